"""A door for measuring: pages that the house has made before, so that a build is nothing but their rendering."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel

from hashiya.memory import FORGETFUL, Memory
from hashiya.options import Options
from hashiya.pages.page import Page
from made_files import made_file


@dataclass(slots=True)
class Run:
    """What the door of the straight way asks for."""

    options: Options = field(default_factory=Options)
    found: list[str] | None = None
    memory: Memory = FORGETFUL


def on_config(config: MkDocsConfig) -> None:
    """As the door of the house does."""
    config.extra["hashiya"] = Run()


@event_priority(100)
def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Each page takes the place of the file that holds the same."""
    folder = Path(config.config_file_path).parent
    for uri, body, meta in json.loads((folder / "pages.json").read_text(encoding="utf-8")):
        file = files.get_file_from_path(uri)
        if file is not None:
            files.remove(file)
            inclusion = InclusionLevel.INCLUDED if uri.endswith("index.md") else InclusionLevel.NOT_IN_NAV
            files.append(made_file(Page(uri, body, meta).later(), config, inclusion))
