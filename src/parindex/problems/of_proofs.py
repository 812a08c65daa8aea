"""PAR345 to PAR359: what is proved beyond that every sheet has its points: that nothing in a set is in vain."""

from parindex.problems.kinds import Example, Kind, Sentence

_DONE = "- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}\n- {below: 70%, points: 0}"

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
            at=_DONE,
            wrong="- {more_than: 120%, points: 2}\n- {more_than: 90%, points: 2}\n- {at_least: 70%, points: 1}\n"
            "- {below: 70%, points: 0}".replace("{more_than: 90%, points: 2}", "{more_than: 90%, points: 1.5}"),
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
)
