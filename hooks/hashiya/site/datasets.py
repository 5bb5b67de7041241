"""Files beside the pages: the text and annotations of each article, and tables of the whole digest."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final
from unicodedata import category, normalize

from ..annotations.annotation import AnnotatedArticle
from ..annotations.web import annotation_page
from ..json_text import json_text
from ..options import Options
from ..pages.digest import Digest
from ..pages.page import Later, Page
from ..unknown.gather import UnknownName

BOM: Final = "\ufeff"
"""Leads the CSV so that spreadsheets read it as UTF-8."""

MENTION_COLUMNS: Final = ("article", "date", "actor", "kind", "exact", "start", "end", "via", "role")

QUOTATION_COLUMNS: Final = ("article", "date", "speaker", "form", "exact", "start", "end", "verb")

LEAD: Final = "\n "
"""The line end and the indent of a row."""

_FORMULA: Final = frozenset("=+-@\t\r\n")
"""A cell that begins so is a formula to a spreadsheet, whatever the width of the sign (OWASP, CSV Injection)."""

_UNSEEN: Final = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))
"""Unicode categories of what a spreadsheet may skip before the sign: blanks, marks of direction, a second BOM."""


def article_files(annotated: AnnotatedArticle, options: Options) -> list[Later]:
    """`article.txt` and `annotations.jsonld` beside the article's page."""
    folder = f"{options.articles_dir}/{annotated.article.id}"
    actors = f"../../{options.actors_dir}/"
    return [
        _later(f"{folder}/article.txt", lambda: annotated.published_text),
        _later(f"{folder}/annotations.jsonld", lambda: annotation_page(annotated, actors_url=actors)),
    ]


def dataset_files(digest: Digest, unknown: Sequence[UnknownName], options: Options) -> list[Later]:
    """The tables under `data/`."""
    return [
        _in_pieces("data/articles.json", lambda: _rows(_article_row(a, digest, options) for a in digest.articles)),
        _later("data/actors.json", lambda: _json(_actor_rows(digest, options))),
        _in_pieces("data/mentions.csv", lambda: _csv(MENTION_COLUMNS, _mention_rows(digest))),
        _in_pieces("data/quotations.csv", lambda: _csv(QUOTATION_COLUMNS, _quotation_rows(digest))),
        _later("data/unknown.json", lambda: _json([_unknown_row(name) for name in unknown])),
    ]


def _later(uri: str, text: Callable[[], str]) -> Later:
    return Later(uri, lambda: Page(uri, text()))


def _in_pieces(uri: str, pieces: Callable[[], Iterator[str]]) -> Later:
    return Later(uri, lambda: Page(uri, "".join(pieces())), pieces=pieces)


def mentions_csv(digest: Digest) -> str:
    """One row a mention, newest article first, by place within it."""
    return "".join(_csv(MENTION_COLUMNS, _mention_rows(digest)))


def quotations_csv(digest: Digest) -> str:
    """One row a quotation, newest article first, by place within it; no speaker where nobody is sure."""
    return "".join(_csv(QUOTATION_COLUMNS, _quotation_rows(digest)))


def _csv(columns: Sequence[str], rows: Iterable[str]) -> Iterator[str]:
    """The table in pieces."""
    yield f"{BOM}{_row(columns)}"
    yield from rows


def _mention_rows(digest: Digest) -> Iterator[str]:
    """The rows of each article; what many rows have in common is written once."""
    shared: dict[Iterable[object], str] = {}

    def written(*values: object) -> str:
        if values not in shared:
            shared[values] = _row(values).removesuffix("\n")
        return shared[values]

    for annotated in digest.articles:
        lead = _lead(annotated)
        yield "".join(
            f"{lead},{written(a.actor.slug, a.actor.kind, a.exact)},{a.start},{a.end},{written(a.via, a.role or '')}\n"
            for a in annotated.published
        )


def _quotation_rows(digest: Digest) -> Iterator[str]:
    for annotated in digest.articles:
        lead, text = _lead(annotated), annotated.published_text
        rows = (
            (q.speaker or "", q.form, text[q.start : q.end], q.start, q.end, q.verb)
            for q in annotated.published_quotations
        )
        yield "".join(f"{lead},{_row(row)}" for row in rows)


def _lead(annotated: AnnotatedArticle) -> str:
    """Address and day of an article as a row has them."""
    article = annotated.article
    return _row((article.id, article.date.isoformat() if article.date else "")).removesuffix("\n")


def _row(values: Iterable[object]) -> str:
    """Cells, a comma between them, and the end of the line."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(v) if isinstance(v, str) else v for v in values])
    return out.getvalue()


def _cell(value: str) -> str:
    return f"'{value}" if _is_formula(value) else value


def _is_formula(value: str) -> bool:
    if value[:1] in _FORMULA:
        return True
    first = next((sign for sign in value if category(sign) not in _UNSEEN), "")
    return normalize("NFKC", first) in _FORMULA


def _article_row(annotated: AnnotatedArticle, digest: Digest, options: Options) -> dict[str, object]:
    article = annotated.article
    return {
        "id": article.id,
        "seed": article.seed,
        "title": article.title,
        "standfirst": article.standfirst,
        "date": article.date.isoformat() if article.date else None,
        "publisher": article.publisher,
        "source_url": article.url,
        "url": f"{options.articles_dir}/{article.id}/",
        "actors": list(annotated.counts()),
        "copies": [copy.article.id for copy in digest.copies.get(article.id, ())],
    }


def _actor_rows(digest: Digest, options: Options) -> list[dict[str, object]]:
    return [
        {
            "slug": actor.slug,
            "name": actor.name,
            "latin": actor.latin,
            "kind": actor.kind.value,
            "wikidata": actor.wikidata,
            "description": actor.description,
            "url": f"{options.actors_dir}/{actor.slug}/",
            "articles": len(digest.appearances.get(actor.slug, ())),
            "mentions": digest.mentions(actor.slug),
        }
        for actor in sorted(digest.actors.values(), key=lambda actor: actor.slug)
    ]


def _unknown_row(name: UnknownName) -> dict[str, object]:
    return {
        "name": name.name,
        "kind": name.kind.value,
        "count": name.count,
        "articles": name.articles,
        "sentence": name.sentence,
        "resembles": name.resembles,
        "profile": name.profile,
    }


def _rows(rows: Iterator[object]) -> Iterator[str]:
    """What `_json` makes of a list, row by row."""
    lead = "["
    for row in rows:
        yield f"{lead}\n {json_text(row, LEAD)}"
        lead = ","
    yield "[]\n" if lead == "[" else "\n]\n"


def _json(rows: object) -> str:
    return json_text(rows) + "\n"
