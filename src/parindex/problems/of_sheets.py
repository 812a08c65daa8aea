"""PAR5xx: score sheets."""

from parindex.problems.kinds import Kind, Sentence

KINDS = (
    Kind(
        code="PAR501",
        name="not-answered",
        severity="error",
        says=Sentence(
            vi="chưa trả lời mục “{code}” {name}",
            en="item '{code}' {name} is not answered",
        ),
        hint=Sentence(
            vi="trả lời mục này; để xem kết quả tạm thời, dùng --keep-going",
            en="answer it; to see what there is so far use --keep-going",
        ),
        wrong="answers: {}",
        right='answers:\n  "1.1": {choose: on_time}',
    ),
    Kind(
        code="PAR502",
        name="answer-does-not-fit",
        severity="error",
        says=Sentence(
            vi="mục “{code}” không hỏi “{key}”",
            en="item '{code}' does not ask for '{key}'",
        ),
        hint=Sentence(
            vi="mục này cần: {known}",
            en="it asks for: {known}",
        ),
        hints=(
            (
                "beside",
                Sentence(
                    vi="khi ghi not_arisen: true thì không trả lời gì thêm",
                    en="beside not_arisen: true nothing is answered",
                ),
            ),
            ("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),
            ("figure", Sentence(vi="số liệu của mục này: {known}", en="its figures are: {known}")),
            (
                "shared",
                Sentence(
                    vi="“{key}” là số liệu chung: ghi ở figures đầu phiếu",
                    en="'{key}' is a shared figure: write it under figures at the top",
                ),
            ),
        ),
        wrong='"1.2": {choose: on_time}',
        right='"1.2": {figures: {done: 45, planned: 50}}',
    ),
    Kind(
        code="PAR503",
        name="answer-incomplete",
        severity="error",
        says=Sentence(
            vi="mục “{code}” thiếu “{key}”",
            en="item '{code}' lacks '{key}'",
        ),
        hint=Sentence(
            vi="ghi thêm “{key}”",
            en="write '{key}'",
        ),
        hints=(
            (
                "claim",
                Sentence(
                    vi="self là điểm tự chấm; cần cả “{key}” để tính điểm",
                    en="self is only the claim; '{key}' is needed to work the points out",
                ),
            ),
        ),
        wrong='"1.2": {figures: {done: 45}}',
        right='"1.2": {figures: {done: 45, planned: 50}}',
    ),
    Kind(
        code="PAR504",
        name="figure-kind",
        severity="error",
        says=Sentence(
            vi="“{key}” cần {wanted}, ở đây là “{text}”",
            en="'{key}' is to be {wanted}, this is '{text}'",
        ),
        hint=Sentence(
            vi="số đếm là số nguyên; tỷ lệ phần trăm có dấu %; ngày viết 2024-01-15",
            en="counts are whole numbers; percentages carry %; dates are written 2024-01-15",
        ),
        wrong="figures: {sipas: 85.5}",
        right="figures: {sipas: 85.5%}",
    ),
    Kind(
        code="PAR505",
        name="figure-out-of-bounds",
        severity="error",
        says=Sentence(
            vi="“{key}” là {text}, không được {relation} {limit}",
            en="'{key}' is {text}; it cannot be {relation} {limit}",
        ),
        hint=Sentence(
            vi="xem lại số liệu",
            en="look at the figures",
        ),
        wrong="figures: {done: 60, planned: 50}",
        right="figures: {done: 45, planned: 50}",
    ),
    Kind(
        code="PAR506",
        name="check-broken",
        severity="warning",
        says=Sentence(
            vi="“{formula}” không đúng với số liệu: {left} và {right}",
            en="'{formula}' does not hold for the figures: {left} and {right}",
        ),
        hint=Sentence(
            vi="xem lại các số: {figures}",
            en="look at the figures: {figures}",
        ),
        hints=(("cure", Sentence(vi="“{key}” bằng {mended} thì khớp", en="with '{key}' {mended} it would hold")),),
        wrong="figures: {received: 838838, on_time: 824750, late: 2693, pending: 2693}",
        right="figures: {received: 838838, on_time: 824750, late: 2693, pending: 11395}",
    ),
    Kind(
        code="PAR507",
        name="stated-contradicts",
        severity="warning",
        says=Sentence(
            vi="ghi {stated}, số liệu cho {value}",
            en="stated {stated}, the figures give {value}",
        ),
        hint=Sentence(
            vi="điểm được tính theo số liệu: {figures}",
            en="the figures count: {figures}",
        ),
        wrong="stated: 30.04%\nfigures: {online: 277176, received: 838838}",
        right="stated: 33.04%\nfigures: {online: 277176, received: 838838}",
    ),
    Kind(
        code="PAR508",
        name="claim-above",
        severity="warning",
        says=Sentence(
            vi="tự chấm {claim}, quy tắc cho {points}",
            en="claimed {claim}, the rule gives {points}",
        ),
        hint=Sentence(
            vi="thừa {difference}: xem lại điểm tự chấm hoặc số liệu",
            en="{difference} too many: look at the claim or at the figures",
        ),
        wrong='"1.2": {figures: {done: 45, planned: 50}, self: 2}',
        right='"1.2": {figures: {done: 45, planned: 50}, self: 1}',
    ),
    Kind(
        code="PAR509",
        name="claim-out-of-bounds",
        severity="error",
        says=Sentence(
            vi="“{code}”: điểm tự chấm {claim} ngoài khoảng từ {low} đến {high}",
            en="'{code}': the claim {claim} is not from {low} to {high}",
        ),
        hint=Sentence(
            vi="tự chấm trong khoảng điểm của mục",
            en="claim within the item's points",
        ),
        wrong="max: 2 and self: 3",
        right="max: 2 and self: 2",
    ),
    Kind(
        code="PAR510",
        name="not-arisen-refused",
        severity="error",
        says=Sentence(
            vi="mục “{code}” không chấp nhận not_arisen",
            en="item '{code}' does not accept not_arisen",
        ),
        hint=Sentence(
            vi="trả lời mục này; nếu thật sự không phát sinh, cơ quan chủ trì đưa ra khỏi điểm tối đa",
            en="answer it; if there was truly nothing to do the authority takes it out",
        ),
        wrong='"1.1": {not_arisen: true}',
        right='"1.1": {choose: on_time}',
    ),
    Kind(
        code="PAR511",
        name="explanation-missing",
        severity="warning",
        says=Sentence(
            vi="mục “{code}” cần giải trình: {what}",
            en="item '{code}' needs an explanation: {what}",
        ),
        hint=Sentence(
            vi="ghi explanation: …",
            en="write explanation: …",
        ),
        wrong='"3.2": {not_arisen: true}',
        right='"3.2": {not_arisen: true, explanation: Năm nay không phát sinh hồ sơ}',
    ),
    Kind(
        code="PAR512",
        name="evidence-missing",
        severity="warning",
        says=Sentence(
            vi="mục “{code}” chưa có tài liệu kiểm chứng: {known}",
            en="item '{code}' has no evidence: {known}",
        ),
        hint=Sentence(
            vi="nêu tài liệu ở evidence, hoặc giải trình ở explanation; nếu không, mục này được 0 điểm",
            en="name the documents under evidence, or explain; otherwise it is worth 0 points",
        ),
        hints=(
            (
                "explained",
                Sentence(
                    vi="có giải trình: điểm được giữ, chờ thẩm định",
                    en="it is explained: the points stand until they are verified",
                ),
            ),
            (
                "zero",
                Sentence(
                    vi="giải trình không thay được tài liệu ở mục này: 0 điểm",
                    en="an explanation does not stand for evidence here: 0 points",
                ),
            ),
        ),
        wrong='"1.1": {choose: on_time}',
        right='"1.1": {choose: on_time, evidence: [kh-12]}',
    ),
    Kind(
        code="PAR513",
        name="other-set",
        severity="error",
        says=Sentence(
            vi="phiếu này theo bộ “{text}”, không phải “{name}”",
            en="this sheet answers '{text}', not '{name}'",
        ),
        hint=Sentence(
            vi="dùng đúng bộ tiêu chí, hoặc sửa criteria_set",
            en="take the right criteria set, or mend criteria_set",
        ),
        wrong="criteria_set: illustrative/2022-units",
        right="criteria_set: illustrative/2023-units",
    ),
    Kind(
        code="PAR514",
        name="not-for-unit",
        severity="warning",
        says=Sentence(
            vi="mục “{code}” không áp dụng cho đơn vị này; câu trả lời không được tính",
            en="item '{code}' is not for this unit; the answer does not count",
        ),
        hint=Sentence(
            vi="bỏ câu trả lời",
            en="take the answer away",
        ),
        wrong="only_for: [districts] and a department that answers",
        right="no answer",
    ),
    Kind(
        code="PAR515",
        name="group-missing",
        severity="error",
        says=Sentence(
            vi="bộ tiêu chí này cần biết nhóm của đơn vị “{unit}”",
            en="this set needs to know the group of unit '{unit}'",
        ),
        hint=Sentence(
            vi="nêu nhóm: --group, hoặc unit=… trong Python; có: {known}",
            en="say which: --group, or unit=… in Python; there are: {known}",
        ),
        wrong="parindex score SET SHEET",
        right="parindex score SET SHEET --group departments",
    ),
    Kind(
        code="PAR516",
        name="cannot-be-scored",
        severity="error",
        says=Sentence(
            vi="mục “{code}”: số liệu này không tính được điểm ({figures})",
            en="item '{code}': no points follow from these figures ({figures})",
        ),
        hint=Sentence(
            vi="số liệu trái với giới hạn đã khai báo: xem lại",
            en="the figures are against the declared bounds: look at them",
        ),
        wrong="figures that break a check",
        right="figures that keep it",
    ),
    Kind(
        code="PAR517",
        name="given-wrong",
        severity="error",
        says=Sentence(
            vi="giá trị từ nguồn “{source}” không dùng được: {text}",
            en="what source '{source}' gives cannot be used: {text}",
        ),
        hint=Sentence(
            vi="cần {known}",
            en="wanted: {known}",
        ),
        hints=(
            (
                "several",
                Sentence(
                    vi="nguồn này cho nhiều số liệu: thêm cột key ({known})",
                    en="this source gives several: add the column key ({known})",
                ),
            ),
        ),
        wrong="sipas=85.5",
        right="sipas=85.5%",
    ),
    Kind(
        code="PAR518",
        name="met-twice",
        severity="error",
        says=Sentence(
            vi="“{key}” ghi nhiều hơn một lần",
            en="'{key}' is named more than once",
        ),
        hint=Sentence(
            vi="mỗi nội dung ghi một lần",
            en="name each once",
        ),
        wrong="met: [a, a]",
        right="met: [a]",
    ),
    Kind(
        code="PAR519",
        name="claim-below",
        severity="note",
        says=Sentence(
            vi="tự chấm {claim}, quy tắc cho {points}",
            en="claimed {claim}, the rule gives {points}",
        ),
        hint=Sentence(
            vi="thiếu {difference}: đơn vị có thể tự chấm thêm",
            en="{difference} too few: the unit could claim more",
        ),
        wrong='"1.2": {figures: {done: 46, planned: 50}, self: 1}',
        right='"1.2": {figures: {done: 46, planned: 50}, self: 2}',
    ),
    Kind(
        code="PAR520",
        name="shared-figure-missing",
        severity="error",
        says=Sentence(
            vi="phiếu thiếu số liệu chung “{key}”",
            en="the shared figure '{key}' is missing",
        ),
        hint=Sentence(
            vi="ghi “{key}” ở figures đầu phiếu",
            en="write '{key}' under figures at the top of the sheet",
        ),
        wrong="figures: {}",
        right="figures: {received: 1200}",
    ),
    Kind(
        code="PAR521",
        name="given-by-outside",
        severity="error",
        says=Sentence(
            vi="“{key}” do “{source}” cung cấp, đơn vị không tự ghi",
            en="'{key}' comes from '{source}': the unit does not give it",
        ),
        hint=Sentence(
            vi="bỏ “{key}” khỏi phiếu",
            en="take '{key}' out of the sheet",
        ),
        wrong="figures: {sipas: 85.5%}",
        right="--given sipas=85.5%",
    ),
    Kind(
        code="PAR522",
        name="item-not-scored",
        severity="warning",
        says=Sentence(
            vi="chưa chấm được mục “{code}” vì bộ tiêu chí chưa đủ; câu trả lời không được tính",
            en="item '{code}' cannot be scored yet, for the set is not complete; the answer does not count",
        ),
        hint=Sentence(
            vi="bỏ câu trả lời, hoặc bổ sung quy tắc, điểm tối đa vào bộ tiêu chí",
            en="take the answer away, or complete the set",
        ),
        wrong="an answer to an item that is incomplete: true",
        right="no answer",
    ),
)
