"""Articles and actors in the words of schema.org, as JSON-LD."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..actors.actor import Actor, Kind, Office, Use
from ..annotations.annotation import AnnotatedArticle
from ..annotations.offices import say_office
from ..masthead import Masthead
from ..options import Options
from ..pages.digest import Digest
from .entries import last_change, summary

Data = dict[str, object]

TYPES: Final = {
    Kind.PERSON: "Person",
    Kind.ORGANIZATION: "Organization",
    Kind.STATE: "Country",
    Kind.PLACE: "Place",
}

CONTEXT: Final = "https://schema.org"


def article_data(annotated: AnnotatedArticle, image: str | None, masthead: Masthead, options: Options) -> Data:
    """A `NewsArticle` and who is mentioned in it."""
    article = annotated.article
    path = f"{options.articles_dir}/{article.id}/"
    changed = last_change(annotated)
    return {"@context": CONTEXT} | _said(
        {
            "@type": "NewsArticle",
            "@id": masthead.address(path, seen_from=path),
            "url": masthead.address(path, seen_from=path),
            "headline": article.title,
            "description": summary(annotated),
            "inLanguage": article.language or "ar",
            "datePublished": article.date.isoformat() if article.date else None,
            "dateModified": changed.isoformat() if changed else None,
            "author": _named("Person", article.author) or _named("Organization", article.publisher),
            "publisher": _named("Organization", article.publisher),
            "sdPublisher": _named("Organization", masthead.name),
            "isBasedOn": article.url,
            "citation": list(article.sources),
            "contentLocation": _named("Place", article.place),
            "keywords": list(article.tags),
            "image": image,
            "mentions": [_actor_brief(actor, path, masthead, options) for actor in annotated.published_actors()],
        }
    )


def actor_data(actor: Actor, digest: Digest, image: str | None, masthead: Masthead, options: Options) -> Data:
    """A `Person`, `Organization`, `Country` or `Place`, a person with the offices it held."""
    path = f"{options.actors_dir}/{actor.slug}/"
    aliases = [alias.name for alias in actor.aliases if alias.use == Use.NAME]
    told: Data = {
        **_actor_brief(actor, path, masthead, options),
        "url": masthead.address(path, seen_from=path),
        "alternateName": ([actor.latin] if actor.latin else []) + aliases,
        "description": actor.description,
        "image": image,
    }
    if actor.kind == Kind.PERSON:
        told |= _offices(actor, digest.known, path, masthead, options)
    return {"@context": CONTEXT} | _said(told)


def site_data(masthead: Masthead) -> Data:
    """The `WebSite`, and how it is searched where its address is known."""
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{masthead.url}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    return {"@context": CONTEXT} | _said(
        {
            "@type": "WebSite",
            "name": masthead.name,
            "description": masthead.description,
            "url": masthead.url,
            "inLanguage": "ar",
            "potentialAction": search if masthead.url else None,
        }
    )


def _actor_brief(actor: Actor, seen_from: str, masthead: Masthead, options: Options) -> Data:
    address = masthead.address(f"{options.actors_dir}/{actor.slug}/", seen_from=seen_from)
    told: Data = {"@type": TYPES[actor.kind], "@id": address, "name": actor.name}
    return told | {"sameAs": f"https://www.wikidata.org/entity/{actor.wikidata}"} if actor.wikidata else told


def _offices(actor: Actor, known: Mapping[str, Actor], path: str, masthead: Masthead, options: Options) -> Data:
    """Offices with their days: as occupations, and as memberships of the organizations among the bodies."""
    open_ones = [say_office(office, known[office.of]) for office in actor.offices if office.until is None]
    bodies = [office for office in actor.offices if known[office.of].kind == Kind.ORGANIZATION]
    return {
        "jobTitle": open_ones,
        "hasOccupation": [
            {
                "@type": "Role",
                "hasOccupation": _named("Occupation", say_office(office, known[office.of])),
                **_term(office),
            }
            for office in actor.offices
        ],
        "memberOf": [
            {
                "@type": "OrganizationRole",
                "memberOf": _actor_brief(known[office.of], path, masthead, options),
                "roleName": office.title,
                **_term(office),
            }
            for office in bodies
        ],
    }


def _term(office: Office) -> Data:
    return _said(
        {
            "startDate": office.start.isoformat() if office.start else None,
            "endDate": office.until.isoformat() if office.until else None,
        }
    )


def _named(kind: str, name: str | None) -> Data | None:
    return {"@type": kind, "name": name} if name else None


def _said(values: Data) -> Data:
    """`values` without those of which nothing is known."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
