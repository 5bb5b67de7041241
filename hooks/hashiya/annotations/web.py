"""Annotations as a W3C Web Annotation page (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

from typing import Final

from ..actors.actor import Kind
from ..json_text import json_text
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


def annotation_page(annotated: AnnotatedArticle, *, actors_url: str) -> str:
    """The JSON text of `annotations.jsonld`: mentions, then quotations.

    `actors_url` leads from the article's page to those of the actors.
    """
    text = annotated.published_text
    items = [_item(number, a, text, actors_url) for number, a in enumerate(annotated.published, start=1)]
    items += [_saying(number, q, text, actors_url) for number, q in enumerate(annotated.published_quotations, start=1)]
    page = {
        "@context": [
            "http://www.w3.org/ns/anno.jsonld",
            {"hashiya": NAMESPACE, "hashiya:speaker": {"@type": "@id"}},
        ],
        "id": "annotations.jsonld",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }
    return json_text(page) + "\n"


def _item(number: int, annotation: Annotation, text: str, actors_url: str) -> dict[str, object]:
    actor = annotation.actor
    body: dict[str, object] = {
        "id": f"{actors_url}{actor.slug}/",
        "type": SCHEMA_TYPES[actor.kind],
        "schema:name": actor.name,
    }
    if annotation.role:
        body["hashiya:role"] = annotation.role
    return {
        "id": f"annotations.jsonld#a{number}",
        "type": "Annotation",
        "motivation": "identifying",
        "hashiya:via": annotation.via.value,
        "body": body,
        "target": _target(annotation.start, annotation.end, text),
    }


def _saying(number: int, quotation: Quotation, text: str, actors_url: str) -> dict[str, object]:
    """What is said, and by whom: an annotation that describes a range and needs no body."""
    return {
        "id": f"annotations.jsonld#q{number}",
        "type": "Annotation",
        "motivation": "describing",
        "hashiya:quotation": quotation.form.value,
        "hashiya:speaker": f"{actors_url}{quotation.speaker}/" if quotation.speaker else None,
        "target": _target(quotation.start, quotation.end, text),
    }


def _target(start: int, end: int, text: str) -> dict[str, object]:
    """The range by its place and by its words."""
    return {
        "source": "article.txt",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - CONTEXT_CHARS) : start],
                "suffix": text[end : end + CONTEXT_CHARS],
            },
        ],
    }
