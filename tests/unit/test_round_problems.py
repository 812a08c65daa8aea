"""What is wrong with a round that shows only when it is run: each problem once, at its place, in both languages.

In every case «PAR…» stands right before what is wrong.
"""

from pathlib import Path

import pytest

import parindex as pi
from parindex.loading.documents import read_document
from parindex.loading.sets import sets_for
from parindex.problems import Problem
from parindex.running import run_document
from tests.marked import PLAIN, Change, spoilt

#: The units of the plain round that have sheets.
UNITS = ("so-a", "so-b", "huyen-a")
A, B = "sheets/so-a.yaml", "sheets/so-b.yaml"
SET = "criteria/small/2024.yaml"
#: The sheets of the plain round in one table.
TABLE = """unit,code,key,value
so-a,,received,100
so-a,,on_time,90
so-a,1.1,choose,good
so-a,1.1,evidence,kh
so-a,1.2,done,45
so-a,1.2,planned,50
so-a,1.3,met,true
so-a,2.5,met,a;b
"""
HEADER = "unit,code,stage,key,value,by,date,reason,evidence\n,,,round,small-2024,,,,\n"


def entry(says: str, *, unit: str = "so-a", stage: str = "verification-2", day: int = 5) -> Change:
    """One more entry at the end of the ledger."""
    text = f"unit: {unit}, stage: {stage}, {says}, by: to-tham-dinh, date: 2024-12-0{day}, reason: Thẩm định"
    return "ledger.yaml", "", f"  - {{{text}}}\n"


def first(says: str) -> Change:
    """One more entry of the first verification at the end of the ledger."""
    return entry(says, stage="verification-1", day=2)


def deducted(says: str) -> Change:
    """One more deduction at the end of the ledger."""
    return entry(says, stage="deduction", day=9)


def claimed(says: str) -> Change:
    """One more explanation at the end of the ledger."""
    return entry(says, stage="explanation", day=3)


#: The verifiers' points that the ledger gives already, which are one place too many once a table gives them as well.
POINTED: Change = (
    "ledger.yaml",
    'code: "1.4", stage: verification-1, points: ',
    'code: "1.4", stage: verification-1, points: «PAR543»',
)


def tabled(*rows: str) -> tuple[Change, ...]:
    """A long table with *rows* for a ledger."""
    return ("round.yaml", "ledger: ledger.yaml", "ledger: ledger.csv"), ("ledger.csv", "", HEADER + "".join(rows))


def found_in(folder: Path, monkeypatch: pytest.MonkeyPatch, *, stage: str = "verified") -> list[Problem]:
    """All that is wrong with the round in *folder*, found by running it there."""
    monkeypatch.chdir(folder)
    document = read_document("round.yaml", root=folder, sets=sets_for("round.yaml", folder))
    assert not document.errors, [pi.sentence(each, "en") for each in document.errors]
    return list(run_document(document, stage=stage, detailed=False).problems)


