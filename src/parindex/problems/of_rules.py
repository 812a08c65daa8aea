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
            ("figures", Sentence(vi="measure phải có ít nhất một số liệu", en="a measure needs a figure")),
            ("check", Sentence(vi="viết một phép so sánh, ví dụ a + b = c", en="write a comparison such as a + b = c")),
        ),
        wrong="measure: done // planned",
        right="measure: done / planned",
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
        wrong="measure: a / b + c / d",
        right="measure: (a + c) / b",
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
            ("number", Sentence(vi="số đếm và số tiền không có dấu %", en="counts and amounts take no percent sign")),
            ("whole", Sentence(vi="số đếm là số nguyên", en="counts are whole numbers")),
        ),
        wrong="measure: done / planned\nsteps:\n  - {at_least: 90, points: 1}\n  - {points: 0}",
        right="measure: done / planned\nsteps:\n  - {at_least: 90%, points: 1}\n  - {points: 0}",
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
        wrong="- {at_least: 90%, points: 2}\n- {at_least: 70%, at_most: 90%, points: 1}\n- {points: 0}",
        right="- {at_least: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {points: 0}",
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
        wrong="- {points: 2}\n- {at_least: 70%, points: 1}",
        right="- {at_least: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {points: 0}",
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
        ),
        wrong="- {below: 70%, points: 0}\n- {at_least: 70%, points: 1}",
        right="- {at_least: 70%, points: 1}\n- {below: 70%, points: 0}",
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
        wrong="measure: done / (planned - dropped)",
        right="figures:\n  dropped: {name: Số nhiệm vụ được rút, at_most: planned}",
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
        wrong="measure: done / planned",
        right="measure: done / planned\nnot_arisen: excluded",
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
        wrong="measure: (this - last) / last\nnot_arisen: excluded",
        right="measure: (this - last) / last\nnot_arisen: excluded\nundefined: {points: 0}",
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
        wrong="max: 1\nrule:\n  kind: options\n  options: [{key: done, points: 2}]",
        right="max: 2\nrule:\n  kind: options\n  options: [{key: done, points: 2}]",
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
        wrong="kind: checklist\nconditions:\n  - {key: a, name: A, points: 0.5}\n  - {key: b, name: B}",
        right="kind: checklist\neach: 0.5\nconditions:\n  - {key: a, name: A}\n  - {key: b, name: B}",
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
                "not_scored",
                Sentence(vi="quy tắc không cho điểm nào: {points}", en="the rule gives no points: {points}"),
            ),
        ),
        wrong="examples:\n  - {figures: {done: 45, planned: 50}, points: 2}",
        right="examples:\n  - {figures: {done: 45, planned: 50}, points: 1}",
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
        wrong="figures bound to each other in many ways",
        right="figures with plain bounds",
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
        wrong="- {on_or_before: year-03-31, points: 1}\n- {on_or_before: year-01-31, points: 0.5}",
        right="- {on_or_before: year-01-31, points: 1}\n- {on_or_before: year-03-31, points: 0.5}",
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
        wrong="floor: 1\ncap: 0.5",
        right="floor: 0\ncap: 1",
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
        wrong="measure: done / planned",
        right="figures:\n  done: {name: Số việc xong, at_most: planned}",
    ),
)
