"""The search in Chromium: the box, the search page, the marks on the opened page, from a server and from a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from conftest import GIVEN

BOX = "input.md-search__input"
RESULTS = ".md-search-result__link"
COUNT = ".md-search-result__meta"
COUNTED = re.compile(r"^\d+ نتيجة$")


@contextmanager
def opened(browser: Browser, address: str, *, width: int = 1280, scripts: bool = True) -> Iterator[Page]:
    """A page, which must break no policy and raise no error."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=scripts, reduced_motion="reduce"
    )
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None)
    page.goto(address)
    yield page
    context.close()
    assert wrong == []


def typed(page: Page, query: str) -> None:
    """Put `query` into the box as a whole, as pasting does: no key is released."""
    page.locator(BOX).click()
    page.locator(BOX).fill(query)


@pytest.fixture(params=["served", "from a file"])
def home(request: pytest.FixtureRequest, site: Path) -> str:
    """The home page, from a server and from a file."""
    served: str = request.getfixturevalue("address")
    return f"{served}index.html" if request.param == "served" else f"{site.as_uri()}/index.html"


def test_pasted_text_is_searched_for(browser: Browser, home: str) -> None:
    """The actor first, then the articles; the count has the right plural and is announced."""
    with opened(browser, home) as page:
        typed(page, "اوكرانيا")
        expect(page.locator(RESULTS).first).to_have_attribute("href", re.compile("actors/ukraine/"))
        expect(page.locator(COUNT)).to_have_text(COUNTED)
        expect(page.locator(COUNT)).to_have_attribute("role", "status")
        links = page.locator(RESULTS).evaluate_all("(all) => all.map((one) => one.href)")
    assert any(f"articles/{GIVEN}/" in link for link in links)


@pytest.mark.parametrize(
    ("query", "count"),
    [
        pytest.param("xqzvw", "لا نتائج", id="none"),
        pytest.param("ضمانات امنيه ملزمه لتحالف الراغبين «تعهدات ملزمة»", "نتيجة واحدة", id="one"),
    ],
)
def test_counts_have_the_right_form(browser: Browser, address: str, query: str, count: str) -> None:
    """Arabic has a form for none, one, two, few and many."""
    with opened(browser, address) as page:
        typed(page, query)
        expect(page.locator(COUNT)).to_have_text(count)


@pytest.mark.parametrize("late", ["shell", "search/page", "search/more"])
def test_a_reader_may_be_quicker_than_the_scripts(browser: Browser, address: str, late: str) -> None:
    """What was typed before they came is searched for all the same, and counted in Arabic."""
    context = browser.new_context()
    page = context.new_page()

    held: list[Route] = []
    go: list[bool] = []

    def hold(route: Route) -> None:
        if go:
            route.continue_()
        else:
            held.append(route)

    page.route(re.compile(rf"/{late}[.\w]*\.js"), hold)
    page.goto(address, wait_until="commit")
    typed(page, "اوكرانيا")
    go.append(True)
    for route in held:
        route.continue_()
    expect(page.locator(COUNT)).to_have_text(COUNTED)
    context.close()


def test_a_misspelt_word_is_offered_beside_the_list(browser: Browser, home: str) -> None:
    """A button outside the list, which searches anew."""
    with opened(browser, home) as page:
        typed(page, "ترانب")
        page.get_by_role("button", name="هل تقصد: ترامب؟").click()
        expect(page.locator(BOX)).to_have_value("ترامب")
        expect(page.locator(RESULTS).first).to_be_visible()
        assert page.locator(".md-search-result__list button").count() == 0


@pytest.mark.parametrize(("key", "code"), [("ظ", "Slash"), ("ب", "KeyF"), ("س", "KeyS")])
def test_keys_of_an_arabic_layout_open_the_box(browser: Browser, address: str, key: str, code: str) -> None:
    """By their place on the keyboard; no letter of theirs is typed."""
    with opened(browser, address) as page:
        page.wait_for_load_state("networkidle")
        page.evaluate(
            "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))",
            [key, code],
        )
        expect(page.locator(BOX)).to_be_focused()
        expect(page.locator(BOX)).to_have_value("")


def test_a_page_that_is_read_fetches_little_of_the_search(browser: Browser, address: str) -> None:
    """A small script; the rest and the worker come when the box is first turned to."""
    names = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    with opened(browser, address) as page:
        page.wait_for_load_state("networkidle")
        before = [name for name in page.evaluate(names) if name.startswith("/search/")]
        with (
            page.expect_event("requestfinished", lambda request: request.url.endswith("/search/more.js")),
            page.expect_event("worker"),
        ):
            page.locator(BOX).focus()

    assert before == ["/search/page.js"]


