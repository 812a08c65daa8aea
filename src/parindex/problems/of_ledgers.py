"""PAR5xx: the ledger of verification, and stages."""

from parindex.problems.kinds import Kind, Sentence

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
        wrong="- {unit: so-a, stage: verification-1, points: 1, choose: late, …}",
        right="- {unit: so-a, stage: verification-1, choose: late, …}",
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
        wrong="- {unit: so-a, stage: explanation, points: 1, …}",
        right="- {unit: so-a, stage: verification-2, points: 1, …}",
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
        wrong="two entries of one unit, code and stage",
        right="one entry",
    ),
    Kind(
        code="PAR526",
        name="entry-code",
        severity="error",
        says=Sentence(vi="“{key}” cần biết là mục nào", en="'{key}' needs the code of an item"),
        hint=Sentence(vi="bổ sung code", en="add code"),
        hints=(
            (
                "shared",
                Sentence(vi="“{key}” là số liệu chung: bỏ code", en="'{key}' is a shared figure: leave out code"),
            ),
        ),
        wrong="- {unit: so-a, stage: verification-1, points: 1, …}",
        right='- {unit: so-a, code: "1.2", stage: verification-1, points: 1, …}',
    ),
    Kind(
        code="PAR527",
        name="entry-without-reason",
        severity="error",
        says=Sentence(vi="dòng thẩm định thiếu lý do", en="the entry gives no reason"),
        hint=Sentence(vi="bổ sung reason", en="add reason"),
        wrong='- {unit: so-a, code: "1.2", stage: verification-1, points: 1, …}',
        right='- {unit: so-a, code: "1.2", stage: verification-1, points: 1, …, reason: Chấp nhận một phần}',
    ),
    Kind(
        code="PAR528",
        name="points-out-of-bounds",
        severity="error",
        says=Sentence(vi="mục “{code}” không thể có {points} điểm", en="item '{code}' cannot have {points} points"),
        hint=Sentence(vi="ghi từ {low} đến {high}", en="write between {low} and {high}"),
        wrong="points: 3, on an item of 2 points",
        right="points: 2",
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
        wrong="deduct on an item that did not arise",
        right="deduct without code",
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
        wrong="deduct: 1, from an item that has 0.5",
        right="deduct: 0.5",
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
            vi="giảm số điểm trừ, hoặc ghi total trong bộ tiêu chí",
            en="deduct less, or write total in the criteria set",
        ),
        wrong="deduct: 90, from a unit that has 80",
        right="deduct: 9",
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
        wrong="an entry on an item that is only for other groups",
        right="an entry on an item of the unit",
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
        wrong="date: 2024-12-20, in a stage until 2024-12-10",
        right="date: 2024-12-09",
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
        wrong="a sheet without submitted, in a round with a deadline",
        right="submitted: {date: 2024-11-20}",
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
        wrong="round: illustrative-2023",
        right="round: illustrative-2024",
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
        wrong="stages:\n  - {key: verification-1, kind: verify}",
        right="stages:\n  - {key: self, kind: claim}\n  - {key: verification-1, kind: verify}",
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
        wrong="a ledger with fewer entries than before",
        right="the old entries, and new ones",
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
        wrong="points: 2, where the old ledger says points: 1",
        right="points: 1",
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
        wrong="an entry on a unit without a sheet",
        right="the sheet, and the entry",
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
        wrong="points: 1, on an item of a source that is not_held",
        right="no entry on that item",
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
        wrong="- {key: verified, kind: verify}",
        right="- {key: verification-2, kind: verify}",
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
        wrong="until: 2024-11-01, behind a stage until 2024-11-25",
        right="until: 2024-12-06",
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
        wrong="given: {verifier: verifier.csv}, and points in the ledger",
        right="points in the ledger",
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
        wrong='figures: {received: 1000, on_time: 100}\nanswers:\n  "2.1": {not_arisen: true}',
        right='figures: {received: 0, on_time: 0}\nanswers:\n  "2.1": {not_arisen: true}',
    ),
    Kind(
        code="PAR545",
        name="entry-about-the-whole-unit",
        severity="error",
        says=Sentence(vi="accept là về cả đơn vị, không về một mục", en="accept is about the whole unit, not an item"),
        hint=Sentence(vi="bỏ code", en="leave out code"),
        wrong='- {unit: so-a, code: "1.1", stage: verification-2, accept: all, …}',
        right="- {unit: so-a, stage: verification-2, accept: all, …}",
    ),
)
