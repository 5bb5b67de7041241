"""The options of the digest: what stands under `extra: hashiya:` in mkdocs.yml, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from .border.addresses import safe_name
from .problems import shown_plainly


@dataclass(frozen=True, slots=True)
class Options:
    """The options of the digest. Made by `read_options`."""

    seeds_dir: str = "seeds"
    """Folder of the seeds, relative to mkdocs.yml."""
    actors_dir: str = "actors"
    """Folder of the profiles within `docs_dir`, and of the actors' pages on the site."""
    articles_dir: str = "articles"
    """Folder of the article pages on the site."""
    max_bytes: int = 5_000_000
    """Largest seed or profile that is read, in bytes."""
    words_per_minute: int = 180
    """Reading speed behind «قراءة 3 دقائق»."""
    context_words: int = 3
    """Words on either side of a mention in the lists of an actor's page."""
    gazetteer: bool = True
    """Whether the built-in who's who knows states, bodies and office-holders that have no profile."""
    desk: bool = False
    """Whether the editor's desk, `desk/`, is made; `mkdocs serve` always makes it."""
    cards: bool = True
    """Whether every page gets a social card, a picture for those who link to it."""
    epub: bool = True
    """Whether every month becomes a book, `epub/YYYY-MM.epub`."""
    front: str = ""
    """Address of the front, where this site is a volume of an archive: set by `python -m hashiya.volumes`."""
    profile: bool = False
    """Whether the build tells where its time went."""
    own_publisher: str = "حاشية"
    """Publisher of the articles written for this digest: their pages say so."""

    @property
    def rooms(self) -> frozenset[str]:
        """How addresses of pages of the house begin that the search reads from the digest, or that are lists."""
        folders = (self.articles_dir.partition("/")[0], self.actors_dir.partition("/")[0])
        return frozenset({*folders, "archive", "sources", "search"})

    def has_page_of(self, uri: str) -> bool:
        """Whether the page at `uri` is that of an article or an actor, and none of a list or of older mentions."""
        folders = (f"{self.articles_dir}/", f"{self.actors_dir}/")
        names = (uri.removeprefix(folder) for folder in folders if uri.startswith(folder))
        return any("/" not in name and name != "index.md" for name in names)


class OptionError(ValueError):
    """An option has a value that cannot be used; the message names key, value and remedy."""


_FOLDERS: Final = ("seeds_dir", "actors_dir", "articles_dir")
LARGEST: Final = 2**31 - 1
"""Of a number: what every system takes for one."""

_FOLDERS_OF_PAGES: Final = _FOLDERS[1:]

TAKEN: Final = frozenset(
    [
        *("archive", "assets", "data", "desk", "epub", "places", "search", "sources"),
        *("404.html", "card.png", "feed.json", "feed.xml", "index.html", "llms.txt", "robots.txt", "site.webmanifest"),
        *("sitemap.xml", "sitemap.xml.gz"),
    ]
)
"""Folders and files at the top of the site that are its own, whatever the editor writes."""


def read_options(values: object) -> tuple[Options, list[str]]:
    """The options in `values`, and a warning for every key that is none. Raises `OptionError` for a bad value."""
    if values is None:
        return Options(), []
    if not isinstance(values, Mapping):
        raise OptionError(f"extra.hashiya: expected `key: value` lines, got {values!r}")
    known = {option.name: option for option in fields(Options)}
    warnings = [
        shown_plainly(f"extra.hashiya.{key}: there is no such option; the options are {', '.join(known)}")
        for key in values
        if key not in known
    ]
    for key, value in values.items():
        if key in known:
            _check(key, value, type(getattr(Options(), key)))
    options = Options(**{key: value for key, value in values.items() if key in known})
    _check_folders_of_pages(options)
    return options, warnings


def _check(key: str, value: object, expected: type) -> None:
    if isinstance(value, bool) is not (expected is bool) or not isinstance(value, expected):
        raise OptionError(f"extra.hashiya.{key}: expected {_NAMES[expected]}, got {value!r}")
    if isinstance(value, int) and not isinstance(value, bool) and not 1 <= value <= LARGEST:
        raise OptionError(f"extra.hashiya.{key}: expected a number from 1 to {LARGEST}, got {str(value)[:30]}")
    if key in _FOLDERS and isinstance(value, str) and not _is_inside(value):
        raise OptionError(f"extra.hashiya.{key}: expected a folder inside the project, got {value!r}")


def _is_inside(folder: str) -> bool:
    return bool(folder) and folder.isprintable() and not folder.startswith(("/", ".")) and ".." not in folder


def check_addresses(site_url: str | None, *, folders: bool) -> None:
    """Raises `OptionError` where no page could be found at the address that tables, feeds and notes give for it."""
    if not folders:
        raise OptionError("use_directory_urls: the address of a page is that of its folder; leave it out")
    if site_url and (any(sign in site_url for sign in "?#\"'<>\\") or not site_url.isprintable()):
        raise OptionError(f"site_url: expected an address such as https://example.org/news/, got {site_url!r}")


def _check_folders_of_pages(options: Options) -> None:
    """Each is one part of an address, and its own: pages link one another by `../`, and lists have places too."""
    taken = dict.fromkeys(TAKEN, "a place of the site's own")
    for key in _FOLDERS_OF_PAGES:
        value = getattr(options, key)
        if safe_name(value) != value:
            raise OptionError(
                f"extra.hashiya.{key}: expected one name such as `{getattr(Options(), key)}`, got {value!r}"
            )
        if value.casefold() in taken:
            raise OptionError(f"extra.hashiya.{key}: {value!r} is {taken[value.casefold()]}; take another name")
        taken[value.casefold()] = f"the folder that {key} names"


_NAMES: Final = {str: "text", int: "a whole number", bool: "true or false"}
