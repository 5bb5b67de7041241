"""Whatever bytes lie in the folders: reading them never raises, and no file vanishes in silence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hashiya.actors.reading import read_actors
from hashiya.articles.parsing import parse_article
from hashiya.seeds.reading import read_seeds

SEED_KEYS = (
    *("title", "standfirst", "date", "updated", "publisher", "source", "url", "author", "place", "language", "tags"),
    *("draft", "sources", "rights", "correction", "background", "keep", "drop", "annotations", "sectoin"),
)
PROFILE_KEYS = ("latin", "wikidata", "aliases", "roles", "relations", "sources", "alises")
REQUIRED = "name: كييف\nkind: place\ndescription: عاصمة أوكرانيا\n"

VALUES = st.sampled_from(
    [
        *("قمة", "last", "full", "true", "null", "''", "'«'", "5", "2026-01-06", "2026-01-06T10:30", "[]", "{}"),
        *("https://example.org/", "[https://[, javascript:x]", "[قمة, '', [], {}]", "{text: قمة, actor: null}"),
        *("[{text: قمة, actor: x, occurrence: 2}, {text: '', actor: x}]", "[{title: رئيس, of: c, from: 2019-05-20}]"),
        *("[{title: رئيس, of: a, from: 2019-05-20, until: 2010-01-01}]", "[{title: رئيس, of: c, checked: 5, by: x}]"),
        *("[{name: ك, use: metonym}, [ك], {name: {}}]", "[{type: صهر, of: a, sources: {}}]", "Q212", "9" * 5000),
    ]
)
"""Read by some key, refused by every other."""

BROKEN = st.sampled_from(["2026-13-45", "*x", "&x 1", "!!int ''", '"\\ud800"', '"', "[" * 2000, "a: b", "\t- a"])

LINES = st.one_of(
    st.sampled_from(
        ["قمة باريس تبدأ غداً", "6 يناير 2026", "آخر تحديث: 32/13/2026", "0:00", "# قمة", "•", "(رويترز)", "---", "..."]
    ),
    st.text(max_size=60),
)


def mapping(*keys: str) -> st.SearchStrategy[str]:
    """YAML with some of `keys`, sound or broken."""
    sound = st.dictionaries(st.sampled_from(keys), VALUES, min_size=3).map(lambda said: [*map(": ".join, said.items())])
    entry = st.tuples(st.sampled_from(keys), VALUES | BROKEN | st.text(max_size=30)).map(": ".join)
    return (sound | st.lists(entry | LINES, max_size=6)).map("\n".join)


def encoded(text: st.SearchStrategy[str]) -> st.SearchStrategy[bytes]:
    """`text` in one of the encodings that come by, sound or damaged, or any bytes at all."""
    names = st.sampled_from(["utf-8"] * 4 + ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1256"])
    sound = st.builds(lambda words, name: words.encode(name, errors="replace"), text, names)
    return sound | st.builds(bytes.__add__, sound, st.binary(max_size=3)) | st.binary(max_size=200)


def headed(header: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A text with a header, more or less."""
    return st.builds("---\n{}\n---\n{}".format, header, st.lists(LINES, max_size=8).map("\n".join))


HEADS = st.sampled_from([REQUIRED, REQUIRED, "kind: city\n", ""])
PROFILES = encoded(headed(st.builds(str.__add__, HEADS, mapping(*PROFILE_KEYS))))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One project for all examples, each of which writes the same files anew."""
    project = tmp_path_factory.mktemp("any")
    (project / "seeds").mkdir()
    (project / "actors").mkdir()
    return project


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(content=encoded(headed(mapping(*SEED_KEYS))), sidecar=encoded(mapping(*SEED_KEYS)))
@example(content=b"", sidecar=b"")
@example(content="قمة".encode(), sidecar="drop: ['\uff9e']".encode())
def test_any_bytes_are_an_article_or_a_problem(project: Path, content: bytes, sidecar: bytes) -> None:
    """As text, as Markdown and as what an editor says about either."""
    for name, data in {"x.txt": content, "y.md": content, "x.yml": sidecar, "y.yml": sidecar}.items():
        (project / "seeds" / name).write_bytes(data)
    seeds, problems = read_seeds(project / "seeds", shown_as="seeds", max_bytes=10_000)
    for seed in seeds:
        _, found = parse_article(seed, article_id=seed.name, shown_as="seeds")
        problems += found
    rejected = {problem.path for problem in problems if problem.rejects}
    assert {f"seeds/{seed.path}" for seed in seeds} == {"seeds/x.txt", "seeds/y.md"} - rejected
    assert all(problem.reason and problem.remedy and str(problem).encode() for problem in problems)


XML = st.sampled_from(
    [
        *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>نص</w:t>", "<w:t/>", "<w:br/>", "<w:tbl>", "</w:tbl>", "<w:tr>"),
        *("</w:tr>", "<w:tc>", "</w:tc>", "<w:del>", "</w:del>", '<w:fldSimple w:instr="x">', "</w:fldSimple>", "&#5;"),
        *(
            '<w:footnoteReference w:id="1"/>',
            '<w:hyperlink r:id="x">',
            "</w:hyperlink>",
            "<x:y/>",
            "&a;",
            "\ud800",
            "<!--",
        ),
    ]
)
"""What a Word document is made of, sound or not."""


def word_document(pieces: list[str], cut: int) -> bytes:
    """A package with such a document, a few bytes of it cut off."""
    target = io.BytesIO()
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r"'
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        body = f"<w:document {names}><w:body>{''.join(pieces)}</w:body></w:document>"
        package.writestr("word/document.xml", body.encode(errors="replace"))
    return target.getvalue()[: -cut or None]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pieces=st.lists(XML, max_size=12), cut=st.sampled_from([0, 0, 0, 1, 30]), tail=st.binary(max_size=3))
def test_any_bytes_are_a_document_or_a_problem(project: Path, pieces: list[str], cut: int, tail: bytes) -> None:
    """Word documents whose parts are sound, broken, or no XML at all."""
    folder = project / "documents"
    folder.mkdir(exist_ok=True)
    (folder / "x.docx").write_bytes(word_document(pieces, cut) + tail)
    seeds, problems = read_seeds(folder, shown_as="seeds", max_bytes=10_000)
    assert len(seeds) + sum(problem.rejects for problem in problems) == 1
    assert all(problem.reason and problem.remedy and str(problem).encode() for problem in problems)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(profile=PROFILES, other=PROFILES)
@example(profile=b"", other=b"---\n---\n")
def test_any_bytes_are_an_actor_or_a_problem(project: Path, profile: bytes, other: bytes) -> None:
    """Two profiles, since one may speak of the other; beside them one that is sound."""
    sound = "---\nname: أوكرانيا\nkind: state\ndescription: دولة\n---\n"
    for name, data in {"a.md": profile, "b.md": other, "c.md": sound.encode()}.items():
        (project / "actors" / name).write_bytes(data)
    actors, problems = read_actors(project / "actors", shown_as="actors", max_bytes=10_000)
    rejected = {problem.path for problem in problems if problem.rejects}
    assert {actor.path for actor in actors} == {"actors/a.md", "actors/b.md", "actors/c.md"} - rejected
    assert "c" in [actor.slug for actor in actors]
    assert all(problem.reason and problem.remedy and str(problem).encode() for problem in problems)
