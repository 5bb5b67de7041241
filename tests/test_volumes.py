"""An archive as volumes: how it is parted, what is kept of it, and what a reader sees of the parts."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import tarfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser

from archives import ADDRESS, SEEDS, add_seed, contents, small_project
from conftest import served
from hashiya.volumes.__main__ import main
from hashiya.volumes.archive import make_archive
from hashiya.volumes.configuration import (
    Configuration,
    ConfigurationError,
    front_configuration,
    read_configuration,
    volume_configuration,
)
from hashiya.volumes.gathering import gather
from hashiya.volumes.hand import OtherHand
from hashiya.volumes.merging import merge
from hashiya.volumes.packs import pack, unpack
from hashiya.volumes.running import perform, serially
from hashiya.volumes.store import FolderPlace, Store, StoreError, open_store
from hashiya.volumes.summary import Headline, Presence, Summary
from hashiya.volumes.tasks import Answer, Project, Read, Reading, Recognition, Rendering, Seeds, Task, key_of
from hashiya.volumes.workplace import files_below, workplace
from searching import HERE, node

PLACES = ("{}", "file://{}", "memory://{}")


@pytest.fixture(scope="session")
def archive(archive_project: Path) -> Path:
    """What was published."""
    return archive_project / "site"


@pytest.mark.parametrize("place", PLACES)
def test_a_store_gives_back_what_was_put(place: str, tmp_path: Path) -> None:
    """Blobs by their content and answers by their task, whatever the store is."""
    store = open_store(place.format(tmp_path / "store"))
    (tmp_path / "file").write_bytes(b"text")
    name = store.keep(tmp_path / "file")
    store.tell("key", {"blob": name})

    assert name == store.keep(tmp_path / "file")
    assert store.answer("key") == {"blob": name}
    assert store.answer("other") is None
    with store.fetched(name) as path:
        assert path.read_bytes() == b"text"


@pytest.mark.parametrize("place", PLACES[:2])
def test_who_dies_while_writing_leaves_nothing_half_written(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is being written stands under another name."""
    store, folder = open_store(place.format(tmp_path / "store")), tmp_path / "store"
    (tmp_path / "file").write_bytes(b"text")

    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", die)
    monkeypatch.setattr("fsspec.implementations.local.LocalFileSystem.mv", die)
    with pytest.raises(KeyboardInterrupt):
        store.keep(tmp_path / "file")

    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_a_broken_blob_is_told_and_removed(tmp_path: Path) -> None:
    """The next run makes it anew."""
    store = Store(FolderPlace(tmp_path / "store"))
    (tmp_path / "file").write_bytes(b"text")
    name = store.keep(tmp_path / "file")
    (tmp_path / "store" / "blobs" / name[:2] / name).write_bytes(b"te")

    with pytest.raises(StoreError, match="run again"), store.fetched(name):
        pass
    assert not store.has(name)


@pytest.mark.parametrize("pressed", [False, True])
def test_a_pack_tells_neither_hour_nor_order(tmp_path: Path, *, pressed: bool) -> None:
    """The same files are the same bytes."""
    paths = [tmp_path / "folder" / name for name in ("ب.txt", "a.txt")]
    paths[0].parent.mkdir()
    for number, path in enumerate(paths):
        path.write_text("نص", encoding="utf-8")
        os.utime(path, (number, number))
    pack(tmp_path / "folder", tmp_path / "one", paths, pressed=pressed)
    os.utime(paths[0])
    paths[1].chmod(0o600)
    pack(tmp_path / "folder", tmp_path / "other", reversed(paths), pressed=pressed)
    unpack(tmp_path / "one", tmp_path / "again")

    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert contents(tmp_path / "again") == contents(tmp_path / "folder")


def test_a_pack_that_leads_out_is_refused(tmp_path: Path) -> None:
    """A store may lie with others."""
    with tarfile.open(tmp_path / "pack", "w") as packed:
        packed.addfile(tarfile.TarInfo("../outside"), io.BytesIO(b""))

    with pytest.raises(tarfile.OutsideDestinationError):
        unpack(tmp_path / "pack", tmp_path / "folder")


