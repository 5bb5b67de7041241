"""An article as a chapter: XHTML whose mentions carry real footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from ..annotations.annotation import AnnotatedArticle, Annotation
from ..arabic.calendar import show_date, show_day
from ..masthead import Masthead
from ..options import Options
from ..pages.wording import say
from ..site.prose import headline, prose
from ..site.xml_text import xml_text

DOCUMENT: Final = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" dir="rtl">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
{body}
</body>
</html>
"""


@dataclass(slots=True)
class _Notes:
    """The notes of a chapter in the order in which their marks come."""

    first: dict[str, Annotation] = field(default_factory=dict)

    def show(self, annotation: Annotation, words: str) -> str:
        """The words of a mention; the first of an actor with the mark of its note, set apart from numbers beside it."""
        slug = annotation.actor.slug
        if slug in self.first:
            return words
        self.first[slug] = annotation
        number = len(self.first)
        return (
            f'{words}<a epub:type="noteref" role="doc-noteref" id="r{number}" href="#n{number}"><bdi>{number}</bdi></a>'
        )


def chapter(annotated: AnnotatedArticle, masthead: Masthead, options: Options) -> str:
    """The XHTML document of one article."""
    article, notes = annotated.article, _Notes()
    blocks = prose(article.news, annotated.annotations, notes.show, end=annotated.published_end)
    if article.background.blocks:
        below = prose(article.background, annotated.background, notes.show)
        blocks += ['<section class="background">', f"<h2>{say('background')}</h2>", *below, "</section>"]
    title = headline(article.news, annotated.annotations, notes.show) or xml_text(article.title)
    pieces = [
        '<section epub:type="chapter" role="doc-chapter">',
        f"<h1>{title}</h1>",
        *_head(annotated, masthead, options),
        *blocks,
        *_asides(notes),
        "</section>",
    ]
    return DOCUMENT.format(title=xml_text(article.title), body=_marks_after_words("\n".join(pieces)))


def _head(annotated: AnnotatedArticle, masthead: Masthead, options: Options) -> Iterator[str]:
    """Day, publisher and author, and what the editor says of the article."""
    article = annotated.article
    said = [show_day(article.date)] if article.date else []
    said += [xml_text(piece) for piece in (article.publisher, article.author, article.place) if piece]
    if masthead.url:
        page = masthead.address(f"{options.articles_dir}/{article.id}/")
        said.append(f'<a href="{xml_text(page)}">{say("online")}</a>')
    yield f'<p class="dateline">{" · ".join(said)}</p>'
    if article.correction:
        yield f'<p class="remark">{say("correction")}: {xml_text(article.correction)}</p>'
    if article.publisher == options.own_publisher and not article.url:
        yield f'<p class="remark">{say("origin")}</p>'
    if article.rights == "excerpt":
        yield f'<p class="remark">{say("excerpt")}</p>'


def _asides(notes: _Notes) -> Iterator[str]:
    if not notes.first:
        return
    yield f'<section class="notes"><h2>{say("notes")}</h2>'
    for number, annotation in enumerate(notes.first.values(), start=1):
        yield (
            f'<aside epub:type="footnote" role="doc-footnote" id="n{number}">'
            f'<p><a href="#r{number}">{number}</a> {_note(annotation)}</p></aside>'
        )
    yield "</section>"


def _note(annotation: Annotation) -> str:
    """Name, Latin name, the office on the article's day, a line of description."""
    actor, office = annotation.actor, annotation.office
    pieces = [f"<b>{xml_text(actor.name)}</b>"]
    if actor.latin:
        pieces.append(f'<span lang="en" xml:lang="en" dir="ltr">{xml_text(actor.latin)}</span>')
    if annotation.role:
        since = f" ({say('since', date=show_date(office.start))})" if office and office.start else ""
        pieces.append(xml_text(annotation.role + since))
    pieces.append(xml_text(actor.description))
    return " · ".join(pieces)


_MARK_IN_WORD: Final = re.compile(r'(<a epub:type="noteref"[^>]*><bdi>\d+</bdi></a>)(\w+)')


def _marks_after_words(xhtml: str) -> str:
    """Marks moved behind the word that they stand in: inside it they would tear its letters apart."""
    return _MARK_IN_WORD.sub(r"\2\1", xhtml)
