"""What the doors share: everything that decides what a site is like."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from hashiya.cards.letters import can_write_arabic
from hashiya.publication.standing import sources

PLUGINS: Final = {"search", "material/search"}
"""Whatever else is plugged in may read what is none of our files."""
EXTENSIONS: Final = {"toc", "tables", "fenced_code", "attr_list", "md_in_html", "Runs"}
"""What Markdown is known to be read with."""
INSTALLED: Final = (".dist-info", ".egg-info")
"""How the name of a folder ends that tells what is installed, behind its name and version."""
HOOKS: Final = Path(__file__).parent

MEMORY: Final = Path(".cache") / "hashiya" / "memory"
"""What one build keeps for the next, from the root of the project."""
RETIRED: Final = Path(".cache") / "hashiya" / "retired"
"""In the same way, the sites that builds have replaced: the next ones are made of them."""


def is_known(config: MkDocsConfig) -> bool:
    """Whether nothing but our own files is read."""
    hooks = {Path(hook).parent.resolve() for hook in config.hooks}
    extensions = _names(config)
    return (
        hooks <= {HOOKS.resolve()} and set(config.plugins) - set(config.hooks) <= PLUGINS and extensions <= EXTENSIONS
    )


def reads_plainly(config: MkDocsConfig) -> bool:
    """Whether Markdown is read as it was when the straight way was tried; else the general parser reads every page."""
    said = {name: {k: v for k, v in (told or {}).items() if v} for name, told in (config.mdx_configs or {}).items()}
    return _names(config) <= EXTENSIONS and not any(said.values())


def _names(config: MkDocsConfig) -> set[str]:
    return {one if isinstance(one, str) else type(one).__name__ for one in config.markdown_extensions}


def sources_of(config: MkDocsConfig, root: Path) -> str | None:
    """Stands for everything that decides the site of a configuration; None: nobody can tell."""
    return sources(_folders(config) | set(contents_of(config, root)), _said(config), *_told(config))


def contents_of(config: MkDocsConfig, root: Path) -> tuple[Path, Path]:
    """The folders whose files are published."""
    return Path(config.docs_dir), root / _option(config, "seeds_dir", "seeds")


def frame_of(config: MkDocsConfig) -> str | None:
    """The same for what decides every page alike: seeds and profiles decide one or another."""
    actors = _option(config, "actors_dir", "actors")
    others = {entry for entry in Path(config.docs_dir).iterdir() if entry.name != actors}
    return sources(_folders(config) | others, _said(config), *_told(config))


def remembered(config: MkDocsConfig, make: Callable[[], str], decisive: tuple[object, ...]) -> str:
    """What comes of theme and configuration, and of what is `decisive` beside them: made once, where that is known."""
    frame, run = config.extra.get("frame"), config.extra.get("hashiya")
    if frame is None or run is None:
        return make()
    key = run.memory.key("framed", frame, decisive)
    kept = run.memory.recall(key)
    if isinstance(kept, str):
        return kept
    made = make()
    run.memory.keep(key, made)
    return made


def _option(config: MkDocsConfig, name: str, otherwise: str) -> str:
    """One of our options before they are checked; what no system takes for a name is refused then."""
    options = config.extra.get("hashiya")
    said = str(options.get(name, otherwise)) if isinstance(options, dict) else otherwise
    return otherwise if "\0" in said else said


def _folders(config: MkDocsConfig) -> set[Path]:
    return {HOOKS, Path(config.theme.custom_dir or HOOKS)}


def _said(config: MkDocsConfig) -> list[Path]:
    return [Path(config.config_file_path)]


def _told(config: MkDocsConfig) -> tuple[object, ...]:
    """What is said on the command line and by the machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it is never used in MkDocs, but it is right
        told = repr(config.user_configs)
    return told, _versions(), os.environ.get("SOURCE_DATE_EPOCH"), can_write_arabic()


@cache
def _versions() -> list[str]:
    """Of all that is installed, as its folders are called: to read what is in them takes longer than all else."""
    folders = [folder for folder in map(Path, sys.path) if folder.is_dir()]
    return sorted(entry for folder in folders for entry in os.listdir(folder) if entry.endswith(INSTALLED))  # noqa: PTH208
