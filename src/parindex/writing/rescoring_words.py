"""Why an item cannot be rescored, in words."""

from parindex.model.rescorings import Fault, LeftOut, Obstacle
from parindex.problems import Problem
from parindex.problems.words import sentence
from parindex.texts import Language, Words

OBSTACLES: dict[Obstacle, Words] = {
    "new": Words("mục mới, năm trước không hỏi", "new: it was not asked for"),
    "removed": Words("mục đã bỏ", "it is there no more"),
    "merged": Words("gộp từ các mục {names}", "merged of {names}"),
    "split": Words("tách ra cùng với các mục khác: {names}", "one of those that an item was split into: {names}"),
    "regrouped": Words(
        "trước đây là tiêu chí có tiêu chí thành phần: {names}", "it was a criterion with criteria inside: {names}"
    ),
    "unknown": Words("chưa biết cách chấm ở một trong hai bộ", "its rule is not known in one of the sets"),
    "kind": Words(
        "cách trả lời khác: trước là {first}, nay là {last}", "it is answered otherwise: {first} then, {last} now"
    ),
    "figures": Words(
        "số liệu trước đây không hỏi, hoặc hỏi cách khác: {names}",
        "figures that were not asked for, or otherwise: {names}",
    ),
    "conditions": Words("nội dung trước đây không hỏi: {names}", "conditions that were not asked for: {names}"),
    "evidence": Words("trước đây không yêu cầu tài liệu kiểm chứng", "no evidence was asked for"),
    "source": Words("nay lấy từ nguồn khác: “{names}”", "it comes from another source now: '{names}'"),
    "bounds": Words("điểm do “{names}” cho theo mức điểm cũ", "its points were given by '{names}' within other bounds"),
    "hangs": Words(
        "phụ thuộc mục không chấm lại được: {names}", "it depends on items that cannot be rescored: {names}"
    ),
    "judged": Words("thẩm định đã cho điểm theo cách chấm cũ", "verifiers gave points by the old rule or maximum"),
    "answer": Words("câu trả lời không hợp với cách chấm mới", "what was answered is no answer to the new rule"),
    "given": Words(
        "giá trị được cấp không hợp với bộ mới: {names}", "what was given is beyond what the new set takes: {names}"
    ),
}


#: What kind of answer an item takes, as `Fault` names it.
ANSWERS: dict[str, Words] = {
    "options": Words("chọn một phương án", "options"),
    "yes_no": Words("đạt hay không đạt", "yes_no"),
    "checklist": Words("danh mục điều kiện", "checklist"),
    "figures": Words("số liệu", "figures"),
    "steps": Words("mức của số liệu", "steps"),
    "ratio": Words("tỷ lệ", "ratio"),
    "tally": Words("số lần", "tally"),
    "deadline": Words("ngày thực hiện", "deadline"),
    "given": Words("điểm từ bên ngoài", "given"),
    "cases": Words("trường hợp", "cases"),
}


def fault_words(fault: Fault, language: Language) -> str:
    """Why an item cannot be rescored; with what is wrong with the answer, if it is the answer."""
    names = fault.names
    if fault.obstacle == "kind":
        names = tuple(ANSWERS[each].in_language(language) for each in names)
    values = {"names": ", ".join(names), "first": names[0] if names else "", "last": names[-1] if names else ""}
    said = OBSTACLES[fault.obstacle].in_language(language).format_map(values)
    return said if fault.problem is None else f"{said}: {sentence(fault.problem, language)}"


def left_out_words(each: LeftOut) -> Words:
    """The same in both languages."""
    return Words(fault_words(each.fault, "vi"), fault_words(each.fault, "en"))


def missing(found: Problem) -> str:
    """What an award asks for and the new set does not have: a band, an area, or the `tie_break`."""
    return str(found.value("name") or "tie_break")
