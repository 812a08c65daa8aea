"""PAR3xx: scoring rules, their formulas and steps, and what is proved of them."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR307",
        name="formula-not-read",
        severity="error",
        says=Sentence(
            vi="không đọc được công thức “{formula}” ở “{text}”",
            en="the formula '{formula}' cannot be read at '{text}'",
        ),
        hint=Sentence(
            vi="viết tên số liệu, số, + - * / và dấu ngoặc, ví dụ (solved + open * 0.5) / found",
            en="write names of figures, numbers, + - * / and brackets, such as (solved + open * 0.5) / found",
        ),
        hints=(
            (
                "end",
                Sentence(
                    vi="công thức dừng giữa chừng: thiếu ngoặc hoặc số",
                    en="the formula stops too early: a bracket or a number is missing",
                ),
            ),
            ("division", Sentence(vi="phép chia viết là /", en="division is written /")),
            ("times", Sentence(vi="phép nhân viết là *", en="multiplication is written *")),
            ("figures", Sentence(vi="measure phải có ít nhất một số liệu", en="a measure needs a figure")),
            ("check", Sentence(vi="viết một phép so sánh, ví dụ a + b = c", en="write a comparison such as a + b = c")),
        ),
        why=Sentence(
            vi="không ai biết công thức muốn nói gì, nên mục này không chấm được cho đơn vị nào",
            en="nobody knows what the formula means, so the item could be scored for no unit",
        ),
        example=Example(
            wrong="measure: done // planned",
            right="measure: done / planned",
        ),
    ),
    Kind(
        code="PAR308",
        name="formula-not-linear",
        severity="error",
        says=Sentence(
            vi="“{text}” không phải là một thương của hai tổng",
            en="'{text}' is not one quotient of two sums",
        ),
        hint=Sentence(
            vi="chỉ dùng một thương của hai tổng: (a + b * 0.5) / c",
            en="use one quotient of two sums: (a + b * 0.5) / c",
        ),
        hints=(
            ("zero", Sentence(vi="không chia cho 0", en="nothing is divided by 0")),
            (
                "sum",
                Sentence(
                    vi="ở đây chỉ được viết một tổng, không chia", en="only a sum can stand here, nothing divided"
                ),
            ),
        ),
        why=Sentence(
            vi="một công thức như vậy có thể tăng rồi lại giảm, và không ai chứng minh được bậc nào nhận giá trị nào",
            en="such a formula can jump and turn, and nobody could prove which step holds at which value",
        ),
        example=Example(
            wrong="measure: done * done / planned",
            right="measure: done / planned",
        ),
    ),
    Kind(
        code="PAR309",
        name="threshold-type",
        severity="error",
        says=Sentence(
            vi="ngưỡng “{text}” không hợp với “{measure}”",
            en="the threshold '{text}' does not suit '{measure}'",
        ),
        hint=Sentence(
            vi="thương và tỷ lệ phần trăm cần dấu %: viết {mended}",
            en="a quotient or percentage takes a percent sign: write {mended}",
        ),
        hints=(
            (
                "fraction",
                Sentence(
                    vi="thương và tỷ lệ phần trăm cần dấu %: viết {mended}, hoặc {other} nếu đúng là {other}",
                    en="a quotient or percentage takes a percent sign: write {mended}, or {other} if that is meant",
                ),
            ),
            ("number", Sentence(vi="số đếm và số tiền không có dấu %", en="counts and amounts take no percent sign")),
            ("whole", Sentence(vi="số đếm là số nguyên", en="counts are whole numbers")),
        ),
        why=Sentence(
            vi="90 sẽ là 9000%, không đơn vị nào đạt, và cả tỉnh mất điểm ở mục này",
            en="90 would be 9000%, which no unit reaches, and everybody would lose the points",
        ),
        example=Example(
            wrong=("- {more_than: 90, points: 2}\n- {at_least: 70%, points: 1}"),
            right=("- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}"),
        ),
    ),
    Kind(
        code="PAR310",
        name="no-step-holds",
        severity="error",
        says=Sentence(
            vi="không bậc nào nhận giá trị {value} ({figures})",
            en="no step holds at {value} ({figures})",
        ),
        hint=Sentence(
            vi="bỏ bớt một đầu: đầu không viết là của bậc bên cạnh",
            en="leave one of the two ends away: an end that is not written is the neighbour's",
        ),
        hints=(
            (
                "rest",
                Sentence(
                    vi="thêm một bậc cuối cho mọi giá trị thấp hơn: “- points: …”; "
                    "nếu chỉ bỏ “{end}” thì mọi đơn vị thấp hơn cũng được điểm của bậc này",
                    en="add a last step for all that is below: '- points: …'; "
                    "without '{end}' all of that would have the points of this step, too",
                ),
            ),
            (
                "above",
                Sentence(
                    vi="thêm một bậc cuối cho mọi giá trị cao hơn: “- points: …”; "
                    "nếu chỉ bỏ “{end}” thì mọi đơn vị cao hơn cũng được điểm của bậc này",
                    en="add a last step for all that is above: '- points: …'; "
                    "without '{end}' all of that would have the points of this step, too",
                ),
            ),
            (
                "best",
                Sentence(
                    vi="bỏ “{end}” để bậc này nhận cả những giá trị tốt hơn; "
                    "nếu không thể có giá trị như vậy, khai báo giới hạn của số liệu",
                    en="leave '{end}' away, so that this step takes what is better, too; "
                    "if nothing can be, declare bounds of the figures",
                ),
            ),
            (
                "end",
                Sentence(
                    vi="bỏ “{end}”: bậc này sẽ tiếp liền với “{above}” của bậc bên cạnh",
                    en="leave '{end}' away: the step then goes as far as its neighbour's '{above}'",
                ),
            ),
            (
                "ends",
                Sentence(
                    vi="giữa “{above}” và “{end}” còn khoảng trống: bỏ một trong hai, hai bậc sẽ tiếp liền nhau",
                    en="between '{above}' and '{end}' there is a gap: leave one of them away, and the steps meet",
                ),
            ),
            (
                "meet",
                Sentence(
                    vi="giữa “{above}” và “{end}” còn khoảng trống: sửa một trong hai để hai bậc tiếp liền nhau",
                    en="between '{above}' and '{end}' there is a gap: change one of them so that the steps meet",
                ),
            ),
        ),
        why=Sentence(
            vi="đơn vị đạt đúng giá trị này sẽ không có điểm nào, và mỗi người chấm một kiểu",
            en="a unit with just this value would have no points at all, and everybody would fill the gap as they like",
        ),
        example=Example(
            at="- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}",
            wrong="- {more_than: 90%, points: 2}\n- {at_least: 70%, below: 90%, points: 1}",
            right="- {more_than: 90%, points: 2}\n- {at_least: 70%, at_most: 90%, points: 1}",
        ),
    ),
    Kind(
        code="PAR311",
        name="steps-overlap",
        severity="error",
        says=Sentence(
            vi="hai bậc cùng nhận giá trị {value} ({figures})",
            en="two steps hold at {value} ({figures})",
        ),
        hint=Sentence(
            vi="bỏ bớt một đầu: đầu không viết là của bậc bên cạnh",
            en="leave one of the two ends away: an end that is not written is the neighbour's",
        ),
        why=Sentence(
            vi="đơn vị ở đúng chỗ chồng nhau được 2 điểm hay 1 điểm tùy người chấm",
            en="a unit where both hold would have 2 points or 1, depending on who scores it",
        ),
        example=Example(
            wrong=("- {more_than: 90%, points: 2}\n- {at_least: 70%, at_most: 95%, points: 1}"),
            right=("- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}"),
        ),
    ),
    Kind(
        code="PAR312",
        name="step-without-end",
        severity="error",
        says=Sentence(
            vi="bậc này không rõ từ đâu đến đâu",
            en="this step does not say from where to where",
        ),
        hint=Sentence(
            vi="viết at_least, more_than, at_most hoặc below; chỉ bậc cuối được để trống cả hai đầu",
            en="write at_least, more_than, at_most or below; only the last step may go without: it is the rest",
        ),
        why=Sentence(
            vi="bậc không có ngưỡng nhận tất cả, và các bậc bên dưới không còn giá trị nào",
            en="a step without ends takes everything, and nothing is left for those below it",
        ),
        example=Example(
            wrong=("- {points: 2}\n- {at_least: 70%, points: 1}"),
            right=("- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}"),
        ),
    ),
    Kind(
        code="PAR313",
        name="steps-not-best-first",
        severity="error",
        says=Sentence(
            vi="bậc này đứng dưới bậc “{above}” nhưng không kém hơn",
            en="this step stands below '{above}' but is no worse",
        ),
        hint=Sentence(
            vi="viết các bậc từ tốt nhất đến kém nhất; nếu càng thấp càng tốt, ghi better: lower",
            en="write steps from the best down; where less is better, say better: lower",
        ),
        hints=(
            (
                "lower",
                Sentence(
                    vi="viết các bậc từ tốt nhất (thấp nhất) đến kém nhất",
                    en="write steps from the best, the lowest, on",
                ),
            ),
            (
                "points",
                Sentence(
                    vi="bậc trên phải được nhiều điểm hơn bậc dưới",
                    en="a step must be worth more than the one below it",
                ),
            ),
            (
                "late",
                Sentence(
                    vi="làm sau hạn cuối (otherwise) phải được ít điểm hơn {above} của hạn ấy",
                    en="doing it after the last day (otherwise) must be worth less than that day, {above}",
                ),
            ),
            (
                "never",
                Sentence(
                    vi="không làm (never) không được nhiều điểm hơn làm muộn (otherwise: {above})",
                    en="never doing it cannot be worth more than doing it late (otherwise: {above})",
                ),
            ),
        ),
        why=Sentence(
            vi="viết lộn thứ tự thì ngưỡng bỏ trống được lấy từ nhầm bậc, và đơn vị làm kém được điểm cao",
            en="ends that are not written would be a wrong neighbour's, and bad results get the points of good ones",
        ),
        example=Example(
            wrong=("- {below: 70%, points: 0}\n- {at_least: 70%, points: 1}\n- {more_than: 90%, points: 2}"),
            right=("- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {below: 70%, points: 0}"),
        ),
    ),
    Kind(
        code="PAR314",
        name="denominator-negative",
        severity="error",
        says=Sentence(
            vi="mẫu số của “{measure}” có thể âm ({figures})",
            en="the denominator of '{measure}' can be less than zero ({figures})",
        ),
        hint=Sentence(
            vi="khai báo giới hạn của số liệu (at_most, at_least, checks)",
            en="declare bounds of the figures (at_most, at_least, checks)",
        ),
        why=Sentence(
            vi="với số liệu như vậy tỷ lệ đổi dấu, và đơn vị hoàn thành càng nhiều càng bị coi là kém",
            en="with such figures the rate changes its sign, and those who did most would count as worst",
        ),
        example=Example(
            at=(
                "figures:\n"
                "  done: {name: Số nhiệm vụ hoàn thành, at_most: planned}\n"
                "  planned: {name: Số nhiệm vụ theo kế hoạch}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / planned"
            ),
            wrong=(
                "undefined: {points: 0}\n"
                "figures:\n"
                "  done: {name: Số nhiệm vụ hoàn thành, at_most: planned}\n"
                "  planned: {name: Số nhiệm vụ theo kế hoạch}\n"
                "  dropped: {name: Số nhiệm vụ được rút}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / (planned - dropped)"
            ),
            right=(
                "undefined: {points: 0}\n"
                "figures:\n"
                "  done: {name: Số nhiệm vụ hoàn thành, at_most: planned}\n"
                "  planned: {name: Số nhiệm vụ theo kế hoạch}\n"
                "  dropped: {name: Số nhiệm vụ được rút, at_most: planned}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / (planned - dropped)"
            ),
        ),
    ),
    Kind(
        code="PAR315",
        name="zero-without-policy",
        severity="error",
        says=Sentence(
            vi="mẫu số của “{measure}” có thể bằng 0 ({figures}), mà không nói khi đó tính thế nào",
            en="the denominator of '{measure}' can be zero ({figures}), and what then is not said",
        ),
        hint=Sentence(
            vi="ghi not_arisen: excluded, full hoặc zero; hoặc at_least: 1 cho mẫu số",
            en="write not_arisen: excluded, full or zero; or at_least: 1 for the denominator",
        ),
        why=Sentence(
            vi="đơn vị không được giao nhiệm vụ nào không biết được 0 điểm, đủ điểm, hay không tính mục này",
            en="a unit that was given no tasks would not know whether that is no points, all of them, or no such item",
        ),
        example=Example(
            wrong="not_arisen: refused",
            right="not_arisen: excluded",
        ),
    ),
    Kind(
        code="PAR316",
        name="undefined-worth",
        severity="error",
        says=Sentence(
            vi="mẫu số của “{measure}” có thể bằng 0 trong khi tử số khác 0 ({figures})",
            en="the denominator of '{measure}' can be zero while the numerator is not ({figures})",
        ),
        hint=Sentence(
            vi="giới hạn tử số (at_most: mẫu số), hoặc ghi undefined: {{points: 0}}",
            en="bound the numerator (at_most: the denominator), or write undefined: {{points: 0}}",
        ),
        why=Sentence(
            vi="một đơn vị khai 3 việc xong trên 0 việc giao sẽ không có điểm nào, và không ai biết vì sao",
            en="a unit with 3 tasks done of 0 planned would have no points at all, and nobody could say why",
        ),
        example=Example(
            wrong="done: {name: Số nhiệm vụ hoàn thành}",
            right="done: {name: Số nhiệm vụ hoàn thành, at_most: planned}",
        ),
    ),
    Kind(
        code="PAR321",
        name="more-than-maximum",
        severity="error",
        says=Sentence(
            vi="“{code}” có thể được {points} điểm, nhiều hơn điểm tối đa {maximum}",
            en="'{code}' can be worth {points} points, more than its maximum {maximum}",
        ),
        hint=Sentence(
            vi="giảm điểm hoặc tăng max",
            en="lower the points or raise max",
        ),
        hints=(("cap", Sentence(vi="ghi cap: {maximum}", en="write cap: {maximum}")),),
        why=Sentence(
            vi="đơn vị có thể được hơn 100% ở mục này, và bù cho phần điểm mất ở mục khác",
            en="a unit could have more than all of this item, and make up with it for what it lost elsewhere",
        ),
        example=Example(
            wrong="- {key: on_time, name: Kịp thời, points: 2}",
            right="- {key: on_time, name: Kịp thời, points: 1}",
        ),
    ),
    Kind(
        code="PAR322",
        name="checklist-points",
        severity="error",
        says=Sentence(
            vi="danh mục này không nói rõ mỗi nội dung được bao nhiêu điểm",
            en="this checklist does not say what each condition is worth",
        ),
        hint=Sentence(
            vi="ghi each: 0.1, hoặc points cho mọi nội dung, hoặc all_or_nothing: true; chỉ một cách",
            en="write each: 0.1, or points for every condition, or all_or_nothing: true; one of them",
        ),
        why=Sentence(
            vi="nội dung không ghi điểm sẽ được 0 điểm hay nửa điểm tùy người chấm",
            en="what has no points would be worth nothing or a half, depending on who scores it",
        ),
        example=Example(
            wrong=(
                "conditions:\n"
                "  - {key: radio, name: Trên hệ thống truyền thanh, points: 0.5}\n"
                "  - {key: site, name: Trên trang thông tin điện tử}"
            ),
            right=(
                "each: 0.5\n"
                "conditions:\n"
                "  - {key: radio, name: Trên hệ thống truyền thanh}\n"
                "  - {key: site, name: Trên trang thông tin điện tử}"
            ),
        ),
    ),
    Kind(
        code="PAR330",
        name="example-differs",
        severity="error",
        says=Sentence(
            vi="ví dụ này ghi {declared} điểm, quy tắc cho {points}",
            en="this example says {declared} points, the rule gives {points}",
        ),
        hint=Sentence(
            vi="sửa ví dụ hoặc quy tắc",
            en="mend the example or the rule",
        ),
        hints=(
            (
                "not_scored_excluded",
                Sentence(
                    vi="mục này được đưa ra khỏi điểm tối đa: ghi points: excluded, hoặc sửa quy tắc",
                    en="the item is out of the maximum: write points: excluded, or mend the rule",
                ),
            ),
            (
                "not_scored_refused",
                Sentence(
                    vi="quy tắc không nhận câu trả lời này: ghi points: refused, hoặc sửa quy tắc",
                    en="the rule takes no such answer: write points: refused, or mend the rule",
                ),
            ),
        ),
        why=Sentence(
            vi="người duyệt kiểm tra quy tắc bằng ví dụ; nếu hai bên khác nhau thì một bên sai và sẽ được công bố",
            en="the example is how people check the rule: where the two differ one is wrong, and would be published",
        ),
        example=Example(
            wrong="- {choose: late, points: 0.25}",
            right="- {choose: late, points: 0.5}",
        ),
    ),
    Kind(
        code="PAR356",
        name="example-otherwise",
        severity="error",
        says=Sentence(
            vi="ví dụ này ghi “{declared}”, theo quy tắc là “{points}”",
            en="this example says '{declared}', by the rule it is '{points}'",
        ),
        hint=Sentence(
            vi="sửa ví dụ hoặc quy tắc: excluded là đưa ra khỏi điểm tối đa, refused là không được trả lời như vậy",
            en="mend the example or the rule: excluded is out of the maximum, refused is what nobody can answer",
        ),
        why=Sentence(
            vi="mục bị loại khỏi điểm tối đa và mục được 0 điểm cho hai chỉ số khác nhau; hai bên phải nói như nhau",
            en="an item out of the maximum and one with 0 points give two different indices: both must say the same",
        ),
        example=Example(
            at="- {choose: late, points: 0.5}",
            wrong="- {choose: late, points: excluded}",
            right="- {choose: late, points: 0.5}",
        ),
    ),
    Kind(
        code="PAR336",
        name="undecided",
        severity="warning",
        says=Sentence(
            vi="không chứng minh được các bậc của “{measure}” phủ mọi giá trị",
            en="whether the steps of '{measure}' cover every value could not be decided",
        ),
        hint=Sentence(
            vi="đơn giản hóa giới hạn của số liệu",
            en="make the bounds of the figures simpler",
        ),
        why=Sentence(
            vi="có thể còn một khoảng trống hoặc chồng nhau mà chỉ lộ ra khi một đơn vị rơi đúng vào đó",
            en="there may be a gap or an overlap that only shows when a unit falls into it",
        ),
        example=Example(
            at=(
                "figures:\n"
                "  done: {name: Số nhiệm vụ hoàn thành, at_most: planned}\n"
                "  planned: {name: Số nhiệm vụ theo kế hoạch}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / planned\n"
                "  steps:\n"
                "    - {more_than: 90%, points: 2}\n"
                "    - {at_least: 70%, points: 1}\n"
                "    - {below: 70%, points: 0}"
            ),
            wrong=(
                "figures:\n"
                "  done: {name: Số việc xong, at_least: 0.6 * planned - 0.2 * rest + 0.05, "
                "at_most: 0.6 * planned + 0.2 * rest + 0.16}\n"
                "  planned: {name: Số việc giao, at_least: 1}\n"
                "  rest: {name: Phần còn lại, kind: amount, at_most: 0}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / planned\n"
                "  steps:\n"
                "    - {more_than: 61%, points: 2}\n"
                "    - {below: 59%, points: 0}"
            ),
            right=(
                "figures:\n"
                "  done: {name: Số nhiệm vụ hoàn thành, at_most: planned}\n"
                "  planned: {name: Số nhiệm vụ theo kế hoạch}\n"
                "rule:\n"
                "  kind: steps\n"
                "  measure: done / planned\n"
                "  steps:\n"
                "    - {more_than: 90%, points: 2}\n"
                "    - {at_least: 70%, points: 1}\n"
                "    - {below: 70%, points: 0}"
            ),
        ),
    ),
    Kind(
        code="PAR340",
        name="days-not-in-order",
        severity="error",
        says=Sentence(
            vi="mốc này không muộn hơn mốc “{above}” ở trên",
            en="this day is not later than '{above}' above it",
        ),
        hint=Sentence(
            vi="viết các mốc từ sớm đến muộn",
            en="write the days from the earliest on",
        ),
        why=Sentence(
            vi="mốc muộn đứng trước nhận luôn cả những ngày của mốc sớm, nên mốc sớm không bao giờ được xét",
            en="the later day takes those of the earlier one, too, so that the earlier is never asked",
        ),
        example=Example(
            at="- {on_or_before: year-12-20, points: 1}",
            wrong=("- {on_or_before: year-12-20, points: 1}\n- {on_or_before: year-12-10, points: 0.75}"),
            right=("- {on_or_before: year-12-10, points: 1}\n- {on_or_before: year-12-20, points: 0.75}"),
        ),
    ),
    Kind(
        code="PAR342",
        name="bounds-upside-down",
        severity="error",
        says=Sentence(
            vi="giới hạn dưới {low} cao hơn giới hạn trên {high}",
            en="the lower bound {low} is above the upper bound {high}",
        ),
        hint=Sentence(
            vi="đổi lại hai giới hạn",
            en="put the two bounds right",
        ),
        why=Sentence(
            vi="không có điểm nào nằm giữa hai giới hạn, nên điểm của mọi đơn vị đều sai",
            en="no points lie between the two, so those of every unit would be wrong",
        ),
        example=Example(
            wrong=("floor: 0\ncap: -2"),
            right=("floor: -2\ncap: 0"),
        ),
    ),
    Kind(
        code="PAR343",
        name="more-than-whole",
        severity="note",
        says=Sentence(
            vi="“{measure}” có thể hơn 100% ({figures}); điểm dừng ở mức tối đa",
            en="'{measure}' can be more than 100 % ({figures}); points stop at the maximum",
        ),
        hint=Sentence(
            vi="nếu không thể, khai báo at_most cho số liệu ở tử số",
            en="if it cannot, declare at_most for the figures above the line",
        ),
        why=Sentence(
            vi="người đọc tưởng vượt 100% thì được thêm điểm; hoặc số liệu sai lọt qua vì không có giới hạn",
            en="readers may think that more than 100 % gives more, or a wrong figure slips through for want of a bound",
        ),
        example=Example(
            wrong="sipas: {name: Chỉ số hài lòng, kind: percent, given_by: sipas}",
            right="sipas: {name: Chỉ số hài lòng, kind: percent, at_most: 100%, given_by: sipas}",
        ),
    ),
)
