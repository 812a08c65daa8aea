"""Work shared among processes."""

import pytest

from parindex.sharing import shared, workers_for


def together(common: int, task: int) -> tuple[int, int]:
    """What a process can tell: both of what it was given."""
    return common, task


@pytest.mark.parametrize("workers", [1, 2])
def test_what_comes_back_is_in_the_order_of_the_tasks(workers: int) -> None:
    """More tasks than are sent ahead, and each with what all share."""
    assert [(7, task) for task in range(40)] == list(shared(together, 7, iter(range(40)), workers=workers))


def test_nothing_to_do_is_nothing() -> None:
    """No task, no result."""
    assert [] == list(shared(together, 7, (), workers=1))


@pytest.mark.parametrize(("tasks", "cores", "workers"), [(0, 4, 1), (1, 4, 1), (3, 2, 2), (100, 8, 8), (100, 1, 1)])
def test_no_more_processes_than_tasks_or_cores(tasks: int, cores: int, workers: int) -> None:
    """And at least one."""
    assert workers == workers_for(tasks, cores)


def test_as_many_processes_as_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says how many; one where nobody knows."""
    monkeypatch.setattr("os.cpu_count", lambda: None)

    assert 1 == workers_for(100)
