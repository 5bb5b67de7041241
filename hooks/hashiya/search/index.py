"""The whole search as files: a manifest, terms, documents, titles, short beginnings, facets.

Each file is told by the sum of its content before it is made: an earlier build knows those of the same.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final

from ..memory import FORGETFUL, Memory
from ..pages.digest import Digest
from ..spill import Spill
from .coding import differences, encode
from .documents import Findable
from .packs import TITLES, TOGETHER, Pack, texts, titles
from .parts import Part, json_of, manifest_of, parts_of, sum_of

FOLDER: Final = "search"


@dataclass(frozen=True, slots=True)
class SearchFile:
    """A file of the search. Made by `index_files`."""

    uri: str
    sum: str
    """Stands for its content."""
    make: Callable[[], str]

    @property
    def content(self) -> str:
        """The file; it is made each time it is asked for."""
        return self.make()


def index_files(pages: Sequence[Findable], digest: Digest, memory: Memory = FORGETFUL) -> Iterator[SearchFile]:
    """Every file of the index, one after the other, the manifest last. Articles come first in `pages`, newest first."""
    newest_first = [page for page in pages if page.kind == "article"]
    articles, others = newest_first[::-1], [page for page in pages if page.kind != "article"]
    actors = [page for page in others if page.kind != "page"]
    parts = parts_of(articles, others, memory)
    edition = hashlib.sha256()
    for file in _files(parts, [*texts(articles, others), *titles(articles, others)], newest_first, digest, memory):
        edition.update(file.sum.encode())
        yield file
    manifest = {
        "articles": len(articles),
        "documents": len(pages),
        "actors": len(actors),
        "titles": TITLES,
        "together": TOGETHER,
        "parts": list(manifest_of(parts)),
        "weights": encode(actor.weight for actor in actors),
        "edition": edition.hexdigest()[:12],  # browsers may keep a file of the same edition for ever
    }
    yield told_file(*_shard("index", json_of(manifest)))


def told_file(uri: str, content: str) -> SearchFile:
    """A file whose content is there."""
    return SearchFile(uri, sum_of(content), lambda: content)


def _files(
    parts: Iterable[Part], packs: Iterable[Pack], articles: Sequence[Findable], digest: Digest, memory: Memory
) -> Iterator[SearchFile]:
    for part in parts:
        for name, told in part.told.files.items():
            yield SearchFile(_place(name), told, partial(_of_part, part, name))
    yield from _packed(packs, memory)
    yield told_file(*_shard("facets", json_of(_facets(articles, digest))))


def _of_part(part: Part, name: str) -> str:
    return _shard(name, part.content(name))[1]


def _packed(packs: Iterable[Pack], memory: Memory) -> Iterator[SearchFile]:
    """The pages themselves; `memory` knows the sums of all, by what decides them.

    One that is made for its sum waits on the disk: nobody holds the texts of all pages.
    """
    spill = Spill()
    known = memory.recall(own := memory.key("sums of pages"))
    before: dict[str, str] = known if isinstance(known, dict) else {}
    sums: dict[str, str] = {}
    for name, keys, rows in packs:
        key = memory.key("pack", name, keys) if all(keys) else ""
        told, make = before.get(key), partial(_pack, name, rows)
        if told is None:
            told, make = sum_of(content := make()), partial(spill.get, spill.put(content))
        if key:
            sums[key] = told
        yield SearchFile(_place(name), told, make)
    if sums != before:
        memory.keep(own, sums)


def _pack(name: str, rows: Callable[[], list[list[str]]]) -> str:
    return _shard(name, json_of(rows()))[1]


def _shard(name: str, content: str) -> tuple[str, str]:
    """Where a file stands that can be fetched and parsed, or run as a script where nothing can be fetched; and it."""
    return _place(name), f'hashiyaShard("{name}",\n{content}\n)\n'


def _place(name: str) -> str:
    return f"{FOLDER}/{_folder(name)}{name}.js"


def _folder(name: str) -> str:
    return "" if name in ("index", "facets") else f"{name[0]}/"


def _facets(articles: Sequence[Findable], digest: Digest) -> dict[str, object]:
    """What articles can be chosen by: publisher, day, and who is mentioned."""
    publishers = sorted({document.publisher for document in articles if document.publisher})
    numbers = {publisher: number for number, publisher in enumerate(publishers, start=1)}
    mentioned: dict[str, list[int]] = {}
    for number, article in enumerate(articles):
        for slug, _ in article.bearers:
            mentioned.setdefault(slug, []).append(number)
    return {
        "publishers": publishers,
        "published": encode(numbers.get(article.publisher or "", 0) for article in articles),
        "days": [[day.isoformat() if day else "", len(list(run))] for day, run in groupby(d.date for d in articles)],
        "actors": [
            [slug, digest.actors[slug].name, digest.actors[slug].kind.value, encode(differences(found))]
            for slug, found in sorted(mentioned.items())
        ],
    }
