"""What is kept from build to build: it spares work, and changes nothing that comes out."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest

from cast import ACTORS, DAY
from hashiya import memory as memory_module
from hashiya import store
from hashiya.actors.actor import Actor
from hashiya.annotations import recogniser
from hashiya.annotations.annotation import AnnotatedArticle, annotate
from hashiya.annotations.recogniser import Recogniser
from hashiya.articles import remembered
from hashiya.articles.article import Article, Body, LeftOut, Part, Piece, compose_body
from hashiya.articles.kept import Bodies
from hashiya.articles.parsing import parse_article
from hashiya.articles.remembered import remembered_article
from hashiya.border import seen
from hashiya.border.files import SourceFile
from hashiya.compose import compose
from hashiya.copies import imprint
from hashiya.copies.imprint import take_imprints
from hashiya.formats.manuscript import Mark, MarkKind
from hashiya.memory import FILE, FORGETFUL, KEPT_DAYS, Memory
from hashiya.mentions.matcher import build_matcher
from hashiya.options import Options
from hashiya.problems import Problem
from hashiya.records import made, told
from hashiya.seeds import dropped as dropped_files
from hashiya.seeds.dropped import dropped, look_at_seeds
from hashiya.seeds.reading import read_seed, read_seeds
from hashiya.seeds.word import Correction
from hashiya.spill import Spill
from hashiya.unknown.suspects import find_suspects, remembered_suspects

HOOKS = Path(memory_module.__file__).parents[1]

TEXT = "قال السيناتور الأميركي ماركوس ويلفرد إن الاجتماع انتهى، وأضاف ويلفرد أنه سيعود."


def test_an_answer_is_found_by_all_that_decides_it(tmp_path: Path) -> None:
    """Another text, another place of a mention, another step: another answer."""
    memory = Memory(tmp_path)
    keys = [memory.key("a", "x", [(1, 2)]), memory.key("a", "x", [(1, 3)]), memory.key("a", "y", [(1, 2)])]
    keys.append(memory.key("b", "x", [(1, 2)]))
    assert len(set(keys)) == 4
    memory.keep(keys[0], [1, "ب"])
    memory.write()
    assert Memory(tmp_path).recall(keys[0]) == [1, "ب"]
    assert memory.recall(keys[1]) is None
    assert memory.broken == 0


@pytest.mark.parametrize("answer", [{"a": [1]}, [], 12, "أ"], ids=repr)
@pytest.mark.parametrize("text", ["", '"3\n\ud800', "\n"], ids=repr)
def test_a_text_is_kept_beside_an_answer(answer: object, text: str, tmp_path: Path) -> None:
    """Whatever it begins with; whoever asks for the answer alone gets that."""
    memory = Memory(tmp_path)
    memory.keep("own", answer, text)
    assert memory.recall_with_text("own") == (answer, text)
    assert memory.recall("own") == answer
    assert memory.recall_with_text("other") == (None, "")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("UPDATE answers SET answer = SUBSTR(answer, 1, LENGTH(answer) - 1)", id="cut off"),
        pytest.param("UPDATE answers SET answer = x''", id="empty"),
        pytest.param(
            "UPDATE answers SET answer = CAST(SUBSTR(answer, 1, LENGTH(answer) - 1) || '?' AS BLOB)", id="changed"
        ),
        pytest.param("UPDATE answers SET answer = NULL", id="nothing at all"),
    ],
)
def test_a_broken_entry_is_made_anew(damage: str, tmp_path: Path) -> None:
    """It is counted, and never believed."""
    memory = Memory(tmp_path)
    key = memory.key("a")
    memory.keep(key, [1, "أ" * 50])
    memory.write()
    change(tmp_path, damage)
    assert memory.recall(key) is None
    assert memory.broken == 1
    memory.keep(key, [1])
    assert memory.recall(key) == [1]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda data: b"\xff" * len(data), id="no table at all"),
        pytest.param(lambda data: data[:4096] + bytes(len(data) - 4096), id="empty behind its head"),
    ],
)
def test_a_broken_file_is_begun_anew(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """What it held is asked again, once."""
    Memory(tmp_path).keep("a", list(range(5_000)))
    path = tmp_path / FILE
    path.write_bytes(damage(path.read_bytes()))
    memory = Memory(tmp_path)
    assert memory.recall("a") is None
    memory.keep("a", 2)
    memory.write()
    assert memory.broken == 1
    assert Memory(tmp_path).recall("a") == 2


def test_what_a_killed_build_has_found_out_is_there(tmp_path: Path) -> None:
    """But for the last few answers."""
    code = "from hashiya.memory import *; memory = Memory(Path(sys.argv[1]))"
    code = f"{code}\nfor n in range({store.AT_ONCE}): memory.keep(str(n), n)\n__import__('os')._exit(9)"
    command = [sys.executable, "-c", code, str(tmp_path)]
    subprocess.run(command, env={"PYTHONPATH": str(HOOKS)}, check=False)  # noqa: S603  # our own command
    assert Memory(tmp_path).recall("0") == 0


def test_a_memory_takes_the_answers_of_others(tmp_path: Path) -> None:
    """Batches of a volume are read apart: the same answers are the same bytes, whenever they were found."""
    for name, answers in {"one": {"a": 1, "b": 2}, "other": {"b": 3, "c": 4}, "again": {"a": 1, "b": 2}}.items():
        batch = Memory(tmp_path / name, now=0)
        for key, answer in answers.items():
            batch.keep(key, answer)
        batch.end()
    assert (tmp_path / "one" / FILE).read_bytes() == (tmp_path / "again" / FILE).read_bytes()
    assert [path.name for path in (tmp_path / "one").iterdir()] == [FILE]
    memory = Memory(tmp_path / "all")
    for name in ("one", "other", "nobody's"):
        memory.take(tmp_path / name)
    memory.tidy()
    memory.end()
    assert [Memory(tmp_path / "all").recall(key) for key in "abc"] == [1, 2, 4]


def test_any_thread_may_end_what_another_one_has_begun(tmp_path: Path) -> None:
    """Tasks of a volume are done in a thread of their own."""
    memory = Memory(tmp_path)
    memory.keep("a", 1)
    other = threading.Thread(target=memory.tidy)
    other.start()
    other.join()
    assert Memory(tmp_path).recall("a") == 1


def test_a_build_does_not_wait_for_another_one_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be written is not kept; what stands there can be read."""
    monkeypatch.setattr(store, "PATIENCE", 0.01)
    memory = Memory(tmp_path)
    memory.keep("a", 1)
    memory.write()
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        memory.keep("b", 2)
        memory.write()
        assert memory.recall("a") == 1
        assert memory.recall("b") is None
    memory.keep("b", 2)
    assert memory.recall("b") == 2


