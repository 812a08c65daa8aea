"""`parindex test --generate`: the boundary examples that items lack, written into the files that were named."""

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Collection, Generator, Sequence
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import TypeVar

from attrs import evolve, frozen

from parindex.cli.fixing import Mended, diff_of, refused, write
from parindex.cli.testing import criteria_files, read_set
from parindex.loading.document import Document
from parindex.loading.documents import parse_document
from parindex.loading.files import drafts, read_bytes
from parindex.loading.opening import YAML, read_some
from parindex.loading.sets import Sets
from parindex.model.criteria import Branch, CriteriaSet, Criterion
from parindex.places import item, member
from parindex.probing.boundaries import Boundaries, boundaries_of
from parindex.problems import Problem, problem
from parindex.reading.nodes import Node
from parindex.reading.screen import LARGEST_YAML
from parindex.rules.prepared import prepare
from parindex.starting.examples import with_examples
from parindex.starting.room import New, fitting
from parindex.texts import Language, nearest
from parindex.writing.problems_text import problems_text

B = TypeVar("B", bound=Branch)


@frozen
class Generated:
    """A file as it is, and with examples written into it.

    Attributes:
        mended: Both.
        count: How many examples are new.
        problems: What could not be written.
        codes: The codes of its items.
    """

    mended: Mended
    count: int
    problems: tuple[Problem, ...]
    codes: tuple[str, ...]


@contextlib.contextmanager
def generating(given: Namespace, language: Language) -> Generator[list[Problem]]:
    """Write the examples that items lack, or show them, and let the files be tested as they then are.

    The diff goes to standard error, with `--diff` to standard output; what was read from standard input goes to
    standard output once it has them. Where that is taken, the tests are reported on standard error.

    Gives what could not be written.
    """
    sets: dict[str, Sets] = {}
    from_input = "-" in given.paths
    named = [each for each in criteria_files(given) if isinstance(each, str)]
    done = [one for each in named if (one := _of_file(each, given, sets, language)) is not None]
    outcomes = [(each, _put(each.mended, given)) for each in done if each.count]
    changed = [each for each, found in outcomes if found is None]
    failed = [found for _, found in outcomes if found is not None]
    files = [each.mended for each in changed if not _is_input(each.mended, given)]
    stream = sys.stdout if given.diff else sys.stderr
    stream.write("".join(diff_of(each) for each in ([each.mended for each in changed] if given.diff else files)))
    sys.stdout.flush()
    failed += _unknown(given.items, [code for each in done for code in each.codes])
    unwritten = [found for each in done for found in each.problems]
    sys.stderr.write(problems_text([*failed, *unwritten], {}, language))
    sys.stderr.write(_said(sum(each.count for each in changed), len(changed), language, dry=given.diff))
    with contextlib.ExitStack() as stack:
        if given.diff:
            stack.enter_context(drafts({os.path.realpath(each.name): each.after for each in files}))
        if given.diff or from_input:
            stack.enter_context(contextlib.redirect_stdout(sys.stderr))
        yield failed


def _is_input(mended: Mended, given: Namespace) -> bool:
    return "-" in given.paths and mended.name == given.stdin_filename


def _put(mended: Mended, given: Namespace) -> Problem | None:
    """Write a file, unless it is only to be shown; what is wrong if it may not be, or cannot be."""
    if _is_input(mended, given):
        return None
    return refused(mended, given.root) or (None if given.diff else write(mended))


def _unknown(wanted: Collection[str], codes: Sequence[str]) -> list[Problem]:
    """That there are no such items as are *wanted*, where any set could be read."""
    known = ", ".join(dict.fromkeys(codes))
    unknown = [each for each in wanted if codes and each not in codes]
    return [problem("PAR907", near=nearest(each, codes), text=each, known=known) for each in unknown]


def _said(count: int, files: int, language: Language, *, dry: bool) -> str:
    if language == "vi":
        return f"{count} ví dụ {'sẽ được' if dry else 'đã'} ghi vào {files} tệp\n"
    examples, into = f"{count} example{'' if count == 1 else 's'}", f"{files} file{'' if files == 1 else 's'}"
    return f"{examples} {'would be ' if dry else ''}written into {into}\n"


def _of_file(name: str, given: Namespace, sets: dict[str, Sets], language: Language) -> Generated | None:
    """One file with the examples that it lacks; None where it cannot be read, or has errors, as its test will say."""
    if name == "-":
        return _of_input(given, sets, language)
    document = read_set(name, given, sets)
    if not isinstance(document.value, CriteriaSet):
        return None
    return generated(document, read_bytes(Path(name), LARGEST_YAML), given.items, language)


