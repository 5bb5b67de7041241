"""Elements of SVG. Every text and attribute is escaped here, once; looks come from the site's style sheets."""

from __future__ import annotations

import html
from functools import cache, lru_cache


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An element around `children`, which are elements already; `class_` and `aria_label` as HTML writes them."""
    said = "".join([f' {_written(key)}="{_value(value)}"' for key, value in attributes.items()])
    return f"<{name}{said}>{''.join(children)}</{name}>" if children else f"<{name}{said}/>"


def words(text: str) -> str:
    """`text` as the content of an element."""
    return html.escape(text, quote=False)


def tenth(value: float) -> str:
    """A number to a tenth: no drawing shows more, and every machine writes it alike."""
    return _to_a_tenth(value) if value else f"{value:.1f}".removesuffix(".0")  # there are two of nought


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return value if value.isalnum() else html.escape(value)
    return tenth(value)


@cache
def _written(key: str) -> str:
    """The name of an attribute."""
    return key.rstrip("_").replace("_", "-")


@lru_cache(maxsize=4096)
def _to_a_tenth(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
