"""PAR3xx: sense inside a criteria set, beside its rules."""

from parindex.problems.kinds import Kind, Sentence

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