def test_what_nobody_asks_for_is_thrown_away(tmp_path: Path) -> None:
    """Asking keeps it."""
    memory = Memory(tmp_path)
    for name in ("old", "asked"):
        memory.keep(name, name)
    memory.write()
    change(tmp_path, "UPDATE answers SET asked = ?", time.time() - (KEPT_DAYS + 1) * 86400)
    later = Memory(tmp_path)
    assert later.recall("asked") == "asked"
    later.tidy()
    Memory(tmp_path).tidy()
    assert [Memory(tmp_path).recall(name) for name in ("old", "asked")] == [None, "asked"]


def test_a_long_answer_takes_little_room(tmp_path: Path) -> None:
    """And comes back as it was, half a character of an odd name included."""
    memory, answer = Memory(tmp_path), {"html": "<p>أ</p>" * 100_000, "odd": "\ud800"}
    memory.keep(memory.key("a"), answer)
    memory.write()
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 100_000
    assert Memory(tmp_path).recall(memory.key("a")) == answer


def test_beyond_its_room_what_was_asked_for_last_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build keeps what it has asked for, and as much again of what others have."""
    monkeypatch.setattr(memory_module, "ROOM", 0)
    earlier, memory = Memory(tmp_path), Memory(tmp_path)
    for number in range(6):
        earlier.keep(str(number), "x" * 500)
        earlier.write()
        change(tmp_path, "UPDATE answers SET asked = ? WHERE key = ?", time.time() - 100 + number, str(number))
    for number in (0, 1):
        assert memory.recall(str(number)) == "x" * 500
    memory.tidy()
    assert [number for number in range(6) if Memory(tmp_path).recall(str(number))] == [0, 1, 4, 5]


def change(folder: Path, order: str, *given: object) -> None:
    """Put something else into the table."""
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as table:
        table.execute(order, given)


RECORDS = [
    pytest.param(ACTORS[0], id="an actor with names and offices"),
    pytest.param(Problem("seeds/x.txt", "no date", "say it", 3), id="a problem"),
    pytest.param(
        Article(
            id="x",
            seed="x.txt",
            news=compose_body([Piece(Part.TITLE, "عنوان"), Piece(Part.ROW, "أ ب", (Mark(MarkKind.LINK, 0, 1, "u"),))]),
            background=Body("", ()),
            date=DAY("2024-02-29"),
            date_from="السطر",
            left_out=(LeftOut("شارك", "رابط", 2),),
            tags=("أ", "ب"),
            corrections=(Correction("الحركة", None, 1, "seeds/x.yml", 4),),
        ),
        id="an article with all that it may hold",
    ),
]


@pytest.mark.parametrize("record", RECORDS)
def test_a_record_is_read_as_it_was_told(record: object) -> None:
    """Through JSON, with what no comparison looks at."""
    again = made(type(record), json.loads(json.dumps(told(record))))
    assert again == record
    assert repr(again) == repr(record)


def test_an_article_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the same seed, under the same address."""
    file = SourceFile("x.txt", "عنوان الخبر\n\nقالت باريس إنها موافقة على المقترح الجديد.\n".encode())
    seed, _ = read_seed(file, None, shown_as="seeds")
    assert seed is not None
    stock = parse_article(seed, article_id="x", shown_as="seeds")
    own = dropped(seed, "its sum")
    assert remembered_article(own, Memory(tmp_path), Bodies(Spill()), article_id="x", shown_as="seeds") == stock
    monkeypatch.setattr(remembered, "parse_article", _nobody_asks)
    assert remembered_article(own, Memory(tmp_path), Bodies(Spill()), article_id="x", shown_as="seeds") == stock
    with pytest.raises(AssertionError, match="asked"):
        remembered_article(
            replace(own, sum="another"), Memory(tmp_path), Bodies(Spill()), article_id="x", shown_as="seeds"
        )


