"""Numbers and dates as Word, Excel and offices write them: which slip each is, and what was meant."""

import pytest

from parindex.reading.date_slips import code_slip, date_slip, year_day_slip
from parindex.reading.number_slips import number_slip, tail_slip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("–0.5", ("PAR224", "-0.5")),
        ("— 1", ("PAR224", "-1")),
        ("−80%", ("PAR224", "-80%")),
        ("–0,5", ("PAR208", "-0.5")),
        ("–80 %", ("PAR235", "-80%")),
        ("1,6 điểm", ("PAR226", "1.6")),
        ("1,234 điểm", ("PAR227", "1234")),
        ("1.6.1 điểm", ("PAR226", "1.6.1")),
        ("１.５", ("PAR225", "1.5")),
        ("٢٥٪", ("PAR225", "25%")),
        ("2²", ("PAR225", None)),
        ("80 %", ("PAR235", "80%")),
        ("80,5 %", ("PAR208", "80.5%")),
        ("“0.5”", ("PAR234", "0.5")),
        ("“a”", None),
        ("1 điểm", ("PAR226", "1")),
        ("≥ 80%", ("PAR228", "80%")),
        (">= x", None),
        ("80-90%", ("PAR229", None)),
        ("80% – 90%", ("PAR229", None)),
        ("８０–９０", ("PAR229", None)),
        ("５ con", None),
        ("1E+05", ("PAR231", "100000")),
        ("1,5E-1", ("PAR231", "0.15")),
        ("1e99", ("PAR231", None)),
        ("1.234,5", ("PAR227", "1234.5")),
        ("1 234", ("PAR227", "1234")),
        ("1.234.567%", ("PAR227", "1234567%")),
        ("1,234,567.8", ("PAR227", "1234567.8")),
        ("#N/A", ("PAR230", None)),
        ("#####", ("PAR230", None)),
        ("#VALUE", None),
        ("ninety", None),
        ("1" * 65, None),
    ],
)
def test_a_number_is_known_by_its_slip(text: str, expected: tuple[str, str | None] | None) -> None:
    """And what was meant is named, where that is one thing."""
    found = number_slip(text)

    assert expected == (found and (found.code, found.value("mended")))


def test_where_decimals_have_a_comma_the_comma_stays() -> None:
    """A table that declares it."""
    assert [number_slip(each, comma=True) for each in ("x", "5,x")] == [None, None]
    found = [number_slip(each, comma=True) for each in ("–0,5", "80,5 %", "1.234,5")]
    assert [each and each.value("mended") for each in found] == ["-0,5", "80,5%", "1234,5"]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("1.1000000000000001", "1.1"),
        ("0.30000000000000004", "0.3"),
        ("89.999999999999986", "90"),
        ("85.499999999999986%", "85.5%"),
        ("-0.99999999999999989", "-1"),
        ("1.5", None),
        ("0.0000001", None),
        ("1" * 60 + ".0000000001", None),
    ],
)
def test_a_tail_of_binary_arithmetic(text: str, mended: str | None) -> None:
    """Zeros or nines without end, and a few digits behind them."""
    found = tail_slip(text)

    assert mended == (found and found.value("mended"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/12/2024", ("mended", "2024-12-31")),
        ("12/31/2024", ("mended", "2024-12-31")),
        ("31-12-2024 00:00:00", ("mended", "2024-12-31")),
        ("05/05/2024", ("mended", "2024-05-05")),
        ("03/04/2024", ("either", "2024-04-03")),
        ("31/11/2024", None),
        ("2024/12/31", ("mended", "2024-12-31")),
        ("2024-1-5", ("mended", "2024-01-05")),
        ("2024-12-31 00:00", ("mended", "2024-12-31")),
        ("2024-13-01", None),
        ("31-Dec-24", ("mended", "2024-12-31")),
        ("31 December 2024", ("mended", "2024-12-31")),
        ("31-Foo-24", None),
        ("45657", ("serial", "2024-12-31")),
        ("soon", None),
    ],
)
def test_a_date_is_known_by_its_slip(text: str, expected: tuple[str, str] | None) -> None:
    """One that can be read two ways is said to."""
    found = date_slip(text)

    assert expected == (found and (found.hint, found.value("mended")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1-Oct", ("1.10", "10.1")),
        ("Oct-01", ("1.10", "10.1")),
        ("01/10/2024", ("1.10", "10.1")),
        ("2024-10-01", ("1.10", "10.1")),
        ("02/02/2024", ("2.2", None)),
        ("1-Foo", None),
        ("1-oct", None),
        ("1.10", None),
    ],
)
def test_a_code_that_became_a_date(text: str, expected: tuple[str, str | None] | None) -> None:
    """Both codes that it can have been are named."""
    found = code_slip(text)

    assert expected == (found and (found.value("first"), found.value("other")))


@pytest.mark.parametrize(
    ("text", "hint", "meant"),
    [
        ("year–12–20", "mended", "year-12-20"),
        ("last_year/1/5", "mended", "last_year-01-05"),
        ("year-02-29", None, None),
        ("31/01", "day", "01-31"),
        ("31–1", "day", "01-31"),
        ("31/31", None, None),
        ("2024-12-20", "dated", "12-20"),
        ("31/01/2025", "dated", "01-31"),
        ("2024–02–29", None, None),
        ("45688", "serial", "01-31"),
        ("soon", None, None),
    ],
)
def test_a_day_of_the_year_is_known_by_its_slip(text: str, hint: str | None, meant: str | None) -> None:
    """Only where the year is told from the one that is evaluated is it certain what was meant."""
    found = year_day_slip(text)

    assert (hint, meant) == ((found.hint, found.value("mended") or found.value("day")) if found else (None, None))


@pytest.mark.parametrize("text", ["2024–01–31", "31–01–2024", "2024—1—31"])
def test_dashes_in_dates(text: str) -> None:
    """Word sets them."""
    found = date_slip(text)

    assert found is not None
    assert (found.hint, found.value("mended")) == ("mended", "2024-01-31")
