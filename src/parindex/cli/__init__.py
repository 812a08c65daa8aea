"""The command line."""

from parindex.cli.main import main

__all__ = ["main"]