def test_enter_opens_the_first_result(browser: Browser, address: str) -> None:
    """Material's keys stay as they are."""
    with opened(browser, address) as page:
        typed(page, "زلنسكي")
        expect(page.locator(RESULTS).first).to_be_visible()
        page.locator(BOX).press("Enter")
        page.wait_for_url("**/actors/volodymyr-zelenskyy/**")


def test_the_opened_page_marks_every_inflection(browser: Browser, home: str) -> None:
    """A search for a word without hamza marks it with clitics, articles and endings."""
    with opened(browser, home) as page:
        typed(page, "اوكرانيا")
        page.locator(f"{RESULTS}[href*='{GIVEN}']").first.click()
        page.wait_for_url(f"**/{GIVEN}/**")
        marks = page.locator("#reading mark")
        expect(marks.first).to_be_visible()
        words = set(marks.all_inner_texts())
        inner = page.locator("#reading .mention mark").count()

    assert {"لأوكرانيا", "أوكرانيا", "الأوكراني"} <= words
    assert inner > 0


def test_the_search_page_filters(browser: Browser, address: str) -> None:
    """Choices stand in the address, are combined, and come back with the browser's back and forward."""
    with opened(browser, f"{address}search/?find=اوكرانيا") as page:
        count = page.locator(".search-count")
        expect(count).to_have_text(COUNTED)
        everything = count.inner_text()
        page.locator("[data-facet=year] a[data-value='1994']").click()
        expect(count).to_have_text("نتيجة واحدة")
        page.locator("[data-facet=kind] a[data-value=state]").click()
        expect(page.locator("[data-facet=kind] a[aria-current]")).to_have_count(1)
        said = parse_qs(urlsplit(page.url).query)
        assert said == {"find": ["اوكرانيا"], "year": ["1994"], "kind": ["state"]}
        expect(page.locator(".search-results li")).to_have_count(1)

        page.go_back()
        page.go_back()
        expect(count).to_have_text(everything)
        page.go_forward()
        expect(count).to_have_text("نتيجة واحدة")


def test_an_address_of_the_search_page_can_be_shared(browser: Browser, home: str) -> None:
    """It opens on its query and its choices; without a query all articles are there, the newest first."""
    room = home.replace("index.html", "search/index.html")
    with opened(browser, f"{room}?actor=ukraine&month=2015-02") as page:
        expect(page.locator(".search-count")).to_have_text("نتيجة واحدة")
        expect(page.locator(".search-results a")).to_contain_text("مينسك")
    with opened(browser, room) as page:
        expect(page.locator(".search-results li").first).to_contain_text("2026")


def test_the_box_leads_to_the_search_page(browser: Browser, address: str) -> None:
    """With what was typed."""
    with opened(browser, address) as page:
        typed(page, "باريس")
        page.locator(".search-all").click()
        page.wait_for_url("**/search/?find=*")
        expect(page.locator(".search-words")).to_have_value("باريس")
        expect(page.locator(".search-results li").first).to_be_visible()


def test_a_hostile_query_is_only_text(browser: Browser, address: str) -> None:
    """Neither in the box nor on the search page."""
    with opened(browser, f"{address}search/?find=<img src=x onerror=alert(1)> باريس&actor=<b>x</b>") as page:
        expect(page.locator(".search-count")).to_have_text("لا نتائج")
        assert page.locator(".search-room img, .search-room b").count() == 0
        assert page.locator(".search-words").input_value().startswith("<img")


def test_actors_are_filtered_as_one_types(browser: Browser, home: str) -> None:
    """The same spellings as the search; empty lists go with their headings; the count is told."""
    with opened(browser, home.replace("index.html", "actors/index.html")) as page:
        page.get_by_label("تصفية الجهات بالاسم").fill("زيلينسكى")
        expect(page.locator(".actors li:visible")).to_have_count(1)
        expect(page.locator(".actors-filter [role=status]")).to_have_text("جهة واحدة")
        expect(page.locator("h2#place")).to_be_hidden()
        page.get_by_label("تصفية الجهات بالاسم").fill("")
        expect(page.locator("h2#place")).to_be_visible()


def test_without_scripts_other_ways_are_shown(browser: Browser, address: str) -> None:
    """The search page leads to the archive; no filter stands over the actors."""
    with opened(browser, f"{address}search/", scripts=False) as page:
        expect(page.locator(".search-room a").first).to_have_attribute("href", "../archive/")
        page.goto(f"{address}actors/")
        expect(page.locator(".actors-filter")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    """The search page with all its filters open."""
    with opened(browser, f"{address}search/?find=الرئيس الأميركي", width=width) as page:
        expect(page.locator(".search-results li").first).to_be_visible()
        page.locator(".search-facet").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
