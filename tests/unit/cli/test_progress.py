"""How far long work is."""

import io

import pytest

from parindex.cli import progress
from parindex.cli.progress import shown_progress


class Terminal(io.StringIO):
    """A stream that somebody watches."""

    def isatty(self) -> bool:
        """Yes."""
        return True


def test_nobody_watches_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logs stay clean."""
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with shown_progress() as tell:
        assert tell is None


def test_a_terminal_is_told_now_and_then_and_left_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for each sheet, not for the last one, and nothing stays of it."""
    terminal, clock = Terminal(), iter((0.0, 0.1, 0.7, 0.7, 0.8, 1.9))
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    with shown_progress() as tell:
        assert tell is not None
        for done in (1, 2, 3, 4):
            tell(done, 4)

    assert "\r2 / 4\r     \r" == terminal.getvalue()


def test_short_work_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Done before anybody could read it."""
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with shown_progress() as tell:
        assert tell is not None
        tell(1, 2)

    assert not terminal.getvalue()
