"""The nearest known word: what counts as a slip, how many are allowed, and which word wins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milreport._nearest import nearest

FIELDS = ("chain", "claims", "content", "country_of_design", "id", "handling", "note")

CASES = [
    pytest.param("chain", "chain", id="the word itself"),
    pytest.param("chains", "chain", id="a letter too many"),
    pytest.param("chan", "chain", id="a letter missing"),
    pytest.param("chqin", "chain", id="a letter wrong"),
    pytest.param("chian", "chain", id="two letters swapped"),
    pytest.param("hcain", "chain", id="the first two letters swapped"),
    pytest.param("CHAIN", "chain", id="capitals"),
    pytest.param("Country-of Design", "country_of_design", id="other marks between the words"),
    pytest.param("country_of_desgin", "country_of_design", id="swapped in a long word"),
    pytest.param("contry_f_desig", "country_of_design", id="three letters missing of seventeen"),
    pytest.param("contry_f_dsig", "country_of_design", id="four slips, where four are allowed"),
    pytest.param("cntry_f_dsig", None, id="five slips"),
    pytest.param("xountryxofxdesxgx", None, id="five slips in a word of seventeen letters"),
    pytest.param("id", "id", id="a word of two letters as it is"),
    pytest.param("ix", None, id="no slip in a word of two letters"),
    pytest.param("noe", "note", id="one slip in a word of three"),
    pytest.param("ne", None, id="two letters missing of four"),
    pytest.param("chxxn", None, id="two slips in a word of five"),
    pytest.param("", None, id="nothing"),
    pytest.param("qqqqqq", None, id="like none"),
    pytest.param("ahcin", None, id="the same letters in another order"),
    pytest.param("\u0441hain", "chain", id="a letter of another script"),
]


@pytest.mark.parametrize(("word", "meant"), CASES)
def test_the_nearest_word_is_named(word: str, meant: str | None) -> None:
    """One slip is allowed for each three letters, four at most."""
    assert nearest(word, FIELDS) == meant


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        pytest.param("bat", ("cat", "hat"), "cat", id="the first of two that are equally near"),
        pytest.param("bat", ("hat", "cat"), "hat", id="and so the other way round"),
        pytest.param("reported", ("report", "reporter"), "reporter", id="the nearer of two"),
        pytest.param("reported", ("reporter", "report"), "reporter", id="the nearer one first"),
        pytest.param("cat", ("bat", "cat"), "cat", id="the word itself after a near one"),
        pytest.param("Cat", ("CAT", "cat"), "CAT", id="nothing is nearer than the same"),
        pytest.param("cat", (), None, id="no words"),
        pytest.param("", ("", "a"), None, id="nothing is near to nothing"),
        pytest.param("a" * 80, ("a" * 80,), "a" * 80, id="80 letters"),
        pytest.param("a" * 81, ("a" * 81,), None, id="81 letters"),
    ],
)
def test_of_several_words_the_nearest_wins(
    word: str, known: tuple[str, ...], meant: str | None
) -> None:
    """Fewer slips come first; of as many, the word that stands first."""
    assert nearest(word, known) == meant


words = st.text(alphabet="abcd_", min_size=1, max_size=12)


def slips(one: str, other: str) -> int:
    """Count the slips between two words, in the plain way: over all beginnings of both."""
    table = {(at, 0): at for at in range(len(one) + 1)}
    table |= {(0, to): to for to in range(len(other) + 1)}
    for at in range(1, len(one) + 1):
        for to in range(1, len(other) + 1):
            same = one[at - 1] == other[to - 1]
            ways = [
                table[at - 1, to] + 1,
                table[at, to - 1] + 1,
                table[at - 1, to - 1] + (not same),
            ]
            if at > 1 and to > 1 and one[at - 2 : at] == other[to - 1] + other[to - 2]:
                ways.append(table[at - 2, to - 2] + 1)
            table[at, to] = min(ways)
    return table[len(one), len(other)]


@given(word=words, known=st.lists(words, max_size=6, unique=True).map(tuple))
def test_the_short_cuts_change_nothing(word: str, known: tuple[str, ...]) -> None:
    """What is passed over unread would not have been named."""
    near = [each for each in known if slips(word, each) <= min(len(word) // 3, 4)]
    expected = min(near, key=lambda each: slips(word, each), default=None)

    assert nearest(word, known) == expected
