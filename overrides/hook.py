"""Hands MkDocs' events to the package, so that plain `mkdocs build` and `mkdocs serve` write the pages first."""

from generator.mkdocs_hook import (
    on_config,
    on_env,
    on_files,
    on_nav,
    on_page_context,
    on_post_build,
    on_post_page,
    on_post_template,
    on_serve,
    on_startup,
    on_template_context,
)

__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_nav",
    "on_page_context",
    "on_post_build",
    "on_post_page",
    "on_post_template",
    "on_serve",
    "on_startup",
    "on_template_context",
]
