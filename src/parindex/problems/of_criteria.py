"""PAR3xx: sense inside a criteria set."""

from parindex.problems.kinds import Kind, Sentence

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
        wrong="- {at_least: 90%, points: 2}\n- {at_least: 70%, below: 89%, points: 1}\n- {points: 0}",
        right="- {at_least: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {points: 0}",
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
        code="PAR317",
        name="sum-differs",
        severity="error",
        says=Sentence(
            vi="“{code}” ghi {declared}, cộng lại được {sum}",
            en="'{code}' declares {declared}, what is in it adds to {sum}",
        ),
        hint=Sentence(
            vi="ghi max: {sum}, hoặc sửa bên trong cho đủ; chênh lệch {difference}",
            en="write max: {sum}, or mend what is inside; the difference is {difference}",
        ),
        hints=(
            (
                "own",
                Sentence(
                    vi="ghi max: {sum}: khi đó “{above}” cũng khớp", en="write max: {sum}: then '{above}' adds up, too"
                ),
            ),
            (
                "child",
                Sentence(
                    vi="“{child}” ghi {was}: {mended} thì khớp", en="'{child}' says {was}: with {mended} it adds up"
                ),
            ),
            (
                "group",
                Sentence(
                    vi="với nhóm “{group}”: {sum}; xem lại only_for",
                    en="for group '{group}' it is {sum}; look at only_for",
                ),
            ),
        ),
        wrong='code: "1.1"\nmax: 5\ncriteria: items of 1, 1, 1 and 1',
        right='code: "1.1"\nmax: 5\ncriteria: items of 1, 1, 1 and 2',
    ),
    Kind(
        code="PAR318",
        name="weights-not-100",
        severity="error",
        says=Sentence(
            vi="trọng số trong “{code}” cộng lại được {sum}, không phải 100%",
            en="the weights in '{code}' add to {sum}, not 100%",
        ),
        hint=Sentence(
            vi="sửa trọng số để tổng đúng bằng 100%",
            en="mend the weights so that they add to exactly 100%",
        ),
        hints=(
            ("group", Sentence(vi="với nhóm “{group}”; xem lại only_for", en="for group '{group}'; look at only_for")),
        ),
        wrong='- {code: "1", weight: 60%}\n- {code: "2", weight: 30%}',
        right='- {code: "1", weight: 60%}\n- {code: "2", weight: 40%}',
    ),
    Kind(
        code="PAR319",
        name="without-maximum",
        severity="error",
        says=Sentence(
            vi="“{code}” thiếu “{key}”",
            en="'{code}' has no '{key}'",
        ),
        hint=Sentence(
            vi="ghi {key}; nếu nguồn không nêu, ghi max: unknown trong một bộ partial",
            en="write {key}; where the source is silent, max: unknown in a partial set",
        ),
        hints=(
            (
                "weight",
                Sentence(
                    vi="ghi weight: tỷ lệ phần trăm trong các mục cùng cấp",
                    en="write weight: its percentage among its siblings",
                ),
            ),
        ),
        wrong='code: "1.1"\nrule: {kind: yes_no}',
        right='code: "1.1"\nmax: 1\nrule: {kind: yes_no}',
    ),
    Kind(
        code="PAR320",
        name="nothing-to-score",
        severity="error",
        says=Sentence(
            vi="“{code}” không có rule, cũng không có criteria",
            en="'{code}' has neither a rule nor criteria inside",
        ),
        hint=Sentence(
            vi="viết rule:, hoặc criteria:, hoặc incomplete: true nếu chưa rõ",
            en="write rule:, or criteria:, or incomplete: true where it is not known",
        ),
        wrong='code: "1.1"\nmax: 1',
        right='code: "1.1"\nmax: 1\nincomplete: true',
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
        code="PAR323",
        name="policy-not-here",
        severity="error",
        says=Sentence(
            vi="“{text}” không dùng được cho “{code}”",
            en="'{text}' cannot be used for '{code}'",
        ),
        hint=Sentence(
            vi="bỏ đi, hoặc chọn cách khác",
            en="take it away, or choose another",
        ),
        hints=(
            (
                "on_top",
                Sentence(vi="lĩnh vực điểm cộng, điểm trừ không có chỉ số", en="bonus and penalty areas have no index"),
            ),
            (
                "no_parts",
                Sentence(
                    vi="bộ này không khai báo parts: dùng rescale: set hoặc area",
                    en="this set declares no parts: use rescale: set or area",
                ),
            ),
            (
                "lower",
                Sentence(
                    vi="khi càng thấp càng tốt, điểm không thể tăng theo tỷ lệ: ghi points cho từng bậc",
                    en="where less is better points cannot grow with the measure: write points for each step",
                ),
            ),
            (
                "weights",
                Sentence(
                    vi="bộ này dùng weighting: points; trọng số chỉ dùng với weighting: weights",
                    en="this set has weighting: points; weights go with weighting: weights",
                ),
            ),
            (
                "core",
                Sentence(
                    vi="cap dùng cho kind: bonus, floor dùng cho kind: penalty",
                    en="cap is for kind: bonus, floor for kind: penalty",
                ),
            ),
            (
                "full",
                Sentence(
                    vi="điểm cộng, điểm trừ và điểm từ bên ngoài không có mức “đủ điểm”",
                    en="bonus, penalty and given items have no full points",
                ),
            ),
            (
                "cap_weights",
                Sentence(
                    vi="cap: max chỉ có nghĩa với weighting: points",
                    en="cap: max has a meaning with weighting: points only",
                ),
            ),
        ),
        wrong="kind: given\ngiven_by: sipas\nnot_arisen: full",
        right="kind: given\ngiven_by: sipas",
    ),
    Kind(
        code="PAR324",
        name="item-without-part",
        severity="error",
        says=Sentence(
            vi="“{code}” không thuộc phần nào",
            en="'{code}' is in no part",
        ),
        hint=Sentence(
            vi="ghi part: cho mục này hoặc cho mục chứa nó",
            en="write part: for it or for what it is in",
        ),
        wrong="parts: [{key: verified, max: 65}]",
        right="part: verified",
    ),
    Kind(
        code="PAR325",
        name="zero-unless-circle",
        severity="error",
        says=Sentence(
            vi="“{code}” phụ thuộc vòng quanh vào chính nó qua zero_unless",
            en="'{code}' depends on itself through zero_unless",
        ),
        hint=Sentence(
            vi="bỏ một zero_unless trong vòng này",
            en="take away one zero_unless of the circle",
        ),
        wrong='code: "1.1"\nzero_unless: {item: "1.1", more_than: 0}',
        right='code: "1.2"\nzero_unless: {item: "1.1", more_than: 0}',
    ),
    Kind(
        code="PAR326",
        name="figures-contradict",
        severity="error",
        says=Sentence(
            vi="không có số liệu nào thỏa mãn mọi giới hạn đã khai báo",
            en="no figures at all satisfy the declared bounds",
        ),
        hint=Sentence(
            vi="xem lại at_most, at_least và checks",
            en="look at at_most, at_least and checks",
        ),
        wrong="done: {name: A, at_least: 10, at_most: 5}",
        right="done: {name: A, at_least: 5, at_most: 10}",
    ),
    Kind(
        code="PAR327",
        name="gap-not-partial",
        severity="error",
        says=Sentence(
            vi="“{text}” chỉ được dùng trong một bộ partial",
            en="'{text}' can stand in a partial set only",
        ),
        hint=Sentence(
            vi="ghi status: partial, hoặc điền cho đủ",
            en="write status: partial, or fill the gap",
        ),
        wrong="status: illustrative\nmax: unknown",
        right="status: partial\nmax: unknown",
    ),
    Kind(
        code="PAR328",
        name="bonus-or-penalty",
        severity="error",
        says=Sentence(
            vi="lĩnh vực “{code}” (kind: {kind}) thiếu “{key}”",
            en="area '{code}' (kind: {kind}) has no '{key}'",
        ),
        hint=Sentence(
            vi="ghi cap cho điểm cộng, floor (số âm hoặc none) cho điểm trừ",
            en="write cap for a bonus, floor (a negative number or none) for a penalty",
        ),
        wrong="kind: bonus",
        right="kind: bonus\ncap: 5",
    ),
    Kind(
        code="PAR329",
        name="total-without-floor",
        severity="error",
        says=Sentence(
            vi="“{code}” có thể bị trừ điểm, nên tổng điểm có thể âm, mà không nói khi đó tính thế nào",
            en="'{code}' can take points away, so the total can fall below zero, and what then is not said",
        ),
        hint=Sentence(
            vi="ghi total: {{floor: 0}} hoặc total: {{floor: none}}",
            en="write total: {{floor: 0}} or total: {{floor: none}}",
        ),
        wrong="kind: penalty\nfloor: none",
        right="total: {floor: 0}",
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
        code="PAR331",
        name="code-twice",
        severity="error",
        says=Sentence(
            vi="mã “{code}” đã dùng cho “{name}”",
            en="the code '{code}' is already that of '{name}'",
        ),
        hint=Sentence(
            vi="mỗi lĩnh vực, tiêu chí, tiêu chí thành phần có một mã riêng trong cả bộ",
            en="each area, criterion and sub-criterion has a code of its own in the whole set",
        ),
        wrong='- {code: "1.1"}\n- {code: "1.1"}',
        right='- {code: "1.1"}\n- {code: "1.2"}',
    ),
    Kind(
        code="PAR332",
        name="figure-name",
        severity="error",
        says=Sentence(
            vi="“{key}” không đặt được làm tên số liệu",
            en="'{key}' cannot be the name of a figure",
        ),
        hint=Sentence(
            vi="dùng chữ, số và _, bắt đầu bằng chữ",
            en="use letters, digits and _, a letter first",
        ),
        hints=(
            (
                "reserved",
                Sentence(
                    vi="từ này có nghĩa riêng trong phiếu chấm điểm",
                    en="the word has a meaning of its own in score sheets",
                ),
            ),
            (
                "shared",
                Sentence(vi="bộ tiêu chí đã có số liệu chung tên này", en="the set has a shared figure of that name"),
            ),
        ),
        wrong="figures:\n  so-luong: {name: Số lượng}",
        right="figures:\n  so_luong: {name: Số lượng}",
    ),
    Kind(
        code="PAR333",
        name="figure-of-other-kind",
        severity="error",
        says=Sentence(
            vi="số liệu “{key}” ({kind}) không dùng được ở đây",
            en="the figure '{key}' ({kind}) cannot be used here",
        ),
        hint=Sentence(
            vi="ngày chỉ dùng cho kind: deadline; không cộng tỷ lệ phần trăm với số đếm",
            en="dates are for kind: deadline only; percentages are not added to counts",
        ),
        hints=(
            ("bound", Sentence(vi="ngày không có giới hạn", en="dates have no bounds")),
            (
                "mixed",
                Sentence(
                    vi="tỷ lệ phần trăm không cộng, không so sánh trực tiếp với số đếm, số tiền",
                    en="percentages are neither added to counts and amounts nor compared with them",
                ),
            ),
        ),
        wrong="measure: issued / planned\nfigures:\n  issued: {name: Ngày ban hành, kind: date}",
        right="rule:\n  kind: deadline\n  date: issued",
    ),
    Kind(
        code="PAR334",
        name="counts-differ",
        severity="error",
        says=Sentence(
            vi="“{code}” ghi {declared} {what}, ở đây có {sum}",
            en="'{code}' counts {declared} {what}, there are {sum} here",
        ),
        hint=Sentence(
            vi="sửa counts, hoặc ghi incomplete: true",
            en="mend counts, or write incomplete: true",
        ),
        wrong="counts: {criteria: 6}",
        right="counts: {criteria: 5}",
    ),
    Kind(
        code="PAR335",
        name="item-without-source",
        severity="error",
        says=Sentence(
            vi="bộ official: “{code}” không nêu nguồn",
            en="official set: '{code}' names no source",
        ),
        hint=Sentence(
            vi="ghi source: {{of: …, at: …}} cho từng mục được chấm",
            en="write source: {{of: …, at: …}} for every scored item",
        ),
        wrong='status: official\ncode: "1.1"',
        right='status: official\ncode: "1.1"\nsource: {of: decision, at: "1.1"}',
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
        code="PAR337",
        name="waived-in-vain",
        severity="warning",
        says=Sentence(
            vi="waive nêu {text}, nhưng ở đây không có vấn đề đó",
            en="waive names {text}, but there is no such problem here",
        ),
        hint=Sentence(
            vi="bỏ dòng waive này",
            en="take this waiver away",
        ),
        wrong="waive: [{problem: PAR317, because: …}]",
        right="waive: []",
    ),
    Kind(
        code="PAR338",
        name="like-a-group",
        severity="warning",
        says=Sentence(
            vi="“{text}” không phải là nhóm của bộ này; đọc là một tính chất của đơn vị",
            en="'{text}' is no group of this set; it is read as a property of units",
        ),
        hint=Sentence(
            vi="nhóm của bộ này: {known}",
            en="the groups of this set: {known}",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        wrong="groups: [departments]\nonly_for: [departmens]",
        right="groups: [departments]\nonly_for: [departments]",
    ),
    Kind(
        code="PAR339",
        name="parts-below-a-cap",
        severity="error",
        says=Sentence(
            vi="các mục trong “{code}” (cap: max) thuộc những phần khác nhau",
            en="the items in '{code}' (cap: max) are in different parts",
        ),
        hint=Sentence(
            vi="trong mục có cap: max, mọi mục con thuộc cùng một phần",
            en="below cap: max all items must be in one part",
        ),
        wrong="cap: max over items of two parts",
        right="cap: max over items of one part",
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
        code="PAR341",
        name="not-waivable",
        severity="error",
        says=Sentence(
            vi="không thể bỏ qua {text} bằng waive",
            en="{text} cannot be waived",
        ),
        hint=Sentence(
            vi="sửa vấn đề đó: nếu không thì không tính được điểm",
            en="mend it: without a cure there are no points",
        ),
        wrong="waive: [{problem: PAR309, because: …}]",
        right="at_least: 90%",
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
    Kind(
        code="PAR344",
        name="figure-unused",
        severity="warning",
        says=Sentence(
            vi="số liệu “{key}” không được quy tắc nào của mục này dùng đến",
            en="the figure '{key}' is used by no rule of this item",
        ),
        hint=Sentence(
            vi="bỏ số liệu này, hoặc dùng nó trong measure, each hoặc at_most",
            en="take it away, or use it in measure, each or at_most",
        ),
        wrong="figures: {late: {name: Số lần chậm}}\nrule: {kind: yes_no}",
        right="rule: {kind: yes_no}",
    ),
)
