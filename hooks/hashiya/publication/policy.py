"""What a page may load and run: the site's own files, and the scripts that the theme writes into every page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Final

OWN: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
"""Directives of https://www.w3.org/TR/CSP3/; `frame-ancestors` does not hold in a `<meta>`."""

SCRIPTS: Final = ("", "module", "text/javascript", "application/javascript")
"""Types of a `<script>` that runs; any other is data, which no policy concerns."""


def content_security_policy(blank_pages: Iterable[str]) -> str:
    """The policy for a site whose theme writes the inline scripts of `blank_pages`.

    These are pages of the theme without anything of ours in them: a script that came in with a text is in none.
    """
    scripts = {script for page in blank_pages for script in inline_scripts(page)}
    hashes = sorted(f"'sha256-{_digest(script)}'" for script in scripts)
    return "; ".join(
        " ".join([directive, value, *(hashes if directive == "script-src" else ())]) for directive, value in OWN.items()
    )


def inline_scripts(page: str) -> list[str]:
    """What the scripts that stand in `page` itself say, word for word."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.scripts


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii")


class _Reader(HTMLParser):
    """Collects inline scripts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A script without an address begins."""
        said = dict(attrs)
        self._inside = tag == "script" and "src" not in said and (said.get("type") or "").lower() in SCRIPTS
        if self._inside:
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """A piece of the script."""
        if self._inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """The script ends."""
        self._inside = self._inside and tag != "script"
