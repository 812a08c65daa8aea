"""Problems, and the words for them."""

import ast
import pickle
import re
from decimal import Decimal
from pathlib import Path
from string import Formatter

import pytest

import parindex
from parindex.places import point
from parindex.problems import Example, Kind, Problem, ProblemsFound, Sentence, in_order, problem
from parindex.problems.words import KINDS, hint, kind, sentence
from parindex.texts import LANGUAGES, Language
from parindex.writing.problem_pages import problem_page

SOURCE = Path(parindex.__file__).parent
#: Fields that a problem has by the way it is made.
GIVEN = {"near"}


def fields(template: str) -> set[str]:
    """The names of the fields of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def sentences(each: Kind) -> list[Sentence]:
    """All that is said of a kind."""
    return [each.says, each.hint, *(hint for _, hint in each.hints)]


@pytest.mark.parametrize("each", KINDS, ids=lambda each: each.code)
def test_both_languages_name_the_same(each: Kind) -> None:
    """Each sentence has the same fields in Vietnamese and in English, and says something in both."""
    for said in sentences(each):
        assert fields(said.vi) == fields(said.en)
        assert said.vi.strip() == said.vi != ""
        assert said.en.strip() == said.en != ""


def test_codes_and_names_are_given_once() -> None:
    """A code is a promise, and so is its name; both are in order and well formed."""
    codes = [each.code for each in KINDS]

    assert len(set(codes)) == len(codes)
    assert len({each.name for each in KINDS}) == len(codes)
    assert sorted(codes) == codes
    assert all(re.fullmatch(r"PAR[1-79]\d\d", each) for each in codes)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.name) for each in KINDS)
    shown = [each.example for each in KINDS if _by_its_lines(each.example)]
    assert all(each.wrong != each.right for each in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_write_braces_as_files_have_them(language: Language) -> None:
    """Doubled braces are how a sentence is stored, and nobody is to write them."""
    page = problem_page(kind("PAR534"), language)

    assert " submitted: {date: …} " in page
    assert "{unit}" in page


def calls() -> list[tuple[str, ast.Call]]:
    """Each call of `problem("PAR…", …)` in the source, with its file."""
    trees = [(path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(SOURCE.rglob("*.py"))]
    return [
        (name, node)
        for name, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "problem"
    ]


def constants(node: ast.expr) -> set[str]:
    """The texts that an expression can be, as far as it says; what it compares is none of them."""
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


@pytest.mark.parametrize(
    ("file", "call"), calls(), ids=lambda each: each if isinstance(each, str) else str(each.lineno)
)
def test_every_problem_that_is_made_has_what_its_sentences_name(file: str, call: ast.Call) -> None:
    """Whoever makes a problem gives every field of its sentence and of the hint that goes with it."""
    del file
    given = {each.arg for each in call.keywords if each.arg is not None}
    if any(each.arg is None for each in call.keywords):
        pytest.skip("its fields are gathered elsewhere; the corpus shows each of them in words")
    chosen = {name for each in call.keywords if each.arg == "hint" for name in constants(each.value)}
    codes = {each for each in constants(call.args[0]) if each in {known.code for known in KINDS}}
    for code in codes:
        of_kind = kind(code)
        named = dict(of_kind.hints)
        needed = fields(of_kind.says.en) | fields(of_kind.hint.en)
        for name in chosen & named.keys():
            needed |= fields(named[name].en)
        if "hint" in given or "near" in given:  # the kind's own hint may not be the one that is shown
            needed -= fields(of_kind.hint.en) - fields(of_kind.says.en)
        assert needed - GIVEN <= given
        assert chosen <= named.keys()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_values_are_written_as_their_language_writes_them(language: Language) -> None:
    """Terms of ours are translated, decimals take a comma in Vietnamese, texts of the author stay."""
    found = problem("PAR205", wanted="number", found="sequence")
    fine = problem("PAR214", number=Decimal("80.5"), places=4)

    expected = {"vi": "cần một số, ở đây là một danh sách", "en": "a number is wanted, this is a list"}
    assert expected[language] == sentence(found, language)
    assert {"vi": "80,5", "en": "80.5"}[language] in sentence(fine, language)


def test_texts_of_the_author_cannot_disturb_a_terminal() -> None:
    """Control characters are spelled out, and long texts are cut."""
    assert "'a\\u001b[31m\\nb' is not a number" == sentence(problem("PAR207", text="a\x1b[31m\nb"), "en")
    assert 140 > len(sentence(problem("PAR207", text="9" * 1000), "en"))


def test_what_systems_say_is_said_in_vietnamese_where_it_is_known() -> None:
    """A missing file is the first that everybody sees; other words stay, with nothing in them that disturbs."""
    missing = problem("PAR901", path="a.yaml", words="No such file or directory")
    other = problem("PAR901", path="a.yaml", words="Disk\x1b quota exceeded")

    assert "không mở được “a.yaml”: không có tệp hoặc thư mục này" == sentence(missing, "vi")
    assert "'a.yaml' cannot be opened: No such file or directory" == sentence(missing, "en")
    assert "không mở được “a.yaml”: Disk\\u001b quota exceeded" == sentence(other, "vi")


def test_lists_of_names_are_not_cut() -> None:
    """What may be written instead is shown to its end."""
    names = ", ".join(f"key-{each}" for each in range(40))

    assert f"the keys here: {names}" == hint(problem("PAR203", key="x", known=names), "en")


def test_a_near_name_is_asked_for() -> None:
    """With a near name the hint is whether it was meant; without one the kind's own."""
    assert "did you mean 'title'?" == hint(problem("PAR203", near="title", key="titel", known="title"), "en")
    assert "có phải là “title”?" == hint(problem("PAR203", near="title", key="titel", known="title"), "vi")


