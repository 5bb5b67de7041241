"""Files beside the pages: the text and annotations of each article, and tables of the whole digest."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Final
from unicodedata import category, normalize

from ..annotations.annotation import AnnotatedArticle
from ..annotations.web import annotation_page
from ..json_text import json_text
from ..options import Options
from ..pages.decisive import Decisive
from ..pages.digest import Digest
from ..pages.page import Later, Page
from ..pages.stretches import Articles, rows_of
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
    """`article.txt` and `annotations.jsonld` beside the article's page: of all files there are most of these."""
    folder = f"{options.articles_dir}/{annotated.article.id}"
    text, annotations = f"{folder}/article.txt", f"{folder}/annotations.jsonld"
    return [
        Later(text, partial(_text_file, text, annotated)),
        Later(annotations, partial(_annotations_file, annotations, annotated, options)),
    ]


def _text_file(uri: str, annotated: AnnotatedArticle) -> Page:
    return Page(uri, annotated.published_text)


def _annotations_file(uri: str, annotated: AnnotatedArticle, options: Options) -> Page:
    return Page(uri, annotation_page(annotated, actors_url=f"../../{options.actors_dir}/"))


def dataset_files(decisive: Decisive, unknown: Sequence[UnknownName]) -> list[Later]:
    """The tables under `data/`."""
    digest, options = decisive.digest, decisive.options
    articles, mentions, quotations = "data/articles.json", "data/mentions.csv", "data/quotations.csv"
    return [
        _in_pieces(articles, lambda: _listed(rows_of(articles, decisive, partial(_article_rows, digest, options)))),
        _later("data/actors.json", lambda: _json(_actor_rows(digest, options))),
        _in_pieces(mentions, lambda: _csv(MENTION_COLUMNS, rows_of(mentions, decisive, _mention_rows))),
        _in_pieces(quotations, lambda: _csv(QUOTATION_COLUMNS, rows_of(quotations, decisive, _quotation_rows))),
        _later("data/unknown.json", lambda: _json([_unknown_row(name) for name in unknown])),
    ]


def _later(uri: str, text: Callable[[], str]) -> Later:
    return Later(uri, lambda: Page(uri, text()))


def _in_pieces(uri: str, pieces: Callable[[], Iterator[str]]) -> Later:
    return Later(uri, lambda: Page(uri, "".join(pieces())), pieces=pieces)


def mentions_csv(digest: Digest) -> str:
    """One row a mention, newest article first, by place within it."""
    return "".join(_csv(MENTION_COLUMNS, [_mention_rows(digest.articles)]))


def quotations_csv(digest: Digest) -> str:
    """One row a quotation, newest article first, by place within it; no speaker where nobody is sure."""
    return "".join(_csv(QUOTATION_COLUMNS, [_quotation_rows(digest.articles)]))


def _csv(columns: Sequence[str], rows: Iterable[str]) -> Iterator[str]:
    """The table in pieces."""
    yield f"{BOM}{_written([columns])}"
    yield from rows


def _mention_rows(articles: Articles) -> str:
    """The rows of these articles; what many rows have in common is written once."""
    shared: dict[Iterable[object], str] = {}

    def written(*values: object) -> str:
        if values not in shared:
            shared[values] = _written([values]).removesuffix("\n")
        return shared[values]

    rows: list[str] = []
    for annotated in articles:
        lead = _written([_lead(annotated)]).removesuffix("\n")
        rows += [
            f"{lead},{written(a.actor.slug, a.actor.kind, a.exact)},{a.start},{a.end},{written(a.via, a.role or '')}\n"
            for a in annotated.published
        ]
    return "".join(rows)


def _quotation_rows(articles: Articles) -> str:
    rows: list[Sequence[object]] = []
    for annotated in articles:
        lead, text = _lead(annotated), annotated.published_text
        rows += [
            (*lead, q.speaker or "", q.form, text[q.start : q.end], q.start, q.end, q.verb)
            for q in annotated.published_quotations
        ]
    return _written(rows)


def _lead(annotated: AnnotatedArticle) -> tuple[str, str]:
    """Address and day of an article."""
    article = annotated.article
    return article.id, article.date.isoformat() if article.date else ""


def _written(rows: Iterable[Sequence[object]]) -> str:
    """Rows of cells, a comma between them, and the end of the line."""
    out = io.StringIO()
    cells = [[_cell(value) if isinstance(value, str) else value for value in row] for row in rows]
    csv.writer(out, lineterminator="\n").writerows(cells)
    return out.getvalue()


def _cell(value: str) -> str:
    return f"'{value}" if _is_formula(value) else value


def _is_formula(value: str) -> bool:
    if value[:1].isalnum():  # most cells
        return False
    if value[:1] in _FORMULA:
        return True
    first = next((sign for sign in value if category(sign) not in _UNSEEN), "")
    return normalize("NFKC", first) in _FORMULA


def _article_rows(digest: Digest, options: Options, articles: Articles) -> str:
    """What `_json` makes of each, between two commas."""
    return ",".join([f"\n {json_text(_article_row(a, digest, options), LEAD)}" for a in articles])


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


def _listed(rows: Iterator[str]) -> Iterator[str]:
    """What `_json` makes of a list, from what it makes of its stretches."""
    lead = "["
    for some in rows:
        yield lead + some
        lead = ","
    yield "[]\n" if lead == "[" else "\n]\n"


def _json(rows: object) -> str:
    return json_text(rows) + "\n"
