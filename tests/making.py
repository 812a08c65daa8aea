"""Small rounds for tests, of made-up units: only what a test is about needs to be said."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import parindex as pi
from parindex.model.awards import Award, Awards, Flag
from parindex.model.policies import Band
from parindex.model.previous import Previous, PreviousGroup, PreviousRank, PreviousResults, PreviousUnit
from parindex.model.results import Outcome, UnitResult
from parindex.model.round import Group, PublishedUnit, Round, Rounding
from parindex.problems import Problem
from parindex.texts import Words

GOOD, FAIR, POOR = "Tốt", "Khá", "Kém"
BANDS = (
    Band("good", Words(GOOD), at_least=80),
    Band("fair", Words(FAIR), at_least=60),
    Band("poor", Words(POOR)),
)


def row(unit: str, points: str | int | Decimal | None, group: str = "g", **columns: Any) -> PublishedUnit:  # noqa: ANN401
    """A row of a published table; the unit is named by its key."""
    return PublishedUnit(unit=unit, name=Words(unit), group=group, points=points, **columns)


def group(key: str = "g", **fields: Any) -> Group:  # noqa: ANN401
    """A group named by its key."""
    return Group(key, Words(key), **fields)


def round_of(*rows: PublishedUnit, **fields: Any) -> Round:  # noqa: ANN401
    """A round with two decimals, published indices, standard ties and three bands, where *fields* say nothing else."""
    groups = tuple(group(key) for key in dict.fromkeys(each.group for each in rows))
    made_up: dict[str, Any] = {
        "id": "made-up",
        "year": 2024,
        "title": Words("Đợt thử"),
        "status": "illustrative",
        "rounding": Rounding(2),
        "compare": "published",
        "ties": "standard",
        "bands": BANDS,
        "groups": groups,
    }
    return Round(published=rows, **{**made_up, **fields})


def award(key: str = "flag", among: tuple[str, ...] = ("g",), **fields: Any) -> Award:  # noqa: ANN401
    """An award to collectives, named by its key; a quota leaves ties to the council."""
    given: dict[str, Any] = {"for_": "collectives", "tie_at_cutoff": "council" if "quota" in fields else None}
    return Award(key=key, name=Words(key), among=among, **{**given, **fields})


def awards(*each: Award, **fields: Any) -> Awards:  # noqa: ANN401
    """Awards of which a unit gets one, with a flag that units can carry."""
    given: dict[str, Any] = {"one_per": "unit", "flags": (Flag("bad", Words("bad")),)}
    return Awards(awards=each, **{**given, **fields})


def last_year(
    *units: tuple[str, int | None, str | int | None],
    complete: bool = True,
    mean: str | None = None,
    bands: Mapping[str, int] | None = None,
    renamed: Mapping[str, str] | None = None,
    was_group: str = "g",
) -> Previous:
    """The round before: units by key, official rank and index, all in one group."""
    before = PreviousResults(
        round="before",
        units=tuple(
            PreviousUnit(unit, Words(unit), was_group, PreviousRank(rank), index=index) for unit, rank, index in units
        ),
        groups=(PreviousGroup(was_group, complete, mean=mean, bands=tuple((bands or {}).items())),),
    )
    return Previous(before, tuple(sorted((renamed or {}).items())))


def by_unit(outcome: Outcome) -> dict[str, UnitResult]:
    """The results by key of the unit."""
    return {each.unit: each for each in outcome.units}


def places(outcome: Outcome) -> dict[str, int | None]:
    """The official places by key of the unit."""
    return {each.unit: each.rank.official for each in outcome.units}


def decisions(outcome: Outcome, key: str = "flag") -> dict[str, str]:
    """What is proposed for the award *key*, by unit, or by person."""
    return {each.nominee or each.unit: each.decision for each in outcome.awards if each.award == key}


def reasons(outcome: Outcome, key: str = "flag") -> dict[str, str]:
    """The same with the reasons."""
    return {each.nominee or each.unit: each.reason for each in outcome.awards if each.award == key}


def findings(*rows: PublishedUnit, **fields: Any) -> tuple[Problem, ...]:  # noqa: ANN401
    """What the audit finds in a table of *rows*."""
    return pi.run(round_of(*rows, **fields)).findings


def named(found: tuple[Problem, ...]) -> list[tuple[str, str, str | None]]:
    """Code, address and explanation of each finding."""
    return [(each.code, each.address, each.hint) for each in found]
