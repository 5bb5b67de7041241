"""What goes out into the world beside the pages: feeds, heads, JSON-LD, and what programs look for first."""

from __future__ import annotations

import datetime
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import GIVEN, ROOT
from hashiya.annotations.annotation import AnnotatedArticle
from hashiya.announce import Announcement, announce
from hashiya.masthead import Masthead
from hashiya.pages.digest import Digest, make_digest
from hashiya.site.discovery import PAPER, llms, robots
from hashiya.site.feeds import feed_files
from hashiya.site.head import Head, head_html
from hashiya.site.linked_data import actor_data, article_data, site_data
from hashiya.site.xml_text import json_in_html, xml_text
from press import HOSTILE, MASTHEAD, NOWHERE, OPTIONS, small_digest

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """The small digest."""
    return small_digest(tmp_path_factory.mktemp("press"))


@pytest.fixture(scope="module")
def announcement(digest: Digest) -> Announcement:
    """Its announcement, without cards."""
    return announce(digest, MASTHEAD, OPTIONS, None)


def many(digest: Digest, number: int) -> Digest:
    """A digest of `number` articles, one a day."""
    one = digest.articles[0]
    days = [datetime.date(2024, 1, 1) + datetime.timedelta(days=n) for n in range(number)]
    articles = [replace(one.article, id=f"a{n:03}", date=d) for n, d in enumerate(days)]
    told = one.annotations, one.background, one.published_end, one.quotations
    made = [AnnotatedArticle(article, *told) for article in articles]
    return make_digest(made, list(digest.known.values()))


def feeds_of(digest: Digest, masthead: Masthead = MASTHEAD) -> dict[str, str]:
    """The feeds by their paths."""
    return {page.uri: page.content for page in feed_files(digest, masthead, OPTIONS)}


def parsed(text: str) -> ET.Element:
    """The root of an XML document that was made here."""
    return ET.fromstring(text.encode())  # noqa: S314  # our own


def texts(root: ET.Element, path: str) -> list[str]:
    """The texts of all elements at `path`, names in Atom's namespace."""
    return [element.text or "" for element in root.findall("/".join(ATOM + name for name in path.split("/")))]


def links(root: ET.Element, relation: str) -> list[str]:
    """The addresses of a feed's or entry's links of one relation."""
    return [link.get("href", "") for link in root.findall(f"{ATOM}link") if link.get("rel") == relation]


# Feeds


def test_the_feed_holds_what_has_a_date_newest_first(digest: Digest) -> None:
    """Dates come from the articles; a correction moves `updated` and not `published`."""
    root = parsed(feeds_of(digest)["feed.xml"])

    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert texts(root, "entry/title") == [HOSTILE, "غوتيريش يزور أوكرانيا", "خبر ثالث"]
    assert texts(root, "entry/published")[0] == "2026-01-08T00:00:00Z"
    assert texts(root, "entry/updated")[0] == "2026-02-01T00:00:00Z"
    assert texts(root, "updated") == ["2026-02-01T00:00:00Z"]


def test_an_entry_says_whence_it_is(digest: Digest) -> None:
    """Publisher as author, the original as `via`; an article of nobody falls to the author of the feed."""
    first, second = parsed(feeds_of(digest)["feed.xml"]).findall(f"{ATOM}entry")[1::-1]

    assert texts(first, "author/name") == ["رويترز"]
    assert links(first, "via") == ["https://example.com/a?b=1&c=2"]
    assert [c.get("term") for c in first.findall(f"{ATOM}category")] == ["guterres", "ukraine", "un", "kyiv"]
    assert texts(second, "author/name") == []


def test_the_text_of_an_entry_is_html_that_holds_no_markup_of_the_seed(digest: Digest) -> None:
    """Mentions are absolute links; the seed's own markup is text; an excerpt stays one."""
    contents = texts(parsed(feeds_of(digest)["feed.xml"]), "entry/content")

    assert '<a href="https://example.org/news/actors/ukraine/">أوكرانيا</a>' in contents[1]
    assert "&lt;b&gt;الأمر&lt;/b&gt; معقد &amp; صعب" in contents[0]
    assert "لا تُنشر" not in contents[2]


@pytest.mark.parametrize("url", [pytest.param("https://example.org/", id="absolute"), pytest.param("", id="relative")])
def test_a_brief_entry_is_the_same_in_every_feed(digest: Digest, url: str) -> None:
    """It is made once; addresses without that of the site look alike from all feeds of actors."""
    feeds = feeds_of(digest, Masthead("حاشية", "", url))
    held = [
        ET.tostring(entry) for slug in ("guterres", "un") for entry in parsed(feeds[f"actors/{slug}/feed.xml"])[-1:]
    ]

    assert held[0] == held[1]
    assert (f"{url or '../../'}articles/").encode() in held[0]


