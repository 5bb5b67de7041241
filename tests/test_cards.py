"""Social cards: what stands on them, how lines are set, and that they are drawn once."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, features

from hashiya.actors.actor import Kind
from hashiya.announce import announce
from hashiya.cards.canvas import INKS, PAPER, Canvas, Face
from hashiya.cards.card import Card, Layout, Note, actor_card, article_card, cover_card, site_card
from hashiya.cards.drawing import UPRIGHT, WIDE, draw_card
from hashiya.cards.letters import can_write_arabic
from hashiya.cards.setting import clip, fit, wrap
from hashiya.cards.shelf import KEPT_DAYS, LAST_BYTES, Shelf, unwritable
from hashiya.pages.digest import Digest
from press import MASTHEAD, OPTIONS, small_digest

FACE = Face("naskh-700", 50)
LONG = " ".join(["استخباراتياً"] * 40)

CARD = Card(Layout.ARTICLE, "حاشية", "عنوان", lines=("رويترز · 6 كانون الثاني/يناير 2026",))


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Digest:
    """The small digest."""
    return small_digest(tmp_path_factory.mktemp("press"))


def picture(card: Card) -> Image.Image:
    """The drawn card."""
    return Image.open(io.BytesIO(draw_card(card)))


def test_an_articles_card_names_those_in_it_with_their_offices(digest: Digest) -> None:
    """Headline, publisher, day; in the margin those named most, with what they were that day."""
    article = next(a for a in digest.articles if a.article.id == "first")
    card = article_card(article, MASTHEAD)

    assert card.title == "غوتيريش يزور أوكرانيا"
    assert card.lines == ("رويترز · 6 كانون الثاني/يناير 2026",)
    assert card.notes[0] == Note("أنطونيو غوتيريش", Kind.PERSON, "الأمين العام للأمم المتحدة")
    assert card.notes[1] == Note("أوكرانيا", Kind.STATE, "دولة أوروبية")


def test_an_actors_card_says_which_office_it_holds(digest: Digest) -> None:
    """On the day of the newest article, whatever the day of the build."""
    card = actor_card(digest.actors["guterres"], digest, MASTHEAD)

    assert (card.title, card.latin, card.kind) == ("أنطونيو غوتيريش", "António Guterres", Kind.PERSON)
    assert card.lines == ("الأمين العام للأمم المتحدة", "سياسي برتغالي")
    assert card.notes == (Note("مقالان"),)


@pytest.mark.parametrize(
    "card",
    [
        pytest.param(CARD, id="an article that names nobody"),
        pytest.param(replace(CARD, title=LONG, notes=(Note(LONG, Kind.STATE, LONG),) * 5), id="everything too long"),
        pytest.param(replace(CARD, title="ا" * 300, lines=("",)), id="one word without end, no date"),
        pytest.param(replace(CARD, title="COP27: «اتفاق» 5+1 (2022) 100%"), id="Latin and digits between Arabic"),
        pytest.param(replace(CARD, title="漢字 🙂 \u0301"), id="letters that no face has"),
        pytest.param(Card(Layout.ACTOR, "حاشية", LONG, "Erdoğan " * 30, Kind.PLACE, (LONG, LONG)), id="an actor"),
        pytest.param(site_card(replace(MASTHEAD, name=LONG, description=LONG)), id="a site with a long name"),
    ],
)
def test_a_card_is_a_small_picture_with_a_free_edge(card: Card) -> None:
    """1200 × 630, at most 40 KB, nothing runs over the edge."""
    drawn = picture(card)
    colours = drawn.convert("RGB")
    width, height = drawn.size

    assert drawn.size == WIDE
    assert len(draw_card(card)) <= 40_000
    for strip in ((0, 0, 16, height), (width - 16, 0, width, height), (0, height - 8, width, height)):
        assert colours.crop(strip).getcolors() == [(abs((strip[2] - strip[0]) * (strip[3] - strip[1])), PAPER)]


def test_nothing_runs_into_the_foot_of_an_actors_card() -> None:
    """A long name leaves no room for the description, and it gives way."""
    drawn = picture(Card(Layout.ACTOR, "حاشية", LONG, "Latin", Kind.PLACE, (LONG, LONG), (Note("مقالان"),)))

    assert drawn.convert("RGB").crop((0, 507, 1200, 512)).getcolors() == [(6000, PAPER)]


def test_a_cover_is_upright(digest: Digest) -> None:
    """It names the month and the first headlines."""
    card = cover_card(digest.articles[:2], MASTHEAD)

    assert picture(card).size == UPRIGHT
    assert card.lines == ("كانون الثاني/يناير 2026", "مقالان")


def test_letters_are_joined_and_run_from_right_to_left() -> None:
    """Joined letters are narrower than the same letters apart, and the right one comes first."""
    assert can_write_arabic() is features.check("raqm") is True
    assert FACE.width("كتب") < FACE.width("ك") + FACE.width("ت") + FACE.width("ب")

    canvas = Canvas(400, 120)
    canvas.write((380, 80), "ااااا.", FACE, "ink")
    drawn = Image.open(io.BytesIO(canvas.png())).convert("L")
    heights = [drawn.crop((x, 0, x + 1, 60)).getextrema()[0] for x in range(400)]
    strokes = [x for x, darkest in enumerate(heights) if isinstance(darkest, int) and darkest < 120]
    assert min(strokes) > 380 - FACE.width("ااااا.") + FACE.width(".") / 2  # the full stop at the left is low


def test_a_name_with_rarer_letters_is_drawn_with_both_files_of_the_face() -> None:
    """`ğ` stands in the second file: it is no empty box."""
    shapes = []
    for text in ("Erdoğan", "Erdo\u0378an"):
        canvas = Canvas(400, 100)
        canvas.write_latin((380, 70), text, (Face("sans-400", 40), Face("sans-ext-400", 40)), "ink")
        shapes.append(canvas.png())

    assert Face("sans-ext-400", 40).width("ğ", "ltr") > 10
    assert shapes[0] != shapes[1]


@pytest.mark.parametrize(
    ("most", "ends"),
    [
        pytest.param(2, "…", id="what does not fit is told by dots"),
        pytest.param(60, "استخباراتياً", id="what fits is whole"),
    ],
)
def test_lines_fit_their_width(most: int, ends: str) -> None:
    """No line is wider than the column, and there are no more than asked for."""
    lines = wrap(LONG, FACE, 600, most)

    assert len(lines) <= most
    assert all(FACE.width(line) <= 600 for line in lines)
    assert lines[-1].endswith(ends)


def test_the_largest_size_in_which_all_fits_is_taken() -> None:
    """A short headline is large, a long one small."""
    sizes = ((60, 2), (30, 4))

    assert fit("عنوان", "naskh-700", sizes, 700)[1].size == 60
    assert fit(" ".join(["كلمة طويلة"] * 8), "naskh-700", sizes, 700)[1].size == 30


def test_a_word_too_long_is_cut() -> None:
    """Even one word must fit."""
    assert FACE.width(clip("ا" * 300, FACE, 200)) <= 200


def test_the_same_card_is_the_same_file() -> None:
    """Byte for byte, drawn twice."""
    assert draw_card(CARD) == draw_card(CARD)


def test_a_card_is_drawn_once(tmp_path: Path) -> None:
    """The second time it is taken from the shelf; other words are another card."""
    shelf = Shelf(tmp_path / "cards")
    path = shelf.picture(CARD)
    path.write_bytes(b"as it lay there" + LAST_BYTES)

    assert shelf.picture(CARD).read_bytes() == b"as it lay there" + LAST_BYTES
    assert shelf.picture(replace(CARD, title="عنوان آخر")) != path
    assert len(list((tmp_path / "cards").iterdir())) == 2


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:-1]), id="cut"),
        pytest.param(lambda path: path.with_name("link").replace(path), id="a link"),
        pytest.param(lambda path: path.with_name("pipe").replace(path), id="a pipe"),
    ],
)
def test_a_card_that_does_not_lie_there_whole_is_drawn_again(spoil: Callable[[Path], object], tmp_path: Path) -> None:
    """As a failure of power may leave it."""
    (tmp_path / "link").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe")
    shelf = Shelf(tmp_path)
    path = shelf.picture(CARD)
    drawn = path.read_bytes()
    spoil(path)

    assert shelf.pictures([CARD]) == [path]
    assert path.read_bytes() == drawn
    assert not path.is_symlink()


def test_what_nobody_asks_for_is_thrown_away(tmp_path: Path) -> None:
    """What was asked for lately stays, whoever asked."""
    shelf = Shelf(tmp_path)
    old, new = shelf.picture(CARD), shelf.picture(replace(CARD, title="عنوان آخر"))
    long_ago = time.time() - (KEPT_DAYS + 1) * 24 * 60 * 60
    os.utime(old, (long_ago, long_ago))
    shelf.tidy()

    assert [path.name for path in tmp_path.iterdir()] == [new.name]


def test_what_a_killed_build_left_is_thrown_away(tmp_path: Path) -> None:
    """Half a card has no name that any build asks for."""
    left = tmp_path / "x.part"
    left.touch()
    os.utime(left, (0, 0))
    Shelf(tmp_path).tidy()
    assert not left.exists()


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    """A checkout may be read-only: everything else is published."""
    (tmp_path / "file").touch()
    assert unwritable(tmp_path / "made" / "here") is None
    assert unwritable(Path("/proc/self"))
    assert unwritable(tmp_path / "file" / "below")


def test_every_article_and_actor_has_a_card(digest: Digest, tmp_path: Path) -> None:
    """And the site has one for all other pages; without a shelf there is none, and no head names one."""
    with_cards = announce(digest, MASTHEAD, OPTIONS, Shelf(tmp_path))
    without = announce(digest, MASTHEAD, OPTIONS, None)

    expected = {f"articles/{a.article.id}/card.png" for a in digest.articles}
    expected |= {f"actors/{slug}/card.png" for slug in digest.actors}
    assert set(with_cards.pictures) == expected | {"card.png"}
    assert without.pictures == {}
    assert 'og:image"' not in without.head("index.md", path="", title="", description="")


def test_without_the_option_there_are_no_books(digest: Digest) -> None:
    """`epub: false`."""
    assert announce(digest, MASTHEAD, replace(OPTIONS, epub=False), None).books == {}


def test_inks_are_the_colours_of_the_pages() -> None:
    """`tokens.css` has each of them in daylight."""
    tokens = (Path(__file__).parent.parent / "hooks/theme/assets/hashiya/tokens.css").read_text(encoding="utf-8")

    for ink in ("ink", "rubric", "person", "organization", "state", "place"):
        assert f"--{ink}: light-dark(#{bytes(INKS[ink]).hex()}," in tokens
