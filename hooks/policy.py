"""The door to what a site may hold: files of the project, and in pages no scripts but the theme's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import jinja2
from mkdocs.commands import build
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files, get_files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from hashiya.publication.links import linked_folders, unfit, unfollowed
from hashiya.publication.policy import content_security_policy
from made_sources import remembered

log = get_plugin_logger("hashiya")

BLANK = '{% extends "main.html" %}{% block content %}{% endblock %}'
"""A page of the theme without a text."""


@dataclass(slots=True)
class Session:
    """What MkDocs was called for."""

    serves: bool = False


SESSION = Session()


def on_startup(*, command: str, **_: object) -> None:
    """`serve` writes a script of its own into every page, another one each time: there, no policy."""
    SESSION.serves = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """MkDocs looks for files behind links; no event stands before."""
    del config
    vars(build)["get_files"] = _files


def _files(config: MkDocsConfig) -> Files:
    with unfollowed():
        return get_files(config)


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """No link is followed out of the docs folder, no pipe is waited for: MkDocs would do both."""
    docs = Path(config.docs_dir)
    for linked in linked_folders(docs, shown_as=docs.name):
        log.warning("%s", linked)
    for file in [file for file in files if file.src_dir == config.docs_dir and file.abs_src_path]:
        problem = unfit(Path(str(file.abs_src_path)), docs, shown_as=docs.name)
        if problem:
            log.warning("%s", problem)
            files.remove(file)


def on_env(env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Templates print `policy`."""
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    env.globals["policy"] = "" if SESSION.serves else _policy(env, config, pages)


def _policy(env: jinja2.Environment, config: MkDocsConfig, pages: list[Page]) -> str:
    """One policy for the whole site; the theme writes the way to its root into a script, so each way is tried."""
    nav = Navigation([], [])
    nav.homepage = next((page for page in pages if page.is_homepage), None)
    ways = sorted({get_relative_url(".", page.url) for page in pages} | {urlsplit(config.site_url or "/").path})
    blank = env.from_string(BLANK)
    return remembered(
        config,
        lambda: content_security_policy(
            blank.render(get_context(nav, [], config, base_url=way), policy="") for way in ways
        ),
        ("policy", nav.homepage and nav.homepage.url, ways),
    )
