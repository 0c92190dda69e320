"""An answer that may be open."""

import pytest

from milreport.errors import UsageError
from milreport.values.answer import Answer


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_is_never_a_bool(answer: Answer) -> None:
    """Unsure is neither, and so yes is not true and no is not false."""
    with pytest.raises(UsageError) as caught:
        bool(answer)

    assert str(caught.value) == "usage.answer_as_bool: ask whether the answer is Answer.YES"
