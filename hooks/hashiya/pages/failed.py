"""A page in the place of one that the program failed on: all the others are published."""

from __future__ import annotations

from collections.abc import Callable

from ..problems import Problem, failed
from .page import Page, markdown_page


def made_or_failed(make: Callable[[], Page | bytes], uri: str) -> tuple[Page | bytes, Problem | None]:
    """What `make` makes, and what is told where it fails on a Markdown page.

    A full disk or memory ends the build, as does a fault in a file that programs read.
    """
    try:
        return make(), None
    except (OSError, MemoryError):
        raise
    except Exception as error:
        if not uri.endswith(".md"):
            raise
        return _stand_in(uri), failed(error, uri)


def _stand_in(uri: str) -> Page:
    """Links to it lead somewhere."""
    from .wording import say  # noqa: PLC0415  # hardly any build needs it

    title = say("page_failed")
    return markdown_page(uri, {"title": title}, [f"# {title}", say("page_failed_why")])