def _of_input(given: Namespace, sets: dict[str, Sets], language: Language) -> Generated | None:
    """The same of standard input, which then holds what is to be tested."""
    data = sys.stdin.buffer.read()
    sys.stdin = TextIOWrapper(BytesIO(data))
    document = read_set("-", given, sets)
    found = None
    if isinstance(document.value, CriteriaSet):
        found = generated(document, data, given.items, language)
    after = data if found is None else found.mended.after
    if not given.diff:
        sys.stdout.write(after.decode(errors="replace"))
    sys.stdin = TextIOWrapper(BytesIO(after))
    return found


def generated(document: Document, data: bytes, wanted: Collection[str], language: Language) -> Generated:
    """The set in *document*, read from *data*, with the examples that the *wanted* items, or all, lack."""
    prepared = prepare(document.value)
    lacking = [each for each in boundaries_of(prepared) if not wanted or each.item.code in wanted]
    by_address = {each.item.leaf.address: each for each in lacking}
    new = {address: each.examples for address, each in by_address.items() if each.examples}
    name = document.locate("").file
    tree = read_some(data.decode().removeprefix("\ufeff"), name, YAML)
    draft = _Draft(data, name, tree.root, document.value, language)
    _, obstacles = draft.text_with(new)
    free = {address: each for address, each in new.items() if address not in obstacles}
    fits = fitting(tree.root, free, lambda some: len(draft.text_with(some)[0]))
    written = draft.read_with({}, fits.new)
    obstacles |= dict.fromkeys((each for each in fits.new if each not in written), "otherwise")
    after = draft.text_with(written)[0] if written else data
    found = [_unwritten(by_address[address], document, obstacles[address]) for address in new if address in obstacles]
    if fits.first is not None:
        found.append(_unwritten(by_address[fits.first], document, "full", fits.left_out))
    found += [_unwritten(each, document, "many", each.left_out) for each in lacking if each.left_out]
    count = sum(map(len, written.values()))
    return Generated(Mended(name, data, after), count, tuple(found), tuple(each.code for each in prepared.items))


def _unwritten(each: Boundaries, document: Document, hint: str, count: int = 0) -> Problem:
    here = document.locate(member(each.item.leaf.address, "code"))
    shown = None if hint == "braces" else hint
    return problem("PAR932", hint=shown, code=each.item.code, count=count or len(each.examples), place=here)


@frozen(eq=False)
class _Draft:
    """The file that examples are written into: its bytes, its name, what it says, and the language of comments."""

    data: bytes
    name: str
    root: Node
    criteria: CriteriaSet
    language: Language

    def text_with(self, new: New) -> tuple[bytes, dict[str, str]]:
        """The file with *new* examples; the items that cannot be given any, and why."""
        text = self.data.decode()
        mark, text = text[: text.startswith("\ufeff")], text.removeprefix("\ufeff")
        added = with_examples(text, self.root, new, self.language)
        return (mark + added.text).encode(), dict(added.obstacles)

    def read_with(self, good: New, more: New) -> New:
        """Of *more* examples, behind *good* ones, those that are read as what they are, with the good ones.

        What is written is read again: an item whose lines would be read as anything else is left as it was. It is
        sought by halves, for reading a long file takes time.
        """
        both = {**good, **more}
        if not more or _reads_as(self.text_with(both)[0], self.name, _with(self.criteria, both)):
            return both
        if len(more) == 1:
            return good
        addresses = list(more)
        for half in (addresses[: len(more) // 2], addresses[len(more) // 2 :]):
            good = self.read_with(good, {each: more[each] for each in half})
        return good


def _reads_as(data: bytes, name: str, wanted: CriteriaSet) -> bool:
    """Whether *data* is read as the set that is *wanted*, without its being based on another one."""
    read = parse_document(data, name, CriteriaSet, folder=Path()).value
    return isinstance(read, CriteriaSet) and read == wanted


def _with(criteria: CriteriaSet, new: New) -> CriteriaSet:
    """*criteria* with *new* examples behind those that are there."""
    areas = tuple(_branch(item("areas", at), each, new) for at, each in enumerate(criteria.areas))
    return evolve(criteria, areas=areas)


def _branch(address: str, branch: B, new: New) -> B:
    inside = tuple(_branch(item(member(address, "criteria"), at), each, new) for at, each in enumerate(branch.criteria))
    found = evolve(branch, criteria=inside)
    if address in new and isinstance(found, Criterion):
        return evolve(found, examples=(*found.examples, *new[address]))
    return found
