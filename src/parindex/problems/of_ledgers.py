"""PAR5xx: the ledger of verification, and stages."""

from parindex.problems.kinds import Example, Kind, Sentence

#: The ledger of the small round, and the command that looks at it with its round.
_LEDGER = "ledger.yaml"
_IN_ROUND = "validate round.yaml"

KINDS = (
    Kind(
        code="PAR523",
        name="entry-verb",
        severity="error",
        says=Sentence(
            vi="mỗi dòng thẩm định có đúng một nội dung, dòng này {found}",
            en="an entry does one thing, this one {found}",
        ),
        hint=Sentence(
            vi="chọn accept, points, deduct, claims, hay trả lời (choose, met, case, figures, not_arisen, no_evidence)",
            en="accept, points, deduct, claims, or an answer (choose, met, case, figures, not_arisen, no_evidence)",
        ),
        why=Sentence(
            vi="ghi vừa điểm được hưởng vừa điểm bị trừ thì 0,5 điểm có thể bị trừ thêm lần nữa thành 0",
            en="with the points that are left and those taken away in one entry, 0.5 may be lowered once more to 0",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong='unit: so-b, code: "2.3", stage: verification-2, points: 0.5, deduct: 0.5',
            right='unit: so-b, code: "2.3", stage: verification-2, points: 0.5',
        ),
    ),
    Kind(
        code="PAR524",
        name="entry-of-another-stage",
        severity="error",
        says=Sentence(vi="“{key}” không thuộc giai đoạn “{stage}”", en="'{key}' does not belong to stage '{stage}'"),
        hint=Sentence(vi="giai đoạn này nhận: {known}", en="this stage takes: {known}"),
        hints=(
            (
                "none",
                Sentence(
                    vi="sổ thẩm định bắt đầu từ giai đoạn thẩm định đầu tiên; phần tự chấm nằm trong phiếu",
                    en="a ledger begins with the first verification; claims stand in the sheet",
                ),
            ),
        ),
        why=Sentence(
            vi="số liệu đơn vị đưa ra khi giải trình sẽ thành số đã thẩm định mà chưa ai thẩm định",
            en="what the unit says in its explanation would stand as verified, and nobody has verified it",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong="stage: explanation, figures: {done: 45}",
            right="stage: explanation, claims: {done: 45}",
        ),
    ),
    Kind(
        code="PAR525",
        name="entry-twice",
        severity="error",
        says=Sentence(
            vi="“{unit}” đã có dòng thẩm định về “{code}” ở giai đoạn “{stage}”, tại {where}",
            en="'{unit}' has an entry on '{code}' at stage '{stage}' already, at {where}",
        ),
        hint=Sentence(
            vi="giữ một dòng; quyết định mới thuộc giai đoạn sau",
            en="keep one; a new decision belongs to a later stage",
        ),
        why=Sentence(
            vi="có hai mức điểm cho một mục ở cùng một giai đoạn thì mỗi người tổng hợp lấy một mức",
            en="with two decisions on one item at one stage, whoever adds up takes the one they like",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong=(
                '- {unit: so-b, code: "2.3", stage: verification-2, points: 0.5, by: to-tham-dinh, date: '
                "2024-12-12, reason: Niêm yết thiếu}\n"
                '- {unit: so-b, code: "2.3", stage: verification-2, points: 1, by: to-tham-dinh, date: '
                "2024-12-13, reason: Đã bổ sung}"
            ),
            right=(
                '- {unit: so-b, code: "2.3", stage: verification-2, points: 0.5, by: to-tham-dinh, date: '
                "2024-12-12, reason: Niêm yết thiếu}"
            ),
        ),
    ),
    Kind(
        code="PAR526",
        name="entry-code",
        severity="error",
        says=Sentence(
            vi="dòng có “{key}” thiếu code, hoặc thừa code",
            en="an entry with '{key}' lacks code, or has one too many",
        ),
        hint=Sentence(vi='ghi thêm mã mục, như code: "1.1"', en='add the code of the item, such as code: "1.1"'),
        hints=(
            (
                "shared",
                Sentence(vi="“{key}” là số liệu chung: bỏ code", en="'{key}' is a shared figure: leave out code"),
            ),
        ),
        why=Sentence(
            vi="không biết 0,5 điểm này là của mục nào thì không tính vào mục nào được",
            en="nobody can tell to which item these 0.5 points belong, so they would count nowhere, or anywhere",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            at='unit: so-b, code: "2.3", stage: verification-2, points: 0.5',
            wrong="unit: so-b, stage: verification-2, points: 0.5",
            right='unit: so-b, code: "2.3", stage: verification-2, points: 0.5',
        ),
    ),
    Kind(
        code="PAR527",
        name="entry-without-reason",
        severity="error",
        says=Sentence(vi="dòng thẩm định thiếu lý do", en="the entry gives no reason"),
        hint=Sentence(vi="ghi thêm reason: …", en="write reason: …"),
        why=Sentence(
            vi="đơn vị bị giảm điểm không rõ vì sao thì không giải trình được, có khiếu nại cũng không trả lời được",
            en="a unit that is not told why it lost points cannot answer, and a contested decision does not stand",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong="points: 0.5, by: to-tham-dinh, date: 2024-12-12}",
            right="points: 0.5, by: to-tham-dinh, date: 2024-12-12, reason: Niêm yết thiếu}",
        ),
    ),
    Kind(
        code="PAR528",
        name="points-out-of-bounds",
        severity="error",
        says=Sentence(vi="mục “{code}” không thể có {points} điểm", en="item '{code}' cannot have {points} points"),
        hint=Sentence(vi="ghi từ {low} đến {high}", en="write between {low} and {high}"),
        why=Sentence(
            vi="gõ 5 thay cho 0.5 thì mục 1 điểm thành 5 điểm và xếp hạng đảo lộn",
            en="5 typed for 0.5 would make an item of 1 point worth 5, and turn the ranking over",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong='unit: so-b, code: "2.3", stage: verification-2, points: 5',
            right='unit: so-b, code: "2.3", stage: verification-2, points: 0.5',
        ),
    ),
    Kind(
        code="PAR529",
        name="nothing-to-deduct",
        severity="error",
        says=Sentence(
            vi="mục “{code}” không tính cho đơn vị này: không có gì để trừ",
            en="item '{code}' does not count for this unit: there is nothing to deduct from",
        ),
        hint=Sentence(
            vi="bỏ dòng này, hoặc trừ vào tổng điểm (bỏ code)",
            en="delete the entry, or deduct from the total (leave out code)",
        ),
        why=Sentence(
            vi="mục đã ra khỏi điểm tối đa thì không còn gì để trừ: việc trừ điểm không có tác dụng mà không ai biết",
            en="an item outside the maximum has no points to lose: the deduction would do nothing, unnoticed",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            at=(
                "- {unit: so-b, stage: deduction, deduct: 0.5, by: hoi-dong, date: 2024-12-18, reason: Báo cáo "
                "sai số liệu}"
            ),
            wrong=(
                '- {unit: so-b, code: "1.2", stage: verification-2, not_arisen: true, by: to-tham-dinh, date: '
                "2024-12-12, reason: Không được giao}\n"
                '- {unit: so-b, code: "1.2", stage: deduction, deduct: 0.5, by: hoi-dong, date: 2024-12-18, '
                "reason: Báo cáo sai số liệu}"
            ),
            right=(
                '- {unit: so-b, code: "1.2", stage: verification-2, not_arisen: true, by: to-tham-dinh, date: '
                "2024-12-12, reason: Không được giao}\n"
                "- {unit: so-b, stage: deduction, deduct: 0.5, by: hoi-dong, date: 2024-12-18, reason: Báo cáo "
                "sai số liệu}"
            ),
        ),
    ),
    Kind(
        code="PAR530",
        name="deducts-too-much",
        severity="error",
        says=Sentence(
            vi="trừ {points} vào “{code}” đang có {total} điểm, mục này không thấp hơn {limit}",
            en="{points} are deducted from '{code}', which has {total} and cannot go below {limit}",
        ),
        hint=Sentence(
            vi="giảm số điểm trừ, hoặc trừ vào tổng điểm (bỏ code)",
            en="deduct less, or deduct from the total (leave out code)",
        ),
        why=Sentence(
            vi="trừ quá số điểm đang có thì mục bị âm và ăn lan sang điểm của mục khác",
            en="more is taken than the item has, so that it would fall below zero and eat into the points of others",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            at="unit: so-b, stage: deduction, deduct: 0.5",
            wrong='unit: so-b, code: "1.2", stage: deduction, deduct: 1.5',
            right='unit: so-b, code: "1.2", stage: deduction, deduct: 0.5',
        ),
    ),
    Kind(
        code="PAR531",
        name="total-below-zero",
        severity="error",
        says=Sentence(
            vi="trừ {points} khi đơn vị chỉ có {total} điểm",
            en="{points} are deducted from a unit that has {total} points",
        ),
        hint=Sentence(
            vi="giảm số điểm trừ, hoặc ghi trong bộ tiêu chí tổng điểm thấp nhất có thể, như total: {{floor: 0}}",
            en="deduct less, or say in the criteria set how low a total can be, such as total: {{floor: 0}}",
        ),
        why=Sentence(
            vi="tổng điểm âm thì chỉ số âm, và bộ tiêu chí không nói có được phép như vậy hay không",
            en="the unit would have a total and an index below zero, and the set does not say whether that can be",
        ),
        example=Example(
            file="by-group.yaml",
            wrong="stage: deduction, deduct: 3",
            right="stage: deduction, deduct: 0.3",
        ),
    ),
    Kind(
        code="PAR532",
        name="item-not-for-unit",
        severity="error",
        says=Sentence(vi="mục “{code}” không áp dụng cho “{unit}”", en="item '{code}' is not for '{unit}'"),
        hint=Sentence(
            vi="xem lại code; mục cơ quan chủ trì đã đưa ra (out) thì không thẩm định",
            en="look at the code; what the authority takes out is not verified",
        ),
        why=Sentence(
            vi="quyết định ghi nhầm mục không có tác dụng với đơn vị nào, còn mục cần thẩm định vẫn để nguyên",
            en="a decision on the wrong item does nothing for the unit, and the item that was meant stays as it was",
        ),
        example=Example(
            file="by-group.yaml",
            wrong='unit: so-a, code: "1.3", stage: verification-1, met: true',
            right='unit: so-a, code: "1.2", stage: verification-1, met: true',
        ),
    ),
    Kind(
        code="PAR533",
        name="entry-too-late",
        severity="warning",
        says=Sentence(
            vi="dòng ngày {date} của giai đoạn “{stage}” ghi sau ngày {limit}",
            en="an entry of stage '{stage}' is dated {date}, after {limit}",
        ),
        hint=Sentence(vi="xem lại ngày; giai đoạn đã hết hạn", en="look at the date; the stage had ended"),
        hints=(
            (
                "signed",
                Sentence(vi="đơn vị đã được xác nhận (accept) ngày {limit}", en="the unit was signed off on {limit}"),
            ),
        ),
        why=Sentence(
            vi="quyết định ghi sau khi giai đoạn kết thúc có thể đổi kết quả mà các đơn vị đã được thông báo",
            en="what is entered after the end of its stage can change results that the units were told already",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong="date: 2024-12-21, reason: Niêm yết thiếu",
            right="date: 2024-12-12, reason: Niêm yết thiếu",
        ),
    ),
    Kind(
        code="PAR534",
        name="submission-not-dated",
        severity="warning",
        says=Sentence(
            vi="không biết phiếu của “{unit}” nộp ngày nào, trong khi hạn là {limit}",
            en="it is not known when the sheet of '{unit}' was handed in, while {limit} was the last day",
        ),
        hint=Sentence(vi="ghi submitted: {{date: …}} trong phiếu", en="write submitted: {{date: …}} in the sheet"),
        why=Sentence(
            vi="không biết ngày nộp thì không biết có nộp muộn hay không, mà nộp muộn có thể không được khen thưởng",
            en="nobody can tell whether the sheet came too late, and a late one can cost the unit its award",
        ),
        example=Example(
            file="sheets/so-b.yaml",
            by=_IN_ROUND,
            wrong="unit: so-b",
            right="unit: so-b\nsubmitted: {date: 2024-11-20, document: bc-90}",
        ),
    ),
    Kind(
        code="PAR535",
        name="ledger-of-another-round",
        severity="error",
        says=Sentence(
            vi="sổ thẩm định này thuộc đợt “{text}”, không phải “{name}”",
            en="this ledger belongs to round '{text}', not to '{name}'",
        ),
        hint=Sentence(
            vi="sửa round trong sổ, hoặc chỉ đến đúng sổ", en="mend round in the ledger, or name the right ledger"
        ),
        why=Sentence(
            vi="quyết định thẩm định của năm trước sẽ được áp vào điểm năm nay, vì mã đơn vị và mã mục trùng nhau",
            en="last year's decisions would move this year's points, for units and items have the same codes",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong="round: small-2023",
            right="round: small-2024",
        ),
    ),
    Kind(
        code="PAR536",
        name="stages-out-of-order",
        severity="error",
        says=Sentence(
            vi="giai đoạn đầu, và chỉ giai đoạn đầu, là tự chấm (claim); phải có giai đoạn thẩm định (verify)",
            en="the first stage, and no other, must be one of claims, and there must be a verification",
        ),
        hint=Sentence(
            vi="ví dụ: self (claim), verification-1 (verify), explanation (explain), verification-2 (verify)",
            en="for example self (claim), verification-1 (verify), explanation (explain), verification-2 (verify)",
        ),
        why=Sentence(
            vi="không có giai đoạn tự chấm thì không biết hạn nộp phiếu là ngày nào và phiếu nào nộp muộn",
            en="without a stage of claims nobody knows when the sheets were due, and which of them came too late",
        ),
        example=Example(
            file="round.yaml",
            wrong="stages:\n  - {key: verification-1, kind: verify, until: 2024-12-05}",
            right=(
                "stages:\n"
                "  - {key: self, kind: claim, until: 2024-11-25}\n"
                "  - {key: verification-1, kind: verify, until: 2024-12-05}"
            ),
        ),
    ),
    Kind(
        code="PAR537",
        name="entry-gone",
        severity="error",
        says=Sentence(
            vi="dòng thẩm định của “{unit}” ({code}, {stage}) có trong sổ cũ, nay không còn",
            en="an entry on '{unit}' ({code}, {stage}) was in the old ledger and is gone",
        ),
        hint=Sentence(
            vi="sổ chỉ được ghi thêm: khôi phục dòng này, ghi quyết định mới ở giai đoạn sau",
            en="a ledger only grows: put it back, and write a new decision at a later stage",
        ),
        why=Sentence(
            vi="xóa một dòng trong sổ là xóa dấu vết của một quyết định mà đơn vị có thể đã được thông báo",
            en="with the entry goes all trace of a decision that the unit may have been told",
        ),
        example=Example(
            file=_LEDGER,
            by="validate ledger.yaml --since earlier/ledger.yaml",
            wrong="- {unit: so-a, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-15}",
            right=(
                "- {unit: so-a, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-15}\n"
                "- {unit: so-b, stage: verification-2, accept: all, by: to-tham-dinh, date: 2024-12-15}"
            ),
        ),
    ),
    Kind(
        code="PAR538",
        name="entry-changed",
        severity="error",
        says=Sentence(
            vi="dòng thẩm định của “{unit}” ({code}, {stage}) đã bị sửa: {keys}",
            en="the entry on '{unit}' ({code}, {stage}) was changed: {keys}",
        ),
        hint=Sentence(
            vi="sổ chỉ được ghi thêm: khôi phục dòng này, ghi quyết định mới ở giai đoạn sau",
            en="a ledger only grows: put it back, and write a new decision at a later stage",
        ),
        why=Sentence(
            vi="sửa dòng đã ghi thì không ai thấy điểm đã từng được quyết định khác",
            en="nobody would see that it was once decided otherwise",
        ),
        example=Example(
            file=_LEDGER,
            by="validate ledger.yaml --since earlier/ledger.yaml",
            wrong=("stage: verification-2, points: 1, by: to-tham-dinh, date: 2024-12-12, reason: Niêm yết thiếu"),
            right=("stage: verification-2, points: 0.5, by: to-tham-dinh, date: 2024-12-12, reason: Niêm yết thiếu"),
        ),
    ),
    Kind(
        code="PAR539",
        name="entry-without-sheet",
        severity="error",
        says=Sentence(
            vi="“{unit}” không có phiếu tự chấm: không có gì để thẩm định",
            en="'{unit}' has no score sheet: there is nothing to verify",
        ),
        hint=Sentence(vi="bổ sung phiếu của đơn vị, hoặc bỏ dòng này", en="add the unit's sheet, or delete the entry"),
        why=Sentence(
            vi="thiếu phiếu thì đơn vị không có điểm để thẩm định và vắng mặt trong bảng xếp hạng",
            en="without its sheet the unit has no points that could be verified, and is missing from the ranking",
        ),
        example=Example(
            file="round.yaml",
            wrong="sheets: sheets/so-*.yaml",
            right="sheets: sheets/*.yaml",
        ),
    ),
    Kind(
        code="PAR540",
        name="points-not-held",
        severity="error",
        says=Sentence(
            vi="mục “{code}” năm nay không tính vì nguồn không có kết quả (not_held): không cho điểm được",
            en="item '{code}' does not count, for its source is not held this year: it can be given no points",
        ),
        hint=Sentence(vi="bỏ dòng này, hoặc bỏ not_held của nguồn", en="delete the entry, or the source's not_held"),
        why=Sentence(
            vi="đơn vị được cho điểm ở mục đã ra khỏi điểm tối đa thì chỉ số có thể vượt 100",
            en="points on an item that is out of the maximum could lift an index above 100",
        ),
        example=Example(
            file="round.yaml",
            wrong="given: {sipas: sipas.csv, verifier: not_held}",
            right="given: {sipas: sipas.csv}",
        ),
    ),
    Kind(
        code="PAR541",
        name="stage-name-reserved",
        severity="error",
        says=Sentence(
            vi="giai đoạn không được tên là “{key}”: tên này dành riêng",
            en="no stage may be named '{key}': the name is reserved",
        ),
        hint=Sentence(vi="đặt tên khác, ví dụ {key}-2", en="choose another name, such as {key}-2"),
        why=Sentence(
            vi="tên này đã chỉ kết quả cuối cùng: khi lấy kết quả của giai đoạn này, không biết là kết quả nào",
            en="the name stands for the final result already: who asks for that stage could mean either",
        ),
        example=Example(
            file="round.yaml",
            at="- {key: verification-2, kind: verify, until: 2024-12-20}",
            wrong=(
                "- {key: verification-2, kind: verify, until: 2024-12-20}\n"
                "- {key: verified, kind: verify, until: 2024-12-31}"
            ),
            right=(
                "- {key: verification-2, kind: verify, until: 2024-12-20}\n"
                "- {key: council, kind: verify, until: 2024-12-31}"
            ),
        ),
    ),
    Kind(
        code="PAR542",
        name="stages-run-backwards",
        severity="error",
        says=Sentence(
            vi="giai đoạn này hết hạn ngày {date}, trước giai đoạn đứng trên nó ({limit})",
            en="this stage ends on {date}, before the one above it ({limit})",
        ),
        hint=Sentence(vi="xem lại until", en="look at until"),
        why=Sentence(
            vi="gõ nhầm tháng thì hạn nộp phiếu lùi một tháng và phiếu nộp muộn được coi là đúng hạn",
            en="a slip in the month moves the deadline by a month, and sheets that came late would count as in time",
        ),
        example=Example(
            file="round.yaml",
            wrong="- {key: self, kind: claim, until: 2024-12-25}",
            right="- {key: self, kind: claim, until: 2024-11-25}",
        ),
    ),
    Kind(
        code="PAR543",
        name="points-given-twice",
        severity="error",
        says=Sentence(
            vi="điểm của mục “{code}” được cho hai lần: ở given và ở sổ thẩm định",
            en="the points of item '{code}' are given twice: under given, and in the ledger",
        ),
        hint=Sentence(
            vi="xóa số điểm của mục này ở given hoặc ở sổ", en="remove the item's points from given or from the ledger"
        ),
        why=Sentence(
            vi="bảng cho 0,8 điểm, sổ cho 1 điểm: kết quả tùy vào người tổng hợp đọc nơi nào trước",
            en="the table says 0.8 points, the ledger says 1: the result would hang on which of them is read last",
        ),
        example=Example(
            file="round.yaml",
            wrong="given: {sipas: sipas.csv, verifier: [{unit: so-a, value: 0.8}]}",
            right="given: {sipas: sipas.csv}",
        ),
    ),
    Kind(
        code="PAR544",
        name="arisen-by-its-figures",
        severity="warning",
        says=Sentence(
            vi="mục “{code}” ghi là không phát sinh, số liệu của phiếu cho thấy có ({figures})",
            en="item '{code}' is said not to have arisen; the figures of the sheet say that it did ({figures})",
        ),
        hint=Sentence(
            vi="xem lại; khẳng định này giữ nguyên cho đến khi thẩm định bác bỏ",
            en="look at it; the claim stands until the verifier rejects it",
        ),
        why=Sentence(
            vi="đơn vị được trọn điểm vì khai không phát sinh, trong khi chính phiếu này ghi có 120 hồ sơ",
            en="the unit would have all the points because nothing arose, while its own figures count 120 files",
        ),
        example=Example(
            file="sheets/so-b.yaml",
            by=_IN_ROUND,
            wrong='"1.4": {met: [radio, site]}\n"2.1": {not_arisen: true, explanation: Không phát sinh}',
            right='"1.4": {met: [radio, site]}',
        ),
    ),
    Kind(
        code="PAR545",
        name="entry-about-the-whole-unit",
        severity="error",
        says=Sentence(vi="accept là về cả đơn vị, không về một mục", en="accept is about the whole unit, not an item"),
        hint=Sentence(vi="bỏ code", en="leave out code"),
        why=Sentence(
            vi="một dòng tưởng chỉ chấp nhận mục 1.1 sẽ khóa điểm của cả đơn vị",
            en="an entry that was meant to accept item 1.1 alone would sign off the whole unit",
        ),
        example=Example(
            file=_LEDGER,
            by=_IN_ROUND,
            wrong='unit: so-b, code: "1.1", stage: verification-2, accept: all',
            right="unit: so-b, stage: verification-2, accept: all",
        ),
    ),
)