RENDERING = Rendering(Project("hand", "sources"), "2015", (Seeds("blob", 1),))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(replace(RENDERING, memories=("known",)), True, id="what is known spares work and decides nothing"),
        pytest.param(replace(RENDERING, name="2016"), False, id="another year"),
        pytest.param(replace(RENDERING, seeds=(Seeds("blob", 1), Seeds("more", 1))), False, id="one article more"),
        pytest.param(replace(RENDERING, project=Project("hand", "other")), False, id="another profile"),
        pytest.param(replace(RENDERING, project=Project("other", "sources")), False, id="another version"),
        pytest.param(replace(RENDERING, project=Project("hand", "sources", "0")), False, id="another epoch"),
    ],
)
def test_what_decides_a_task(other: Rendering, *, same: bool) -> None:
    """Its key names its answer."""
    assert (key_of(other) == key_of(RENDERING)) is same


def test_a_worker_of_another_version_does_nothing(tmp_path: Path) -> None:
    """It would mix two versions in one site."""
    with pytest.raises(OtherHand, match="install the same"):
        perform(RENDERING, str(tmp_path))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("site_name: x\n", "site_url", id="no address"),
        pytest.param("site_url: https://x.example/\nuse_directory_urls: false\n", "use_directory_urls", id="flat"),
        pytest.param("", "site_url", id="nothing"),
    ],
)
def test_what_no_archive_can_be_made_of(said: str, told: str, tmp_path: Path) -> None:
    """The message names the key."""
    (tmp_path / "mkdocs.yml").write_text(said, encoding="utf-8")

    with pytest.raises(ConfigurationError, match=told):
        read_configuration(tmp_path / "mkdocs.yml")


def test_configurations_of_volume_and_front(tmp_path: Path) -> None:
    """A volume's navigation leads to the pages of editors on the front; that of the front has no page that it lacks."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nsite_url: https://x.example\n"
        "hooks: [hooks/publish.py, own.py]\ntheme: {custom_dir: hooks/theme}\n"
        "extra: {icon: !!python/name:material.icon , key: !ENV KEY}\n"
        "nav: [index.md, {Sources: sources/index.md}, {About: about.md}]\n",
        encoding="utf-8",
    )
    configuration: Configuration = read_configuration(tmp_path / "mkdocs.yml")
    hooks = tmp_path / "hooks"
    volume = volume_configuration(configuration, "2015", hooks, ["about.md"])
    front = front_configuration(configuration, hooks, ["index.md", "about.md"])

    assert "site_name: x 2015\nsite_url: https://x.example/2015/\n" in volume
    assert "- index.md\n- Sources: sources/index.md\n- About: https://x.example/about/\n" in volume
    assert f"hooks:\n- {hooks}/publish.py\n- own.py\n" in volume
    assert f"hooks:\n- {hooks}/front.py\n- own.py\n" in front
    assert "nav:\n- index.md\n- About: about.md\n" in front


def test_seeds_are_parted_by_year(tmp_path: Path) -> None:
    """What is published nowhere is in no volume; what cannot be read is told."""
    folder = small_project(tmp_path / "project")
    add_seed(folder, "undated", "عنوان بلا تاريخ\n\nنص لا يُعرف يومه.\n")
    add_seed(folder, "draft", "---\ndraft: true\n---\nمسودة\n\nنص لا يُنشر.\n")
    add_seed(folder, "private", "---\nrights: private\n---\nعنوان\n\nنص لا يُنشر.\n")
    add_seed(folder, "empty", "")
    (folder / "seeds" / "link.txt").symlink_to(folder / "seeds" / "undated.txt")
    (folder / "seeds" / "alone.yml").write_text("date: 2015-01-01\n", encoding="utf-8")
    store = str(tmp_path / "store")
    gathered = gather(folder, read_configuration(folder / "mkdocs.yml"), open_store(store))
    (read,) = serially([Reading(gathered.project, bucket) for bucket in gathered.buckets], store)

    assert isinstance(read, Read)
    assert [(year, seeds.number) for year, seeds in read.years] == [("2015", 2), ("2021", 1), ("undated", 1)]
    assert [line.split(":")[0] for line in gathered.told] == ["seeds/link.txt"]
    assert sorted(line.split(":")[0] for line in read.told) == ["seeds/alone.yml", "seeds/empty.txt"]


def test_a_sidecar_goes_with_its_article_into_the_volume(tmp_path: Path) -> None:
    """However its suffix is written, and a letter with a mark."""
    folder = small_project(tmp_path / "project")
    add_seed(folder, "caf\u00e9", "عنوان آخر\n\nنص يعرف يومه من رفيقه.\n")
    (folder / "seeds" / "cafe\u0301.YML").write_text("date: 2019-01-01\n", encoding="utf-8")
    store = str(tmp_path / "store")
    gathered = gather(folder, read_configuration(folder / "mkdocs.yml"), open_store(store), batch=1)
    answers = list(serially([Reading(gathered.project, bucket) for bucket in gathered.buckets], store))

    (seeds,) = (seeds for read in answers if isinstance(read, Read) for year, seeds in read.years if year == "2019")
    with workplace(open_store(store), gathered.project, [seeds]) as place:
        assert sorted(path.suffix for path in files_below(place.seeds)) == [".YML", ".txt"]


class Stopped(Exception):
    """Raised with the tasks that are left."""


class UpToRecognition:
    """Reads; what would come then is only told."""

    def __init__(self) -> None:
        self.left: Sequence[Task] = ()

    def __call__(self, tasks: Sequence[Task], store: str) -> Iterable[Answer]:
        """Raises `Stopped` when there is more to do."""
        if all(isinstance(task, Reading) for task in tasks):
            return serially(tasks, store)
        self.left = tasks
        raise Stopped


def test_one_article_more_concerns_its_year_alone(archive_project: Path, tmp_path: Path) -> None:
    """Years that have not changed are neither recognised nor built again."""
    more = tmp_path / "more"
    small_project(more)
    add_seed(more, "2021/more", "---\ndate: 2021-04-01\n---\nعنوان آخر\n\nقالت فرنسا إن القناة مفتوحة.\n")
    store, run = archive_project / ".cache" / "hashiya" / "volumes", UpToRecognition()
    with pytest.raises(Stopped):
        make_archive(more, read_configuration(more / "mkdocs.yml"), str(store), run, batch=1)

    left = [task for task in run.left if isinstance(task, Recognition)]
    assert sum(seeds.number for task in left for seeds in task.seeds) == 2  # of 2021; the two of 2015 are known


def test_nothing_is_done_twice(archive_project: Path) -> None:
    """A second run asks the store alone."""

    def none(tasks: Sequence[Task], store: str) -> Iterator[Answer]:
        for task in tasks:
            known = open_store(store).answer(key_of(task))
            assert known is not None
        return iter(serially(tasks, store))

    before = contents(archive_project / "site")
    store = str(archive_project / ".cache" / "hashiya" / "volumes")
    again = make_archive(archive_project, read_configuration(archive_project / "mkdocs.yml"), store, none, batch=1)

    assert list(again.volumes) == ["2021", "2015"]
    assert main(["--config", str(archive_project / "mkdocs.yml"), "--batch", "1"]) == 0
    assert contents(archive_project / "site") == before


def test_workers_elsewhere_need_a_store(capsys: pytest.CaptureFixture[str]) -> None:
    """The folder of this machine is none that they see."""
    with pytest.raises(SystemExit):
        main(["--scheduler", "tcp://127.0.0.1:8786"])

    assert "--store" in capsys.readouterr().err


def test_a_volume_that_cannot_be_built_ends_the_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the build said is told, and nothing is published."""
    folder = small_project(tmp_path)
    configuration = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(configuration.replace("name: material", "name: nowhere"), encoding="utf-8")

    assert main(["--config", str(folder / "mkdocs.yml")]) == 1
    assert "Unrecognised theme name: 'nowhere'" in capsys.readouterr().err
    assert not (folder / "site").exists()


