"""Whether every item of a set says which of last year's it is: by code and name, or in words; silence is an error."""

from collections.abc import Iterator

from parindex.checks.naming import unknown
from parindex.model.criteria import CriteriaSet
from parindex.places import item, member
from parindex.problems import Problem, problem
from parindex.rules.years import branches, matches
from parindex.texts import folded


def check_years(old: CriteriaSet, new: CriteriaSet) -> Iterator[Problem]:
    """All that *new*, which is based on *old*, leaves open, with addresses."""
    codes = {each.code: folded(each.name.in_language("vi")) for _, each in branches(old)}
    by_name = {name: code for code, name in reversed(codes.items())}
    for each in matches(old, new):
        if each.by == "silent":
            name = each.branch.name.in_language("vi")
            near = by_name.get(folded(name))
            yield problem("PAR413", each.address, near=near, code=each.branch.code, name=name, text=old.id)
        for index, code in enumerate(each.was):
            if code not in codes:
                here = member(each.address, "was")
                yield unknown("item", code, codes, here if isinstance(each.branch.was, str) else item(here, index))
