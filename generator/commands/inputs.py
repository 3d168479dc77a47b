"""By which name what was made of a whole briefing is known."""
from __future__ import annotations

from generator.commands.site_language import site_language
from generator.project import Project
from generator.store import fingerprint
from generator.toolchain import describe_toolchain, package_code


def name_inputs(project: Project, name: str) -> str:
    """A name for all that a briefing is read from: its files, the site's language, our code and what it runs on. Raises BriefingError."""
    files = (f"{path}\0{digest}" for path, digest in project.input_hashes(name).items())
    return fingerprint(package_code(), *describe_toolchain(), name, site_language(project), *files)
