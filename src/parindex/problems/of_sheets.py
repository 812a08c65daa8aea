"""PAR5xx: score sheets."""

from parindex.problems.kinds import Example, Kind, Sentence

#: A sheet of the small round, and the command that looks at it with all that its round knows.
_SHEET = "sheets/so-b.yaml"
_IN_ROUND = "validate round.yaml"

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
        why=Sentence(
            vi="mục bị bỏ sót được tính 0 điểm, không ai phân biệt được với mục thật sự không làm được",
            en="an item that was overlooked would count 0 points, and look like one where nothing was achieved",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.3": {figures: {sent: 2024-12-15}}',
            right='"1.3": {figures: {sent: 2024-12-15}}\n"1.4": {met: [radio, site]}',
        ),
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
            (
                "evidence",
                Sentence(
                    vi="explained chỉ ghi cùng no_evidence: true",
                    en="explained stands beside no_evidence: true alone",
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
        why=Sentence(
            vi="câu trả lời ghi sai khóa không được tính vào đâu cả, mà đơn vị vẫn tưởng là đã trả lời",
            en="an answer under a key that nobody reads counts nowhere, and the unit believes that it has answered",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            at='"1.4": {met: [radio, site]}',
            wrong='"1.4": {choose: radio}',
            right='"1.4": {met: [radio]}',
        ),
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
        why=Sentence(
            vi="thiếu một số thì không tính được tỷ lệ: mục này không có điểm dù các số khác đã có",
            en="with one number missing there is no ratio: the item has no points, though its other figures are there",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            at='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
            wrong='"1.2": {figures: {done: 45}, self: 1}',
            right='"1.2": {figures: {done: 45, planned: 50}, self: 1}',
        ),
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
        hints=(
            (
                "serial",
                Sentence(
                    vi="trong Excel số {text} là ngày {mended}: viết {mended}",
                    en="to Excel {text} is {mended}: write {mended}",
                ),
            ),
        ),
        why=Sentence(
            vi="90 không có dấu % là 9000%: điểm và phép so sánh sẽ dựa trên một số không ai định ghi",
            en="90 without its sign is 9000 %: points and comparisons would stand on a number that nobody meant",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.2": {figures: {done: 45, planned: 50}, stated: 90, self: 1}',
            right='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
        ),
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
            vi="xem lại số liệu này; giới hạn ghi ở at_least, at_most trong bộ tiêu chí",
            en="look at the figure; its bounds are at_least and at_most in the criteria set",
        ),
        why=Sentence(
            vi="hoàn thành 54 trên 50 nhiệm vụ là 108%: đơn vị được điểm tối đa nhờ một lỗi gõ",
            en="54 of 50 tasks done is 108 %: a slip of the keys would give the unit all the points",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.2": {figures: {done: 54, planned: 50}, stated: 90%, self: 1}',
            right='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
        ),
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
        why=Sentence(
            vi="các số thành phần không cộng lại thành tổng thì ít nhất một số sai, và điểm được tính từ số sai đó",
            en="where the parts do not add up to the whole at least one figure is wrong, and points are made from it",
        ),
        example=Example(
            file="by-group/so-a.yaml",
            by="validate by-group.yaml",
            wrong="figures: {received: 120, on_time: 90, late: 20, pending: 20}",
            right="figures: {received: 120, on_time: 90, late: 20, pending: 10}",
        ),
    ),
    Kind(
        code="PAR507",
        name="stated-contradicts",
        severity="warning",
        says=Sentence(
            vi="phiếu ghi {stated}, tính theo số liệu là {value}",
            en="stated {stated}, the figures give {value}",
        ),
        hint=Sentence(
            vi="điểm được tính theo số liệu: {figures}",
            en="the figures count: {figures}",
        ),
        why=Sentence(
            vi="báo cáo nêu một tỷ lệ, số liệu kèm theo cho tỷ lệ khác: mỗi người đọc tin một con số",
            en="the report states one percentage and its figures give another: two readers believe two numbers",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.2": {figures: {done: 45, planned: 50}, stated: 95%, self: 1}',
            right='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
        ),
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
        why=Sentence(
            vi="điểm tự chấm cao hơn điểm tính được đi vào báo cáo của đơn vị, đến khi thẩm định mới bị hạ",
            en="the unit reports points that its own figures do not give, and loses them only at the verification",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 2}',
            right='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
        ),
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
        why=Sentence(
            vi="gõ 10 thay cho 1 thì tổng điểm tự chấm của đơn vị vượt cả điểm tối đa",
            en="10 typed for 1 would lift the unit's claims above the maximum of the whole set",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.1": {choose: on_time, self: 10, evidence: [{of: kh-12}]}',
            right='"1.1": {choose: on_time, self: 1, evidence: [{of: kh-12}]}',
        ),
    ),
    Kind(
        code="PAR510",
        name="not-arisen-refused",
        severity="error",
        says=Sentence(
            vi="mục “{code}” không được khai là không phát sinh (not_arisen)",
            en="item '{code}' cannot be said not to have arisen (not_arisen)",
        ),
        hint=Sentence(
            vi="trả lời mục này; nếu thật sự không phát sinh, đề nghị cơ quan chủ trì đưa ra khỏi điểm tối đa (out)",
            en="answer it; if there was truly nothing to do, ask the authority to take it out of the maximum (out)",
        ),
        why=Sentence(
            vi="đơn vị tự đưa mục chưa làm ra khỏi điểm tối đa thì chỉ số tăng mà không làm gì thêm",
            en="a unit that takes what it did not do out of its own maximum has a higher index for doing nothing",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            at='"1.4": {met: [radio, site]}',
            wrong='"1.4": {not_arisen: true, explanation: Năm nay không tuyên truyền}',
            right='"1.4": {met: []}',
        ),
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
        why=Sentence(
            vi="không có giải trình thì người thẩm định không biết vì sao mục này được đưa ra khỏi điểm tối đa",
            en="without a reason the verifiers cannot tell why the item was taken out of the maximum",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            at='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
            wrong='"1.2": {not_arisen: true}',
            right='"1.2": {not_arisen: true, explanation: Năm nay không được giao nhiệm vụ}',
        ),
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
        why=Sentence(
            vi="mục không có tài liệu kiểm chứng bị tính 0 điểm dù đơn vị đã làm",
            en="the item is worth 0 points without its evidence, even though the unit did what was asked",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.1": {choose: on_time, self: 1}',
            right='"1.1": {choose: on_time, self: 1, evidence: [{of: kh-12}]}',
        ),
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
        why=Sentence(
            vi="mục 1.2 của bộ năm trước hỏi việc khác: câu trả lời cũ sẽ được chấm theo quy tắc mới",
            en="item 1.2 of last year's set asks something else: old answers would be scored by new rules",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong="criteria_set: small/2023\nunit: so-b",
            right="criteria_set: small/2024\nunit: so-b",
        ),
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
            vi="bỏ câu trả lời, hoặc xem lại nhóm của đơn vị",
            en="take the answer away, or look at the group of the unit",
        ),
        why=Sentence(
            vi="đơn vị chờ điểm của một mục không dành cho mình, và không hiểu vì sao tổng điểm thấp hơn",
            en="the unit waits for points of an item that is not meant for it, and finds its total lower than expected",
        ),
        example=Example(
            file="by-group/so-a.yaml",
            by="validate by-group.yaml",
            wrong='"1.2": {met: true}\n"1.3": {met: true}',
            right='"1.2": {met: true}',
        ),
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
        why=Sentence(
            vi="mỗi nhóm có mục riêng, nên cùng một phiếu có thể ra hai chỉ số khác nhau tùy nhóm",
            en="each group has items of its own, so that one sheet would have a different index in each of them",
        ),
        example=Example(
            file="",
            wrong="parindex score criteria/small/by-group.yaml by-group/so-a.yaml",
            right="parindex score criteria/small/by-group.yaml by-group/so-a.yaml --group departments",
        ),
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
            vi="số liệu trái với giới hạn hoặc với checks của bộ tiêu chí: xem lại các số này",
            en="the figures are against the bounds or the checks of the criteria set: look at them",
        ),
        why=Sentence(
            vi="ghi nhầm chỗ hai số thì mẫu số thành số âm: điểm tính tiếp từ đó là điểm âm hoặc vô nghĩa",
            en="two figures in each other's place make the denominator negative: points from it mean nothing",
        ),
        example=Example(
            file="by-group/so-a.yaml",
            by="validate by-group.yaml",
            wrong="figures: {received: 10, on_time: 90, late: 20, pending: 120}",
            right="figures: {received: 120, on_time: 90, late: 20, pending: 10}",
        ),
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
            ("form", Sentence(vi="viết theo dạng {known}", en="write it like {known}")),
            (
                "several",
                Sentence(
                    vi="nguồn này cho nhiều số liệu: thêm cột key ({known})",
                    en="this source gives several: add the column key ({known})",
                ),
            ),
        ),
        why=Sentence(
            vi="85.5 không có dấu % là 8550%: chỉ số hài lòng của một đơn vị sẽ gấp trăm lần các đơn vị khác",
            en="85.5 without its sign is 8550 %: the unit would be a hundred times as well liked as all the others",
        ),
        example=Example(
            file="sipas.csv",
            by=_IN_ROUND,
            wrong="so-b,85.5",
            right="so-b,85.5%",
        ),
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
        why=Sentence(
            vi="một nội dung ghi hai lần sẽ được tính điểm hai lần, hoặc che mất nội dung thật sự định ghi",
            en="one condition named twice would earn its points twice, or hides the other one that was meant",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.4": {met: [radio, radio]}',
            right='"1.4": {met: [radio, site]}',
        ),
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
        why=Sentence(
            vi="đơn vị tự chấm thấp hơn số liệu của chính mình cho phép và có thể mất điểm đáng được hưởng",
            en="the unit claims less than its own figures give, and may lose points that are its due",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 0.5}',
            right='"1.2": {figures: {done: 45, planned: 50}, stated: 90%, self: 1}',
        ),
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
        why=Sentence(
            vi="thiếu một số liệu chung thì mọi mục dùng số đó đều không tính được điểm",
            en="no item that uses the shared figure can be given points while it is missing",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong="figures: {received: 120}",
            right="figures: {received: 120, on_time: 90}",
        ),
    ),
    Kind(
        code="PAR521",
        name="given-by-outside",
        severity="error",
        says=Sentence(
            vi="“{key}” do nguồn “{source}” cung cấp, đơn vị không tự ghi",
            en="'{key}' comes from source '{source}': the unit does not give it",
        ),
        hint=Sentence(
            vi="bỏ “{key}” khỏi phiếu",
            en="take '{key}' out of the sheet",
        ),
        why=Sentence(
            vi="đơn vị tự ghi kết quả khảo sát của mình thì điểm không còn do bên khảo sát quyết định",
            en="a unit that writes its own survey result would decide its points in place of those who held the survey",
        ),
        example=Example(
            file=_SHEET,
            by=_IN_ROUND,
            wrong="figures: {received: 120, on_time: 90, sipas: 95%}",
            right="figures: {received: 120, on_time: 90}",
        ),
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
        why=Sentence(
            vi="đơn vị đã trả lời mà mục chưa có quy tắc thì không có điểm, và chỉ số của mọi đơn vị còn thiếu mục này",
            en="the unit has answered and has no points for it, and every index still leaves the item out",
        ),
        example=Example(
            by=_IN_ROUND,
            wrong=('text: "mỗi nội dung: 0,5"\nstatus: partial\nincomplete: true'),
            right=(
                'text: "mỗi nội dung: 0,5"\n'
                "rule:\n"
                "  kind: checklist\n"
                "  each: 0.5\n"
                "  conditions:\n"
                "    - {key: radio, name: Trên hệ thống truyền thanh}\n"
                "    - {key: site, name: Trên trang thông tin điện tử}"
            ),
        ),
    ),
)
