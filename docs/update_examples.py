"""Runs the examples of the READMEs and guides and writes under each what it printed.

An example is a fenced block of `sh` or `python`. A block of `text` right after it shows what it prints:
all of it, or its first paragraphs where the block ends in `…`. A comment line before the example can
say `not run: WHY` or `stands for: COMMAND`; `asks: WHAT` marks one that needs a running workbench, and
which tests/web runs. The examples of a page run one after the other in one folder with a copy of `samples/`.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
PAGES = (
    "README.md",
    "README.ar.md",
    "docs/guide.md",
    "docs/archive.md",
    "docs/workbench.md",
    "docs/api.md",
    "docs/collect.md",
    "docs/reading.md",
)
MORE = "…"

_BLOCK = re.compile(
    r"(?:^<!-- (?P<note>not run|stands for|asks): (?P<said>[^\n]+) -->\n+)?"
    r"^```(?P<language>sh|python)\n(?P<code>.*?)^```\n"
    r"(?:\n*^```text\n(?P<shown>.*?)^```\n)?",
    re.DOTALL | re.MULTILINE,
)
# Signs by which a command needs a shell for more than a pipe, and a file for what comes out of it; and where they are
# only said: in comments and quotes.
_OF_THE_SHELL = re.compile(r"[&;<$`*?()\\]|(?<! )>|>(?! [\w.-]+$)", re.MULTILINE)
_SAID = re.compile(r"""#.*|"[^"$`\\]*"|'[^']*'""")
_COMMENT = re.compile(r"""("[^"]*"|'[^']*')|#.*""")
_SHIM = '#!/bin/sh\nexec "{python}" -c "from qawl.cli import main; main()" "$@"\n'


class Example(NamedTuple):
    """One example of a page.

    `code` is what runs, empty where nothing is run; `shown` is what the page shows of the output, or None;
    `place` is where in the page that stands; and `asks` says whether it asks a running workbench.
    """

    line: int
    language: str
    code: str
    shown: str | None
    place: tuple[int, int]
    asks: bool = False

    @property
    def needs(self) -> list[str]:
        """The programs that it uses and that are not here, or do not run."""
        if self.asks:
            return ["qawl serve"]
        used = [tool for tool in ("jq", "curl") if re.search(rf"\b{tool}\b", self.code)]
        return [tool for tool in used if shutil.which(tool) is None]


def examples(page: str) -> Iterator[Example]:
    """Yield the examples of the page of this text, in order."""
    for match in _BLOCK.finditer(page):
        code = {"not run": "", "stands for": f"{match['said']}\n"}.get(match["note"], match["code"])
        line = page.count("\n", 0, match.start("language")) + 1
        asks = match["note"] == "asks"
        yield Example(line, match["language"], code, match["shown"], match.span("shown"), asks)


def workshop(folder: Path) -> dict[str, str]:
    """Lay out `folder` for examples to run in, and return the environment they run with."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    (folder / ".bin").mkdir()
    command = folder / ".bin" / "qawl"
    command.write_text(_SHIM.format(python=sys.executable), encoding="utf-8")
    command.chmod(0o755)
    path = os.pathsep.join([str(command.parent), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "COLUMNS": "80"}


def run(example: Example, folder: Path, environment: dict[str, str]) -> str:
    """Run `example` in `folder` and return what it prints.

    Raises:
        subprocess.CalledProcessError: it failed; `stderr` says why.
    """
    if example.language == "python":
        printed = _run_forked({"python": example.code}, folder, environment)
    elif pipes := _pipes(example.code):
        printed = b"".join(_run_pipe(pipe, folder, environment) for pipe in pipes)
    else:
        printed = _run_apart(["sh", "-e", "-c", example.code], folder, environment)
    return "".join(f"{line.rstrip()}\n" for line in printed.decode().splitlines())


def _pipes(code: str) -> list[list[list[str]]]:
    """The lines of `code`, each as the commands that hand on what they print; none where it takes a shell."""
    code = code.replace("\\\n", " ")
    if _OF_THE_SHELL.search(_SAID.sub("", code)):
        return []
    words = shlex.shlex(_COMMENT.sub(r"\1", code), posix=True, punctuation_chars="|\n")
    words.whitespace, words.whitespace_split = " \t", True
    words.commenters = ""
    pipes: list[list[list[str]]] = [[[]]]
    for word in words:
        if word == "|":
            pipes[-1].append([])
        elif word.strip("\n"):
            pipes[-1][-1].append(word)
        else:
            pipes.append([[]])
    return [pipe for pipe in pipes if pipe != [[]]]


def _run_pipe(commands: list[list[str]], folder: Path, environment: dict[str, str]) -> bytes:
    *_, last = commands
    file = folder / last.pop() if last[-2:-1] == [">"] else None
    if file:
        last.pop()
    handed = b""
    for command in commands:
        if command[0] == "qawl":
            handed = _run_forked({"qawl": command[1:]}, folder, environment, handed)
        else:
            handed = _run_apart(command, folder, environment, handed)
    if file:
        file.write_bytes(handed)
        return b""
    return handed


def _run_apart(command: list[str], folder: Path, environment: dict[str, str], handed: bytes = b"") -> bytes:
    return subprocess.run(
        command, input=handed, cwd=folder, env=environment, capture_output=True, check=True, timeout=120
    ).stdout


def _run_forked(
    what: dict[str, Any], folder: Path, environment: dict[str, str], handed: bytes = b""
) -> bytes:
    """Have `what` run by docs/warm.py: the arguments of `qawl`, or a text of `python`."""
    streams = [folder / ".bin" / name for name in ("stdin", "stdout", "stderr")]
    for path, bytes_of_it in zip(streams, (handed, b"", b""), strict=True):
        path.write_bytes(bytes_of_it)
    place = {"folder": str(folder), "environment": environment, "streams": list(map(str, streams))}
    server = _server()
    assert server.stdin and server.stdout
    server.stdin.write(json.dumps({**what, **place}) + "\n")
    server.stdin.flush()
    code = int(server.stdout.readline())
    printed, said = (path.read_bytes() for path in streams[1:])
    if code:
        raise subprocess.CalledProcessError(code, [str(what)], printed, said)
    return printed


@cache
def _server() -> "subprocess.Popen[str]":
    """What forks examples, for as long as this program runs."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        [sys.executable, "-m", "docs.warm"],
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def cut(printed: str, shown: str) -> str:
    """Return as many paragraphs of `printed` as `shown` has where that ends in `…`, else all of it."""
    if shown.rstrip().endswith(MORE):
        count = shown.rstrip().removesuffix(MORE).rstrip().count("\n\n") + 1
        return "\n\n".join(printed.split("\n\n")[:count]).rstrip("\n") + f"\n\n{MORE}\n"
    return printed


def updated(page: str) -> str:
    """Return the text of a page with what its examples print today."""
    with tempfile.TemporaryDirectory() as name:
        environment, parts, at = workshop(Path(name)), [], 0
        for example in examples(page):
            if not example.code or example.needs:
                continue
            printed = run(example, Path(name), environment)
            if example.shown is not None:
                parts += [page[at : example.place[0]], cut(printed, example.shown)]
                at = example.place[1]
        return "".join([*parts, page[at:]])


def main() -> None:
    """Bring the examples of all pages up to date."""
    for name in PAGES:
        path = ROOT / name
        path.write_text(updated(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as problem:
        sys.exit(f"this example failed:\n{problem.cmd[-1]}\n{problem.stderr.decode()}")
