"""What each example gives, kept beside it: any change of a published number shows in a diff."""

from pathlib import Path

import pytest

import parindex as pi

TOP = Path(__file__).parents[2]


@pytest.mark.parametrize("path", sorted(TOP.glob("examples/*/round.yaml")), ids=lambda path: path.parent.name)
def test_an_example_gives_what_is_kept_beside_it(path: Path) -> None:
    """A change that is meant stands in CHANGELOG.md, under *Scores that change* where a number moved."""
    name = path.relative_to(TOP).parent
    renew = f"parindex run {name}/round.yaml --format json > {name}/results.json"

    kept = (path.parent / "results.json").read_text(encoding="utf-8")

    assert kept == pi.results_json(pi.run(pi.load_round(path))), renew
