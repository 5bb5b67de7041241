"""What tests of the search share: scripts run by Node, and what an index of given pages answers."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from conftest import ROOT
from hashiya.pages.digest import Digest
from hashiya.search.documents import Document, findable
from hashiya.search.index import index_files

HERE = ROOT / "tests" / "search"


def node(*arguments: str, told: object = None) -> str:
    """What a script of Node prints."""
    program = shutil.which("node", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert program, "Node is part of the test environment"
    result = subprocess.run(  # noqa: S603  # our own scripts
        [program, *arguments],
        input=json.dumps(told, ensure_ascii=False),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def answers_of(pages: list[Document], folder: Path, queries: list[str]) -> list[dict[str, Any]]:
    """What an index of `pages` answers."""
    for file in index_files([findable(page) for page in pages], Digest((), {})):
        path = folder / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.content, encoding="utf-8", newline="\n")
    answers: list[dict[str, Any]] = json.loads(node(str(HERE / "find.mjs"), str(folder), told=queries))
    return answers
