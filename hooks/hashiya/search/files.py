"""Everything that the search puts beside the pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ..arabic.calendar import month_name
from ..pages.digest import Digest
from ..pages.page import Page
from ..site.scripts import joined
from . import analyzer
from .documents import Document
from .index import FOLDER, index_files


def search_files(
    documents: Sequence[Document],
    digest: Digest,
    stock: Mapping[str, object],
    scripts: Path,
    volumes: Sequence[str] = (),
) -> Iterator[Page]:
    """The index, its scripts from the modules in `scripts`, and what is left of the site builder's own index.

    Each is made when its turn comes. The theme fetches the last on every page, as JSON or, from a file, as a script;
    `stock` are its settings. `volumes` are the folders of an archive whose indexes are searched with this one, the
    newest first.
    """
    left = _json({"config": stock, "docs": []})
    tables = {key: value for key, value in analyzer.tables().items() if key != "about"}
    told = _json({**tables, "months": [month_name(month) for month in range(1, 13)]})
    yield from index_files(documents, digest)
    yield Page(f"{FOLDER}/worker.js", joined(scripts, "worker", TABLES=told, VOLUMES=_json(list(volumes))))
    yield Page(f"{FOLDER}/page.js", joined(scripts, "page"))
    yield Page(f"{FOLDER}/more.js", joined(scripts, "more", TABLES=told))
    yield Page(f"{FOLDER}/search_index.json", left)
    yield Page(f"{FOLDER}/search_index.js", f"__index={left}")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
