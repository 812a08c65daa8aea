"""Files made to hurt, each with the codes that it must give: tried by tests, and timed by a benchmark."""

from random import Random

MEBIBYTE = 1 << 20
HEAD = """format: parindex/round@1
id: test-2023
year: 2023
title: Chỉ số CCHC
status: illustrative
rounding: {index: 2}
compare: published
ties: standard
groups:
  - {key: departments, name: Sở ngành}
"""
COLUMNS = "unit,name,group,points\n"


def _set(points: int, items: str, shared: str = "") -> str:
    """A criteria set of one area."""
    return f"""format: parindex/criteria-set@1
id: small/2024
year: 2024
title: Bộ tiêu chí thử
status: illustrative
max: {points}
rounding: {{points: none, index: 2}}
compare: published
ties: standard
{shared}areas:
  - code: "1"
    name: Lĩnh vực một
    max: {points}
    criteria:
{items}"""


def _item(number: int, rule: str, more: str = "") -> str:
    """An item of one point; *rule* and *more* are indented as an item's keys are."""
    return f'      - code: "1.{number}"\n        name: Mục {number}\n        max: 1\n{more}{rule}'


def _steps(measure: str) -> str:
    ends = "            - {at_least: 61%, points: 1}\n            - {below: 59%, points: 0}\n"
    return f"        rule:\n          kind: steps\n          measure: {measure}\n          steps:\n{ends}"


def _undecided(items: int) -> str:
    figures = "figures:\n  p: {name: P}\n  q: {name: Q, at_least: 1}\n  r: {name: R, kind: amount, at_most: 0}\n"
    checks = "checks:\n  - 5 * p - 3 * q + r >= 0.25\n  - 5 * p - 3 * q - r <= 0.8\n"
    return _set(items, "".join(_item(each + 1, _steps("p / q")) for each in range(items)), figures + checks)


def _chain(figures: int) -> str:
    links = "".join(f"          f{each}: {{name: F, at_most: f{each + 1}}}\n" for each in range(figures))
    more = f"        figures:\n{links}          f{figures}: {{name: F, at_least: 1}}\n"
    return _set(1, _item(1, f"        rule: {{kind: ratio, measure: f0 / f{figures}}}\n", more))


def _random_checks(checks: int) -> str:
    chance = Random(1)  # noqa: S311, any numbers will do
    figures = "figures:\n" + "".join(f"  f{each}: {{name: F}}\n" for each in range(60))
    sums = [" + ".join(f"{chance.randint(1, 99)} * f{chance.randrange(60)}" for _ in range(6)) for _ in range(checks)]
    told = "checks:\n" + "".join(f"  - {each} >= {chance.randint(1, 999)}.5\n" for each in sums)
    return _set(1, _item(1, _steps("f0 / (f1 + 1)")), figures + told)


def _circle(items: int) -> str:
    rule = "        rule: {kind: yes_no}\n"
    rests = (f'        zero_unless: {{item: "1.{each % items + 1}", more_than: 0}}\n' for each in range(1, items + 1))
    return _set(items, "".join(_item(at, rule, rest) for at, rest in enumerate(rests, start=1)))


def _options(number: int) -> str:
    options = "".join(f"            - {{key: k{each}, points: {each % 2}}}\n" for each in range(number))
    return _set(1, _item(1, f"        rule:\n          kind: options\n          options:\n{options}"))


def _misspelled(number: int) -> str:
    options = "".join(f"            - {{kei: k{each}, pointz: {each % 2}}}\n" for each in range(number))
    return _set(1, _item(1, f"        rule:\n          kind: options\n          options:\n{options}"))


def _split(items: int) -> str:
    groups = f"groups: [{', '.join(f'g{each}' for each in range(items))}]\n"
    rows = (_item(each, "        rule: {kind: yes_no}\n", f"        only_for: [g{each}]\n") for each in range(items))
    return _set(items, "".join(rows), groups)


