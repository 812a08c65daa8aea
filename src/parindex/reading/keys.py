"""What can be wrong with the keys of one object."""

import re
from collections.abc import Container, Iterator, Sequence

from attrs import evolve

from parindex.places import Place, item, member, the_key
from parindex.problems import Problem, problem
from parindex.reading.finds import Finds
from parindex.reading.likely_slips import code_slip, number_slip, one_group
from parindex.reading.nodes import Listing, Mapping, Node, Scalar, is_nothing
from parindex.reading.plans import Plan
from parindex.reading.quotes import quoted
from parindex.reading.scalars import ambiguous, no_key
from parindex.reading.vietnamese import meant as meant_by
from parindex.texts import in_smart_quotes, is_key, nearest

#: A key and its value without the space between them: `max:1`.
_SPACELESS = re.compile(r"(?:^|,[ ]*)([a-z_]+):([^\s/](?:[^,]|,(?![ ]*[a-z_]+:[^\s/]))*)")
_DIGITS = re.compile(r"[-–—−]?[0-9]+", re.ASCII)
_NUMBER = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?%?", re.ASCII)
_DECIMALS = re.compile(r"[0-9]+ ?%?", re.ASCII)


def named_format(node: Node, formats: Sequence[str], address: str) -> str | Problem:
    """What the `format:` line of *node* names, one of *formats*; or what is wrong with the line."""
    entry = node.entries.get("format") if isinstance(node, Mapping) else None
    several = len(formats) > 1
    if entry is None:
        return problem(
            "PAR201", address, place=node.place, hint="several" if several else None, formats=", ".join(formats)
        )
    here = member(address, "format")
    if is_nothing(entry.node):
        return problem("PAR220", here, place=entry.node.place, key="format")
    if not isinstance(entry.node, Scalar):
        return problem("PAR205", here, place=entry.node.place, wanted="text", found="sequence")
    text = entry.node.text
    if text in formats:
        return text
    near = nearest(text, formats) if several else None
    return problem("PAR202", here, place=entry.node.place, near=near, text=text, formats=", ".join(formats))


def misspelled(finds: Finds, node: Mapping, plan: Plan, address: str) -> set[str]:
    """Say which keys of *node* the *plan* does not know; gives those that were probably meant."""
    if not node.cut and node.entries.keys() <= plan.fields.keys():
        return set()
    if plan.is_open:
        return cut_off(finds, node, plan.known, address)
    return unknown_keys(finds, node, (*plan.known, *filter(plan.gathers, node.entries)), address)


def unknown_keys(finds: Finds, node: Mapping, known: Sequence[str], address: str) -> set[str]:
    """Say which keys of *node* are not *known*; gives those of *known* that were probably meant."""
    unknown = {key: entry.key_place for key, entry in node.entries.items() if key not in known}
    left = [each for each in known if each not in node.entries]
    for key in _not_indented(finds, node, known, left, address):
        del unknown[key]
    return _unknown(finds, unknown, known, left, address) | cut_off(finds, node, known, address)


def _not_indented(
    finds: Finds, node: Mapping, known: Sequence[str], left: Sequence[str], address: str
) -> Iterator[str]:
    """The keys of *node* that belong below one of those *known*, which stands empty above them in the same column."""
    above, said = None, False
    for key, entry in node.entries.items():
        place = entry.key_place
        if key in known:
            is_empty = isinstance(entry.node, Scalar) and is_nothing(entry.node) and not entry.node.rest
            above, said = ((key, place) if is_empty else None), False
        elif above is None or place.column != above[1].column or place.line <= above[1].line:
            continue
        elif said or (_key_slip(key, known) is None and meant_by(key, left) is None):
            if not said:
                here = member(address, above[0])
                finds.say(problem("PAR220", here, place=above[1], hint="indent", key=above[0], below=key))
            said = True
            yield key


def _unknown(finds: Finds, keys: dict[str, Place], known: Sequence[str], left: Sequence[str], address: str) -> set[str]:
    meant: set[str] = set()
    listed = ", ".join(sorted(known))
    for key, place in keys.items():
        if finds.full:
            break
        slip = _key_slip(key, known)
        if slip is not None:
            mended = str(slip.value("mended"))
            finds.say(evolve(slip, address=member(address, key), place=place))
            meant.add(mended)
            finds.lost(member(address, mended))
            continue
        near = meant_by(key, left)
        finds.say(problem("PAR203", member(address, key), place=place, near=near, key=key, known=listed))
        if near is not None:
            meant.add(near)
            finds.lost(member(address, near))  # what was meant could not be read
    return meant


def _key_slip(key: str, known: Sequence[str]) -> Problem | None:
    """That *key* would be one of those *known* without its quotes or its dash; None if it would not."""
    quoted = in_smart_quotes(key)
    if quoted is not None and quoted in known:
        return problem("PAR234", text=key, mended=quoted)
    if key.startswith("-") and key[1:] in known:
        return problem("PAR130", text=key, mended=key[1:])
    return None


