"""Laws of reading: only problems or a value come of anything, and order matters only where it means something."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from parindex.loading.documents import parse_document
from parindex.loading.nouns import load_round
from parindex.model.round import PublishedUnit, Round
from parindex.points import LONGEST_NUMBER, finite, parsed, plain, rounded, rounded_half_even, shifted, whole
from parindex.problems import ProblemsFound
from parindex.reading.csv_nodes import read_csv
from parindex.reading.nodes import Listing, Mapping, Node
from parindex.reading.screen import screened
from parindex.reading.yaml_nodes import Limits, read_yaml
from parindex.texts import nearest, suspects

NOWHERE = Path("/nonexistent")
HEAD = """format: parindex/round@1
id: t
year: 2023
title: T
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
"""
WHOLE = f"{HEAD}groups: [{{key: a, name: A}}]\npublished: [{{unit: u, name: U, group: a, points: 1}}]\n"
#: Pieces that YAML has a meaning for, and pieces of rounds.
SIGNS = [
    *"ab:-[]{}#&*|>'\"@`,!?%\n 0.~<=+\\",
    "\n  ",
    "- ",
    ": ",
    "ố",
    "---\n",
    "...\n",
    "<<: ",
    "? ",
    "!!",
    "&a ",
    "*a ",
]
SIGNS += [
    "|2",
    "|-",
    "|#",
    ">#",
    "\n\n",
    "# ",
    "\\x41",
    "\\U00110000",
    "a: ",
    "\n- ",
    "%YAML 1.2\n",
    "{? }",
    "[1?]",
    "\r\n",
]
PIECES = [
    *WHOLE.splitlines(keepends=True),
    "groups:\n",
    "  - {key: a, name: A}\n",
    "awards: ",
    "previous: ",
    "null",
    "'1'",
]
yaml_texts = st.lists(st.sampled_from(SIGNS), max_size=18).map("".join)
round_texts = st.lists(st.sampled_from([*PIECES, *SIGNS]), max_size=14).map("".join)
CELLS = [
    "unit",
    "name",
    "group",
    "points",
    "a",
    "1,5",
    "90",
    '"',
    '""',
    ",",
    ";",
    "\n",
    "\r\n",
    " ",
    "\t",
    "part:x",
    "ố",
]
csv_texts = st.lists(st.sampled_from(CELLS), max_size=24).map("".join)


def judged(data: bytes) -> bool:
    """Whether *data* gives a value and no errors, or errors and no value; any exception is a failure."""
    document = parse_document(data, "t.yaml", folder=NOWHERE)
    return (document.value is None) == bool(document.errors)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfea\x00")
@example(b"\x00\x00\x00a")
@example(b'"\\ud800"')
@example(b'"\\UFFFFFFFF"')
def test_any_bytes_give_problems_or_a_value(data: bytes) -> None:
    """Reading never raises, whatever the bytes are."""
    assert judged(data)


@given(st.one_of(yaml_texts, round_texts, st.text(max_size=80), round_texts.map(WHOLE.__add__)))
@example("'': 1")
@example("format: parindex/awards@1\nawards: [[]]")
@example(WHOLE + "awards: {awards: [{key: a}]}\nnominations: [{}]")
@example(WHOLE + "previous: {results: {units: [1], groups: []}, units: {a: b}}")
def test_any_text_gives_problems_or_a_value(text: str) -> None:
    """Reading never raises, whatever the text is."""
    assert judged(text.encode("utf-8", "surrogatepass"))


def shape(node: Node) -> object:
    """All that a node says, with its places."""
    if isinstance(node, Listing):
        return node.place, [shape(each) for each in node.items]
    if isinstance(node, Mapping):
        entries = [(key, each.key_place, shape(each.node)) for key, each in node.entries.items()]
        return node.place, entries, [(key, shape(each)) for key, each in node.cut.items()]
    return node.place, node.text, node.style


def read(text: str, *, pure: bool) -> object:
    """The tree of *text*, or its problems."""
    try:
        tree = read_yaml(screened(text.encode(), "t", largest=1 << 20), "t", limits=Limits(), pure=pure)
    except ProblemsFound as stopped:
        return stopped.problems
    return tree and (shape(tree.root), tree.problems)


@given(yaml_texts)
@example("title: |#note\n  a")
@example("title: >2#note\n  a")
@example("[1?]")
@example("{? }")
@example("!.!")
@example("*a |#")
@example("a:")
@example("%YAML 1.2\n---\n")
def test_both_parsers_see_the_same(text: str) -> None:
    """With libyaml or without, a text gives the same tree or the same problems at the same places."""
    assert read(text, pure=False) == read(text, pure=True)


def table(text: str) -> list[list[tuple[str, str]]] | None:
    """The rows of a table, or None if it is not one."""
    try:
        tree = read_csv(screened(text.encode(), "t", largest=1 << 20), "t")
    except ProblemsFound:
        return None
    if tree.problems or not isinstance(tree.root, Listing):
        return None
    rows = [each for each in tree.root.items if isinstance(each, Mapping)]
    return [[(key, getattr(each.node, "text", "?")) for key, each in row.entries.items()] for row in rows]


@given(st.one_of(csv_texts, st.text(max_size=60)), st.sampled_from(["point", "comma"]))
@example('a,b\n"x\ny",z\n', "point")
@example('a;b\n1,5;"""q"""\n', "comma")
@example('a\n"', "point")
def test_any_table_gives_problems_or_rows(text: str, decimal: str) -> None:
    """Each row has a cell for each column, and each cell of a line stands where its place says."""
    assume(not any(True for _ in suspects(text)))
    text = text.replace("\r\n", "\n")
    try:
        tree = read_csv(text, "t", decimal="comma" if decimal == "comma" else "point")
    except ProblemsFound:
        return
    assert isinstance(tree.root, Listing)
    lines = text.split("\n")
    for row in tree.root.items:
        assert isinstance(row, Mapping)
        assert list(tree.root.header or ()) == list(row.entries)
        for entry in row.entries.values():
            at, written = entry.node.place, getattr(entry.node, "text", "")
            if at.line == at.end_line and written:
                part = lines[at.line - 1][at.column - 1 : at.end_column - 1]
                assert (
                    written in (part, part.removeprefix('"').removesuffix('"').replace('""', '"')) or not part.isascii()
                )


cells = st.text(st.sampled_from('abố ,;"\n.1'), max_size=6).filter(lambda each: each == each.strip(" "))
rows_of_three = st.lists(
    st.tuples(cells, cells, cells).filter(lambda row: any(each.strip(" ,;") for each in row)), max_size=5
)


@given(rows_of_three, st.sampled_from(",;"), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_a_table_is_read_as_it_was_written(
    rows: list[tuple[str, str, str]],
    separator: str,
    end: str,
    last: bool,  # noqa: FBT001, drawn
) -> None:
    """Whatever the separator and the line ends, each quoted cell comes back."""
    written = [separator.join('"' + each.replace('"', '""') + '"' for each in row) for row in rows]
    text = end.join([separator.join("xyz"), *written]) + (end if last else "")

    assert [list(zip("xyz", row, strict=True)) for row in rows] == table(text)


numbers = st.one_of(
    st.tuples(st.sampled_from(["", "-"]), st.integers(0, 10**12), st.text("0123456789", max_size=6)).map(
        lambda each: f"{each[0]}{each[1]}" + (f".{each[2]}" if each[2] else "")
    ),
    st.text("0123456789.-+eE_, xX", max_size=8),
    st.sampled_from(["1.10", "-0", "0.50", "00", "1e3", "1_0", "１", "٣.٥", "1.", ".5", "9" * 40, "9" * 41]),
)


@given(numbers)
def test_a_number_is_read_exactly_or_not_at_all(text: str) -> None:
    """What is read is what Fraction makes of the same digits; everything else is refused."""
    digits, _, decimals = text.removeprefix("-").partition(".")
    ascii_only = (digits + decimals).isascii() and (digits + decimals).isdigit()
    one_zero = digits == "0" or not digits.startswith("0")
    is_plain = ascii_only and one_zero and bool(digits) and (bool(decimals) or "." not in text)
    if not is_plain or len(text) > LONGEST_NUMBER:
        with pytest.raises(ValueError, match="not a plain decimal"):
            parsed(text)
        return
    sign = -1 if text.startswith("-") else 1
    assert sign * Fraction(int(digits + decimals), 10 ** len(decimals)) == Fraction(parsed(text))
    assert text == f"{parsed(text):f}"


#: Fractions on a half of the last place, just below, just above, and anywhere.
halves = st.builds(
    lambda units, places, beside: (Fraction(2 * units + 1, 2 * 10**places) + beside, places),
    st.integers(-(10**6), 10**6),
    st.integers(0, 6),
    st.sampled_from([Fraction(0), Fraction(1, 10**15), Fraction(-1, 10**15)]),
)
anywhere = st.tuples(st.fractions(), st.integers(0, 6))


@given(st.one_of(halves, anywhere))
@example((Fraction(1, 8), 2))
@example((Fraction(-1, 8), 2))
@example((Fraction(-1, 10**9), 2))
def test_rounding_is_half_away_from_zero(each: tuple[Fraction, int]) -> None:
    """The rounded number is the nearest, and of two equally near the one further from zero."""
    value, places = each
    result = rounded(value, places)
    distance = abs(Fraction(result) - value)

    assert Fraction(1, 2 * 10**places) >= distance
    assert distance != Fraction(1, 2 * 10**places) or abs(Fraction(result)) > abs(value)
    assert -places == result.as_tuple().exponent
    assert not (result == 0 and result.is_signed())


@given(st.one_of(halves, anywhere))
@example((Fraction(1, 8), 2))
def test_rounding_to_even_differs_on_halves_only(each: tuple[Fraction, int]) -> None:
    """Off the halves both ways of rounding agree, on them the even digit is taken."""
    value, places = each
    even = rounded_half_even(value, places)
    if abs(Fraction(even) - value) == Fraction(1, 2 * 10**places):
        assert 0 == whole(even, places) % 2
    else:
        assert rounded(value, places) == even


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.integers(-6, 6))
def test_shifting_and_trimming_change_no_number(value: Decimal, by: int) -> None:
    """A shifted number is that many times ten, a trimmed one the same, a finite fraction itself."""
    assert Fraction(value) * Fraction(10) ** by == Fraction(shifted(value, by))
    assert Fraction(value) == Fraction(plain(value))
    assert Fraction(value) == Fraction(finite(Fraction(value)) or 0)


@given(
    st.lists(st.text("abA", max_size=4), max_size=8),
    st.text("abA", max_size=4),
    st.randoms(use_true_random=False),
)
def test_the_nearest_name_does_not_depend_on_order(known: list[str], wrong: str, chance: Random) -> None:
    """The same names in any order give the same offer."""
    shuffled = list(known)
    chance.shuffle(shuffled)

    assert nearest(wrong, known) == nearest(wrong, shuffled)


unit_keys = st.sampled_from(["so-a", "1.10", "no", "010", "đ", "x.y", "null", "1e3"])


def load(files: dict[str, str]) -> Round:
    """The round in these files."""
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return load_round(Path(folder) / "round.yaml")


@given(st.dictionaries(unit_keys, st.integers(0, 4000), min_size=1), st.randoms(use_true_random=False))
def test_the_order_of_a_table_changes_only_the_order_of_units(units: dict[str, int], chance: Random) -> None:
    """However rows and columns are arranged, each unit says the same."""
    columns = ["unit", "name", "group", "points", "index", "part:a", "part:b"]
    rows = [
        {"unit": unit, "name": f"Tên {unit}", "group": "a", "points": f"{ticks / 4:.2f}", "part:b": "1", "part:a": "2"}
        for unit, ticks in units.items()
    ]

    def published() -> dict[str, PublishedUnit]:
        lines = [columns, *([row.get(key, "") for key in columns] for row in rows)]
        text = "\n".join(map(",".join, lines))
        head = f"{HEAD}groups: [{{key: a, name: A}}]\npublished: published.csv\n"
        return {each.unit: each for each in load({"round.yaml": head, "published.csv": text}).published}

    expected = published()
    chance.shuffle(columns)
    chance.shuffle(rows)
    assert expected == published()


PARTS = [
    "format: parindex/round@1",
    "id: t",
    "year: 2023",
    "title: {vi: T, en: E}",
    "status: partial",
    "rounding: {index: 2}",
    "compare: published",
    "ties: standard",
    "tie_break: [exact]",
    "sources: {a: {title: A, url: u}, b: {title: B, read: 2024-01-31}}",
    "bands: [{key: good, name: Tốt, at_least: 80}, {key: poor, name: Kém}]",
    "groups: [{key: a, name: A, printed: {units: 1, mean: 80.00, bands: {good: 1, poor: 0}}}]",
    "published: [{unit: u, name: U, group: a, points: 1.50, part:x: 1, part:y: 2}]",
    "nominations: [{award: m, person: p, unit: u, because: B}]",
    "awards: {awards: [{key: m, name: M, for: individuals, among: [a]}]}",
    "previous: {results: {round: o, units: [], groups: []}}",
]


def mixed(line: str, chance: Random) -> str:
    """The same with the keys of its innermost braces in another order."""
    return re.sub(r"\{([^{}]*)\}", lambda found: "{" + _shuffled(found[1], chance) + "}", line)


def _shuffled(inside: str, chance: Random) -> str:
    return ", ".join(chance.sample(inside.split(", "), inside.count(", ") + 1))


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_nothing(chance: Random) -> None:
    """Keys may come in any order, at the top and in any group of keys."""
    expected = load({"round.yaml": "\n".join(PARTS)})
    other = "\n".join(mixed(each, chance) for each in chance.sample(PARTS, len(PARTS)))

    assert expected == load({"round.yaml": other})
