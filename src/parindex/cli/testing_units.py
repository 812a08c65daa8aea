"""The worked examples of whole sets, run: what units with so many points come to."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from parindex.loading.document import Document, place_of
from parindex.loading.unit_examples import Comes, check_unit_examples, come_to
from parindex.model.criteria import CriteriaSet, UnitExample
from parindex.model.tested import Tested, TestedExample
from parindex.places import item
from parindex.points import shown
from parindex.problems import Problem, in_order
from parindex.problems.words import sentence
from parindex.rules.prepared import Prepared
from parindex.texts import Words

_NAMES = {
    "total": Words("tổng điểm", "total"),
    "index": Words("chỉ số", "index"),
    "band": Words("xếp loại", "band"),
    "place": Words("thứ hạng", "place"),
}


def with_units(tested: Tested, document: Document, criteria: CriteriaSet, prepared: Prepared) -> Tested:
    """*tested* with what comes of the examples of its set, whose items have been found right."""
    found = [each.at(place_of(document, each.address)) for each in check_unit_examples(criteria, prepared)]
    examples = (*tested.examples, *_examples(document, criteria, prepared, found))
    in_order_ = tuple(sorted(examples, key=lambda each: (each.place.line, each.place.column)))
    return evolve(tested, examples=in_order_, problems=(*tested.problems, *in_order(found)), texts=document.texts)


def _examples(
    document: Document, criteria: CriteriaSet, prepared: Prepared, problems: Sequence[Problem]
) -> Iterator[TestedExample]:
    wrong: dict[str, list[Problem]] = {}
    for each in problems:
        wrong.setdefault(each.address.partition("]")[0] + "]", []).append(each)
    addresses = [item("examples", at) for at in range(len(criteria.examples))]
    unclear = {address for address, found in wrong.items() if any(each.code != "PAR370" for each in found)}
    clear = [at for at, address in enumerate(addresses) if address not in unclear]
    comes = dict(zip(clear, come_to(prepared, [criteria.examples[at] for at in clear]), strict=True))
    for at, address in enumerate(addresses):
        found = wrong.get(address, [])
        yield TestedExample(
            place=found[0].place or document.locate(address) if found else document.locate(address),
            address=address,
            item="",
            name=criteria.title,
            shows=criteria.examples[at].name,
            state="broken" if at not in comes else "failed" if found else "passed",
            expected=_expected(criteria.examples[at]),
            got=_got(criteria.examples[at], comes[at]) if at in comes else None,
            why=_all_of(comes[at]) if at in comes else _said(found),
        )


def _expected(example: UnitExample) -> str:
    """What an example says that it comes to."""
    said = {"total": example.total, "index": example.index, "band": example.band, "place": example.place}
    return ", ".join(f"{key}: {each}" for key, each in said.items() if each is not None)


def _got(example: UnitExample, comes: Comes) -> str:
    """What it comes to, as far as it says something of that."""
    return ", ".join(f"{key}: {each}" for key, each in _told(comes).items() if getattr(example, key) is not None)


def _told(comes: Comes) -> dict[str, str]:
    parts = {"total": f"{shown(comes.total):f}", "index": comes.index, "band": comes.band, "place": comes.place}
    return {key: "–" if each is None else str(each) for key, each in parts.items()}


def _all_of(comes: Comes) -> Words:
    """All that it comes to."""
    told = {key: each for key, each in _told(comes).items() if each != "–"}
    vi = ", ".join(f"{_NAMES[key].vi} {each}" for key, each in told.items())
    return Words(vi, ", ".join(f"{_NAMES[key].en} {each}" for key, each in told.items()))


def _said(found: list[Problem]) -> Words:
    """What is wrong with it."""
    vi = "; ".join(f"{each.code} {sentence(each, 'vi')}" for each in found)
    return Words(vi, "; ".join(f"{each.code} {sentence(each, 'en')}" for each in found))