def test_an_archive_without_an_article_is_not_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of seeds that is missing empties no site."""
    folder = small_project(tmp_path)
    shutil.rmtree(folder / "seeds")

    assert main(["--config", str(folder / "mkdocs.yml")]) == 1
    assert "no article can be published" in capsys.readouterr().err
    assert not (folder / "site").exists()


def test_in_strict_mode_a_warning_leaves_the_site_as_it_was(
    archive_project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As with `mkdocs build --strict`; the warning is told."""
    folder, store = small_project(tmp_path), archive_project / ".cache" / "hashiya" / "volumes"
    (folder / "seeds" / "alone.yml").write_text("date: 2015-01-01\n", encoding="utf-8")

    arguments = ["--config", str(folder / "mkdocs.yml"), "--batch", "1", "--store", str(store)]
    assert main([*arguments, "--strict"]) == 1
    assert "seeds/alone.yml: a sidecar without its article" in capsys.readouterr().err
    assert not (folder / "site").exists()


@pytest.mark.parametrize(
    "touched", [False, True], ids=["a year that stands stays", "one that lacks a file is written anew"]
)
def test_only_what_has_changed_is_written(archive_project: Path, tmp_path: Path, *, touched: bool) -> None:
    """The same files, so that whoever copies the site elsewhere need not take them again."""
    site, store = tmp_path / "site", archive_project / ".cache" / "hashiya" / "volumes"
    project = small_project(tmp_path / "project")
    arguments = ["--config", str(project / "mkdocs.yml"), "--batch", "1", "--store", str(store), "--site", str(site)]
    assert main(arguments) == 0
    before = (site / "2015" / "index.html").stat()
    if touched:
        (site / "2015" / "articles" / "talks" / "index.html").unlink()
    assert main(arguments) == 0
    after = (site / "2015" / "index.html").stat()

    assert after.st_ino == before.st_ino
    assert contents(site) == contents(archive_project / "site")