YAML = {
    "brackets within brackets": ("[" * (MEBIBYTE - 1), ["PAR115"]),
    "braces within braces": ("{a: " * (MEBIBYTE // 4 - 1), ["PAR115"]),
    "lists within lists": ("- " * (MEBIBYTE // 2 - 1), ["PAR115"]),
    "keys that are keys of keys": ("? " * (MEBIBYTE // 2 - 1), ["PAR112"]),
    "a long list": ("- 1\n" * (MEBIBYTE // 4 - 1), ["PAR116"]),
    "a long list in brackets": ("[" + "1," * (MEBIBYTE // 2 - 10) + "]", ["PAR116"]),
    "many keys": ("".join(f"k{each}: 1\n" for each in range(10_001)), ["PAR116"]),
    "one key again and again": ("a: 1\n" * 9_000, ["PAR113", "PAR119"]),
    "many anchors": ("".join(f"- &a{each} 1\n" for each in range(19_000)), ["PAR107", "PAR119"]),
    "many documents": ("--- 1\n" * (MEBIBYTE // 6 - 1), ["PAR111"]),
    "many directives": ("%N 1\n" * (MEBIBYTE // 5 - 10) + "--- a\n", ["PAR110"]),
    "unknown keys": (HEAD + "".join(f"k{each}: 1\n" for each in range(9_000)), ["PAR203", "PAR119"]),
    "a number of a million digits": (HEAD + "published: " + "9" * (MEBIBYTE - 2000) + "x\n", ["PAR206"]),
    "a million digits for a year": (
        "format: parindex/round@1\nyear: " + "9" * (MEBIBYTE - 2000),
        ["PAR204", "PAR217", "PAR237"],
    ),
    "a clock that never ends": (
        "format: parindex/round@1\ntitle: 1" + ":0" * (MEBIBYTE // 2 - 500),
        ["PAR204", "PAR217", "PAR206"],
    ),
    "one long comment": ("#" * (MEBIBYTE - 1), ["PAR117"]),
    "empty lines": ("\n" * (MEBIBYTE - 1), ["PAR117"]),
    "items that are all one text": (HEAD + "title: a\n" + " - b\n" * (MEBIBYTE // 5 - 100), ["PAR144", "PAR119"]),
    "one long text over many lines": ('"' + "a\n" * (MEBIBYTE // 2 - 5) + '"', ["PAR201"]),
    "plain lines": ("a\n" * (MEBIBYTE // 2 - 5), ["PAR201"]),
    "colons": (":" * (MEBIBYTE - 1), ["PAR106"]),
    "a tag without end": ("!<" + "%41" * (MEBIBYTE // 3 - 5), ["PAR106"]),
    "marks upon marks": ("a" + "\u0301\u0323" * (MEBIBYTE // 4 - 5), ["PAR124"]),
    "escaped marks upon marks": ('"' + "\\u0301\\u0323" * (MEBIBYTE // 12 - 5) + '"', ["PAR124"]),
    "many hidden characters": ("\u202e" * (MEBIBYTE // 3 - 1), ["PAR104", "PAR119"]),
    "steps of indentation": ("".join(" " * each + "a:\n" for each in range(1_400)), ["PAR115"]),
    "a set of texts in braces": (HEAD + "sources: {a: {title: {vi: " + "a, " * 9_000 + "}}}\n", ["PAR217", "PAR222"]),
}

TABLES = {
    "quotes": (COLUMNS + '"' * MEBIBYTE, ["PAR120"]),
    "quotes that are not closed": (COLUMNS + 'a,"b\n' * (MEBIBYTE // 5), ["PAR121", "PAR119"]),
    "quotes inside cells": (COLUMNS + 'a"b\n' * (MEBIBYTE // 4), ["PAR121", "PAR119"]),
    "commas": (COLUMNS + "," * MEBIBYTE, ["PAR409"]),
    "short rows": (COLUMNS + "a\n" * (MEBIBYTE // 2), ["PAR120", "PAR119"]),
    "one unit again and again": (COLUMNS + "a,A,departments,1\n" * 20_000, ["PAR216", "PAR119"]),
    "wrong numbers": (COLUMNS + "".join(f"a{each},A,departments,x\n" for each in range(20_000)), ["PAR207", "PAR119"]),
    "a wide header": (",".join(f"c{each}" for each in range(100_000)) + "\na\n", ["PAR203", "PAR119", "PAR120"]),
    "a cell of many lines": (COLUMNS + '"' + "\n" * MEBIBYTE + '"', ["PAR120"]),
    "spaces": (COLUMNS + " " * MEBIBYTE + "x\n", ["PAR120"]),
    "a list in a cell": ("unit,name,group,is\na,A,departments," + ";" * MEBIBYTE + "\n", ["PAR220", "PAR119"]),
}

#: Sets that are well written, and ask questions that are hard to answer, or very many.
SETS = {
    "twenty questions that cannot be decided": (_undecided(20), ["PAR336"]),
    "six hundred of them": (_undecided(600), ["PAR336"]),
    "a chain of 300 figures": (_chain(300), ["PAR336"]),
    "a chain of 3,000 figures": (_chain(3_000), ["PAR336"]),
    "200 checks of 60 figures": (_random_checks(200), ["PAR336"]),
    "4,000 checks of 60 figures": (_random_checks(4_000), ["PAR336"]),
    "items that all hang together": (_circle(1_000), ["PAR325"]),
    "thousands of options": (_options(3_500), []),
    "thousands of misspelled keys": (_misspelled(3_500), ["PAR204", "PAR203", "PAR119"]),
    "items for a group each": (_split(1_200), ["PAR317"]),
    "a formula within brackets": (_set(1, _item(1, _steps("(" * 5_000 + "a" + ")" * 5_000))), ["PAR307"]),
    "a sum without end": (_set(1, _item(1, _steps(" + ".join(["a"] * 100_000)))), ["PAR307"]),
}
