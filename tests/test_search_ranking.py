"""What comes first, and what a query reads to know it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hashiya.memory import FORGETFUL, Memory
from hashiya.pages.digest import Digest
from hashiya.search import beginnings
from hashiya.search.dictionary import BLOCK
from hashiya.search.documents import Document, Findable, Names, findable
from hashiya.search.index import index_files
from searching import answers_of


def test_recent_comes_before_old(tmp_path: Path) -> None:
    """At an equal score; documents are numbered from the newest."""
    pages = [Document(f"articles/{n}/", "عنوان", "خبر واحد عن السد", kind="article") for n in range(30)]
    answer = answers_of(pages, tmp_path, ["السد"])[0]

    assert answer["pages"][:10] == [f"articles/{n}/" for n in range(10)]


def test_who_is_named_most_comes_first(tmp_path: Path) -> None:
    """Of actors who answer alike; in the files they stand by their addresses, whatever is written about them."""
    weights = [3, 40, 0, 7]
    actors = [
        Document(f"actors/{n}/", f"اسم {n}", "عضو المجلس", kind="person", names=(Names(f"{n}", -1, 0, (f"اسم {n}",)),))
        for n in range(len(weights))
    ]
    pages = [replace(actor, weight=weight) for actor, weight in zip(actors, weights, strict=True)]
    about = Document("about/", "حول", "عن المجلس")
    answer = answers_of([*pages, about], tmp_path, ["المجلس"])[0]
    files = {path.name: path.read_bytes() for path in (tmp_path / "search" / "o").iterdir()}
    answers_of([*actors, about], tmp_path, ["المجلس"])

    assert answer["pages"] == ["actors/1/", "actors/3/", "actors/0/", "actors/2/", "about/"]
    assert answer["excerpts"][0].startswith("عضو")
    assert files == {path.name: path.read_bytes() for path in (tmp_path / "search" / "o").iterdir()}


def test_words_side_by_side_come_before_words_apart(tmp_path: Path) -> None:
    """At equal words."""
    pages = [
        Document("articles/apart/", "عنوان", "اتفاق طويل جدا لم يذكر فيه أحد شيئا عن باريس", kind="article"),
        Document("articles/together/", "عنوان", "قيل إن اتفاق باريس لم يذكر فيه أحد شيئا", kind="article"),
    ]

    assert answers_of(pages, tmp_path, ["اتفاق باريس"])[0]["pages"][0] == "articles/together/"


def test_a_title_comes_before_a_text(tmp_path: Path) -> None:
    """Title, standfirst, text."""
    pages = [
        Document("articles/text/", "عنوان", "سطر\nوفي النص زلزال", kind="article"),
        Document("articles/lead/", "عنوان", "مقدمة عن زلزال\nنص", lead=14, kind="article"),
        Document("articles/title/", "زلزال", "نص", kind="article"),
    ]
    found = answers_of(pages, tmp_path, ["زلزال"])[0]

    assert found["pages"] == ["articles/title/", "articles/lead/", "articles/text/"]


def test_a_short_beginning_costs_little(tmp_path: Path) -> None:
    """One letter reads a list made at build time, and of the latest articles a few stretches, not half the index."""
    letters = "بتثجحخدرزسشصضطعغفقكلمنهوي"
    words = [f"م{a}{b}{c}" for a in letters for b in letters for c in "درسل"]
    pages = [
        Document(f"articles/{n}/", f"عنوان {n}", " ".join(words[n * 20 : n * 20 + 400]), kind="article")
        for n in range(120)
    ]
    few, many = answers_of(pages, tmp_path, ["م", "مبتد"])
    size = sum(path.stat().st_size for path in (tmp_path / "search").rglob("*.js"))

    assert few["total"] > 20
    assert few["bytes"] < size / 5
    assert "articles/0/" in many["pages"]


FREQUENT = [
    Document(
        f"articles/{n}/",
        "عنوان" if n % 40 else "قمة الرئيس",
        f"بدأ الرئيس {'زيارة' if n % 3 else 'جولة'} ثم {'قال' if n % 50 else 'الأميركي قال'} كلاما عن الرئيس "
        f"{'ثم الأميركي' if n % 2 else 'الأميركي'}",
        kind="article",
    )
    for n in range(2_000)
]
"""Two words that stand in every article, side by side in every other."""


def test_frequent_words_are_read_as_far_as_needed(tmp_path: Path) -> None:
    """The places of a frequent word lie in blocks; a query reads those of its best hits, a phrase all that it needs."""
    both, phrase, without = answers_of(FREQUENT, tmp_path, ["الرئيس الأميركي ", '"الرئيس الأميركي"', "الرئيس -زيارة "])
    blocks = list((tmp_path / "search" / "b").iterdir())

    assert len(blocks) > 4
    assert all(path.stat().st_size < 3 * BLOCK for path in blocks)
    assert both["total"] == 2_000
    assert both["pages"][0] == "articles/0/"
    assert both["bytes"] < sum(path.stat().st_size for path in (tmp_path / "search").rglob("*.js")) / 8
    assert phrase["total"] == 1_000
    assert phrase["pages"][:3] == ["articles/0/", "articles/40/", "articles/80/"]
    assert without["total"] == 667


def test_the_same_is_found_in_blocks_and_without(tmp_path: Path) -> None:
    """Each place once, whatever block holds it: a phrase is found in the first, the last and every other article."""
    pages = [
        Document(f"articles/{n}/", "عنوان", f"كلمة شائعة مرة رقم{n} ثم كلمة شائعة", kind="article") for n in range(900)
    ]
    found = answers_of(pages, tmp_path, [f'"شائعة مرة رقم{n}"' for n in (0, 1, 450, 898, 899)])

    assert [answer["pages"] for answer in found] == [[f"articles/{n}/"] for n in (0, 1, 450, 898, 899)]


@pytest.mark.parametrize("widest", [pytest.param(0, id="with lists to order"), pytest.param(99, id="with none")])
def test_who_is_named_more_is_ordered_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, widest: int) -> None:
    """From what an earlier build has kept: no page is read for it, and the index is that of a build that reads all."""
    monkeypatch.setattr(beginnings, "WIDEST", widest)
    read: list[str] = []

    def index(weights: list[int], memory: Memory = FORGETFUL) -> list[tuple[str, str]]:
        pages = [_counted(number, weight, read) for number, weight in enumerate(weights)]
        files = [(file.uri, file.sum) for file in index_files(pages, Digest((), {}), memory)]
        memory.end()
        return files

    index([3, 40, 0, 7], Memory(tmp_path))
    read.clear()
    remembered = index([3, 40, 90, 7], Memory(tmp_path))

    assert not read
    assert remembered == index([3, 40, 90, 7])
    assert any(uri.startswith("search/o/op") for uri, _ in remembered) is (widest == 0)


def _counted(number: int, weight: int, read: list[str]) -> Findable:
    """An actor who is named in so many articles; it is told when its page is read."""
    name = Names(str(number), -1, 0, (f"اسم {number}",))
    document = Document(f"actors/{number}/", f"اسم {number}", "عضو المجلس", kind="person", names=(name,))

    def made() -> Document:
        read.append(document.url)
        return document

    return replace(findable(document, key=document.url), make=made, weight=weight)
