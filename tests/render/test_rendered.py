"""The renderings of the standing example stand in the docs as they are made."""

import rendered


def test_nothing_has_drifted() -> None:
    """The files and the page are what the functions give; mend with python tests/rendered.py."""
    assert rendered.drifted() == []


def test_a_section_is_cut_out_of_a_brief() -> None:
    """The section of one event ends where the next heading stands."""
    brief = "# A\n\n### B · `e1`\nb\n\n- c\n\n### D · `e2`\nd\n"

    assert rendered.of_event(brief, "e1") == "### B · `e1`\nb\n\n- c"
    assert rendered.of_event(brief, "e2") == "### D · `e2`\nd"
