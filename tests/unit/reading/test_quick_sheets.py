"""Sheets of a long table read without places: the same values as with them, or none at all."""

from pathlib import Path

import pytest

from parindex.loading.documents import structured
from parindex.loading.opening import Opener
from parindex.model.sheets import ScoreSheet
from parindex.reading.csv_nodes import read_csv
from parindex.reading.long_sheets import grouped_rows, sheet_tree
from parindex.reading.quick_sheets import QuickReader

HEAD = "unit,code,key,value\n"
RIGHT = HEAD + (
    "a,,submitted,2024-11-20\na,,received,838838\na,,rate,85.50%\n"
    "a,1.1,choose,on_time\na,1.1,self,1.25\na,1.1,evidence,kh-12; bc-90\n"
    "a,1.2,done,45\na,1.2,stated,90%\na,1.2,explanation,Đã làm\na,1.2,case,b\n"
    "a,1.3,met,true\na,1.4,met,x;y\na,1.5,met,none\na,1.6,not_arisen,true\na,1.7,no_evidence,false\n"
    "b,1.8,day,2024-01-31\nb,1.9,day,never\na,1.8,met,TRUE\n"
)


def both(text: str, unit: str = "a", decimal: str = "point") -> tuple[ScoreSheet | None, ScoreSheet | None]:
    """The sheet read without places, and with them."""
    table = grouped_rows(read_csv(text, "t.csv", decimal=decimal))  # type: ignore[arg-type]
    quick = QuickReader().sheet(table, unit, "set")
    document = structured(sheet_tree(table, unit, "set"), ScoreSheet, Opener(Path(), Path(), "t.csv", {}), None)
    return quick, document.value


@pytest.mark.parametrize("unit", ["a", "b"])
def test_what_is_read_is_the_same(unit: str) -> None:
    """Everything that an answer can say."""
    quick, full = both(RIGHT, unit)

    assert quick is not None
    assert quick == full


def test_semicolons_and_columns_in_any_order_are_the_same() -> None:
    """So is a table in which evidence cannot be a list."""
    quick, full = both("value;key;code;unit\n45;done;1.2;a\n")

    assert quick is not None
    assert quick == full


@pytest.mark.parametrize(
    "row",
    [
        'a,1.1,explanation,"Đã làm, đã gửi"',
        "a,1.1,,x",
        "a,1.1,choose,",
        "a,1.1,self,x",
        "a,1.1,self,0.12345",
        "a,1.1,not_arisen,maybe",
        "a,,submitted,20/11/2024",
        "a,1.2,done,45",
        "a,1.1,evidence,kh;;bc",
        "a,1.1,done!,3",
        "a,1 1,done,3",
        "a,1.1,met,x;y z",
    ],
)
def test_what_is_not_plain_is_read_in_full(row: str) -> None:
    """Quotes, and all that is wrong or said twice."""
    quick, _ = both(f"{HEAD}a,1.2,done,45\n{row}\n")

    assert quick is None


def test_decimal_commas_are_read_in_full() -> None:
    """Their numbers are written in another way."""
    quick, full = both("unit;code;key;value\na;1.1;self;1,25\n", decimal="comma")

    assert quick is None
    assert full is not None


def test_rows_that_are_sent_elsewhere_say_the_same() -> None:
    """Cells with line ends in quotes, too, and all at their own places."""
    text = RIGHT + 'a,2.1,explanation,"Một\nhai"\nb,2.1,explanation,"x"\n'
    table = grouped_rows(read_csv(text, "t.csv"))
    part = table.taken(["a"])

    opener = Opener(Path(), Path(), "t.csv", {})
    whole, taken = (structured(sheet_tree(each, "a", "set"), ScoreSheet, opener, None) for each in (table, part))

    assert ("a",) == part.units
    assert whole.value == taken.value
    for address in ('answers["2.1"].explanation', 'answers["1.2"].figures.done', "unit"):
        assert whole.locate(address) == taken.locate(address)
    assert table.place("b") == grouped_rows(read_csv(text, "t.csv")).taken(["b"]).place("b")
