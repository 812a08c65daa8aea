"""How far long work is, on a terminal's standard error."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from time import monotonic

#: Told how much is done, of how much.
Progress = Callable[[int, int], None]
#: Seconds between two sayings; work that is done sooner says nothing.
_BETWEEN = 0.5


@contextmanager
def shown_progress() -> Generator[Progress | None]:
    """Something to tell how far the work is; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    said = monotonic()
    wide = 0

    def progress(done: int, total: int) -> None:
        nonlocal said, wide
        if monotonic() - said >= _BETWEEN and done < total:
            said = monotonic()
            text = f"{done} / {total}"
            wide = len(text)
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()

    yield progress
    sys.stderr.write(f"\r{' ' * wide}\r" if wide else "")
