"""What is mechanical is mended, what is not is left, and nothing else is touched."""

import io
import json
import shutil
import sys
from argparse import Namespace
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parindex.cli import main
from parindex.cli.fixing import mended_input
from parindex.loading.nouns import check_file, load_criteria
from parindex.places import Place
from parindex.problems import problem
from parindex.reading.mending import Edit, applied, as_utf_8, edit_of

TESTS = Path(__file__).resolve().parents[2]
SMALL = TESTS.parent / "docs" / "reference" / "problems" / "small-round"
SET = "criteria/small/2024.yaml"
RIGHT = (SMALL / SET).read_text(encoding="utf-8")
#: Lines of a right file, and how an author may have slipped in them: each is mended back to what it was.
SLIPS = [
    ("max: 10\n", "max:10\n"),
    ("max: 10\n", "max： 10\n"),
    ("max: 10\n", "max: １０\n"),
    ("max: 10\n", 'max: "10"\n'),
    ("max: 10\n", "max:\u00a010\n"),
    ("max: 10\n", "max:\t10\n"),
    ("each: 0.5", "each: 0,5"),
    ("points: 0.5}\n            - {key: not", "points: 0,5}\n            - {key: not"),
    ("{cases: -0.5}", "{cases: –0.5}"),
    ("{cases: -0.5}", "{cases: −0,5}"),
    ("zero_below: 80%", "zero_below: 80 %"),
    ("more_than: 90%", "more_than: 90％"),
    ('- code: "1.2"', "- code: 1.2"),
    ('- code: "1.2"', "- code: “1.2”"),
    ('- code: "1.2"', '-code: "1.2"'),
    ("name: Hoàn thành", "name: \u200bHoàn thành"),
    ("name: Báo cáo đúng hạn", "name: Báo\u202fcáo đúng\u00a0hạn"),
    ("name: Tuyên truyền", "\t\t\t\tname: Tuyên truyền"),
    ('name: "Chỉ đạo, điều hành"', "name: “Chỉ đạo, điều hành”"),
    ('{key: on_time, name: "Kịp thời, đúng hạn"', "{key: on_time, name: Kịp thời, đúng hạn"),
    ('{key: on_time, name: "Kịp thời, đúng hạn"', "{key: on_time, name: “Kịp thời, đúng hạn”"),
    ('name: "Kế hoạch: tỷ lệ"', "name: Kế hoạch: tỷ lệ"),
    ('name: "% hoàn thành"', "name: % hoàn thành"),
    ("name: '\"Một cửa\" điện tử'", 'name: "Một cửa" điện tử'),
    ("name: Kế hoạch cải cách hành chính", "name: KÕ ho¹ch c¶i c¸ch hµnh chÝnh"),
    ("name: Kế hoạch cải cách hành chính", "name: Keá hoaïch caûi caùch haønh chính"),
    ("{at_least: 70%, points: 1}", "{at_least: 70%， points: 1}"),
    ("{at_least: 70%, points: 1}", "{at_least： 70%， points：1}"),
    ("{at_least: 70%, points: 1}", "｛at_least: 70%, points: 1｝"),
    ("{at_least: 70%, points: 1}", "{at_least: 70%, points: 1｝"),
    ("groups: [departments, districts]", "groups: ［departments， districts］"),
    ('- code: "1.2"', "- code: ＂1.2＂"),
    ("{choose: late, points: 0.5}", "{choose:late, points: 0.5}"),
    ("{cases: -0.5}", "{cases:-0,5}"),
    ("{choose: late, points: 0.5}", "{choose: late, points:0,5}"),
    ("{cases: -0.5}", "{cases: - 0,5}"),
    ("year-12-20", "year–12–20"),
    ("year-12-20", "year/12/20"),
    ('- code: "1.2"', '– code: "1.2"'),
    ("- {at_least: 70%, points: 1}", "• {at_least: 70%, points: 1}"),
    ("groups:\n- departments\n- districts\n", "groups:\n• departments\n• districts\n"),
    ("vi: Bộ tiêu chí nhỏ", "vi: Bộ tiêu chÃ\u00ad nhỏ"),
]
#: Slips in the layout: beside them nobody can tell how wide a tab was meant.
LAYOUT = [
    ("max: 10\n", " max: 10\n"),
    ("max: 10\n", "max 10\n"),
    ("max: 10\n", "max = 10\n"),
    ("groups: [departments, districts]", "groups: [departments, districts]]"),
    ("        was: none\n        max: 2\n", "       was: none\n       max: 2\n"),
    ("        was: none\n        max: 2\n", "         was: none\n         max: 2\n"),
    ("            - {at_least: 70%, points: 1}\n", "          - {at_least: 70%, points: 1}\n"),
    ("            - {at_least: 70%, points: 1}\n", "             - {at_least: 70%, points: 1}\n"),
    ("groups:\n- departments\n- districts\n", "groups:\n-departments\n-districts\n"),
    ("name: Tuyên truyền", "\t\t\tname: Tuyên truyền"),
]
#: What has to stand in the file so that the slip can be made: a line, and what takes its place.
_FIRST = {
    'name: "Chỉ đạo, điều hành"': "name: Chỉ đạo, điều hành",
    '{key: on_time, name: "Kịp thời, đúng hạn"': "{key: on_time, name: Kịp thời",
    'name: "Kế hoạch: tỷ lệ"': "name: Hoàn thành kế hoạch",
    'name: "% hoàn thành"': "name: Hoàn thành kế hoạch",
    "name: '\"Một cửa\" điện tử'": "name: Hoàn thành kế hoạch",
    "groups:\n- departments\n- districts\n": "groups: [departments, districts]\n",
    "name: Kế hoạch cải cách hành chính": "name: Hoàn thành kế hoạch",
}
#: Slips after which an author has to say what was meant.
LEFT = [
    ("measure: done / planned", "measure: done : planned"),
    ("groups: [departments, districts]", "groups: – departments"),
    ("{cases: -0.5}", "{cases: - 1,234}"),
    ("{choose: late, points: 0.5}", "{choose: late, points:1,234}"),
    ("{choose: late, points: 0.5}", "{choose: late, points: 0,5 điểm}"),
    ("{choose: late, points: 0.5}", "{choose: late, points:0,5 điểm}"),
    ("name: Hoàn thành kế hoạch", "name: Hoàn thành áº\u00adxyz"),
    ("name: Hoàn thành kế hoạch", "name: Hoàn thành XÃ\u00a0HỘI"),
    ("max: 10\n", "max: 1,234\n"),
    ("max: 10\n", "max: 10 điểm\n"),
    ("max: 10\n", "max: 1E+01\n"),
    ("year-12-20", "20/12"),
    ("year-12-20", "20/12/2024"),
    ('- code: "1.2"', '- code: "1–2"'),
    ('- code: "1.2"', "- code: 1,2"),
    ('- code: "1.2"', "- code: 2-Jan"),
    ("name: Hoàn thành kế hoạch", "name: Hoàn thành kế hoạch #1"),
    ("name: Hoàn thành kế hoạch", 'name: "Hoàn thành kế hoạch'),
    ("name: Hoàn thành kế hoạch", "name: - Hoàn thành kế hoạch"),
    ("name: Hoàn thành kế hoạch", "name: Hoàn\u202ethành kế hoạch"),
    ("name: Hoàn thành kế hoạch", "name: Hoàn thành max: 2"),
    ("name: Kịp thời, points: 1}", "name: Kịp thời, pionts}"),
    ("groups: [departments, districts]", "groups: [departments, districts"),
    ("more_than: 90%", "more_than: >90%"),
    ("max: 10\n", "     max: 10\n"),
    ("compare: published\n", "compare published\n"),
    ("max: 10\n", "10\n"),
    ("rule: {kind: ratio, measure: sipas}", "rule: ratio\n          measure: sipas\n          share: 1"),
    ("groups: [departments, districts]", "groups: [departments, districts}"),
]


