"""The house outlives its doors: what the code promises about itself."""

from __future__ import annotations

import ast
import dataclasses
import re
from pathlib import Path

import pytest

from conftest import ROOT
from hashiya.actors.actor import Kind
from hashiya.arabic.lexicon import load_lexicon
from hashiya.options import OptionError, Options, check_addresses, read_options
from hashiya.pages.wording import say
from hashiya.seeds.word import EditorsWord

HOUSE = ROOT / "hooks" / "hashiya"
MODULES = sorted(HOUSE.rglob("*.py"))
ORDER = (
    *("border", "arabic", "formats", "seeds", "articles", "copies", "actors", "gazetteer", "mentions", "quotations"),
    *("unknown", "annotations", "drawings", "pages", "rendering", "site", "search", "cards", "books", "publication"),
    "volumes",
)
"""Each room may look into those before it, never into those after."""


def imports(path: Path) -> list[str]:
    """The modules that a file imports, relative ones in full."""
    found = []
    package = path.relative_to(ROOT / "hooks").with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            found.append(".".join([*base, *([node.module] if node.module else [])]))
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_the_house_knows_no_mkdocs(path: Path) -> None:
    """Material reaches its end of life: the house must outlive the theme and its builder."""
    roots = {name.partition(".")[0] for name in imports(path)}

    assert not roots & {"mkdocs", "material", "jinja2", "markdown"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_rooms_look_one_way(path: Path) -> None:
    """Seeds → articles → mentions → annotations → pages → site → search."""
    room = path.relative_to(HOUSE).parts[0]
    if room not in ORDER:
        return
    rooms = {name.split(".")[1] for name in imports(path) if name.startswith("hashiya.")} & set(ORDER)

    assert not {other for other in rooms if ORDER.index(other) > ORDER.index(room)}


@pytest.mark.parametrize("path", sorted((ROOT / "hooks").glob("*.py")), ids=lambda path: path.name)
def test_doors_are_thin(path: Path) -> None:
    """A door takes values in and puts results out; it decides nothing."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 120


def test_the_readme_names_every_option() -> None:
    """Documentation cannot rot: every option stands in the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert [o.name for o in dataclasses.fields(Options) if f"`{o.name}`" not in readme] == []


def test_the_readme_names_every_key_of_a_sidecar() -> None:
    """The same for the keys that an editor may write."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    keys = [key.name for key in dataclasses.fields(EditorsWord) if key.compare]  # where they stand is no key
    assert [key for key in keys if f"`{key}`" not in readme] == []


@pytest.mark.parametrize(
    ("values", "message"),
    [
        pytest.param({"max_bytes": "viel"}, "expected a whole number, got 'viel'", id="text for a number"),
        pytest.param({"max_bytes": 0}, "expected a number from 1", id="no number of bytes"),
        pytest.param({"max_bytes": 10**30}, "expected a number from 1 to", id="more bytes than a disk has"),
        pytest.param({"seeds_dir": "a\0b"}, "expected a folder inside the project", id="a name that no system takes"),
        pytest.param({"seeds_dir": "../elsewhere"}, "expected a folder inside the project", id="a folder outside"),
        pytest.param({"seeds_dir": ""}, "expected a folder inside the project", id="no folder"),
        pytest.param({"articles_dir": "feed.xml"}, "'feed.xml' is a place of the site's own", id="where the feed is"),
        pytest.param({"actors_dir": "Data"}, "'Data' is a place of the site's own", id="where the tables are"),
        pytest.param({"articles_dir": "news/arabic"}, "expected one name such as `articles`", id="a folder in another"),
        pytest.param({"articles_dir": "a#b"}, "expected one name such as `articles`", id="signs of an address"),
        pytest.param({"actors_dir": "ق" * 200}, "expected one name such as `actors`", id="longer than disks take"),
        pytest.param({"actors_dir": "Articles"}, "is the folder that actors_dir names", id="two for one folder"),
        pytest.param([], "expected `key: value` lines", id="a list"),
        pytest.param({"words_per_minute": True}, "expected a whole number, got True", id="a flag for a number"),
    ],
)
def test_a_bad_option_is_named(values: object, message: str) -> None:
    """The error names the option, the value and what was expected."""
    with pytest.raises(OptionError, match=re.escape(message)):
        read_options(values)


@pytest.mark.parametrize(
    ("url", "folders", "message"),
    [
        pytest.param("https://x.example/", False, "use_directory_urls", id="pages that are no folders"),
        pytest.param(
            "https://x.example/?site=1", True, "site_url: expected an address", id="a question in the address"
        ),
        pytest.param("https://x.example/#news", True, "site_url: expected an address", id="a place within a page"),
        pytest.param('https://x.example/"><script>', True, "site_url: expected an address", id="signs of HTML"),
    ],
)
def test_where_no_page_would_be_found_the_configuration_is_refused(url: str, folders: bool, message: str) -> None:  # noqa: FBT001
    """Tables, feeds and notes give the address of every page: it is one of the site's, with a folder behind it."""
    with pytest.raises(OptionError, match=message):
        check_addresses(url, folders=folders)


@pytest.mark.parametrize("url", [None, "", "https://x.example", "https://حاشية.مثال/أخبار/"])
def test_an_address_of_a_site_may_be_anything_else(url: str | None) -> None:
    """Or be left out."""
    check_addresses(url, folders=True)


def test_an_unknown_option_is_a_warning() -> None:
    """A slip in a key is told, with the keys that there are."""
    options, warnings = read_options({"sedes_dir": "seeds"})

    assert options == Options()
    assert warnings[0].startswith("extra.hashiya.sedes_dir: there is no such option; the options are seeds_dir")


def test_every_wording_is_used_and_every_use_is_worded() -> None:
    """No word of the interface is missing, none is left over."""
    rooms = ORDER[ORDER.index("pages") :]
    code = "".join(path.read_text(encoding="utf-8") for room in rooms for path in (HOUSE / room).glob("*.py"))
    wording = (HOUSE / "pages" / "data" / "wording.yml").read_text(encoding="utf-8")
    keys = set(re.findall(r"^(\w+):", wording, re.MULTILINE))

    unused = {key for key in keys if f'"{key}"' not in code and f"'{key}'" not in code}

    assert unused <= set(Kind)  # asked for by the kind itself
    assert say("left_out_line", line="5") == "السطر 5"


def _groups_of_words(path: Path) -> list[set[str]]:
    """The classes of words that a file asks for: by `is_a`, or together in a tuple of which one at least is a class."""
    found: list[set[str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"is_a", "has"}:
            found.append({a.value for a in node.args[:1] if isinstance(a, ast.Constant) and isinstance(a.value, str)})
        elif isinstance(node, ast.Tuple | ast.Set):
            names = {e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)}
            found.append(names if names & set(load_lexicon().classes) else set())
    return found


@pytest.mark.parametrize("path", sorted((HOUSE / "mentions").glob("*.py")), ids=lambda path: path.name)
def test_every_class_of_words_that_is_asked_for_is_there(path: Path) -> None:
    """A slip in the name of a class would answer «no» for ever."""
    assert set().union(*_groups_of_words(path)) <= set(load_lexicon().classes)


def test_every_class_of_words_is_asked_for() -> None:
    """A list that nobody reads is taken for a rule. One counts only among all words of grammar."""
    code = "".join(path.read_text(encoding="utf-8") for path in MODULES)

    assert [name for name in load_lexicon().classes if f'"{name}"' not in code] == ["words_like_given_names"]
