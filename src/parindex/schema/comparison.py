"""The shapes of two results compared, and of a round under another set, as JSON Schema (draft-07)."""

from typing import Any, get_args

from parindex.model.comparisons import Apart, Differs
from parindex.model.rescorings import Obstacle
from parindex.model.results import Choice, Open, Places, UnitState
from parindex.model.scored import ItemState
from parindex.schema.shapes import COUNT, DECIMAL, KEYS, PLACE, TEXT, WORDS, YES_NO, closed, listed, or_null

_STATUS = {"enum": ["official", "partial", "illustrative"]}
_FRACTION = {"type": "string", "pattern": "^-?[0-9]+/[1-9][0-9]*$"}
_YEAR = {"type": "integer"}


def comparison_schema() -> dict[str, Any]:
    """The schema of `parindex/comparison@1`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/comparison@1",
        "description": "Hai kết quả đặt cạnh nhau / Two results compared",
        **_comparison(),
    }


def rescore_schema() -> dict[str, Any]:
    """The schema of `parindex/rescore@1`."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "parindex/rescore@1",
        "description": "Một đợt đánh giá chấm lại theo bộ tiêu chí khác / A round under another criteria set",
        **rescore_shape(),
    }


def rescore_shape() -> dict[str, Any]:
    """The same, to stand in another schema."""
    criteria_set = closed(id=TEXT, year=_YEAR, title=WORDS, status=_STATUS)
    share = or_null(closed(compared=DECIMAL, of=DECIMAL))
    return closed(
        format={"const": "parindex/rescore@1"},
        old_set=criteria_set,
        new_set=criteria_set,
        partial=YES_NO,
        left_out=listed(_left_out()),
        shares=listed(closed(group=TEXT, old=share, new=share)),
        lost=listed(closed(unit=TEXT, code=or_null(TEXT), stage=TEXT, by=TEXT, date=TEXT, verbs=KEYS)),
        awards_left_out=KEYS,
        published=listed(closed(unit=TEXT, index=or_null(DECIMAL), official=or_null(PLACE), band=or_null(TEXT))),
        comparison=_comparison(),
    )


def _comparison() -> dict[str, Any]:
    heading = closed(round=TEXT, title=WORDS, year=or_null(_YEAR), stage=TEXT, status=_STATUS)
    alone = listed(closed(unit=TEXT, name=WORDS, group=TEXT))
    finding = closed(code=TEXT, group=TEXT, unit=or_null(TEXT), printed=or_null(TEXT), follows=or_null(TEXT))
    return closed(
        format={"const": "parindex/comparison@1"},
        old=heading,
        new=heading,
        differs=listed(_words_of(Differs)),
        moved=YES_NO,
        units=listed(_unit()),
        only_old=alone,
        only_new=alone,
        groups=listed(_group()),
        awards=listed(_award()),
        appeared=listed(finding),
        vanished=listed(finding),
    )


def _words_of(literal: Any) -> dict[str, Any]:  # noqa: ANN401, a Literal
    return {"enum": list(get_args(literal))}


def _both(schema: dict[str, Any], **more: dict[str, Any]) -> dict[str, Any]:
    """What there was, and is."""
    return closed(old=or_null(schema), new=or_null(schema), **more)


def _points() -> dict[str, Any]:
    """Points with what was won; fractions where one has no end."""
    schema = _both(DECIMAL, change=or_null(DECIMAL))
    schema["properties"]["exact"] = _both(_FRACTION, change=or_null(_FRACTION))
    return schema


def _index() -> dict[str, Any]:
    return _both(DECIMAL, change=or_null(DECIMAL))


def _unit() -> dict[str, Any]:
    rank = closed(group=or_null(PLACE), cluster=or_null(PLACE), official=or_null(PLACE), joint=YES_NO)
    return closed(
        unit=TEXT,
        name=WORDS,
        group=_both(TEXT),
        points=_points(),
        max=_both(DECIMAL),
        index=_index(),
        band=_both(TEXT),
        rank=_both(rank, change=or_null({"type": "integer"})),
        state=_both(_words_of(UnitState)),
        open=_both(listed(_words_of(Open))),
        apart=listed(_words_of(Apart)),
        areas=listed(closed(code=TEXT, was=TEXT, points=_points(), max=_both(DECIMAL), index=_index())),
        items=listed(
            closed(
                code=TEXT,
                was=TEXT,
                name=or_null(WORDS),
                state=_both(_words_of(ItemState)),
                points=_points(),
                max=_both(DECIMAL),
                because=_both(WORDS),
            )
        ),
    )


def _group() -> dict[str, Any]:
    return closed(
        group=TEXT,
        name=WORDS,
        complete=_both(YES_NO),
        places=_both(_words_of(Places)),
        stopped=_both(YES_NO),
        units=_both(COUNT),
        mean=_index(),
        bands={"type": "object", "additionalProperties": _both(COUNT)},
    )


def _award() -> dict[str, Any]:
    return closed(award=TEXT, unit=TEXT, nominee=or_null(TEXT), decision=_both(_words_of(Choice)), because=_both(WORDS))


def _left_out() -> dict[str, Any]:
    return closed(
        code=or_null(TEXT),
        was=KEYS,
        name=WORDS,
        obstacle=_words_of(Obstacle),
        names=KEYS,
        problem=or_null({"type": "string", "pattern": "^PAR[0-9]{3}$"}),
        groups=KEYS,
        units=KEYS,
        vi=TEXT,
        en=TEXT,
    )
