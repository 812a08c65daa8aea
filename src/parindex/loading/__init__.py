"""Files as nouns: the only part of the core that opens files to read."""

from parindex.loading.documents import (
    Document,
    check,
    check_file,
    check_table,
    load_awards,
    load_round,
    parse_document,
    read_document,
    unread,
)
from parindex.loading.files import is_ours, read_bytes, walk

__all__ = [
    "Document",
    "check",
    "check_file",
    "check_table",
    "is_ours",
    "load_awards",
    "load_round",
    "parse_document",
    "read_bytes",
    "read_document",
    "unread",
    "walk",
]
