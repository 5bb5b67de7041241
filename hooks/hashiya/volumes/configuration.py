"""The configuration of a volume and of the front: the project's own, with little in it changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from ..masthead import Masthead
from ..options import Options, read_options
from ..pages.wording import say

CONFIGURATION: Final = "mkdocs.yml"
PUBLISHING: Final = "publish.py"
"""The door that turns seeds into pages; the front has one of its own."""
FACING: Final = "front.py"


class ConfigurationError(ValueError):
    """The project cannot be parted into volumes as it is; the message says key and remedy."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What is said in `mkdocs.yml`, as far as an archive asks. Made by `read_configuration`."""

    said: Mapping[str, Any]
    options: Options

    @property
    def docs_dir(self) -> str:
        """The folder of pages and profiles."""
        return str(self.said.get("docs_dir", "docs"))

    @property
    def masthead(self) -> Masthead:
        """Name, line and address of the whole archive."""
        url = str(self.said["site_url"]).rstrip("/") + "/"
        return Masthead(str(self.said.get("site_name", "")), str(self.said.get("site_description") or ""), url)


def read_configuration(path: Path) -> Configuration:
    """The configuration at `path`. Raises `ConfigurationError`, `OptionError` or `OSError`."""
    said = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506  # it is a safe one
    if not isinstance(said, dict) or not said.get("site_url"):
        raise ConfigurationError(f"{path}: site_url: volumes need to know where they will stand; set it")
    if said.get("use_directory_urls") is False:
        raise ConfigurationError(f"{path}: use_directory_urls: volumes are folders with folders; leave it out")
    options, _ = read_options((said.get("extra") or {}).get("hashiya"))
    return Configuration(said, options)


def volume_configuration(configuration: Configuration, name: str, hooks: Path, written: Iterable[str] = ()) -> str:
    """The volume `name`: it stands in a folder of the front, and knows it.

    The pages that an editor has `written` stand on the front: there the navigation leads.
    """
    masthead = configuration.masthead
    addresses = {page: masthead.address(_url(page)) for page in written}
    nav = [{say("all_years"): masthead.url}, *_led(_nav(configuration), addresses)]
    own = {"site_name": f"{masthead.name} {volume_title(name)}", "site_url": f"{masthead.url}{name}/", "nav": nav}
    return _written(configuration, {**own, "extra": {"hashiya": {"front": masthead.url}}}, hooks)


def front_configuration(configuration: Configuration, hooks: Path, pages: Iterable[str]) -> str:
    """The front: no seeds, and a door of its own for the pages about the volumes; the navigation knows these alone."""
    known = set(pages)
    nav = [entry for entry in _nav(configuration) if not set(_targets(entry)) - known]
    return _written(configuration, {"nav": nav}, hooks, facing=True)


def volume_title(name: str) -> str:
    """What readers call a volume."""
    return name if name.isdigit() else say("undated")


def _nav(configuration: Configuration) -> list[Any]:
    return list(configuration.said.get("nav") or [])


def _led(nav: list[Any], addresses: Mapping[str, str]) -> list[Any]:
    """The navigation with some of its pages elsewhere; one without a title of its own would have none there."""
    found: list[Any] = []
    for entry in nav:
        if isinstance(entry, dict):
            found.append({title: _led_to(target, addresses) for title, target in entry.items()})
        elif entry not in addresses:
            found.append(entry)
    return found


def _led_to(target: object, addresses: Mapping[str, str]) -> object:
    return _led(target, addresses) if isinstance(target, list) else addresses.get(str(target), target)


def _url(page: str) -> str:
    """Where a page of the docs folder stands on the site."""
    stem = page.rpartition(".")[0]
    folder, _, name = stem.rpartition("/")
    own = folder if name in ("index", "README") else stem
    return f"{own}/" if own else ""


def _targets(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [target for value in entry.values() for target in _targets(value)]
    if isinstance(entry, list):
        return [target for value in entry for target in _targets(value)]
    return [] if "://" in str(entry) else [str(entry)]


def _written(configuration: Configuration, own: Mapping[str, object], hooks: Path, *, facing: bool = False) -> str:
    """The project's file is inherited, whatever it says; doors and theme are those of the machine that builds."""
    doors = [_door(str(one), hooks, facing=facing) for one in configuration.said.get("hooks") or []]
    theme = configuration.said.get("theme")
    told: dict[str, object] = {"INHERIT": f"project-{CONFIGURATION}", "hooks": doors, **own}
    if isinstance(theme, dict) and theme.get("custom_dir"):
        told["theme"] = {"custom_dir": _ours(str(theme["custom_dir"]), hooks)}
    return yaml.safe_dump(told, allow_unicode=True, sort_keys=False)


def _door(path: str, hooks: Path, *, facing: bool) -> str:
    own = _ours(path, hooks)
    return str(Path(own).with_name(FACING)) if facing and Path(own).name == PUBLISHING else own


def _ours(path: str, hooks: Path) -> str:
    """A path into `hooks/`, which is not sent from machine to machine, on this one."""
    first, _, rest = path.partition("/")
    return str(hooks / rest) if first == hooks.name else path


class _Loader(yaml.SafeLoader):
    """Reads past what only MkDocs understands: `!ENV`, `!!python/name:…`."""


_Loader.add_multi_constructor("", lambda *_: None)