def test_the_box_asks_the_newest_volumes_first() -> None:
    """And older ones where these have too little: a reader of twenty years fetches no twenty indexes a word."""
    assert "pass 3" in node("--test", "--test-reporter=spec", str(HERE / "volumes.test.mjs"))


def _summary(name: str, slugs: Sequence[str]) -> Summary:
    one = Headline(f"{name}/articles/x/", "عنوان", None, f"{name}-01-01", None, tuple(slugs))
    there = tuple(Presence(slug, 1, 2, (one,), (f"entry of {name}",)) for slug in slugs)
    return Summary(name, 1, one.date, one.date, (one,), (("ناشر", 1),), there, (f"entry of {name}",), ())


def test_volumes_are_merged_in_any_order() -> None:
    """The newest first, numbers added."""
    volumes = [_summary("2015", ["a", "b"]), _summary("2021", ["a"])]
    merged = merge(volumes)

    assert merged == merge(reversed(volumes))
    assert [one.url for one in merged.newest] == ["2021/articles/x/", "2015/articles/x/"]
    assert merged.actors["a"].volumes == (("2021", 1), ("2015", 1))
    assert (merged.actors["a"].mentions, merged.actors["b"].mentions, merged.of("c").mentions) == (4, 2, 0)
    assert merged.actors["a"].entries == ("entry of 2021", "entry of 2015")


def test_the_front_shows_the_newest_of_all_years(archive: Path) -> None:
    """Every article on the home page, the newest first, and a way into each year."""
    home = (archive / "index.html").read_text(encoding="utf-8")
    titles = [SEEDS[name][1] for name in ("2021/ship", "2015/treaty", "2015/talks")]

    assert sorted(titles, key=home.index) == titles
    assert [f'href="{ADDRESS}{year}/"' in home for year in ("2021", "2015")] == [True, True]


def test_every_link_of_the_archive_leads_somewhere(archive: Path) -> None:
    """From the front into volumes, from volumes to the front, and within each."""
    broken = []
    for page in archive.rglob("*.html"):
        for href in re.findall(r'<a [^>]*?href="([^"#?]+)', page.read_text(encoding="utf-8")):
            within = unquote(href.removeprefix(ADDRESS))
            if page.name == "404.html" or "://" in within:
                continue
            base = archive if href.startswith(ADDRESS) else page.parent
            target = (base / within).resolve()
            if not (target.is_file() or (target / "index.html").is_file()):
                broken.append((page.relative_to(archive).as_posix(), href))

    assert broken == []


@pytest.mark.parametrize(
    ("page", "holds"),
    [
        pytest.param("actors/france/index.html", f"{ADDRESS}2021/actors/france/#mentions", id="an actor: the years"),
        pytest.param("actors/france/index.html", f"{ADDRESS}2015/articles/talks/", id="an actor: the articles"),
        pytest.param("actors/nobody/index.html", "لا إشارة في أي مقال بعد", id="an actor whom nobody names"),
        pytest.param("2021/actors/france/index.html", f"{ADDRESS}actors/france/", id="from a year to all years"),
        pytest.param("2021/index.html", f"{ADDRESS}about/", id="a page of the editors stands on the front"),
        pytest.param("2021/articles/ship/index.html", "../../../search/worker.js", id="the search is the front's"),
        pytest.param("2021/search/index.html", 'data-room="../../search/"', id="its page too"),
        pytest.param("robots.txt", f"Sitemap: {ADDRESS}sitemap.xml", id="one sitemap is told"),
        pytest.param("llms.txt", f"{ADDRESS}2015/llms.txt", id="programs find the years"),
    ],
)
def test_the_archive_is_one_site(page: str, holds: str, archive: Path) -> None:
    """Ways between the front and the volumes."""
    assert holds in (archive / page).read_text(encoding="utf-8")


def test_a_volume_has_pages_of_those_alone_whom_it_names(archive: Path) -> None:
    """And none of the editors' pages: the front has them."""
    there = [(archive / path).exists() for path in ("2021/actors/france", "2021/actors/iran", "2021/about")]

    assert there == [True, False, False]
    assert (archive / "about").exists()


