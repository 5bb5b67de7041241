"""The door that is not gone through: where nothing has changed since the site was published, nothing is built.

What was told then is told again. `serve` and `gh-deploy` build always; so does a strict build that would fail.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger

from hashiya.memory import Memory
from hashiya.publication.outcome import Outcome
from hashiya.publication.standing import Standings, Told
from made_sources import MEMORY, is_known, sources_of

FIRST, SOON, LAST = 900, 600, -3000
"""After the staging folder is ours, before any option is read; when all are; and after the site is published."""

log = get_plugin_logger("hashiya")


class Listener(logging.Handler):
    """Remembers the warnings that pass."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[Told] = []

    def emit(self, record: logging.LogRecord) -> None:
        """One more."""
        self.heard.append((record.name, record.levelno, record.getMessage()))


@dataclass(slots=True)
class Session:
    """One call of MkDocs."""

    may_stand: bool = False
    standings: Standings | None = None
    listener: Listener = field(default_factory=Listener)
    before: int = 0
    """Warnings that come anew each time, before anything is built."""


SESSION = Session()


@dataclass(frozen=True, slots=True)
class Stands:
    """In the place of an edition."""

    told: Outcome

    def outcome(self, _: int) -> Outcome:
        """What the earlier build came to."""
        return self.told


def on_startup(*, command: str, dirty: bool) -> None:
    """Only `mkdocs build` asks for nothing but a site."""
    SESSION.may_stand = command == "build" and not dirty


@event_priority(FIRST)
def _look(config: MkDocsConfig) -> None:
    """What the site is made of, before any of it is read; `staging.py` has put the site's own place elsewhere."""
    SESSION.standings, SESSION.listener = None, Listener()
    logging.getLogger("mkdocs").addHandler(SESSION.listener)
    if SESSION.may_stand and is_known(config):
        root = Path(config.config_file_path).resolve().parent
        SESSION.standings = Standings(Memory(root / MEMORY), config.extra["target"].site, sources_of(config, root))


@event_priority(SOON)
def _decide(config: MkDocsConfig) -> None:
    """Nothing to do: tell what was told, and go, before plugins make ready for what is not done."""
    SESSION.before = len(SESSION.listener.heard)
    standing = SESSION.standings.of() if SESSION.standings else None
    if standing is None or (config.strict and (standing.warnings or SESSION.before)):
        return
    for name, level, words in standing.warnings:
        logging.getLogger(name).log(level, "%s", words)
    config.extra["hashiya"].edition, config.extra["stands"] = Stands(standing.outcome), True
    log.info("nothing has changed: the site stays as it is")
    raise SystemExit(0)


on_config = CombinedEvent(_look, _decide)


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """The site has been published."""
    edition, heard = config.extra["hashiya"].edition, SESSION.listener.heard
    if SESSION.standings and edition:
        warned = sum(level == logging.WARNING for _, level, _ in heard)
        look = getattr(config.extra.get("carried"), "look", None)
        SESSION.standings.keep(edition.outcome(warned), heard[SESSION.before :], look)


@event_priority(LAST)
def on_shutdown() -> None:
    """Nothing is left behind in the process."""
    logging.getLogger("mkdocs").removeHandler(SESSION.listener)
