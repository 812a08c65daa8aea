"""PAR3xx: sense inside a criteria set, beside its rules."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
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
                    vi="ghi max: {mended}: khi đó “{above}” cũng khớp",
                    en="write max: {mended}: then '{above}' adds up, too",
                ),
            ),
            (
                "child",
                Sentence(
                    vi="“{child}” ghi {was}: {mended} thì khớp", en="'{child}' says {was}: with {mended} it adds up"
                ),
            ),
            (
                "inside",
                Sentence(
                    vi="sửa bên trong trước, như nêu ở đó: khi đó “{code}” khớp",
                    en="first mend what is inside, as it says there: then '{code}' adds up",
                ),
            ),
            (
                "keep",
                Sentence(
                    vi="“{above}” đang khớp với max: {declared}: sửa bên trong cho đủ; chênh lệch {difference}",
                    en="'{above}' adds up with max: {declared}: mend what is inside; the difference is {difference}",
                ),
            ),
            (
                "mended",
                Sentence(
                    vi="sửa bên trong trước, như nêu ở đó, rồi ghi max: {mended}",
                    en="first mend what is inside, as it says there, then write max: {mended}",
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
        why=Sentence(
            vi="Chỉ số được chia cho một con số mà không đơn vị nào có thể đạt, hoặc vượt quá 100",
            en="the index would be divided by what no unit can have, or go beyond 100",
        ),
        example=Example(
            wrong=('was: "1.2"\nmax: 2'),
            right=('was: "1.2"\nmax: 1'),
        ),
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
        why=Sentence(
            vi="phần trọng số thiếu không thuộc về ai, và Chỉ số của mọi đơn vị đều thấp đi",
            en="the missing weight belongs to nobody, and the index of every unit is too low",
        ),
        example=Example(
            file="criteria/small/weights.yaml",
            wrong="weight: 30%",
            right="weight: 40%",
        ),
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
        why=Sentence(
            vi="không biết mục này chiếm bao nhiêu trong tổng điểm, nên không tính được Chỉ số",
            en="nobody knows how much of the whole this is, so there is no index",
        ),
        example=Example(
            at=('was: "1.2"\nmax: 1'),
            wrong='was: "1.2"',
            right=('was: "1.2"\nmax: 1'),
        ),
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
        why=Sentence(
            vi="mục này có điểm tối đa nhưng không ai được chấm, nên mọi đơn vị đều mất điểm",
            en="it would count in the maximum and be scored for nobody: everybody loses it",
        ),
        example=Example(
            at=('text: "thẩm định: 0 - 1"\nrule: {kind: given, given_by: verifier}'),
            wrong='text: "thẩm định: 0 - 1"',
            right=('text: "thẩm định: 0 - 1"\nrule: {kind: given, given_by: verifier}'),
        ),
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
        why=Sentence(
            vi="tác giả tưởng đã quy định một điều, trong khi ở đây điều đó không có nghĩa gì",
            en="the author would think that something is settled, and here it has no meaning",
        ),
        example=Example(
            wrong=("rule: {kind: given, given_by: verifier}\nnot_arisen: full"),
            right="rule: {kind: given, given_by: verifier}",
        ),
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
        why=Sentence(
            vi="điểm của mục này không nằm trong phần nào, nên các phần cộng lại không ra tổng",
            en="its points would be in no part, and the parts not add up to the whole",
        ),
        example=Example(
            file="criteria/small/parts.yaml",
            wrong='max: 1\ntext: "có: 1 | không: 0"',
            right='max: 1\npart: verified\ntext: "có: 1 | không: 0"',
        ),
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
        why=Sentence(
            vi="muốn biết mục này có điểm không thì phải biết nó có điểm không",
            en="whether it has points would hang on whether it has points",
        ),
        example=Example(
            at='source: {of: made, at: "1.1"}',
            wrong=('source: {of: made, at: "1.1"}\nzero_unless: {item: "1.1", more_than: 0}'),
            right=('source: {of: made, at: "1.1"}\nzero_unless: {item: "1.2", more_than: 0}'),
        ),
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
        why=Sentence(
            vi="mọi phiếu chấm điểm đều vi phạm một giới hạn, nên không phiếu nào được chấp nhận",
            en="every score sheet would break a bound, so that none could be accepted",
        ),
        example=Example(
            at="planned: {name: Số nhiệm vụ theo kế hoạch}",
            wrong="planned: {name: Số nhiệm vụ theo kế hoạch, at_least: 10, at_most: 5}",
            right="planned: {name: Số nhiệm vụ theo kế hoạch, at_least: 5, at_most: 10}",
        ),
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
        why=Sentence(
            vi="bộ tiêu chí được coi là đầy đủ trong khi chưa ai biết mục này bao nhiêu điểm",
            en="the set would pass for complete while nobody knows what this is worth",
        ),
        example=Example(
            wrong=('was: "1.2"\nmax: unknown'),
            right=('was: "1.2"\nmax: 1'),
        ),
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
        why=Sentence(
            vi="không ai biết được trừ tối đa bao nhiêu điểm, và mỗi nơi dừng ở một mức",
            en="nobody knows how much can be taken away, and everybody would stop somewhere else",
        ),
        example=Example(
            at=("kind: penalty\nfloor: -2"),
            wrong="kind: penalty",
            right=("kind: penalty\nfloor: -2"),
        ),
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
        why=Sentence(
            vi="một đơn vị có thể được công bố với Chỉ số âm, hoặc âm thầm được nâng lên 0",
            en="a unit might be published with a negative index, or silently be lifted to 0",
        ),
        example=Example(
            at=('tie_break: [{area: "2"}, exact]\ntotal: {floor: 0}'),
            wrong='tie_break: [{area: "2"}, exact]',
            right=('tie_break: [{area: "2"}, exact]\ntotal: {floor: 0}'),
        ),
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
        why=Sentence(
            vi="câu trả lời cho mã này không biết thuộc mục nào, và một trong hai mục mất điểm",
            en="nobody knows which of the two an answer is for, and one of them loses its points",
        ),
        example=Example(
            wrong=('- code: "1.3"\n  name: Niêm yết thủ tục hành chính'),
            right=('- code: "2.3"\n  name: Niêm yết thủ tục hành chính'),
        ),
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
        why=Sentence(
            vi="trong phiếu chấm điểm tên này sẽ bị đọc thành một từ khóa, và số liệu biến mất",
            en="in a score sheet the name would be read as a word of its own, and the figure be gone",
        ),
        example=Example(
            wrong=("figures:\n  met: {name: Ngày gửi báo cáo, kind: date}\nrule:\n  kind: deadline\n  date: met"),
            right=("figures:\n  sent: {name: Ngày gửi báo cáo, kind: date}\nrule:\n  kind: deadline\n  date: sent"),
        ),
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
        why=Sentence(
            vi="một ngày không so được với một số: mục này sẽ không chấm được",
            en="a day is no number: the item could not be scored",
        ),
        example=Example(
            wrong="sent: {name: Ngày gửi báo cáo}",
            right="sent: {name: Ngày gửi báo cáo, kind: date}",
        ),
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
        why=Sentence(
            vi="bộ tiêu chí gõ lại thiếu hoặc thừa một mục so với quyết định mà không ai hay",
            en="something of the decision would be missing, or twice there, and nobody notice",
        ),
        example=Example(
            at=("groups: [departments, districts]\nmax: 10"),
            wrong=("groups: [departments, districts]\nmax: 10\ncounts: {areas: 2}"),
            right=("groups: [departments, districts]\nmax: 10\ncounts: {areas: 3}"),
        ),
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
        why=Sentence(
            vi="không ai đối chiếu được mục này với quyết định, trong khi bộ tiêu chí nhận là chính thức",
            en="nobody could compare the item with the decision, while the set says that it is official",
        ),
        example=Example(
            file="criteria/small/parts.yaml",
            wrong="status: official",
            right="status: illustrative",
        ),
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
        why=Sentence(
            vi="lý do ghi ở đây làm người đọc tưởng quyết định có lỗi, trong khi không có",
            en="readers would take it that the decision has a fault that it has not",
        ),
        example=Example(
            wrong=('source: {of: made, at: "1.1"}\nwaive: [{problem: PAR317, because: Quyết định in như vậy}]'),
            right='source: {of: made, at: "1.1"}',
        ),
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
        why=Sentence(
            vi="gõ nhầm tên nhóm thì mục này không tính cho ai, vì không đơn vị nào có tính chất đó",
            en="misspelt, the item would be for nobody: no unit has that property",
        ),
        example=Example(
            at='source: {of: made, at: "3.1"}',
            wrong=('source: {of: made, at: "3.1"}\nonly_for: [departmens]'),
            right=('source: {of: made, at: "3.1"}\nonly_for: [departments]'),
        ),
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
        why=Sentence(
            vi="phần điểm bị cắt bởi cap: max không biết trừ vào phần nào",
            en="nobody knows from which part the points that the cap cuts off are taken",
        ),
        example=Example(
            file="criteria/small/parts.yaml",
            wrong='- {code: "1.2.1", name: Cấp xã, max: 1, part: survey, text: "có: 1", rule: {kind: yes_no}}',
            right='- {code: "1.2.1", name: Cấp xã, max: 1, text: "có: 1", rule: {kind: yes_no}}',
        ),
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
        why=Sentence(
            vi="bỏ qua vấn đề này thì vẫn không tính được điểm, chỉ là không ai biết vì sao",
            en="without a cure there would be no points all the same, and nobody know why",
        ),
        example=Example(
            wrong=('source: {of: made, at: "1.1"}\nwaive: [{problem: PAR319, because: Quyết định không ghi điểm}]'),
            right='source: {of: made, at: "1.1"}',
        ),
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
        why=Sentence(
            vi="đơn vị phải thống kê và chứng minh một số liệu không dùng vào đâu",
            en="units would count and prove a number that nothing is made of",
        ),
        example=Example(
            wrong=("cases: {name: Số vụ vi phạm}\nlate: {name: Số lần chậm khắc phục}"),
            right="cases: {name: Số vụ vi phạm}",
        ),
    ),
)
