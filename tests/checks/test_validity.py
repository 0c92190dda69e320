"""From when to when a row holds, in words."""

import pytest

from milreport.checks._validity import in_words

WORDS = [
    pytest.param("2020/2022", "from 2020 until 2022", id="both ends"),
    pytest.param("2020/..", "from 2020", id="still"),
    pytest.param("2020/", "from 2020", id="until nobody knows when"),
    pytest.param("../2022-10", "until 2022-10", id="from ever"),
    pytest.param("2014", "in 2014", id="a year"),
]


@pytest.mark.parametrize(("edtf", "words"), WORDS)
def test_words(edtf: str, words: str) -> None:
    """An end that is open is not spoken of."""
    assert in_words(edtf) == words
