"""The whole search as files: a manifest, terms, documents, titles, short beginnings, facets, scripts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from ..pages.digest import Digest
from ..pages.page import Page
from ..uncollected import uncollected
from .beginnings import beginnings_files, short_beginnings
from .coding import differences, encode
from .dictionary import Dictionary, dictionary
from .documents import Document
from .packs import TITLES, TOGETHER, texts, titles
from .postings import groups, postings, references, sounds

FOLDER: Final = "search"


def index_files(documents: Sequence[Document], digest: Digest) -> Iterator[Page]:
    """Every file of the index, one after the other, the manifest last."""
    articles = sum(document.kind == "article" for document in documents)
    with uncollected():
        terms, listed = _looked_up(documents)
    edition = hashlib.sha256()
    for name, content in _contents(documents, articles, digest, terms, listed):
        file = _shard(name, content)
        edition.update(file.content.encode())
        yield file
    manifest = {
        "articles": articles,
        "documents": len(documents),
        "actors": sum(document.kind not in ("article", "page") for document in documents),
        "titles": TITLES,
        "together": TOGETHER,
        "beginnings": " ".join(listed),
        "terms": " ".join(terms.firsts),
        "edition": edition.hexdigest()[:12],  # browsers may keep a file of the same edition for ever
    }
    yield _shard("index", _json(manifest))


def _looked_up(documents: Sequence[Document]) -> tuple[Dictionary, Mapping[str, object]]:
    """What is looked up word by word, and by the beginnings of words."""
    found = postings(documents)
    names = references(documents)
    grouped = groups([*found, *names])
    terms = dictionary(grouped, found, names, sounds(documents))
    return terms, beginnings_files(short_beginnings(terms, grouped, found))


def _contents(
    documents: Sequence[Document], articles: int, digest: Digest, terms: Dictionary, listed: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """Names and contents of the files: each is made when its turn comes."""
    yield from ((f"t{number}", content) for number, content in enumerate(terms.contents))
    yield from ((f"b{number}", content) for number, content in enumerate(terms.blocks))
    yield from ((name, _json(pack)) for name, pack in texts(documents, articles))
    yield from ((name, _json(pack)) for name, pack in titles(documents, articles))
    yield from ((f"p{name}", _json(lists)) for name, lists in listed.items())
    yield "facets", _json(_facets(documents[:articles], digest))


def _shard(name: str, content: str) -> Page:
    """A file that can be fetched and parsed, or run as a script where nothing can be fetched."""
    return Page(f"{FOLDER}/{_folder(name)}{name}.js", f'hashiyaShard("{name}",\n{content}\n)\n')


def _folder(name: str) -> str:
    return "" if name in ("index", "facets") else f"{name[0]}/"


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
