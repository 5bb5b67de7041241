"""Annotations as a W3C Web Annotation page (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Actor, Kind
from ..json_text import json_text, quoted
from ..quotations.quotation import Quotation
from .annotation import AnnotatedArticle, Annotation

CONTEXT_CHARS: Final = 32
"""Code points of `prefix` and `suffix`: enough to find the words again should the text shift."""

NAMESPACE: Final = "urn:hashiya:"

SCHEMA_TYPES: Final = {
    Kind.PERSON: "schema:Person",
    Kind.ORGANIZATION: "schema:Organization",
    Kind.STATE: "schema:Country",
    Kind.PLACE: "schema:Place",
}


_ITEMS: Final = "\n  "
"""The line end and the indent of an item."""

_BODY: Final = "\n   "
"""Those of what stands in it."""


def annotation_page(annotated: AnnotatedArticle, *, actors_url: str) -> str:
    """The JSON text of `annotations.jsonld`: mentions, then quotations.

    `actors_url` leads from the article's page to those of the actors.
    """
    text = annotated.published_text
    bodies: dict[tuple[str, str | None], str] = {}
    items = [_mention(number, a, text, _body(a, actors_url, bodies)) for number, a in enumerate(annotated.published, 1)]
    items += [_saying(number, q, text, actors_url) for number, q in enumerate(annotated.published_quotations, 1)]
    told = "[" + ",".join([_ITEMS + item for item in items]) + "\n ]" if items else "[]"
    return _PAGE % told + "\n"


def _mention(number: int, annotation: Annotation, text: str, body: str) -> str:
    return _MENTION % (number, quoted(annotation.via.value), body, *_range(annotation.start, annotation.end, text))


def _body(annotation: Annotation, actors_url: str, bodies: dict[tuple[str, str | None], str]) -> str:
    """Whom a mention means; `bodies` grows by those who are met for the first time."""
    key = annotation.actor.slug, annotation.role
    if key not in bodies:
        bodies[key] = json_text(_told(annotation.actor, annotation.role, actors_url), _BODY)
    return bodies[key]


def _told(actor: Actor, role: str | None, actors_url: str) -> dict[str, str]:
    told = {"id": f"{actors_url}{actor.slug}/", "type": SCHEMA_TYPES[actor.kind], "schema:name": actor.name}
    return told | {"hashiya:role": role} if role else told


def _saying(number: int, quotation: Quotation, text: str, actors_url: str) -> str:
    """What is said, and by whom: an annotation that describes a range and needs no body."""
    speaker = quoted(f"{actors_url}{quotation.speaker}/") if quotation.speaker else "null"
    return _SAYING % (number, quoted(quotation.form.value), speaker, *_range(quotation.start, quotation.end, text))


def _range(start: int, end: int, text: str) -> tuple[int, int, str, str, str]:
    """What stands in the blanks of `_TARGET`: a range by its place and by its words."""
    before, behind = text[max(0, start - CONTEXT_CHARS) : start], text[end : end + CONTEXT_CHARS]
    return start, end, quoted(text[start:end]), quoted(before), quoted(behind)


def _with_blanks(value: object, lead: str) -> str:
    """`value` as JSON for the operator `%`: blanks are `"%s"` for JSON, `"%d"` for a number, `%d` within a text."""
    return json_text(value, lead).replace('"%s"', "%s").replace('"%d"', "%d")


_TARGET: Final = {
    "source": "article.txt",
    "selector": [
        {"type": "TextPositionSelector", "start": "%d", "end": "%d"},
        {"type": "TextQuoteSelector", "exact": "%s", "prefix": "%s", "suffix": "%s"},
    ],
}

_MENTION: Final = _with_blanks(
    {
        "id": "annotations.jsonld#a%d",
        "type": "Annotation",
        "motivation": "identifying",
        "hashiya:via": "%s",
        "body": "%s",
        "target": _TARGET,
    },
    _ITEMS,
)

_SAYING: Final = _with_blanks(
    {
        "id": "annotations.jsonld#q%d",
        "type": "Annotation",
        "motivation": "describing",
        "hashiya:quotation": "%s",
        "hashiya:speaker": "%s",
        "target": _TARGET,
    },
    _ITEMS,
)

_PAGE: Final = _with_blanks(
    {
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {"hashiya": NAMESPACE, "hashiya:speaker": {"@type": "@id"}},
        ],
        "id": "annotations.jsonld",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": "%s",
    },
    "\n",
)
