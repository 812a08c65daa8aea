"""Loading a complete criteria set of 90 items, and scoring one sheet of it."""

from pathlib import Path

import yaml
from timing import compare

import parindex as pi
from parindex.model.sheets import Unit
from parindex.texts import Words

_ROOT = Path(__file__).parents[1]
_SET = _ROOT / "criteria" / "illustrative" / "2023-units.yaml"
_SHEET = _ROOT / "examples" / "illustrative-2023" / "sheets" / "so-a.yaml"


def main() -> None:
    """Time loading, then scoring."""
    data = _SET.read_bytes()
    lines = data.count(b"\n")
    print(f"a set of {lines} lines: read, structured, checked, every rule proved total")
    compare(
        {
            "parindex.load_criteria": lambda: pi.load_criteria(_SET),
            "PyYAML load, libyaml": lambda: yaml.load(data, Loader=yaml.CSafeLoader),
            "PyYAML load, pure": lambda: yaml.safe_load(data),
        }
    )
    criteria = pi.load_criteria(_SET)
    prepared, sheet = pi.prepare(criteria), pi.load_sheet(_SHEET, criteria)
    unit = Unit("so-a", Words("Sở A"), "departments")
    print("\none sheet of 90 items: checked, scored exactly, with reasons")
    compare(
        {
            "parindex.score, prepared": lambda: pi.score(prepared, sheet, unit=unit),
            "parindex.score, from the set": lambda: pi.score(criteria, sheet, unit=unit),
            "yaml of the sheet, libyaml": lambda: yaml.load(_SHEET.read_bytes(), Loader=yaml.CSafeLoader),
        },
        rounds=21,
    )


if __name__ == "__main__":
    main()