def test_a_seed_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it is, and what was wrong with it, is known as long as it and its sidecar are the same."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    for name, text in {"a.txt": "عنوان\n\nنص", "b.txt": "عنوان\n\nنص", "b.yml": "draft: true\nno", "c.txt": ""}.items():
        (folder / name).write_text(text, encoding="utf-8")
    memory = Memory(tmp_path / "memory")
    first = look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)
    stock, problems = read_seeds(folder, shown_as="seeds", max_bytes=1000)
    assert first[1] == problems
    assert [one.read() for one in first[0]] == stock
    again, told_again = look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)
    assert [one.read() for one in again] == stock
    monkeypatch.setattr(dropped_files, "attempt_seed", _nobody_asks)
    again, told_again = look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)
    assert told_again == problems
    assert [(one.path, one.name, one.public) for one in again] == [(s.path, s.name, not s.word.draft) for s in stock]
    (folder / "b.yml").write_text("draft: false", encoding="utf-8")
    with pytest.raises(AssertionError, match="asked"):
        look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)


def test_that_somebody_was_at_work_on_a_seed_is_told_and_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it has its old bytes again, the next build reads it as if nothing had been."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "a.txt").write_text("عنوان\n\nنص", encoding="utf-8")
    memory, texts = Memory(tmp_path / "memory"), iter([(folder / "a.txt").read_bytes(), b"half"])
    with monkeypatch.context() as patched:
        patched.setattr(seen, "read_regular", lambda *_: next(texts))
        found, problems = look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)
    assert (found, list(map(str, problems))) == (
        [],
        ["seeds/a.txt: rejected: a.txt was changed while it was read; build again"],
    )

    found, problems = look_at_seeds(folder, shown_as="seeds", max_bytes=1000, memory=memory)
    assert ([one.path for one in found], problems) == (["a.txt"], [])


