"""Whether a published table says what follows from its own points."""

from parindex.auditing.findings import audit

__all__ = ["audit"]
