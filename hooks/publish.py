"""The door between MkDocs and the house: options in, pages out, problems told."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel

from hashiya.laps import Laps
from hashiya.memory import FORGETFUL, Memory
from hashiya.options import OptionError, Options, read_options
from hashiya.progress import SILENT, ShownProgress
from made_names import check_names
from made_own import add, remove_profiles, remove_seeds, remove_strangers
from made_sources import MEMORY

if TYPE_CHECKING:
    from hashiya.compose import Edition

log = get_plugin_logger("hashiya")


@dataclass(slots=True)
class Run:
    """What one build carries from event to event; it lives in `config.extra`, which MkDocs makes anew each build."""

    options: Options
    laps: Laps
    edition: Edition | None = None
    memory: Memory = FORGETFUL
    found: list[str] | None = None  # pages that the search takes from the digest; None: there is no search of ours
    dates: dict[str, str] | None = None  # by page the day of its newest article, once somebody has asked


@dataclass(slots=True)
class Session:
    """What MkDocs was called for."""

    serves: bool = False


SESSION = Session()


def on_startup(*, command: str, **_: object) -> None:
    """Remember whether an editor is looking on."""
    SESSION.serves = command == "serve"


@event_priority(700)  # before plugins make ready: a site that stays has no need of them
def on_config(config: MkDocsConfig) -> None:
    """Check `extra: hashiya:` and put the typed result in its place."""
    try:
        check_names(config)
        options, warnings = read_options(config.extra.get("hashiya"))
    except OptionError as error:
        raise PluginError(f"mkdocs.yml: {error}") from error
    for warning in warnings:
        log.warning("mkdocs.yml: %s", warning)
    progress = ShownProgress(sys.stderr) if log.isEnabledFor(logging.INFO) else SILENT
    shown = replace(options, desk=options.desk or SESSION.serves)
    config.extra |= {"hashiya": Run(shown, Laps(progress)), "front": options.front}


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Turn every seed and profile into a page, and tell what was wrong with any."""
    from hashiya.compose import compose  # noqa: PLC0415  # a build that has nothing to do needs none of it

    run: Run = config.extra["hashiya"]
    root = Path(config.config_file_path).resolve().parent
    docs, run.memory = Path(config.docs_dir), (memory := Memory(root / MEMORY))
    edition = compose(
        *(root / run.options.seeds_dir, docs / run.options.actors_dir, run.options),
        actors_shown_as=f"{docs.relative_to(root).as_posix()}/{run.options.actors_dir}",
        progress=run.laps,
        memory=memory,
    )
    strangers = remove_strangers(files, run.options, shown_as=docs.relative_to(root).as_posix())
    edition = replace(edition, problems=(*edition.problems, *strangers))
    for problem in edition.problems:
        log.warning("%s", problem)
    remove_profiles(files, run.options)
    remove_seeds(files, config, run.options)
    for page in (*edition.article_pages, *edition.actor_pages, *edition.desk_pages):
        add(files, page, config, InclusionLevel.NOT_IN_NAV)
    for page in (*edition.index_pages, *edition.files):
        add(files, page, config, InclusionLevel["INCLUDED" if page.leads_a_folder else "NOT_IN_NAV"])
    run.edition = edition.without_pages()
    run.laps.lap("pages of lists, keys of all pages")
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """What no build asks for is forgotten."""
    memory: Memory = config.extra["hashiya"].memory
    memory.tidy()
    if memory.broken:
        log.warning("%s: %d entries were broken and were made anew; nothing is left to do", MEMORY, memory.broken)
