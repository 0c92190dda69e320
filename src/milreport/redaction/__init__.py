"""Redaction: what must not be passed on is taken out, and the record says so.

    shared = mr.redaction.redact(report, "/actors/3/names", reason="victim_privacy", salt=salt)
    shared, done = mr.redaction.mask(report)

A mark stays where something was: which field, why, how, and, where a salt was given, a digest by
which the owner can prove later what stood there. Nothing is made up here: salts come from the
caller.
"""

from milreport.redaction._addresses import Hidden
from milreport.redaction._commitment import commitment, field_salt, proves
from milreport.redaction._mask import Masking, mask
from milreport.redaction._redact import band, redact, told_at

__all__ = [
    "Hidden",
    "Masking",
    "band",
    "commitment",
    "field_salt",
    "mask",
    "proves",
    "redact",
    "told_at",
]
