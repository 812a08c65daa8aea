"""Next year's criteria set from this year's: the same text, with the few things changed that a new year changes."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from parindex.loading.document import Document
from parindex.model.criteria import Branch, CriteriaSet, Criterion, Waiver
from parindex.places import Place, item, member, the_key
from parindex.starting.lines import comment, scalar
from parindex.texts import Language

_HEAD = {
    "vi": (
        "Dự thảo năm {year}, từ bộ tiêu chí {old}: mọi nội dung dưới đây còn là của năm {last}.",
        "Đã đổi: id, year, based_on{more}.",
        "Cần xem lại: title; max và điểm từng mục; nguồn (sources, source); ngày trong text và evidence;",
        "mục thêm, bớt, đổi mã hoặc đổi tên (was: mã năm {last}, hoặc none); làm tròn, xếp loại; các chú thích.",
        "status chỉ là official khi quyết định năm {year} đã ban hành và mọi mục nêu nguồn mới.",
    ),
    "en": (
        "A draft for {year}, from the criteria set {old}: all that stands below is still that of {last}.",
        "Changed: id, year, based_on{more}.",
        "To look at: title; max and the points of items; sources and source; days in text and evidence;",
        "items new, gone, renumbered or renamed (was: the code of {last}, or none); rounding, bands; comments.",
        "status is official only once the decision of {year} is issued and every item names its new source.",
    ),
}
#: What is said to be changed besides, where it is.
_MORE = {"status": "status (official → illustrative)", "was": "was", "examples": "examples", "waive": "waive"}
#: An item of the year before that became several, or that was dropped: from now on neither is there to be waived.
_BETWEEN_YEARS = frozenset(("PAR424", "PAR439"))


@frozen
class Edit:
    """A stretch of the text, from *start* to before *end*, that becomes *text*; *about* is what is changed."""

    start: int
    end: int
    text: str
    about: str = ""


@frozen
class _Source:
    """The text of a set, and where in it things stand."""

    text: str
    document: Document
    starts: Sequence[int]

    def span(self, address: str) -> tuple[int, int]:
        """From where to where the value at *address* stands."""
        return self._offsets(self.document.locate(address))

    def named(self, address: str, name: str) -> Edit:
        """That another *name* stands at *address*, in quotes where there were some."""
        start, end = self.span(address)
        return Edit(start, end, f'"{name}"' if self.text[start] in "\"'" else scalar(name))

    def key(self, address: str) -> int:
        """Where the key of *address* stands."""
        return self._offsets(self.document.locate(the_key(address)))[0]

    def _offsets(self, place: Place) -> tuple[int, int]:
        begin, end = self.starts[place.line - 1], self.starts[place.end_line - 1]
        return begin + place.column - 1, end + place.end_column - 1


def next_year(document: Document, set_id: str | None, language: Language) -> str:
    """The set in *document* as a draft for the year after, with its comments and layout.

    Args:
        document: A criteria set without errors, as it was read.
        set_id: The id of the draft; that of the set with the year after in it, if not given.
        language: That of the comments that are added.
    """
    criteria: CriteriaSet = document.value
    text = document.texts[document.locate("").file]
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    edits = list(_edits(criteria, _Source(text, document, starts), set_id or next_id(criteria)))
    for each in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: each.start] + each.text + text[each.end :]
    changed = {each.about for each in edits}
    more = "".join(f", {words}" for about, words in _MORE.items() if about in changed)
    values = {"year": criteria.year + 1, "last": criteria.year, "old": criteria.id, "more": more}
    head = [line for each in _HEAD[language] for line in comment(each.format(**values))]
    return "\n".join(head) + "\n\n" + text


def next_id(criteria: CriteriaSet) -> str:
    """The id of a set with the year after in its last part; behind it where there is none."""
    folder, slash, name = criteria.id.rpartition("/")
    year, following = str(criteria.year), str(criteria.year + 1)
    return f"{folder}{slash}" + (name.replace(year, following) if year in name else f"{name}-{following}")


def _edits(criteria: CriteriaSet, source: _Source, set_id: str) -> Iterator[Edit]:
    yield source.named("id", set_id)
    yield Edit(*source.span("year"), str(criteria.year + 1))
    if criteria.based_on is not None:
        yield source.named("based_on", criteria.id)
    else:
        at = source.key("year")
        margin = source.text[source.text.rfind("\n", 0, at) + 1 : at]
        block = not margin.strip() and source.text[at] != '"'
        written = f"based_on: {scalar(criteria.id)}\n{margin}" if block else f'"based_on": "{criteria.id}", '
        yield Edit(at, at, written)
    if criteria.status == "official":
        yield Edit(*source.span("status"), "illustrative", "status")
    yield from _waivers("waive", criteria.waive, source)
    for index, area in enumerate(criteria.areas):
        yield from _branch(item("areas", index), area, source)


def _branch(address: str, branch: Branch, source: _Source) -> Iterator[Edit]:
    if branch.was is not None:
        yield Edit(*_value(member(address, "was"), branch.was, source), f'"{branch.code}"', "was")
    if branch.status == "official":
        yield Edit(*source.span(member(address, "status")), "illustrative", "status")
    for index, each in enumerate(branch.examples if isinstance(branch, Criterion) else ()):
        figures = member(item(member(address, "examples"), index), "figures")
        for key, value in each.figures:
            if isinstance(value, date):
                yield Edit(*source.span(member(figures, key)), _year_later(value), "examples")
    yield from _waivers(member(address, "waive"), branch.waive, source)
    for index, inside in enumerate(branch.criteria):
        yield from _branch(item(member(address, "criteria"), index), inside, source)


def _value(address: str, was: str | tuple[str, ...], source: _Source) -> tuple[int, int]:
    """Where a code, or a list of codes, stands, with the brackets of the list."""
    start, end = source.span(address)
    if isinstance(was, str) or not was:
        return start, end
    last = source.span(item(address, len(was) - 1))[1]
    return start, source.text.index("]", last) + 1 if source.text[start] == "[" else last


def _waivers(address: str, waivers: Sequence[Waiver], source: _Source) -> Iterator[Edit]:
    """Takes away what is waived no more, with the key where nothing else is waived; a list has each code once."""
    gone = [index for index, each in enumerate(waivers) if each.problem in _BETWEEN_YEARS]
    end = 0
    for index in gone:
        one = item(address, index)
        start = source.span(one)[0]
        end = max(source.span(member(one, key))[1] for key in ("problem", "because"))
        if source.text[start] == "{":
            end = source.text.index("}", end) + 1
        if len(gone) < len(waivers):
            yield Edit(*_without(source.text, start, end, alone=True), "", "waive")
    if gone and len(gone) == len(waivers):
        listed, start = source.span(address)[0], source.key(address)
        if source.text[listed] == "[":
            end = source.text.index("]", end) + 1
        yield Edit(*_without(source.text, start, end, alone=False), "", "waive")


def _without(text: str, start: int, end: int, *, alone: bool) -> tuple[int, int]:
    """What goes with a stretch: its lines, where it has them to itself (*alone*, with its dash); else a comma."""
    line = text.rfind("\n", 0, start) + 1
    margin = text[line:start].replace("-", " ") if alone else text[line:start]
    if ended := re.compile(r"[ \t]*(?:#.*)?(?:\n|\Z)").match(text, end):
        return (start, ended.end() + len(margin)) if margin.strip() else (line, ended.end())
    if behind := re.compile(r"\s*,\s*").match(text, end):
        return start, behind.end()
    return text.rindex(",", 0, start), end


def _year_later(day: date) -> str:
    """The same day of the year after; what is behind the 28th of February stays behind it, for rules name no 29th."""
    leap = (day.month, day.day) == (2, 29)
    return (date(day.year + 1, 3, 1) if leap else day.replace(year=day.year + 1)).isoformat()
