"""YAML as nodes."""

import pytest
import yaml

from parindex.problems import ProblemsFound
from parindex.reading.nodes import Listing, Mapping, Node, Scalar, Tree
from parindex.reading.yaml_nodes import Limits, read_yaml

BOTH = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def read(text: str, *, pure: bool = False) -> Tree | None:
    """The tree of a text."""
    return read_yaml(text, "t.yaml", limits=Limits(depth=4, values=12), pure=pure)


def at(node: Node, *steps: str | int) -> Node:
    """What the steps lead to."""
    for step in steps:
        if isinstance(step, int):
            assert isinstance(node, Listing)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.entries[step].node
    return node


@BOTH
def test_scalars_keep_their_text_and_their_quotes(pure: bool) -> None:  # noqa: FBT001, drawn
    """No type is guessed, and places count characters."""
    tree = read("điểm: 0.10\nname: 'NO'\nlist: [010, \"a\\nb\"]\n", pure=pure)
    assert tree is not None
    found = [at(tree.root, "điểm"), at(tree.root, "name"), at(tree.root, "list", 0), at(tree.root, "list", 1)]

    assert [("0.10", "plain"), ("NO", "quoted"), ("010", "plain"), ("a\nb", "quoted")] == [
        (each.text, each.style) for each in found if isinstance(each, Scalar)
    ]
    assert [(1, 7), (2, 7), (3, 8), (3, 13)] == [(each.place.line, each.place.column) for each in found]


@BOTH
@pytest.mark.parametrize("text", ["", "\n", "# nothing\n"])
def test_nothing_is_no_tree(text: str, pure: bool) -> None:  # noqa: FBT001, drawn
    """A text without a value gives None, not a problem: what to say depends on what was wanted."""
    assert read(text, pure=pure) is None


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[[[[1]]]]]", ["PAR115 1:5"]),
        ("[1,2,3,4,5,6,7,8,9,10,11,12]", ["PAR116 1:26"]),
        ("a: *b", ["PAR107 1:4"]),
        ("? [a]\n: 1", ["PAR112 1:3"]),
        ("?\n: 1", ["PAR112 1:2"]),
        ("<<: {a: 1}\nb: 1\nb: 2", ["PAR108 1:1", "PAR113 3:1"]),
        ("a: 1\n---\nb: 1", ["PAR111 2:1"]),
        ('a: "\\0"', ["PAR103 1:4"]),
        ("a: [", ["PAR106 1:4"]),
        ("\x07", ["PAR106 1:1"]),
        ("a: |#b\n  c", ["PAR106 1:5"]),
    ],
)
def test_what_cannot_be_used_is_refused(text: str, expected: list[str], pure: bool) -> None:  # noqa: FBT001, drawn
    """What would make the rest dangerous or meaningless, with everything that came before it."""
    with pytest.raises(ProblemsFound) as caught:
        read(text, pure=pure)

    assert expected == [f"{each.code} {each.place}".replace("t.yaml:", "") for each in caught.value.problems]


@BOTH
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2", ["PAR113 2:1"]),
        ("a: &b 1", ["PAR107 1:4"]),
        ("a: !!int 1", ["PAR109 1:4"]),
    ],
)
def test_small_faults_do_not_hide_the_rest(text: str, expected: list[str], pure: bool) -> None:  # noqa: FBT001, drawn
    """A key twice, an anchor, a tag: the tree is there with its problems, and the first of two keys counts."""
    tree = read(text, pure=pure)
    assert tree is not None
    first = at(tree.root, "a")

    assert expected == [f"{each.code} {each.place}".replace("t.yaml:", "") for each in tree.problems]
    assert isinstance(first, Scalar)
    assert "1" == first.text


@BOTH
def test_what_a_comma_cuts_off_stands_beside_its_group(pure: bool) -> None:  # noqa: FBT001, drawn
    """Pieces without a colon belong to the value before them; a lone word in braces is a key without a value."""
    tree = read("{a: x, y, z, b: 0,5}", pure=pure)
    assert tree is not None
    assert isinstance(tree.root, Mapping)
    alone = read("{a}", pure=pure)
    assert alone is not None

    assert {"a": "y, z", "b": "5"} == {key: each.text for key, each in tree.root.cut.items()}
    assert ["a", "b"] == list(tree.root.entries)
    assert isinstance(alone.root, Mapping)
    assert {} == alone.root.cut


def test_results_keep_numbers_in_quotes() -> None:
    """In JSON a text in quotes is read as a cell is: what it is follows from what is asked for."""
    tree = read_yaml('{"a": "1.50"}', "t.json", limits=Limits(), quoted="cell")
    assert tree is not None
    found = at(tree.root, "a")

    assert isinstance(found, Scalar)
    assert "cell" == found.style


def test_without_libyaml_the_pure_parser_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML comes without libyaml on some machines."""
    monkeypatch.delattr(yaml, "CSafeLoader")

    assert read("a: 1") is not None


@BOTH
def test_a_question_mark_in_brackets_is_refused_without_quotes(pure: bool) -> None:  # noqa: FBT001, drawn
    """The pure parser refuses it, and so libyaml, which would let it pass, is not believed."""
    for text in ("a: ['b?', c]", "a:\n- b?\n"):
        tree = read(text, pure=pure)
        assert tree is not None
        assert "b?" == getattr(at(tree.root, "a", 0), "text", "")
    with pytest.raises(ProblemsFound, match="PAR106"):
        read("a: [b?, c]", pure=pure)
