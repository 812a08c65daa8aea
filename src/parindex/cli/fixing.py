"""`parindex validate --fix`: what is mechanical is mended, in the files that were named and those that belong to them.

Mending goes in rounds: what can be mended is mended in memory, everything is looked at again, until nothing more can
be. Only then is anything written.
"""

import contextlib
import os
import stat
import sys
import tempfile
from argparse import Namespace
from collections import defaultdict
from collections.abc import Generator, Iterable, Mapping
from difflib import unified_diff
from io import BytesIO, TextIOWrapper
from pathlib import Path

from attrs import Factory, define, frozen

from parindex.cli.documents import Found, documents_of, read_found
from parindex.loading.documents import parse_document
from parindex.loading.files import drafts, read_bytes
from parindex.loading.rounds import with_sheets
from parindex.loading.sets import Sets, sets_for
from parindex.loading.shipped import root as shipped
from parindex.problems import Problem, problem
from parindex.reading.mending import ENCODINGS, Edit, applied, as_utf_8, edits_of
from parindex.reading.screen import LARGEST_TABLE
from parindex.texts import Language

_MOST_ROUNDS = 50
#: Problems of a file's text that hide all others in it.
_HIDING = frozenset(
    (
        "PAR101",
        "PAR102",
        "PAR103",
        "PAR104",
        "PAR105",
        "PAR106",
        "PAR118",
        "PAR119",
        "PAR125",
        "PAR126",
        "PAR124",
        "PAR137",
    )
)
#: Kinds that say that a value is not what it should be, as an edit must never make it.
_OF_VALUES = ("PAR1", "PAR2")


@frozen
class Mended:
    """A file as it is, and as it would be.

    Attributes:
        name: What it was called.
        before: What it holds.
        after: What it would hold.
    """

    name: str
    before: bytes
    after: bytes


@define
class _Bench:
    """The files on which the mending works, by real path.

    Attributes:
        names: What each is called.
        before: What each holds.
        after: What each would hold.
        refused: Lines of files where an edit made things worse.
    """

    names: dict[str, str] = Factory(dict[str, str])
    before: dict[str, bytes] = Factory(dict[str, bytes])
    after: dict[str, bytes] = Factory(dict[str, bytes])
    refused: set[tuple[str, int]] = Factory(set[tuple[str, int]])


def mended_files(given: Namespace) -> list[Mended]:
    """The files among those that are *given*, and those they name, that can be mended, in order of their names."""
    bench = _Bench()
    with drafts(bench.after):
        found = first = _problems(given)
        for _ in range(_MOST_ROUNDS):
            edited = _edit(bench, found)
            if not edited:
                break
            again = _problems(given)
            while worse := _worse(bench, found, again, edited):
                for path, kept, lines in worse:
                    bench.after[path] = kept
                    bench.refused |= {(path, line) for line in lines}
                    del edited[path]
                again = _problems(given)
            found = again
    spoiled = {path for path, name in bench.names.items() if _is_spoiled(first.get(name, ()), found.get(name, ()))}
    changed = [path for path, data in bench.after.items() if data != bench.before[path] and path not in spoiled]
    return sorted((Mended(bench.names[each], bench.before[each], bench.after[each]) for each in changed), key=_by_name)


def _is_spoiled(before: Iterable[Problem], after: Iterable[Problem]) -> bool:
    """Whether a file that could be read in part, its slips apart, is no YAML any more: then it stays as it was."""
    return "PAR106" in {each.code for each in after} - {each.code for each in before}


def mended_input(data: bytes, given: Namespace) -> bytes:
    """The document *data* from standard input, mended."""
    refused: frozenset[int] = frozenset()
    problems = _problems_of(data, given)
    for _ in range(_MOST_ROUNDS):
        after, lines = _mended(data, problems, refused)
        if after == data:
            break
        again = _problems_of(after, given)
        worse = _worse_lines(problems, again, lines)
        refused |= worse
        if not worse:
            data, problems = after, again
    return data


