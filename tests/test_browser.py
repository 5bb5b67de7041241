"""The article page in Chromium: notes beside their passage, the card, and nothing asked of other hosts."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from conftest import GIVEN

WIDTHS = (320, 390, 1280)
HEIGHT = 800
CARD = "#__note"


@contextmanager
def opened(browser: Browser, address: str, *, width: int, touch: bool = False, scripts: bool = True) -> Iterator[Page]:
    """The given article on a screen of `width` pixels."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        has_touch=touch,
        is_mobile=touch,
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{address}articles/{GIVEN}/")
    if scripts:
        expect(page.locator(".notes-switch")).to_be_attached()  # the notes come when the page has been seen
    yield page
    context.close()


def mention(page: Page, actor: str, number: int = 0) -> Locator:
    """A mention of `actor` in the text."""
    return page.locator(f".passage .mention[data-actor={actor}]").nth(number)


def inside(page: Page, element: Locator) -> bool:
    """Whether the whole of `element` is on the screen."""
    box, size = element.bounding_box(), page.viewport_size
    assert box
    assert size
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] + 0.5 and bottom <= size["height"] + 0.5


@pytest.mark.parametrize("width", WIDTHS)
def test_the_page_is_right_to_left_and_fits(browser: Browser, address: str, width: int) -> None:
    """`dir` and `lang` stand on the root, and nothing is wider than the screen."""
    with opened(browser, address, width=width) as page:
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.locator("html").get_attribute("lang") == "ar"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_is_asked_of_another_host(browser: Browser, address: str) -> None:
    """No request leaves the site, not for fonts either."""
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in ("", "actors/", f"articles/{GIVEN}/", "actors/ukraine/", "archive/", "about/"):
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
    context.close()

    assert asked
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_notes_stand_beside_their_passage_and_never_overlap(browser: Browser, address: str) -> None:
    """On a wide screen each note is in the outer margin, not above its passage, below the note before it."""
    with opened(browser, address, width=1280) as page:
        boxes = page.evaluate(
            """() => [...document.querySelectorAll('.passage .note')].map((note) => {
              const { top, bottom, right } = note.getBoundingClientRect();
              const text = note.closest('.passage').querySelector(':scope > p').getBoundingClientRect();
              return { top, bottom, right, textTop: text.top, textLeft: text.left };
            })"""
        )
    assert len(boxes) > 10
    for box in boxes:
        assert box["right"] <= box["textLeft"]
        assert box["top"] >= box["textTop"] - 2
    for above, below in pairwise(boxes):
        assert below["top"] >= above["bottom"] - 1


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_everything_is_there(browser: Browser, address: str, width: int) -> None:
    """Links and notes are in the page itself."""
    with opened(browser, address, width=width, scripts=False) as page:
        note = page.locator("#note-donald-trump")
        expect(note).to_be_visible()
        expect(note).to_contain_text("رئيس الولايات المتحدة")
        expect(mention(page, "donald-trump")).to_have_attribute("href", "../../actors/donald-trump/")


def test_hover_opens_the_card_inside_the_screen(browser: Browser, address: str) -> None:
    """Wherever the mention stands in its line."""
    with opened(browser, address, width=1280) as page:
        for number in range(0, page.locator(".passage .mention").count(), 3):
            target = page.locator(".passage .mention").nth(number)
            target.scroll_into_view_if_needed()
            target.hover()
            expect(page.locator(CARD)).to_be_visible()
            assert inside(page, page.locator(CARD))
            page.mouse.move(2, 2)
            expect(page.locator(CARD)).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
def test_focus_opens_the_card_and_escape_closes_it(browser: Browser, address: str, width: int) -> None:
    """The keyboard has all that the pointer has; focus stays where it was."""
    with opened(browser, address, width=width) as page:
        page.keyboard.press("Tab")  # the page is used by keyboard from here on
        mention(page, "steve-witkoff").focus()
        card = page.locator(CARD)
        expect(card).to_be_visible()
        expect(card).to_contain_text("ستيف ويتكوف")
        assert inside(page, card)

        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(mention(page, "steve-witkoff")).to_be_focused()


def test_tab_reaches_the_link_of_the_card_and_goes_on(browser: Browser, address: str) -> None:
    """From the mention into the card, and from the card to the next mention."""
    with opened(browser, address, width=1280) as page:
        page.keyboard.press("Tab")
        mention(page, "steve-witkoff").focus()
        page.keyboard.press("Tab")
        expect(page.locator(f"{CARD} a").first).to_be_focused()

        page.keyboard.press("Tab")
        expect(mention(page, "jared-kushner")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390])
