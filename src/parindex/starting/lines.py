"""Lines of YAML in block style, and comments in one of two languages."""

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from parindex.reading.scalars import ambiguous
from parindex.texts import Language

_WIDTH = 118
#: What no plain text may begin with, and what may not stand in one.
_FIRST = "!&*-?:,[]{}#|>@`\"'%=<~"
_INSIDE = (": ", " #")


def scalar(text: str) -> str:
    """*text* as YAML writes it, in quotes where that is needed."""
    plain = (
        bool(text)
        and text[0] not in _FIRST
        and text == text.strip()
        and not text.endswith(":")
        and "\n" not in text
        and not any(each in text for each in _INSIDE)
        and not ambiguous(text)
    )
    return text if plain else json.dumps(text, ensure_ascii=False)


def comment(text: str, indent: int = 0) -> list[str]:
    """*text* as comment lines, broken between words."""
    margin = f"{' ' * indent}#"
    lines = [margin]
    for word in text.split():
        if len(lines[-1]) + 1 + len(word) > _WIDTH and lines[-1] != margin:
            lines.append(margin)
        lines[-1] += f" {word}"
    return lines


def number(value: Decimal, language: Language) -> str:
    """A number as comments show it."""
    text = f"{value:f}"
    return text.replace(".", ",") if language == "vi" else text


def filled(template: str, language: Language, values: Mapping[str, str]) -> str:
    """A template with its comments in one language: lines that begin with `#vi` or `#en` are for one of them."""
    other = "#en" if language == "vi" else "#vi"
    kept: Iterable[str] = (line for line in template.split("\n") if not line.lstrip().startswith(other))
    text = "\n".join(line.replace(f"#{language} ", "# ", 1) for line in kept)
    for key, value in values.items():
        text = text.replace(f"<{key}>", value)
    return text