def test_ids_are_absolute_and_no_two_alike(digest: Digest) -> None:
    """The address of the page; without an address of the site a name that no place changes."""
    for masthead, begins in ((MASTHEAD, "https://example.org/news/"), (NOWHERE, "urn:hashiya:")):
        for document in feeds_of(digest, masthead).values():
            if document.startswith("<?xml"):
                root = parsed(document)
                ids = texts(root, "id") + texts(root, "entry/id")
                assert all(identity.startswith(begins) and identity.isascii() for identity in ids)
                assert len(set(ids)) == len(ids)


def test_an_actors_feed_holds_the_articles_that_name_it(digest: Digest) -> None:
    """Summaries alone; an actor whom no dated article names has none."""
    feeds = feeds_of(digest)
    root = parsed(feeds["actors/kyiv/feed.xml"])

    assert texts(root, "title") == ["مقالات فيها ذكر كييف"]
    assert texts(root, "entry/title") == ["غوتيريش يزور أوكرانيا"]
    assert texts(root, "entry/content") == []
    assert links(root, "self") == ["https://example.org/news/actors/kyiv/feed.xml"]
    assert "actors/nobody/feed.xml" not in feeds


def test_without_an_address_links_are_relative(digest: Digest) -> None:
    """A site that was copied to a stick still links."""
    root = parsed(feeds_of(digest, NOWHERE)["actors/kyiv/feed.xml"])

    assert links(root.findall(f"{ATOM}entry")[0], "alternate") == ["../../articles/first/"]


@pytest.mark.parametrize(
    ("number", "archives"),
    [
        pytest.param(50, 0, id="fifty articles fill one document"),
        pytest.param(51, 1, id="with one more the oldest fifty are an archive"),
        pytest.param(120, 2, id="an archive is made only when it is full"),
    ],
)
def test_older_entries_stand_in_archives(digest: Digest, number: int, archives: int) -> None:
    """A reader who follows `prev-archive` meets every article (RFC 5005)."""
    feeds = feeds_of(many(digest, number))
    met: list[str] = []
    path, walked = "feed.xml", -1
    while path:
        root = parsed(feeds[path])
        met += texts(root, "entry/id")
        assert (root.find(f"{HISTORY}archive") is None) == (path == "feed.xml")
        path = "".join(links(root, "prev-archive")).removeprefix(MASTHEAD.url)
        walked += 1

    assert walked == archives
    assert len(set(met)) == number
    assert max(len(texts(parsed(f), "entry/id")) for f in feeds.values() if f.startswith("<?xml")) == 50


def test_a_full_archive_does_not_change_when_an_article_is_added(digest: Digest) -> None:
    """Readers fetch it once."""
    assert feeds_of(many(digest, 120))["archive/feed-1.xml"] == feeds_of(many(digest, 121))["archive/feed-1.xml"]


def test_the_json_feed_holds_the_same(digest: Digest) -> None:
    """The required keys of version 1.1, and the text as HTML."""
    feed = json.loads(feeds_of(digest)["feed.json"])

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://example.org/news/feed.json"
    assert [item["title"] for item in feed["items"]] == [HOSTILE, "غوتيريش يزور أوكرانيا", "خبر ثالث"]
    assert feed["items"][1]["external_url"] == "https://example.com/a?b=1&c=2"
    assert feed["items"][1]["authors"] == [{"name": "رويترز"}]
    assert "authors" not in feed["items"][2]


def test_a_digest_without_an_article_has_a_feed_that_never_changed() -> None:
    """An editor begins with nothing."""
    root = parsed(feeds_of(make_digest([], []))["feed.xml"])

    assert texts(root, "updated") == ["1970-01-01T00:00:00Z"]


@given(st.text())
def test_any_text_is_xml_once_it_is_escaped(text: str) -> None:
    """Whatever XML forbids is gone, whatever it reads is text."""
    root = parsed(f'<a b="{xml_text(text)}">{xml_text(text)}</a>')

    allowed = "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    assert (root.text or "") == allowed.replace("\r\n", "\n").replace("\r", "\n")


# JSON-LD


