"""PAR345 to PAR359: what is proved beyond that every sheet has its points: that nothing in a set is in vain."""

from parindex.problems.kinds import Example, Kind, Sentence

_DONE = "- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {below: 70%, points: 0}"
_LISTED = (
    "conditions:\n"
    "  - {key: radio, name: Trên hệ thống truyền thanh, points: 0.5}\n"
    "  - {key: site, name: Trên trang thông tin điện tử, points: 0.5}"
)
_AREAS = 'areas:\n  - code: "1"\n    name: Chỉ đạo, điều hành'

KINDS = (
    Kind(
        code="PAR345",
        name="step-never-holds",
        severity="warning",
        says=Sentence(
            vi="không số liệu nào rơi vào bậc này ({step}): {range}",
            en="no figures fall into this step ({step}): {range}",
        ),
        hint=Sentence(
            vi="bỏ bậc này, hoặc sửa ngưỡng của bậc hay giới hạn của số liệu",
            en="take the step away, or mend its ends or the bounds of the figures",
        ),
        hints=(
            (
                "whole",
                Sentence(
                    vi="số đếm là số nguyên, không giá trị nào nằm ở đó: bỏ bậc này, hoặc sửa ngưỡng",
                    en="counts are whole numbers, and none give a value there: take the step away, or mend its ends",
                ),
            ),
        ),
        why=Sentence(
            vi="điểm của bậc này được in trong quy định nhưng không đơn vị nào đạt được, dù làm tốt đến đâu",
            en="the points of this step stand in the decision, and no unit can ever have them, however well it does",
        ),
        example=Example(
            wrong="- {more_than: 100%, points: 2}\n- {more_than: 90%, points: 1.5}\n"
            "- {at_least: 70%, points: 1}\n- {below: 70%, points: 0}",
            right=_DONE,
        ),
    ),
    Kind(
        code="PAR346",
        name="maximum-not-reached",
        severity="warning",
        says=Sentence(
            vi="không câu trả lời nào cho “{code}” đủ điểm tối đa {maximum}: điểm luôn {limit}{figures}",
            en="no answer gives '{code}' its maximum {maximum}: its points are always {limit}{figures}",
        ),
        hint=Sentence(
            vi="ghi max: {points}, hoặc sửa quy tắc để đạt được {maximum}",
            en="write max: {points}, or mend the rule so that {maximum} can be reached",
        ),
        hints=(
            (
                "near",
                Sentence(
                    vi="điểm chỉ tiến gần đến {maximum}: sửa ngưỡng, công thức hoặc giới hạn của số liệu",
                    en="points come near {maximum} and never get there: mend the steps, the formula or the bounds",
                ),
            ),
        ),
        why=Sentence(
            vi="đơn vị làm tốt nhất vẫn bị mất điểm ở mục này, và Chỉ số của mọi đơn vị đều thấp hơn thực chất",
            en="the best of units would lose points here, and the index of all of them come out too low",
        ),
        example=Example(
            at="- {key: on_time, name: Kịp thời, points: 1}",
            wrong="- {key: on_time, name: Kịp thời, points: 0.75}",
            right="- {key: on_time, name: Kịp thời, points: 1}",
        ),
    ),
    Kind(
        code="PAR347",
        name="better-scores-less",
        severity="error",
        says=Sentence(
            vi="{worse} ({figures}) được {more} điểm, còn {better}, tốt hơn, chỉ được {less} điểm",
            en="{worse} ({figures}) gives {more} points, and {better}, which is better, only {less}",
        ),
        hint=Sentence(
            vi="sửa points hoặc share để bậc dưới không được nhiều điểm hơn bậc trên",
            en="mend points or share so that a lower step is never worth more than one above it",
        ),
        why=Sentence(
            vi="một đơn vị làm tốt hơn lại được ít điểm hơn, và sẽ khiếu nại với lý do chính đáng",
            en="a unit that did better would have fewer points than one that did worse, and complain with good reason",
        ),
        example=Example(
            at=_DONE,
            wrong="- {more_than: 90%, points: 1.5}\n- {at_least: 70%, share: measure}\n- {below: 70%, points: 0}",
            right="- {more_than: 90%, points: 2}\n- {at_least: 70%, share: measure}\n- {below: 70%, points: 0}",
        ),
    ),
    Kind(
        code="PAR348",
        name="makes-no-difference",
        severity="warning",
        says=Sentence(
            vi="“{text}” không làm thay đổi điểm của đơn vị nào",
            en="'{text}' makes no difference to any unit's points",
        ),
        hint=Sentence(
            vi="xem lại; nếu đúng là như vậy, bỏ đi",
            en="look at it again; if this is what is meant, take it away",
        ),
        hints=(
            (
                "same",
                Sentence(
                    vi="mọi lựa chọn được cùng một số điểm: sửa điểm cho khác nhau",
                    en="whatever is chosen is worth the same: mend the points",
                ),
            ),
            (
                "zero",
                Sentence(
                    vi="được 0 điểm dù thế nào: ghi số điểm, hoặc bỏ đi",
                    en="it is worth 0 whatever the answer: say what it is worth, or take it away",
                ),
            ),
            (
                "cancels",
                Sentence(
                    vi="số liệu này tự triệt tiêu trong công thức: sửa công thức",
                    en="the figure cancels out of the formula: mend the formula",
                ),
            ),
            (
                "groups",
                Sentence(
                    vi="đã nêu đủ mọi nhóm của bộ tiêu chí: bỏ only_for, hoặc bớt nhóm không thuộc đối tượng",
                    en="it names every group of the set: take only_for away, or the groups that it is not for",
                ),
            ),
            (
                "always",
                Sentence(
                    vi="“{item}” không bao giờ âm nên điều kiện luôn đúng: ghi more_than: 0 hoặc cao hơn",
                    en="'{item}' is never below 0, so the condition always holds: write more_than: 0 or more",
                ),
            ),
            (
                "penalty",
                Sentence(
                    vi="mục điểm trừ này không bao giờ trừ điểm: ghi điểm âm trong quy tắc",
                    en="this penalty never takes points away: write negative points in its rule",
                ),
            ),
        ),
        why=Sentence(
            vi="đơn vị phải trả lời, chứng minh và thẩm định viên phải kiểm tra một điều không ảnh hưởng gì",
            en="units would answer and prove, and verifiers check, what nothing depends on",
        ),
        example=Example(
            at=f"each: 0.5\n{_LISTED.replace(', points: 0.5', '')}",
            wrong=_LISTED.replace("tử, points: 0.5", "tử, points: 0").replace("thanh, points: 0.5", "thanh, points: 1"),
            right=_LISTED,
        ),
    ),
    Kind(
        code="PAR349",
        name="cap-never-reached",
        severity="warning",
        says=Sentence(
            vi="“{text}” của “{code}” không bao giờ có tác dụng: các mục bên trong cộng lại luôn {limit}",
            en="'{text}' of '{code}' never takes effect: what is inside always adds up to {limit}",
        ),
        hint=Sentence(
            vi="sửa mức này theo quyết định, hoặc kiểm tra xem có thiếu mục nào bên trong không",
            en="mend it as the decision has it, or look whether something inside is missing",
        ),
        why=Sentence(
            vi="giới hạn mà quyết định đặt ra không cắt của ai điểm nào; thường là do thiếu một mục hoặc gõ nhầm số",
            en="a limit of the decision would limit nobody, mostly because an item is missing or a number mistyped",
        ),
        example=Example(
            at="kind: penalty\nfloor: -2",
            wrong="kind: penalty\nfloor: -5",
            right="kind: penalty\nfloor: -2",
        ),
    ),
    Kind(
        code="PAR350",
        name="limit-never-needed",
        severity="note",
        says=Sentence(
            vi="“{text}” không bao giờ cần đến: số liệu không thể vượt quá giới hạn này",
            en="'{text}' is never needed: figures cannot go beyond it",
        ),
        hint=Sentence(
            vi="nếu số liệu có thể vượt quá, kiểm tra dấu và giới hạn của số liệu; nếu không, bỏ đi (floor, cap: none)",
            en="if figures can, look at signs and bounds; if not, take it away (floor, cap: none)",
        ),
        hints=(
            (
                "check",
                Sentence(
                    vi="các giới hạn (at_most, at_least) đã nói điều này: xem lại dấu so sánh, hoặc bỏ dòng này",
                    en="the bounds of the figures say it already: look at the sign of the check, or take it away",
                ),
            ),
        ),
        why=Sentence(
            vi="người đọc tưởng rằng có trường hợp bị chặn ở mức này, trong khi dấu hoặc giới hạn có thể bị viết nhầm",
            en="readers take it that somebody is stopped there, while a sign or a bound may be mistaken",
        ),
        example=Example(
            wrong=f"checks:\n  - on_time <= received\n{_AREAS}",
            right=_AREAS,
        ),
    ),
    Kind(
        code="PAR351",
        name="nobody-meets-condition",
        severity="warning",
        says=Sentence(
            vi="không đơn vị nào đáp ứng điều kiện của “{code}”",
            en="no unit meets the condition of '{code}'",
        ),
        hint=Sentence(
            vi="nhóm ở đây không có trong only_for của mục chứa nó: sửa một trong hai",
            en="no group here is in only_for of what it stands in: mend one of the two",
        ),
        hints=(
            (
                "zero_unless",
                Sentence(
                    vi="“{item}” chỉ được nhiều nhất {most} điểm: ghi more_than thấp hơn",
                    en="'{item}' has at most {most} points: write a lower more_than",
                ),
            ),
        ),
        why=Sentence(
            vi="mục này vẫn nằm trong bộ tiêu chí nhưng không ai được chấm, hoặc không ai có điểm",
            en="it would stand in the set and be scored for nobody, or give nobody points",
        ),
        example=Example(
            at="was: none\nmax: 5",
            wrong='was: none\nzero_unless: {item: "1.1", more_than: 1}\nmax: 5',
            right='was: none\nzero_unless: {item: "1.1", more_than: 0}\nmax: 5',
        ),
    ),
    Kind(
        code="PAR352",
        name="bonus-takes-away",
        severity="warning",
        says=Sentence(
            vi="“{code}” là điểm thưởng nhưng có thể bị {points} điểm",
            en="'{code}' is a bonus, and can come to {points} points",
        ),
        hint=Sentence(
            vi="chuyển phần trừ điểm sang một lĩnh vực kind: penalty, hoặc ghi floor: 0",
            en="put what takes points away into an area of kind: penalty, or write floor: 0",
        ),
        why=Sentence(
            vi="điểm trừ nằm lẫn trong điểm thưởng không chịu mức sàn của điểm trừ, nên không có giới hạn dưới",
            en="points taken away among a bonus are held by no floor of a penalty, and have no lower limit",
        ),
        example=Example(wrong="kind: bonus\ncap: 0", right="kind: penalty\nfloor: -2"),
    ),
    Kind(
        code="PAR353",
        name="band-out-of-reach",
        severity="warning",
        says=Sentence(
            vi="không đơn vị nào đạt được mức “{band}”",
            en="no unit can be in band '{band}'",
        ),
        hint=Sentence(
            vi="Chỉ số cao nhất là {most}: hạ ngưỡng xuống",
            en="the highest index is {most}: lower the line",
        ),
        hints=(
            (
                "floor",
                Sentence(
                    vi="“{above}” nhận mọi Chỉ số từ 0 trở lên, và tổng điểm không bao giờ âm: sửa ngưỡng của nó",
                    en="'{above}' takes every index from 0 up, and no total is below 0: mend its line",
                ),
            ),
        ),
        why=Sentence(
            vi="mức này được công bố nhưng luôn trống, và các đơn vị tưởng là mình có thể phấn đấu đạt được",
            en="the band would be published and stay empty, while units strive for it",
        ),
        example=Example(
            at="- {key: good, name: Tốt, at_least: 80}",
            wrong="- {key: good, name: Tốt, more_than: 100}",
            right="- {key: good, name: Tốt, at_least: 80}",
        ),
    ),
    Kind(
        code="PAR354",
        name="award-out-of-reach",
        severity="warning",
        says=Sentence(
            vi="không ai được đề nghị “{award}”",
            en="nobody can be proposed for '{award}'",
        ),
        hint=Sentence(
            vi="Chỉ số cao nhất là {most}: hạ điều kiện xuống",
            en="the highest index is {most}: ask for less",
        ),
        hints=(
            (
                "quota",
                Sentence(
                    vi="số lượng là 0: ghi số lượng, hoặc bỏ hình thức này",
                    en="its quota is 0: write how many, or take the award away",
                ),
            ),
        ),
        why=Sentence(
            vi="hội đồng sẽ nhận một danh sách trống và không biết đó là do quy định viết nhầm",
            en="the council would get an empty list, and not know that the regulation is mistaken",
        ),
        example=Example(
            file="awards.yaml",
            at="quota: {total: 2, compare: rank_share}",
            wrong="quota: {total: 0, compare: rank_share}",
            right="quota: {total: 2, compare: rank_share}",
        ),
    ),
    Kind(
        code="PAR355",
        name="award-not-limited",
        severity="note",
        says=Sentence(
            vi="“{text}” của “{award}” không loại ai (số đơn vị được xếp hạng: {units})",
            en="'{text}' of '{award}' keeps nobody out (units that take a place: {units})",
        ),
        hint=Sentence(
            vi="nếu chưa ghi đủ đơn vị, ghi complete: false cho nhóm; nếu không, xem lại số này",
            en="where units are missing write complete: false for the group; if not, look at the number again",
        ),
        why=Sentence(
            vi="điều kiện trông như có chọn lọc, nhưng mọi đơn vị đều qua",
            en="the award seems to choose, and everybody passes",
        ),
        example=Example(
            file="awards.yaml",
            by="validate round.yaml",
            wrong="- {rank: {within: group, at_most: 2}}",
            right="- {rank: {within: group, at_most: 1}}",
        ),
    ),
)
