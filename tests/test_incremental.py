"""Whatever was built before, and however the digest has changed since: the site is that of a clean build."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import ROOT
from hashiya.actors.actor import Actor, Kind
from hashiya.announce import Announcement, announce
from hashiya.compose import Edition, compose
from hashiya.masthead import Masthead
from hashiya.memory import FILE, FORGETFUL, Memory
from hashiya.options import Options
from hashiya.pages.page import Later

OPTIONS = Options(cards=False)

NAMES = ("باريس", "كييف", "إميل دوران", "سلمى الحارثي", "منظمة السلام", "ليان خوري", "فرنسا")
SLUGS = ("paris", "kyiv", "duran", "salma", "peace", "layan")
BUILT_IN = (Actor("france", "فرنسا", Kind.STATE, "دولة", built_in=True),)
"""Who has a page where an article names it."""
SAYINGS = ("إنها موافقة على المقترح", "إن {} ستنضم", "إن القمة تبدأ غدا", "إن {} لن توقع")
PUBLISHERS = ("وكالة الشرق", "وكالة الغرب")
STEMS = ("one", "two", "three", "four", "five")


def seed(words: list[tuple[int, int, int]], day: int, publisher: int) -> str:
    """An article whose paragraphs name some of the actors, and that may have a date."""
    lines = [f"{NAMES[words[0][0]]} في القمة"]
    for who, other, number in words:
        said = SAYINGS[number % 4].format(NAMES[other])
        lines.append(f"قالت {NAMES[who]} {said} بعد أن وصل رئيس {NAMES[other]} إلى القاعة رقم {number} أمس.")
    said = f"---\ndate: 20{20 + day % 3}-0{1 + day % 4}-0{1 + day % 7}\npublisher: {PUBLISHERS[publisher]}\n---\n"
    return (said if day else "") + "\n\n".join(lines) + "\n"


def profile(number: int, kind: int) -> str:
    """Who that is; of some with an office or a tie."""
    kinds = ("person", "place", "organization", "state")
    offices = f"  - {{title: رئيس, of: {SLUGS[kind % 2]}, from: 201{kind}-01-01}}\n"
    more = f"roles:\n{offices}  - {{title: وزير, of: france, from: 2005-01-01}}\n" if number > 1 else ""
    return f"---\nname: {NAMES[number]}\nkind: {kinds[kind]}\ndescription: وصف {kind}\n{more}---\nنبذة {kind}.\n"


NAMED = st.integers(0, len(NAMES) - 1)
ACTOR = st.integers(0, len(SLUGS) - 1)
SEEDS = st.builds(
    seed,
    st.lists(st.tuples(NAMED, NAMED, st.integers(0, 7)), min_size=1, max_size=3),
    st.integers(0, 9),
    st.integers(0, len(PUBLISHERS) - 1),
)


class Editor(RuleBasedStateMachine):
    """Adds, edits, renames and removes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.seeds, self.actors = self.folder / "seeds", self.folder / "docs" / "actors"
        self.changed = False

    @initialize(texts=st.lists(SEEDS, min_size=3, max_size=5))
    def begin(self, texts: list[str]) -> None:
        """A small digest."""
        self.seeds.mkdir()
        self.actors.mkdir(parents=True)
        shutil.copy(ROOT / "docs" / "about.md", self.folder / "docs")
        told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        told = told.replace("hashiya: {}", "hashiya: {gazetteer: false, cards: false}")
        told = told.replace("hooks/", f"{ROOT}/hooks/")
        for name in ("mkdocs.yml", "clean.yml"):
            (self.folder / name).write_text(told, encoding="utf-8")
        for number in range(len(SLUGS) - 1):
            self.write_profile(number, number % 4)
        for stem, text in zip(STEMS, texts, strict=False):
            self.write_seed(stem, text)
        self.changed = True

    @rule(stem=st.sampled_from(STEMS), text=SEEDS)
    def write_seed(self, stem: str, text: str) -> None:
        """A new article, or another in its place."""
        (self.seeds / f"{stem}.txt").write_text(text, encoding="utf-8")
        self.changed = True

    @rule(number=ACTOR, kind=st.integers(0, 3))
    def write_profile(self, number: int, kind: int) -> None:
        """A new actor, or another in its place."""
        (self.actors / f"{SLUGS[number]}.md").write_text(profile(number, kind), encoding="utf-8")
        self.changed = True

    @precondition(lambda self: len(list(self.seeds.iterdir())) > 1)
    @rule(data=st.data())
    def remove_seed(self, data: st.DataObject) -> None:
        """One article less; one stays, for an empty digest is not published over another."""
        data.draw(st.sampled_from(sorted(self.seeds.iterdir()))).unlink()
        self.changed = True

    @rule(data=st.data(), stem=st.sampled_from(STEMS))
    def rename_seed(self, data: st.DataObject, stem: str) -> None:
        """Another address."""
        data.draw(st.sampled_from(sorted(self.seeds.iterdir()))).rename(self.seeds / f"{stem}.txt")
        self.changed = True

    @precondition(lambda self: any(self.actors.iterdir()))
    @rule(data=st.data())
    def remove_profile(self, data: st.DataObject) -> None:
        """Nobody knows that actor any more."""
        data.draw(st.sampled_from(sorted(self.actors.iterdir()))).unlink()
        self.changed = True

    @rule(damage=st.binary(max_size=40), data=st.data())
    def damage_memory(self, damage: bytes, data: st.DataObject) -> None:
        """What an entry holds is no more what was written."""
        file = self.folder / ".cache" / "hashiya" / "memory" / FILE
        if file.exists():
            with closing(sqlite3.connect(file, isolation_level=None)) as table:
                keys = [key for (key,) in table.execute("SELECT key FROM answers ORDER BY key")]
                broken = data.draw(st.sampled_from(keys))
                table.execute("UPDATE answers SET answer = ? WHERE key = ?", (damage, broken))
            self.changed = True

    def teardown(self) -> None:
        """Nothing stays."""
        shutil.rmtree(self.folder)