#: What is wrong, and a part of what is said of it in each language.
ENTRIES: dict[str, tuple[tuple[Change, ...], str, str]] = {
    # --- items
    "unknown item": (
        (entry('code: «PAR404»"9.9", points: 1'),),
        "there is no item '9.9'",
        "không có mục nào là “9.9”",
    ),
    "an area is no item": ((entry('code: «PAR404»"1", points: 1'),), "no item '1'", "không có mục nào là “1”"),
    "item of another kind of unit": (
        (entry('code: «PAR532»"2.5", points: 1', unit="so-b"),),
        "item '2.5' is not for 'so-b'",
        "mục “2.5” không áp dụng cho “so-b”",
    ),
    "item taken out": (
        (
            ("round.yaml", "", 'out:\n  - {units: [so-b], items: ["1.3"], because: Không có}\n'),
            entry('code: «PAR532»"1.3", points: 1', unit="so-b"),
            entry('code: "1.3", points: 1'),
        ),
        "item '1.3' is not for 'so-b'",
        "mục “1.3” không áp dụng",
    ),
    "item taken out with its area": (
        (
            ("round.yaml", "", 'out:\n  - {units: [so-b], items: ["1"], because: Không có}\n'),
            ("ledger.yaml", 'so-b, code: "1.4"', 'so-b, code: «PAR532»"1.4"'),
        ),
        "item '1.4' is not for 'so-b'",
        "mục “1.4” không áp dụng",
    ),
    "no sheet": (
        (entry("accept: all", unit="«PAR539»huyen-b"),),
        "'huyen-b' has no score sheet",
        "“huyen-b” không có phiếu tự chấm",
    ),
    # --- figures
    "figure of another item": (
        (entry('code: "1.2", figures: {«PAR404»on_times: 3}'),),
        "there is no figure 'on_times'",
        "không có số liệu nào là “on_times”",
    ),
    "figure beside one that is right": (
        (entry('code: "1.2", figures: {done: 44, «PAR404»dones: 44}'),),
        "did you mean 'done'?",
        "có phải là “done”?",
    ),
    "figure of an item that asks none": (
        (entry('code: "1.1", «PAR502»figures: {done: 44}'),),
        "item '1.1' does not ask for 'figures'",
        "mục “1.1” không hỏi “figures”",
    ),
    "shared figure with a code": (
        (entry('code: "1.2", figures: {«PAR526»received: 90}'),),
        "'received' is a shared figure: leave out code",
        "“received” là số liệu chung: bỏ code",
    ),
    "shared figure that is not there": (
        (entry("figures: {«PAR404»recieved: 95}"),),
        "did you mean 'received'?",
        "có phải là “received”?",
    ),
    "figure from outside": (
        (entry("figures: {«PAR521»sipas: 80%}"),),
        "'sipas' comes from source 'sipas'",
        "“sipas” do nguồn “sipas” cung cấp",
    ),
    "figure of the wrong kind": (
        (entry('code: "1.2", figures: {done: «PAR504»80%}'),),
        "'done'",
        "“done”",
    ),
    "shared figure of the wrong kind": (
        (entry("figures: {on_time: «PAR504»80%}"),),
        "'on_time'",
        "“on_time”",
    ),
    "figure above its bound": (
        (entry('code: "1.2", figures: {done: «PAR505»51}'),),
        "'done' is 51; it cannot be more than planned = 50",
        "“done” là 51, không được lớn hơn planned = 50",
    ),
    "bound below its figure, which is in the sheet": (
        (entry('code: "1.2", figures: «PAR505»{planned: 44}'),),
        "'done' is 45; it cannot be more than planned = 44",
        "“done” là 45, không được lớn hơn planned = 44",
    ),
    "shared figure above its bound": (
        (entry("figures: {on_time: «PAR505»101}"),),
        "'on_time' is 101; it cannot be more than received = 100",
        "“on_time” là 101, không được lớn hơn received = 100",
    ),
    "shared bound below its figure, which is in the sheet": (
        (entry("figures: «PAR505»{received: 89}"),),
        "'on_time' is 90; it cannot be more than received = 89",
        "“on_time” là 90, không được lớn hơn received = 89",
    ),
    "figures that break a check once they are corrected": (
        (
            (SET, "areas:", "checks:\n  - on_time >= received - 20\nareas:"),
            entry("figures: «PAR506»{on_time: 50}"),
        ),
        "on_time",
        "on_time",
    ),
    "a figure that two verifications bring out of its bound": (
        (first('code: "1.2", figures: {planned: 46}'), entry('code: "1.2", figures: {done: «PAR505»47}')),
        "'done' is 47; it cannot be more than planned = 46",
        "“done” là 47, không được lớn hơn planned = 46",
    ),
    # --- what is chosen
    "unknown option": (
        (entry('code: "1.1", choose: «PAR404»excellent'),),
        "there is no option 'excellent'",
        "không có phương án nào là “excellent”",
    ),
    "unknown condition": (
        (entry('code: "2.5", met: [a, «PAR404»c]'),),
        "there is no condition 'c'",
        "không có nội dung nào là “c”",
    ),
    "condition twice": ((entry('code: "2.5", met: [a, «PAR518»a]'),), "'a'", "“a”"),
    "yes or no where an option is asked": (
        (entry('code: "1.1", «PAR502»met: true'),),
        "item '1.1' does not ask for 'met'",
        "mục “1.1” không hỏi “met”",
    ),
    "option where points are given": (
        (entry('code: "1.4", «PAR502»choose: good'),),
        "item '1.4' does not ask for 'choose'",
        "mục “1.4” không hỏi “choose”",
    ),
    "conditions where yes or no is asked": ((entry('code: "1.3", met: «PAR504»[a]'),), "'met'", "“met”"),
    "not arisen where it is refused": (
        (entry('code: "1.3", not_arisen: «PAR510»true'),),
        "item '1.3' cannot be said not to have arisen",
        "mục “1.3” không được khai là không phát sinh",
    ),
    "not arisen, and figures of it": (
        (entry('code: "1.2", not_arisen: true, «PAR502»figures: {done: 4}'),),
        "'figures'",
        "“figures”",
    ),
    "own figure without its code": (
        (("ledger.yaml", "", entry("figures: {done: 44}")[2].replace("{", "«PAR526»{", 1)),),
        "an entry with 'done' lacks code",
        "dòng có “done” thiếu code",
    ),
    # --- points
    "points above the maximum": (
        (entry('code: "1.1", points: «PAR528»1.5'),),
        "item '1.1' cannot have 1.5 points",
        "mục “1.1” không thể có 1,5 điểm",
    ),
    "points below zero": (
        (entry('code: "1.1", points: «PAR528»-0.5'),),
        "write between 0 and 1",
        "ghi từ 0 đến 1",
    ),
    "claims above the maximum": (
        (claimed('code: "1.1", claims: {self: «PAR528»2}'),),
        "item '1.1' cannot have 2 points",
        "mục “1.1” không thể có 2 điểm",
    ),
    "claims of a figure that is not there": (
        (claimed('code: "1.2", claims: {«PAR404»dones: 46}'),),
        "did you mean 'done'?",
        "có phải là “done”?",
    ),
    "claims of a shared figure": (
        (claimed('code: "1.2", claims: {«PAR526»received: 46}'),),
        "'received' is a shared figure",
        "“received” là số liệu chung",
    ),
    "claims of a figure above its bound": (
        (claimed('code: "1.2", claims: {done: «PAR505»60}'),),
        "'done' is 60",
        "“done” là 60",
    ),
    "claims of a figure of the wrong kind": (
        (claimed('code: "1.2", claims: {done: «PAR504»60%}'),),
        "'done'",
        "“done”",
    ),
    "claims of an answer to another kind of item": (
        (claimed('code: "1.1", claims: {«PAR502»met: true}'),),
        "item '1.1' does not ask for 'met'",
        "mục “1.1” không hỏi “met”",
    ),
    "claims of an option that is not there": (
        (claimed('code: "1.1", claims: {choose: «PAR404»excellent}'),),
        "there is no option 'excellent'",
        "không có phương án nào là “excellent”",
    ),
    "points for what is not held this year": (
        (entry('code: "2.3", points: «PAR540»1', unit="huyen-a"),),
        "item '2.3' does not count, for its source is not held this year",
        "mục “2.3” năm nay không tính vì nguồn không có kết quả",
    ),
    "points that a table gives, too": (
        (("round.yaml", "ddci: ddci.csv", "ddci: ddci.csv, verifier: [{unit: so-a, value: 0.8}]"), POINTED),
        "the points of item '1.4' are given twice: under given, and in the ledger",
        "điểm của mục “1.4” được cho hai lần: ở given và ở sổ thẩm định",
    ),
    "points in the ledger of what a source gives": (
        (entry('code: "2.4", points: «PAR543»0.5'),),
        "the points of item '2.4' are given twice",
        "xóa số điểm của mục này ở given hoặc ở sổ",
    ),
    "points of what a source gives in a table": (
        tabled("so-a,2.4,verification-2,points,«PAR543»0.5,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "remove the item's points from given or from the ledger",
        "điểm của mục “2.4” được cho hai lần",
    ),
    # --- deductions
    "deducted from what was excluded": (
        (
            (B, '"1.2": {figures: {done: 45, planned: 50}}', '"1.2": {not_arisen: true, explanation: Không có}'),
            entry('code: "1.2", deduct: «PAR529»0.5', unit="so-b", stage="deduction", day=9),
        ),
        "item '1.2' does not count for this unit",
        "mục “1.2” không tính cho đơn vị này",
    ),
    "deducted more than the item has": (
        (deducted('code: "1.2", deduct: «PAR530»1.9'),),
        "1.9 are deducted from '1.2', which has 1.8 and cannot go below 0",
        "trừ 1,9 vào “1.2” đang có 1,8 điểm, mục này không thấp hơn 0",
    ),
    "deducted twice, together too much": (
        (deducted('code: "1.2", deduct: 1'), deducted('code: "1.2", deduct: «PAR530»1')),
        "2 are deducted from '1.2', which has 1.8",
        "trừ 2 vào “1.2” đang có 1,8 điểm",
    ),
    "deducted more than the unit has": (
        (deducted("deduct: «PAR531»9.2"),),
        "9.2 are deducted from a unit that has 9.15 points",
        "trừ 9,2 khi đơn vị chỉ có 9,15 điểm",
    ),
    "deducted twice, together more than the unit has": (
        (deducted("deduct: 9"), deducted("deduct: «PAR531»1")),
        "10 are deducted from a unit that has 9.15 points",
        "trừ 10 khi đơn vị chỉ có 9,15 điểm",
    ),
    # --- documents
    "unknown document": (
        (entry('code: "1.1", points: 1, evidence: [bb, kh, «PAR404»kk]'),),
        "there is no document 'kk'",
        "không có tài liệu nào là “kk”",
    ),
    "unknown document with its pages": (
        (claimed('code: "1.1", claims: {self: 1}, evidence: [{of: «PAR404»kk, pages: 1-2}]'),),
        "there is no document 'kk'",
        "không có tài liệu nào là “kk”",
    ),
    # --- a long table
    "unknown item in a table": (
        tabled("so-a,«PAR404»9.9,verification-2,points,1,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "there is no item '9.9'",
        "không có mục nào là “9.9”",
    ),
    "item of another kind of unit in a table": (
        tabled("so-b,«PAR532»2.5,verification-2,points,1,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "item '2.5' is not for 'so-b'",
        "mục “2.5” không áp dụng cho “so-b”",
    ),
    "figures in a table": (
        tabled(
            "so-a,1.2,verification-2,done,44,to-tham-dinh,2024-12-05,Thẩm định,\n",
            "so-a,1.2,verification-2,«PAR404»dones,44,to-tham-dinh,2024-12-05,Thẩm định,\n",
        ),
        "did you mean 'done'?",
        "có phải là “done”?",
    ),
    "shared figure with a code in a table": (
        tabled("so-a,1.2,verification-2,«PAR526»received,90,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "'received' is a shared figure",
        "“received” là số liệu chung",
    ),
    "figure above its bound in a table": (
        tabled("so-a,1.2,verification-2,done,«PAR505»51,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "'done' is 51",
        "“done” là 51",
    ),
    "points above the maximum in a table": (
        tabled("so-a,1.1,verification-2,points,«PAR528»1.5,to-tham-dinh,2024-12-05,Thẩm định,\n"),
        "item '1.1' cannot have 1.5 points",
        "mục “1.1” không thể có 1,5 điểm",
    ),
    "claims above the maximum in a table": (
        tabled("so-a,1.1,explanation,claims:self,«PAR528»1.5,so-a,2024-12-03,Giải trình,\n"),
        "item '1.1' cannot have 1.5 points",
        "mục “1.1” không thể có 1,5 điểm",
    ),
    "claims of a figure that is not there in a table": (
        tabled("so-a,1.2,explanation,«PAR404»claims:dones,45,so-a,2024-12-03,Giải trình,\n"),
        "did you mean 'done'?",
        "có phải là “done”?",
    ),
    "unknown document in a table": (
        tabled("so-a,1.1,verification-2,points,1,to-tham-dinh,2024-12-05,Thẩm định,kh;«PAR404»kk\n"),
        "there is no document 'kk'",
        "không có tài liệu nào là “kk”",
    ),
    "deducted too much in a table": (
        tabled("so-a,1.2,deduction,deduct,«PAR530»1.9,hoi-dong,2024-12-09,Sai số liệu,\n"),
        "1.9 are deducted from '1.2'",
        "trừ 1,9 vào “1.2”",
    ),
    "a unit without a sheet in a table": (
        tabled("«PAR539»huyen-b,,verification-2,accept,all,to-tham-dinh,2024-12-05,,\n"),
        "'huyen-b' has no score sheet",
        "“huyen-b” không có phiếu tự chấm",
    ),
}

#: An answer that denies what the shared figures of the sheet say.
DENIED = (
    B,
    '"1.3": {met: true}',
    '"1.3": {met: true}\n  "2.1": {not_arisen: «PAR544»true, explanation: Không có hồ sơ}',
)

SHEETS: dict[str, tuple[tuple[Change, ...], str, str]] = {
    "stated percentages": (
        ((B, "planned: 50}", "planned: 50}, stated: «PAR507»91%"),),
        "stated 91%, the figures give 90%",
        "91%",
    ),
    "claims above the worth": (
        ((B, "planned: 50}", "planned: 50}, self: «PAR508»2"),),
        "2",
        "2",
    ),
    "claims below the worth": (
        ((B, "planned: 50}", "planned: 50}, self: «PAR519»1.5"),),
        "1.5",
        "1,5",
    ),
    "not arisen without an explanation": (
        ((B, '"1.2": {figures: {done: 45, planned: 50}}', '"1.2": {not_arisen: «PAR511»true}'),),
        "item '1.2' needs an explanation",
        "mục “1.2” cần giải trình",
    ),
    "no evidence": (
        ((B, '"1.1": {choose: good, self: 1, evidence: [kh]}', '"1.1": «PAR512»{choose: good, self: 1}'),),
        "1.1",
        "1.1",
    ),
    "not arisen against the shared figures": (
        (DENIED,),
        "the figures of the sheet say that it did (on_time = 90, received = 100)",
        "mục “2.1” ghi là không phát sinh, số liệu của phiếu cho thấy có (on_time = 90, received = 100)",
    ),
    "not arisen against the shared figures in a long table": (
        (
            ("round.yaml", "sheets/*.yaml", "sheets.csv"),
            ("sheets.csv", "", f"{TABLE}so-a,2.1,not_arisen,«PAR544»true\nso-a,2.1,explanation,Không có\n"),
        ),
        "the claim stands until the verifier rejects it",
        "khẳng định này giữ nguyên cho đến khi thẩm định bác bỏ",
    ),
    "in a long table": (
        (
            ("round.yaml", "sheets/*.yaml", "sheets.csv"),
            ("sheets.csv", "", TABLE.replace("1.2,planned,50\n", "1.2,planned,50\nso-a,1.2,self,«PAR508»2\n")),
        ),
        "2",
        "2",
    ),
}


@pytest.mark.parametrize(("changes", "english", "vietnamese"), ENTRIES.values(), ids=ENTRIES.keys())
def test_what_is_wrong_with_an_entry(
    changes: tuple[Change, ...], english: str, vietnamese: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said once, at its place in the ledger, and nothing follows from it."""
    expected = spoilt(tmp_path, changes)
    found = found_in(tmp_path, monkeypatch)

    assert expected == [f"{each.code} {each.place}" for each in found]
    (one,) = found
    assert english in pi.sentence(one, "en") + pi.hint(one, "en")
    assert vietnamese in pi.sentence(one, "vi") + pi.hint(one, "vi")


@pytest.mark.parametrize(
    "changes",
    [
        (entry('code: "1.2", not_arisen: true'),),
        (entry('code: "1.2", not_arisen: false'),),
        (entry('code: "1.1", no_evidence: true'),),
        (entry('code: "1.1", choose: good, no_evidence: false, asks: true'),),
        (entry("asks: true"), entry('code: "1.1", asks: true'), entry("figures: {on_time: 91}")),
        (first("accept: all"),),
        (claimed('code: "1.1", claims: {choose: poor, self: 0.5}, evidence: [{of: kh, pages: 1-2}, bb]'),),
        (deducted("deduct: 0.5"), deducted("deduct: 0.5"), deducted('code: "1.1", deduct: 1')),
        (entry('code: "1.2", figures: {planned: 60}'), first('code: "1.2", figures: {done: 50}')),
        (("ddci.csv", "so-a,0.8\n", ""), deducted('code: "2.4", deduct: 0.5')),
        tabled("so-a,2.5,verification-2,met,none,to,2024-12-05,Thẩm định,kh\n"),
    ],
)
def test_what_is_right_is_left_alone(
    changes: tuple[Change, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries of every kind, of which nothing must be said, at no stage."""
    spoilt(tmp_path, changes)

    assert [] == found_in(tmp_path, monkeypatch)
    assert [] == found_in(tmp_path, monkeypatch, stage="verification-1")


@pytest.mark.parametrize(("changes", "english", "vietnamese"), SHEETS.values(), ids=SHEETS.keys())
def test_what_is_wrong_with_a_sheet(
    changes: tuple[Change, ...], english: str, vietnamese: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only scoring can tell is said at its place in the sheet."""
    without_ledger = ("round.yaml", "ledger: ledger.yaml\n", "")
    expected = spoilt(tmp_path, (*changes, without_ledger))
    found = found_in(tmp_path, monkeypatch)

    assert expected == [f"{each.code} {each.place}" for each in found]
    (one,) = found
    assert english in pi.sentence(one, "en") + pi.hint(one, "en")
    assert vietnamese in pi.sentence(one, "vi") + pi.hint(one, "vi")


#: Claims of the same round, as `run --stage self --no-items` writes them; no unit, no group.
RESULTS = (
    '{"format": "parindex/results@1", "round": "small-2024", "year": 2024, "stage": "self", "units": [], "groups": []}'
)
#: Stages of which the last ends before the one above it.
BACKWARDS = """stages:
  - {key: self, kind: claim}
  - {key: verification-1, kind: verify, until: 2024-12-13}
  - {key: verification-2, kind: verify, until: «PAR542»2024-12-12}
"""
#: What shows without running: the change, and a part of what is said of it in each language.
DECLARED: dict[str, tuple[tuple[Change, ...], str, str]] = {
    "a set of another year": (
        (
            ("round.yaml", "year: 2024", "year: 2025"),
            ("round.yaml", "criteria_set: small", "criteria_set: «PAR420»small"),
            ("round.yaml", "UBND cấp huyện, criteria_set: small", "UBND cấp huyện, criteria_set: «PAR420»small"),
        ),
        "the criteria set 'small/2024' is of 2024, the round evaluates 2025",
        "bộ tiêu chí “small/2024” là của năm 2024, đợt này đánh giá năm 2025",
    ),
    "results of the same year": (
        (
            ("round.yaml", "", "previous: {«PAR421»results: now.json}\n"),
            ("now.json", "", RESULTS),
        ),
        "'small-2024' (2024, stage self) is not the verified result of an earlier year",
        "“small-2024” (năm 2024, giai đoạn self) không phải kết quả đã thẩm định của một năm trước",
    ),
    "what is printed of a group whose sheets are scored": (
        (
            (
                "round.yaml",
                "UBND cấp huyện, criteria_set: small",
                "UBND cấp huyện, «PAR415»printed: {units: 2}, criteria_set: small",
            ),
        ),
        "nothing of it is printed that could be audited: delete 'printed'",
        "chưa có số đã in để đối chiếu: bỏ “printed”",
    ),
    "stages that run backwards": (
        (("round.yaml", "", BACKWARDS),),
        "this stage ends on 2024-12-12, before the one above it (2024-12-13)",
        "giai đoạn này hết hạn ngày 2024-12-12, trước giai đoạn đứng trên nó (2024-12-13)",
    ),
    "accept with a code": (
        (entry('code: «PAR545»"1.1", accept: all', day=9),),
        "accept is about the whole unit, not an item",
        "accept là về cả đơn vị, không về một mục",
    ),
    "accept with a code in a table": (
        tabled("so-a,«PAR545»1.1,verification-2,accept,all,to-tham-dinh,2024-12-05,,\n"),
        "leave out code",
        "bỏ code",
    ),
}


@pytest.mark.parametrize(("changes", "english", "vietnamese"), DECLARED.values(), ids=DECLARED.keys())
def test_what_shows_without_running(
    changes: tuple[Change, ...], english: str, vietnamese: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said at its place, and nothing else follows from it."""
    expected = spoilt(tmp_path, changes)
    monkeypatch.chdir(tmp_path)
    found = pi.check_file("round.yaml")

    assert expected == [f"{each.code} {each.place}" for each in found]
    assert english in pi.sentence(found[0], "en") + pi.hint(found[0], "en")
    assert vietnamese in pi.sentence(found[0], "vi") + pi.hint(found[0], "vi")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [((), "not_applicable"), (('code: "2.1", not_arisen: false',), "scored")],
    ids=["claimed", "rejected"],
)
def test_that_something_did_not_arise_stands_until_it_is_rejected(
    entries: tuple[str, ...], expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PAR544 is a warning about the sheet: the item is flagged, the claim stands, and the verifiers decide."""
    excluded = (
        SET,
        "measure: on_time / received}\n        not_arisen: zero",
        "measure: on_time / received}\n        not_arisen: excluded",
    )
    spoilt(tmp_path, [DENIED, excluded, *(entry(each, unit="so-b") for each in entries)])
    monkeypatch.chdir(tmp_path)
    ran = run_document(read_document("round.yaml", sets=sets_for("round.yaml")))
    assert ran.outcome is not None
    (made,) = (each.scored for each in ran.outcome.units if each.unit == "so-b")
    assert made is not None
    one = made.items["2.1"]

    assert (expected, True) == (one.state, one.flagged)
    assert ["PAR544"] == [each.code for each in ran.problems]
    assert ("0.9" if entries else "0") == str(one.points)


@pytest.mark.parametrize(
    ("figures", "expected"),
    [("{received: 100, on_time: 0}", ["PAR544"]), ("{received: 0, on_time: 0}", []), ("{received: 100}", [])],
    ids=["nothing in time", "over zero", "not all of them"],
)
def test_figures_contradict_only_where_they_give_a_worth(
    figures: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing was received nothing arose; and what is not said contradicts nothing."""
    changes = [DENIED, (B, "{received: 100, on_time: 90}", figures), ("round.yaml", "ledger: ledger.yaml\n", "")]
    spoilt(tmp_path, [(name, old, new.replace("«PAR544»", "")) for name, old, new in changes])

    assert expected == [each.code for each in found_in(tmp_path, monkeypatch)]


def test_an_item_without_a_rule_is_not_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A partial set has items of which only the maximum is known: nobody can say what points they have."""
    expected = spoilt(
        tmp_path,
        [
            (SET, "status: illustrative", "status: partial"),
            (SET, "rule: {kind: given, given_by: verifier}", "incomplete: true"),
            *(("ledger.yaml", f'{unit}, code: "1.4"', f'{unit}, code: «PAR522»"1.4"') for unit in UNITS),
        ],
    )

    assert expected == [f"{each.code} {each.place}" for each in found_in(tmp_path, monkeypatch)]


def test_figures_from_which_no_points_follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A denominator that only a check keeps above zero: said once, at the figures, which are not the item's own."""
    pending = "pending: {name: Số hồ sơ đang giải quyết}"
    expected = spoilt(
        tmp_path,
        [
            (SET, "  sipas:", f"  {pending}\n  sipas:"),
            (SET, "areas:", "checks:\n  - on_time + pending = received\nareas:"),
            (SET, "on_time / received", "on_time / (received - pending)"),
            (A, "on_time: 90", "on_time: 90, pending: 10"),
            ("sheets/huyen-a.yaml", "on_time: 90", "on_time: 90, pending: 10"),
            (B, "{received: 100, on_time: 90}", "«PAR516»{received: 100, on_time: 90, pending: 110}"),
        ],
    )

    assert expected == [f"{each.code} {each.place}" for each in found_in(tmp_path, monkeypatch)]


def test_the_plain_round_has_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test finds comes from what it changes."""
    assert [] == spoilt(tmp_path, [])
    assert [] == found_in(tmp_path, monkeypatch)
    assert tuple(sorted(each.name for each in PLAIN.iterdir())) == tuple(sorted(x.name for x in tmp_path.iterdir()))


def test_everything_wrong_is_said_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults of several units, in sheets and ledger, hide none of the others."""
    expected = spoilt(
        tmp_path,
        [
            (A, "choose: good", "choose: «PAR404»excellent"),
            (B, "planned: 50}", "planned: 50}, self: «PAR508»2"),
            entry('code: «PAR404»"9.9", points: 1', unit="so-b"),
            entry('code: "1.1", points: «PAR528»3', unit="huyen-a"),
            entry("accept: all", unit="«PAR539»huyen-b"),
        ],
    )

    assert expected == [f"{each.code} {each.place}" for each in found_in(tmp_path, monkeypatch)]


@pytest.mark.parametrize("stage", ["self", "verification-1", "explanation", "verification-2", "verified"])
@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ('code: "1.1", choose: «PAR404»excellent', 'code: "1.1", choose: poor'),
        ('code: "1.2", figures: {done: «PAR505»60}', 'code: "1.2", figures: {done: 40}'),
        ('code: "1.2", figures: «PAR505»{planned: 0}', 'code: "1.2", figures: {planned: 50}'),
        ('code: "2.5", met: [«PAR404»c]', 'code: "2.5", met: [a]'),
        ("figures: «PAR505»{received: 0}", "figures: {received: 100}"),
    ],
    ids=["option", "figure", "bound", "condition", "shared"],
)
def test_what_a_later_stage_puts_right_was_wrong_all_the_same(
    wrong: str, right: str, stage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The results of the first verification are wanted, too: its entries must make sense by themselves."""
    expected = spoilt(tmp_path, [first(wrong), entry(right)])

    assert expected == [f"{each.code} {each.place}" for each in found_in(tmp_path, monkeypatch, stage=stage)]


def test_inline_sheets_and_ledger_have_places_in_the_round(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it stands in one file."""
    text = (PLAIN.parent / "round-of-sheets-all-inline" / "round.yaml").read_text(encoding="utf-8")
    text = text.replace("submitted: {date: 2024-11-26}\n    ", "").replace("unit: so-b\n", "unit: «PAR534»so-b\n")
    text = text.replace("stated: 80%", "stated: «PAR507»70%").replace("deduct: 0.5", "deduct: «PAR531»5")
    expected = spoilt(tmp_path, [("inline.yaml", "", text)])
    monkeypatch.chdir(tmp_path)
    document = read_document("inline.yaml", sets=sets_for("inline.yaml"))
    found = run_document(document).problems

    assert expected == [f"{each.code} {each.place}" for each in found]


@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_sheets_on_several_cores_have_the_same_problems(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many sheets are sent elsewhere in parts; places are those of the whole, and twice is twice in any part."""
    more = [f"so-{each}" for each in range(1000, 1160)]
    changes: list[Change] = [
        ("units.csv", "", "".join(f"{each},Sở minh họa,departments,\n" for each in more)),
        ("round.yaml", "ledger: ledger.yaml\n", ""),
    ]
    if form == "csv":
        rows = TABLE.partition("\n")[2].replace("so-a,2.5,met,a;b\n", "")
        table = TABLE + "".join(rows.replace("so-a", each) for each in more)
        table = table.replace("so-1003,1.1,choose,good", "so-1003,1.1,choose,«PAR404»any")
        table = table.replace("so-1158,1.2,done,45", "so-1158,1.2,done,«PAR505»55")
        changes += [
            ("round.yaml", "sheets/*.yaml", "sheets.csv"),
            ("sheets.csv", "", f"{table}so-1000,1.3,«PAR216»met,false\n«PAR404»xa-a,1.3,met,false\n"),
        ]
    else:
        text = (PLAIN / B).read_text(encoding="utf-8")
        sheets = {each: text.replace("so-b", each) for each in more}
        sheets["so-1003"] = sheets["so-1003"].replace("choose: good", "choose: «PAR404»any")
        sheets["so-1158"] = sheets["so-1158"].replace("done: 45", "done: «PAR505»55")
        sheets["so-1159"] = text.replace("unit: so-b", "unit: «PAR417»so-1000")
        changes += [(f"sheets/{each}.yaml", "", text) for each, text in sheets.items()]
    expected = spoilt(tmp_path, changes)
    monkeypatch.chdir(tmp_path)
    document = read_document("round.yaml", sets=sets_for("round.yaml"))
    alone = run_document(document, detailed=False, cores=1).problems
    several = run_document(document, detailed=False, cores=2).problems

    assert expected == [f"{each.code} {each.place}" for each in several]
    assert alone == several


def test_a_link_does_not_lead_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern may find what may not be opened, or goes in a circle: both are said where the pattern stands."""
    folder = tmp_path / "round"
    spoilt(folder, [("round.yaml", "ledger: ledger.yaml\n", "")])
    (tmp_path / "so-b.yaml").write_bytes((folder / B).read_bytes())
    (folder / B).unlink()
    (folder / B).symlink_to("../../so-b.yaml")
    (folder / "sheets/huyen-b.yaml").symlink_to("huyen-b.yaml")
    found = found_in(folder, monkeypatch)

    assert ["PAR402 round.yaml:10:9", "PAR406 round.yaml:10:9"] == [f"{each.code} {each.place}" for each in found]
