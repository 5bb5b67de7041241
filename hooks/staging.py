"""The door to publishing in one step: MkDocs builds in a staging folder, which takes the place of the site."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import event_priority, get_plugin_logger

from hashiya.publication.environment import end_politely, forget_empty_epoch, tell
from hashiya.publication.outcome import Count, Outcome, why_not
from hashiya.publication.retired import place_of
from hashiya.publication.staging import Staging, begin
from hashiya.publication.target import TargetError, find_target
from made_sources import RETIRED, contents_of

FIRST, LAST = 1000, -1000
log = get_plugin_logger("hashiya")


@dataclass(slots=True)
class Session:
    """One call of MkDocs: its events share no other thing."""

    serves: bool = False
    stages: bool = True
    count: Count = field(default_factory=Count)
    config: MkDocsConfig | None = None
    staging: Staging | None = None
    told: bool = True
    """Whether the closing line was printed, or no build has begun."""


SESSION = Session()


@event_priority(FIRST)
def on_startup(*, command: str, dirty: bool) -> None:
    """`--quiet` hides progress, never a problem; `serve` publishes for itself, and tells and refuses nothing."""
    SESSION.serves, SESSION.stages = command == "serve", command != "serve" or not dirty
    (logger := logging.getLogger("mkdocs")).setLevel(min(logger.level, logging.WARNING))
    forget_empty_epoch()
    if not SESSION.serves:
        end_politely()


@event_priority(FIRST)
def on_config(config: MkDocsConfig) -> None:
    """Count from here on, and build beside the site."""
    if not SESSION.stages:
        return
    SESSION.config, SESSION.told, SESSION.count = config, SESSION.serves, Count()
    logging.getLogger("mkdocs").addHandler(SESSION.count)
    ours, contents = Path(config.config_file_path), contents_of(config, Path(config.config_file_path).parent)
    try:
        target = find_target(Path(config.site_dir), sources=[ours, Path(__file__), *contents], contents=contents)
    except TargetError as error:
        raise PluginError(str(error)) from error
    SESSION.staging = begin(
        target,
        waiting=lambda: log.info("another build publishes in %s; waiting", target.site),
        retired=None if SESSION.serves else place_of(target.site, ours.resolve().parent / RETIRED),
    )
    config.site_dir, config.extra["target"] = str(target.staging), target


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Publish what was built, unless something speaks against it."""
    if SESSION.staging is None:
        return
    outcome, site, count = _outcome(config), SESSION.staging.target.site, SESSION.count
    if not SESSION.serves and config.strict and (number := count.warnings + count.errors):
        raise Abort(f"Aborted with {number} warnings in strict mode; {site} is as it was before")
    if not SESSION.serves and (reason := why_not(outcome, site)):
        raise PluginError(reason)
    SESSION.staging.publish(getattr(config.extra.get("carried"), "places", ()))
    config.site_dir = str(site)
    _end() if SESSION.serves else _close(outcome)


@event_priority(LAST)
def on_build_error(error: Exception) -> None:
    """Leave the site as it was; a fault of the environment is told without a traceback."""
    target = SESSION.staging.target if SESSION.staging else None
    _end()
    if isinstance(error, (OSError, UnicodeDecodeError)):
        log.debug("%s", error, exc_info=error)
        raise Abort(tell(error, target)) from error


@event_priority(LAST)
def on_shutdown() -> None:
    """The same for a build that was interrupted; after one that was published, the old site is removed."""
    _end()


def _end() -> None:
    if SESSION.staging:
        SESSION.staging.end()
    if not SESSION.told and SESSION.config:
        outcome = _outcome(SESSION.config)
        _close(outcome if SESSION.config.extra.get("stands") else replace(outcome, articles=0, actors=0))
    SESSION.staging = None
    logging.getLogger("mkdocs").removeHandler(SESSION.count)


def _close(outcome: Outcome) -> None:
    """The closing line is the result, not progress: `--quiet` shows it too."""
    line, logger = f"hashiya: {outcome.closing_line()}", log.logger
    logger.handle(logger.makeRecord(logger.name, logging.INFO, "", 0, line, (), None))
    SESSION.told = True


def _outcome(config: MkDocsConfig) -> Outcome:
    edition = getattr(config.extra.get("hashiya"), "edition", None)
    return edition.outcome(SESSION.count.warnings) if edition else Outcome(warnings=SESSION.count.warnings)
