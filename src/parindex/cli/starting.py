"""`parindex schema` and `parindex new`: what editors go by, and files to begin with."""

import os
import shlex
import sys
from argparse import Namespace
from pathlib import Path

from parindex.cli.documents import read_set
from parindex.cli.outcomes import COULD_NOT_LOOK, FINE, PROBLEMS, UNABLE, unable
from parindex.problems import Problem, problem
from parindex.schema import NAMES, schema_list, schema_text
from parindex.starting import KINDS, id_at, new_text, next_year
from parindex.texts import Language, nearest
from parindex.writing.problems_text import problems_text

#: The set that files go by where none is named.
_SHIPPED = "illustrative/2023-units"
_MODELINE = "yaml-language-server: $schema="


def schema_command(given: Namespace, language: Language) -> int:
    """The schema of a kind of file, or of the results; which there are."""
    if given.kind is None:
        sys.stdout.write(schema_list(language))
        return FINE
    if given.kind not in NAMES:
        return _unknown(given.kind, NAMES, language)
    sys.stdout.write(schema_text(given.kind))
    return FINE


def new_command(given: Namespace, language: Language) -> int:
    """A file to begin with, written or printed."""
    if given.kind not in KINDS:
        return _unknown(given.kind, KINDS, language)
    document = read_set(given.source or _SHIPPED, given.root)
    if document.errors:
        sys.stderr.write(problems_text(document.problems, document.texts, language))
        return COULD_NOT_LOOK if document.errors[0].code in (*UNABLE, "PAR411") else PROBLEMS
    if given.kind == "criteria-set" and given.source is not None:
        text = next_year(document, id_at(given.output) if given.output is not None else None, language)
    else:
        text = new_text(given.kind, document.value, language, path=given.output)
    if given.output is None:
        sys.stdout.write(text)
        return FINE
    failed = _written(given.output, _modeline(given.kind, given.output, text) + text)
    if failed is not None:
        return unable(failed, language)
    root = [] if given.root is None else ["--root", str(given.root)]
    check = shlex.join(["parindex", "validate", *root, str(given.output)])
    words = ("đã ghi", "kiểm tra") if language == "vi" else ("wrote", "check it with")
    sys.stderr.write(f"{words[0]} {given.output}; {words[1]}: {check}\n")
    return FINE


def _written(path: Path, text: str) -> Problem | None:
    """Write a new file; what is wrong if it cannot be."""
    if path.exists():
        return problem("PAR921", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        return problem("PAR904", path=str(path), words=error.strerror or str(error))
    return None


def _modeline(kind: str, output: Path, text: str) -> str:
    """The line by which editors find the schema, where there is one in `.parindex` beside the file or above it."""
    folder = output.resolve().parent
    schemas = [each / ".parindex" / f"{kind}.schema.json" for each in (folder, *folder.parents)]
    schema = next((each for each in schemas if each.is_file()), None)
    if schema is None or _MODELINE in text:
        return ""
    return f"# {_MODELINE}{Path(os.path.relpath(schema, folder)).as_posix()}\n"


def _unknown(kind: str, known: tuple[str, ...], language: Language) -> int:
    return unable(problem("PAR920", near=nearest(kind, known), text=kind, known=", ".join(known)), language)
