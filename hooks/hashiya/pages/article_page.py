"""An annotated article as a Markdown page."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from ..actors.actor import Actor, Kind
from ..annotations.annotation import AnnotatedArticle, Annotation
from ..arabic.calendar import show_date, show_day
from ..arabic.counting import ACTOR, MENTION, MINUTE_OF, OTHER_COPY
from ..articles.article import Article, Block, Part
from ..options import Options
from ..quotations.quotation import Quotation
from .blocks import passage_blocks
from .copies import copies_section
from .digest import Digest
from .further import further_sections, neighbours_line
from .inert import attribute, block, inert, link
from .linked_text import linked_text
from .page import Page, markdown_page
from .passages import Passage, notes_block, passages, span
from .related import Neighbours
from .spoken import spoken
from .wording import PLURALS, say

MOST_SHOWN: Final = 12
"""Lines left out for one reason that the record shows openly."""


def article_page(annotated: AnnotatedArticle, neighbours: Neighbours, digest: Digest, options: Options) -> Page:
    """The page of one article: headline, dateline, passages with their notes, background, and how it was read."""
    article = annotated.article
    actors_path = f"../{options.actors_dir}/"
    met: set[str] = set()
    news = [
        passage
        for passage in passages(article.news, annotated.annotations, met=met, first_number=0)
        if passage.block.end <= annotated.published_end
    ]
    background = passages(article.background, annotated.background, met=met, first_number=len(news))
    meta = {
        "title": article.title,
        "description": article.standfirst or article.title,
        "template": "article.html",
        "hide": ["navigation", "toc"],
    }
    blocks = [
        *_head(annotated, news, digest, options, actors_path),
        *_passages(news, actors_path),
        *_background(background, actors_path),
        *_colophon(
            annotated, [*copies_section(article, digest), *further_sections(article, neighbours, digest)], actors_path
        ),
        *neighbours_line(neighbours),
    ]
    return markdown_page(f"{options.articles_dir}/{article.id}.md", meta, blocks)


def paragraph_anchor(blocks: Sequence[Block], pointer: Annotation | Quotation) -> str:
    """The anchor of that passage of the news, by their `blocks`, in which an annotation or quotation stands."""
    number = bisect_right(blocks, pointer.start, key=attrgetter("start")) - 1
    return "title" if blocks[number].part == Part.TITLE else f"p{number}"


def _head(
    annotated: AnnotatedArticle, news: list[Passage], digest: Digest, options: Options, actors_path: str
) -> list[str]:
    article = annotated.article
    headline = next((passage for passage in news if passage.block.part == Part.TITLE), None)
    title = linked_text(headline, actors_path) if headline else inert(article.title)
    blocks = [f"# {title} {{ #title }}", _dateline(annotated, digest, options)]
    if article.correction:
        said = f" ({say('updated', date=show_date(article.updated))})" if article.updated else ""
        blocks.append(f"**{say('correction')}{said}:** {inert(article.correction)}\n{{ .correction }}")
    if article.publisher == options.own_publisher and not article.url:
        blocks.append(f"{say('origin')}\n{{ .origin data-search-exclude=1 }}")
    if article.rights == "excerpt":
        blocks.append(f"{say('excerpt')}\n{{ .origin data-search-exclude=1 }}")
    return blocks


def _dateline(annotated: AnnotatedArticle, digest: Digest, options: Options) -> str:
    """Day, publisher, place, reading time, number of actors and of copies; the sheet sets dots between them."""
    article = annotated.article
    pieces = [span("undated", say("undated"))]
    if article.date:
        pieces = [f'<time datetime="{article.date.isoformat()}">{show_day(article.date)}</time>']
    if article.publisher:
        name = spoken(article.publisher)
        pieces.append(link(name, article.url) if article.url else name)
    elif article.url:
        pieces.append(link(say("original"), article.url))
    pieces += [spoken(piece) for piece in (article.author, article.place) if piece]
    minutes = max(1, round(len(annotated.published_text.split()) / options.words_per_minute))
    pieces.append(say("reading_time", minutes=MINUTE_OF.counted(minutes)))
    actors = len(annotated.counts())
    if actors:
        pieces.append(link(ACTOR.counted(actors), "#actors"))
    copies = digest.copies.get(article.id, ())
    if copies:
        pieces.append(link(OTHER_COPY.counted(len(copies)), "#copies"))
    return " ".join(span("piece", piece) for piece in pieces) + "\n{ .dateline data-search-exclude=1 }"


def _passages(news: list[Passage], actors_path: str) -> list[str]:
    """The passages below the headline; what the headline names first is explained beside the first of them."""
    waiting = tuple(a for passage in news if passage.block.part == Part.TITLE for a in passage.firsts)
    below = [passage for passage in news if passage.block.part != Part.TITLE]
    if waiting and not below:
        return [notes_block(waiting, actors_path, label=say("notes_of_passage"))]
    return passage_blocks(below, actors_path, extra_notes=waiting)


def _background(background: list[Passage], actors_path: str) -> list[str]:
    if not background:
        return []
    shown = passage_blocks(background, actors_path)
    return block("background", f"## {say('background')} {{ #background }}", *shown, excluded=True)


def _colophon(annotated: AnnotatedArticle, further: list[str], actors_path: str) -> list[str]:
    article = annotated.article
    return block(
        "colophon",
        *_actors_here(annotated, actors_path),
        *further,
        *_sources(article),
        f"## {say('how_read')} {{ #how-read }}",
        *_how_read(article),
        _files(article),
        f"**{say('citation')}:** {_citation(article)}\n{{ .citation }}",
        excluded=True,
    )


def _actors_here(annotated: AnnotatedArticle, actors_path: str) -> list[str]:
    counts = annotated.counts()
    if not counts:
        return []
    told = {a.actor.slug: a for a in reversed(annotated.annotations)}
    blocks = [f"## {say('actors_here')} {{ #actors }}"]
    for kind, plural in PLURALS.items():
        items = [_actor_item(told[slug], counts, actors_path) for slug in counts if told[slug].actor.kind == kind]
        if items:
            blocks += [f"### {say(plural)} {{ #actors-{kind} }}", "\n".join(items)]
    return blocks


def _actor_item(annotation: Annotation, counts: Counter[str], actors_path: str) -> str:
    actor = annotation.actor
    pieces = [link(inert(actor.name), f"{actors_path}{actor.slug}.md", class_=f"actor {actor.kind}")]
    pieces.append(span("count", MENTION.counted(counts[actor.slug])))
    if annotation.role:
        pieces.append(span("office", inert(annotation.role)))
    return "- " + " ".join(pieces)


def _sources(article: Article) -> list[str]:
    if not article.sources:
        return []
    return [f"## {say('article_sources')} {{ #sources }}", "\n".join(source_item(url) for url in article.sources)]


def source_item(url: str) -> str:
    """A list item with an outside address, shown from left to right."""
    return f'- {link(f"""<bdi dir="ltr">{inert(url.split("//", 1)[-1].rstrip("/"))}</bdi>""", url)}'


def _how_read(article: Article) -> list[str]:
    """What was left out of the file and why, and what decided the date."""
    items = [f"- {say('date_decided_by', source=inert(article.date_from))}"]
    reasons = Counter(left.reason for left in article.left_out)
    folded = [reason for reason, lines in reasons.items() if lines > MOST_SHOWN]
    for left in article.left_out:
        if left.reason in folded:
            continue
        line = f" ({say('left_out_line', line=str(left.line))})" if left.line else ""
        items.append(f'- {inert(left.reason)}{line}: <q class="left-out">{inert(left.text)}</q>')
    if not article.left_out:
        items.append(f"- {say('nothing_left_out')}")
    return ["\n".join(items), *(_folded(article, reason) for reason in folded)]


def _folded(article: Article, reason: str) -> str:
    """The many lines that one reason left out, behind their number: a saved page brings its menus along."""
    lines = [attribute(left.text) for left in article.left_out if left.reason == reason]
    shown = "".join(f'<li><q class="left-out">{line}</q></li>' for line in lines)
    return f'<details markdown="0"><summary>{attribute(reason)} ({len(lines)})</summary><ul>{shown}</ul></details>'


def _files(article: Article) -> str:
    text = link(say("text_file"), f"{article.id}/article.txt")
    annotations = link(say("annotations_file"), f"{article.id}/annotations.jsonld")
    return f"{say('files')}: {text} · {annotations}\n{{ .files }}"


def _citation(article: Article) -> str:
    pieces = [f"«{spoken(article.title)}»"]
    if article.publisher:
        pieces.insert(0, spoken(article.publisher))
    pieces.append(show_date(article.date) if article.date else say("undated"))
    return "، ".join(pieces) + "."


def by_kind(actors: list[Actor]) -> dict[Kind, list[Actor]]:
    """Actors in the order of the kinds; kinds that nobody is of are left out."""
    grouped = {kind: [actor for actor in actors if actor.kind == kind] for kind in PLURALS}
    return {kind: group for kind, group in grouped.items() if group}
