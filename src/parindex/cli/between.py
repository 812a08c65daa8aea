"""What is wrong between the files that one command judges, and with the settings of their projects."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import define, field

from parindex.cli.judging import Judged
from parindex.loading.files import read_bytes
from parindex.loading.settings import Projects
from parindex.problems import Problem, ProblemsFound
from parindex.reading.screen import LARGEST_YAML, screened


@define(eq=False, repr=False)
class Between:
    """Gathers what was found in each file, and finds what is wrong between them.

    Attributes:
        projects: What the projects ask in which the files lie.
    """

    projects: Projects
    _apart: list[Judged] = field(factory=list[Judged])

    def add(self, judged: Judged) -> None:
        """Remember what was found in a file."""
        self._apart.append(judged)
        if judged.file is not None:
            self.projects.of(judged.file)

    def problems(self) -> list[Problem]:
        """All that is wrong; what a round says of its sheets is said better than by themselves."""
        standings = [each.standing for each in self._apart if each.standing is not None]
        if not standings:
            return [*(each for one in self._apart for each in one.problems), *self.projects.problems]
        from parindex.loading.together import Together  # noqa: PLC0415, where there are several files

        together = Together()
        for each in standings:
            together.add(each)
        said = [one for one in self._apart if one.file is None or not together.is_said(one.file)]
        found = [each for one in said for each in one.problems]
        return [*found, *together.problems(), *self.projects.problems]

    def asked_for(self, found: Iterable[Problem]) -> tuple[Problem, ...]:
        """*found* without the notes and warnings that the settings of their files switch off; errors always stay."""
        return tuple(each for each in found if each.severity == "error" or not self._is_off(each))

    def _is_off(self, found: Problem) -> bool:
        return found.place is not None and found.code in self.projects.of(found.place.file).ignore


def with_texts(found: Sequence[Problem], texts: dict[str, str]) -> dict[str, str]:
    """*texts* with those of the other files in which something was *found*, as far as they can be read again."""
    more: dict[str, str] = {}
    for name in {each.place.file for each in found if each.place is not None} - texts.keys():
        try:
            screened(read_bytes(Path(name), LARGEST_YAML), name, largest=LARGEST_YAML, texts=more)
        except (OSError, ProblemsFound):
            continue  # the line is shown, if there is one
    return {**texts, **more}
