"""The whole search as files: a manifest, terms, documents, titles, short beginnings, facets, scripts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from ..pages.digest import Digest
from ..pages.page import Page
from ..uncollected import uncollected
from .beginnings import beginnings_files, short_beginnings
from .coding import differences, encode
from .dictionary import dictionary
from .documents import Document
from .packs import TITLES, TOGETHER, texts, titles
from .postings import groups, postings, references, sounds

FOLDER: Final = "search"


def index_files(documents: Sequence[Document], digest: Digest) -> list[Page]:
    """Every file of the index, the manifest last."""
    with uncollected():
        return _index_files(documents, digest)


def _index_files(documents: Sequence[Document], digest: Digest) -> list[Page]:
    articles = sum(document.kind == "article" for document in documents)
    found = postings(documents)
    names = references(documents)
    grouped = groups([*found, *names])
    terms = dictionary(grouped, found, names, sounds(documents))
    listed = beginnings_files(short_beginnings(terms, grouped, found))
    files = [_shard(f"t{number}", content) for number, content in enumerate(terms.contents)]
    files += [_shard(f"b{number}", content) for number, content in enumerate(terms.blocks)]
    files += [_shard(name, _json(pack)) for name, pack in texts(documents, articles).items()]
    files += [_shard(name, _json(pack)) for name, pack in titles(documents, articles).items()]
    files += [_shard(f"p{name}", _json(lists)) for name, lists in listed.items()]
    files.append(_shard("facets", _json(_facets(documents[:articles], digest))))
    manifest = {
        "articles": articles,
        "documents": len(documents),
        "actors": sum(document.kind not in ("article", "page") for document in documents),
        "titles": TITLES,
        "together": TOGETHER,
        "beginnings": " ".join(listed),
        "terms": " ".join(terms.firsts),
        "edition": _edition(files),
    }
    return [*files, _shard("index", _json(manifest))]


def _shard(name: str, content: str) -> Page:
    """A file that can be fetched and parsed, or run as a script where nothing can be fetched."""
    return Page(f"{FOLDER}/{_folder(name)}{name}.js", f'hashiyaShard("{name}",\n{content}\n)\n')


def _folder(name: str) -> str:
    return "" if name in ("index", "facets") else f"{name[0]}/"


def _edition(files: Sequence[Page]) -> str:
    """Changes with the contents: browsers may keep a file of the same edition for ever."""
    told = hashlib.sha256()
    for file in files:
        told.update(file.content.encode())
    return told.hexdigest()[:12]


def _facets(articles: Sequence[Document], digest: Digest) -> dict[str, object]:
    """What articles can be chosen by: publisher, day, and who is mentioned."""
    publishers = sorted({document.publisher for document in articles if document.publisher})
    numbers = {publisher: number for number, publisher in enumerate(publishers, start=1)}
    mentioned: dict[str, list[int]] = {}
    for number, document in enumerate(articles):
        for slug in document.actors:
            mentioned.setdefault(slug, []).append(number)
    return {
        "publishers": publishers,
        "published": encode(numbers.get(document.publisher or "", 0) for document in articles),
        "days": [[day.isoformat() if day else "", len(list(run))] for day, run in groupby(d.date for d in articles)],
        "actors": [
            [slug, digest.actors[slug].name, digest.actors[slug].kind.value, encode(differences(found))]
            for slug, found in sorted(mentioned.items())
        ],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
