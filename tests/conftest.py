"""What every test may use: the golden switch, and a project made from the invented ferry story."""
from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from tests_support import FERRY

from generator.project import Project

# How long one example takes tells how busy the machine is, not whether the program is right.
settings.register_profile("briefing", deadline=None)
settings.load_profile("briefing")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected files; review the difference")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are to be rewritten rather than compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def ferry(tmp_path: Path) -> Project:
    """A folder with nothing but the articles of the ferry story, as `seeds/ferry`."""
    shutil.copytree(FERRY / "seeds", tmp_path / "seeds" / "ferry")
    return Project(tmp_path)
