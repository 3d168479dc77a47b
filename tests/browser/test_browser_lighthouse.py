"""Lighthouse finds nothing to mend on the pages readers see first. All kinds of page: `make lighthouse`."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import lighthouse

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(lighthouse.what_is_missing()), reason=lighthouse.what_is_missing() or "all is there"),
]


@pytest.mark.parametrize("page", ["lantern-bridge/index.html", "lantern-bridge/sources/bridge-closed.html"])
def test_a_page_scores_in_full(built: Path, page: str) -> None:
    with lighthouse.serve(built) as base:
        found = lighthouse.audit(base + page)
    assert found.failures == ()
    assert [found.scores[name] for name in lighthouse.MUST_BE_FULL] == [100, 100, 100]


def test_a_bad_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>t</title><p style='color:#ccc'>grey words on white</p>", encoding="utf-8")
    with lighthouse.serve(tmp_path) as base:
        found = lighthouse.audit(base + "index.html")
    assert found.scores["accessibility"] < 100
    assert any("html-has-lang" in failure for failure in found.failures)
