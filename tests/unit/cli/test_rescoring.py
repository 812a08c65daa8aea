"""`parindex diff` of two files of results, and with `--rescore`: golden text and Markdown, statuses, what is refused.

To write the golden files anew: `python -m tests.unit.cli.test_rescoring` at the top of the repository.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

import parindex as pi
from parindex.cli import main
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS
from parindex.comparing.rescoring import rescore
from parindex.comparing.results import compare
from parindex.texts import Words
from parindex.writing.comparison_text import comparison_markdown, comparison_text
from parindex.writing.rescoring_text import rescoring_markdown, rescoring_text

TOP = Path(__file__).parents[3]
GOLDEN = TOP / "tests/golden/comparing"
FOLDER = TOP / "examples/tien-giang-2023"
ROUND = FOLDER / "round.yaml"
OLD = TOP / "criteria/tien-giang/2023-campaign.yaml"
#: What an author changes: a line and the points of steps, a line of a ratio, an option that goes, a condition that
#: comes, and a name that no page may obey.
EDITS = (
    ("{at_least: 90%, points: 2}", "{at_least: 95%, points: 3}\n            - {at_least: 90%, points: 1}"),
    ("          - {figures: {published: 99, procedures: 100}, points: 2}\n", ""),
    ("          - {figures: {published: 90, procedures: 100}, points: 2}\n", ""),
    ("zero_below: 90%", "zero_below: 95%"),
    ("              - {figures: {received: 100, on_time: 90, late: 10, pending: 0}, points: 4.5}\n", ""),
    ("            - {key: late, name: Trễ hạn, points: 1}\n", ""),
    ("          - {choose: late, points: 1}\n", ""),
    ("name: Tỷ lệ hồ sơ giải quyết đúng hạn", 'name: "Hồ sơ <b>đúng hạn</b> | @ai #1"'),
    (
        "{key: on_time, name: Gửi đúng thời hạn}\n",
        "{key: on_time, name: Gửi đúng thời hạn}\n            - {key: signed, name: Có chữ ký số}\n",
    ),
    ("          each: 0.5\n", "          each: 0.4\n"),
    ("        examples:\n          - {met: [all_areas, explained, evidence, on_time], points: 2}\n", ""),
    ("          - {met: [all_areas, explained], points: 1}\n", ""),
)


def edited(folder: Path) -> Path:
    """The set as the author has changed it, in *folder*."""
    text = OLD.read_text(encoding="utf-8")
    for before, after in EDITS:
        assert before in text
        text = text.replace(before, after, 1)
    path = folder / "new.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def written(folder: Path) -> Mapping[str, str]:
    """The golden files and what they hold now."""
    old, new = pi.load_criteria(OLD), pi.load_criteria(edited(folder))
    rescoring = rescore(pi.load_round(ROUND), old, new)
    comparison = compare(pi.run(pi.load_round(FOLDER / "before.yaml")), pi.run(pi.load_round(ROUND)))
    return {
        "rescoring.vi.txt": rescoring_text(rescoring, "vi"),
        "rescoring.en.txt": rescoring_text(rescoring, "en"),
        "rescoring.en.md": rescoring_markdown(rescoring, "en"),
        "rescoring.vi.md": rescoring_markdown(rescoring, "vi"),
        "comparison.en.txt": comparison_text(comparison, "en"),
        "comparison.en.md": comparison_markdown(comparison, "en"),
        "comparison.vi.txt": comparison_text(comparison, "vi"),
        "comparison.vi.md": comparison_markdown(comparison, "vi"),
    }


def test_the_golden_files_are_what_is_written(tmp_path: Path) -> None:
    """All words and all numbers of text and Markdown."""
    for name, text in written(tmp_path).items():
        assert (GOLDEN / name).read_text(encoding="utf-8") == text, name


def results(path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The file of results that `run` writes of the round at *path*."""
    assert FINE == main(["run", str(path), "--format", "json"])

    file = folder / f"{path.stem}.json"
    file.write_text(capsys.readouterr().out, encoding="utf-8")
    return str(file)


def test_two_files_of_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are told by what they hold; what is read from files is what comes of the rounds themselves."""
    old, new = (results(FOLDER / name, tmp_path, capsys) for name in ("before.yaml", "round.yaml"))

    assert FINE == main(["diff", old, new, "--lang", "en"])
    shown = capsys.readouterr().out
    golden = (GOLDEN / "comparison.en.txt").read_text(encoding="utf-8")
    assert [each.split() for each in golden.splitlines()[:8]] == [each.split() for each in shown.splitlines()[:8]]

    assert FINE == main(["diff", old, new, "--format", "json", "-o", str(tmp_path / "out.json")])
    data = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    direct = pi.comparison_data(pi.compare(pi.run(pi.load_round(FOLDER / "before.yaml")), pi.run(pi.load_round(ROUND))))
    for each in direct["units"]:
        for one in each["items"]:
            one["name"] = None  # a file of results does not hold the names of items
    assert direct == data

    assert FINE == main(["diff", old, old, "--format", "markdown", "--lang", "vi"])
    assert "Hai kết quả như nhau" in capsys.readouterr().out


def test_results_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At their places; a criteria set is no result, and a round needs sets."""
    wrong = tmp_path / "wrong.json"
    right = results(TOP / "examples/tay-ninh-2023/round.yaml", tmp_path, capsys)
    text = Path(right).read_text(encoding="utf-8")
    wrong.write_text(text.replace('"complete": true', '"complete": 1', 1), encoding="utf-8")

    assert PROBLEMS == main(["diff", right, str(wrong)])
    assert "PAR211" in capsys.readouterr().err
    assert COULD_NOT_LOOK == main(["diff", right, str(OLD)])
    assert "PAR935" in capsys.readouterr().err
    assert COULD_NOT_LOOK == main(["diff", str(OLD), right])
    assert "PAR935" in capsys.readouterr().err
    assert COULD_NOT_LOOK == main(["diff", right, right, "--rescore", str(ROUND)])
    assert "PAR935" in capsys.readouterr().err


