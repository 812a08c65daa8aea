"""A client of yaml-language-server: the editor's part of the protocol, over its standard input and output."""

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from attrs import Factory, define

#: Nothing is fetched; every schema is a file of ours.
SETTINGS: dict[str, Any] = {
    "yaml": {
        "schemaStore": {"enable": False, "url": ""},
        "kubernetesCRDStore": {"enable": False, "url": ""},
        "validate": True,
        "completion": True,
        "hover": True,
    },
    "http": {},
    "[yaml]": {},
    "editor": {},
    "files": {},
}


@define
class Editor:
    """An editor beside a running server.

    Attributes:
        settings: What the server is told when it asks.
        diagnostics: What it found, by the address of the file.
    """

    to_server: IO[bytes]
    from_server: IO[bytes]
    settings: dict[str, Any]
    diagnostics: dict[str, list[dict[str, Any]]] = Factory(dict[str, list[dict[str, Any]]])
    _last: int = 0

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file that is not open yet, perhaps with another *text* than it has; what is underlined in it."""
        return self.open_all({path: path.read_text(encoding="utf-8") if text is None else text})[path]

    def open_all(self, texts: dict[Path, str]) -> dict[Path, list[dict[str, Any]]]:
        """Open many files at once; the server waits a little before it looks at each."""
        uris = {path: path.resolve().as_uri() for path in texts}
        for path, uri in uris.items():
            document = {"uri": uri, "languageId": "yaml", "version": 1, "text": texts[path]}
            self._notify("textDocument/didOpen", {"textDocument": document})
        while not self.diagnostics.keys() >= set(uris.values()):
            self._take()
        return {path: self.diagnostics[uri] for path, uri in uris.items()}

    def completions(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        """What is offered at a place; lines and columns from 1."""
        return list(self._ask("textDocument/completion", _at(path, line, column))["items"])

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown over a place."""
        found = self._ask("textDocument/hover", _at(path, line, column))
        return "" if found is None else str(found["contents"]["value"])

    def start(self, folder: Path) -> None:
        """Say who we are and what we can take."""
        shows = {"contentFormat": ["markdown"]}
        offers = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}}
        able = {
            "workspace": {"configuration": True},
            "textDocument": {"hover": shows, "completion": offers, "publishDiagnostics": {}},
        }
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": able})
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": self.settings})

    def stop(self) -> None:
        """Let the server end."""
        self._ask("shutdown", None)
        self._notify("exit", None)

    def _ask(self, method: str, parameters: Any) -> Any:  # noqa: ANN401, whatever the server answers
        self._last += 1
        wanted = self._last
        self._send({"id": wanted, "method": method, "params": parameters})
        while True:
            message = self._take()
            if message.get("id") == wanted and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _notify(self, method: str, parameters: Any) -> None:  # noqa: ANN401
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.to_server.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.to_server.flush()

    def _take(self) -> dict[str, Any]:
        """The next message; questions of the server are answered on the way."""
        length = 0
        while (line := self.from_server.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode().partition(":")
            length = int(value) if name.lower() == "content-length" else length
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self.from_server.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: dict[str, Any]) -> Any:  # noqa: ANN401
        if message["method"] != "workspace/configuration":
            return None
        return [self.settings.get(each["section"]) for each in message["params"]["items"]]


@contextmanager
def editor(server: Path, folder: Path, schemas: Mapping[str, str | list[str]]) -> Iterator[Editor]:
    """An editor in *folder* with *server* running; *schemas* are patterns of files by the address of a schema."""
    settings = {**SETTINGS, "yaml": {**SETTINGS["yaml"], "schemas": schemas}}
    command = ["node", str(server), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        made = Editor(running.stdin, running.stdout, settings)
        try:
            made.start(folder)
            yield made
            made.stop()
        finally:
            running.kill()


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    place = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": path.resolve().as_uri()}, "position": place}
