"""The audit as a whole: its explanations, and how long it may take."""

from collections.abc import Sequence
from decimal import Decimal
from time import process_time

import pytest

import parindex as pi
from parindex.auditing.cures import explained, one_digit
from parindex.auditing.indices import index_findings
from parindex.auditing.rows import rows_of
from parindex.model.round import Printed
from parindex.problems import Problem, problem
from tests.making import GOOD, findings, group, round_of, row


def short(found: Sequence[Problem]) -> list[tuple[str, str]]:
    """Code and address of each."""
    return [(each.code, each.address) for each in found]


def test_the_first_cure_is_the_explanation() -> None:
    """What it names is told; without a cure there is no explanation."""
    found = problem("PAR601", unit="a")
    with_cure = explained(found, iter([one_digit("index", Decimal(1)), one_digit("max", Decimal(2))]))

    assert ("one_digit", "index", Decimal(1)) == (with_cure.hint, with_cure.value("column"), with_cure.value("mended"))
    assert found == explained(found, iter([]))


def test_a_row_without_its_points_is_one_finding() -> None:
    """Its rank, its band and its part of the mean are printed: nothing of the others is wrong because of it."""
    printed = Printed(units=3, bands=(("good", 2), ("fair", 1)), mean=Decimal("80.50"))
    rows = [row("a", None, index="91.00", rank=1, band=GOOD), row("b", "80.50", rank=2), row("c", "70.00", rank=3)]

    assert [("PAR611", "published[0].index")] == short(findings(*rows, groups=(group(printed=printed),)))
    assert [] == short(findings(row("a", "91.00", rank=1, band=GOOD), *rows[1:], groups=(group(printed=printed),)))


def test_a_row_without_its_points_hides_nothing_else() -> None:
    """There are as many units as there are rows, and no place is better than those listed give."""
    rows = [row("a", None, rank=1), row("b", "80.50", rank=1), row("c", "70.00", rank=1, band=GOOD)]
    groups = (group(printed=Printed(units=4, bands=(("good", 0),))),)

    assert [
        ("PAR611", "published[0].rank"),
        ("PAR603", "published[2].rank"),
        ("PAR605", "published[2].band"),
        ("PAR607", "groups[0].printed.units"),
        ("PAR608", "groups[0].printed.bands.good"),
    ] == short(findings(*rows, groups=groups))


def test_a_group_that_is_not_complete_stays_so() -> None:
    """A row without points more or less: the mean cannot be audited, and that is said."""
    groups = (group(complete=False, printed=Printed(mean=Decimal("80.50"))),)

    assert [("PAR611", "published[0].rank"), ("PAR613", "groups[0].printed.mean")] == short(
        findings(row("a", None, rank=1), row("b", "80.50"), groups=groups)
    )


def test_a_maximum_of_one_digit_is_not_mended_to_zero() -> None:
    """A maximum of 0 gives no index, so it explains none; others may, above and below zero."""
    round_ = round_of(row("a", "0.51", max=5, index="51.00"), row("b", "-0.51", max=5, index="-51.00"))
    found = [each.value("mended") for each in index_findings(rows_of(round_, pi.run(round_).units))]

    assert [Decimal(1), Decimal(1)] == found


@pytest.mark.parametrize("index", [True, False])
def test_a_table_in_which_every_row_is_wrong_takes_no_longer_than_its_length(index: bool) -> None:  # noqa: FBT001
    """Four times the rows take about four times as long, not sixteen: nothing looks at all pairs."""

    def seconds(size: int) -> float:
        rows = [
            row(
                f"u{at}",
                f"{9000 - at}.00",
                max=10000,
                index=f"{at % 97}.11" if index else None,
                rank=size - at,
                listed=size - at,
                band="Kém" if at % 2 else "Khá",
                parts=(("a", Decimal(1)),),
            )
            for at in range(size)
        ]
        start = process_time()
        assert len(findings(*rows)) > size
        return process_time() - start

    seconds(100)

    assert seconds(1600) < 10 * seconds(400)
