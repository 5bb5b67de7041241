"""Text from anywhere stays text: on pages, in search results, even in a browser that knows no policy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from conftest import GIVEN, served
from payloads import EVIL, PAYLOADS, PLACES, sentence


@pytest.fixture(scope="module")
def hostile(hostile_site: Path) -> Iterator[str]:
    """Where a site is served that was made of nothing but payloads."""
    with served(hostile_site) as address:
        yield address


WATCH = """
globalThis.broken = [];
globalThis.alert = () => broken.push("a script ran");
addEventListener("securitypolicyviolation", (event) => broken.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
LIVE = """() => [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]
  .filter(({ name, value }) => name.startsWith('on') || name === 'srcdoc'
    || (['href', 'src', 'action', 'formaction'].includes(name) && /^\\s*(javascript:|data:text|vbscript:)/i.test(value))
    || (['src', 'action'].includes(name) && value.includes('evil.example')))
  .map(({ name, value }) => `${one.localName} ${name}=${value}`))"""
OVER = "document.documentElement.scrollWidth - innerWidth"
"""Pixels by which a page is wider than its window."""
STRANGE = "script:not([src]):not([type]), iframe, form, base, style, meta[http-equiv=refresh], object, embed"
"""Elements by which a page could run something; the theme has some of its own."""


class Watched:
    """A page of a browser, and all that it should not do."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        context.add_init_script(WATCH)
        self.page: Page = context.new_page()
        self.foreign: list[str] = []
        self.page.on("request", lambda request: self._note(request.url, address))

    def _note(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:")):
            self.foreign.append(url)

    def wrong(self) -> list[str]:
        """What ran, what was refused, what was asked of others."""
        return [*self.page.evaluate("broken"), *self.foreign]


@pytest.fixture(scope="module")
def unguarded(browser: Browser, hostile: str) -> Iterator[Watched]:
    """A browser that knows no policy: the text itself must be harmless."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 800})
    yield Watched(context, hostile)
    context.close()


@pytest.fixture(scope="module")
def usual(unguarded: Watched, hostile: str) -> int:
    """How many strange elements the theme itself has."""
    unguarded.page.goto(f"{hostile}about/")
    return unguarded.page.locator(STRANGE).count()


@pytest.mark.parametrize("folder", [pytest.param("articles", id="an article"), pytest.param("actors", id="an actor")])
@pytest.mark.parametrize("what", PAYLOADS)
def test_a_payload_is_text(unguarded: Watched, hostile: str, usual: int, folder: str, what: str) -> None:
    """Nothing of it runs, loads or leads anywhere; every character of it can be read."""
    page = unguarded.page
    page.goto(f"{hostile}{folder}/{PLACES[what]}/")

    assert unguarded.wrong() == []
    assert page.evaluate(LIVE) == []
    assert page.locator(STRANGE).count() == usual
    assert page.evaluate(OVER) <= 0
    assert page.title() == f"{page.locator('h1').inner_text()} - حاشية"
    if folder == "articles":
        assert sentence(PAYLOADS[what]) in page.evaluate("document.querySelector('#reading').textContent")


@pytest.mark.parametrize("path", ["", "actors/", "archive/", "sources/", "search/?q=alert", "desk/", "404.html"])
def test_pages_that_tell_of_payloads_are_text(unguarded: Watched, hostile: str, usual: int, path: str) -> None:
    """Lists, the page of search, the desk and the page of errors; no word makes a list wider than its window."""
    unguarded.page.goto(hostile + path, wait_until="networkidle")

    assert unguarded.wrong() == []
    assert unguarded.page.evaluate(LIVE) == []
    assert unguarded.page.locator(STRANGE).count() == usual + path.startswith("search/")  # its form
    assert unguarded.page.evaluate(OVER) <= 0


@pytest.mark.parametrize(
    "what", ["a script", "an image that fails", "the end of an attribute, and a handler", "a letter without end"]
)
def test_a_payload_is_text_in_the_card_of_a_mention(unguarded: Watched, hostile: str, usual: int, what: str) -> None:
    """What a reader sees who points at a name."""
    page = unguarded.page
    page.goto(f"{hostile}articles/{PLACES[what]}/", wait_until="networkidle")
    page.locator("#reading .mention").first.hover()
    page.wait_for_timeout(400)

    assert unguarded.wrong() == []
    assert page.evaluate(LIVE) == []
    assert page.locator(STRANGE).count() == usual
    assert page.evaluate(OVER) <= 0


def test_payloads_are_text_in_search_results(unguarded: Watched, hostile: str, usual: int) -> None:
    """All articles are found, and nothing of them runs."""
    page = unguarded.page
    page.goto(hostile)
    search(page, "قمة")

    assert page.locator(".md-search-result__link").count() >= 10
    assert "<script>alert(1)</script>" in page.locator(".md-search-result").inner_text()
    assert unguarded.wrong() == []
    assert page.evaluate(LIVE) == []
    assert page.locator(STRANGE).count() == usual


def search(page: Page, words: str) -> None:
    """Type into the search box until there are results."""
    page.wait_for_load_state("networkidle")
    box = page.locator("input.md-search__input")
    box.click()
    box.press_sequentially(words)
    box.press("End")
    page.locator(".md-search-result__link").first.wait_for(timeout=15_000)


PAGES = ("", "404.html", f"articles/{GIVEN}/", "actors/", "actors/ukraine/", "archive/", "about/")


def test_the_policy_holds_and_hinders_nothing(browser: Browser, address: str) -> None:
    """On every kind of page, in search, with the light turned: no violation, no foreign request."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    watched = Watched(context, address)
    page = watched.page
    for path in PAGES:
        page.goto(address + path)
        assert page.locator("meta[http-equiv='Content-Security-Policy']").count() == 1
        assert watched.wrong() == []
    page.locator("label[for=__palette_1]").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    search(page, "ويتكوف")

    assert watched.wrong() == []
    context.close()


def test_the_policy_holds_from_page_to_page(browser: Browser, site: Path) -> None:
    """Under the site's own address the theme fetches the next page into the one that is open."""
    own = "https://hashiya.example/"

    def answer(route: Route) -> None:
        path = site / route.request.url.removeprefix(own).partition("?")[0]
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.route(f"{own}**", answer)
    watched = Watched(context, own)
    page = watched.page
    page.goto(own, wait_until="networkidle")
    with page.expect_event("requestfinished", lambda request: "/bundle." in request.url):
        page.locator("[data-md-component=search]").hover()  # whoever turns to the search has the theme's script
    page.wait_for_load_state("networkidle")
    page.evaluate("globalThis.same = true")
    for link, room in (("articles/", "article"), ("actors/", "actor"), ("about/", "page")):
        page.locator(f"#reading a[href*='{link}'], .md-tabs a[href*='{link}']").locator("visible=true").first.click()
        page.locator(f".room-{room}").wait_for()
        assert page.evaluate("same")

    assert watched.wrong() == []
    context.close()


def test_the_policy_holds_in_a_folder(browser: Browser, site: Path) -> None:
    """The site may be opened without a server."""
    context = browser.new_context()
    watched = Watched(context, site.as_uri())
    for path in PAGES:
        watched.page.goto(f"{site.as_uri()}/{path.removesuffix('404.html')}index.html")  # its links begin at the root
        assert watched.wrong() == []
    context.close()


def test_the_policy_stops_a_script_that_is_not_the_themes(browser: Browser, address: str) -> None:
    """The second wall holds alone: what would slip into a page does not run, and loads nothing."""
    context = browser.new_context()
    watched = Watched(context, address)
    watched.page.goto(f"{address}about/")
    watched.page.evaluate(
        f"""() => {{
          const part = document.createRange().createContextualFragment(
            `<script>alert(1)</script><img src="{EVIL}" onerror="alert(1)"><b style="color:red">x</b>`);
          document.body.append(part);
        }}"""
    )
    watched.page.wait_for_timeout(100)

    told = {line.split()[0] for line in watched.page.evaluate("broken")}
    assert told == {"script-src-elem", "script-src-attr", "style-src-attr", "img-src"}
    context.close()
