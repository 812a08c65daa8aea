"""From nodes to nouns, with small classes of our own."""

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

import pytest
from attrs import field, frozen

from parindex.model.fields import ByKind, Key, Line, Pairs, Points, Prose, optional_exact, spelled
from parindex.places import Place
from parindex.points import exact
from parindex.problems import ProblemsFound, problem
from parindex.reading.nodes import Tree, place_at
from parindex.reading.structuring import Structurer
from parindex.reading.yaml_nodes import Limits, read_yaml


@frozen
class Circle:
    """A shape by its radius."""

    KIND: ClassVar = "circle"
    radius: Points = field(converter=exact)


@frozen
class Square:
    """A shape by its side."""

    KIND: ClassVar = "square"
    side: Points = field(converter=exact)
    name: Line | None = None


Shape = Annotated[Circle | Square, ByKind((Circle, Square))]


@frozen
class Drawing:
    """Shapes of several kinds, and more."""

    shapes: tuple[Shape, ...] = ()
    main: Shape | None = None
    because: Prose | None = None
    drawn: date | None = None
    scale: Points | None = field(default=None, converter=optional_exact)
    mode: Literal["fine", "rough"] = "fine"
    sizes: Pairs[Points] = field(default=(), metadata=spelled(prefix="size:"))
    notes: Pairs[Line] = ()


@frozen
class Reference:
    """A drawing in a file of its own."""

    file: Line = field(metadata=spelled(bare=True))


@frozen
class Book:
    """A drawing that may stand elsewhere."""

    FORMAT: ClassVar = "test/book@1"
    drawing: Drawing = field(metadata=spelled(file=Reference))
    keys: tuple[Key, ...] = ()


def tree(text: str) -> Tree:
    """The nodes of a YAML text."""
    found = read_yaml(text, "test.yaml", limits=Limits())
    assert found is not None
    return found


def nothing_else(reference: object, place: Place) -> Tree:
    """An opener that finds `good` and nothing else."""
    if reference == Reference("good"):
        return tree("main: {kind: circle, radius: x}")
    raise ProblemsFound([problem("PAR401", place=place, path=str(reference))])


def read(text: str, wanted: type = Drawing) -> tuple[object, list[str]]:
    """What is read, and the problems as `CODE line:column`."""
    structurer = Structurer(nothing_else)
    value = structurer.structure(tree(text), wanted)
    places = [each.place for each in structurer.finds.problems if each.place is not None]
    codes = [each.code for each in structurer.finds.problems]
    return value, [f"{code} {at.line}:{at.column}" for code, at in zip(codes, places, strict=True)]


def test_a_union_by_kind_is_told_apart_by_its_kind() -> None:
    """Each item is of the class whose kind it names."""
    value, problems = read(
        "shapes: [{kind: circle, radius: 1.50}, {side: 2, kind: square, name: A}]\nmain: {kind: square, side: 3}"
    )

    assert [] == problems
    assert Drawing((Circle("1.50"), Square("2", "A")), Square("3")) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("main: {radius: 1}", ["PAR204 1:7"]),
        ("main: {kind: cirle, radius: 1}", ["PAR212 1:14"]),
        ("main: {kind: [circle], radius: 1}", ["PAR205 1:14"]),
        ("main: {kind: , radius: 1}", ["PAR220 1:8"]),
        ("main: {kind: circle, side: 1}", ["PAR203 1:22", "PAR204 1:7"]),
        ("main: {kind: circle, radius: 1, name: A}", ["PAR203 1:33"]),
        ("main: circle", ["PAR205 1:7"]),
        ("main: [circle]", ["PAR205 1:7"]),
        ("main:", ["PAR220 1:1"]),
        ("shapes: [{kind: circle, radius: x}, {kind: square}]", ["PAR207 1:33", "PAR204 1:37"]),
    ],
)
def test_what_is_wrong_with_a_union_by_kind_is_said_where_it_is(text: str, expected: list[str]) -> None:
    """A kind that is missing or unknown, and whatever is wrong with the object of that kind."""
    assert (None, expected) == read(text)


def test_all_fields_are_read() -> None:
    """Prose with line breaks, dates, choices, gathered keys and pairs."""
    value, problems = read(
        'because: "a\\nb"\ndrawn: 2024-02-29\nscale: 0.10\nmode: rough\n'
        '"size:b": 2\n"size:a": 1.5\nnotes: {x: X, "1.10": Z}'
    )

    assert [] == problems
    assert (
        Drawing(
            because="a\nb",
            drawn=date(2024, 2, 29),
            scale=Decimal("0.10"),
            mode="rough",
            sizes=(("a", Decimal("1.5")), ("b", Decimal(2))),
            notes=(("1.10", "Z"), ("x", "X")),
        )
        == value
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'size:': 1", ["PAR215 1:1"]),
        ("'size:a b': 1", ["PAR215 1:1"]),
        ("'size:a': x", ["PAR207 1:11"]),
        ("notes: {a: X, b}", ["PAR222 1:15"]),
        ("notes: {a b: X, c: 1}", ["PAR215 1:9", "PAR206 1:20"]),
        ("notes: [a]", ["PAR205 1:8"]),
        ("notes:", ["PAR220 1:1"]),
        ("mode: {fine: 1}", ["PAR205 1:7"]),
        ("mood: fine", ["PAR203 1:1"]),
    ],
)
def test_what_is_wrong_with_keys_is_said_once(text: str, expected: list[str]) -> None:
    """Keys that the author chose must be keys, and those of ours must be known."""
    assert (None, expected) == read(text)


def test_a_value_may_stand_in_a_file_of_its_own() -> None:
    """Its problems come with its places, and addresses lead into it."""
    structurer = Structurer(nothing_else)
    whole = tree("format: test/book@1\ndrawing: good\n")

    assert structurer.structure(whole, Book) is None
    assert [("PAR207", "drawing.main.radius", 1)] == [
        (each.code, each.address, each.place.line if each.place else 0) for each in structurer.finds.problems
    ]
    assert 30 == place_at(whole.root, structurer.opened, "drawing.main.radius").column


def test_a_file_that_cannot_be_had_is_a_problem_of_its_reference() -> None:
    """What the opener says is said at the reference."""
    assert (None, ["PAR401 2:10"]) == read("format: test/book@1\ndrawing: bad\n", Book)
    assert (None, ["PAR401 2:17"]) == read("format: test/book@1\ndrawing: {file: bad}\n", Book)
    assert (None, ["PAR220 2:17"]) == read("format: test/book@1\ndrawing: {file: ''}\n", Book)


def test_a_value_of_an_unknown_type_is_a_mistake_of_ours() -> None:
    """Nothing is guessed about types that the reader does not know."""

    @frozen
    class Odd:
        number: float

    with pytest.raises(TypeError, match="no way to read"):
        Structurer(nothing_else).structure(tree("number: 1"), Odd)


def test_the_place_of_what_is_not_written_is_the_nearest_around_it() -> None:
    """An address that leads nowhere ends where the last of it is."""
    root = tree("a:\n  - {b: 1}\n").root

    assert (2, 5) == (place_at(root, {}, "a[0].c").line, place_at(root, {}, "a[0].c").column)
    assert (2, 6) == (place_at(root, {}, "a[0].b@").line, place_at(root, {}, "a[0].b@").column)
    assert (2, 9) == (place_at(root, {}, "a[0].b").line, place_at(root, {}, "a[0].b").column)
    assert (2, 3) == (place_at(root, {}, "a[7]").line, place_at(root, {}, "a[7]").column)
    assert (1, 1) == (place_at(root, {}, "z@").line, place_at(root, {}, "z@").column)
