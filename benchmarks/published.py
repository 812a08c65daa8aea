"""A published table of 10,598 units: read, index, places, bands, and what each prints held against it."""

import io
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

from timing import compare

import parindex as pi
from parindex.model.results import Outcome

_UNITS = 10_598
_ROUND = """format: parindex/round@1
id: benchmark
year: 2024
title: Bảng thử
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
bands:
  - {key: good, name: Tốt, at_least: 80}
  - {key: fair, name: Khá, at_least: 60}
  - {key: poor, name: Kém}
groups:
  - {key: departments, name: Sở}
  - {key: districts, name: Huyện}
  - {key: communes, name: Xã}
published: published.csv
"""


def table(units: int = _UNITS) -> str:
    """A made-up table, always the same."""
    chance = random.Random(2024)
    groups = ("departments", "districts", "communes")
    rows = [
        f"u{n},Đơn vị {n},{groups[n % 3]},{chance.choice(('71.5', '96.5', '100'))},{chance.randrange(3000, 7100) / 100}"
        for n in range(units)
    ]
    return "unit,name,group,max,points\n" + "\n".join(rows) + "\n"


def main() -> None:
    """Time the whole way."""
    text = table()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "round.yaml").write_text(_ROUND, encoding="utf-8")
        (folder / "published.csv").write_text(text, encoding="utf-8")

        def ours() -> Outcome:
            return pi.run(pi.load_round(folder / "round.yaml"))

        work: dict[str, Callable[[], object]] = {"parindex, file to results": ours}
        try:
            import pandas as pd  # noqa: PLC0415, only where it is installed
        except ImportError:
            print("pandas is not installed: left out")
        else:

            def theirs() -> "pd.DataFrame":
                frame = pd.read_csv(io.StringIO(text))
                frame["index"] = (100 * frame["points"] / frame["max"]).round(2)
                frame["rank"] = frame.groupby("group")["index"].rank(method="min", ascending=False)
                return frame

            exact = {each.unit: f"{each.index:f}" for each in ours().units}
            frame = theirs()
            wrong = sum(
                exact[unit] != f"{index:.2f}" for unit, index in zip(frame["unit"], frame["index"], strict=True)
            )
            print(f"pandas: {wrong} of {_UNITS} indices are not the half-up ones")
            work["pandas, floats"] = theirs
        compare(work, rounds=3)


if __name__ == "__main__":
    main()
