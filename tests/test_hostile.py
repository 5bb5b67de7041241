"""Text from anywhere stays text: on pages, in search results, even in a browser that knows no policy."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, Route

from conftest import GIVEN, ROOT, _Quiet, run_mkdocs

EVIL = "https://evil.example/"
PAYLOADS = {
    "a script": "<script>alert(1)</script>",
    "a script from elsewhere": f"<script src={EVIL}></script>",
    "the end of a script, and a script": "</script><script>alert(1)</script>",
    "the end of a title, and a script": "</title><script>alert(1)</script>",
    "the end of an attribute, and a script": '"><script>alert(1)</script>',
    "the end of an attribute, and a handler": "' onmouseover='alert(1)' x='",
    "an image that fails": "<img src=x onerror=alert(1)>",
    "a drawing that loads": "<svg onload=alert(1)>",
    "a details that opens": "<details open ontoggle=alert(1)>قمة</details>",
    "a frame": f'<iframe src="{EVIL}"></iframe>',
    "a style": f"<style>@import '{EVIL}'</style>",
    "a page that leads on": f'<meta http-equiv="refresh" content="0;url={EVIL}">',
    "a base of all links": f'<base href="{EVIL}">',
    "a form": f'<form action="{EVIL}"><button>قمة</button></form>',
    "a link that is a script": "[قمة](javascript:alert(1))",
    "a link that is a script, in HTML": '<a href="javascript:alert(1)">قمة</a>',
    "an address that is a script": "<javascript:alert(1)>",
    "an image from elsewhere": f"![قمة]({EVIL}x.png)",
    "a reference": f"[قمة]: {EVIL} 'x' [قمة]",
    "attributes of a paragraph": "قمة {: onclick=alert(1) #x .y }",
    "attributes of a heading": "## قمة {: onclick=alert(1) }",
    "Markdown in HTML": '<div markdown="1" onclick="alert(1)">**قمة**</div>',
    "a file of the project": '--8<-- "mkdocs.yml"',
    "a template": "{{ config.site_url }} {% include 'main.html' %}",
    "marked data": "<![CDATA[<script>alert(1)</script>]]>",
    "a declaration that stays open": "<![ قمة <!DOCTYPE",
    "a comment": "<!-- قمة --><script>alert(1)</script><!--",
    "a comment that stays open": "<!-- قمة",
    "an instruction": "<?php echo 1 ?>",
    "character references": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "references without their end": "&ltscript&gtalert(1)&lt/script&gt",
    "escapes": "\\<script>alert(1)\\</script>",
    "code": "``<script>alert(1)</script>`` `قمة`",
    "a table": "| قمة | <b onclick=alert(1)>x</b> |",
    "marks of emphasis": "2*3*4 _قمة_ **قمة** ~~قمة~~ ==قمة== ^^قمة^^",
    "Markdown's own marks": "klzzwxh:0 wzxhzdk:0 STX",
    "a literal of a script": "${alert(1)} {{constructor.constructor('alert(1)')()}}",
    "broken tags": "<<script>alert(1)//<</script <b/onclick=alert(1)",
    "an address that is a page": "[قمة](data:text/html,<script>alert(1)</script>)",
}
"""What somebody may write, by what a browser or a program would take it for."""

PLACES = {what: f"p{number}" for number, what in enumerate(PAYLOADS)}
"""The name of the file in which a payload stands."""


def sentence(payload: str) -> str:
    """A paragraph around a payload."""
    return f"قالت قمة باريس إن {payload} جزء من النص الذي نقلته وكالات الأنباء عن المشاركين فيها اليوم."


def write(project: Path, place: str, payload: str) -> None:
    """The payload as title, text, and in each key of a sidecar and of a profile."""
    seeds, actors = project / "seeds", project / "docs" / "actors"
    text = f"قمة باريس {payload} تبدأ\n\n{sentence(payload)}\n\n{payload}\n\n{sentence(f'جهة {place}')}\n"
    (seeds / f"{place}.txt").write_text(text, encoding="utf-8")
    word = {
        **dict.fromkeys(("standfirst", "publisher", "author", "place", "url", "correction"), payload),
        "date": "2024-05-01",
        "tags": [payload],
        "sources": [payload, EVIL + payload],
    }
    (seeds / f"{place}.yml").write_text(yaml.safe_dump(word, allow_unicode=True), encoding="utf-8")
    profile = {
        "name": f"جهة {place}",
        "kind": "organization",
        **dict.fromkeys(("description", "latin", "wikidata"), payload),
        "aliases": [f"كيان {payload}"],
        "roles": [{"title": f"رئيس {payload}", "of": "p0", "from": "2020-01-01"}],
        "relations": [{"type": payload, "of": "p0"}],
        "sources": [payload],
    }
    header = yaml.safe_dump(profile, allow_unicode=True, sort_keys=False)
    (actors / f"{place}.md").write_text(f"---\n{header}---\n{payload}\n\nنص {payload}\n", encoding="utf-8")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site is served that was made of nothing but payloads."""
    project = tmp_path_factory.mktemp("hostile")
    for folder in ("seeds", "docs/actors"):
        (project / folder).mkdir(parents=True)
    (project / "hooks").symlink_to(ROOT / "hooks")
    shutil.copy(ROOT / "docs" / "about.md", project / "docs")
    config = (
        (ROOT / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("hashiya: {}", "hashiya: {gazetteer: false, desk: true}")
    )
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    for what, payload in PAYLOADS.items():
        write(project, PLACES[what], payload)
    name = "قمة <img src=x onerror=alert(1)>&quot;{{x}}.txt"
    (project / "seeds" / name).write_text("قمة\n\nنص.\n", encoding="utf-8")
    result = run_mkdocs(project, "build")
    assert result.returncode == 0, result.stderr
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(project / "site"))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


WATCH = """
globalThis.broken = [];
globalThis.alert = () => broken.push("a script ran");
addEventListener("securitypolicyviolation", (event) => broken.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
LIVE = """() => [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]
  .filter(({ name, value }) => name.startsWith('on') || name === 'srcdoc'
    || (['href', 'src', 'action', 'formaction'].includes(name) && /^\\s*(javascript|data:text|vbscript)/i.test(value))
    || (['src', 'action'].includes(name) && value.includes('evil.example')))
  .map(({ name, value }) => `${one.localName} ${name}=${value}`))"""
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
    assert page.title() == f"{page.locator('h1').inner_text()} - حاشية"
    if folder == "articles":
        assert sentence(PAYLOADS[what]) in page.evaluate("document.querySelector('#reading').textContent")


@pytest.mark.parametrize("path", ["", "actors/", "archive/", "desk/", "404.html"])
def test_pages_that_tell_of_payloads_are_text(unguarded: Watched, hostile: str, usual: int, path: str) -> None:
    """Lists, the desk and the page of errors."""
    unguarded.page.goto(hostile + path)

    assert unguarded.wrong() == []
    assert unguarded.page.evaluate(LIVE) == []
    assert unguarded.page.locator(STRANGE).count() == usual


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
