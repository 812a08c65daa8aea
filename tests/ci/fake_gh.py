"""A `gh` that keeps comments in a file, asks `jq` as the real one its own, and refuses whatever it does not know."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

#: What GitHub takes as the text of a comment.
LARGEST = 65_536


def main(given: list[str]) -> None:
    """Do what `gh` would do, on the file that FAKE_STORE names."""
    store = Path(os.environ["FAKE_STORE"])
    kept = json.loads(store.read_text(encoding="utf-8"))
    kept["calls"].append(given)
    assert os.environ["GH_TOKEN"]
    if "--paginate" in given:
        assert given[:-1] == ["api", "--paginate", kept["path"], "--jq"], given
        subprocess.run(["jq", "-r", given[-1]], input=json.dumps(kept["comments"]), encoding="utf-8", check=True)
    else:
        *options, method, path, field, body = given
        assert (options, field) == (["api", "--silent", "--method"], "-F"), given
        found = _posted(kept, path) if method == "POST" else _patched(kept, method, path)
        found["body"] = Path(body.removeprefix("body=@")).read_text(encoding="utf-8")
        assert 0 < len(found["body"]) <= LARGEST
    store.write_text(json.dumps(kept), encoding="utf-8")


def _posted(kept: dict[str, Any], path: str) -> dict[str, Any]:
    assert path == kept["path"], path
    kept["comments"].append({"id": 100 + len(kept["comments"]), "user": {"login": "github-actions[bot]"}})
    made: dict[str, Any] = kept["comments"][-1]
    return made


def _patched(kept: dict[str, Any], method: str, path: str) -> dict[str, Any]:
    assert method == "PATCH", method
    top = kept["path"].partition("/7/")[0]
    found: dict[str, Any]
    (found,) = [each for each in kept["comments"] if path == f"{top}/comments/{each['id']}"]
    return found


main(sys.argv[1:])
