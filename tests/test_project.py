"""The project on disk: what is read, what is refused, and that nothing is lost on the way."""
from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from generator.errors import BriefingError
from generator.pagefiles import PAGES_MANIFEST
from generator.project import Project

SUFFIXES = (".txt", ".md", ".html")
LIMIT = 1000


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "seeds" / "story").mkdir(parents=True)
    return Project(tmp_path)


def seed(project: Project, name: str, data: bytes = b"One sentence.") -> Path:
    path = project.seeds_dir / "story" / name
    path.write_bytes(data)
    return path


def test_seeds_come_in_name_order_with_their_hash(project: Project) -> None:
    seed(project, "b.txt", b"bb")
    seed(project, "a.MD", b"aa")
    seeds = project.read_seeds("story", SUFFIXES, LIMIT)
    assert [file.name for file in seeds.files] == ["a.MD", "b.txt"]
    assert seeds.files[1].sha256 == hashlib.sha256(b"bb").hexdigest()
    assert seeds.findings == ()


def test_a_huge_file_is_hashed_whole_and_read_in_part(project: Project) -> None:
    data = b"x" * (LIMIT * 3)
    seed(project, "huge.txt", data)
    (file,) = project.read_seeds("story", SUFFIXES, LIMIT).files
    assert len(file.data) == LIMIT + 1
    assert file.sha256 == hashlib.sha256(data).hexdigest()


def test_folders_and_other_formats_are_left_out_by_name(project: Project) -> None:
    seed(project, "a.txt")
    seed(project, "notes.docx")
    (project.seeds_dir / "story" / "folder.txt").mkdir()
    seeds = project.read_seeds("story", SUFFIXES, LIMIT)
    assert [(f.path, f.rule) for f in seeds.findings] == [
        ("seeds/story/folder.txt", "seed-left-out"),
        ("seeds/story/notes.docx", "seed-left-out"),
    ]


def test_names_that_differ_in_case_are_both_read_and_reported(project: Project) -> None:
    seed(project, "Fire.txt", b"one")
    seed(project, "fire.txt", b"two")
    seeds = project.read_seeds("story", SUFFIXES, LIMIT)
    if len(seeds.files) == 1:
        pytest.skip("this file system does not tell upper from lower case")
    (finding,) = seeds.findings
    assert finding.rule == "seed-name-case" and finding.path == "seeds/story/fire.txt" and '"Fire.txt"' in finding.message


def test_a_link_in_circles_stops_the_run_and_is_named(project: Project) -> None:
    seed(project, "a.txt")
    (project.seeds_dir / "story" / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(BriefingError, match=r"seeds/story/loop\.txt: cannot read: a link that leads back to itself"):
        project.read_seeds("story", SUFFIXES, LIMIT)


def test_a_link_out_of_the_project_is_refused(project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    secret.write_text("secret")
    (project.seeds_dir / "story" / "a.txt").symlink_to(secret)
    with pytest.raises(BriefingError, match="outside the project"):
        project.read_seeds("story", SUFFIXES, LIMIT)


def test_an_unreadable_file_stops_the_run_and_is_named(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    seed(project, "a.txt")
    locked = seed(project, "b.txt")
    locked.chmod(0)
    if os.geteuid() == 0:  # root may read everything, so the refusal is played
        plain = Path.open

        def refuse(path: Path, *args: object, **kwargs: object) -> object:
            if path == locked:
                raise PermissionError(13, "Permission denied", str(path))
            return plain(path, *args, **kwargs)  # type: ignore[arg-type]

        monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(BriefingError, match=r"seeds/story/b\.txt: cannot read: Permission denied"):
        project.read_seeds("story", SUFFIXES, LIMIT)


def test_every_unreadable_file_is_named_at_once(project: Project) -> None:
    for name in ("one.txt", "two.txt"):
        (project.seeds_dir / "story" / name).symlink_to("nowhere.txt")
    with pytest.raises(BriefingError) as caught:
        project.read_seeds("story", SUFFIXES, LIMIT)
    assert [message.split(":")[0] for message in caught.value.messages] == ["seeds/story/one.txt", "seeds/story/two.txt"]


def test_no_seeds_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="fix: run `briefing new NAME`"):
        Project(tmp_path).briefing_names()
    (tmp_path / "seeds" / "empty").mkdir(parents=True)
    with pytest.raises(BriefingError, match="seeds/empty/: no article in it"):
        Project(tmp_path).read_seeds("empty", SUFFIXES, LIMIT)


@pytest.mark.parametrize("name", ["..", "a/b", "", "a b", "data", "Assets", "x" * 65, "-a", "a\n"])
def test_names_that_cannot_be_addresses_are_refused(project: Project, name: str) -> None:
    with pytest.raises(BriefingError):
        project.select(name)


def test_folders_that_differ_in_case_are_refused(project: Project) -> None:
    (project.seeds_dir / "Story").mkdir(exist_ok=True)
    if len(list(project.seeds_dir.iterdir())) == 1:
        pytest.skip("this file system does not tell upper from lower case")
    with pytest.raises(BriefingError, match="upper and lower case"):
        project.briefing_names()


def test_writing_the_same_bytes_touches_nothing(project: Project) -> None:
    path = project.root / "docs" / "a.yml"
    assert project.write_text(path, "é\r\n") is True
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert project.write_text(path, "é\r\n") is False
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert path.read_bytes() == "é\r\n".encode()


def test_a_failed_write_leaves_the_old_file(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project.root / "a.yml"
    project.write_text(path, "old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(BriefingError, match=r"a\.yml: cannot write: No space left on device"):
        project.write_text(path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in project.root.iterdir() if entry.name.endswith(".tmp")] == []


def test_a_file_keeps_its_permissions(project: Project) -> None:
    path = project.root / "a.yml"
    project.write_text(path, "old")
    path.chmod(0o640)
    project.write_text(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_pages_no_longer_made_are_removed_and_nothing_else(project: Project) -> None:
    docs = project.docs_dir
    project.write_pages([("story/index.md", "one"), ("story/actors/a.md", "two"), ("index.md", "front")])
    (docs / "about.md").write_text("by hand")
    assert project.write_pages([("story/index.md", "one"), ("index.md", "front")]) == (0, 1)
    assert sorted(p.relative_to(docs).as_posix() for p in docs.rglob("*.md")) == ["about.md", "index.md", "story/index.md"]
    assert not (docs / "story" / "actors").exists()


def test_a_hand_written_page_is_never_replaced(project: Project) -> None:
    project.docs_dir.mkdir()
    (project.docs_dir / "index.md").write_text("by hand")
    project.write_pages([("index.md", "generated")])
    project.write_pages([])
    assert (project.docs_dir / "index.md").read_text() == "by hand"


def test_a_forged_manifest_deletes_nothing_outside_docs(project: Project) -> None:
    victim = project.root / "victim.md"
    victim.write_text("mine")
    project.docs_dir.mkdir()
    (project.docs_dir / PAGES_MANIFEST).write_text('{"pages": ["../victim.md", "/etc/x.md", "plain.txt", 7]}')
    (project.docs_dir / "plain.txt").write_text("mine")
    project.write_pages([])
    assert victim.exists() and (project.docs_dir / "plain.txt").exists()


def test_yaml_that_is_not_utf8_says_where(project: Project) -> None:
    path = project.root / "a.yml"
    path.write_bytes(b"title: caf\xe9\n")
    with pytest.raises(BriefingError, match=r"a\.yml: not UTF-8: byte 0xe9 at offset 10"):
        project.read_text(path)
