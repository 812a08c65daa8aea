"""Names of files in which a part of a document stands."""

from typing import Literal

from attrs import field, frozen

from parindex.model.fields import Line, spelled


@frozen
class TableFile:
    """A CSV table in a file of its own."""

    file: Line = field(metadata=spelled(bare=True))
    decimal: Literal["point", "comma"] = "point"


@frozen
class YamlFile:
    """A YAML document in a file of its own."""

    file: Line = field(metadata=spelled(bare=True))


@frozen
class LedgerFile:
    """A ledger in a file of its own: YAML, or a long CSV table."""

    file: Line = field(metadata=spelled(bare=True))
    decimal: Literal["point", "comma"] = "point"


@frozen
class SheetFiles:
    """Score sheets in files of their own: a pattern for YAML files (`sheets/*.yaml`), or one long CSV table."""

    file: Line = field(metadata=spelled(bare=True))
    decimal: Literal["point", "comma"] = "point"


@frozen
class ResultsFile:
    """Results in a file of their own, as `run` writes them."""

    file: Line = field(metadata=spelled(bare=True))
