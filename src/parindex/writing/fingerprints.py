"""By what a problem is known again in the next commit."""

import json
import re
from collections import Counter
from hashlib import sha256

from parindex.writing.reports import Report

#: Words of a problem that say where else to look, or serve its hint: they change while the problem is the same.
_NOT_ITS_OWN = frozenset({"choices", "column", "formats", "known", "line", "mended", "near", "where"})
_INDEX = re.compile(r"\[\d+\]")


def fingerprints(report: Report) -> tuple[str, ...]:
    """What stays the same of each problem while lines and rows come and go around it.

    That is its file, its code, its address without the numbers of rows, and the author's words in it.
    Among problems that are equal in all of these their order counts, so that no two have one fingerprint.
    """
    before: Counter[str] = Counter()
    prints: list[str] = []
    for found in report.problems:
        file = report.path(found.place.file) if found.place else ""
        words = [[field, str(value)] for field, value in found.values if field not in _NOT_ITS_OWN]
        known_by = json.dumps([file, found.code, _INDEX.sub("[]", found.address), words])
        prints.append(sha256(f"{known_by}{before[known_by]}".encode()).hexdigest())
        before[known_by] += 1
    return tuple(prints)
