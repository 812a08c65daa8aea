"""Whether steps are written best first: each lower than the one above it, and worth less."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from parindex.model.fields import Quantity, YearDay
from parindex.model.intervals import Interval, Stretch
from parindex.model.rule_kinds import Better, Deadline, Step, Steps
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.normal import fraction, intervals
from parindex.rules.readings import written

ENDS = ("at_least", "more_than", "at_most", "below")


def check_ends(address: str, rule: Steps) -> Iterator[Problem]:
    """Steps that do not lie below the one above them, and steps that do not say from where to where."""
    wrong = False
    for index in range(1, len(rule.steps)):
        above, below = rule.steps[index - 1], rule.steps[index]
        if _is_higher(below, above, rule.better):
            wrong = True
            yield _not_lower(item(address, index), above, rule.better)
    if wrong:
        return
    last = len(rule.steps) - 1
    bare = [index for index, step in enumerate(rule.steps) if not _has_end(step) and index != last]
    found = intervals(rule.steps, rule.better)
    for index in bare or [index for index, each in enumerate(found) if each is None]:
        wrong = True
        yield problem("PAR312", item(address, index))
    for index, each in enumerate(found):
        if not wrong and each is not None and is_empty(each) and not _ends_crossed(rule.steps[index]):
            blamed = max(index, 1)  # the first is left empty by the step below it
            yield _not_lower(item(address, blamed), rule.steps[blamed - 1], rule.better)


def check_worths(address: str, rule: Steps, stretches: Sequence[Stretch]) -> Iterator[Problem]:
    """Steps that are worth as much as the one above them, or more; those in proportion are compared by figures."""
    for index, step in enumerate(rule.steps):
        if step.share == "measure" and rule.better == "lower":
            yield problem(
                "PAR323", member(item(address, index), "share"), hint="lower", code=rule.KIND, text="share: measure"
            )
            return
    for index in range(1, len(stretches)):
        above, below = stretches[index - 1].points, stretches[index].points
        if above is not None and below is not None and below >= above:
            key = "points" if rule.steps[index].points is not None else "share"
            yield problem("PAR313", member(item(address, index), key), hint="points", above=shown(above))


def check_days(address: str, rule: Deadline) -> Iterator[Problem]:
    """Days of a deadline that are not later than the one before them."""
    for index in range(1, len(rule.steps)):
        before, here = rule.steps[index - 1], rule.steps[index]
        where = item(member(address, "steps"), index)
        if _in_year(here.on_or_before) <= _in_year(before.on_or_before):
            yield problem("PAR340", member(where, "on_or_before"), above=_day_text(before.on_or_before))


def check_worths_of_days(address: str, rule: Deadline) -> Iterator[Problem]:
    """Days of a deadline that are worth as much as an earlier one, or more; and doing it late, or never."""
    for index in range(1, len(rule.steps)):
        before, here = rule.steps[index - 1], rule.steps[index]
        if here.points >= before.points:
            where = member(item(member(address, "steps"), index), "points")
            yield problem("PAR313", where, hint="points", above=before.points)
    if rule.otherwise >= rule.steps[-1].points:
        yield problem("PAR313", member(address, "otherwise"), hint="late", above=rule.steps[-1].points)
    if rule.never > rule.otherwise:
        yield problem("PAR313", member(address, "never"), hint="never", above=rule.otherwise)


def is_empty(interval: Interval) -> bool:
    """Whether nothing lies in it."""
    if interval.low is None or interval.high is None:
        return False
    return interval.low > interval.high or (
        interval.low == interval.high and not (interval.low_in and interval.high_in)
    )


def _not_lower(address: str, above: Step, better: Better) -> Problem:
    return problem("PAR313", address, hint="lower" if better == "lower" else None, above=_end_text(above))


def _is_higher(below: Step, above: Step, better: Better) -> bool:
    """Whether the step that is written below lies above the other, as far as their ends tell."""
    (low, high), (other_low, other_high) = _own_ends(below, better), _own_ends(above, better)
    if low is not None and other_low is not None:
        return low > other_low
    if high is not None and other_high is not None:
        return high > other_high
    return low is not None and other_high is not None and low >= other_high


def _ends_crossed(step: Step) -> bool:
    """Whether both of its own ends are written, and leave nothing between them: then the gap says it."""
    low, high = _own_ends(step, "higher")
    return low is not None and high is not None


def _own_ends(step: Step, better: Better) -> tuple[Fraction | None, Fraction | None]:
    """The lower and the upper end that are written, seen from the better side."""
    low = step.at_least if step.at_least is not None else step.more_than
    high = step.at_most if step.at_most is not None else step.below
    ends = (None if low is None else fraction(low), None if high is None else fraction(high))
    return ends if better == "higher" else (_negated(ends[1]), _negated(ends[0]))


def _negated(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _has_end(step: Step) -> bool:
    return any(getattr(step, key) is not None for key in ENDS)


def _end_text(step: Step) -> str:
    """An end of *step* as it is written."""
    found: Quantity = next(getattr(step, key) for key in ENDS if getattr(step, key) is not None)
    return written(found)


def _in_year(day: YearDay) -> tuple[int, int, int]:
    return {"last_year": 0, "year": 1, "next_year": 2}[day.year], day.month, day.day


def _day_text(day: YearDay) -> str:
    return f"{day.year}-{day.month:02}-{day.day:02}"