def test_problems_come_in_order_and_once() -> None:
    """By file, line, column and code; what has no place comes first; equal ones are one."""
    first = problem("PAR301", "bands[1]", band="b", above="a")
    second = problem("PAR117", place=point("a.yaml", 1, 1))
    third = problem("PAR113", place=point("a.yaml", 2, 1), key="k", line=1, column=1)
    fourth = problem("PAR117", place=point("b.csv", 1, 1))

    assert (first, second, third, fourth) == in_order([fourth, third, second, third, first, second])


def test_a_problem_knows_its_values() -> None:
    """Values are found by their field, and equal problems are equal whatever order they were given in."""
    one = problem("PAR113", key="k", line=1, column=2)

    assert "k" == one.value("key")
    assert one.value("nothing") is None
    assert one == problem("PAR113", column=2, line=1, key="k")
    assert Problem("PAR113", one.values, place=point("a", 1, 1)) == one.at(point("a", 1, 1))


def test_the_exception_says_everything() -> None:
    """One line a problem, in order, with its place or address; and it travels between processes."""
    located = problem("PAR113", place=point("a.yaml", 2, 1), key="k", line=1, column=1)
    addressed = problem("PAR303", "status")
    raised = ProblemsFound([located, addressed])

    assert [
        "status: PAR303 status: official, but no source is named",
        "a.yaml:2:1: PAR113 'k' is already given at line 1, column 1",
    ] == str(raised).splitlines()
    assert raised.problems == pickle.loads(pickle.dumps(raised)).problems  # noqa: S301, our own


def _by_its_lines(example: Example) -> bool:
    """Whether what is wrong is in the lines, and not how they are encoded or how many there are."""
    return example.encoding == "utf-8" and example.times == 1


def test_one_point_is_no_points() -> None:
    """English counts."""
    several, one = (problem("PAR330", declared=Decimal(each), points="0") for each in ("1.5", "1"))

    assert "this example says 1.5 points, the rule gives 0" == sentence(several, "en")
    assert "this example says 1 point, the rule gives 0" == sentence(one, "en")