def cut_off(finds: Finds, node: Mapping, known: Sequence[str], address: str) -> set[str]:
    """Say what commas in braces cut off; gives those of *known* that stand there without a value."""
    meant: set[str] = set()
    for before, each in node.cut.items():
        spaceless = list(_SPACELESS.finditer(each.text)) if _SPACELESS.match(each.text) else []
        if each.text in known:
            finds.say(problem("PAR220", member(address, each.text), place=each.place, key=each.text))
            meant.add(each.text)
        elif spaceless and all(part[1] in known or _NUMBER.fullmatch(part[2]) for part in spaceless):
            for part in spaceless:
                column, end = each.place.column + part.start(1), each.place.column + part.end(2)
                place = evolve(each.place, column=column, end_line=each.place.line, end_column=end)
                mended = f"{part[1]}: {_uncut(part[2])}"
                finds.say(problem("PAR129", address, place=place, text=f"{part[1]}:{part[2]}", mended=mended))
                meant.add(part[1])
        else:
            finds.say(_cut_problem(node.entries[before].node, each, address))
    return meant


def _uncut(value: str) -> str:
    """*value* as it has to stand in braces: no comma in a number, quotes around one in a text."""
    if "," not in value or one_group(value):
        return value
    slip = number_slip(value)
    mended = slip.value("mended") if slip is not None and slip.code in ("PAR208", "PAR226") else None
    return str(mended) if mended is not None else value if slip is not None else quoted(value)


def _cut_problem(value: Node, cut: Scalar, address: str) -> Problem:
    """What is wrong where a comma in braces cut *cut* off from the *value* before it, if a part of it is written."""
    text = value.text if isinstance(value, Scalar) else ""
    if in_smart_quotes(whole := f"{text}, {cut.text}"):
        return problem("PAR234", address, place=value.place, hint="comma", text=whole)
    if _DIGITS.fullmatch(text) and _DECIMALS.fullmatch(cut.text):
        found = one_group(f"{text},{cut.text}")
        if found:
            return evolve(found, address=address, place=value.place)
        mended = f"{re.sub('[–—−]', '-', text)}.{cut.text.replace(' ', '')}"
        return problem("PAR222", address, place=cut.place, hint="number", text=cut.text, mended=mended)
    slip = number_slip(f"{text},{cut.text}") if _DIGITS.fullmatch(text) else None
    if slip is not None and slip.code == "PAR226":
        place = evolve(value.place, end_line=cut.place.end_line, end_column=cut.place.end_column)
        return evolve(slip, address=address, place=place)
    return problem("PAR222", address, place=cut.place, text=cut.text)


def either_or(finds: Finds, plan: Plan, node: Mapping, address: str, present: Container[str] = ()) -> None:
    """Say if more than one key of an alternative is written, or none, *present* in some form, where one is needed."""
    for either, needed in plan.either:
        written = [key for key in either if key in node.entries]
        keys = ", ".join(either)
        if len(written) > 1:
            place = node.entries[written[1]].key_place
            finds.say(problem("PAR217", member(address, written[1]), place=place, found="several", keys=keys))
        elif needed and not written and not any(key in present for key in either):
            finds.say(problem("PAR217", address, place=node.place, hint="none", found="none", keys=keys))


def missing(finds: Finds, plan: Plan, node: Mapping, address: str, present: Container[str]) -> None:
    """Say which required keys are not among those *present*.

    A column that a table lacks is missing in each row, and was said when the header was read.
    """
    for key in plan.required:
        if key in present:
            continue
        here = member(address, key)
        entry = node.entries.get(key)
        if entry is not None:  # an empty cell
            finds.say(problem("PAR204", here, place=entry.node.place, key=key))
        elif node.header is None:
            finds.say(problem("PAR204", here, place=node.place, key=key))
        else:
            finds.lost(here)


def columns(finds: Finds, plan: Plan, header: dict[str, Place], place: Place, address: str) -> None:
    """Say what is wrong with the columns of a table, once and not for every row."""
    gathered = [key for key in header if plan.gathers(key)]
    for key in gathered:
        key_named(finds, key.removeprefix(plan.prefix), header[key], member(address, key))
    unknown = {key: each for key, each in header.items() if key not in plan.fields and key not in gathered}
    left = [each for each in plan.known if each not in header]
    meant = _unknown(finds, unknown, plan.known, left, address)
    for key in plan.required:
        if key not in header and key not in meant:
            finds.say(problem("PAR204", address, place=place, hint="column", key=key))


def key_named(finds: Finds, key: str, place: Place, address: str, *, plain: bool = False) -> bool:
    """Whether *key*, which the author chose, can name something; if not, say so.

    One that other readers take for a number or a yes must stand in quotes: to them `1.10` and `1.1` are one key.
    """
    if plain and ambiguous(key):
        found = code_slip(key) or problem("PAR206", text=key)
        finds.say(evolve(found, address=the_key(address), place=place))
        return False
    if is_key(key):
        return True
    quoted = in_smart_quotes(key)
    if quoted:
        finds.say(problem("PAR234", the_key(address), place=place, text=key, mended=quoted))
        return False
    finds.say(evolve(no_key(key), address=the_key(address), place=place))
    return False


def repeats(finds: Finds, node: Listing, key: str, address: str) -> bool:
    """Whether two items of a list say the same under *key*; if so, say it of each but the first."""
    seen: dict[str, Place] = {}
    repeated = False
    for index, each in enumerate(node.items):
        entry = each.entries.get(key) if isinstance(each, Mapping) else None
        if entry is None or not isinstance(entry.node, Scalar) or is_nothing(entry.node):
            continue
        text, place = entry.node.text, entry.node.place
        if text in seen:
            here = member(item(address, index), key)
            finds.say(problem("PAR216", here, place=place, text=text, key=key, where=str(seen[text])))
            repeated = True
        seen.setdefault(text, place)
    return repeated
