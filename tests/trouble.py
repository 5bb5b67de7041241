"""A hook that stands in a copied project and does there, at one event, what may go wrong while a site is built."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

TROUBLE = os.environ.get("TROUBLE", "")
"""What goes wrong, a name of `WAYS`, at which event, and at which of its occurrences: `killed:on_post_page:3`."""

_seen: dict[str, int] = {}


def _kill(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _terminate(_: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _interrupt(_: object) -> None:
    """As at a keyboard, even where the tests themselves run in the background of a shell, which ignores it there."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.kill(os.getpid(), signal.SIGINT)


def _raise(_: object) -> None:
    raise RuntimeError("another plugin fails")


def _fill_the_disk(config: MkDocsConfig) -> None:
    """A page is written to a device that is always full."""
    page = Path(config.site_dir) / "about" / "index.html"
    page.parent.mkdir(parents=True)
    page.symlink_to("/dev/full")


def _limit_files(_: object) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))


def _forbid(_: object) -> None:
    raise PermissionError(13, "Permission denied", "docs/about.md")


WAYS: dict[str, Callable[[Any], None]] = {
    "killed": _kill,
    "terminated": _terminate,
    "interrupted": _interrupt,
    "failed": _raise,
    "full": _fill_the_disk,
    "limited": _limit_files,
    "forbidden": _forbid,
}


def _meet(event: str, config: MkDocsConfig | None = None) -> None:
    _seen[event] = _seen.get(event, 0) + 1
    way, _, place = TROUBLE.partition(":")
    name, _, number = place.partition(":")
    if event == name and _seen[event] == int(number or 1):
        WAYS[way](config)


def on_config(config: MkDocsConfig) -> None:
    """After the staging folder was made."""
    _meet("on_config", config)


def on_files(files: object, *, config: MkDocsConfig) -> None:  # noqa: ARG001  # MkDocs names the parameters
    """After pages were made."""
    _meet("on_files", config)


def on_nav(nav: object, *, config: MkDocsConfig, files: object) -> None:  # noqa: ARG001  # the same
    """Before pages are read."""
    _meet("on_nav", config)


def on_page_markdown(markdown: str, *, config: MkDocsConfig, **_: object) -> None:  # noqa: ARG001  # the same
    """While pages are read."""
    _meet("on_page_markdown", config)


def on_env(env: object, *, config: MkDocsConfig, files: object) -> None:  # noqa: ARG001  # the same
    """Before anything is written."""
    _meet("on_env", config)


def on_post_template(output: str, *, config: MkDocsConfig, **_: object) -> None:  # noqa: ARG001  # the same
    """While templates are written."""
    _meet("on_post_template", config)


def on_post_page(output: str, *, config: MkDocsConfig, **_: object) -> None:  # noqa: ARG001  # the same
    """While pages are written."""
    _meet("on_post_page", config)


@event_priority(-999)
def on_post_build(config: MkDocsConfig) -> None:
    """Right before the site is published."""
    _meet("on_post_build", config)


def on_shutdown() -> None:
    """After the site was published, before the old one is removed."""
    _meet("on_shutdown")
