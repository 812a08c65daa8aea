"""Peers in turn, in one process: medians, and ratios pair by pair."""

import statistics
import time
from collections.abc import Callable, Mapping

_ROUNDS = 7


def compare(work: Mapping[str, Callable[[], object]], rounds: int = _ROUNDS) -> None:
    """Time each of *work* in turn, *rounds* times after one warm-up, the first one being ours; print a table."""
    names = list(work)
    for each in work.values():
        each()
    times: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        for name in names if number % 2 == 0 else reversed(names):
            start = time.perf_counter()
            work[name]()
            times[name].append(time.perf_counter() - start)
    ours = times[names[0]]
    print(f"{'':<28}{'median ms':>10}{'x ours':>9}")
    for name in names:
        ratio = statistics.median(theirs / own for theirs, own in zip(times[name], ours, strict=True))
        print(f"{name:<28}{1000 * statistics.median(times[name]):>10.1f}{ratio:>9.2f}")