def test_tap_opens_a_sheet_and_a_second_tap_the_page(browser: Browser, address: str, width: int) -> None:
    """On a phone the first tap explains, the second leads on."""
    with opened(browser, address, width=width, touch=True) as page:
        target = mention(page, "reuters")
        target.tap()
        expect(page.locator(CARD)).to_be_visible()
        assert inside(page, page.locator(CARD))
        assert GIVEN in page.url

        target.tap()
        page.wait_for_url("**/actors/reuters/")


def test_the_switch_leaves_bare_text(browser: Browser, address: str) -> None:
    """«إخفاء الحواشي» hides notes and is remembered."""
    with opened(browser, address, width=1280) as page:
        page.get_by_role("button", name="إخفاء الحواشي").click()
        expect(page.locator("#note-reuters")).to_be_hidden()
        page.reload()
        expect(page.locator("#note-reuters")).to_be_hidden()
        page.get_by_role("button", name="إظهار الحواشي").click()
        expect(page.locator("#note-reuters")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stay_joined_inside_a_link(browser: Browser, address: str, scheme: str) -> None:
    """The shaped width of لأوكرانيا inside its link is that of the bare word."""
    with opened(browser, address, width=1280) as page:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        widths = page.evaluate(
            """async () => {
              await document.fonts.ready;
              const link = [...document.querySelectorAll('.passage .mention')]
                .find((one) => one.textContent === 'لأوكرانيا');
              const range = document.createRange();
              range.selectNodeContents(link);
              const linked = range.getBoundingClientRect().width;
              const bare = document.createElement('span');
              bare.textContent = 'لأوكرانيا';
              link.parentNode.append(' ', bare);
              return [linked, bare.getBoundingClientRect().width];
            }"""
        )
    linked, bare = widths
    assert linked > 20
    assert abs(linked - bare) < 0.1


def test_letters_stay_joined_at_a_link_within_a_word(browser: Browser, address: str) -> None:
    """A mention is one whole written word: no letter stands against a link from outside."""
    with opened(browser, address, width=1280) as page:
        touching = page.evaluate(
            r"""() => [...document.querySelectorAll('.mention')].filter((one) => {
              const before = one.previousSibling?.textContent?.slice(-1) ?? '';
              const after = one.nextSibling?.textContent?.[0] ?? '';
              return /[\p{L}\p{M}]/u.test(before) || /[\p{L}\p{M}]/u.test(after);
            }).map((one) => one.textContent)"""
        )
    assert touching == []


def test_search_finds_an_article(browser: Browser, address: str) -> None:
    """The search box of the page leads to the article."""
    with opened(browser, address, width=1280) as page:
        page.goto(address)
        page.wait_for_load_state("networkidle")  # the index is there
        box = page.locator("input.md-search__input")
        box.click()
        box.press_sequentially("ويتكوف")
        box.press("End")  # the box looks at keys that are released, and typed Arabic releases none here
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        links = page.locator(".md-search-result__link").evaluate_all("(all) => all.map((one) => one.href)")

    assert any("steve-witkoff" in link or GIVEN in link for link in links)


@pytest.mark.parametrize("path", [pytest.param("", id="home"), pytest.param(f"articles/{GIVEN}/", id="article")])
def test_reading_fetches_nothing_of_the_theme(browser: Browser, address: str, path: str) -> None:
    """Its script comes when a reader turns to the search, and by then the reader's word is not lost."""
    context = browser.new_context(viewport={"width": 1280, "height": HEIGHT})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + path)
    page.mouse.move(640, 500)
    page.mouse.wheel(0, 900)
    page.keyboard.press("Tab")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/bundle." in url] == []

    page.keyboard.press("/")
    expect(page.locator("input.md-search__input")).to_be_focused()
    assert len([url for url in asked if "/bundle." in url]) == 1
    context.close()


def test_a_tap_on_the_glass_opens_a_box_that_takes_letters(browser: Browser, address: str) -> None:
    """The first one too, before which the theme's script was not there."""
    with opened(browser, address, width=390, touch=True) as page:
        page.locator("label[for=__search]:visible").first.tap()
        expect(page.locator("input.md-search__input")).to_be_focused()
        page.keyboard.type("ويتكوف")
        expect(page.locator(".md-search-result__link").first).to_be_visible()