def _problems_of(data: bytes, given: Namespace) -> list[Problem]:
    """What is wrong in the document *data* itself."""
    name = given.stdin_filename
    document = parse_document(data, name, None, folder=Path(), root=given.root, sets=sets_for(".", given.root))
    return [each for each in document.problems if each.place is not None and each.place.file == name]


def _by_name(each: Mended) -> str:
    return each.name


def _problems(given: Namespace) -> dict[str, list[Problem]]:
    """What is wrong in each file, by its name."""
    found: dict[str, list[Problem]] = defaultdict(list)
    known: dict[str, Sets] = {}  # drafts change from time to time: what was read is forgotten
    for one in documents_of(given):
        document = read_found(one, known) if isinstance(one, Found) else one
        for each in with_sheets(document).problems if document is not None else ():
            if each.place is not None:
                found[each.place.file].append(each)
    return found


#: What was done to a file in one round: its content before, and the lines that were edited.
_Edited = dict[str, tuple[bytes, frozenset[int]]]


def _edit(bench: _Bench, found: Mapping[str, list[Problem]]) -> _Edited:
    """Mend in memory what can be; what was done, by real path."""
    edited: _Edited = {}
    for name, problems in found.items():
        path = os.path.realpath(name)
        if path in edited or _is_shipped(path):
            continue
        try:
            data = read_bytes(Path(name), LARGEST_TABLE)
        except OSError:
            continue  # a problem has said so
        after, lines = _mended(data, problems, frozenset(line for each, line in bench.refused if each == path))
        if after != data:
            bench.names.setdefault(path, name)
            bench.before.setdefault(path, data)
            bench.after[path] = after
            edited[path] = (data, lines)
    return edited


def _is_shipped(path: str) -> bool:
    try:
        return path.startswith(os.path.realpath(str(shipped())) + os.sep)
    except FileNotFoundError:
        return False


def _mended(data: bytes, problems: Iterable[Problem], refused: frozenset[int]) -> tuple[bytes, frozenset[int]]:
    """*data* with what can be mended in one go, and the lines that were edited."""
    if any(each.code in ENCODINGS for each in problems):
        return as_utf_8(data) or data, frozenset()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data, frozenset()
    mark, text = text[: text.startswith("\ufeff")], text.removeprefix("\ufeff")
    edits: list[Edit] = []
    for each, edit in edits_of(problems, text):
        line = each.place.line if each.place else 0
        if line not in refused:
            edits.append(edit)
    lines = frozenset(text.count("\n", 0, each.start) + 1 for each in edits)
    return (mark + applied(text, edits)).encode(), lines


def _worse(
    bench: _Bench, before: Mapping[str, list[Problem]], after: Mapping[str, list[Problem]], edited: _Edited
) -> list[tuple[str, bytes, frozenset[int]]]:
    """The files in which an edit has made something wrong that was not: each with what it held, and the lines."""
    found = (
        (path, kept, _worse_lines(before.get(bench.names[path], ()), after.get(bench.names[path], ()), lines))
        for path, (kept, lines) in edited.items()
    )
    return [each for each in found if each[2]]


def _worse_lines(before: Iterable[Problem], after: Iterable[Problem], lines: frozenset[int]) -> frozenset[int]:
    """Those of the edited *lines* of a file where something is wrong that was not; all, if it is no YAML any more."""
    known = {(each.code, each.place.line) for each in before if each.place}
    hidden = any(code in _HIDING for code, _ in known)
    new = {(each.code, each.place.line) for each in after if each.place} - known
    if any(code == "PAR106" for code, _ in new):
        return lines
    return frozenset(line for code, line in new if line in lines and code.startswith(_OF_VALUES) and not hidden)


def diff_of(mended: Mended) -> str:
    """What changes in a file, line by line."""
    before, after = _shown(mended.before), _shown(mended.after)
    if before == after:  # only its bytes are others
        return f"--- {mended.name}\n+++ {mended.name} (UTF-8)\n"
    lines = unified_diff(_lines(before), _lines(after), mended.name, mended.name)
    return "".join(each if each.endswith("\n") else f"{each}\n\\ No newline at end of file\n" for each in lines)


