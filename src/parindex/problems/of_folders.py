"""PAR422 to PAR439: files that do not fit each other, and names said twice."""

from parindex.problems.kinds import Example, Kind, Sentence

_UNITS = """key,name,group,flags
so-a,Sở A,departments,
so-b,Sở B,departments,
huyen-c,UBND huyện C,districts,"""
#: The same, each with the one above it.
_ABOVE = """key,name,group,parent
so-a,Sở A,departments,{}
so-b,Sở B,departments,{}
huyen-c,UBND huyện C,districts,{}"""
_TWICE = Sentence(vi="bỏ một trong hai; có thể định ghi tên khác", en="take one away; perhaps another was meant")
_RESULTS = """previous:
  results:
    format: parindex/results@1
    round: small-2023
    year: 2023
    units:
      - {unit: so-a, name: {vi: Sở A}, group: departments, rank: {official: 1}}
      - {unit: so-k, name: {vi: Sở K}, group: departments, rank: {official: 2}}
    groups: [{group: departments, complete: true}]
"""
_AWARDS = "awards: awards.yaml\n"
_PREVIOUS = "previous: {results: published/results-2023.json}\n"

KINDS = (
    Kind(
        code="PAR422",
        name="based-on-in-a-circle",
        severity="error",
        says=Sentence(
            vi="“{text}” dựa trên chính nó: {known}",
            en="'{text}' is based on itself: {known}",
        ),
        hint=Sentence(
            vi="based_on nêu bộ tiêu chí của năm trước; bỏ based_on ở bộ cũ nhất",
            en="based_on names the set of the year before; the oldest set has none",
        ),
        why=Sentence(
            vi="không biết bộ nào có trước, nên không so sánh được năm nào với năm nào",
            en="nobody could tell which set came first, so no year could be compared with another",
        ),
        example=Example(at="based_on: small/2023", wrong="based_on: small/2024", right="based_on: small/2023"),
    ),
    Kind(
        code="PAR423",
        name="based-on-is-not-before",
        severity="warning",
        says=Sentence(
            vi="bộ này là của năm {other}, dựa trên “{text}” của năm {year}",
            en="this set is of {other}, and is based on '{text}', which is of {year}",
        ),
        hint=Sentence(
            vi="based_on nêu bộ tiêu chí của một năm trước; xem lại year",
            en="name the set of a year before; look at year",
        ),
        why=Sentence(
            vi="so sánh giữa các năm sẽ đi ngược: mục bị bỏ thành mục mới",
            en="comparisons would run backwards: an item that was dropped would be called new",
        ),
        example=Example(wrong="year: 2023\n", right="year: 2024\n"),
    ),
    Kind(
        code="PAR424",
        name="claimed-twice",
        severity="note",
        says=Sentence(
            vi="“{code}” ghi was: “{text}”, nhưng “{above}” tại {where} cũng là mục đó của năm trước",
            en="'{code}' says was: '{text}', and so is '{above}' at {where} that item of last year",
        ),
        hint=Sentence(
            vi="nếu mục cũ tách thành nhiều mục thì waive và nêu lý do; nếu không, ghi lại was",
            en="if one item became several, waive this and say so; else mend was",
        ),
        why=Sentence(
            vi="điểm năm trước của một mục được đem so hai lần",
            en="the points that one item had last year would be compared twice",
        ),
        example=Example(
            at="name: Hoàn thành kế hoạch\nwas: none",
            wrong='name: Hoàn thành kế hoạch\nwas: "1.1"',
            right="name: Hoàn thành kế hoạch\nwas: none",
        ),
    ),
    Kind(
        code="PAR425",
        name="named-twice",
        severity="warning",
        says=Sentence(
            vi="“{text}” đã có trong {key}, tại {where}",
            en="'{text}' is named in {key} already, at {where}",
        ),
        hint=_TWICE,
        why=Sentence(
            vi="thường là chép nhầm: tên đáng lẽ đứng ở đây bị bỏ sót",
            en="mostly it was copied by mistake, and the name that was meant is missing",
        ),
        example=Example(
            wrong="groups: [departments, departments, districts]", right="groups: [departments, districts]"
        ),
    ),
    Kind(
        code="PAR426",
        name="was-of-nothing",
        severity="warning",
        says=Sentence(
            vi="“{code}” ghi was nhưng bộ này không có based_on",
            en="'{code}' says what it was, but the set says of no other that it is based on it",
        ),
        hint=Sentence(
            vi="ghi based_on: mã bộ tiêu chí của năm trước, hoặc bỏ các dòng was",
            en="write based_on: with the id of last year's set, or take the lines with was away",
        ),
        why=Sentence(
            vi="các dòng was không được đối chiếu với bộ nào: mã viết sai cũng không ai biết",
            en="what stands under was is compared with nothing: a code that was mistyped goes unseen",
        ),
        example=Example(
            wrong='sources:\n  made: {title: "Soạn để minh họa"}',
            right='sources:\n  made: {title: "Soạn để minh họa"}\nbased_on: small/2023',
        ),
    ),
    Kind(
        code="PAR427",
        name="taken-out-twice",
        severity="warning",
        says=Sentence(
            vi="“{code}” của “{unit}” đã được loại tại {where}",
            en="'{code}' is taken out for '{unit}' already, at {where}",
        ),
        hint=_TWICE,
        why=Sentence(
            vi="hai lý do cho một lần loại, hoặc đơn vị đáng lẽ được loại thì không",
            en="one exclusion has two reasons, or the unit that was meant still has the item",
        ),
        example=Example(
            file="round.yaml",
            at=_AWARDS,
            wrong="""awards: awards.yaml
out:
  - {units: [so-b], items: ["1.4"], because: Không có trang thông tin}
  - {units: [so-b], items: ["1.4"], because: Không có hệ thống truyền thanh}
""",
            right="""awards: awards.yaml
out:
  - {units: [so-b], items: ["1.4"], because: Không có trang thông tin}
  - {units: [huyen-c], items: ["1.4"], because: Không có hệ thống truyền thanh}
""",
        ),
    ),
    Kind(
        code="PAR428",
        name="nominated-twice",
        severity="error",
        says=Sentence(
            vi="“{person}” đã được đề cử “{award}” tại {where}",
            en="'{person}' is put forward for '{award}' already, at {where}",
        ),
        hint=_TWICE,
        why=Sentence(
            vi="một người chiếm hai suất trong số lượng được khen",
            en="one person would take two places of the quota",
        ),
        example=Example(
            file="round.yaml",
            at=_AWARDS,
            wrong="""awards:
  format: parindex/awards@1
  awards:
    - {key: person, name: Bằng khen (cá nhân), for: individuals}
nominations:
  - {award: person, person: nguyen-a, unit: so-a, because: Sáng kiến một cửa}
  - {award: person, person: nguyen-a, unit: so-b, because: Sáng kiến một cửa}
""",
            right="""awards:
  format: parindex/awards@1
  awards:
    - {key: person, name: Bằng khen (cá nhân), for: individuals}
nominations:
  - {award: person, person: nguyen-a, unit: so-a, because: Sáng kiến một cửa}
  - {award: person, person: tran-b, unit: so-b, because: Sáng kiến hồ sơ số}
""",
        ),
    ),
    Kind(
        code="PAR429",
        name="parent-in-a-circle",
        severity="error",
        says=Sentence(
            vi="“{unit}” là cấp trên của chính nó: {known}",
            en="'{unit}' stands above itself: {known}",
        ),
        hint=Sentence(
            vi="parent là đơn vị cấp trên trực tiếp; đơn vị cao nhất để trống",
            en="parent is the unit directly above; the highest has none",
        ),
        why=Sentence(
            vi="không biết đơn vị nào thuộc đơn vị nào",
            en="nobody could tell which unit belongs to which",
        ),
        example=Example(
            file="units.csv",
            at=_UNITS,
            wrong=_ABOVE.format("", "", "huyen-c"),
            right=_ABOVE.format("", "", ""),
            by="validate round.yaml",
        ),
    ),
    Kind(
        code="PAR430",
        name="parent-unknown",
        severity="warning",
        says=Sentence(
            vi="“{unit}” có parent “{text}”, không phải đơn vị nào của đợt này",
            en="'{unit}' names as its parent '{text}', which is no unit of this round",
        ),
        hint=Sentence(
            vi="sửa khóa, hoặc bổ sung đơn vị; các parent khác đều có trong đợt này",
            en="mend the key, or add the unit; others name units of this round",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="đơn vị bị xếp ra ngoài cấp trên của mình",
            en="the unit would stand outside the one that it belongs to",
        ),
        example=Example(
            file="units.csv",
            at=_UNITS,
            wrong=_ABOVE.format("huyen-c", "huyen-cc", ""),
            right=_ABOVE.format("huyen-c", "huyen-c", ""),
            by="validate round.yaml",
        ),
    ),
    Kind(
        code="PAR431",
        name="units-without-sheets",
        severity="note",
        says=Sentence(
            vi="{count} trong {number} đơn vị chưa có phiếu: {known}",
            en="of {number} units {count} have no sheet: {known}",
        ),
        hint=Sentence(
            vi="bổ sung phiếu; không có phiếu thì đơn vị là not_submitted, không có chỉ số và thứ hạng",
            en="add their sheets; without one a unit is not_submitted and has neither index nor rank",
        ),
        why=Sentence(
            vi="phiếu đã nộp nhưng đặt sai thư mục thì đơn vị bị coi là không nộp",
            en="a sheet that was handed in, and lies in another folder, counts as never handed in",
        ),
        example=Example(
            file="units.csv",
            at="huyen-c,UBND huyện C,districts,",
            wrong="huyen-c,UBND huyện C,districts,\nhuyen-d,UBND huyện D,districts,",
            right="huyen-c,UBND huyện C,districts,",
            by="validate round.yaml",
        ),
    ),
    Kind(
        code="PAR432",
        name="previous-of-other-units",
        severity="warning",
        says=Sentence(
            vi="không đơn vị nào trong {count} đơn vị của đợt trước có trong đợt này: {known}",
            en="none of the {count} units of the previous results is one of this round: {known}",
        ),
        hint=Sentence(
            vi="chọn đúng tệp kết quả, hoặc ghi previous.units: khóa cũ → khóa mới",
            en="name the right results, or write under previous.units which key became which",
        ),
        why=Sentence(
            vi="mọi so sánh với năm trước đều trống",
            en="nothing is compared with the year before, and nobody says why",
        ),
        example=Example(
            file="round.yaml",
            at=_PREVIOUS,
            wrong="""previous:
  results:
    format: parindex/results@1
    round: small-2023
    year: 2023
    units: [{unit: xa-k, name: {vi: Xã K}, group: communes, rank: {official: 1}}]
    groups: [{group: communes, complete: true}]
""",
            right=_PREVIOUS,
        ),
    ),
    Kind(
        code="PAR433",
        name="units-gone",
        severity="note",
        says=Sentence(
            vi="{count} đơn vị của đợt trước không còn ({known}), cùng nhóm lại có đơn vị mới ({other})",
            en="of the previous round {count} units are gone ({known}), and there are new ones beside them ({other})",
        ),
        hint=Sentence(
            vi="đổi khóa thì ghi ở previous.units; sáp nhập thì ghi formed_of; mới thành lập thì ghi from",
            en="write a new key under previous.units, a merger as formed_of, and from where a unit is really new",
        ),
        why=Sentence(
            vi="đơn vị đổi tên bị coi là đơn vị mới, mất so sánh với năm trước",
            en="a unit with a new key would be taken for a new one, and lose its comparison",
        ),
        example=Example(
            file="round.yaml",
            at=_PREVIOUS,
            wrong=_RESULTS,
            right=_RESULTS + "  units: {so-k: so-b}\n",
        ),
    ),
    Kind(
        code="PAR434",
        name="submitted-in-another-year",
        severity="warning",
        says=Sentence(
            vi="nộp ngày {date}, bộ tiêu chí là của năm {year}",
            en="it was handed in on {date}, its criteria set is of {year}",
        ),
        hint=Sentence(
            vi="phiếu nộp trong năm đánh giá hoặc năm sau đó: xem lại ngày, hoặc bộ tiêu chí",
            en="sheets come in the year that is evaluated, or in the next: look at the date, or at the set",
        ),
        why=Sentence(
            vi="phiếu của năm khác được chấm theo bộ tiêu chí năm nay",
            en="the sheet of another year would be scored by this year's criteria",
        ),
        example=Example(
            file="sheets/so-a.yaml",
            by="validate round.yaml",
            wrong="submitted: {date: 2022-11-20, document: bc-90}",
            right="submitted: {date: 2024-11-20, document: bc-90}",
        ),
    ),
    Kind(
        code="PAR435",
        name="id-twice",
        severity="error",
        says=Sentence(vi="id “{text}” đã dùng tại {where}", en="the id '{text}' is used already, at {where}"),
        hint=Sentence(
            vi="mỗi bộ tiêu chí, mỗi đợt một id; bản cũ thì chuyển ra ngoài thư mục này",
            en="give each set and each round an id of its own, or keep old copies outside this folder",
        ),
        why=Sentence(
            vi="phiếu, sổ và kết quả gọi theo id: hai người có thể dùng hai bản khác nhau",
            en="sheets, ledgers and results go by the id: two readers would take two different files",
        ),
        example=Example(
            file="published/round.yaml",
            by="validate .",
            at="id: small-2023",
            wrong="id: small-2024",
            right="id: small-2023",
        ),
    ),
    Kind(
        code="PAR436",
        name="ledger-of-no-round",
        severity="warning",
        says=Sentence(
            vi="không đợt nào dùng sổ này của “{text}”",
            en="no round takes this ledger of '{text}'",
        ),
        hint=Sentence(
            vi="đợt tại {where} không ghi ledger là tệp này: sửa ở đó, hoặc chuyển bản cũ ra ngoài",
            en="the round at {where} does not name it as its ledger: mend that, or keep old copies elsewhere",
        ),
        hints=(
            ("near", Sentence(vi="có phải là đợt “{near}”?", en="did you mean the round '{near}'?")),
            ("none", Sentence(vi="ở đây không có đợt nào như vậy: xem lại id", en="there is no such round here")),
        ),
        why=Sentence(
            vi="kết quả thẩm định trong sổ này không được tính vào đâu",
            en="what was verified in it counts nowhere",
        ),
        example=Example(
            file="round.yaml", by="validate .", wrong="ledger: earlier/ledger.yaml", right="ledger: ledger.yaml"
        ),
    ),
    Kind(
        code="PAR437",
        name="sheet-of-no-round",
        severity="warning",
        says=Sentence(
            vi="không đợt nào dùng phiếu này của “{unit}”",
            en="no round takes this sheet of '{unit}'",
        ),
        hint=Sentence(
            vi="đợt tại {where} chấm theo bộ tiêu chí này: chuyển phiếu vào thư mục sheets của đợt đó",
            en="the round at {where} is scored by this set: move the sheet to where its sheets are",
        ),
        why=Sentence(
            vi="đơn vị đã nộp phiếu nhưng vẫn bị coi là chưa nộp",
            en="the unit handed it in, and still counts as one that did not",
        ),
        example=Example(
            file="before/round.yaml", by="validate .", wrong="sheets: sheets/so-a.yaml", right="sheets: sheets/*.yaml"
        ),
    ),
    Kind(
        code="PAR438",
        name="two-sheets-of-a-unit",
        severity="warning",
        says=Sentence(
            vi="“{text}” đã có phiếu của bộ tiêu chí này tại {where}",
            en="'{text}' has a sheet for this set already, at {where}",
        ),
        hint=Sentence(
            vi="giữ một phiếu; bản nháp thì chuyển ra ngoài thư mục này",
            en="keep one, and drafts outside this folder",
        ),
        why=Sentence(
            vi="không biết phiếu nào là phiếu đơn vị đã nộp",
            en="nobody could tell which of the two was handed in",
        ),
        example=Example(
            file="before/sheets/so-b.yaml", by="validate before/sheets --root .", wrong="unit: so-a", right="unit: so-b"
        ),
    ),
)
