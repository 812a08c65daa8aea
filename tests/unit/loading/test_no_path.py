"""What is no path at all."""

import pytest

from parindex.loading.sets import sets_for


@pytest.mark.parametrize("path", ["a\0b.yaml", "x" * 5000])
def test_sets_are_sought_all_the_same(path: str) -> None:
    """Among the shipped ones; that the path is none is said by whoever opens it."""
    assert "illustrative/2023-units" == sets_for(path).get("illustrative/2023-units").id
