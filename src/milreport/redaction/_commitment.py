"""Commitments: a salted digest that is left where something was, by which it can be proved."""

import hmac
import json
from hashlib import sha256
from typing import Any, Final

from milreport._model import Record, Value
from milreport.errors import UsageError
from milreport.values.handling import ContentHash, Redaction

__all__ = ["canonical", "commitment", "field_salt", "proves"]

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
        value: any JSON, or a value or record of this library.
        salt: 16 bytes or more; the library never makes one.

    Raises:
        UsageError: `usage.not_json`, `usage.not_a_salt`.
    """
    _check(salt)
    content = canonical(value).encode()
    digest = sha256(len(salt).to_bytes(8) + salt + content).hexdigest()
    return ContentHash(algorithm="sha-256", digest=digest)


def proves(redaction: Redaction, value: object, *, salt: bytes) -> bool:
    """Say whether a value and a salt are those that a redaction committed to.

    No is said in the same time whatever the value. A redaction with no commitment proves nothing.

    Raises:
        UsageError: `usage.not_json`, `usage.not_a_salt`.
    """
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
        UsageError: `usage.not_a_salt`.
    """
    _check(salt)
    return hmac.digest(salt, pointer.encode(), "sha256")


def _check(salt: object) -> None:
    if not isinstance(salt, bytes) or len(salt) < SHORTEST_SALT:
        raise UsageError("usage.not_a_salt", "expected a salt of 16 bytes or more, as bytes")


def canonical(value: object) -> str:
    """Write a value as JSON in the one way that is hashed; raises where it is no JSON."""
    try:
        text = json.dumps(
            value,
            sort_keys=True,
            separators=(",", ":"),
            ensure_ascii=False,
            allow_nan=False,
            default=_dumped,
        )
        text.encode()
    except (TypeError, ValueError, RecursionError):
        raise UsageError("usage.not_json", "expected a value that JSON can hold") from None
    return text


def _dumped(part: object) -> dict[str, Any]:
    """Give a value or record as it is written, without what it does not say."""
    if not isinstance(part, Value | Record):
        raise TypeError
    return part.model_dump(mode="json", exclude_defaults=True)