def test_an_article_mentions_its_actors(digest: Digest) -> None:
    """A `NewsArticle` with what is known of it, and nothing that is not."""
    first, third = (next(a for a in digest.articles if a.article.id == name) for name in ("first", "third"))
    told = article_data(first, None, MASTHEAD, OPTIONS)
    untold = article_data(third, None, MASTHEAD, OPTIONS)

    assert told["@type"] == "NewsArticle"
    assert told["publisher"] == {"@type": "Organization", "name": "رويترز"}
    assert told["isBasedOn"] == "https://example.com/a?b=1&c=2"
    assert told["mentions"] == [
        {"@type": "Person", "@id": "https://example.org/news/actors/guterres/", "name": "أنطونيو غوتيريش"},
        {
            "@type": "Country",
            "@id": "https://example.org/news/actors/ukraine/",
            "name": "أوكرانيا",
            "sameAs": "https://www.wikidata.org/entity/Q212",
        },
        {
            "@type": "Organization",
            "@id": "https://example.org/news/actors/un/",
            "name": "الأمم المتحدة",
            "sameAs": "https://www.wikidata.org/entity/Q1065",
        },
        {"@type": "Place", "@id": "https://example.org/news/actors/kyiv/", "name": "كييف"},
    ]
    assert not {"author", "publisher", "isBasedOn", "image", "keywords"} & set(untold)


def test_a_person_has_its_offices_with_their_days(digest: Digest) -> None:
    """Offices as occupations, those in organizations as memberships too; the title is the office still held."""
    data = actor_data(digest.actors["guterres"], digest, "https://example.org/c.png", MASTHEAD, OPTIONS)

    assert data["@type"] == "Person"
    assert data["alternateName"] == ["António Guterres", "غوتيريش"]
    assert data["jobTitle"] == ["الأمين العام للأمم المتحدة"]
    assert data["hasOccupation"] == [
        {
            "@type": "Role",
            "hasOccupation": {"@type": "Occupation", "name": "الأمين العام للأمم المتحدة"},
            "startDate": "2017-01-01",
        },
        {
            "@type": "Role",
            "hasOccupation": {"@type": "Occupation", "name": "مستشار أوكرانيا"},
            "startDate": "2010-01-01",
            "endDate": "2012-01-01",
        },
    ]
    assert data["memberOf"] == [
        {
            "@type": "OrganizationRole",
            "memberOf": {
                "@type": "Organization",
                "@id": "https://example.org/news/actors/un/",
                "name": "الأمم المتحدة",
                "sameAs": "https://www.wikidata.org/entity/Q1065",
            },
            "roleName": "الأمين العام",
            "startDate": "2017-01-01",
        }
    ]


def test_the_site_says_how_it_is_searched_where_it_stands_somewhere() -> None:
    """A `SearchAction` needs an address."""
    assert '"urlTemplate": "https://example.org/news/?q={search_term_string}"' in json.dumps(site_data(MASTHEAD))
    assert "potentialAction" not in site_data(NOWHERE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("</script><script>alert(1)</script>", id="the end of the script"),
        pytest.param("<!--<script>", id="a comment that would swallow the page"),
        pytest.param("\u2028\u2029&amp;", id="line ends of JavaScript, a character reference"),
    ],
)
def test_json_in_a_page_cannot_leave_its_script(text: str) -> None:
    """It reads back the same and holds nothing that HTML reads."""
    made = json_in_html({"a": text})

    assert json.loads(made) == {"a": text}
    assert not re.search("[<>&\u2028\u2029]", made)


# Heads


class Elements(HTMLParser):
    """The elements of a piece of HTML, in order."""

    def __init__(self, text: str) -> None:
        """Read `text`."""
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.found.append((tag, dict(attrs)))

    def content(self, name: str) -> str | None:
        """The content of a property or name."""
        return next((a.get("content") for _, a in self.found if name in (a.get("property"), a.get("name"))), None)


def test_a_hostile_headline_is_text_in_the_head(announcement: Announcement) -> None:
    """Escaped exactly once: the elements are ours, and the headline reads as it was written."""
    head = Elements(announcement.head("articles/second.md", path="", title="", description=""))

    assert {tag for tag, _ in head.found} == {"link", "meta", "script"}
    assert sum(tag == "script" for tag, _ in head.found) == 1
    assert head.content("og:title") == head.content("twitter:title") == HOSTILE
    assert head.content("article:modified_time") == "2026-02-01"


def test_feeds_in_a_head_are_relative(announcement: Announcement) -> None:
    """They work under any path and without a server; an actor's own feed comes first."""
    head = Elements(announcement.head("actors/kyiv.md", path="", title="", description=""))
    hrefs = [a["href"] for tag, a in head.found if tag == "link" and a.get("rel") == "alternate"]

    assert hrefs == ["../../actors/kyiv/feed.xml", "../../feed.xml", "../../feed.json"]


