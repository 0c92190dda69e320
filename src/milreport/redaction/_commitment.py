"""Commitments: a salted digest that is left where something was, by which it can be proved."""

import hmac
import json
from hashlib import sha256
from types import NoneType
from typing import Final, cast

from milreport._model import Record, Value
from milreport.errors import UsageError
from milreport.values.handling import ContentHash, Redaction
from milreport.values.json import JsonObject, thawed
from milreport.vocabulary._term import Term

__all__ = ["canonical", "check_salt", "commitment", "field_salt", "proves"]

SHORTEST_SALT: Final = 16
"""The fewest bytes of a salt (NIST SP 800-132, section 5.1: 128 bits)."""


def commitment(value: object, *, salt: bytes) -> ContentHash:
    """Give the digest that commits to a value without giving it away.

    It is SHA-256 (FIPS 180-4) over the length of the salt as eight bytes, the most significant
    first, then the salt, then the value as canonical JSON: members sorted by name, no spaces, in
    UTF-8. The length is there so that nobody can later move bytes from the value to the salt.

    What may be guessed (a name, an age) stays hidden for as long as the salt does, and no longer.
    So take a new salt of random bytes for each value, or `field_salt`, and keep it.

    Args:
        value: any JSON, as dicts with names of text, lists or tuples, texts, numbers, `True`,
            `False` and `None`, but no class derived from these; or a value, a record, a term or
            `extensions` of this library.
        salt: 16 bytes or more; the library never makes one.

    Raises:
        UsageError: `usage.not_json`, `usage.not_a_salt`.
    """
    check_salt(salt)
    content = canonical(value).encode()
    digest = sha256(len(salt).to_bytes(8) + salt + content).hexdigest()
    return ContentHash(algorithm="sha-256", digest=digest)


def proves(redaction: Redaction, value: object, *, salt: bytes) -> bool:
    """Say whether a value and a salt are those that a redaction committed to.

    No is said in the same time whatever the value. A redaction with no commitment proves nothing.

    Raises:
        UsageError: `usage.unfit_mark`, for what is no `Redaction`; `usage.not_json`,
            `usage.not_a_salt`.
    """
    if not isinstance(redaction, Redaction):
        raise UsageError("usage.unfit_mark", "expected a Redaction, as a record carries it")
    made = commitment(value, salt=salt)
    left = redaction.commitment
    if left is None or left.algorithm != made.algorithm:
        return False
    return hmac.compare_digest(left.digest, made.digest)


def field_salt(salt: bytes, pointer: str) -> bytes:
    """Give a salt for one field, made from a secret salt: HMAC-SHA-256 (RFC 2104) of its pointer.

    Whoever is to check one commitment gets the salt of that field, which tells nothing of the
    others.

    Args:
        salt: 16 bytes or more, kept secret.
        pointer: the field, as a JSON Pointer into the report.

    Raises:
        UsageError: `usage.not_a_salt`; `usage.not_text`, for a pointer that is no text or has half
            of a pair of surrogates.
    """
    check_salt(salt)
    try:
        told = str.encode(pointer)
    except (TypeError, UnicodeEncodeError):
        raise UsageError("usage.not_text", "expected a JSON Pointer, as text") from None
    return hmac.digest(salt, told, "sha256")


def check_salt(salt: object) -> None:
    """Refuse what is no salt, or one that is too short."""
    if type(salt) is not bytes or len(salt) < SHORTEST_SALT:
        raise UsageError("usage.not_a_salt", "expected a salt of 16 bytes or more, as bytes")


def canonical(value: object) -> str:
    """Write a value as JSON in the one way that is hashed; raises where it is no JSON."""
    try:
        text = json.dumps(
            _as_json(value),
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
            allow_nan=False,
        )
        text.encode()
    except (TypeError, ValueError, RecursionError):
        raise UsageError("usage.not_json", "expected a value that JSON can hold") from None
    return text


def _as_json(part: object) -> object:
    """Give what JSON holds for this, so that two things are never written as one.

    A number as a name would be written as a text is, and a class derived from dict may say one
    thing and be another.
    """
    if isinstance(part, Value | Record):
        part = part.model_dump(mode="json", exclude_defaults=True)
    elif isinstance(part, JsonObject):
        part = thawed(part)
    elif isinstance(part, Term):
        return part.value
    if type(part) is dict:
        if any(type(name) is not str for name in part):
            raise TypeError
        return {name: _as_json(inside) for name, inside in part.items()}
    if type(part) in {list, tuple}:
        return [_as_json(inside) for inside in cast("list[object]", part)]
    if type(part) not in _SCALARS:
        raise TypeError
    return part


_SCALARS: Final = frozenset({str, int, float, bool, NoneType})
