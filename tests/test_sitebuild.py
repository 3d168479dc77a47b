"""A build that does only what is needed leaves the same bytes as MkDocs' own, and complains about the same things."""
from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator import commands, mkdocs_hook, publisher, storage
from generator.project import Project
from generator.sitebuild.conversion import Converter
from generator.sitebuild.pages import Theme, UnlistedPage


@pytest.fixture
def site(ferry: Project) -> Iterator[Project]:
    """The ferry story with hand-written pages beside it."""
    commands.generate(ferry)
    (ferry.docs_dir / "about.md").write_text("# About\n\nSee the [rules](rules.md) and the [story](ferry/index.md).\n", encoding="utf-8")
    (ferry.docs_dir / "assets").mkdir()
    (ferry.docs_dir / "assets" / "note.txt").write_text("A note.", encoding="utf-8")
    yield ferry


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def written(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in sorted(folder.rglob("*")) if path.is_file()}


def built_by_mkdocs(project: Project, folder: Path) -> dict[str, bytes]:
    """The site as plain `mkdocs build` writes it."""
    config = publisher.load_settings(project, site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return contents(folder)


def built_cold(project: Project, folder: Path) -> dict[str, bytes]:
    """The site as a first build writes it, in a copy of the project."""
    shutil.copytree(project.root, folder, ignore=shutil.ignore_patterns("site", ".cache"))
    copy = Project(folder)
    publisher.build_site(copy)
    return contents(copy.site_dir)


def edit(project: Project, stem: str, old: str, new: str) -> None:
    path = project.section_path("ferry", stem)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_cold_and_warm_builds_write_what_mkdocs_writes(site: Project, tmp_path: Path) -> None:
    wanted = built_by_mkdocs(site, tmp_path / "plain")
    assert publisher.build_site(site) == ()
    assert contents(site.site_dir) == wanted
    before = written(site.site_dir)
    assert publisher.build_site(site) == ()
    assert contents(site.site_dir) == wanted
    assert written(site.site_dir) == before, "a build with nothing to do touches no file"


def test_builds_after_edits_write_what_a_first_build_writes(site: Project, tmp_path: Path) -> None:
    publisher.build_site(site)
    edit(site, "briefing", "title: ", "title: Another title, not ")
    publisher.build_site(site)
    assert contents(site.site_dir) == built_cold(site, tmp_path / "title")

    (site.docs_dir / "more.md").write_text("---\ntitle: More\n---\n\n# More\n\n[About](about.md)\n", encoding="utf-8")
    (site.docs_dir / "assets" / "note.txt").write_text("Another.", encoding="utf-8")
    publisher.build_site(site)
    assert contents(site.site_dir) == built_cold(site, tmp_path / "added")

    (site.docs_dir / "more.md").unlink()
    (site.docs_dir / "assets" / "note.txt").unlink()
    path = site.section_path("ferry", "actors")
    first, second, *rest = path.read_text(encoding="utf-8").split("\n\n- ")
    path.write_text("\n\n- ".join([first, *rest]), encoding="utf-8")
    gone = second.splitlines()[0].removeprefix("id: ")
    assert f"ferry/actors/{gone}.html" in contents(site.site_dir)
    publisher.build_site(site)
    assert f"ferry/actors/{gone}.html" not in contents(site.site_dir)
    assert contents(site.site_dir) == built_cold(site, tmp_path / "removed")


def test_a_build_with_nothing_to_do_converts_and_renders_nothing(site: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    publisher.build_site(site)

    def refuse(*_: object) -> None:
        raise AssertionError("this was done before")

    monkeypatch.setattr(Converter, "convert", refuse)
    monkeypatch.setattr(Theme, "render", refuse)
    monkeypatch.setattr(commands.Maker, "make_anew", refuse)
    assert publisher.build_site(site) == ()


def test_one_edited_record_changes_few_files(site: Project) -> None:
    publisher.build_site(site)
    before = written(site.site_dir)
    (site.docs_dir / "about.md").write_text("# About\n\nOther words.\n", encoding="utf-8")
    publisher.build_site(site)
    after = written(site.site_dir)
    changed = {path for path in after if after[path] != before.get(path)}
    assert {"about.html"} <= changed <= {"about.html", "search/_site-1.js", "search/shards.js", "search/search_index.json"}


@pytest.mark.parametrize("link", ["[gone](gone.md)", "[no such place](rules.md#nowhere)", "[absolute](/rules.md)", "[odd](rules)"])
def test_a_link_that_fails_cold_fails_warm(site: Project, link: str) -> None:
    (site.docs_dir / "about.md").write_text(f"# About\n\nSee {link}.\n", encoding="utf-8")
    cold = publisher.build_site(site)
    assert cold
    assert publisher.build_site(site) == cold


def test_a_kept_page_is_made_again_when_a_link_of_it_leads_elsewhere(site: Project) -> None:
    (site.docs_dir / "about.md").write_text("# About\n\nSee [more](more.md).\n", encoding="utf-8")
    (site.docs_dir / "more.md").write_text("# More\n", encoding="utf-8")
    assert publisher.build_site(site) == ()
    (site.docs_dir / "more.md").unlink()
    assert any("more.md" in warning for warning in publisher.build_site(site))


def test_damaged_and_deleted_caches_change_nothing(site: Project) -> None:
    publisher.build_site(site)
    wanted = contents(site.site_dir)
    for path in (site.root / ".cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-7] + b"damaged")
    publisher.build_site(site)
    assert contents(site.site_dir) == wanted
    shutil.rmtree(site.root / ".cache")
    (site.root / ".cache").write_text("not a folder", encoding="utf-8")
    publisher.build_site(site)
    assert contents(site.site_dir) == wanted


def test_a_file_changed_in_the_site_is_mended(site: Project) -> None:
    publisher.build_site(site)
    wanted = contents(site.site_dir)
    (site.site_dir / "about.html").write_text("harmed", encoding="utf-8")
    (site.site_dir / "ferry" / "timeline.html").unlink()
    (site.site_dir / "left-over").mkdir()
    (site.site_dir / "left-over" / "old.html").write_text("old", encoding="utf-8")
    (site.site_dir / ".nojekyll").write_text("", encoding="utf-8")
    publisher.build_site(site)
    assert contents(site.site_dir) == {".nojekyll": b"", **wanted}
    assert not (site.site_dir / "left-over").exists()


def test_a_mistake_in_a_preview_is_shown_without_making_pages_again(site: Project, tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    preview = publisher.Preview(site, folder, "127.0.0.1:8123")
    preview.rebuild()
    before = written(folder)
    edit(site, "briefing", "title: ", "title: [")
    preview.rebuild()
    after = written(folder)
    assert {path for path in after if after[path] != before[path]} == {"data/ferry/briefing.yml"}
    page = publisher.add_notice((folder / "ferry" / "index.html").read_bytes(), mkdocs_hook.notice)
    assert b"docs/data/ferry/briefing.yml:" in page and b"These pages are not up to date." in page


def test_a_mistake_in_a_record_is_shown_to_its_editor_and_never_to_readers(site: Project, tmp_path: Path) -> None:
    edit(site, "key_points", "quote: The car ferry", "quote: The bus ferry")
    folder = tmp_path / "preview"
    publisher.Preview(site, folder, "127.0.0.1:8123").rebuild()
    page = publisher.add_notice((folder / "ferry" / "index.html").read_bytes(), mkdocs_hook.notice)
    assert b"The YAML behind these pages has errors." in page and b"quote-absent" in page
    assert publisher.build_site(site), "the build fails"
    assert not [path for path in site.site_dir.rglob("*.html") if b"briefing-error" in path.read_bytes()]


def previewed_cold(project: Project, folder: Path) -> dict[str, bytes]:
    """What a preview that was just started shows, of a copy of the project."""
    shutil.copytree(project.root, folder, ignore=shutil.ignore_patterns("site", ".cache"))
    fresh = publisher.Preview(Project(folder), folder / "site", "127.0.0.1:8123")
    fresh.rebuild()
    return contents(folder / "site")


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is believed to be as it was while nothing is written to it, as in a preview that has run for some seconds."""
    monkeypatch.setattr(storage, "_SETTLED", -1)


@pytest.mark.usefixtures("settled")
def test_a_preview_after_each_edit_shows_what_a_new_one_shows(site: Project, tmp_path: Path) -> None:
    folder = tmp_path / "preview"
    preview = publisher.Preview(site, folder, "127.0.0.1:8123")
    preview.rebuild()

    def check(name: str) -> None:
        preview.rebuild()
        assert contents(folder) == previewed_cold(site, tmp_path / name)

    edit(site, "key_points", "text: ", "text: As reported, ")
    check("a point reworded")
    edit(site, "actors", "name: ", "name: The said ")
    check("actors renamed")
    path = site.section_path("ferry", "actors")
    first, _, *rest = path.read_text(encoding="utf-8").split("\n\n- ")
    path.write_text("\n\n- ".join([first, *rest]), encoding="utf-8")
    check("an actor removed")
    edit(site, "briefing", "title: ", "title: Another title, not ")
    check("another title")
    (site.docs_dir / "more.md").write_text("# More\n\nSee the [page about us](about.md).\n", encoding="utf-8")
    check("a page added")
    (site.docs_dir / "more.md").unlink()
    check("and removed")


@pytest.mark.usefixtures("settled")
def test_a_preview_complains_of_a_broken_link_at_every_rebuild(site: Project, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    about = site.docs_dir / "about.md"
    about.write_text('# About\n\n<p id="us">Us.</p>\n', encoding="utf-8")
    (site.docs_dir / "more.md").write_text("# More\n\nSee [us](about.md#us) and the [rules](rules.md).\n", encoding="utf-8")
    preview = publisher.Preview(site, tmp_path / "preview", "127.0.0.1:8123")

    def complaints() -> list[str]:
        caplog.clear()
        preview.rebuild()
        return [record.getMessage() for record in caplog.records if "more.md" in record.getMessage()]

    assert complaints() == [] == complaints()
    about.write_text('# About\n\n<p id="others">Others.</p>\n', encoding="utf-8")
    assert len(first := complaints()) == 1 and "#us" in first[0]
    assert complaints() == first
    about.write_text('# About\n\n<p id="us">Us again.</p>\n', encoding="utf-8")
    assert complaints() == []
    about.unlink()
    assert len(first := complaints()) == 1 and "about.md" in first[0]
    assert complaints() == first


@pytest.mark.parametrize("base", [None, "", "http://127.0.0.1:8000/", "https://ex.org", "https://ex.org/a/b/", "ex.org/"])
@pytest.mark.parametrize("path", ["a.md", "a/b/c.md", "a/index.md", "a b/c.md", "a/ü.md", "..a/b.md", "a:b/c.md", "a//b.md"])
@pytest.mark.parametrize("directories", [False, True])
def test_pages_out_of_the_navigation_have_the_addresses_mkdocs_gives_them(base: str | None, path: str, directories: bool) -> None:
    config: Any = {"site_url": base}
    files = [File(path, "docs", "site", directories) for _ in range(2)]
    wanted, found = Page(None, files[0], config), UnlistedPage(None, files[1], config)
    assert (found.canonical_url, found.abs_url) == (wanted.canonical_url, wanted.abs_url)


def test_a_notice_never_becomes_markup() -> None:
    notice = mkdocs_hook.Notice("<b>", "<script>alert(1)</script>")
    page = publisher.add_notice(b'<body><div data-md-component="announce"></div></body>', notice)
    assert b"<script>" not in page and b"&lt;script&gt;alert(1)" in page
    assert publisher.add_notice(b"<p>", None) == b"<p>"
    assert publisher.add_notice(b"<p>", mkdocs_hook.Notice("", "no theme")).endswith(b"<p>")
