"""A file to a manuscript: which reader reads which kind of file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from .light_markdown import read_markdown
from .manuscript import Manuscript
from .plain import read_plain

TEXT_READERS: Final[Mapping[str, Callable[..., Manuscript]]] = {".txt": read_plain, ".md": read_markdown}
"""Kinds of files that are text: a header may lead them, and their lines have numbers."""
