"""JSON Schema: what other teams receive instead of our Python."""

from milreport.records.report import SCHEMA_VERSION as VERSION
from milreport.schema._adapted import LOSSES, Adapted, SchemaLoss
from milreport.schema._compare import CODES as CHANGES
from milreport.schema._compare import Change, Compatibility, compare
from milreport.schema._dialects import BASE, Dialect, Variant, adapted, extraction, json_schema
from milreport.schema._extraction import as_extraction, load_extraction
from milreport.schema._files import PUBLISHED, files
from milreport.schema._merging import into_openapi
from milreport.schema._payloads import FIELDS, PAYLOADS, Payload
from milreport.schema._rules import SchemaRule, rules
from milreport.schema._size import MEASURES, Measure, measured
from milreport.schema._upgrade import Upgraded, upgrade
from milreport.schema._vendors import VENDORS, Vendor, VendorName

__all__ = [
    "BASE",
    "CHANGES",
    "FIELDS",
    "LOSSES",
    "MEASURES",
    "PAYLOADS",
    "PUBLISHED",
    "VENDORS",
    "VERSION",
    "Adapted",
    "Change",
    "Compatibility",
    "Dialect",
    "Measure",
    "Payload",
    "SchemaLoss",
    "SchemaRule",
    "Upgraded",
    "Variant",
    "Vendor",
    "VendorName",
    "adapted",
    "as_extraction",
    "compare",
    "extraction",
    "files",
    "into_openapi",
    "json_schema",
    "load_extraction",
    "measured",
    "rules",
    "upgrade",
]
