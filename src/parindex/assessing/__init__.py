"""From sheets, ledgers and rounds to everything that comes of them: values in, values out."""

from parindex.assessing.rounds import run
from parindex.assessing.sheets import adjust, score
from parindex.assessing.tables import propose, rank

__all__ = ["adjust", "propose", "rank", "run", "score"]
