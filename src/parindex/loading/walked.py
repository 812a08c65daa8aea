"""What is found in a folder: files of ours, those of somebody else, and those that seem to be meant for us."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from parindex.loading.files import is_ours, looked_into, walk
from parindex.places import point
from parindex.problems import Problem, problem
from parindex.reading.screen import program_of

_TOP_KEY = re.compile(rb"""^["']?([a-z_]+)["']?[ \t]*:""", re.MULTILINE)
_FORMAT = re.compile(rb"""format["']?\s*:\s*["']?(parindex/[a-z0-9@-]*)""")
#: Keys at the top of each kind of file that hardly any other has together: all of the first, one of the rest.
_SIGNS = (
    ("parindex/criteria-set@1", {b"areas"}, {b"max", b"rounding", b"compare", b"based_on"}),
    ("parindex/score-sheet@1", {b"criteria_set", b"unit"}, {b"answers", b"figures", b"documents", b"submitted"}),
    ("parindex/ledger@1", {b"round", b"entries"}, {b"round"}),
    ("parindex/round@1", {b"groups", b"year"}, {b"units", b"published", b"sheets", b"criteria_sets"}),
    ("parindex/awards@1", {b"awards"}, {b"one_per", b"flags"}),
)


@frozen
class Walked:
    """A file that was found in a folder.

    Attributes:
        path: Where it is.
        ours: Whether it is to be judged.
        seems: That it seems to be meant for us, though it is not to be judged; None if it does not.
    """

    path: Path
    ours: bool
    seems: Problem | None = None


def walked(folder: Path) -> Iterator[Walked]:
    """The YAML files below *folder* in order of their paths, and what each is."""
    for path in walk(folder):
        content = looked_into(path)
        if path.suffix.lower() == ".txt":
            if content is not None and is_ours(content):
                yield Walked(path, ours=False, seems=_of_another_suffix(path, content))
        elif content is None or is_ours(content) or program_of(content) is not None:
            yield Walked(path, ours=True)  # whoever reads it says what it is, or why it cannot be read
        else:
            yield Walked(path, ours=False, seems=_without_format(path, content))


def _of_another_suffix(path: Path, content: bytes) -> Problem:
    text = _FORMAT.findall(content.replace(b"\0", b""))[0].decode()  # it is ours, so there is one
    return problem("PAR441", place=point(str(path), 1, 1), hint="suffix", text=text, mended=path.stem)


def _without_format(path: Path, content: bytes) -> Problem | None:
    keys = set(_TOP_KEY.findall(content))
    for text, all_of, one_of in _SIGNS:
        if all_of <= keys and not one_of.isdisjoint(keys):
            return problem("PAR441", place=point(str(path), 1, 1), text=text)
    return None
