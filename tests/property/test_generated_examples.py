"""Generated examples: they pass, are scored like a sheet that answers so, say nothing twice, and touch nothing else."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import parindex as pi
from parindex.cli.generating import Generated, generated
from parindex.loading.documents import parse_document
from parindex.model.criteria import Branch, CriteriaSet, Criterion, Example
from parindex.model.rule_kinds import Given
from parindex.model.sheets import Answer, Citation, Paper, ScoreSheet, Unit
from parindex.probing.boundaries import MOST_EXAMPLES, boundaries_of
from parindex.rules.asking import in_case
from parindex.rules.example_runs import run_examples
from parindex.texts import Words
from tests.oracle_strategies import criteria_sets

ENOUGH = settings(max_examples=settings.default.max_examples // 4)  # type: ignore[union-attr]
NAME = "set.yaml"


@st.composite
def bare_sets(draw: Any) -> CriteriaSet:  # noqa: ANN401, Hypothesis' own
    """A set without errors or examples, and no item of which hangs on another."""
    drawn: CriteriaSet = draw(criteria_sets())
    criteria = evolve(drawn, areas=tuple(_bare(each) for each in drawn.areas))
    assume(not any(each.severity == "error" for each in pi.check(criteria)))
    return criteria


def _bare(branch: Any) -> Any:  # noqa: ANN401, an area or a criterion
    found = evolve(branch, criteria=tuple(_bare(each) for each in branch.criteria), zero_unless=None)
    return evolve(found, examples=()) if isinstance(found, Criterion) else found


def made(text: str) -> Generated:
    """The file with the examples that it lacks."""
    data = text.encode()
    return generated(parse_document(data, NAME, CriteriaSet, folder=Path()), data, (), "vi")


def read(data: bytes) -> CriteriaSet:
    """What a file says."""
    document = parse_document(data, NAME, CriteriaSet, folder=Path())
    assert isinstance(document.value, CriteriaSet), document.problems
    return document.value


@ENOUGH
@given(bare_sets())
def test_generated_examples_pass_and_touch_nothing_else(criteria: CriteriaSet) -> None:
    """All pass; whoever takes the new lines away has the old file; asked again there is nothing to add."""
    text = pi.dump(criteria)

    once = made(text)
    after = read(once.mended.after)

    assert all(each.passed for each in run_examples(pi.prepare(after)))
    assert _bare(after.areas[0]) == _bare(criteria.areas[0])
    assert evolve(after, areas=tuple(map(_bare, after.areas))) == criteria
    assert _is_kept(text.split("\n"), once.mended.after.decode().split("\n"))
    assert not made(once.mended.after.decode()).count
    assert after == read(pi.dump(after).encode())
    assert once.count == sum(len(each.examples) for each in _items(after.areas))
    assert all(len(each.examples) <= MOST_EXAMPLES for each in _items(after.areas))


@ENOUGH
@given(bare_sets())
def test_an_example_gives_what_a_sheet_gets(criteria: CriteriaSet) -> None:
    """The same points, out of the maximum where it says so, and no sheet that says what is refused has points."""
    prepared = pi.prepare(criteria)
    for each in boundaries_of(prepared):
        for example in each.examples:
            chosen = in_case(each.item.criterion.rule, example.case)  # type: ignore[arg-type]
            if example.points != "refused" and not (isinstance(chosen, Given) and example.not_arisen):
                result = _scored(prepared, each.item.code, example)
                said = "excluded" if result.state == "not_applicable" else result.because.worth
                if result.state == "no_evidence":
                    said = result.exact
                expected = example.points if example.points == "excluded" else Fraction(example.points)
                assert expected == said, (example, each.item.criterion.rule, result)


def _scored(prepared: Any, code: str, example: Example) -> Any:  # noqa: ANN401, a prepared set, the item's result
    item = prepared.by_code[code]
    own = {key: value for key, value in example.figures if key in item.own and not item.figures[key].given_by}
    shared = {key: value for key, value in example.figures if key in prepared.shared}
    given: dict[str, Any] = {}
    for key, value in example.figures:
        if (source := item.figures[key].given_by) is not None:
            given.setdefault(source, {})[key] = value
    chosen = in_case(item.criterion.rule, example.case)
    if isinstance(chosen, Given):
        given[chosen.given_by] = {code: example.given if example.given is not None else example.points}
    answer = Answer(
        choose=example.choose,
        met=example.met,
        case=example.case,
        figures=own,
        not_arisen=example.not_arisen,
        no_evidence=example.no_evidence,
        explanation="Vì" if example.explained or example.not_arisen else None,
        evidence=() if example.no_evidence else (Citation("kh"),),
    )
    silent = answer == Answer(evidence=(Citation("kh"),)) and not item.asks_evidence
    answers = {} if silent else {code: answer}
    shared = {key: value for key, value in shared.items() if not prepared.shared[key].given_by}
    sheet = ScoreSheet(prepared.criteria.id, "so-a", figures=shared, documents={"kh": Paper("A")}, answers=answers)
    group = (prepared.criteria.groups or ("a",))[0]
    names = {name for names in item.policies.only_for for name in names}
    unit = Unit("so-a", Words("A"), next((each for each in names if each in prepared.criteria.groups), group))
    unit = evolve(unit, properties=tuple(names))
    return pi.score(prepared, sheet, unit=unit, given=given, keep_going=True).items[code]


def _is_kept(before: list[str], after: list[str]) -> bool:
    """Whether all lines of before stand in after, in their order."""
    rest = iter(after)
    return all(line in rest for line in before)


def _items(branches: Any) -> Iterator[Criterion]:  # noqa: ANN401, areas or criteria
    for each in branches:
        assert isinstance(each, Branch)
        if isinstance(each, Criterion) and not each.criteria:
            yield each
        yield from _items(each.criteria)
