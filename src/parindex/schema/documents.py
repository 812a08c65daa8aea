"""The schemas of the five kinds of file, for editors: the walk of the reader, with the same marks.

A schema says what an editor can see: keys, shapes, words to choose from, how numbers and dates are written.
What hangs together across a file, the reader says.
"""

import types
import typing
from decimal import Decimal
from typing import Annotated, Any, Literal

import attrs
from attrs import Factory, define

from parindex.model.awards import Awards
from parindex.model.criteria import CriteriaSet
from parindex.model.fields import SCALARS, ByKind, Filed, OneKey, Written
from parindex.model.ledger import Ledger
from parindex.model.round import Round
from parindex.model.sheets import ScoreSheet
from parindex.reading.plans import FieldPlan, Plan, plan_of, value_of_pairs
from parindex.schema.hovers import choices, described, title_of, together, words_of
from parindex.schema.scalars import KEYS, Schema, single, written
from parindex.texts import Words

#: The kinds of file, as the commands call them.
KINDS: dict[str, type] = {
    "criteria-set": CriteriaSet,
    "score-sheet": ScoreSheet,
    "ledger": Ledger,
    "round": Round,
    "awards": Awards,
}
_DRAFT = "http://json-schema.org/draft-07/schema#"
#: What a default in Python may be, to be one in a schema.
_PLAIN = (bool, int, str, Decimal)


def schema_of(kind: str) -> Schema:
    """The schema of a *kind* of file, one of `KINDS`."""
    wanted = KINDS[kind]
    walk = _Walk()
    top = walk.fields(wanted, is_document=True)
    head = {"$schema": _DRAFT, **described(title_of(wanted)), "title": getattr(wanted, "FORMAT", kind)}
    return {**head, **top, "definitions": dict(sorted(walk.definitions.items()))}


