"""What a conversion gives and what it loses."""

import pickle

from milreport import Authority, Conversion, Loss

LOSS = Loss(code="loss.width", message="the interval becomes one point")


def test_a_loss_reads_well() -> None:
    """On one line, the code first."""
    assert str(LOSS) == "loss.width: the interval becomes one point"


def test_the_answer_is_there_where_there_is_one() -> None:
    """None and several are no answer: nobody has chosen."""
    one = Conversion[int](values=(70,), basis=Authority.NORMATIVE, loss=(LOSS,))

    assert one.value == 70
    assert Conversion[int](values=(), basis=Authority.LIBRARY, loss=(LOSS,)).value is None
    assert Conversion[int](values=(4, 5), basis=Authority.ISSUER).value is None
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own bytes
