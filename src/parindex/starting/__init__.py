"""Files to begin with: commented, in block style, and in order as they are."""

from parindex.starting.files import KINDS, id_at, new_text
from parindex.starting.next_year import next_year

__all__ = ["KINDS", "id_at", "new_text", "next_year"]