def test_a_card_is_named_only_with_an_absolute_address() -> None:
    """Nobody follows a relative one."""
    head = Head("articles/x/", "عنوان", "وصف", card="articles/x/card.png")

    assert Elements(head_html(head, MASTHEAD)).content("og:image") == "https://example.org/news/articles/x/card.png"
    assert Elements(head_html(head, NOWHERE)).content("og:image") is None


def test_a_page_of_the_editors_has_a_head_too(announcement: Announcement) -> None:
    """What is not told is the site's."""
    head = Elements(announcement.head("about.md", path="about/", title="حول", description=""))

    assert head.content("og:title") == "حول"
    assert head.content("og:description") == MASTHEAD.description
    assert head.content("og:url") == "https://example.org/news/about/"


# What programs look for first


def test_robots_are_told_where_the_sitemap_is() -> None:
    """Where nobody knows the address, nothing is said."""
    assert "Sitemap: https://example.org/news/sitemap.xml\n" in robots(MASTHEAD)
    assert "Sitemap" not in robots(NOWHERE)


def test_language_models_find_texts_and_data(digest: Digest) -> None:
    """A title, a line, lists of links (llmstxt.org); a headline stays on its line and is no markup."""
    text = llms(digest, MASTHEAD, OPTIONS)

    assert text.startswith("# حاشية\n\n> أخبار مشروحة\n")
    assert "](https://example.org/news/articles/first/article.txt): 2026-01-06: " in text
    assert r"- [\</script\>\<script\>alert(1)" in text
    assert "](https://example.org/news/data/mentions.csv)" in text


# The built site


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Path]:
    """Every page of the built site."""
    return sorted(site.rglob("*.html"))


def linked_data_of(page: Path) -> list[dict[str, Any]]:
    """The JSON-LD of a page."""
    scripts = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL
    )
    return [json.loads(script) for script in scripts]


def test_every_page_says_what_it_is(site: Path, pages: list[Path]) -> None:
    """OpenGraph on every page but the one that is not found; its picture is there, its address is its own."""
    for page in pages:
        if page.name == "404.html":
            continue
        head = Elements(page.read_text(encoding="utf-8").partition("</head>")[0])
        image = urlsplit(head.content("og:image") or "").path
        assert (site / image.lstrip("/")).is_file(), page
        assert head.content("og:title"), page
        assert head.content("og:description"), page
        canonical = next(a["href"] for tag, a in head.found if tag == "link" and a.get("rel") == "canonical")
        assert head.content("og:url") == canonical


def test_what_a_head_links_to_is_there(site: Path, pages: list[Path]) -> None:
    """Feeds and icons: relative, and present; the first icon stands in the page itself."""
    for page in pages:
        if page.name == "404.html":
            continue
        head = Elements(page.read_text(encoding="utf-8").partition("</head>")[0])
        for tag, attributes in head.found:
            if tag == "link" and attributes.get("rel") == "icon":
                assert (attributes["href"] or "").startswith("data:image/svg+xml,%3Csvg")
            if tag == "link" and attributes.get("rel") in ("alternate", "apple-touch-icon"):
                href = attributes["href"] or ""
                target = urlsplit(urljoin(f"/{page.relative_to(site)}", href)).path
                assert not urlsplit(href).scheme
                assert (site / target.lstrip("/")).is_file(), (page, href)


def test_every_article_and_actor_carries_its_data(site: Path) -> None:
    """One block of JSON-LD each, of the type that fits."""
    (article,) = linked_data_of(site / "articles" / GIVEN / "index.html")
    kinds = {d["@type"] for page in (site / "actors").glob("*/index.html") for d in linked_data_of(page)}

    assert article["@type"] == "NewsArticle"
    assert {mention["@type"] for mention in article["mentions"]} == {"Person", "Organization", "Country", "Place"}
    assert kinds == {"Person", "Organization", "Country", "Place"}
    assert linked_data_of(site / "index.html")[0]["@type"] == "WebSite"


def test_language_models_are_told_of_every_data_file(site: Path) -> None:
    """A new table is listed, or this fails."""
    text = (site / "llms.txt").read_text(encoding="utf-8")

    assert [path.name for path in (site / "data").iterdir() if f"data/{path.name})" not in text] == []


def test_the_manifest_works_under_any_path(site: Path) -> None:
    """Every address in it is relative and leads to a file; its colour is the paper's."""
    manifest = json.loads((site / "site.webmanifest").read_text(encoding="utf-8"))

    assert manifest["start_url"] == manifest["scope"] == "./"
    assert all((site / icon["src"]).is_file() for icon in manifest["icons"])
    assert f"light-dark({PAPER}" in (ROOT / "hooks/theme/assets/hashiya/tokens.css").read_text(encoding="utf-8")
