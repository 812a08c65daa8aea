"""What an editor shows over each key of a rule or condition, and of the rules and conditions themselves."""

from parindex.model.conditions import (
    AreaCondition,
    BandCondition,
    EachAreaCondition,
    IndexCondition,
    NotFlagged,
    RankCondition,
)
from parindex.model.fields import ByKind
from parindex.model.rule_kinds import (
    Case,
    Cases,
    Checklist,
    Deadline,
    DeadlineStep,
    Given,
    Option,
    Options,
    Ratio,
    Requirement,
    Step,
    Steps,
    Tally,
    YesNo,
)
from parindex.texts import Words

_SHARE = Words("Tỷ lệ của điểm tối đa như 50%", "A share of the maximum such as 50%")
_AREA_SHARE = Words(
    "Đạt ít nhất tỷ lệ này của điểm tối đa riêng của đơn vị", "At least this share of the unit's own maximum"
)

#: The empty key stands for the class itself.
WORDS: dict[type, dict[str, Words]] = {
    ByKind: {"kind": Words("Loại quy tắc chấm điểm", "Kind of scoring rule")},
    Options: {
        "": Words("chọn một trong các phương án", "one of several options is chosen"),
        "options": Words("Các phương án để chọn một", "The options, of which one is chosen"),
    },
    Option: {
        "key": Words("Khóa của phương án, dùng khi trả lời", "Key of the option, as it is answered"),
        "name": Words("Nội dung phương án", "What the option is"),
        "points": Words("Số điểm", "Its points"),
        "share": _SHARE,
    },
    YesNo: {
        "": Words("đạt thì được điểm tối đa, không đạt thì không", "the maximum if it is met"),
        "otherwise": Words("Điểm khi không đạt", "Points where it is not met"),
    },
    Checklist: {
        "": Words("nhiều điều kiện, mỗi điều kiện đạt hay không", "several things, each met or not"),
        "conditions": Words("Các điều kiện", "The conditions"),
        "each": Words("Điểm cho mỗi điều kiện đạt", "Points for each condition that is met"),
        "all_or_nothing": Words(
            "Đạt tất cả thì được điểm tối đa, thiếu một thì 0 điểm", "The maximum where all are met, else 0"
        ),
    },
    Requirement: {
        "key": Words("Khóa của điều kiện, dùng khi trả lời", "Key of the condition, as it is answered"),
        "name": Words("Nội dung điều kiện", "What is to be met"),
        "points": Words("Điểm riêng của điều kiện", "The points of this condition"),
    },
    Steps: {
        "": Words("điểm theo bậc của tỷ lệ hoặc số lượng", "points by steps of a rate or number"),
        "measure": Words("Đại lượng để xét bậc: done / planned", "What the steps are on: done / planned"),
        "steps": Words("Các bậc, từ cao điểm xuống thấp", "The steps, best first"),
        "better": Words("Càng cao càng tốt hay càng thấp càng tốt", "Which way is better"),
    },
    Step: {
        "at_least": Words("Từ mức này trở lên", "From here up, this value included"),
        "more_than": Words("Trên mức này", "Above this value"),
        "at_most": Words("Đến mức này", "Up to here, this value included"),
        "below": Words("Dưới mức này", "Below this value"),
        "points": Words("Số điểm của bậc", "The points of the step"),
        "share": Words(
            "Tỷ lệ của điểm tối đa, hoặc measure: điểm tối đa × đại lượng",
            "A share of the maximum, or measure: maximum × measure",
        ),
    },
    Ratio: {
        "": Words("điểm tối đa × tỷ lệ", "maximum × rate"),
        "measure": Words("Tỷ lệ nhân với điểm tối đa: done / planned", "What the maximum is multiplied by"),
        "zero_below": Words("Dưới mức này thì 0 điểm", "No points below this line"),
    },
    Tally: {
        "": Words("cộng hoặc trừ điểm cho mỗi đơn vị đếm được", "so many points for each piece"),
        "each": Words("Điểm cho mỗi đơn vị của từng số liệu", "Points for each piece, by figure"),
        "floor": Words("Điểm thấp nhất, none hoặc unknown", "The least, none, or unknown"),
        "cap": Words("Điểm cao nhất, none hoặc unknown", "The most, none, or unknown"),
        "start": Words("Điểm khi chưa tính gì", "Points before anything is counted"),
    },
    Deadline: {
        "": Words("điểm theo ngày thực hiện", "points by the day it was done"),
        "date": Words("Khóa của số liệu ngày", "Key of the date figure"),
        "steps": Words("Các mốc, từ sớm đến muộn", "The days, from the earliest on"),
        "otherwise": Words("Điểm khi muộn hơn mọi mốc", "Points of a later day"),
        "never": Words("Điểm khi không thực hiện", "Points where it was not done at all"),
    },
    DeadlineStep: {
        "on_or_before": Words(
            "Chậm nhất ngày này, tính theo năm đánh giá: year-01-31",
            "On or before this day, told from the year evaluated: year-01-31",
        ),
        "points": Words("Số điểm", "Its points"),
    },
    Given: {
        "": Words("điểm do bên ngoài hoặc người thẩm định cho", "points from outside, or by the verifier"),
        "given_by": Words("verifier, hoặc nguồn bên ngoài", "verifier, or a source outside"),
        "at_least": Words("Điểm thấp nhất", "The least"),
        "at_most": Words("Điểm cao nhất; mặc định là điểm tối đa", "The most; the maximum if not said"),
    },
    Cases: {
        "": Words("nhiều quy tắc, chọn theo trường hợp của đơn vị", "one of several rules, by the unit's case"),
        "cases": Words("Các trường hợp", "The cases"),
    },
    Case: {
        "key": Words("Khóa của trường hợp, dùng khi trả lời", "Key of the case, as it is answered"),
        "name": Words("Nội dung trường hợp", "What the case is"),
        "rule": Words("Quy tắc trong trường hợp này", "The rule of this case"),
    },
    RankCondition: {
        "": Words("Thứ hạng phải đạt", "The rank that is needed"),
        "at_most": Words("Xếp hạng không quá chừng này", "The last place that will do"),
        "within": Words("Xếp hạng trong phạm vi nào", "Where the rank is taken"),
    },
    BandCondition: {
        "": Words("Xếp loại phải đạt", "The band that is needed"),
        "at_least": Words("Từ mức xếp loại này trở lên", "This band or a higher one"),
    },
    IndexCondition: {
        "": Words("Chỉ số phải đạt", "The index that is needed"),
        "at_least": Words("Chỉ số từ chừng này trở lên", "The least index"),
        "more_than": Words("Chỉ số lớn hơn chừng này", "The index that must be exceeded"),
    },
    AreaCondition: {
        "": Words("Kết quả của một lĩnh vực phải đạt", "What is needed in one area"),
        "code": Words("Mã lĩnh vực", "Code of the area"),
        "at_least": _AREA_SHARE,
    },
    EachAreaCondition: {
        "": Words("Kết quả mỗi lĩnh vực phải đạt", "What is needed in every area"),
        "at_least": _AREA_SHARE,
    },
    NotFlagged: {
        "": Words("Không có các dấu hiệu này", "Carries none of these flags"),
        "flags": Words("Các dấu hiệu", "The flags"),
    },
}
