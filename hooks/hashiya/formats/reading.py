"""A file to a manuscript: which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from .docx import read_docx
from .light_markdown import read_markdown
from .manuscript import Manuscript
from .pdf import read_pdf
from .plain import read_plain
from .refusal import Refusal

TEXT_READERS: Final[Mapping[str, Callable[..., Manuscript]]] = {".txt": read_plain, ".md": read_markdown}
"""Kinds of files that are text: a header may lead them, and their lines have numbers."""

BINARY_READERS: Final[Mapping[str, Callable[[bytes], Manuscript | Refusal]]] = {".docx": read_docx, ".pdf": read_pdf}
"""Kinds of files that are no text: programs make them, and they have no lines. Their libraries are imported late."""
