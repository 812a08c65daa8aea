"""Reading a YAML document of about 2,000 lines."""

import io
from collections.abc import Callable

import yaml
from timing import compare

from parindex.reading.screen import LARGEST_YAML, screened
from parindex.reading.yaml_nodes import Limits, read_yaml

_ROW = """  - unit: so-{number}
    name: Sở Nông nghiệp và Phát triển nông thôn số {number}
    group: departments
    max: 96.5
    points: {points}
"""


def document(rows: int = 400) -> bytes:
    """A round with its table inside."""
    head = "format: parindex/round@1\nid: benchmark\nyear: 2024\npublished:\n"
    return (head + "".join(_ROW.format(number=n, points=f"{n % 97}.{n % 100:02}") for n in range(rows))).encode()


def main() -> None:
    """Time the readers."""
    data = document()
    work: dict[str, Callable[[], object]] = {
        "parindex, with places": lambda: read_yaml(
            screened(data, "b.yaml", largest=LARGEST_YAML), "b.yaml", limits=Limits()
        ),
        "PyYAML, libyaml": lambda: yaml.load(data, Loader=yaml.CSafeLoader),
        "PyYAML, pure": lambda: yaml.safe_load(data),
    }
    try:
        from ruamel.yaml import YAML  # noqa: PLC0415, only where it is installed

        work["ruamel.yaml, safe"] = lambda: YAML(typ="safe", pure=True).load(io.BytesIO(data))
    except ImportError:
        print("ruamel.yaml is not installed: left out")
    compare(work)


if __name__ == "__main__":
    main()