class Pages(Editor):
    """After each change all pages and files are made, with what is remembered and without."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: dict[str, str] = {}

    @invariant()
    def what_is_decided_alike_is_alike(self) -> None:
        """A key that has come before stands for the very same page."""
        if self.changed:
            self.changed = False
            edition, clean = (
                self.edition(Memory(self.folder / ".cache" / "hashiya" / "memory")),
                self.edition(FORGETFUL),
            )
            for page, other in zip(pages_of(edition), pages_of(clean), strict=True):
                assert page.content == other.content
                assert not page.key or self.seen.setdefault(page.key, other.content) == other.content
            books, clean_books = (announced(one).books for one in (edition, clean))
            assert {place: book() for place, book in books.items()} == {p: b() for p, b in clean_books.items()}

    def edition(self, memory: Memory) -> Edition:
        """The edition of now."""
        with patch("hashiya.compose.load_gazetteer", return_value=BUILT_IN):
            return compose(self.seeds, self.actors, OPTIONS, actors_shown_as="docs/actors", memory=memory)


class Sites(Editor):
    """After each change the site is built as it would be, and cleanly."""

    @invariant()
    def the_site_is_that_of_a_clean_build(self) -> None:
        """Byte for byte."""
        if not self.changed:
            return
        self.changed = False
        self.build("site")
        (self.folder / ".cache").rename(self.folder / ".aside")
        self.build("clean")
        shutil.rmtree(self.folder / ".cache")
        (self.folder / ".aside").rename(self.folder / ".cache")
        assert files_of(self.folder / "site") == files_of(self.folder / "clean")

    @rule(data=st.data())
    def touch_site(self, data: st.DataObject) -> None:
        """Somebody writes into the published site, or removes a file of it."""
        files = [path for path in sorted((self.folder / "site").rglob("*")) if path.is_file()]
        path = data.draw(st.sampled_from(files))
        if data.draw(st.booleans()):
            path.unlink()
        else:
            was = path.stat()
            path.write_bytes(b"x" * was.st_size)
            os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))
        self.changed = True

    @rule(name=st.sampled_from(["حاشية", "هامش"]))
    def rename_site(self, name: str) -> None:
        """What stands on every page."""
        path = self.folder / "mkdocs.yml"
        told = path.read_text(encoding="utf-8").partition("\n")[2]
        path.write_text(f"site_name: {name}\n{told}", encoding="utf-8")
        self.changed = True

    def build(self, site: str) -> None:
        """Build there."""
        config = load_config(str(self.folder / "mkdocs.yml"), site_dir=str(self.folder / site))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        except SystemExit as ended:
            if ended.code:  # else nothing has changed
                raise
        finally:
            config.plugins.on_shutdown()


def pages_of(edition: Edition) -> list[Later]:
    """All pages and files."""
    return [*edition.article_pages, *edition.actor_pages, *edition.files, *announced(edition).files]


def announced(edition: Edition) -> Announcement:
    """What stands beside the pages."""
    return announce(edition.digest, Masthead("حاشية", "", ""), OPTIONS, None, decisive=edition.decisive)


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file with its content."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("editor", "examples", "steps"),
    [pytest.param(Pages, 6, 10, id="page by page"), pytest.param(Sites, 2, 4, id="whole sites")],
)
def test_any_order_of_edits_leads_to_what_a_clean_build_makes(editor: type[Editor], examples: int, steps: int) -> None:
    """Articles and actors come, change, move and go, and entries of the memory break."""
    run_state_machine_as_test(
        editor,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