def test_a_round_under_the_new_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The changes first, then what they do."""
    new = str(edited(tmp_path))

    assert FINE == main(["diff", str(OLD), new, "--rescore", str(ROUND), "--lang", "en"])
    shown = capsys.readouterr().out
    assert shown.endswith((GOLDEN / "rescoring.en.txt").read_text(encoding="utf-8"))
    assert "two versions of one set" in shown

    assert FINE == main(["diff", str(OLD), new, "--rescore", str(ROUND), "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert ("parindex/diff@1", "parindex/rescore@1") == (data["format"], data["rescore"]["format"])
    published = json.loads((TOP / "docs/reference/schemas/diff.schema.json").read_text(encoding="utf-8"))
    assert not list(jsonschema.Draft7Validator(published).iter_errors(data))
    data["rescore"]["comparison"]["units"][0]["index"]["change"] = 1
    assert list(jsonschema.Draft7Validator(published).iter_errors(data))

    assert FINE == main(["diff", str(OLD), new, "--rescore", str(ROUND), "--format", "markdown", "--lang", "en"])
    shown = capsys.readouterr().out
    assert shown.endswith((GOLDEN / "rescoring.en.md").read_text(encoding="utf-8"))
    assert len(shown) <= 65_536


EXAMPLES = sorted(
    path for path in (TOP / "examples").glob("*/*.yaml") if "\nsheets:" in path.read_text(encoding="utf-8")
)


def test_there_are_example_rounds_of_sheets() -> None:
    """Four at least."""
    assert len(EXAMPLES) >= 4


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_example_round_under_its_own_set(path: Path) -> None:
    """Nothing changes, and nothing is left out or lost."""
    round_ = pi.load_round(path)
    by_id = {each.id: each for each in round_.sets}
    for criteria in [by_id[key] for key in {each.criteria_set: None for each in round_.groups} if key is not None]:
        made = rescore(round_, criteria, criteria)

        assert ((), (), ()) == (made.left_out, made.lost, made.awards_left_out)
        assert False is made.comparison.moved
        assert all(each.whole for each in made.shares)


def test_rounds_that_cannot_be_rescored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Published totals, a round with errors, a round of another set, no round at all."""
    new = str(edited(tmp_path))

    for path, status, code in (
        (TOP / "examples/tay-ninh-2023/round.yaml", COULD_NOT_LOOK, "PAR936"),
        (TOP / "examples/thoai-son-2017/round.yaml", PROBLEMS, "PAR404"),
        (tmp_path / "none.yaml", COULD_NOT_LOOK, "PAR901"),
        (OLD, PROBLEMS, "PAR202"),
    ):
        assert status == main(["diff", str(OLD), new, "--rescore", str(path)])
        assert code in capsys.readouterr().err


def test_no_comment_is_longer_than_its_room(tmp_path: Path) -> None:
    """Rows that do not fit are counted; the status stands first, however little room there is."""
    old, new = pi.load_criteria(OLD), pi.load_criteria(edited(tmp_path))
    rescoring = rescore(pi.load_round(ROUND), old, new)
    whole = rescoring_markdown(rescoring, "en")
    for room in range(1200, len(whole) - 1, 450):
        made = rescoring_markdown(rescoring, "en", room=room)

        assert len(made) <= room
        assert "PARTIAL COMPARISON" in made
        assert made.count("<details>") == made.count("</details>")
        assert "are not shown here" in made or "There is more" in made


def test_no_title_is_longer_than_its_line() -> None:
    """However long an author's words are, the comment fits."""
    round_ = pi.load_round(ROUND)
    old = pi.load_criteria(OLD)
    named = evolve(
        round_,
        title=Words("@" * 100_000),
        groups=tuple(evolve(each, name=Words("<" * 90_000)) for each in round_.groups),
    )
    made = rescoring_markdown(rescore(named, old, evolve(old, compare="exact")), "vi")

    assert len(made) <= 60_000
    assert "…" in made


if __name__ == "__main__":
    import tempfile

    GOLDEN.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for file, content in written(Path(scratch)).items():
            (GOLDEN / file).write_text(content, encoding="utf-8")
