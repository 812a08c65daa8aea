"""Names of a package that are loaded when they are first asked for (PEP 562), so that importing it stays quick."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any


def names_of(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """The `__getattr__` of *package*, whose names stand in the modules that *homes* gives.

    A name that is itself the last part of its home is that module.
    """

    def get(name: str) -> Any:  # noqa: ANN401, any public name
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = import_module(homes[name])
        value = home if homes[name] == f"{package}.{name}" else getattr(home, name)
        setattr(sys.modules[package], name, value)
        return value

    return get
