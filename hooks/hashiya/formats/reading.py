"""A file to a manuscript: which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from .light_markdown import read_markdown
from .manuscript import Manuscript
from .plain import read_plain
from .refusal import Refusal
from .renamed import renamed

TEXT_READERS: Final[Mapping[str, Callable[..., Manuscript]]] = {".txt": read_plain, ".md": read_markdown}
"""Kinds of files that are text: a header may lead them, and their lines have numbers."""


def read_docx(data: bytes) -> Manuscript | Refusal:
    """The manuscript of a document of Word; its reader is imported here, so that nobody else waits for it."""
    from . import docx  # noqa: PLC0415  # few projects have one

    return docx.read_docx(data)


def read_pdf(data: bytes) -> Manuscript | Refusal:
    """The same of a PDF."""
    from . import pdf  # noqa: PLC0415  # few projects have one

    return pdf.read_pdf(data)


def read_html(data: bytes) -> Manuscript | Refusal:
    """The same of a saved page, whose library is the largest."""
    from .saved_page.reading import read_page  # noqa: PLC0415  # few projects have one

    return renamed(data) or read_page(data)


BINARY_READERS: Final[Mapping[str, Callable[[bytes], Manuscript | Refusal]]] = {
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
}
"""Kinds of files that programs make: their lines have no numbers. Their libraries are imported late."""
