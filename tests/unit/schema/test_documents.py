"""The schemas for editors: current, closed, worded in both languages, and right about every file that is right."""

import json
import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import attrs
import jsonschema
import pytest
import yaml

import parindex as pi
from parindex.model.fields import SCALARS, ByKind, Filed
from parindex.reading.plans import Plan, plan_of
from parindex.schema import KINDS, NAMES, schema_list, schema_of, schema_text
from parindex.schema.hovers import CHOICES, TITLES, WORDS

TOP = Path(__file__).parents[3]
#: Words that stand by themselves, and not over a key of a class.
APART = {object: {"format"}, ByKind: {"kind"}}


class Loader(yaml.SafeLoader):
    """YAML 1.2, as editors read it: no dates, no `yes`."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null)?$"), ["~", "n", ""])
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?[0-9]+$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"-?[0-9]+\.[0-9]+$"), list("-0123456789"))


def parts(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401, any part of a schema
    """Every object in *schema*."""
    if isinstance(schema, dict):
        yield schema
        for each in schema.values():
            yield from parts(each)
    elif isinstance(schema, list):
        for each in schema:
            yield from parts(each)


def classes() -> dict[type, Plan]:
    """Every class that can be in a document."""
    found: dict[type, Plan] = {}
    waiting: list[Any] = list(KINDS.values())
    while waiting:
        each = waiting.pop()
        is_class = isinstance(each, type) and attrs.has(each)
        if is_class and each not in SCALARS and each not in found:
            plan = found[each] = plan_of(each)
            fields = [*plan.fields.values(), *([plan.gathering] if plan.gathering else [])]
            waiting += [part for field in fields for part in (field.wanted, field.file, field.files)]
        elif not is_class:
            marks = typing.get_args(each)[1:] if typing.get_origin(each) is Annotated else ()
            waiting += [mark.reference for mark in marks if isinstance(mark, Filed)]
            waiting += [part for part in typing.get_args(each) if part is not Ellipsis]
    return found


def literals(wanted: Any) -> Iterator[tuple[str, ...]]:  # noqa: ANN401, any type
    """The words to choose from in a type."""
    if typing.get_origin(wanted) is Literal:
        yield typing.get_args(wanted)
    elif typing.get_origin(wanted) in (Annotated, tuple, typing.Union, types.UnionType):
        for each in typing.get_args(wanted):
            yield from literals(each)


def test_the_list_names_all_of_them() -> None:
    """One line each, in both languages."""
    assert [line.split()[0] for line in schema_list("vi").splitlines()] == list(NAMES)
    assert "Sổ thẩm định" in schema_list("vi")
    assert "Ledger" in schema_list("en")


@pytest.mark.parametrize("name", NAMES)
def test_the_published_file_is_current(name: str) -> None:
    """What lies in docs/reference/schemas is what the classes say: `make schemas` writes it."""
    published = (TOP / f"docs/reference/schemas/{name}.schema.json").read_text(encoding="utf-8")

    assert published == schema_text(name)


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_that_all_readers_take_alike(kind: str) -> None:
    """Draft-07, no address that is not there, no `multipleOf`, nothing beside a reference."""
    schema = schema_of(kind)
    jsonschema.Draft7Validator.check_schema(schema)

    assert "http://json-schema.org/draft-07/schema#" == schema["$schema"]
    assert KINDS[kind].FORMAT == schema["title"] == schema["properties"]["format"]["const"]  # type: ignore[attr-defined]
    for each in parts(schema):
        assert "properties" not in each or "$id" not in each
        assert "multipleOf" not in each
        assert "$ref" not in each or len(each) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained_in_both_languages(kind: str) -> None:
    """Over every property an editor shows Vietnamese, then English; and over every word to choose from."""
    for each in parts(schema_of(kind)):
        for key, schema in each.get("properties", {}).items() if "additionalProperties" in each else ():
            if key != "kind" or "const" not in schema:
                assert " / " in schema["description"]
                assert schema["markdownDescription"].count("\n\n*") == 1
        if isinstance(each.get("enum"), list):
            assert len(each["enum"]) == len(each["enumDescriptions"])


def test_every_field_has_words_and_no_words_are_left_over() -> None:
    """Of every class that can be in a document."""
    asked = {
        wanted: {*plan.fields, *([plan.gathering.name] if plan.gathering else [])} for wanted, plan in classes().items()
    }
    worded = {wanted: {key for key in words if key} for wanted, words in WORDS.items()}
    for wanted, keys in asked.items():
        has = set[str]().union(*(worded.get(each, ()) for each in wanted.__mro__)) - {"format"}
        assert keys == has, wanted
    bases = {base for wanted in asked for base in wanted.__mro__}

    assert not WORDS.keys() - bases - APART.keys()
    assert all(worded[wanted] == keys for wanted, keys in APART.items())
    assert TITLES.keys() == set(KINDS.values())


def test_every_choice_has_words_and_no_words_are_left_over() -> None:
    """Each list of words to choose from, each word of it."""
    fields = [field for plan in classes().values() for field in plan.fields.values()]
    asked = {each for field in fields for each in literals(field.wanted)} - {("never", "not_held"), ("never",)}

    assert CHOICES.keys() == asked
    assert all(len(words) == len(explained) for words, explained in CHOICES.items())


def ours() -> list[Path]:
    """Every YAML file of ours that is right."""
    found = [path for folder in ("criteria", "examples", "tests/valid") for path in (TOP / folder).rglob("*.yaml")]
    return sorted(path for path in found if b"parindex/" in path.read_bytes())


def test_files_that_are_right_are_right_for_the_schemas() -> None:
    """All that are shipped, all examples, all valid files of the corpus."""
    by_format = {each.FORMAT: jsonschema.Draft7Validator(schema_of(kind)) for kind, each in KINDS.items()}  # type: ignore[attr-defined]
    for path in ours():
        data = yaml.load(path.read_text(encoding="utf-8-sig"), Loader)  # noqa: S506, a safe one
        wrong = [
            f"{path.name} {each.json_path}: {each.message}" for each in by_format[data["format"]].iter_errors(data)
        ]
        assert not wrong


@pytest.mark.parametrize(
    ("changed", "to", "where"),
    [
        ("kind: yes_no", "kind: yes", "rule"),
        ("{kind: yes_no}", "{kind: yes_no, measure: a}", "rule"),
        ("{kind: yes_no}", "{kind: ratio}", "rule"),
        ("at_least: 80}", "at_least: 80, more_than: 79}", "bands"),
        ("{kind: yes_no}", "{kind: tally, each: {a: 1}, floor: low, cap: 1}", "rule"),
        ("year: 2024", 'year: "2024"', "year"),
        ("weight: 60%", "weight: 0.6", "weight"),
        ("weight: 60%", "weight: 160%", "weight"),
        ('code: "1.1"', "code: 1.1", "code"),
        ("index: 2", "index: 7", "index"),
        ("status: illustrative", "state: illustrative", "$"),
        ("areas:", "area:", "$"),
    ],
)
def test_what_is_wrong_is_underlined(changed: str, to: str, where: str) -> None:
    """At its key, or at what lacks one."""
    text = (
        "format: parindex/criteria-set@1\nid: a/2024\nyear: 2024\ntitle: A\nstatus: illustrative\nmax: 10\n"
        "weighting: weights\nrounding: {points: none, index: 2}\ncompare: exact\nties: dense\n"
        "bands: [{key: good, name: Tốt, at_least: 80}]\n"
        'areas: [{code: "1", name: A, weight: 60%, criteria: [{code: "1.1", name: B, max: 1, rule: {kind: yes_no}}]}]\n'
    )
    check = jsonschema.Draft7Validator(schema_of("criteria-set"))
    right, wrong = (yaml.load(each, Loader) for each in (text, text.replace(changed, to)))  # noqa: S506, a safe one

    assert text != text.replace(changed, to)
    assert not list(check.iter_errors(right))
    assert any(where in each.json_path for each in check.iter_errors(wrong))


def test_the_results_have_their_schema_as_before() -> None:
    """`parindex schema results` is `pi.results_schema()`."""
    assert pi.results_schema() == json.loads(schema_text("results"))
