"""The digests that builds are measured with."""

from __future__ import annotations

import sys
from pathlib import Path

from conftest import ROOT

sys.path.insert(0, str(ROOT))

from bench.builds.digests import write_digest  # the benchmarks stand beside the tests


def test_a_digest_for_measuring_is_the_same_each_time(tmp_path: Path) -> None:
    """Seeds in the size of the given one, each with its date, and profiles of those whom they name."""
    for name in ("one", "other"):
        write_digest(tmp_path / name, 4)
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*") if path.is_file()]
    assert all((tmp_path / "one" / f).read_bytes() == (tmp_path / "other" / f).read_bytes() for f in files)
    seeds = [path.stat().st_size for path in (tmp_path / "one" / "seeds").glob("*.txt")]
    assert len(seeds) == 4
    assert all(3_500 < size < 6_000 for size in seeds)
