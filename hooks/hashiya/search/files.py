"""Everything that the search puts beside the pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..arabic.calendar import month_name
from ..memory import FORGETFUL, Memory
from ..pages.digest import Digest
from ..site.scripts import joined
from . import analyzer
from .documents import Findable
from .index import FOLDER, SearchFile, index_files, told_file
from .parts import json_of


def search_files(
    pages: Sequence[Findable],
    digest: Digest,
    stock: Mapping[str, object],
    scripts: Path,
    *,
    volumes: Sequence[str] = (),
    memory: Memory = FORGETFUL,
) -> Iterator[SearchFile]:
    """The index, its scripts from the modules in `scripts`, and what is left of the site builder's own index.

    Each is made when it is asked for. The theme fetches the last on every page, as JSON or, from a file, as a script;
    `stock` are its settings. `volumes` are the folders of an archive whose indexes are searched with this one, the
    newest first.
    """
    left = json_of({"config": stock, "docs": []})
    tables = {key: value for key, value in analyzer.tables().items() if key != "about"}
    told = json_of({**tables, "months": [month_name(month) for month in range(1, 13)]})
    yield from index_files(pages, digest, memory)
    yield told_file(f"{FOLDER}/worker.js", joined(scripts, "worker", TABLES=told, VOLUMES=json_of(list(volumes))))
    yield told_file(f"{FOLDER}/page.js", joined(scripts, "page"))
    yield told_file(f"{FOLDER}/more.js", joined(scripts, "more", TABLES=told))
    yield told_file(f"{FOLDER}/search_index.json", left)
    yield told_file(f"{FOLDER}/search_index.js", f"__index={left}")
