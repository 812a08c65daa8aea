"""Texts in quotes, as a person would put them."""


def quoted(text: str) -> str:
    """*text* in double quotes, or in single ones where it has something in it that those would change."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
