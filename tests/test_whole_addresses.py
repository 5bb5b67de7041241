"""Where a page stands in the world is what `urljoin` says, in a tenth of the time."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest

from made_links import whole_address

BASES = ("https://example.org/", "https://example.org/a/b/", "http://localhost:8000/%D8%A7/")
PLAIN = ("articles/x/", "x.html", "actors/%D8%A7%D8%AD/", "2024-05-01/", "a.b/c..d/", "~x/", "a%3Fb/")
OTHER = (
    "",
    "./",
    "../x/",
    "/x/",
    "a/../b/",
    "a/./b/",
    "a//b/",
    "a:b/",
    "mailto:x",
    "x?y",
    "x#y",
    "x;y/",
    ".x/",
    "a/.x/",
)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("url", PLAIN)
def test_a_plain_address_is_put_behind_the_base(base: str, url: str) -> None:
    """That is all there is to it."""
    assert whole_address(base, url) == (urljoin(base, url), urlsplit(urljoin(base, url)).path)


@pytest.mark.parametrize("url", OTHER)
def test_of_another_nothing_is_said(url: str) -> None:
    """It is taken apart."""
    assert whole_address(BASES[0], url) is None


@pytest.mark.parametrize(
    "base", ["/a/", "a/", "https://example.org", "https://example.org/a", "https://e.org/?q=/", "//"]
)
def test_behind_another_base_neither(base: str) -> None:
    """Whatever is put behind it."""
    assert whole_address(base, PLAIN[0]) is None
