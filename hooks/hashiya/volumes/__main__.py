"""`python -m hashiya.volumes`: an archive of yearly volumes under one front, on this machine or on many.

```
PYTHONPATH=hooks python -m hashiya.volumes                                      this process alone
PYTHONPATH=hooks python -m hashiya.volumes --workers 8                          processes of this machine
PYTHONPATH=hooks python -m hashiya.volumes --scheduler tcp://HOST:8786 --store s3://BUCKET/hashiya
```

It reads the project of `mkdocs.yml` as `mkdocs build` does and publishes in the same place, in one step. The store
keeps what was done: a run that was interrupted goes on where it was, and a year that has not changed is not built
again. A scheduler needs workers that have this repository with its libraries, and a store that they see.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final

from ..options import OptionError
from ..publication.target import TargetError
from .archive import make_archive
from .configuration import CONFIGURATION, ConfigurationError, read_configuration
from .gathering import BATCH
from .hand import OtherHand
from .publishing import publish_archive
from .rendering import BuildFailed
from .running import Executor, serially
from .store import StoreError

STORE: Final = Path(".cache") / "hashiya" / "volumes"
"""Where the store is, from the root of the project, where nobody has said another place."""


class Warned(RuntimeError):
    """Somebody wants no warning, and there are some."""


FORESEEN: Final = (BuildFailed, ConfigurationError, OptionError, OtherHand, StoreError, TargetError, Warned, OSError)


def main(arguments: list[str] | None = None) -> int:
    """Make the archive and publish it; gives the exit status."""
    parser = _arguments()
    given = parser.parse_args(arguments)
    if given.scheduler and not given.store:
        parser.error("--scheduler: name a --store too that every worker sees")
    folder = given.config.resolve().parent
    store = given.store or str(folder / STORE)
    try:
        configuration = read_configuration(given.config)
        with _executor(given) as run:
            archive = make_archive(folder, configuration, store, run, batch=given.batch, say=_say)
        for line in archive.told:
            _say(f"warning: {line}")
        site = given.site or folder / str(configuration.said.get("site_dir", "site"))
        if given.strict and archive.told:
            raise Warned(f"{len(archive.told)} warnings in strict mode; {site} is as it was before")
        publish_archive(archive, store, site, folder, say=_say)
    except FORESEEN as error:
        _say(f"error: {error}")
        return 1
    _say(f"published {len(archive.volumes)} volumes and their front, {len(archive.told)} warnings")
    return 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hashiya.volumes", description="Build an archive by years.")
    parser.add_argument("--config", type=Path, default=Path(CONFIGURATION), help="the project's mkdocs.yml")
    parser.add_argument("--site", type=Path, help="where to publish (site_dir of the configuration)")
    parser.add_argument("--store", help="a folder, or an address that fsspec knows (.cache/hashiya/volumes)")
    parser.add_argument("--batch", type=int, default=BATCH, help=f"articles of one task ({BATCH})")
    parser.add_argument("--strict", action="store_true", help="publish nothing where there is any warning")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--workers", type=int, help="processes of this machine, by Dask")
    where.add_argument("--scheduler", help="address of a Dask scheduler")
    return parser


def _executor(given: argparse.Namespace) -> AbstractContextManager[Executor]:
    """Who does the tasks. Dask is of the extra `cluster`: this process alone does without it."""
    if given.scheduler:
        from distributed import Client  # noqa: PLC0415

        from .on_dask import OnDask  # noqa: PLC0415

        return OnDask(Client(given.scheduler))
    if given.workers:
        from .on_dask import OnLocalDask  # noqa: PLC0415

        return OnLocalDask(given.workers)
    return nullcontext(serially)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
