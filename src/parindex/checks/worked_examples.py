"""Whether worked examples give what they say."""

from collections.abc import Iterator

from parindex.checks.answers import Askable, check_answer
from parindex.checks.ruled import Ruled
from parindex.model.criteria import Example
from parindex.model.rule_kinds import Given, Rule
from parindex.places import item, member, the_key
from parindex.problems import Problem, problem
from parindex.rules.asking import asked, figures_of_form, in_case
from parindex.rules.examples import Terms, got_by
from parindex.rules.normal import Branches, Normal


def check_examples(ruled: Ruled, rule: Rule) -> Iterator[Problem]:
    """Whether each worked example of an item gives what it says."""
    form = ruled.form(rule)
    if form is None or ruled.policies is None:
        return
    terms = Terms(form, ruled.policies, ruled.maximum, ruled.seen.places)
    for index, example in enumerate(ruled.criterion.examples):
        yield from _example(ruled, item(ruled.at("examples"), index), example, terms)


def _example(ruled: Ruled, address: str, example: Example, terms: Terms) -> Iterator[Problem]:
    """Whether a worked example is an answer to its item, and gives what it says."""
    wrong = list(_answer(ruled, address, example, terms.form))
    yield from wrong
    if wrong:
        return
    got = got_by(example, terms)
    if got.meets(example.points):
        return
    here = member(address, "points")
    if isinstance(example.points, str):
        yield problem("PAR356", here, declared=example.points, points=got.told)
    elif got.instead is not None:
        yield problem("PAR330", here, hint=f"not_scored_{got.instead}", declared=example.points, points="–")
    else:
        yield problem("PAR330", here, declared=example.points, points=got.told)


def _answer(ruled: Ruled, address: str, example: Example, form: Normal) -> Iterator[Problem]:
    """What is wrong with an example as an answer."""
    used = None if isinstance(form, Branches) else figures_of_form(form)
    askable = Askable(dict(ruled.criterion.figures), ruled.figures, ruled.field.limits, used=used)
    yield from check_answer(address, example, ruled.criterion, askable, sheet=False)
    yield from _circumstances(ruled, address, example)


def _circumstances(ruled: Ruled, address: str, example: Example) -> Iterator[Problem]:
    """What an example says besides an answer and does not fit it."""
    code, rule = ruled.criterion.code, ruled.criterion.rule
    chosen = None if rule is None else in_case(rule, example.case)
    known = ", ".join(asked(chosen, None)) if chosen is not None else "–"
    outside = isinstance(chosen, Given)
    said = {"given": example.given is not None, "no_evidence": example.no_evidence, "explained": example.explained}
    fits = {"given": outside, "no_evidence": not outside, "explained": example.no_evidence}
    for key, is_said in said.items():
        if is_said and (example.not_arisen or not fits[key]):
            hint = "beside" if example.not_arisen else "evidence" if key == "explained" else None
            at = the_key(member(address, key))
            yield problem("PAR502", at, hint=hint, code=code, key=key, known=known or "given")
    if outside and not example.not_arisen and example.given is None and isinstance(example.points, str):
        yield problem("PAR503", address, code=code, key="given")
