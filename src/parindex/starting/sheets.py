"""A score sheet to fill in: every item of a set with its name, its maximum and what is asked."""

from collections.abc import Iterator
from decimal import Decimal

from parindex.checks.answers import VERIFIER
from parindex.model.criteria import Area
from parindex.model.rule_kinds import Case, Cases, Checklist, Given, Option, Options, Rule
from parindex.rules.prepared import Prepared, PreparedItem
from parindex.starting.answers import least_answer
from parindex.starting.lines import comment, number, scalar
from parindex.starting.values import least_shared
from parindex.texts import Language, Words

#: The unit of a sheet that is not filled in: no round has it.
UNIT = Words("can-dien", "to-fill-in")
_HEAD = {
    "vi": (
        "Bảng điểm tự chấm theo bộ tiêu chí {id}: {title}.",
        "Chưa điền: mọi câu trả lời là mức thấp nhất và có dòng no_evidence: true, nên không được điểm nào.",
        "Với mỗi mục: sửa câu trả lời, dẫn tài liệu kiểm chứng, rồi xóa dòng no_evidence.",
        "Có thể thêm: self (điểm tự chấm), stated (tỷ lệ tự tính), explanation (giải trình), evidence (tài liệu);",
        "không phát sinh thì thay câu trả lời bằng not_arisen: true. Xóa mục không dành cho đơn vị mình.",
    ),
    "en": (
        "Score sheet for the criteria set {id}: {title}.",
        "Not filled in: every answer is the least there is, and says no_evidence: true, so it gives no points.",
        "For each item: put your answer, cite your documents, then take the line no_evidence away.",
        "You may add: self (the points you claim), stated (the rate you state), explanation, evidence (documents);",
        "where nothing arose, not_arisen: true instead of the answer. Remove items that are not for your unit.",
    ),
}
_WORDS = {
    "unit": Words("CẦN ĐIỀN: khóa của đơn vị trong đợt đánh giá.", "TO FILL IN: the key of your unit in the round."),
    "documents": Words(
        "Danh mục tài liệu kiểm chứng: bỏ dấu # và ghi tài liệu của đơn vị; mục nào cần thì dẫn khóa của tài liệu.",
        "The list of evidence: take the # away and list your documents; items cite them by key.",
    ),
    "figures": Words("CẦN ĐIỀN: số liệu dùng chung cho nhiều mục.", "TO FILL IN: figures that several items share."),
    "fill": Words("CẦN ĐIỀN", "TO FILL IN"),
    "max": Words("tối đa {max} điểm", "maximum {max}"),
    "only": Words("Chỉ dành cho: {names}.", "Only for: {names}."),
    "shows": Words("Tài liệu kiểm chứng: {names}.", "Evidence: {names}."),
    "points": Words("{points} điểm", "points: {points}"),
    "remove": Words("xóa dòng này khi đã điền", "remove this line once it is filled in"),
    "verifier": Words(
        "Điểm do người thẩm định cho; có thể tự chấm: bỏ dấu # ở hai dòng sau.",
        "The verifier gives the points; to claim some, take the # away from the two lines below.",
    ),
    "outside": Words(
        "Điểm lấy từ bên ngoài ({source}): không phải trả lời.", "From outside ({source}): not to answer."
    ),
    "option": Words("một trong:", "one of:"),
    "conditions": Words("những điều kiện đạt, trong:", "which are met, of:"),
    "case": Words("một trường hợp trong:", "a case of:"),
}


def sheet_text(prepared: Prepared, language: Language) -> str:
    """A sheet for a criteria set that is right as it is, and gives no unit any points."""
    criteria = prepared.criteria
    title = criteria.title.in_language(language)
    lines = [line for each in _HEAD[language] for line in comment(each.format(id=criteria.id, title=title))]
    lines += ["format: parindex/score-sheet@1", f"criteria_set: {scalar(criteria.id)}"]
    lines += [*comment(_say("unit", language)), f"unit: {UNIT.in_language(language)}"]
    lines += ["# submitted:", f"#   date: {criteria.year}-12-15"]
    lines += [*comment(_say("documents", language)), "# documents:", "#   kh-cchc:"]
    lines += ["#     title: Kế hoạch CCHC năm", "#     number: 12/KH", f"#     date: {criteria.year}-01-15"]
    lines += _shared(prepared, language)
    items = list(_items(prepared, language))
    lines += ["answers:", *items] if any(not each.lstrip().startswith("#") for each in items) else items
    return "\n".join(lines) + "\n"