def mend(text: str | bytes) -> bytes:
    """*text* as `validate --fix -` would give it."""
    data = text if isinstance(text, bytes) else text.encode()
    return mended_input(data, Namespace(stdin_filename="set.yaml", root=SMALL))


def whole(right: str) -> str:
    """A file in which nothing is wrong and *right* stands."""
    if right in RIGHT:
        return RIGHT
    assert _FIRST[right] in RIGHT
    return RIGHT.replace(_FIRST[right], right, 1)


def slipped(right: str, wrong: str) -> str:
    """The same with the slip; one in the indentation takes the place of that."""
    text = whole(right)
    margin = "        " if wrong.startswith("\t") else ""
    return text.replace(margin + right, wrong, 1)


@pytest.mark.parametrize(("right", "wrong"), SLIPS + LAYOUT)
def test_a_slip_is_mended_to_what_was_meant(right: str, wrong: str) -> None:
    """To the byte, everything else as it was; and once more changes nothing."""
    assert slipped(right, wrong) != whole(right)
    assert whole(right) == mend(slipped(right, wrong)).decode()
    assert whole(right).encode() == mend(whole(right))


@pytest.mark.parametrize(("right", "wrong"), LEFT)
def test_what_is_not_certain_is_left(right: str, wrong: str) -> None:
    """A person decides."""
    text = slipped(right, wrong)

    assert text != RIGHT
    assert text == mend(text).decode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_encodings_are_mended(encoding: str) -> None:
    """Line ends stay as they are."""
    text = RIGHT.replace("\n", "\r\n")

    assert text.encode() == mend(text.encode(encoding))


