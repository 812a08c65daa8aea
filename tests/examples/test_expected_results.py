"""What each example gives, kept beside it: any change of a number, or of a word, shows in a diff."""

from pathlib import Path

import pytest

import parindex as pi
from parindex.writing.results_csv import results_csv
from parindex.writing.results_text import results_markdown

TOP = Path(__file__).parents[2]
#: Rounds with all items of all units; the others would fill a megabyte each.
WHOLE = ("tay-ninh-2023", "tien-giang-2020", "ba-ria-vung-tau-2017", "thoai-son-2017")
ROUNDS = sorted(path for path in TOP.glob("examples/*/*.yaml") if "parindex/round@1" in path.read_text("utf-8"))


def kept(path: Path, suffix: str) -> tuple[str, str]:
    """What is kept beside the round at *path*, and how to renew it if a change is meant."""
    name = "results" if path.stem == "round" else f"results-{path.stem}"
    file = (path.parent / name).with_suffix(suffix)
    form = {".json": "json", ".csv": "csv", ".md": "markdown --lang vi"}[suffix]
    shown = path.relative_to(TOP), file.relative_to(TOP)
    return file.read_text(encoding="utf-8"), f"parindex run {shown[0]} --format {form} > {shown[1]}"


@pytest.mark.parametrize("path", ROUNDS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_example_gives_what_is_kept_beside_it(path: Path) -> None:
    """A change that is meant stands in CHANGELOG.md, under *Scores that change* where a number moved."""
    outcome = pi.run(pi.load_round(path))
    if path.parent.name in WHOLE:
        expected, renew = kept(path, ".json")
        assert expected == pi.results_json(outcome), renew
    if not outcome.round.published:
        for suffix, made in ((".csv", results_csv(outcome)), (".md", results_markdown(outcome, "vi"))):
            expected, renew = kept(path, suffix)
            assert expected == made, renew
