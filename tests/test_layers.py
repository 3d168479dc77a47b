"""Imports only look down: each module imports from lower layers and from its own folder, siblings of a pipeline never each other."""
from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "generator"

LAYERS = {
    "__init__": 0,
    "formats": 0,
    "model": 0,
    "spans": 1,
    "edtf": 1,
    "findings": 1,
    "errors": 1,
    "progress": 1,
    "packing": 1,
    "citations": 2,
    "extract": 3,
    "yamltext": 3,
    "editions": 3,
    "language": 3,
    "analyse": 4,
    "render": 4,
    "check": 4,
    "export": 4,
    "history": 4,
    "locks": 4,
    "storage": 4,
    "articles": 4,
    "toolchain": 4,
    "store": 5,
    "workers": 5,
    "timings": 5,
    "minilm": 5,
    "seeds": 5,
    "pagefiles": 5,
    "bundles": 6,
    "project": 6,
    "fetching": 6,
    "watching": 7,
    "commands": 7,
    "sitebuild": 8,
    "mkdocs_hook": 9,
    "publisher": 10,
    "cli": 11,
    "__main__": 12,
}
INSIDE = {"language": {"words": 0, "names": 1, "guards": 2, "pile": 2, "questions": 3, "disputes": 3}}
"""The layers inside a part that has folders of its own."""

PIPELINES = {"analyse", "check"}
"""Folders whose modules are stages or rules: their list passes results along, they do not import each other."""

LISTS = {"__init__", "pipeline"}
"""Modules of a pipeline folder that list the others."""

SHARED_IN_PIPELINE = {"check": {"rule", "input", "nearest", "formats", "scan", "site_rules"}}
"""Modules of a pipeline folder that hold its types rather than a stage."""

STANDARD_ONLY = {"model", "spans", "edtf", "findings", "errors", "progress"}
ONLY_MKDOCS = {"sitebuild", "mkdocs_hook", "publisher"}
IMPURE = {"os", "shutil", "tempfile", "time", "random", "locale", "socket", "subprocess", "urllib.request"}
PURE = {
    "model", "spans", "edtf", "findings", "citations", "extract", "yamltext", "editions", "language", "articles", "packing",
    "analyse", "history", "render", "check", "export",
}  # fmt: skip


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imports(path: Path) -> list[tuple[int, str]]:
    """(line, dotted name) of each import; `from generator.x import y` counts as generator.x.y, which may name a module."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return found


def place(path: Path) -> tuple[str, str]:
    """(part, module) of a file: part is the folder under generator/, or the module itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0], parts[-1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_look_down(path: Path) -> None:
    part, _ = place(path)
    for line, name in imports(path):
        steps = name.split(".")
        if steps[0] != "generator":
            continue
        target = steps[1] if len(steps) > 1 else "__init__"
        if target not in LAYERS:  # a name defined in generator/__init__.py
            target = "__init__"
        assert part == target or LAYERS[target] < LAYERS[part], f"{path}:{line}: {part} (layer {LAYERS[part]}) imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_look_down_inside_a_part(path: Path) -> None:
    part, folder = path.relative_to(PACKAGE).parts[0], path.parent.name
    layers = INSIDE.get(part, {})
    if folder == part or not layers:
        return
    for line, name in imports(path):
        steps = name.split(".")
        if steps[:2] == ["generator", part]:
            assert steps[2] == folder or layers[steps[2]] < layers[folder], f"{path}:{line}: {part}/{folder} imports {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_stages_do_not_import_each_other(path: Path) -> None:
    part, module = place(path)
    if part not in PIPELINES or module in LISTS:
        return
    siblings = {other.stem for other in (PACKAGE / part).rglob("*.py")} - SHARED_IN_PIPELINE.get(part, set()) - {"__init__"}
    for line, name in imports(path):
        steps = name.split(".")
        if steps[:2] == ["generator", part]:
            assert not siblings & set(steps[2:]), f"{path}:{line}: stage {module} imports its sibling {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_outside_libraries_stay_where_they_belong(path: Path) -> None:
    part, _ = place(path)
    source = path.read_text(encoding="utf-8")
    for line, name in imports(path):
        top = name.split(".")[0]
        if part in STANDARD_ONLY:
            assert top in {"generator", "__future__"} or top in standard_library(), f"{path}:{line}: {part} imports {name}"
        if top in {"mkdocs", "material"}:
            assert part in ONLY_MKDOCS, f"{path}:{line}: only sitebuild, mkdocs_hook and publisher import {name}"
        if part in PURE:
            assert name != "pathlib.Path" and top not in IMPURE, (
                f"{path}:{line}: a pure layer imports {name}"
            )
    for text in ast.walk(ast.parse(source)):
        if part in PURE and isinstance(text, ast.Call) and isinstance(text.func, ast.Name):
            assert text.func.id not in {"open", "print", "input", "eval", "exec"}, f"{path}: {text.func.id}() in a pure layer"


def standard_library() -> frozenset[str]:
    import sys

    return sys.stdlib_module_names


def test_every_part_has_a_layer() -> None:
    parts = {place(path)[0] for path in modules()}
    assert parts <= LAYERS.keys(), f"give these a layer: {sorted(parts - LAYERS.keys())}"
