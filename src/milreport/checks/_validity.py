"""From when to when a row of a table holds, in words."""

__all__ = ["in_words"]


def in_words(edtf: str) -> str:
    """Put a time in EDTF in words, as far as it has ends: `from 2024-09-06`, `in 2014`."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return f"in {edtf}"
    ends = [f"from {start}"] if start.strip(".") else []
    ends += [f"until {end}"] if end.strip(".") else []
    return " ".join(ends)
