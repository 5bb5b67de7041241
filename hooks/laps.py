"""The door of the clock: where the time of a build went, with `extra: hashiya: profile: true`."""

from __future__ import annotations

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger

FIRST, LAST = 2000, -2000
log = get_plugin_logger("hashiya")


@event_priority(FIRST)
def on_env(env: jinja2.Environment, *, config: MkDocsConfig, **_: object) -> jinja2.Environment:
    """All Markdown has been read."""
    config.extra["hashiya"].laps.lap("pages made, Markdown read")
    return env


@event_priority(LAST)
def on_pre_template(template: jinja2.Template, *, config: MkDocsConfig, **_: object) -> jinja2.Template:
    """Files beside the pages are made and written before the first template."""
    config.extra["hashiya"].laps.lap("files made and copied")
    return template


@event_priority(FIRST)
def _written(config: MkDocsConfig) -> None:
    """All pages have been written."""
    config.extra["hashiya"].laps.lap("heads made, pages written")


@event_priority(LAST)
def _ended(config: MkDocsConfig) -> None:
    """Search and publication were the last."""
    run = config.extra["hashiya"]
    run.laps.lap("search index made, site published")
    if run.options.profile:
        for line in run.laps.table():
            log.info("%s", line)


on_post_build = CombinedEvent(_written, _ended)
