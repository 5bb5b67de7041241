"""From seeds to a site: the whole of it in one place, read from top to bottom."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from .actors.joining import join
from .actors.reading import read_profiles
from .actors.together import check_together
from .annotations.annotation import AnnotatedArticle
from .annotations.corrections import ruled_out
from .annotations.recogniser import Recogniser
from .articles.article import Article
from .articles.kept import Bodies
from .articles.remembered import remembered_article
from .border.addresses import distinct
from .copies.reading import SideBySide, read_side_by_side
from .forgotten import forget_language
from .gazetteer.reading import load_gazetteer
from .memory import FORGETFUL, Memory
from .mentions.matcher import build_matcher
from .options import Options
from .pages.actor_page import actor_pages
from .pages.article_page import article_page
from .pages.decisive import Decisive
from .pages.desk import desk_page
from .pages.digest import Digest, make_digest
from .pages.index_pages import index_pages
from .pages.page import Later
from .pages.related import find_neighbours
from .problems import Problem, attempt, bounded
from .progress import SILENT, Progress
from .publication.outcome import Outcome
from .seeds.dropped import Dropped, look_at_seeds
from .site.datasets import article_files, dataset_files
from .spill import Spill
from .uncollected import uncollected
from .unknown.gather import Reading, gather
from .unknown.suspects import Suspect, find_suspects, remembered_suspects

MANY: Final = 500
"""Articles of a digest whose next build, in the same process, may well read the tables of the language anew."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that one build publishes. Made by `compose`."""

    digest: Digest
    decisive: Decisive
    """What decides each page and file."""
    article_pages: tuple[Later, ...]
    actor_pages: tuple[Later, ...]
    index_pages: tuple[Later, ...]
    files: tuple[Later, ...]
    desk_pages: tuple[Later, ...]
    """The editor's desk, where it was asked for."""
    problems: tuple[Problem, ...]

    def without_pages(self) -> Edition:
        """The same for those who have taken the pages already."""
        return replace(self, article_pages=(), actor_pages=(), index_pages=(), files=(), desk_pages=())

    def outcome(self, counted: int) -> Outcome:
        """What this edition comes to, when `counted` warnings were printed in all."""
        rejected = len({problem.path for problem in self.problems if problem.rejects})
        return Outcome(len(self.digest.articles), len(self.digest.actors), rejected, counted - rejected)


@uncollected()
def compose(
    seeds_folder: Path,
    actors_folder: Path,
    options: Options,
    *,
    actors_shown_as: str,
    progress: Progress = SILENT,
    memory: Memory = FORGETFUL,
    spill: Spill | None = None,
) -> Edition:
    """The edition that the two folders hold. A function of their files and `options`; `progress` tells of it.

    `memory` spares work that an earlier build has done; it changes nothing in what comes out.
    Texts wait in `spill` until somebody asks for them.
    """
    follow = progress.follow
    spill = spill or Spill()
    seeds, seed_problems = look_at_seeds(
        *(seeds_folder, progress, memory, spill), shown_as=options.seeds_dir, max_bytes=options.max_bytes
    )
    profiles, profile_problems = read_profiles(
        actors_folder, shown_as=actors_shown_as, max_bytes=options.max_bytes, memory=memory
    )
    actors, actor_problems = check_together(join(profiles, load_gazetteer() if options.gazetteer else ()))
    read, article_problems = _articles(seeds, options, memory, Bodies(spill))
    del seeds
    recogniser = Recogniser(build_matcher(actors), memory)
    annotated, annotation_problems = _annotated(follow(read.articles, "articles"), recogniser, options)
    digest = make_digest(annotated, actors, read.copies, volume=bool(options.front))
    del recogniser, read  # a large room, of use to nobody now
    neighbours = find_neighbours(digest.articles, memory)
    decisive = Decisive(memory, digest, options)
    searched = memory.in_stretches(
        follow(digest.articles, "articles searched for new names"), "suspects", lambda own: own.article.seed
    )
    unknown = gather((_unknown_in(annotated, memory) for annotated in searched), digest.actors)
    if len(digest.articles) > MANY:
        forget_language()
        gc.collect()
    problems = bounded((*seed_problems, *profile_problems, *actor_problems, *article_problems, *annotation_problems))
    of_actors = tuple(page for actor in digest.actors.values() for page in actor_pages(actor, decisive))
    decisive.keep()
    return Edition(
        digest=digest,
        decisive=decisive,
        article_pages=tuple(
            Later(
                f"{options.articles_dir}/{annotated.article.id}.md",
                partial(article_page, annotated, neighbours[annotated.article.id], digest, options),
                decisive.article(annotated, neighbours[annotated.article.id]),
            )
            for annotated in digest.articles
        ),
        actor_pages=of_actors,
        index_pages=tuple(decisive.listed(page, spill) for page in index_pages(digest, options)),
        files=(
            *(file for annotated in digest.articles for file in _files(annotated, decisive)),
            *dataset_files(decisive, unknown),
        ),
        desk_pages=(desk_page(digest, unknown, problems, options).later(),) if options.desk else (),
        problems=problems,
    )


