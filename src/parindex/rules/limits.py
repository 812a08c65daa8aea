"""What figures cannot be more or less than, read once."""

from collections.abc import Mapping

from attrs import frozen

from parindex.model.criteria import Figure
from parindex.rules.linear import Linear
from parindex.rules.measures import bound

NOTHING = Linear()


@frozen(eq=False, repr=False)
class Limits:
    """The bounds of a figure: linear in other figures, and as they are written; None where there is none."""

    low: Linear | None
    high: Linear | None
    low_text: str
    high_text: str


def limits_of(figures: Mapping[str, Figure]) -> dict[str, Limits]:
    """The bounds of *figures* by name; one that cannot be read says nothing, and nothing is less than 0 unsaid."""
    return {key: _limits(each) for key, each in figures.items() if each.kind != "date"}


def _limits(figure: Figure) -> Limits:
    low = NOTHING if figure.at_least is None else bound(figure.at_least)
    high = None if figure.at_most is None else bound(figure.at_most)
    return Limits(
        low if isinstance(low, Linear) else None,
        high if isinstance(high, Linear) else None,
        figure.at_least or "0",
        figure.at_most or "",
    )