def test_sitemaps_are_listed(archive: Path) -> None:
    """The front's own and one of each year; together they hold every page once."""
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    listed = [loc.text or "" for loc in ET.parse(archive / "sitemap.xml").iter(name)]  # noqa: S314  # our own
    sitemaps = [archive / one.removeprefix(ADDRESS) for one in listed]
    pages = [loc.text or "" for one in sitemaps for loc in ET.parse(one).iter(name)]  # noqa: S314

    assert listed == [f"{ADDRESS}{one}" for one in ("sitemap-front.xml", "2021/sitemap.xml", "2015/sitemap.xml")]
    assert len(pages) == len(set(pages))
    assert {f"{ADDRESS}", f"{ADDRESS}actors/france/", f"{ADDRESS}2015/articles/talks/"} <= set(pages)


def test_one_feed_has_the_newest_of_all(archive: Path) -> None:
    """Entries keep the names that they have in the feeds of their years."""
    atom = "{http://www.w3.org/2005/Atom}"
    feeds = [ET.parse(archive / path / "feed.xml") for path in ("", "actors/france", "2021")]  # noqa: S314  # our own
    ids = [[found.text for found in feed.iter(f"{atom}id")][1:] for feed in feeds]
    items = json.loads((archive / "feed.json").read_text(encoding="utf-8"))["items"]

    articles = ("2021/articles/ship", "2015/articles/treaty", "2015/articles/talks")
    assert ids[0] == [f"{ADDRESS}{article}/" for article in articles]
    assert ids[0][:1] == ids[2]
    assert ids[1] == ids[0]
    assert [item["id"] for item in items] == ids[0]


def test_tables_tell_of_the_years(archive: Path) -> None:
    """Which volumes there are, and in which of them an actor is."""
    volumes = json.loads((archive / "data" / "volumes.json").read_text(encoding="utf-8"))
    actors = json.loads((archive / "data" / "actors.json").read_text(encoding="utf-8"))

    assert [(one["name"], one["articles"], one["last"]) for one in volumes] == [
        ("2021", 1, "2021-03-29"),
        ("2015", 2, "2015-12-12"),
    ]
    assert [path for one in volumes for path in one["data"] if not (archive / path).is_file()] == []
    assert {one["slug"]: one["volumes"] for one in actors} == {
        "france": {"2021": 1, "2015": 2},
        "iran": {"2015": 1},
        "nobody": {},
    }


@pytest.mark.parametrize(
    ("page", "found"),
    [
        pytest.param("search/?find=فرنسا", ["actors/france", "2021/articles/ship"], id="actors first, then all years"),
        pytest.param("search/?find=محادثات", ["2015/articles/talks"], id="a word of one year"),
        pytest.param("search/?find=فرنسا&year=2021", ["2021/articles/ship"], id="one year alone"),
        pytest.param("search/?actor=iran", ["2015/articles/talks"], id="an actor in any year"),
        pytest.param("search/", ["2021/articles/ship", "2015/articles/treaty", "2015/articles/talks"], id="the newest"),
    ],
)
def test_one_search_over_all_years(page: str, found: list[str], archive: Path, browser: Browser) -> None:
    """The search page of the front asks the indexes of the volumes."""
    with served(archive) as address:
        opened = browser.new_page()
        opened.goto(address + page)
        opened.locator(".search-results a").nth(len(found) - 1).wait_for()
        links = [str(link.get_attribute("href")) for link in opened.locator(".search-results a").all()]
        years = opened.locator('[data-facet="year"] .label').all_inner_texts()
        opened.close()

    assert [link.removeprefix(address).split("/?")[0].rstrip("/") for link in links][: len(found)] == found
    assert set(years) >= {path[:4] for path in found if path[0] == "2"}


@pytest.mark.parametrize("way", ["served", "from a file"])
def test_the_box_of_a_volume_finds_other_years(way: str, archive: Path, browser: Browser) -> None:
    """Wherever a reader is, the search is that of the whole archive."""
    with served(archive) as address:
        base = address if way == "served" else f"{archive.as_uri()}/"
        opened = browser.new_page()
        opened.goto(f"{base}2021/articles/ship/index.html")
        opened.locator("input.md-search__input").click()
        opened.locator("input.md-search__input").fill("محادثات")
        opened.locator("a.md-search-result__link").first.wait_for()
        link = str(opened.locator("a.md-search-result__link").first.get_attribute("href"))
        opened.close()

    assert link.startswith(f"{base}2015/articles/talks/")