@pytest.mark.parametrize("asked", [pytest.param("light", id="by day"), pytest.param("dark", id="by night")])
def test_the_light_follows_the_system_until_somebody_chooses(
    browser: Browser, address: str, asked: Literal["light", "dark"]
) -> None:
    """One button changes it, on this page and the next; without a choice nothing is kept."""
    mine, other = ("default", "slate") if asked == "light" else ("slate", "default")
    context = browser.new_context(viewport={"width": 390, "height": HEIGHT}, color_scheme=asked)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", mine)
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", other)
    page.goto(f"{address}actors/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", other)
    expect(page.locator("[data-md-component=palette] label:visible")).to_have_count(1)
    context.close()


def test_the_switch_of_light_answers_who_is_quicker_than_its_script(browser: Browser, address: str) -> None:
    """The script comes when the page has been seen; what was tapped before that is done then, and kept."""

    def after_a_second(route: Route) -> None:
        time.sleep(1)
        route.continue_()

    context = browser.new_context(viewport={"width": 390, "height": HEIGHT}, color_scheme="dark")
    page = context.new_page()
    page.route("**/shell.js", after_a_second)
    page.goto(address, wait_until="commit")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.goto(f"{address}actors/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    context.close()


MOVED = """new Promise((tell) => {
  const moved = [];
  new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value }) => value)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => tell(moved.reduce((sum, value) => sum + value, 0)), 1500);
})"""


def late(route: Route) -> None:
    """A file of which the reader waits a tenth of a second longer."""
    time.sleep(0.1)
    route.continue_()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["", f"articles/{GIVEN}/", "actors/", "actors/ukraine/", "archive/"])
def test_nothing_moves_while_a_page_arrives(browser: Browser, address: str, path: str, width: int) -> None:
    """Faces come late over a slow line, and so do the switch of the notes and the filter of the actors.

    What stands in for a face breaks a line otherwise here and there: half of what counts as good is let pass.
    """
    context = browser.new_context(viewport={"width": width, "height": HEIGHT})
    page = context.new_page()
    page.route("**/*.woff2", late)
    page.goto(address + path)
    moved = page.evaluate(MOVED)
    context.close()
    assert moved <= 0.05


def test_actor_page_leads_back_to_the_paragraph(browser: Browser, address: str) -> None:
    """Every mention in context is a link to where it stands."""
    with opened(browser, address, width=1280) as page:
        page.goto(f"{address}actors/steve-witkoff/")
        page.locator(".contexts a").first.click()
        page.wait_for_url(f"**/articles/{GIVEN}/#p*")
        anchor = page.url.rpartition("#")[2]
        expect(page.locator(f"#{anchor}")).to_contain_text("ستيف ويتكوف")


def test_a_paragraph_and_the_citation_can_be_copied(browser: Browser, address: str) -> None:
    """By mouse and by key; what was done is said in a live region."""
    context = browser.new_context(
        viewport={"width": 1280, "height": HEIGHT}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.goto(f"{address}articles/{GIVEN}/")
    page.locator(".passage > #p3 > .paragraph-link").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("نُسخ رابط الفقرة")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}articles/{GIVEN}/#p3"
    page.get_by_role("button", name="نسخ").click()
    expect(page.get_by_role("status")).to_have_text("نُسخ الاستشهاد")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()

    assert copied.startswith("«تحالف")
    assert copied.endswith(f". {address}articles/{GIVEN}/")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_from_a_file_has_its_notes(browser: Browser, site: Path, width: int) -> None:
    """The site in a folder, without a server: cards, the switch, and the faces of the site."""
    context = browser.new_context(viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce")
    page = context.new_page()
    page.goto((site / "articles" / GIVEN / "index.html").as_uri())
    expect(page.locator(".notes-switch button")).to_be_visible()
    page.keyboard.press("Tab")
    mention(page, "steve-witkoff").focus()
    expect(page.locator(CARD)).to_contain_text("Steve Witkoff")
    assert page.evaluate("document.fonts.check('16px Hashiya Naskh', 'ب')")
    context.close()


def test_on_paper_each_first_mention_has_the_number_of_its_note(browser: Browser, address: str) -> None:
    """Those of the headline too: one and the same order of both, so that two counters agree."""
    with opened(browser, address, width=1280) as page:
        page.emulate_media(media="print")
        firsts = page.evaluate("[...document.querySelectorAll('.mention.first')].map(one => one.dataset.actor)")
        notes = page.evaluate("[...document.querySelectorAll('.note')].map(one => one.id.replace('note-', ''))")
        numbered = page.evaluate(
            """() => [...document.querySelectorAll('.mention.first')].every(
              (one) => getComputedStyle(one).counterIncrement === 'mention 1'
                && getComputedStyle(one, '::after').content.includes('counter'))"""
        )

    assert len(firsts) > 10
    assert firsts == notes
    assert numbered
