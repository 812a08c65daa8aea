"""check-jsonschema with our schemas, and the reader: what one refuses for its shape the other refuses, too."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from parindex.loading.nouns import check_file
from parindex.schema import KINDS
from tests.editors.corpus import TOP, kind_of, right_files, schema, wrong_files

#: Problems of shape that no schema of this draft can see, and why.
NEVER_SEEN = {
    "PAR214": "multipleOf is worked out in binary fractions, and refuses 0.07 as a multiple of 0.01",
    "PAR216": "items of a list are compared as a whole, never by one key of them",
}
#: Files whose problems of shape are seen elsewhere, and why not here.
NOT_SEEN_HERE = {
    "ledger-claims-nothing/ledger.yaml": "PAR220: that claims hold something is said by the checks, not by their class",
    "ledger-deducts-nothing/ledger.yaml": "PAR213: that a deduction is above 0 is said by the checks",
    "round-group-without-set/round.yaml": "PAR204: which keys a group needs hangs on the kind of round",
    "round-published-without-its-keys/round.yaml": "PAR204: which keys a round needs hangs on its kind",
    "rule-upside-down-and-without-figures.yaml": "PAR213: one end of a rule hangs on the other",
    "sheet-codes-without-quotes/sheet.yaml": "PAR206: to these readers keys are texts, with quotes or without",
    "sheet-figures-of-the-wrong-kind/sheet.yaml": "PAR227: that 12.000 may be twelve thousand is no matter of shape",
    "slip-dashes-in-codes-and-days.yaml": "PAR215: any text without spaces is a key to a pattern",
    "slip-number-too-long.yaml": "PAR237: how many digits a number has these readers do not count",
    "slip-shortened-numbers.yaml": "PAR231: .5 and 5. are numbers to these readers",
    "slip-smart-quotes-around-chosen-keys.yaml": "PAR234: any text without spaces is a key to a pattern",
    "sheet-figures-not-days/sheet.yaml": "PAR210: that 2024-02-30 is no day a pattern cannot tell",
    "sheets-pattern-matches-the-round-itself/round.yaml": "PAR202: the round is right, and wrong as a sheet",
    "text-comma-numbers-in-block.yaml": "PAR206: 1,000 is a number to readers of YAML 1.1 only",
}
#: Files in which these readers find a wrong shape, and ours the slip behind it.
SEEN_HERE_ALONE = ["slip-division-as-in-school.yaml"]  # a colon for a division makes a group of keys
#: Files on which the tool breaks off with a traceback.
UNREADABLE = {
    "alias-of-itself.yaml": "a list that holds itself",
    "escapes-beyond-unicode.yaml": "a character that there is not",
    "escapes-lone-surrogate.yaml": "half of a character",
    "key-question-marks-deep.yaml": "keys in keys in keys",
    "numbers-very-long.yaml": "a number of five thousand digits",
}


def refused(kind: str, paths: Sequence[Path]) -> set[Path]:
    """Those of *paths* in which check-jsonschema finds something wrong, as files of a *kind*."""
    command = [sys.executable, "-m", "check_jsonschema", "--output-format", "json", "--schemafile", str(schema(kind))]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, check=False, cwd=TOP)
    assert done.stdout, done.stderr  # or it broke off
    said = json.loads(done.stdout)
    return {Path(each["filename"]) for each in (*said.get("errors", ()), *said.get("parse_errors", ()))}


@pytest.fixture(scope="module")
def judged() -> dict[Path, dict[str, bool]]:
    """The invalid files of the corpus: whether each is refused, as the kind of file it says it is, or else as any."""
    paths = [path for path in wrong_files() if path.name not in UNREADABLE]
    by_kind = {kind: [path for path in paths if kind_of(path) in (kind, None)] for kind in KINDS}
    found = {kind: refused(kind, each) for kind, each in by_kind.items()}
    return {path: {kind: path in found[kind] for kind, each in by_kind.items() if path in each} for path in paths}


def own_codes(path: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The codes of what the reader finds in the file itself, of its text and its shape."""
    monkeypatch.chdir(path.parent)
    found = [each for each in check_file(path.name) if each.place is None or each.place.file == path.name]
    return {each.code for each in found if each.code.startswith(("PAR1", "PAR2"))}


def test_right_files_are_right() -> None:
    """All that are shipped, all examples, all valid files of the corpus."""
    files = right_files()

    assert files.keys() == KINDS.keys()
    for kind, paths in files.items():
        assert not refused(kind, paths)


def test_wrong_shapes_are_refused_and_nothing_else(
    judged: dict[Path, dict[str, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every invalid file of the corpus, its shape judged by both."""
    unseen, excess = list[str](), list[str]()
    for path, refusals in judged.items():
        codes = own_codes(path, monkeypatch)
        name = path.relative_to(TOP / "tests" / "invalid").as_posix()
        of_shape = {each for each in codes if each.startswith("PAR2")} - NEVER_SEEN.keys()
        if of_shape and not all(refusals.values()):
            unseen.append(name)
        if not codes and kind_of(path) is not None and any(refusals.values()):
            excess.append(name)

    assert sorted(NOT_SEEN_HERE) == sorted(unseen)
    assert SEEN_HERE_ALONE == excess


def test_the_exceptions_are_needed(judged: dict[Path, dict[str, bool]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes that are never seen are in the corpus, alone, and are not seen."""
    codes = {path: own_codes(path, monkeypatch) for path in judged}
    for code in NEVER_SEEN:
        alone = [path for path, each in codes.items() if each == {code}]
        assert alone
        assert not any(judged[path][kind_of(path) or ""] for path in alone)
