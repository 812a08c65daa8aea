"""Work shared among processes: what comes back is in the order of the tasks, whoever did them."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any, TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")
#: So many tasks a process are sent ahead, so that what comes back never piles up.
_AHEAD = 4
#: Objects made before circles of them are looked for.
RARELY = 200_000


def workers_for(tasks: int, cores: int | None = None) -> int:
    """How many processes so many *tasks* are worth, of as many as there are *cores*, or are asked for."""
    return max(1, min(cores or os.cpu_count() or 1, tasks))


def shared(work: Callable[[Any, Task], Done], common: object, tasks: Iterable[Task], *, workers: int) -> Iterator[Done]:
    """What *work* makes of *common*, which is sent to each process once, and of each of the *tasks*, in their order.

    Args:
        work: A function of a module.
        common: What all tasks need.
        tasks: What there is to do; taken as the work goes on.
        workers: How many processes.
    """
    context = get_context("spawn")  # the same everywhere, and safe beside threads
    with ProcessPoolExecutor(workers, context, _begin, (work, common)) as pool:
        waiting: deque[Future[Any]] = deque()
        for each in tasks:
            waiting.append(pool.submit(_do, each))
            if len(waiting) > _AHEAD * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_begun: list[tuple[Callable[[Any, Any], Any], object]] = []


def _begin(work: Callable[[Any, Any], Any], common: object) -> None:
    gc.freeze()  # what is there stays to the end, and values have no circles to look for
    gc.set_threshold(RARELY)
    _begun[:] = [(work, common)]


def _do(task: object) -> object:
    ((work, common),) = _begun
    return work(common, task)
