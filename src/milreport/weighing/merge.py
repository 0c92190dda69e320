"""Two desks' versions of a report made one, without taking a side in silence."""

from collections.abc import Mapping
from typing import Final

from milreport.errors import UsageError
from milreport.records._index import Index
from milreport.records.report import Report
from milreport.weighing._asked import reports
from milreport.weighing._joining import Names, Reference, renamed
from milreport.weighing._merging import Conflict, Edit, Merge, Merged, Side, parted
from milreport.weighing._snapshot import ROOT, Json, Key, Snapshot, same, written

__all__ = ["Conflict", "Edit", "Merged", "Side", "merge", "union"]


def merge(
    base: Report, ours: Report, theirs: Report, *, prefer: Side | str | None = None
) -> Merged:
    """Merge two versions of a report that were made from one.

    Records go by their ids, and their fields one by one. What one version changed is taken; what
    both changed alike is taken once. Conflicts are: one field changed in two ways; a record that
    one removed and the other changed, or newly refers to; one new id for two different records;
    two new orders of one collection; changes of one record that make no valid record together.
    A list that changes its length or order counts as one field.

    With a preferred side its change stands in each conflict, and all are listed nonetheless. No
    record gets lost by that: of two records under one id, the one of the other side gets a fresh
    id, and its references follow; a record that is newly referred to is kept.

    Args:
        base: the version that both were made from.
        ours: the one version.
        theirs: the other version. Which is which only matters for the words, and for `prefer`.
        prefer: whose change stands in a conflict, `ours` or `theirs`; absent, there is no merged
            report unless nothing conflicts.

    Returns:
        The merged report, if any, the conflicts, and who changed what.

    Raises:
        UsageError: `usage.unknown_side`; `usage.not_a_report`.
    """
    reports(base, ours, theirs)
    side = _side(prefer)
    before, one, other = Snapshot.of(base), Snapshot.of(ours), Snapshot.of(theirs)
    split = parted(before, one, other, side)
    keeps = any(each.model_extra is not None for each in (base, ours, theirs))
    return Merge(before, split, side).result(keeps=keeps)


def _side(told: Side | str | None) -> Side | None:
    """Read which side is preferred."""
    if told is None or told in (Side.OURS, Side.THEIRS):
        return None if told is None else Side(told)
    raise UsageError("usage.unknown_side", "expected ours or theirs")


def union(ours: Report, theirs: Report, *, prefer: Side | str | None = None) -> Merged:
    """Join two reports about one document that were made apart.

    Records with the same id and the same content are one. One id for two different records is a
    conflict, with a fresh id for one of them, and so it is for whatever refers to them. Only the
    source that is the document is one thing in any case, and merged field by field. Another
    conflict is a field of the report or the document that
    both tell, and tell differently. What the result is called, and who made it when, is taken
    from `ours`. References of one report to the other become references within.

    The document is the same where both have a hash of it, made in the same way, and it is equal.
    Without such hashes it is where both give it one identifier, such as its address, or where
    both give it the same title and describe its source alike, under the same id.

    Args:
        ours: the one report.
        theirs: the other report.
        prefer: as for `merge`; it also says whose records keep their ids.

    Returns:
        As for `merge`; every record counts as a change, of the side that has it.

    Raises:
        UsageError: `usage.other_document`; `usage.unknown_side`; `usage.not_a_report`.
    """
    reports(ours, theirs)
    side = _side(prefer)
    if not _is_one_document(ours, theirs):
        raise UsageError("usage.other_document", "expected two reports about the same document")
    mine, others = Snapshot.of(ours), Snapshot.of(theirs)
    one, other = _self_contained(mine), _self_contained(others)
    other = _named_as(other, one)
    base = _ground(one, other)
    split = parted(base, one, other, side)
    split = split._replace(
        ours=_at_home(split.ours, others, split.moved_of(Side.THEIRS)),
        theirs=_at_home(split.theirs, mine, split.moved_of(Side.OURS)),
    )
    keeps = ours.model_extra is not None or theirs.model_extra is not None
    return Merge(base, split, side).result(keeps=keeps)


# One document


def _is_one_document(ours: Report, theirs: Report) -> bool:
    """Say whether two reports are about the same document, as far as they tell."""
    one, other = ours.document, theirs.document
    hashes = [each.hash for each in (one, other) if each.hash is not None]
    if len(hashes) > 1 and hashes[0].algorithm == hashes[1].algorithm:
        return hashes[0].digest == hashes[1].digest
    mine, others = ({(each.scheme, each.value) for each in of.identifiers} for of in (one, other))
    if not mine.isdisjoint(others):
        return True
    is_titled = one.title is not None and one.title == other.title
    source = Index(ours).sources.get(one.source)
    return is_titled and source is not None and source == Index(theirs).sources.get(other.source)


# References between the two, and what the report itself says


def _self_contained(side: Snapshot) -> Snapshot:
    """Tell every reference within the report by the bare id."""
    return _at_home(side, side, {})


def _at_home(side: Snapshot, other: Snapshot, moved: Mapping[Key, str]) -> Snapshot:
    """Tell every reference to a record of a report by the id that the record has in the merged."""
    names = Names(other)

    def told(reference: Reference) -> str | None:
        key = names.found(reference) if reference.is_of(other.home) else None
        return None if key is None else moved.get(key, key.id)

    return renamed(side, {}, told)


_OWN: Final[tuple[str, ...]] = ("id", "recorded", "recorded_by", "revision")
"""What a report says of itself, and not of its document."""


def _named_as(side: Snapshot, one: Snapshot) -> Snapshot:
    """Have a report say of itself what another does."""
    record, told = side.record(ROOT), one.record(ROOT)
    kept = {name: each for name, each in record.items() if name not in _OWN}
    own: Json = {name: told[name] for name in _OWN if name in told}
    return Snapshot({**side.texts, ROOT: written({**kept, **own})})


def _ground(one: Snapshot, other: Snapshot) -> Snapshot:
    """Give what both say alike of the report, and of the source that its document is.

    That source is one thing whatever the two say of it, if both have it under one id.
    """
    mine, others = one.record(ROOT), other.record(ROOT)
    common = _common(mine, others)
    document, its = mine["document"], others["document"]
    told = _common(document, its) if isinstance(document, dict) and isinstance(its, dict) else {}
    texts = {ROOT: written({**common, "document": told})}
    source = Key("sources", str(told.get("source", "")))
    if source in one.texts and source in other.texts:
        texts[source] = written(_common(one.record(source), other.record(source)))
    return Snapshot(texts)


def _common(one: Json, other: Json) -> Json:
    """Give the members that two objects have alike."""
    return {name: each for name, each in one.items() if name in other and same(each, other[name])}
