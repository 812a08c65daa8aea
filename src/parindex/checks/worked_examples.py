"""Whether worked examples give what they say."""

from collections.abc import Iterator
from fractions import Fraction

from parindex.checks.answers import Askable, check_answer
from parindex.checks.ruled import Ruled
from parindex.model.criteria import Example
from parindex.model.rule_kinds import Rule
from parindex.places import item, member
from parindex.points import shown
from parindex.problems import Problem, problem
from parindex.rules.asking import figures_of_form
from parindex.rules.normal import Branches, Normal, Outside
from parindex.rules.outline import Policies
from parindex.rules.worth import inputs_of, not_arisen, of_case, worth


def check_examples(ruled: Ruled, rule: Rule) -> Iterator[Problem]:
    """Whether each worked example of an item gives what it says."""
    form = ruled.form(rule)
    if form is None or ruled.policies is None:
        return
    for index, example in enumerate(ruled.criterion.examples):
        yield from _example(ruled, item(ruled.at("examples"), index), example, form, ruled.policies)


def _example(ruled: Ruled, address: str, example: Example, form: Normal, kept: Policies) -> Iterator[Problem]:
    """Whether a worked example gives what it says."""
    used = None if isinstance(form, Branches) else figures_of_form(form)
    askable = Askable(dict(ruled.criterion.figures), ruled.figures, ruled.field.limits, used=used)
    wrong = list(check_answer(address, example, ruled.criterion, askable, sheet=False))
    yield from wrong
    if wrong or isinstance(form, Outside):
        return
    points = _worth(ruled, example, form, kept)
    if points is None:
        yield problem("PAR330", member(address, "points"), hint="not_scored", declared=example.points, points="–")
    elif points != Fraction(example.points):
        yield problem("PAR330", member(address, "points"), declared=example.points, points=shown(points))


def _worth(ruled: Ruled, example: Example, form: Normal, kept: Policies) -> Fraction | None:
    if example.not_arisen:
        return not_arisen(kept.not_arisen, ruled.maximum)
    inputs = inputs_of(example.choose, example.met, dict(example.figures))
    found = worth(of_case(form, example.case), inputs, ruled.maximum, ruled.seen.places)
    if found.points is not None:
        return found.points
    if found.empty:
        return not_arisen(kept.not_arisen, ruled.maximum)
    return Fraction(kept.undefined.points) if found.over_zero and kept.undefined is not None else None
