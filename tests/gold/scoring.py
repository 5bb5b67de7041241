"""A site scored against a gold pack."""

from __future__ import annotations

import dataclasses
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hashiya.compose import compose
from hashiya.options import Options

from .articles import GoldArticle
from .figures import Counts, Fault, Figure, Score, total
from .linking import score_links
from .pack import Pack
from .parsing import score_parsing, to_be_kept
from .published import Link, Published, Site, read_articles, read_unknown
from .unknowns import score_unknowns


def publish(pack: Pack) -> Site:
    """What the house makes of the pack's raw texts with the pack's profiles and nobody else's."""
    with TemporaryDirectory() as folder:
        seeds = Path(folder)
        for article in pack.articles:
            (seeds / article.name).write_bytes(article.seed)
        edition = compose(seeds, pack.actors_folder, Options(gazetteer=False), actors_shown_as="actors")
    return {page.uri: page.content for page in edition.files}


def score(site: Site, pack: Pack) -> Score:
    """Every figure of the site, and the errors behind them."""
    published = read_articles(site)
    seeds = {article.id: name for name, article in published.items()}
    extra: Counts = Counter({(Figure.EXTRA, ""): len(set(published) - {gold.name for gold in pack.articles})})
    return total(
        (
            *(_score_article(gold, published.get(gold.name)) for gold in pack.articles),
            score_unknowns(read_unknown(site), pack.articles, seeds),
            Score(extra, ()),
        )
    )


def _score_article(gold: GoldArticle, published: Published | None) -> Score:
    if published is None:
        missing: Counts = Counter({(Figure.MISSING, ""): 1})
        steps = [Score(missing, (Fault("article missing", "", gold.name, ""),)), score_links(gold, "", ())]
    else:
        steps = [
            _soundness(published.links),
            score_parsing(gold, published),
            score_links(gold, published.text, published.links),
        ]
    whole = total((to_be_kept(gold), *steps))
    faults = tuple(dataclasses.replace(fault, article=gold.name) for fault in whole.faults)
    return Score(whole.counts, faults)


def _soundness(links: tuple[Link, ...]) -> Score:
    counts: Counts = Counter()
    counts[Figure.LINKS, ""] = len(links)
    counts[Figure.OFFSETS_SOUND, ""] = sum(link.sound for link in links)
    counts[Figure.CONTEXTS_SOUND, ""] = sum(link.in_context for link in links)
    counts[Figure.PLACELESS, ""] = sum(not link.placed for link in links)
    return Score(counts, ())
