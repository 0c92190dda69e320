"""Weighing: what a set of claims amounts to, worked out from what the report itself says."""
