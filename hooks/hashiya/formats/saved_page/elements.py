"""What HTML says of its elements: which stand in a line, which make lines, which show nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..manuscript import Form, MarkKind

MATHS: Final = frozenset(
    [
        "math",
        "semantics",
        "menclose",
        "merror",
        "mfenced",
        "mfrac",
        "mi",
        "mmultiscripts",
        "mn",
        "mo",
        "mover",
        "mpadded",
        "mphantom",
        "mroot",
        "mrow",
        "ms",
        "mspace",
        "msqrt",
        "mstyle",
        "msub",
        "msubsup",
        "msup",
        "mtable",
        "mtd",
        "mtext",
        "mtr",
        "munder",
        "munderover",
    ]
)
"""Elements of a formula, which stands in its line."""

INLINE: Final = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "basefont",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "meter",
        "nobr",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "amp-img",
        "picture",
        "source",
        "svg",
        *MATHS,
    ]
)
"""Elements that stand within a line; every other one begins a line and ends it."""

WITHOUT_TEXT: Final = frozenset(
    [
        "script",
        "style",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "base",
        "iframe",
        "object",
        "embed",
        "applet",
        "param",
        "source",
        "track",
        "svg",
        "annotation",
        "annotation-xml",
        "canvas",
        "area",
        "noframes",
        "frameset",
        "audio",
        "video",
        "datalist",
        "amp-analytics",
        "amp-pixel",
        "amp-state",
        "amp-script",
    ]
)
"""Elements of which a reader sees no text."""

MARKS: Final[Mapping[str, MarkKind]] = {
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
}

PICTURES: Final = frozenset(["img", "amp-img", "picture", "video", "amp-video", "iframe", "embed", "object"])

FIELDS: Final = frozenset(["input", "textarea", "select"])

HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])

FORMS: Final[Mapping[str, Form]] = {
    **dict.fromkeys(HEADINGS, Form.HEADING),
    "li": Form.ITEM,
    "blockquote": Form.QUOTE,
    "figcaption": Form.CAPTION,
}
"""What the lines within an element are; the innermost element decides."""
