"""Files of results, read to be compared: what `run` wrote reads back as what it was, and faults have places."""

import json
from pathlib import Path

import pytest

import parindex as pi
from parindex.comparing.seen import results_of
from parindex.loading.results import is_results, read_results
from parindex.model.round import Rounding
from tests.making import round_of, row
from tests.making_rounds import run
from tests.making_sets import counted, refused, set_of, share

TOP = Path(__file__).parents[3]
EXAMPLES = sorted(TOP.glob("examples/*/round.yaml"))


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    """Results with points that have no end, some of their text changed."""
    text = pi.results_json(run(set_of(counted(max=1)), {"a": {"1.1": share(1, 3)}}))
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    path = folder / "results.json"
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path) -> list[tuple[str, int]]:
    """Codes and lines of what is wrong."""
    return [(each.code, each.place.line if each.place else 0) for each in read_results(path).problems]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_what_was_written_is_what_it_was(tmp_path: Path, path: Path) -> None:
    """Of every example: read in a moment, and equal to what came of the round."""
    outcome = pi.run(pi.load_round(path))
    file = tmp_path / "results.json"
    file.write_text(pi.results_json(outcome), encoding="utf-8")

    assert results_of(outcome) == pi.load_results(file)
    assert False is pi.compare(pi.load_results(file), outcome).moved
    assert is_results(file)


def test_fractions_are_read(tmp_path: Path) -> None:
    """A third is a third: of the unit, its area and its item."""
    unit = pi.load_results(written(tmp_path)).units[0]

    assert ["1/3"] * 3 == [str(each) for each in (unit.whole, unit.areas[0].whole, unit.items[0].whole)]


def test_json_that_says_something_twice_is_read_with_its_places(tmp_path: Path) -> None:
    """As YAML: the second is at fault."""
    path = written(tmp_path, ('"complete": true', '"complete": true,\n      "complete": false'))

    assert ["PAR113"] == [code for code, _ in problems(path)]


def test_faults_are_at_their_places(tmp_path: Path) -> None:
    """A word that is none of ours; a fraction that is none, or not of the points beside it."""
    for change, code in (
        (('"state": "verified"', '"state": "seen"'), "PAR212"),
        (('"exact": "1/3"', '"exact": "1/0"'), "PAR207"),
        (('"exact": "1/3"', '"exact": "2/3"'), "PAR207"),
        (('"exact": "1/3"', '"exact": "' + "1" * 500 + '/3"'), "PAR207"),
    ):
        path = written(tmp_path, change)
        line = next(at for at, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if change[1] in text)

        assert [(code, line)] == problems(path)
    assert ["PAR207"] == refused(lambda: pi.load_results(path))


def test_a_fraction_beside_no_points(tmp_path: Path) -> None:
    """There is nothing that it could be of."""
    path = written(tmp_path, ('"points": "0.3333"', '"points": null'))

    assert ["PAR207"] == [code for code, _ in problems(path)]


def test_what_is_no_file_of_results(tmp_path: Path) -> None:
    """No file, a folder, bytes that are no text, a criteria set, an empty file."""
    nothing, folder, odd, empty = (tmp_path / each for each in ("nothing.json", "folder", "odd.json", "empty.json"))
    folder.mkdir()
    odd.write_bytes(b'{"format": "parindex/results@1"\x00}')
    empty.write_bytes(b"")

    assert [False, False, True, False] == [is_results(each) for each in (nothing, folder, odd, empty)]
    assert ["PAR901"] == [code for code, _ in problems(nothing)]
    assert ["PAR901"] == [code for code, _ in problems(folder)]
    assert problems(odd)
    assert ["PAR117"] == [code for code, _ in problems(empty)]
    right = written(tmp_path)
    right.write_text(
        json.dumps(json.loads(right.read_text(encoding="utf-8")), sort_keys=True, indent=1), encoding="utf-8"
    )
    assert is_results(right)
    assert [] == problems(right)
    assert False is is_results(TOP / "criteria/illustrative/2023-units.yaml")


def test_other_json_is_refused(tmp_path: Path) -> None:
    """It says another format, or none."""
    path = tmp_path / "score.json"
    path.write_text('{"format": "parindex/score@1"}', encoding="utf-8")

    assert ["PAR202"] == [code for code, _ in problems(path)]


def test_an_index_has_as_many_decimals_as_are_published(tmp_path: Path) -> None:
    """Six at most; as results that are compared, and as those of the year before."""
    outcome = pi.run(round_of(row("a", "69.25", max="71.5"), rounding=Rounding(6)))
    (tmp_path / "before.json").write_text(pi.results_json(outcome), encoding="utf-8")
    (tmp_path / "published.csv").write_text("unit,name,group,points\na,A,g,97\n", encoding="utf-8")
    (tmp_path / "round.yaml").write_text(
        "format: parindex/round@1\nid: next\nyear: 2025\ntitle: Đợt thử\nstatus: illustrative\n"
        "rounding: {index: 6}\ncompare: published\nties: standard\ngroups: [{key: g, name: Nhóm}]\n"
        "published: published.csv\nprevious: {results: before.json}\n",
        encoding="utf-8",
    )
    change = pi.run(pi.load_round(tmp_path / "round.yaml")).units[0].change

    assert "96.853147" == str(pi.load_results(tmp_path / "before.json").units[0].index)
    assert change is not None
    assert "0.146853" == str(change.index)
