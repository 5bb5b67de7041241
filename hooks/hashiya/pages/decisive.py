"""What decides a page, as a short key: where the key is that of an earlier build, so is the page.

Nothing is chosen here by what a page happens to show: an article counts with all that is said in it and all that is
known of whoever is named in it. What is known of others counts where it is met: a profile that is edited touches
the pages of those articles that name the actor, or that read otherwise for it.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import partial
from itertools import combinations
from typing import Final

from ..actors.actor import Actor
from ..annotations.annotation import AnnotatedArticle
from ..memory import Memory
from ..options import Options
from ..spill import Place, Spill
from .companies import Companies
from .company import MOST_DRAWN, most_together
from .digest import Digest
from .page import Later, Page
from .places import ON_MAPS
from .related import Neighbours
from .seen import Sayings

MAPS: Final = "/"
"""Among slugs, none of which has such a sign: all that is on maps."""

CHOSEN: Final = "//"
"""In the same way: all options."""


@dataclass(frozen=True, slots=True)
class Decisive:
    """The keys of the pages of one digest; empty ones without a memory."""

    memory: Memory
    digest: Digest
    options: Options
    _keys: dict[str, str] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _in_order: list[str] = field(default_factory=list)
    """The keys of all articles, in the order of the digest."""
    _copies: dict[int, list[str]] = field(default_factory=dict)
    _companies: Companies = field(init=False)

    def __post_init__(self) -> None:
        """Who is named with whom was found out by an earlier build."""
        object.__setattr__(self, "_companies", Companies(self.memory))

    def one(self, annotated: AnnotatedArticle) -> str:
        """An article, its annotations, and those who are named and speak in it."""
        own = annotated.article.id
        if own not in self._keys:
            self._keys[own] = self.memory.key("article", annotated.sum, self.known(annotated.met_slugs()))
        return self._keys[own]

    def known(self, slugs: Iterable[str]) -> list[str]:
        """All that is known of these, but for where it is written."""
        return [self._of(slug) for slug in sorted(slugs)]

    def _of(self, slug: str) -> str:
        if slug not in self._known:
            actor = self.digest.known.get(slug)
            own = actor and [getattr(actor, one.name) for one in fields(actor) if one.compare]
            self._known[slug] = self.memory.key("actor", slug, own)
        return self._known[slug]

    def chosen(self) -> str:
        """All options."""
        if CHOSEN not in self._known:
            self._known[CHOSEN] = self.memory.key("options", self.options)
        return self._known[CHOSEN]

    def lands(self) -> str:
        """What stands on a map."""
        if MAPS not in self._known:
            on_maps = [actor for actor in self.digest.known.values() if actor.kind in ON_MAPS]
            self._known[MAPS] = self.memory.key("lands", [(a.slug, a.name, a.kind, a.wikidata) for a in on_maps])
        return self._known[MAPS]

    def article(self, annotated: AnnotatedArticle, neighbours: Neighbours) -> str:
        """The page of an article."""
        related = [(self.one(one.annotated), one.shared) for one in neighbours.related]
        beside = [one and self.one(one) for one in (neighbours.older, neighbours.newer)]
        copies = self.digest.copies.get(annotated.article.id, ())
        return self.memory.key(
            *("article page", self.chosen(), self.one(annotated), related, beside),
            *(self.all(neighbours.same_day), self.all(copies)),
        )

    def beside(self, annotated: AnnotatedArticle, files: Iterable[Later]) -> list[Later]:
        """The files beside the page of an article, each told from the others by its name."""
        key = self.memory.key("beside", self.chosen(), self.one(annotated))
        return [Later(file.uri, file.make, key and f"{key} {file.uri.rpartition('/')[2]}") for file in files]

    def remembered(self, file: Later, *decisive: object) -> Later:
        """A file that comes from what is `decisive`, which is made once."""
        key = self.memory.key("file", file.uri, self.chosen(), decisive)
        return Later(file.uri, partial(self._remembered, file, key), key)

    def sooner_made(self, file: Later, *decisive: object) -> Later:
        """The same for what is sooner made than remembered."""
        return Later(file.uri, file.make, self.memory.key("file", file.uri, self.chosen(), decisive))

    def listed(self, page: Page, spill: Spill) -> Later:
        """A page of a list that stands in no index of the search: its words, which wait in `spill`, decide it."""
        hidden = "search" in (page.meta or {})
        key = self.memory.key("list", page.uri, page.body, page.meta) if hidden else ""
        return Later(page.uri, partial(_fetched, page.uri, page.meta, spill.put(page.body), spill), key)

    def key_of_bytes(self, *decisive: object) -> str:
        """Stands for a file that is no text."""
        return self.memory.key("bytes", self.chosen(), decisive)

    def bytes_of(self, make: Callable[[], bytes], key: str) -> bytes:
        """Such a file, made once."""
        kept = self.memory.recall(key)
        if isinstance(kept, str):
            return base64.b64decode(kept)
        made = make()
        self.memory.keep(key, base64.b64encode(made).decode("ascii"))
        return made

    def text_of(self, name: str, articles: Sequence[AnnotatedArticle], make: Callable[[], str]) -> str:
        """A text that comes from these articles and what copies they have, made once."""
        copies = [*map(self._copies_of, articles)]
        key = self.memory.key("text", name, self.chosen(), self.all(articles), copies)
        kept = self.memory.recall(key)
        if isinstance(kept, str):
            return kept
        self.memory.keep(key, made := make())
        return made

    def keep(self) -> None:
        """All pages have their keys: what they have in common is for the next build."""
        self._companies.keep()

    def all(self, articles: Iterable[AnnotatedArticle]) -> list[str]:
        """Several articles."""
        keys = self._keys  # asked for once for each mention of each actor
        return [keys.get(annotated.article.id) or self.one(annotated) for annotated in articles]

    def _remembered(self, file: Later, key: str) -> Page:
        kept = self.memory.recall(key)
        if isinstance(kept, str):
            return Page(file.uri, kept)
        made = file.make()
        self.memory.keep(key, made.body)
        return made

    def actor(self, actor: Actor) -> str:
        """The page of an actor."""
        digest, slug = self.digest, actor.slug
        tied = {office.of for office in actor.offices} | {relation.of for relation in actor.relations}
        seen = digest.appearances.get(slug)
        named = self.memory.key("named", self._numbered(seen.numbers) if seen else "")
        company = self._companies.of(slug, named, partial(most_together, digest, slug))
        drawn = company[:MOST_DRAWN]
        most = max((number for _, number in drawn), default=0)  # no line is thicker than that of so many
        pairs = [min(most, both) for both in digest.both([*combinations([name for name, _ in drawn], 2)])]
        return self.memory.key(
            *("actor page", self.chosen(), slug, named),
            *(self._sayings(digest.said.get(slug)), self._sayings(digest.said_of.get(slug)), company, pairs),
            *(self.known({slug, *tied, *(name for name, _ in company)}), self.lands() if actor.kind in ON_MAPS else ""),
            *(name in digest.actors for name in sorted(tied)),
        )

    def _sayings(self, sayings: Sayings | None) -> object:
        """Of each its article and its place there, and the copies of those articles that have any."""
        if sayings is None:
            return None
        numbers, copies = sayings.numbers, self._copied()
        found = [(at, copies[number]) for at, number in enumerate(numbers) if number in copies] if copies else []
        return self._numbered(numbers), [*sayings.places], found

    def _numbered(self, numbers: Iterable[int]) -> str:
        """The articles of these numbers: this is asked for each mention of each actor."""
        if not self._in_order:
            self._in_order.extend(self.all(self.digest.articles))
        return "".join(map(self._in_order.__getitem__, numbers))

    def _copied(self) -> Mapping[int, list[str]]:
        """By the number of an article the copies that it has."""
        if not self._copies and self.digest.copies:
            own = ((number, self._copies_of(one)) for number, one in enumerate(self.digest.articles))
            self._copies.update((number, others) for number, others in own if others)
        return self._copies

    def _copies_of(self, annotated: AnnotatedArticle) -> list[str]:
        return [other.article.id for other in self.digest.copies.get(annotated.article.id, ())]

    def older(self, uri: str, actor: Actor, numbers: Sequence[int]) -> str:
        """A page of an actor's older mentions, in the articles of these numbers."""
        articles = self._numbered(numbers)
        return self.memory.key("older page", self.chosen(), uri, self.known([actor.slug]), articles)


def _fetched(uri: str, meta: Mapping[str, object] | None, place: Place, spill: Spill) -> Page:
    return Page(uri, spill.get(place), meta)
