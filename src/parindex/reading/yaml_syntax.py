"""YAML text as PyYAML's events, its errors as problems: the same with libyaml and without."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from parindex.places import Place, point
from parindex.problems import MOST_PROBLEMS, Problem, ProblemsFound, problem
from parindex.reading.screen import Lines
from parindex.reading.slip import Slip, Slips, written_column

_LARGE_ESCAPE = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
#: Which hint helps, by what PyYAML says: in its context, or in its problem.
_HINTS = (
    ("mapping values are not allowed", "colon"),
    ("while scanning a quoted scalar", "quote"),
    ("cannot start any token", "first_character"),
    ("while scanning an anchor", "first_character"),
    ("while scanning an alias", "first_character"),
    ("while scanning a tag", "first_character"),
    ("while parsing a tag", "first_character"),
    ("while scanning a double-quoted scalar", "backslash"),
    ("while parsing a flow mapping", "bracket"),
    ("while parsing a flow sequence", "bracket"),
    ("but found '<scalar>'", "inner_quote"),
    ("while parsing a block collection", "indentation"),
    ("while parsing a block mapping", "indentation"),
    ("expected <block end>", "indentation"),
    ("could not find expected ':'", "key"),
)


def directives(text: str, file: str) -> list[Problem]:
    """A problem for each line that begins with `%` before anything else; parsers pass over some of them in silence."""
    found: list[Problem] = []
    for number, line in enumerate(_lines(text), start=1):
        if line.startswith("%"):
            found.append(problem("PAR110", place=Place(file, number, 1, number, len(line) + 1)))
        elif line.strip(" ") and not line.lstrip(" ").startswith("#"):
            break
        if len(found) == MOST_PROBLEMS:
            break
    return found


def _lines(text: str) -> Iterator[str]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


class Stumbled(ProblemsFound):
    """A text is not YAML.

    Attributes:
        slip: The slip that made it so, if it is one of those that authors make, and how reading can go on.
    """

    def __init__(self, found: Problem, slip: Slip | None) -> None:
        """Keep what was *found*, and the *slip*."""
        super().__init__([found])
        self.slip = slip


def events(text: str, file: str, loader: Any, slips: Slips = ()) -> Iterator[Any]:  # noqa: ANN401, PyYAML's have no types
    """The events of *text*, in which *slips* are already taken as they were meant.

    Raises:
        Stumbled: It is not YAML.
        ProblemsFound: It names a character that there is not.
    """
    try:
        parser = loader(text)
        yield from iter(parser.get_event, None)  # what `yaml.parse` gives, without asking twice whether there is more
    except yaml.MarkedYAMLError as error:
        found = _problem(error, text, file)
        if slips and found.place is not None:
            column = written_column(slips, found.place.line, found.place.column)
            found = found.at(point(file, found.place.line, column))
        from parindex.reading.slips import slip_of  # noqa: PLC0415, for files that are not YAML

        slip = slip_of(error, text, file, slips)
        if isinstance(slip, Problem):
            raise Stumbled(slip, None) from None
        raise Stumbled(found, slip) from None
    except (yaml.YAMLError, ValueError, OverflowError):  # "\UFFFFFFFF" in the pure parser, which does not say where
        escape = _LARGE_ESCAPE.search(text)
        place = Lines(text, file).at(escape.start() if escape else 0)
        raise ProblemsFound([problem("PAR106", place=place, hint="backslash", words="no such character")]) from None


def _problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    mark, context = error.problem_mark, error.context_mark
    words = error.problem or "syntax"
    said = f"{error.context or ''} {words}"
    hint = next((name for part, name in _HINTS if part in said), None)
    written = len(text.rstrip())
    if hint == "quote" and context is not None and "end of stream" in words:
        mark = context  # where the quote was opened, not where the file ends
    if hint == "key":
        mark = context  # where the key stands, not what follows it
    if mark is None or mark.index >= written:  # behind the last character that is written
        place = Lines(text, file).at(max(0, written - 1))
    else:
        place = point(file, mark.line + 1, mark.column + 1)
    if hint != "bracket" or context is None:
        return problem("PAR106", place=place, hint=hint, words=words)
    return problem("PAR106", place=place, hint=hint, words=words, line=context.line + 1, column=context.column + 1)