def test_legacy_bytes_are_mended_where_every_word_is_sure() -> None:
    """A word of another language leaves it to the author."""
    sure = "name: KÕ ho¹ch c¶i c¸ch\n".encode("latin-1")

    assert as_utf_8(sure) == "name: Kế hoạch cải cách\n".encode()
    assert as_utf_8(b"caf\xe9") is None
    assert as_utf_8(b"\xff\xfe\x00") is None
    assert as_utf_8("a\x00b".encode("utf-16")) is None


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    chosen=st.lists(
        st.sampled_from(SLIPS), min_size=1, max_size=6, unique_by=lambda each: _FIRST.get(each[0], each[0])
    ),
    crlf=st.booleans(),
)
def test_any_slips_together_are_mended(chosen: list[tuple[str, str]], crlf: bool) -> None:  # noqa: FBT001
    """Whatever else is wrong beside them; comments stay."""
    right = wrong = RIGHT.replace("year: 2024\n", "year: 2024   # năm «đánh giá», 0,5: “ghi chú”\n# 80 % – x\n", 1)
    for meant, _ in chosen:
        if meant in _FIRST:
            right = right.replace(_FIRST[meant], meant, 1)
            wrong = wrong.replace(_FIRST[meant], meant, 1)
    for meant, slip in chosen:
        margin = "        " if slip.startswith("\t") else ""
        wrong = wrong.replace(margin + meant, slip, 1)
    if crlf:
        right, wrong = right.replace("\n", "\r\n"), wrong.replace("\n", "\r\n")

    assert right == mend(wrong).decode()


