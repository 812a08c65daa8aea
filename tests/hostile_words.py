"""Problems with any text in them, for tests of what is made of problems; and what a GitHub runner obeys."""

import re
from decimal import Decimal
from string import Formatter

from attrs import frozen
from hypothesis import strategies as st

from parindex.places import Place
from parindex.problems import Kind, Problem
from parindex.problems.words import KINDS

#: Fields whose values are words of ours.
_TERMS = frozenset({"wanted", "found", "what", "relation"})
#: What terminals, runners, readers of XML, JSON, Markdown and tables could take for their own.
TRAPS = (
    "\x1b[31m",
    "\x00",
    "\r",
    "\n::error file=x::planted",
    "\n::set-output name=x::planted",
    "::add-mask::a",
    "##[error]planted",
    "%0A::warning::x",
    "\u2028::notice::x",
    "\u0085",
    "]]>",
    "<script>",
    "&#0;",
    "| a |",
    "](https://planted.example)",
    "{0}",
    "{{",
    "\udcff",
    "đợt 1/tệp: hai, ba.yaml",
    "../",
    "//",
)
texts = st.lists(st.one_of(st.text(max_size=12), st.sampled_from(TRAPS)), max_size=5).map("".join)
counts = st.integers(1, 10_000)


def fields(kind: Kind) -> list[str]:
    """The fields that the sentences of *kind* name."""
    templates = [kind.says, kind.hint, *(each for _, each in kind.hints)]
    named = (name for each in templates for text in (each.vi, each.en) for _, name, _, _ in Formatter().parse(text))
    return sorted({name for name in named if name})


@st.composite
def places(draw: st.DrawFn) -> Place:
    """Anywhere in a file of any name."""
    line, column = draw(counts), draw(counts)
    end_line = line + draw(st.integers(0, 3))
    end_column = draw(counts) if end_line > line else column + draw(st.integers(0, 50))
    return Place(draw(texts), line, column, end_line, end_column)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Of any kind, with any words of the author."""
    kind = draw(st.sampled_from(KINDS))
    values = {
        each: draw(st.sampled_from(["text", "number"]))
        if each in _TERMS
        else draw(st.one_of(texts, st.integers(), st.just(Decimal("1.50"))))
        for each in fields(kind)
    }
    hint = draw(st.sampled_from([None, *(name for name, _ in kind.hints)]))
    place = draw(st.one_of(st.none(), places()))
    return Problem(kind.code, tuple(sorted(values.items())), draw(texts), place, hint)


@frozen
class Obeyed:
    """A workflow command that a runner obeys."""

    name: str
    properties: dict[str, str]
    data: str


def obeyed(log: str) -> list[Obeyed]:
    """The commands that a GitHub runner obeys in what a step has printed, as the source of the runner has it.

    A line is trimmed first; both `::name key=value::data` and the older `##[name key=value]data` count, the latter
    anywhere in a line; what stands between `::stop-commands::TOKEN` and `::TOKEN::` is only printed.
    """
    found: list[Obeyed] = []
    token: str | None = None
    for line in re.split("\r\n|\r|\n", log):
        command = _command(line)
        if command is None or (token is not None and command.name != token):
            continue
        if command.name == token:
            token = None
            continue
        found.append(command)
        if command.name == "stop-commands":
            token = command.data
    return found


def _command(line: str) -> Obeyed | None:
    newer = re.match(r"::(.*?)::(.*)", line.strip(), re.DOTALL)
    older = re.search(r"##\[(.*?)\](.*)", line, re.DOTALL)
    match = newer or older
    if match is None or not match[1].strip():
        return None
    name, _, rest = match[1].strip().partition(" ")
    pairs = (each.partition("=") for each in rest.split(",") if each.strip())
    return Obeyed(name.lower(), {key.strip(): _plain(value) for key, _, value in pairs}, _plain(match[2]))


def _plain(text: str) -> str:
    for escaped, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, meant)
    return text