@define
class _Walk:
    """Goes through the classes that a kind of file is made of.

    Attributes:
        definitions: The schemas of the classes met so far, by name.
    """

    definitions: dict[str, Schema] = Factory(dict[str, Schema])
    _shapes: dict[str, list[str]] = Factory(dict[str, list[str]])

    def schema(self, wanted: Any, marks: tuple[Any, ...] = ()) -> Schema:  # noqa: ANN401, PLR0911, one way a kind of type
        """What may be written where a *wanted* with *marks* is asked for."""
        origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
        if origin is Annotated:
            return self.schema(arguments[0], arguments[1:])
        if origin in (typing.Union, types.UnionType):
            return self._union([each for each in arguments if each is not types.NoneType], marks)
        if origin is Literal:
            return choices(arguments)
        if origin is tuple:
            value = value_of_pairs(arguments[0])
            if value is None:
                return {"type": "array", "items": self.schema(arguments[0])}
            return {"type": "object", "propertyNames": KEYS, "additionalProperties": self.schema(value)}
        if attrs.has(wanted) and wanted not in SCALARS:
            return self._reference(wanted)
        return single(wanted, marks)

    def _union(self, members: list[Any], marks: tuple[Any, ...]) -> Schema:
        for mark in marks:
            if isinstance(mark, OneKey):
                return self._one_key(mark)
            if isinstance(mark, ByKind):
                return self._by_kind(mark)
            if isinstance(mark, Written):
                return written(mark.words)
            if isinstance(mark, Filed):
                return _any_of(*map(self.schema, members), self._reference(mark.reference))
        return self.schema(members[0], marks) if len(members) == 1 else _any_of(*map(self.schema, members))

    def _one_key(self, mark: OneKey) -> Schema:
        properties = {key: self._with_words(self._reference(each), words_of(each, "")) for key, each in mark.classes}
        closed = {"type": "object", "properties": properties, "additionalProperties": False}
        return {**closed, "minProperties": 1, "maxProperties": 1}

    def _by_kind(self, mark: ByKind) -> Schema:
        """An object whose `kind` says which class it is; so that an editor offers the keys of that class alone."""
        kinds = {str(vars(each)["KIND"]): each for each in mark.classes}
        meanings = [together(words_of(each, "")) for each in kinds.values()]
        kind = {"enum": list(kinds), "enumDescriptions": meanings, **described(words_of(ByKind, "kind"))}
        chosen = [
            {
                "if": {"type": "object", "properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": self._reference(each),
            }
            for name, each in kinds.items()
        ]
        return {"type": "object", "properties": {"kind": kind}, "required": ["kind"], "allOf": chosen}

    def _reference(self, wanted: type) -> Schema:
        """A reference to the definition of a class, made when it is first met."""
        name = wanted.__name__
        if name not in self.definitions:
            self.definitions[name] = {}  # the class may hold itself
            bare = single(str, ()) if wanted is Words else self._bare(wanted)
            self._shapes[name] = ["object"] if bare is None else [bare["type"], "object"]
            self.definitions[name] = self._definition(wanted)
        return {"$ref": f"#/definitions/{name}"}

    def _definition(self, wanted: type) -> Schema:
        fields = self.fields(wanted)
        if wanted is Words:
            return _any_of(single(str, ()), {**fields, "minProperties": 1})
        bare = self._bare(wanted)
        return fields if bare is None else _any_of(bare, fields)

    def _bare(self, wanted: type) -> Schema | None:
        """What may stand for the whole object, if anything may."""
        field = plan_of(wanted).bare
        return None if field is None else self._field(field)

    def fields(self, wanted: type, *, is_document: bool = False) -> Schema:
        """The object with the fields of a class; the `format:` line, if it has one, is needed in a file of its own."""
        plan = plan_of(wanted)
        properties: Schema = {}
        required = list(plan.required)
        if plan.format is not None:
            properties["format"] = {"const": plan.format, **described(words_of(object, "format"))}
            required = ["format", *required] if is_document else required
        if hasattr(wanted, "KIND"):
            properties["kind"] = {"const": vars(wanted)["KIND"]}
            required = ["kind", *required]
        for key, each in plan.fields.items():
            properties[key] = self._property(wanted, key, each, plan)
        made: Schema = {"type": "object", "properties": properties}
        made |= {"required": required} if required else {}
        made |= {} if plan.is_open else {"additionalProperties": False}
        if plan.gathering is not None:
            gathered = self._with_words(self.schema(plan.gathered), words_of(wanted, plan.gathering.name))
            if plan.prefix:
                made["patternProperties"] = {f"^{plan.prefix}": gathered}
            else:
                made |= {"propertyNames": KEYS, "additionalProperties": gathered}
        return made | _alternatives(plan)

    def _property(self, wanted: type, key: str, field: FieldPlan, plan: Plan) -> Schema:
        schema = self._field(field)
        if plan.is_open and not field.required:
            schema = _any_of(schema, {"type": "null"})
        default = next(each.default for each in attrs.fields(wanted) if each.name == field.name)
        return self._with_words(schema, words_of(wanted, key), default if isinstance(default, _PLAIN) else None)

    def _with_words(self, schema: Schema, words: Words, default: Any = None) -> Schema:  # noqa: ANN401, a plain value
        """*schema* with what an editor shows.

        Beside a reference nothing counts, so that is wrapped; with the shapes it has, by which editors write the colon.
        A default is said in words: what stands under `default`, editors write into every new object.
        """
        if "$ref" in schema:
            shapes = self._shapes[schema["$ref"].rpartition("/")[2]]
            schema = {"type": shapes[0] if len(shapes) == 1 else shapes, "allOf": [schema]}
        return {**schema, **described(words, default=default)}

    def _field(self, field: FieldPlan) -> Schema:
        schema = self.schema(field.wanted)
        if field.some and schema.get("type") == "array":
            schema = {**schema, "minItems": 1}
        named = field.file or field.files
        return schema if named is None else _any_of(schema, self._reference(named))


def _any_of(*schemas: Schema) -> Schema:
    flat = [part for each in schemas for part in (each["anyOf"] if each.keys() == {"anyOf"} else [each])]
    return {"anyOf": flat}


def _alternatives(plan: Plan) -> Schema:
    """That of some keys only one, or exactly one, may be written."""
    found: list[Schema] = []
    for keys, needed in plan.either:
        one_each: list[Schema] = [{"required": [key]} for key in keys]
        if needed:
            found.append({"oneOf": one_each})
        else:
            found.append({"not": {"type": "object", "required": list(keys)}})
    return {"allOf": found} if found else {}
