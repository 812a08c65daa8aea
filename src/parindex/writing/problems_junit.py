"""Problems as JUnit XML: a test case for each file."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from parindex.problems import Problem
from parindex.problems.words import sentence
from parindex.writing.problems_text import in_full, problem_texts
from parindex.writing.reports import Report, is_about_the_run

_NAME = "parindex validate"
#: What XML 1.0 cannot hold, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def problems_junit(report: Report) -> str:
    """A test case for each file that was judged or has problems, and one for what belongs to no file.

    It failed if problems are at or above the fail level, and is in error if the file could not be looked at; all of
    these are in one element, for some readers take the first alone. The rest is its output.
    """
    cases: dict[str, list[tuple[Problem, str]]] = {report.path(file): [] for file in report.files}
    for found, text in zip(report.problems, problem_texts(report.problems, report.texts, "en"), strict=True):
        of_file = cases.setdefault(report.path(found.place.file) if found.place else "", [])
        of_file.append((found, f"{text}  vi: {in_full(found, 'vi')}\n"))
    suites = Element("testsuites", name=_NAME)
    suite = SubElement(suites, "testsuite", name=_NAME)
    for file in sorted(cases):
        _case(suite, file, cases[file], report)
    counts = {"tests": len(cases), "failures": len(suite.findall("*/failure")), "errors": len(suite.findall("*/error"))}
    for each in (suites, suite):
        each.attrib.update({name: str(count) for name, count in counts.items()})
    suite.set("skipped", "0")
    indent(suites)
    # The declaration that ElementTree writes itself depends on the locale.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _case(suite: Element, file: str, problems: Sequence[tuple[Problem, str]], report: Report) -> None:
    name = _xml(file) or _NAME
    case = SubElement(suite, "testcase", classname="parindex.validate", name=name)
    if file:
        case.set("file", name)
    failed = [each for each in problems if report.fails(each[0])]
    if failed:
        first = failed[0][0]
        more = f" (+ {len(failed) - 1})" if len(failed) > 1 else ""
        tag = "error" if any(is_about_the_run(found) for found, _ in failed) else "failure"
        said = SubElement(case, tag, type=first.code, message=_xml(sentence(first, "en") + more))
        said.text = _xml("".join(text for _, text in failed))
    rest = "".join(text for found, text in problems if not report.fails(found))
    if rest:
        SubElement(case, "system-out").text = _xml(rest)


def _xml(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
