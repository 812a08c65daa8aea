"""The bytes of a file as text."""

from parindex.reading.screen import screened


def test_line_ends_are_the_same_whether_texts_are_kept_or_not() -> None:
    """Of a file that came from Windows, too."""
    texts: dict[str, str] = {}

    assert "a: 1\n" == screened(b"a: 1\r\n", "a.yaml", largest=6)
    assert "a: 1\n" == screened(b"a: 1\r\n", "a.yaml", largest=6, texts=texts) == texts["a.yaml"]