@pytest.mark.no_cover
def test_all_invalid_files_keep_their_comments_and_are_mended_once(tmp_path: Path) -> None:
    """What is mended stays mended, and nothing is wrong afterwards that was not, or was not hidden."""
    for path in sorted((TESTS / "invalid").glob("s*.yaml")):
        data = path.read_bytes()
        after = mend(data)
        assert after == mend(after), path.name
        if b"#" in data and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
            lines = [each for each in after.decode(errors="replace").split("\n") if each.lstrip().startswith("#")]
            old = [each for each in data.decode(errors="replace").split("\n") if each.lstrip().startswith("#")]
            assert len(lines) == len(old), path.name
        copies = [tmp_path / "before.yaml", tmp_path / "after.yaml"]
        for copy, content in zip(copies, (data, after), strict=True):
            copy.write_bytes(content)
        found = [check_file(copy, root=SMALL) for copy in copies]
        before, now = ({each.code for each in one if each.code[:4] in ("PAR1", "PAR2")} for one in found)
        if not any(each.startswith("PAR1") for each in before):
            assert now <= before, path.name  # sense (PAR3) is judged of more, the more can be read


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small round, in which commands run."""
    shutil.copytree(SMALL, tmp_path / "round")
    monkeypatch.chdir(tmp_path / "round")
    return tmp_path / "round"


def spoil(path: Path, old: str, new: str) -> None:
    """Replace *old*, which is there, by *new*."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_files_that_belong_to_a_round_are_mended_with_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sheets, tables and the set, the diff on standard error, what remains on standard output, the status of that."""
    spoil(folder / "sheets/so-a.yaml", "date: 2024-11-20, document", "date: 20/11/2024, document")
    spoil(folder / "units.csv", "so-b,Sở B", "so-b,Sở\u00a0B")
    spoil(folder / "sipas.csv", "85.5%", '"85,5%"')
    (folder / "units.csv").chmod(0o640)

    assert 0 == main(["validate", "--fix", "round.yaml", "--lang", "en"])
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("3 files mended\n1 file: 0 errors, 0 warnings, 0 notes\n")
    assert "-submitted: {date: 20/11/2024, document: bc-90}\n+submitted: {date: 2024-11-20, " in said.err
    assert (folder / "units.csv").read_text(encoding="utf-8") == (SMALL / "units.csv").read_text(encoding="utf-8")
    assert (folder / "units.csv").stat().st_mode & 0o777 == 0o640
    assert (folder / "sipas.csv").read_text(encoding="utf-8") == (SMALL / "sipas.csv").read_text(
        encoding="utf-8"
    ).replace("85.5%", '"85.5%"')


