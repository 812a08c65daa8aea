"""Two criteria sets, item by item and field by field."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

import attrs
from attrs import evolve

from parindex.comparing.changes import EFFECTS, Change, Changes, Effect, Side
from parindex.comparing.following import follows
from parindex.comparing.holding import Holding
from parindex.comparing.matching import Link, Pair, Spot, match_sets, spots
from parindex.comparing.rules import Figures, RuleWalk
from parindex.comparing.told import TOLD
from parindex.comparing.walking import Walk
from parindex.model.criteria import Area, Branch, CriteriaSet, Criterion
from parindex.model.rule_kinds import Deadline
from parindex.places import member
from parindex.rules.normal import simple_rules
from parindex.rules.outline import leaves
from parindex.texts import Words, folded


def diff(old: CriteriaSet, new: CriteriaSet) -> Changes:
    """What changed from one criteria set to another: each change with what it does, its addresses and its values.

    Args:
        old: One set, found right by `check`, or loaded.
        new: The next: based on *old*, another version of it, or of the same authority.

    Raises:
        ProblemsFound: The two have nothing to do with each other (PAR930).
    """
    matching = match_sets(old, new)
    became: dict[str, tuple[str, ...]] = {**dict.fromkeys(spots(old), ()), **matching.became}
    found = list(_of_sets(old, new, matching.link, became))
    holding = Holding(old, new, matching, became)
    for each in matching.pairs:
        found += _of_pair(each, holding)
    marked = [evolve(each, follows=True) if follows(each, old, new) else each for each in found]
    marked.sort(key=lambda change: (EFFECTS.index(change.effect), change.follows))
    return Changes(old, new, matching, tuple(marked))


def _of_sets(old: CriteriaSet, new: CriteriaSet, link: Link, became: Mapping[str, tuple[str, ...]]) -> Iterator[Change]:
    walk = Walk(("", ""), new.title, became)
    yield from walk.fields(old, new, ("", ""))
    if link == "versions":
        yield from _links(walk, old, new, ("", ""))


def _links(walk: Walk, old: CriteriaSet | Branch, new: CriteriaSet | Branch, at: tuple[str, str]) -> Iterator[Change]:
    """What two versions of one set say otherwise of the year and of the year before."""
    for each in attrs.fields(type(old)):
        values = getattr(old, each.name), getattr(new, each.name)
        if TOLD[type(old)][each.name].way == "link" and values[0] != values[1]:
            effect: Effect = "scores" if each.name == "year" and (_has_days(old) or _has_days(new)) else "wording"
            here = member(at[0], each.name), member(at[1], each.name)
            yield walk.change("identity", effect, each.name, values, here)


def _has_days(noun: CriteriaSet | Branch) -> bool:
    """Whether a rule goes by days of the year that a set is of."""
    rules = [each.criterion.rule for each in leaves(noun)] if isinstance(noun, CriteriaSet) else []
    return any(isinstance(one, Deadline) for rule in rules if rule is not None for _, one in simple_rules(rule))


def _of_pair(pair: Pair, holding: Holding) -> Iterator[Change]:
    if pair.how != "same":
        yield _alone(pair)
        return
    old, new = pair.old, pair.new
    assert old is not None and new is not None  # noqa: PT018, S101, as both sides of a pair that is the same
    walk = RuleWalk(
        codes=(old.code, new.code),
        name=new.branch.name,
        became=holding.became,
        maxima=(_maximum(old.branch), _maximum(new.branch)),
        figures=(
            {**dict(holding.old.figures), **_own(old.branch)},
            {**dict(holding.new.figures), **_own(new.branch)},
        ),
        holding=holding,
    )
    link = holding.matching.link
    yield from _moved(old, new, walk, link)
    yield from walk.fields(old.branch, new.branch, (old.address, new.address))
    if link == "versions":
        yield from _links(walk, old.branch, new.branch, (old.address, new.address))


def _alone(pair: Pair) -> Change:
    """What was added or removed, or became one of several, or one of several."""
    spot = pair.new or pair.old
    assert spot is not None  # noqa: S101, nothing is paired with nothing
    sides = pair.old, pair.new
    is_item = any(each is not None and each.is_item for each in sides)
    old, new = (None if each is None else Side(each.code, each.address, each.branch.max) for each in sides)
    assert pair.how != "same"  # noqa: S101, for the type checker
    return Change(pair.how, "incomparable" if is_item else "scores", "", spot.branch.name, old, new)


def _moved(old: Spot, new: Spot, walk: RuleWalk, link: Link) -> Iterator[Change]:
    """That it has another name, another code, or stands elsewhere."""
    at = member(old.address, "name"), member(new.address, "name")
    names = old.branch.name, new.branch.name
    if names[0] != names[1]:
        renamed = _vietnamese(names[0]) != _vietnamese(names[1])
        yield walk.change("renamed" if renamed else "texts", "wording", "name", names, at)
    elsewhere = (new.above or "") not in walk.became.get(old.above or "", ("",))
    if old.code != new.code:
        named = isinstance(new.branch, Area) or link == "versions"  # by awards, and by sheets
        effect: Effect = "scores" if elsewhere or named else "wording"
        here = member(old.address, "code"), member(new.address, "code")
        yield walk.change("moved", effect, "code", (old.code, new.code), here)
    elif elsewhere:
        yield walk.change("moved", "scores", "", (old.above, new.above), (old.address, new.address))


def _vietnamese(name: Words) -> str:
    return folded(name.in_language("vi"))


def _maximum(branch: Branch) -> Fraction | None:
    return Fraction(branch.max) if isinstance(branch.max, Decimal) else None


def _own(branch: Branch) -> Figures:
    return dict(branch.figures) if isinstance(branch, Criterion) else {}
