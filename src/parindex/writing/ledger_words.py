"""Entries of a ledger, and points from stage to stage, as a person would say them."""

from fractions import Fraction

from parindex.model.ledger import Claims, Entry
from parindex.texts import Language
from parindex.writing.numbers import number, written
from parindex.writing.reasons import points

_VERBS = {
    "vi": {
        "accept": "chấp nhận phần còn lại",
        "points": "cho {}",
        "deduct": "trừ {}",
        "claims": "giải trình: {}",
        "answer": "xác định: {}",
        "asks": "yêu cầu giải trình",
        "not_arisen": "không phát sinh",
        "arisen": "có phát sinh",
        "no_evidence": "không có tài liệu",
        "evidence": "chấp nhận tài liệu",
    },
    "en": {
        "accept": "accepts the rest",
        "points": "gives {}",
        "deduct": "deducts {}",
        "claims": "claims {}",
        "answer": "finds {}",
        "asks": "asks for an explanation",
        "not_arisen": "it did not arise",
        "arisen": "it did arise",
        "no_evidence": "there is no evidence",
        "evidence": "the evidence is enough",
    },
}


def entry_line(entry: Entry, language: Language) -> str:
    """*entry* in one line: day, stage, by whom, what, why, and the documents."""
    head = f"{entry.date.isoformat()} · {entry.stage} · {entry.by}"
    says = "; ".join(_says(entry, language))
    reason = "" if entry.reason is None else ". " + " ".join(entry.reason.split())
    documents = ", ".join(each.of for each in entry.evidence)
    return f"{head}: {says}{reason}" + (f" [{documents}]" if documents else "")


def _says(entry: Entry, language: Language) -> list[str]:
    verbs, said = _VERBS[language], list[str]()
    if entry.accept is not None:
        said.append(verbs["accept"])
    for key, value in (("points", entry.points), ("deduct", entry.deduct)):
        if value is not None:
            said.append(verbs[key].format(points(Fraction(value), language)))
    if entry.claims is not None:
        claims = entry.claims
        parts = [] if claims.claim is None else [number(claims.claim, language)]
        parts += _answers(claims)
        parts += [f"{key} {written(value, language)}" for key, value in claims.figures]
        said.append(verbs["claims"].format(", ".join(parts)))
    if entry.says_answer:
        parts = _answers(entry)
        parts += [f"{key} {written(value, language)}" for key, value in entry.figures]
        if entry.not_arisen is not None:
            parts.append(verbs["not_arisen" if entry.not_arisen else "arisen"])
        if entry.no_evidence is not None:
            parts.append(verbs["no_evidence" if entry.no_evidence else "evidence"])
        said.append(verbs["answer"].format(", ".join(parts)))
    if entry.asks:
        said.append(verbs["asks"])
    return said


def _answers(said: Claims | Entry) -> list[str]:
    """What is chosen or met, by the keys of the file."""
    parts = [] if said.case is None else [f"case {said.case}"]
    parts += [] if said.choose is None else [f"choose {said.choose}"]
    if isinstance(said.met, bool):
        parts.append(f"met {str(said.met).lower()}")
    elif said.met is not None:
        parts.append(f"met {', '.join(said.met) or 'none'}")
    return parts
