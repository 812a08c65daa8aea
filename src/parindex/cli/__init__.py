"""The command line."""

import gc

#: Objects made before circles of them are looked for: values have none, importing makes many, large tables millions.
RARELY = 200_000
gc.set_threshold(RARELY)

from parindex.cli.main import main  # noqa: E402, to import it is half of a short run

__all__ = ["main"]
