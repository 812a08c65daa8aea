"""The audit as a whole: its explanations, and how long it may take."""

from decimal import Decimal
from time import process_time

import pytest

import parindex as pi
from parindex.auditing.cures import explained, one_digit
from parindex.auditing.indices import index_findings
from parindex.auditing.rows import rows_of
from parindex.problems import problem
from tests.making import findings, round_of, row


def test_the_first_cure_is_the_explanation() -> None:
    """What it names is told; without a cure there is no explanation."""
    found = problem("PAR601", unit="a")
    with_cure = explained(found, iter([one_digit("index", Decimal(1)), one_digit("max", Decimal(2))]))

    assert ("one_digit", "index", Decimal(1)) == (with_cure.hint, with_cure.value("column"), with_cure.value("mended"))
    assert found == explained(found, iter([]))


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