def _say(key: str, language: Language, **values: str) -> str:
    return _WORDS[key].in_language(language).format(**values)


def _shared(prepared: Prepared, language: Language) -> list[str]:
    own = {key: each for key, each in prepared.shared.items() if each.given_by is None}
    if not own:
        return []
    values = least_shared(prepared)
    lines = [*comment(_say("figures", language)), "figures:"]
    for key, each in own.items():
        lines += [*comment(each.name.in_language(language), 2), f"  {key}: {values[key]}"]
    return lines


def _items(prepared: Prepared, language: Language) -> Iterator[str]:
    area: Area | None = None
    for each in prepared.items:
        if each.leaf.area is not area:
            area = each.leaf.area
            yield ""
            yield from comment(f"{area.code}. {area.name.in_language(language)}", 2)
        yield ""
        yield from _item(each, language)


def _item(item: PreparedItem, language: Language) -> Iterator[str]:
    criterion, rule = item.criterion, item.criterion.rule
    assert rule is not None  # noqa: S101, items without one are not prepared
    most = "" if isinstance(criterion.max, str) or criterion.max is None else number(criterion.max, language)
    shown = f" ({_say('max', language, max=most)})" if most else ""
    yield from comment(f"{criterion.code}. {criterion.name.in_language(language)}{shown}", 2)
    for names in item.policies.only_for:
        yield from comment(_say("only", language, names=", ".join(names)), 2)
    if criterion.text is not None:
        yield from comment(criterion.text, 2)
    yield from _asked(rule, language)
    outside = sorted({item.figures[name].given_by or "" for name in item.used} - {""})
    if isinstance(rule, Given):
        yield from _given(criterion.code, rule, language)
        return
    if item.used and all(item.figures[name].given_by is not None for name in item.used):
        yield from comment(_say("outside", language, source=", ".join(outside)), 2)
        return
    if criterion.evidence:
        yield from comment(_say("shows", language, names="; ".join(criterion.evidence)), 2)
    answer = least_answer(item)
    yield f"  {_quoted(criterion.code)}:"
    for line in answer:
        key = line.strip().partition(":")[0]
        named = item.own[key].name.in_language(language) if key in item.own else ""
        if not line.endswith(":"):
            said = _say("fill", language) + (f": {named}" if named else "")
            yield f"{line}  # {said}"
        else:
            yield line
    yield f"    no_evidence: true  # {_say('remove', language)}"


def _asked(rule: Rule, language: Language) -> Iterator[str]:
    """What can be chosen or met, or which cases there are, each on a line."""
    match rule:
        case Options(options):
            yield from comment(_say("option", language), 2)
            yield from (f"  #   {each.key}{_of_option(each, language)}" for each in options)
        case Checklist(conditions):
            yield from comment(_say("conditions", language), 2)
            yield from (f"  #   {each.key}: {each.name.in_language(language)}" for each in conditions)
        case Cases(cases):
            yield from comment(_say("case", language), 2)
            for each in cases:
                yield from _of_case(each, language)
        case _:
            pass


def _of_option(option: Option, language: Language) -> str:
    name = f": {option.name.in_language(language)}" if option.name is not None else ""
    if option.points is not None:
        return f"{name} ({_say('points', language, points=number(option.points, language))})"
    share = (option.share or Decimal(0)) * 100
    return f"{name} ({number(share.normalize(), language)}%)"


def _of_case(case: Case, language: Language) -> Iterator[str]:
    yield f"  #   {case.key}: {case.name.in_language(language)}"
    yield from (f"  #     {line.strip(' #')}" for line in _asked(case.rule, language))


def _given(code: str, rule: Given, language: Language) -> Iterator[str]:
    if rule.given_by != VERIFIER:
        yield from comment(_say("outside", language, source=rule.given_by), 2)
        return
    yield from comment(_say("verifier", language), 2)
    yield f"  # {_quoted(code)}:"
    yield "  #   self: 0"


def _quoted(code: str) -> str:
    return f'"{code}"'
