"""What several test modules need: one small page of a report, as JSON data."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How long a law takes to check says nothing about the law, and machines are shared.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

PAGE = Path(__file__).parent / "data" / "page.json"


@pytest.fixture(scope="session")
def _page() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(PAGE.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def page(_page: dict[str, Any]) -> dict[str, Any]:
    """Give a valid report as plain data, a copy of its own for each test."""
    return copy.deepcopy(_page)
