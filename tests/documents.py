"""What the tests of a document share: how it is refused, and what both readings say of it."""

import pytest
from hypothesis import strategies as st

import milreport as mr
from milreport._intake import Refused, as_bytes
from milreport._oddities import oddities
from milreport._plain import is_plain_json, is_plain_report
from milreport._syntax import read
from milreport.limits import DEFAULT, Limits
from milreport.records._survey import Survey

ROOM = "expected fewer levels of nesting"

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(alphabet='a,[{:}]"\\\n\u20ac', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(alphabet='a,[{"\\:', max_size=4), inner, max_size=4)
    ),
    max_leaves=20,
)
"""Any JSON, with texts that are made of what stands between JSON's parts."""


def refused(raw: object, limits: Limits = DEFAULT) -> mr.Finding:
    """Give the finding why a document is not read."""
    with pytest.raises(Refused) as caught:
        as_bytes(raw, limits)
    return caught.value.finding


def plain(text: bytes, limits: Limits = DEFAULT) -> bool:
    """Say what the quick look says of a text, whether or not it is a report."""
    try:
        report = mr.Report.model_validate_json(text)
    except ValueError:
        return is_plain_json(text, limits, read(text))
    return is_plain_report(text, limits, report, Survey(report))


def odd(text: str | bytes, limits: Limits = DEFAULT) -> list[tuple[str, str]]:
    """Give the codes and the places of what the slow reading finds."""
    told = text.encode() if isinstance(text, str) else text
    return [(each.code, each.pointer) for each in oddities(told, limits)]
