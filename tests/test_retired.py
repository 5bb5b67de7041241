"""The site that was replaced becomes the next one: what comes out is what a new folder would hold."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.publication.retired import can_become, place_of, refit, retire
from hashiya.publication.staging import begin
from hashiya.publication.target import find_target

PLACES = ("index.html", "a/index.html", "a/b/index.html", "a/b", "c/x.txt", "c/d/x.txt")


def write(folder: Path, files: Mapping[str, str]) -> None:
    """These files; none where another's folder stands."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name
        if not path.exists() and not any(parent.is_file() for parent in path.parents):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def held(folder: Path) -> dict[str, str]:
    """Every file with what it says."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


FILES = st.dictionaries(st.sampled_from(PLACES), st.sampled_from(["one", "two"]))


@settings(deadline=None, max_examples=60)
@given(before=FILES, standing=FILES, new=FILES, shared=st.sets(st.sampled_from(PLACES)), data=st.data())
def test_a_retired_site_becomes_whatever_the_next_one_is(
    before: dict[str, str],
    standing: dict[str, str],
    new: dict[str, str],
    shared: set[str],
    data: st.DataObject,
) -> None:
    """Files come, change, stay and go, folders too; the site that stands is left as it is."""
    folder = Path(tempfile.mkdtemp())
    site, built, old = folder / "site", folder / "built", folder / "old"
    write(site, standing)
    write(built, new)
    old.mkdir()
    stood, made = held(site), held(built)
    for name in shared & stood.keys():
        (old / name).parent.mkdir(parents=True, exist_ok=True)
        os.link(site / name, old / name)
    write(old, before)
    possible = [
        name for name in stood if not any(p in made or p.startswith(f"{name}/") for p in made) and name not in made
    ]
    possible = [name for name in possible if not any(parent.as_posix() in made for parent in Path(name).parents)]
    carried = data.draw(st.sets(st.sampled_from(possible))) if possible else set()

    refit(old, site, built, carried)

    assert held(old) == {name: stood[name] for name in carried} | made
    assert all((old / name).samefile(site / name) for name in carried)
    assert held(site) == stood
    shutil.rmtree(folder)


def test_only_a_site_on_the_same_disk_can_become_another(tmp_path: Path) -> None:
    """And one that is there; a link is none."""
    (tmp_path / "site").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "site")

    assert can_become(tmp_path / "site", tmp_path)
    assert not can_become(None, tmp_path)
    assert not can_become(tmp_path / "nobody", tmp_path)
    assert not can_become(tmp_path / "link", tmp_path)


def test_each_site_of_a_project_has_its_own(tmp_path: Path) -> None:
    """In one folder, and always the same."""
    one, other = (place_of(tmp_path / name, tmp_path) for name in ("site", "other"))

    assert one != other
    assert one == place_of(tmp_path / "site", tmp_path)
    assert one.parent == tmp_path


def test_what_is_hidden_is_not_kept(tmp_path: Path) -> None:
    """It is the site's own, and may change while it stands there."""
    write(tmp_path / "old", {"index.html": "one", ".git/HEAD": "x", ".htaccess": "y"})
    write(tmp_path / "retired", {"index.html": "of long ago", "more.html": ""})
    retire(tmp_path / "old", tmp_path / "retired")

    assert held(tmp_path / "retired") == {"index.html": "one"}
    assert not (tmp_path / "old").exists()


def test_three_builds_after_one_another(tmp_path: Path) -> None:
    """Each publishes what it has built and what it carries over; what stood before is kept, and nothing else."""
    site, retired = tmp_path / "site", tmp_path / ".cache" / "retired"
    for number, (new, carried) in enumerate(
        [
            ({"index.html": "0", "a/x.html": "0", "b/x.html": "0"}, ()),
            ({"index.html": "1", "c/x.html": "1"}, ("a/x.html", "b/x.html")),
            ({"index.html": "2"}, ("a/x.html", "c/x.html")),
            ({"index.html": "2", "b/x.html": "3"}, ("a/x.html",)),
        ]
    ):
        before = held(site) if site.exists() else {}
        staging = begin(find_target(site, sources=[], contents=[]), waiting=lambda: None, retired=retired)
        write(staging.target.staging, new)
        staging.publish(carried)
        staging.end()
        assert held(site) == {name: before[name] for name in carried} | new
        assert (held(retired) if number else {}) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == [".cache", "site"]