def _files(annotated: AnnotatedArticle, decisive: Decisive) -> list[Later]:
    """The files beside the page of an article."""
    return decisive.beside(annotated, article_files(annotated, decisive.options))


def _articles(
    seeds: list[Dropped], options: Options, memory: Memory, bodies: Bodies
) -> tuple[SideBySide, list[Problem]]:
    """The articles of all seeds that may be published, each under an address of its own, read side by side."""
    public = [seed for seed in seeds if seed.public]
    problems: dict[str, list[Problem]] = {}
    failed: list[Problem] = []
    read: list[tuple[Dropped, Article]] = []
    remember = partial(remembered_article, memory=memory, bodies=bodies, shown_as=options.seeds_dir)
    addresses = zip(public, distinct(seed.name for seed in public), strict=True)
    for seed, (address, changed) in memory.in_stretches(addresses, "articles", lambda own: own[0].path):
        shown = f"{options.seeds_dir}/{seed.path}"
        made = attempt(partial(remember, seed, article_id=address), shown)
        if isinstance(made, Problem):
            failed.append(made)
            continue
        article, problems[address] = made
        if changed:
            remedy = "give the file a plain name of its own"
            problems[address].insert(0, Problem(shown, f"its address had to be {address}", remedy))
        read.append((seed, article))
    together, repeated = read_side_by_side(read, bodies, shown_as=options.seeds_dir, memory=memory)
    return together, [*failed, *(p for article in together.articles for p in problems[article.id]), *repeated]


def _annotated(
    articles: Iterable[Article], recogniser: Recogniser, options: Options
) -> tuple[list[AnnotatedArticle], list[Problem]]:
    problems: list[Problem] = []
    annotated: list[AnnotatedArticle] = []
    for article in recogniser.memory.in_stretches(articles, "annotated", lambda own: own.seed):
        work = partial(recogniser.annotated, article, shown_as=options.seeds_dir)
        made = attempt(work, f"{options.seeds_dir}/{article.seed}")
        if isinstance(made, Problem):
            problems.append(made)
            continue
        annotated.append(made[0])
        problems += made[1]
    return annotated, problems


def _unknown_in(annotated: AnnotatedArticle, memory: Memory) -> Reading:
    """The names in the published text that are no actor's and of which the editor has not said that they are none."""

    def search() -> list[Suspect]:
        text = annotated.published_text
        known = [(a.start, a.end) for a in annotated.published]
        return find_suspects(text, [*known, *ruled_out(text, annotated.article.corrections)])

    suspects = tuple(remembered_suspects(search, memory, annotated.sum))
    return Reading(annotated.article.id, lambda: annotated.published_text, suspects)
