"""The shapes of which the schemas of what this library writes are made."""

from typing import Any

#: An exact number, in plain decimals.
DECIMAL = {"type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$"}
TEXT = {"type": "string", "minLength": 1}
WORDS = {
    "type": "object",
    "properties": {"vi": {"type": "string"}, "en": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}
PLACE = {"type": "integer", "minimum": 1}
COUNT = {"type": "integer", "minimum": 0}
YES_NO = {"type": "boolean"}
KEYS = {"type": "array", "items": TEXT}


def closed(**properties: dict[str, Any]) -> dict[str, Any]:
    """An object with all of *properties*, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def with_optional(schema: dict[str, Any], **properties: dict[str, Any]) -> dict[str, Any]:
    """The object *schema* with room for *properties* that need not be there."""
    return {**schema, "properties": {**schema["properties"], **properties}}


def with_exact(schema: dict[str, Any]) -> dict[str, Any]:
    """*schema* with room for the fraction of points that have no end."""
    return with_optional(schema, exact={"type": "string", "pattern": "^-?[0-9]+/[0-9]+$"})


def listed(items: dict[str, Any]) -> dict[str, Any]:
    """A list of *items*."""
    return {"type": "array", "items": items}


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """What *schema* says, or null."""
    return {"anyOf": [schema, {"type": "null"}]}
