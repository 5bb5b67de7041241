"""The folders of a publication: exchanged, moved in two steps where a system knows no better, or entry by entry."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from hashiya.publication import exchange as exchanging
from hashiya.publication import target as targets
from hashiya.publication.outcome import Outcome, why_not
from hashiya.publication.policy import content_security_policy, inline_scripts
from hashiya.publication.staging import begin
from hashiya.publication.target import Target, find_target


def never() -> None:
    """Nobody is waited for."""
    pytest.fail("another build holds the lock")


@pytest.fixture
def target(tmp_path: Path) -> Target:
    """A site with one page."""
    site = tmp_path / "site"
    (site / "old").mkdir(parents=True)
    (site / "old" / "index.html").write_text("old", encoding="utf-8")
    (site / "index.html").write_text("old", encoding="utf-8")
    (site / ".htaccess").touch()
    return find_target(site, sources=[], contents=[])


def build(target: Target) -> None:
    """A whole publication of another site."""
    staging = begin(target, waiting=never)
    (target.staging / "new").mkdir()
    (target.staging / "new" / "index.html").write_text("new", encoding="utf-8")
    (target.staging / "index.html").write_text("new", encoding="utf-8")
    staging.publish()
    staging.end()


def entries(folder: Path) -> list[str]:
    """Names in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    "way",
    [
        pytest.param("exchange", id="at once"),
        pytest.param("two", id="in two steps"),
        pytest.param("inside", id="entry by entry"),
        pytest.param("inside two", id="entry by entry, in two steps"),
    ],
)
def test_the_new_site_is_there_and_nothing_else(target: Target, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    """Hidden entries stay; nothing of the old site or of the build does."""
    if "two" in way:
        monkeypatch.setattr(exchanging, "exchange", lambda *_: False)
    if "inside" in way:
        monkeypatch.setattr(os.path, "ismount", lambda path: path == target.site)
        target = find_target(target.site, sources=[], contents=[])
        assert target.inside
    build(target)

    assert entries(target.site) == [".htaccess", "index.html", "new"]
    assert (target.site / "index.html").read_text(encoding="utf-8") == "new"
    assert entries(target.site.parent) == ["site"]


def test_a_mount_point_is_known_by_the_systems_list(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of the same disk may be mounted: only the system knows."""
    mounts = target.site.parent / "mountinfo"
    place = str(target.site).replace(" ", "\\040")
    mounts.write_text(f"36 35 98:0 /x {place} rw - ext4 /dev/x rw\n", encoding="utf-8")
    monkeypatch.setattr(targets, "MOUNTS", mounts)

    assert find_target(target.site, sources=[], contents=[]).inside


def test_a_build_killed_between_two_renames_loses_nothing(target: Target) -> None:
    """The next build puts the site back before it does anything else."""
    target.site.rename(target.before)
    staging = begin(target, waiting=never)
    assert (target.site / "old" / "index.html").is_file()
    staging.end()

    assert entries(target.site.parent) == ["site"]


def test_a_second_rename_that_fails_is_undone(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old site is back, and the error is told."""
    monkeypatch.setattr(exchanging, "exchange", lambda *_: False)
    gone = replace(target, staging=target.staging.with_name("nothing"))
    with pytest.raises(FileNotFoundError):
        exchanging.publish(gone)

    assert (target.site / "old" / "index.html").is_file()


def test_who_waits_gets_the_lock(target: Target) -> None:
    """Also where the file of the lock is a new one by then."""
    first = begin(target, waiting=never)
    waits = threading.Event()
    ended = threading.Event()

    def second() -> None:
        begin(target, waiting=waits.set).end()
        ended.set()

    thread = threading.Thread(target=second)
    thread.start()
    assert waits.wait(10)
    assert not ended.is_set()
    first.end()
    thread.join(10)

    assert ended.is_set()
    assert entries(target.site.parent) == ["site"]


def test_an_old_staging_folder_that_is_a_link_is_not_followed(target: Target, tmp_path: Path) -> None:
    """Only the link is removed."""
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "file").touch()
    target.staging.symlink_to(tmp_path / "precious")
    build(target)

    assert (tmp_path / "precious" / "file").is_file()


@pytest.mark.parametrize(
    ("outcome", "listed", "reason"),
    [
        pytest.param(Outcome(articles=1), "[]", None, id="an article"),
        pytest.param(Outcome(actors=1, rejected=3), "[1]", None, id="an actor"),
        pytest.param(Outcome(), "[]", None, id="a digest that has just begun"),
        pytest.param(Outcome(), "broken", None, id="a site of other origin"),
        pytest.param(Outcome(), "[1]", "no article and no actor was found", id="seeds that are gone"),
        pytest.param(Outcome(rejected=1), "[]", "no file could be published", id="seeds that are broken"),
    ],
)
def test_nothing_is_published_over_something(tmp_path: Path, outcome: Outcome, listed: str, reason: str | None) -> None:
    """An empty digest is published only where nothing is lost by it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "articles.json").write_text(listed, encoding="utf-8")
    told = why_not(outcome, tmp_path)

    assert (told or "").startswith(reason or "")
    assert (told is None) is (reason is None)


def test_only_scripts_that_run_are_in_the_policy() -> None:
    """Data and scripts with an address are none."""
    page = (
        "<script>one()</script><script type=module>two()</script><script src=x></script>"
        '<script type="application/ld+json">{"a": 1}</script><p>text</p><SCRIPT>three()</SCRIPT>'
    )

    assert inline_scripts(page) == ["one()", "two()", "three()"]
    assert content_security_policy([page, page]).count("sha256-") == 3
    assert "script-src 'self';" in content_security_policy(["<p>text</p>"])


def test_a_site_whose_folders_were_closed_is_removed_once_it_is_replaced(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever owns it may open it; nothing of it stands in the way of the next build."""
    removing = shutil.rmtree

    def rmtree(path: Path) -> None:
        """As a system does for everybody but its administrator."""
        closed = [one for one in (path, *path.rglob("*")) if one.is_dir() and not one.stat().st_mode & 0o200]
        if closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), closed[0].name)
        removing(path)

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    for folder in (target.site / "old", target.site):
        folder.chmod(0o555)
    for _ in range(2):
        build(target)
        assert [name for name in entries(target.site.parent) if "staging" in name] == []
    assert entries(target.site) == [".htaccess", "index.html", "new"]


def test_what_cannot_be_removed_is_named_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system names what lies in a folder by its own name alone."""

    def rmtree(_: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "old")

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    with pytest.raises(OSError, match=str(tmp_path)):
        exchanging.remove(tmp_path)
