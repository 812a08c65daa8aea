"""Vietnamese from before Unicode is recognised, and nothing else is taken for it."""

import pytest

from parindex.reading.legacy import decoded, disguised
from parindex.reading.legacy_tables import TCVN3, VISCII, VNI, VPS
from parindex.reading.syllables import is_syllable

TEXT = "Kế hoạch cải cách hành chính nhà nước; Sở Nội vụ, huyện Thoại Sơn"


def by_table(text: str, table: dict[int, str]) -> str:
    """*text* in the letters that stand for it in a table of bytes, as Latin-1 shows them."""
    codes = {letter: code for code, letter in table.items()}
    return "".join(chr(codes[each]) if each in codes else each for each in text)


def by_vni(text: str) -> str:
    """*text* as VNI writes it."""
    written = {letter: pair for pair, letter in reversed(VNI.items())}
    return "".join(written.get(each, each) for each in text)


def as_windows_1252(text: str) -> str:
    """*text* in UTF-8, read by a program that takes it for the page of Western Europe."""
    unseen = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(chr(each) if each in unseen else bytes([each]).decode("cp1252") for each in text.encode())


@pytest.mark.parametrize("table", [TCVN3, VISCII, VPS])
def test_a_table_has_each_small_letter_once(table: dict[int, str]) -> None:
    """A letter that stood at two codes, or at none, would be a slip of ours."""
    small = [each for each in table.values() if each.islower()]

    assert sorted(set("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")) == sorted(small)


def test_vni_has_each_small_letter_once() -> None:
    """By one or two characters each."""
    small = [each for each in VNI.values() if each.islower()]

    assert sorted(set("àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ")) == sorted(set(small))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (by_table(TEXT, TCVN3).encode("latin-1"), "TCVN3 (ABC)"),
        (by_vni(TEXT).encode("cp1252"), "VNI"),
        (by_table(TEXT, VISCII).encode("latin-1"), "VISCII"),
        (by_table(TEXT, VPS).encode("latin-1"), "VPS"),
    ],
)
def test_bytes_are_named_and_read(data: bytes, encoding: str) -> None:
    """Each encoding gives back the same text, and is sure of it."""
    assert (encoding, TEXT, True) == decoded(data)


def test_windows_1258_is_named() -> None:
    """Letters and tones stand apart in it."""
    data = "Sở Nội vụ".encode("cp1258", "ignore") + b" S\xf5\xd2 N\xf4\xf2i v\xf9 nh\xe0 n\xfd\xf5\xecc"
    found = decoded(data)

    assert found is not None
    assert found[0] == "Windows-1258"
    assert found[1].endswith("Sở Nội vù nhà nước")


@pytest.mark.parametrize(
    "data", ["Société Générale à l'été".encode("latin-1"), b"caf\xe9", b"\x81\x8d\xff", b"\xff\xfe\x9d\x90 abc \x98"]
)
def test_other_bytes_are_left_alone(data: bytes) -> None:
    """French, and what is no text at all."""
    assert decoded(data) is None


@pytest.mark.parametrize(
    ("line", "encoding"),
    [
        (by_table(TEXT, TCVN3), "TCVN3 (ABC)"),
        (by_vni(TEXT), "VNI"),
        (as_windows_1252(TEXT), "Windows-1252"),
        (by_table("HĐND huyện Thoại Sơn và Phú Tân", TCVN3), "TCVN3 (ABC)"),
    ],
)
def test_a_line_in_disguise_is_put_right(line: str, encoding: str) -> None:
    """What stands between the first and the last marked word, and nothing else, is converted."""
    (found,) = disguised(f"# no sign\nname: {line}\nmax: 1\n")

    assert found.encoding == encoding
    assert found.text in line
    assert line.replace(found.text, found.mended) in (TEXT, "HĐND huyện Thoại Sơn và Phú Tân")


def test_capitals_of_a_font_are_not_sure() -> None:
    """.VnTimeH shows small letters as capitals, and keeps no trace of which are."""
    letters = by_table("nhà nước", TCVN3)
    (found,) = disguised("name: " + "".join(each.upper() if each.isascii() else each for each in letters))

    assert (found.mended, found.certain) == ("NHÀ NƯỚC", False)


@pytest.mark.parametrize(
    "line",
    [
        "Kế hoạch cải cách hành chính",
        "Hoà thuận, thanh toán, khoá học",
        "où va le Thaï, naïf et goût du maïs ?",
        "«Le thé» et «né» où «l'été»",
        "Götz Möbel für König, Größe, Öl",
        "El niño José María 1ª Mª nº 3, mañana",
        "São João, coração, não",
        "5 µm, 10 µg, ± 3°, ½ © ® § 12",
        "Ã, Â và Ä là chữ hoa; Åse Ærø",
        "âge Ã© seul \u0420",
        "Ã¿\u0192",
        "Së Néi vô",  # most likely TCVN3, but there is no sign that nothing else can have
        "Ä\u2019a",
    ],
)
def test_what_is_right_is_left_alone(line: str) -> None:
    """Vietnamese, French, German, Spanish, Portuguese, signs."""
    assert list(disguised(f"{line}\n{line}")) == []


def test_what_one_line_proves_holds_for_the_others() -> None:
    """A short name alone would prove too little; what is Vietnamese already stays."""
    found = list(disguised("Së Tµi chÝnh\nSë Néi vô\nNéi\nMẫu số 1\nné été\nplain"))

    assert [each.mended for each in found] == ["Sở Tài chính", "Sở Nội vụ", "Nội"]
    assert list(disguised("Së Néi vô\n«Mµn»")) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  vi: Tiêu chÃ\u00ad", [("chÃ\u00ad", "chí", True)]),
        ("mức lÃ\u00a0m việc", [("lÃ\u00a0m", "làm", True)]),
        ("thực hiá»\ufffdn vÃ\u00a0 sá»\u00ad dá»¥ng", [(0, "và", True), (0, "sử", True), (0, "dụng", True)]),
        ("Sở áº\u00adxyz", [("áº\u00adxyz", "ậxyz", False)]),
        ("Sở VÃ\u00a0o sổ", [("VÃ\u00a0o", "Vào", True)]),
        ("Sở Tã¡i", []),
        ("Sở TÃ¿i, Ã©", []),
        ("Sở cáº¿x", []),
        ("“CẤP XÃ”, XÃ… XÃ\u00a0HỘI", []),
        ("XÃ\u00a0A", []),
        ("Đánh giá\u00a0cao, giá»", []),
    ],
)
def test_single_words_between_others(line: str, expected: list[tuple[str, str, bool]]) -> None:
    """A letter whose second half nobody sees is still one; a capital before a quote or a space is itself."""
    found = [(each.text, each.mended, each.certain) for each in disguised(line)]

    assert [each[1:] for each in found] == [each[1:] for each in expected]
    assert all(line[each.start :].startswith(each.text) for each in disguised(line))


def test_a_control_character_is_no_letter() -> None:
    """What would become a control character was no Vietnamese."""
    assert list(disguised("Â\u20ac Â\u0081")) == []


@pytest.mark.parametrize(
    "word", ["Kế", "HOẠCH", "giữa", "quyết", "oanh", "yêu", "gì", "quốc", "khuỷu", "nghiêng", "Đắk"]
)
def test_syllables(word: str) -> None:
    """In small letters, in capitals, with one capital."""
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "Société", "kÊ", "cat", "hoảch", "trưởngg", "ạạ", "quyết" * 2, "été"])
def test_no_syllables(word: str) -> None:
    """Two tones, a stop without its tone, letters of other languages."""
    assert not is_syllable(word)