def _lines(text: str) -> list[str]:
    return [f"{each}\n" for each in text.split("\n")[:-1]] + [each for each in text.split("\n")[-1:] if each]


def _shown(data: bytes) -> str:
    """The text of *data*, without what a terminal would obey."""
    text = (as_utf_8(data) or data).decode(errors="replace")
    return "".join("\N{REPLACEMENT CHARACTER}" if each < " " and each not in "\n\r\t" else each for each in text)


def may_be_mended(file: str, root: Path | None) -> bool:
    """Whether *file* may be written to: it is none of the shipped sets, and no link leads out of the *root*."""
    path = os.path.realpath(file)
    return not _is_shipped(path) and not _is_outside(path, root)


def _is_outside(path: str, root: Path | None) -> bool:
    return root is not None and not Path(path).is_relative_to(os.path.realpath(root))


def refused(mended: Mended, root: Path | None) -> Problem | None:
    """That a file may not be written to, because a link leads to it out of the *root* that was named."""
    if not _is_outside(os.path.realpath(mended.name), root):
        return None
    return problem("PAR904", path=mended.name, words="it lies outside --root")


def write(mended: Mended) -> Problem | None:
    """Put the new content in place of the old, all of it or nothing; what is wrong if that cannot be done."""
    target = Path(os.path.realpath(mended.name))  # a link stays a link
    scratch: str | None = None
    try:
        if target.read_bytes() != mended.before:
            return problem("PAR904", path=mended.name, words="it has changed meanwhile")
        if not os.access(target, os.W_OK):
            return problem("PAR904", path=mended.name, words="it may not be written to")
        mode = stat.S_IMODE(target.stat().st_mode)
        descriptor, scratch = tempfile.mkstemp(dir=target.parent, prefix=".parindex-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(mended.after)
        Path(scratch).chmod(mode)
        Path(scratch).replace(target)
        scratch = None
    except OSError as error:
        return problem("PAR904", path=mended.name, words=error.strerror or str(error))
    finally:
        if scratch is not None:
            with contextlib.suppress(OSError):
                Path(scratch).unlink()
    return None


def said(count: int, language: Language, *, dry: bool) -> str:
    """How many files were mended, or would be."""
    if language == "vi":
        return f"{count} tệp {'sẽ được' if dry else 'đã'} sửa\n"
    return f"{count} file{'' if count == 1 else 's'} {'would be ' if dry else ''}mended\n"


@contextlib.contextmanager
def fixing(given: Namespace, language: Language) -> Generator[list[Problem]]:
    """Mend the files that are *given*, if they ask for it, and let them be looked at as they then are.

    The diff goes to standard error, with `--diff` to standard output; what was read from standard input goes to
    standard output once it is mended. Where that is taken, problems go to standard error.

    Gives what could not be written.
    """
    if not (given.fix or given.diff):
        yield []
        return
    from_input, others = "-" in given.paths, Namespace(**vars(given))
    others.paths = [each for each in given.paths if each != "-"]
    count = 0
    if from_input:
        data = sys.stdin.buffer.read()
        after = mended_input(data, given)
        name = given.stdin_filename
        sys.stdout.write(diff_of(Mended(name, data, after)) if given.diff else after.decode(errors="replace"))
        sys.stdin = TextIOWrapper(BytesIO(after))
        count = int(after != data)
    files = mended_files(others) if others.paths or not from_input else []
    outcomes = [(each, refused(each, given.root) or (None if given.diff else write(each))) for each in files]
    files = [each for each, found in outcomes if found is None]
    failed = [found for _, found in outcomes if found is not None]
    stream = sys.stdout if given.diff else sys.stderr
    stream.write("".join(map(diff_of, files)))
    sys.stdout.flush()
    sys.stderr.write(said(count + len(files), language, dry=given.diff))
    with contextlib.ExitStack() as stack:
        if given.diff:
            stack.enter_context(drafts({os.path.realpath(each.name): each.after for each in files}))
        if given.diff or from_input:
            stack.enter_context(contextlib.redirect_stdout(sys.stderr))
        yield failed
