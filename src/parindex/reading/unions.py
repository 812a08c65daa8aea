"""Objects of several classes, told apart by their only key or by the key `kind`."""

from collections.abc import Callable
from typing import Any

from attrs import evolve

from parindex.places import member
from parindex.problems import Problem, problem
from parindex.reading.finds import MISSING, Finds
from parindex.reading.keys import unknown_keys
from parindex.reading.nodes import Mapping, Node, Scalar, is_nothing
from parindex.reading.scalars import choice_of

#: Reads an object of a class at an address.
ObjectReader = Callable[[type, Node, str], Any]


def one_key(finds: Finds, classes: dict[str, type], node: Node, address: str, read: ObjectReader) -> Any:  # noqa: ANN401
    """The object under the only key of *node*, which names its class; MISSING after problems."""
    if not isinstance(node, Mapping):
        return finds.nothing(node, address) or finds.wrong_shape(node, address, "mapping")
    meant = unknown_keys(finds, node, tuple(classes), address)
    known = [key for key in node.entries if key in classes]
    if len(known) > 1:
        here, place = member(address, known[1]), node.entries[known[1]].key_place
        finds.say(problem("PAR217", here, place=place, found="several", keys=", ".join(known)))
    elif not known and not meant:
        keys = ", ".join(classes)
        finds.say(problem("PAR217", address, place=node.place, hint="none", found="none", keys=keys))
    values = [read(classes[key], node.entries[key].node, member(address, key)) for key in known]
    return values[0] if finds.whole(address) else MISSING


def by_kind(finds: Finds, classes: tuple[type, ...], node: Node, address: str, read: ObjectReader) -> Any:  # noqa: ANN401
    """The object of the class whose `KIND` is written under `kind`; MISSING after problems."""
    if not isinstance(node, Mapping):
        return finds.nothing(node, address) or finds.wrong_shape(node, address, "mapping")
    entry, here = node.entries.get("kind"), member(address, "kind")
    if entry is None:
        return finds.say(problem("PAR204", here, place=node.place, key="kind"))
    if is_nothing(entry.node) or not isinstance(entry.node, Scalar):
        return finds.nothing(entry.node, here) or finds.wrong_shape(entry.node, here, "text")
    kinds = {str(vars(each)["KIND"]): each for each in classes}
    chosen = choice_of(entry.node, tuple(kinds))
    if isinstance(chosen, Problem):
        return finds.say(evolve(chosen, address=here, place=entry.node.place))
    rest = {key: each for key, each in node.entries.items() if key != "kind"}
    return read(kinds[chosen], evolve(node, entries=rest), address)
