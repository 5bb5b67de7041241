"""The door to the theme's templates: one shell is rendered for all pages of a kind and depth, and filled for each."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Mapping
from types import CodeType
from typing import Final

import jinja2
from jinja2.bccache import Bucket
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hashiya.memory import FORGETFUL
from hashiya.rendering.shell import Shell, cut
from made_shells import Key, is_plain, marked, traits, words

FIRST: Final = 1000


class Template(jinja2.Template):
    """A template of the theme that asks for a shell first."""

    def render(self, *args: object, **kwargs: object) -> str:
        """The page, by its shell where it has one."""
        context = dict(*args, **kwargs)
        shells = self.environment.globals.get("shells")
        found = shells.render(self, context) if isinstance(shells, Shells) else None
        return self.render_theme(context) if found is None else found

    def render_theme(self, context: Mapping[str, object]) -> str:
        """The page as the theme writes it."""
        return super().render(context)


class Shells:
    """The shells of one build."""

    def __init__(self, nav: Navigation) -> None:
        ways = [url.split("/") for url in _ways(nav.items)]
        self._lead = {tuple(way[:end]) for way in ways for end in range(1, len(way) + 1)}
        self._shells: dict[Key, Shell | None] = {}

    def render(self, template: Template, context: Mapping[str, object]) -> str | None:
        """The page of a context; None where the theme has to write it."""
        page = context.get("page")
        if not isinstance(page, Page) or not is_plain(page):
            return None
        key = (template.name, *self._place(page), *traits(page))
        if key in self._shells:
            found = self._shells[key]
            return found.filled(words(page)) if found else None
        stock = template.render_theme(context)
        shell = cut(template.render_theme({**context, "page": marked(page)}))
        self._shells[key] = shell if shell and shell.filled(words(page)) == stock else None
        return stock

    def _place(self, page: Page) -> Key:
        """What decides how addresses of the theme look from a page: its depth, and the folders it shares with them."""
        parts = page.url.split("/")
        shared = next((end for end in range(len(parts) - 1, 1, -1) if tuple(parts[:end]) in self._lead), 1)
        return len(parts), *parts[:shared]


class Compiled(jinja2.BytecodeCache):
    """Templates as they were compiled in this process, or by an earlier build of the very same sources."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], CodeType] = {}
        self.memory = FORGETFUL

    def load_bytecode(self, bucket: Bucket) -> None:
        """The same of the same source."""
        bucket.code = self._held.get((bucket.key, bucket.checksum))
        kept = None if bucket.code else self.memory.recall(self._key(bucket))
        if isinstance(kept, str):
            bucket.bytecode_from_string(base64.b64decode(kept))
            self._hold(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """For the next build."""
        if bucket.code:
            self._hold(bucket)
            self.memory.keep(self._key(bucket), base64.b64encode(bucket.bytecode_to_string()).decode("ascii"))

    def _hold(self, bucket: Bucket) -> None:
        if bucket.code:
            self._held[bucket.key, bucket.checksum] = bucket.code

    def _key(self, bucket: Bucket) -> str:
        return self.memory.key("template", jinja2.__version__, bucket.key, bucket.checksum)


COMPILED: Final = Compiled()


def on_nav(nav: Navigation, *, config: MkDocsConfig, **_: object) -> None:
    """A build has shells of its own."""
    config.extra["shells"] = Shells(nav)


@event_priority(FIRST)
def on_env(env: jinja2.Environment, *, config: MkDocsConfig, **_: object) -> None:
    """Templates are loaded from here on; Jinja makes each of this class."""
    env.template_class, env.bytecode_cache = Template, COMPILED
    COMPILED.memory = config.extra["hashiya"].memory
    env.globals["shells"] = config.extra["shells"]


def _ways(items: Iterable[StructureItem]) -> Iterator[str]:
    """Every address that the theme writes on all pages."""
    for item in items:
        yield from _ways(getattr(item, "children", None) or ())
        if url := getattr(item, "url", None):
            yield url