def test_where_nothing_can_be_kept_the_build_goes_on(tmp_path: Path) -> None:
    """A folder that is a file."""
    (tmp_path / "file").touch()
    memory = Memory(tmp_path / "file")
    memory.keep(memory.key("a"), 1)
    assert memory.recall(memory.key("a")) is None
    memory.tidy()


def test_unknown_names_are_remembered_as_they_were_found(tmp_path: Path) -> None:
    """Nobody looks for them a second time."""
    found = find_suspects(TEXT, [])
    assert found
    for memory in (FORGETFUL, Memory(tmp_path)):
        assert remembered_suspects(lambda: found, memory, "its sum") == found
        memory.write()
    assert remembered_suspects(_nobody_asks, Memory(tmp_path), "its sum") == found
    with pytest.raises(AssertionError, match="asked"):
        remembered_suspects(_nobody_asks, Memory(tmp_path), "another")


def test_an_imprint_is_taken_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the same text, whatever else is said of it."""
    news = compose_body([Piece(Part.TITLE, "العنوان"), Piece(Part.PARAGRAPH, TEXT), Piece(Part.HEADING, "***")])
    article = Article("x", "x.txt", news, Body("", ()), None, "", ())
    other = replace(article, id="y")
    stock = take_imprints([article, other])
    assert take_imprints([article], Memory(tmp_path)) == stock[:1]
    monkeypatch.setattr(imprint, "_take_imprint", _nobody_asks)
    assert take_imprints([article, other], Memory(tmp_path)) == stock


def test_mentions_and_sayings_are_remembered_for_the_same_actors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One word more in a profile, and they are looked for again."""
    text = 'قال الرئيس الأوكراني فولوديمير زيلينسكي إن موسكو تماطل، وأضاف زيلينسكي: "لن نقبل". ووصل الرئيس.'
    paragraph = compose_body([Piece(Part.PARAGRAPH, text), Piece(Part.PARAGRAPH, "رفضت موسكو.")])
    stock = Article("x", "x.txt", paragraph, compose_body([Piece(Part.PARAGRAPH, text)]), DAY("2025-06-01"), "", ())
    annotated, problems = annotate(stock, build_matcher(ACTORS), shown_as="seeds")
    assert annotated.annotations
    assert annotated.quotations

    def remembered(
        article: Article = stock, actors: Sequence[Actor] = ACTORS
    ) -> tuple[AnnotatedArticle, list[Problem]]:
        return Recogniser(build_matcher(actors), Memory(tmp_path)).annotated(article, shown_as="seeds")

    for _ in range(2):
        kept, told = remembered()
        assert (kept, kept.sum, told) == (annotated, annotated.sum, problems)
        assert kept.named_slugs() == annotated.named_slugs()
        assert kept.met_slugs() == annotated.met_slugs()
        monkeypatch.setattr(recogniser, "annotate", _nobody_asks)
    with pytest.raises(AssertionError, match="asked"):
        remembered(actors=[replace(ACTORS[0], profile="كلمة أخرى"), *ACTORS[1:]])
    with pytest.raises(AssertionError, match="asked"):
        remembered(replace(stock, date=DAY("2025-06-02")))
    with pytest.raises(AssertionError, match="asked"):
        remembered(replace(stock, news=compose_body([Piece(Part.PARAGRAPH, f"{text} نعم")])))


def _nobody_asks(*_: object, **__: object) -> NoReturn:
    raise AssertionError("asked")


def test_an_edition_is_the_same_with_a_memory(tmp_path: Path) -> None:
    """Empty, full or none."""
    seeds, actors = tmp_path / "seeds", tmp_path / "actors"
    seeds.mkdir()
    actors.mkdir()
    (seeds / "one.txt").write_text(f"عنوان الخبر\n\n{TEXT}\n", encoding="utf-8")

    def files(memory: Memory) -> list[tuple[str, str]]:
        edition = compose(seeds, actors, Options(), actors_shown_as="actors", memory=memory)
        return [(page.uri, page.content) for page in (*edition.article_pages, *edition.files)]

    without = files(FORGETFUL)
    assert [files(Memory(tmp_path / "memory")) for _ in range(2)] == [without, without]
