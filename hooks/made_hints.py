"""What the doors share: hints for the theme's search, which the theme takes off by a look at every sign of a page.

A page that its search leaves out is not shown to it: its hints are found by their name, in a tenth of the time.
"""

from __future__ import annotations

import re
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from made_sources import is_known
from made_straight import StraightPage

SEARCH: Final = "material/search"
_HINT: Final = re.compile(r'data-search-\w+="[^"]+"')
"""As the theme has it, but for a blank before it."""


def may_hide(config: MkDocsConfig) -> bool:
    """Whether the theme's search looks at pages, and nobody but the house does beside it."""
    search = config.plugins.get(SEARCH)
    return search is not None and bool(search.config.enabled) and is_known(config)


def hide(page: StraightPage) -> str:
    """The HTML of a page that the search leaves out, which stands in it no more; nothing of one that it reads."""
    search = page.meta.get("search")
    if not isinstance(search, dict) or not search.get("exclude"):
        return ""
    html, page.content = page.content or "", ""
    return html


def without_hints(html: str) -> str:
    """The HTML as the theme's search leaves it behind."""
    *before, last = _HINT.split(html)
    return "".join([*(piece[:-1] if piece[-1:].isspace() else piece for piece in before), last])