def test_a_dry_run_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The diff alone on standard output; the status is that of what would remain."""
    spoil(folder / SET, '- code: "1.4"', "- code: 1.4")
    spoil(folder / SET, "year: 2024", "year: 2024.5")
    before = (folder / SET).read_bytes()

    assert 1 == main(["validate", "--diff", SET, "--lang", "vi"])
    said = capsys.readouterr()
    assert [each for each in said.out.splitlines() if each[:1] in "+-"] == [
        f"--- {SET}",
        f"+++ {SET}",
        "-      - code: 1.4",
        '+      - code: "1.4"',
    ]
    assert "PAR209" in said.err
    assert "PAR206" not in said.err
    assert "1 tệp sẽ được sửa\n" in said.err
    assert before == (folder / SET).read_bytes()


def test_what_remains_can_go_to_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As JSON, beside the diff."""
    spoil(folder / SET, '- code: "1.4"', "- code: 1.4")

    assert 0 == main(["validate", "--diff", SET, "--format", "json", "--output-file", "left.json"])
    assert json.loads(Path("left.json").read_text(encoding="utf-8"))["problems"] == []
    assert '+      - code: "1.4"' in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_standard_input_comes_back_mended(
    option: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On standard output, or its diff there; problems on standard error."""
    wrong = RIGHT.replace("max: 10\n", "max:10\n").replace("year: 2024", "year: 2024.5").encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(wrong)))

    assert 1 == main(["validate", option, "-", "--stdin-filename", "set.yaml", "--root", str(SMALL), "--lang", "en"])
    said = capsys.readouterr()
    assert "set.yaml:3:7: PAR209 error" in said.err
    if option == "--fix":
        assert said.out == RIGHT.replace("year: 2024", "year: 2024.5")
    else:
        assert "-max:10\n+max: 10\n" in said.out


def test_a_link_stays_a_link(folder: Path) -> None:
    """What it leads to is mended."""
    spoil(folder / "units.csv", "so-b,Sở B", "so-b,Sở\u00a0B")
    (folder / "units.csv").rename(folder / "real.csv")
    (folder / "units.csv").symlink_to("real.csv")

    assert 0 == main(["validate", "--fix", "round.yaml"])
    assert (folder / "units.csv").is_symlink()
    assert "\u00a0" not in (folder / "real.csv").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing is left behind."""
    spoil(folder / "sipas.csv", "85.5%", "85.5 %")
    before = sorted(folder.iterdir())

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    assert 2 == main(["validate", "--fix", "sipas.csv", "--lang", "en"])
    assert "PAR904 error: 'sipas.csv' cannot be written: No space left on device" in capsys.readouterr().out
    assert before == sorted(folder.iterdir())


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_nothing_is_written_outside_the_root(option: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not through a link either; what is written is counted, and nothing else."""
    spoil(folder / SET, '- code: "1.4"', "- code: 1.4")
    wrong = (folder / SET).read_bytes()
    (folder / "inside").mkdir()
    (folder / "inside" / "a.yaml").symlink_to(folder / SET)
    (folder / "inside" / "sipas.csv").write_text("unit,value\nso-a,85.5 %\n", encoding="utf-8")

    assert 2 == main(["validate", option, "inside/a.yaml", "inside/sipas.csv", "--root", "inside", "--lang", "en"])
    said = capsys.readouterr()
    assert wrong == (folder / SET).read_bytes()
    assert f"1 file {'would be ' if option == '--diff' else ''}mended\n" in said.err
    assert "PAR904 error: 'inside/a.yaml' cannot be written: it lies outside --root" in said.out + said.err
    assert "- code: 1.4" not in (said.out if option == "--diff" else said.err)


def test_the_shipped_sets_are_left_alone(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Even where one is named."""
    spoil(folder / SET, '- code: "1.4"', "- code: 1.4")
    monkeypatch.setattr("parindex.cli.fixing.shipped", lambda: folder / "criteria")

    before = (folder / SET).read_bytes()
    assert 1 == main(["validate", "--fix", SET])
    assert before == (folder / SET).read_bytes()


def test_many_odd_spaces_are_mended_at_once(folder: Path) -> None:
    """Only the first twenty are named."""
    text = (folder / SET).read_text(encoding="utf-8")
    (folder / SET).write_text(text.replace(": ", ":\u00a0"), encoding="utf-8")

    assert 0 == main(["validate", "--fix", SET])
    assert text == (folder / SET).read_text(encoding="utf-8")
    assert load_criteria(SET).id == "small/2024"


def test_an_edit_that_makes_it_worse_is_taken_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text in quotes that is no key is no better than one that a comma cut in two."""
    spoil(folder / SET, "{key: on_time, name", "{key: đúng, hạn, name")
    before = (folder / SET).read_bytes()

    assert 1 == main(["validate", "--fix", SET, "--lang", "en"])
    assert before == (folder / SET).read_bytes()
    assert "0 files mended" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "columns", "text", "values"),
    [
        ("PAR118", (1, 2), "a", {}),
        ("PAR118", (9, 10), "a", {}),
        ("PAR104", (1, 2), "\u202e", {}),
        ("PAR105", (1, 2), "a", {}),
        ("PAR206", (1, 2), "b", {"text": "a"}),
        ("PAR208", (1, 2), "b", {"text": "a", "mended": "c"}),
        ("PAR208", (1, 2), "b", {}),
        ("PAR129", (1, 2), "ab", {"mended": "c"}),
        ("PAR130", (1, 5), "-abc", {"text": "-abc", "mended": "abc"}),
        ("PAR132", (1, 2), "b", {}),
        ("PAR135", (1, 2), "b", {"text": "：", "mended": ":"}),
        ("PAR207", (1, 2), "b", {}),
        ("PAR222", (1, 2), "b", {"text": "a"}),
        ("PAR222", (3, 4), "a:b", {"text": "b"}),
        ("PAR234", (1, 4), "“a”", {"text": "b"}),
        ("PAR139", (1, 2), "b", {}),
        ("PAR139", (3, 4), "aab", {"column": 3, "right": 1, "last": 1}),
        ("PAR143", (1, 2), "b", {"text": "]"}),
        ("PAR999", (1, 2), "b", {}),
    ],
)
def test_a_text_that_is_not_what_was_judged_is_left(
    code: str, columns: tuple[int, int], text: str, values: dict[str, str | int]
) -> None:
    """The file may have changed; a place may be of something else."""
    found = problem(code, place=Place("set.yaml", 1, columns[0], 1, columns[1]))
    found = evolve(found, values=tuple(values.items()))

    assert edit_of(found, text) is None
    assert edit_of(found.at(Place("set.yaml", 3, 1, 3, 2)), text) is None
    assert edit_of(found.at(None), text) is None


def test_a_file_that_indents_by_tabs_alone() -> None:
    """Two spaces are as good as any."""
    found = problem("PAR105", place=Place("set.yaml", 2, 1, 2, 2))

    assert Edit(3, 4, "  ") == edit_of(found, "a:\n\tb: 1")


def test_edits_that_overlap_are_not_both_made() -> None:
    """The first stays."""
    assert applied("abcd", [Edit(1, 3, "x"), Edit(2, 4, "y"), Edit(1, 3, "x")]) == "axd"


def test_a_full_width_colon_behind_a_key_in_quotes(tmp_path: Path) -> None:
    """The colon is mended; neither the key nor the one below it is put into quotes once more."""
    path = tmp_path / "sheet.yaml"
    head = "format: parindex/score-sheet@1\ncriteria_set: illustrative/2023-units\nunit: so-a\nanswers:\n"
    path.write_text(head + '  "8.3.1"： {met: true}\n  "9.1":\n    figures: {models: 1}\n', encoding="utf-8")
    main(["validate", "--fix", str(path)])

    assert head + '  "8.3.1": {met: true}\n  "9.1":\n    figures: {models: 1}\n' == path.read_text(encoding="utf-8")


def test_a_full_width_colon_behind_a_key_in_quotes_in_braces() -> None:
    """It was judged with the text behind it; the colon alone is mended."""
    found = problem("PAR132", place=Place("a.yaml", 1, 2, 1, 8), mended="x")

    assert Edit(4, 6, ": ") == edit_of(found, '{"a"： 1}')


def test_whoever_only_looked_is_told_what_could_be_mended(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How many problems, and the command, at the end; in both languages, and in the text for people alone."""
    spoil(folder / SET, "each: 0.5", "each: 0,5")
    spoil(folder / SET, '- code: "1.2"', "- code: 1.2")
    command = f"parindex validate --fix --root . {SET}\n"

    def last(*options: str) -> str:
        main(["validate", SET, "--root", ".", *options])
        return capsys.readouterr().err.splitlines(keepends=True)[-1]

    assert f"2 can be mended: {command}" == last("--lang", "en")
    assert f"2 vấn đề có thể tự động sửa: {command}" == last("--lang", "vi")
    for options in (["--format", "json"], ["--format", "github"], ["--diff"], ["--root", "sheets"]):
        assert "mended:" not in last("--lang", "en", *options)
    main(["validate", SET, "--fix", "--root", "."])
    capsys.readouterr()
    assert last("--lang", "en").startswith("1 file: 0 errors")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_an_encoding_that_can_be_mended_is_one_problem(
    encoding: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command names what was named."""
    (folder / "my set.yaml").write_text(RIGHT, encoding=encoding)
    main(["validate", "my set.yaml", "--root", ".", "--lang", "en"])

    assert capsys.readouterr().err.endswith("1 can be mended: parindex validate --fix --root . 'my set.yaml'\n")


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00", b"format: parindex/criteria-set@1\nmax: 1,5\n", b"a: \xff\n", b"PK\x03\x04"]
)
def test_what_cannot_be_mended_is_not_promised(data: bytes, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An encoding that is not sure, a file that is no text."""
    (folder / "a.yaml").write_bytes(data)
    main(["validate", "a.yaml", "--lang", "en"])
    promised = "can be mended" in capsys.readouterr().err
    main(["validate", "a.yaml", "--lang", "en", "--fix"])

    assert promised == ("1 file mended" in capsys.readouterr().err)
