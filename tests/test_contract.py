"""What comes out is what the contract says: the files that other programs read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import pytest
from pyld import jsonld

from conftest import GIVEN, ROOT
from hashiya.actors.actor import Actor, Kind
from hashiya.annotations.annotation import AnnotatedArticle, Annotation
from hashiya.articles.article import Article, Block, Body, Part
from hashiya.mentions.mention import Via
from hashiya.options import TAKEN
from hashiya.pages.digest import make_digest
from hashiya.quotations.quotation import Form, Quotation
from hashiya.site.datasets import mentions_csv, quotations_csv

OA = "http://www.w3.org/ns/oa#"
TERMS = {
    "id": "@id",
    "type": "@type",
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "http://schema.org/",
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "identifying": "oa:identifying",
    "describing": "oa:describing",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
}
"""The terms of the Web Annotation vocabulary that we use (https://www.w3.org/TR/annotation-vocab/)."""

ARTICLES = sorted(path.stem for path in (ROOT / "seeds").glob("*") if path.suffix in (".txt", ".md"))


def load(path: Path) -> Any:  # noqa: ANN401  # JSON is what it is
    """The JSON of a file."""
    return json.loads(path.read_text(encoding="utf-8"))


def published_text(site: Path, article: str) -> str:
    """`article.txt` with its line ends as they are."""
    return (site / "articles" / article / "article.txt").read_bytes().decode("utf-8")


def items_of(site: Path, article: str, motivation: str) -> list[dict[str, Any]]:
    """The annotations of an article that are of one kind."""
    items = load(site / "articles" / article / "annotations.jsonld")["items"]
    return [item for item in items if item["motivation"] == motivation]


@pytest.mark.parametrize("article", ARTICLES)
def test_every_annotation_points_at_its_words(site: Path, article: str) -> None:
    """`text[start:end] == exact`, and the words around it are right; no two have the same id."""
    text = published_text(site, article)
    items = load(site / "articles" / article / "annotations.jsonld")["items"]

    assert items
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        position, quote = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


@pytest.mark.parametrize("article", ARTICLES)
def test_every_mention_leads_to_its_actor(site: Path, article: str) -> None:
    """What decided it is said, and the actor has a page."""
    items = items_of(site, article, "identifying")

    assert [item["id"] for item in items] == [f"annotations.jsonld#a{n}" for n in range(1, len(items) + 1)]
    for item in items:
        assert item["hashiya:via"] in {"name", "role", "anaphor", "editor"}
        page = urljoin(f"/articles/{article}/", item["body"]["id"])
        assert (site / unquote(page).lstrip("/") / "index.html").is_file()


@pytest.mark.parametrize("article", ARTICLES)
def test_every_quotation_leads_to_its_speaker(site: Path, article: str) -> None:
    """Direct or reported, within one line; the speaker has a page, or is nobody."""
    for item in items_of(site, article, "describing"):
        assert item["hashiya:quotation"] in {"direct", "reported"}
        assert "\n" not in item["target"]["selector"][1]["exact"]
        speaker = item["hashiya:speaker"]
        if speaker is not None:
            page = urljoin(f"/articles/{article}/", speaker)
            assert (site / unquote(page).lstrip("/") / "index.html").is_file()


def expanded_items(site: Path, article: str) -> list[dict[str, Any]]:
    """The annotations of an article as a JSON-LD processor reads them."""
    page = load(site / "articles" / article / "annotations.jsonld")

    def loader(url: str, _: object) -> dict[str, object]:
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"document": {"@context": TERMS}, "documentUrl": url, "contextUrl": None}

    base = f"https://example.org/articles/{article}/"
    (expanded,) = jsonld.expand(page, {"documentLoader": loader, "base": base})
    items: list[dict[str, Any]] = expanded["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    assert len(items) == len(page["items"])
    return items


def test_quotations_are_json_ld(site: Path) -> None:
    """A speaker is a resource like the body of a mention; nobody is no value at all."""
    items = [i for i in expanded_items(site, "2023-04-04-finland-joins-nato") if OA + "hasBody" not in i]
    nobody = [i for i in expanded_items(site, GIVEN) if OA + "hasBody" not in i]

    assert items[0][OA + "motivatedBy"] == [{"@id": OA + "describing"}]
    assert items[0]["urn:hashiya:speaker"] == [{"@id": "https://example.org/actors/sauli-niinisto/"}]
    assert items[0]["urn:hashiya:quotation"] == [{"@value": "reported"}]
    assert "urn:hashiya:speaker" not in nobody[0]


def test_annotations_are_json_ld(site: Path) -> None:
    """A JSON-LD processor reads the page as Web Annotations."""
    base = f"https://example.org/articles/{GIVEN}/"
    first = expanded_items(site, GIVEN)[0]

    assert first["@type"] == [OA + "Annotation"]
    assert first[OA + "motivatedBy"] == [{"@id": OA + "identifying"}]
    assert first[OA + "hasBody"][0]["@id"].startswith("https://example.org/actors/")
    assert first[OA + "hasTarget"][0][OA + "hasSource"] == [{"@id": base + "article.txt"}]
    assert [s["@type"][0] for s in first[OA + "hasTarget"][0][OA + "hasSelector"]] == [
        OA + "TextPositionSelector",
        OA + "TextQuoteSelector",
    ]


def test_the_given_article(site: Path) -> None:
    """Title, standfirst, caption and paragraphs, a blank line between; no debris, no background."""
    blocks = published_text(site, GIVEN).split("\n\n")

    assert blocks[0] == 'تحالف "الراغبين" يبحث ضمانات أمنية ملزمة لأوكرانيا تشمل دعماً عسكرياً واستخباراتياً'
    assert blocks[1].startswith("مسوّدة بيان لتحالف حلفاء كييف")
    assert blocks[2] == 'من الاجتماع الذي يحضره تحالف "الراغبين" في باريس يوم الثلاثاء (وكالات)'
    assert len(blocks) == 11
    assert published_text(site, GIVEN).endswith("\n")
    assert "0:00" not in published_text(site, GIVEN)
    assert "حلف الناتو يحاول" not in published_text(site, GIVEN)
    assert published_text(site, GIVEN).count("من الاجتماع الذي يحضره") == 1


def test_the_given_article_names_its_actors(site: Path) -> None:
    """Every named actor of the given article, by name, and the capital by its meaning."""
    items = items_of(site, GIVEN, "identifying")
    pairs = [(i["target"]["selector"][1]["exact"], i["body"]["id"].split("/")[-2], i["hashiya:via"]) for i in items]

    assert {slug for _, slug, _ in pairs} == {
        *("coalition-of-the-willing", "ukraine", "united-states", "france", "reuters", "europe", "paris"),
        *("donald-trump", "steve-witkoff", "jared-kushner", "volodymyr-zelenskyy", "vladimir-putin", "elysee-palace"),
    } - {"france"}
    assert ("لكييف", "ukraine", "name") in pairs
    assert ("وترامب", "donald-trump", "name") in pairs
    assert ("التحالف", "coalition-of-the-willing", "anaphor") in pairs
    assert [slug for words, slug, _ in pairs if "باريس" in words] == ["paris"] * 4
    assert not [words for words, _, _ in pairs if words in {"الأميركي", "الأوكراني", "الروسي", "الفرنسية"}]


def test_articles_json(site: Path) -> None:
    """One row an article, newest first."""
    rows = load(site / "data" / "articles.json")
    dates = [row["date"] for row in rows]

    assert {row["id"] for row in rows} == set(ARTICLES)
    assert dates == sorted(dates, reverse=True)
    assert rows[0] == {
        "id": GIVEN,
        "seed": f"{GIVEN}.txt",
        "title": 'تحالف "الراغبين" يبحث ضمانات أمنية ملزمة لأوكرانيا تشمل دعماً عسكرياً واستخباراتياً',
        "standfirst": rows[0]["standfirst"],
        "date": "2026-01-06",
        "publisher": None,
        "source_url": None,
        "url": f"articles/{GIVEN}/",
        "actors": rows[0]["actors"],
        "copies": [],
    }
    for row in rows:
        assert (site / row["url"] / "index.html").is_file()


def test_actors_json(site: Path) -> None:
    """A row a profile and who else is mentioned, by slug, with counts that the mentions bear out."""
    rows = load(site / "data" / "actors.json")
    keys = ["slug", "name", "latin", "kind", "wikidata", "description", "url", "articles", "mentions"]
    mentions = mention_rows(site)

    assert [list(row) for row in rows] == [keys] * len(rows)
    profiles = {path.stem for path in (ROOT / "docs" / "actors").glob("*.md")}
    mentioned = {mention["actor"] for mention in mentions}
    assert [row["slug"] for row in rows] == sorted(profiles | mentioned)
    for row in rows:
        own = [mention for mention in mentions if mention["actor"] == row["slug"]]
        assert row["mentions"] == len(own)
        assert row["articles"] == len({mention["article"] for mention in own})
        assert (site / row["url"] / "index.html").is_file()


def mention_rows(site: Path) -> list[dict[str, str]]:
    """The rows of `mentions.csv`."""
    return csv_rows(site / "data" / "mentions.csv")


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table for spreadsheets."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_mentions_csv(site: Path) -> None:
    """One row a mention; offsets count in the article's text."""
    rows = mention_rows(site)

    assert list(rows[0]) == ["article", "date", "actor", "kind", "exact", "start", "end", "via", "role"]
    texts = {article: published_text(site, article) for article in ARTICLES}
    for row in rows:
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["exact"]
    zelenskyy = next(row for row in rows if row["actor"] == "volodymyr-zelenskyy")
    assert (zelenskyy["date"], zelenskyy["role"]) == ("2026-01-06", "رئيس أوكرانيا")


def test_quotations_csv(site: Path) -> None:
    """One row a quotation, the same ones as in the annotations; offsets count in the article's text."""
    rows = csv_rows(site / "data" / "quotations.csv")
    texts = {article: published_text(site, article) for article in ARTICLES}

    assert list(rows[0]) == ["article", "date", "speaker", "form", "exact", "start", "end", "verb"]
    assert len(rows) == sum(len(items_of(site, article, "describing")) for article in ARTICLES)
    for row in rows:
        assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["exact"]
        assert row["verb"] in texts[row["article"]]
    own = [row for row in rows if row["speaker"] == "jens-stoltenberg"]
    assert [(row["date"], row["form"], row["verb"]) for row in own] == [("2023-04-04", "reported", "قال")]


def test_no_cell_is_a_formula() -> None:
    """Words that a spreadsheet would compute are led by an apostrophe, in both tables."""
    actor = Actor("x", "+ماكرون", Kind.PERSON, "سياسي")
    text = "قال ماكرون: «=1+1 هو اثنان».\n"
    article = Article("a", "a.txt", Body(text, (Block(Part.PARAGRAPH, 0, len(text) - 1),)), Body("", ()), None, "", ())
    start = text.index("=")
    quotation = Quotation(start, start + 13, Form.DIRECT, None, "قال", 0)
    annotation = Annotation(start, start + 4, "=1+1", actor, Via.EDITOR, None, None)
    digest = make_digest([AnnotatedArticle(article, (annotation,), (), len(text), (quotation,))], [actor])

    assert ",'=1+1 هو اثنان," in quotations_csv(digest)
    assert ",'=1+1," in mentions_csv(digest)


@pytest.mark.parametrize(
    "cell",
    [
        pytest.param("＝1+1", id="a full-width equals sign, which spreadsheets read as the narrow one"),
        pytest.param("＋1", id="a full-width plus"),
        pytest.param("－1", id="a full-width minus"),
        pytest.param("＠SUM(1)", id="a full-width at sign"),
        pytest.param("﹦1", id="a small equals sign"),
        pytest.param(" =1+1", id="a blank before it"),
        pytest.param("\u200f=1+1", id="a mark of direction before it"),
        pytest.param("\ufeff\u00a0=1", id="a second byte order mark and a blank that does not break"),
    ],
)
def test_a_cell_is_no_formula_however_it_is_written(cell: str) -> None:
    """A publisher may write so by chance, somebody else on purpose."""
    text = f"قال ماكرون: «{cell} هو اثنان».\n"
    article = Article("a", "a.txt", Body(text, (Block(Part.PARAGRAPH, 0, len(text) - 1),)), Body("", ()), None, "", ())
    start = text.index(cell)
    quotation = Quotation(start, start + len(cell), Form.DIRECT, None, "قال", 0)
    digest = make_digest([AnnotatedArticle(article, (), (), len(text), (quotation,))], [])

    assert f",'{cell}," in quotations_csv(digest)


def test_offices_change_hands_between_articles(site: Path) -> None:
    """«الرئيس الأميركي» is another person in every decade."""
    rows = [row for row in mention_rows(site) if row["kind"] == "person"]
    presidents = {row["date"]: row["actor"] for row in rows if row["role"] == "رئيس الولايات المتحدة"}

    assert presidents["1994-12-05"] == "bill-clinton"
    assert presidents["2015-07-14"] == "barack-obama"
    assert presidents["2020-09-15"] == "donald-trump"
    assert presidents["2021-08-15"] == "joe-biden"
    assert presidents["2026-01-06"] == "donald-trump"


def test_unknown_json_is_a_list(site: Path) -> None:
    """Names without a profile have their file."""
    assert isinstance(load(site / "data" / "unknown.json"), list)


def test_no_option_names_a_place_that_the_site_has(site: Path) -> None:
    """Whatever stands at its top beside the two folders and the editor's pages is known to be taken."""
    editors = {path.stem for path in (ROOT / "docs").iterdir()}
    assert {path.name for path in site.iterdir()} - editors - {"articles"} <= TAKEN
