"""The Jinja environment of the page templates, and the templates that ship with the package."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from generator.edtf import plain_date
from generator.render import filters
from generator.render.dates import describe_date

_BLANK_LINES = re.compile(r"\n\n\n+")  # begins with fixed signs, which are found ten times as fast as a count of them


def packaged_templates() -> dict[str, str]:
    """The templates that ship with the package, by file name, in order of name."""
    folder = resources.files("generator.render") / "templates"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".md.j2"))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def make_environment(templates: Mapping[str, str] | None = None) -> Environment:
    """An environment in which every printed value is escaped for Markdown and every unknown name is an error.

    `templates` replace packaged ones of the same name. Raises jinja2.TemplateError, with name and line, for a faulty template.
    """
    return _environment(tuple(sorted({**packaged_templates(), **(templates or {})}.items())))


# Compiling the templates takes longer than rendering a small briefing with them, and a preview does it at every save.
@lru_cache(maxsize=4)
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    environment = Environment(  # Escaping is done by `finalize`, for Markdown; see filters.
        loader=DictLoader(dict(templates)),
        autoescape=False,
        finalize=filters.finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        md=filters.markdown_text,
        html=filters.html_text,
        front_matter=filters.front_matter,
        pre=filters.preformatted,
        english=_english,
        url=filters.link_target,
        id=filters.safe_id,
        clip=filters.clip,
        date=_describe_date,
        time=_time_element,
    )
    environment.globals.update(heading=_heading, linked=filters.linked)
    return environment


# What a template says in the language of its page is said by `t`, which every page is given.


@pass_context
def _describe_date(context: Context, edtf: str) -> str:
    return describe_date(edtf, context["t"])


@pass_context
def _english(context: Context, text: str) -> filters.Safe:
    """Our own documentation, which is in English: where the page is in another language, each paragraph says so."""
    shown = filters.prose(text)
    if context["t"].language == "en":
        return shown
    return filters.Safe("\n\n".join(f'<p lang="en" dir="ltr">{part}</p>' for part in shown.split("\n\n")))


@pass_context
def _heading(context: Context, level: int, text: str, anchor: str, style: str = "", attributes: str = "") -> filters.Safe:
    return filters.heading(level, text, anchor, style, attributes, title=context["t"].plain("page.link"))


@pass_context
def _time_element(context: Context, edtf: str) -> filters.Safe:
    """A date for raw HTML: plain words, with the machine's form where the date is a plain one."""
    words, machine = filters.html_text(describe_date(edtf, context["t"])), plain_date(edtf)
    return filters.Safe(f'<time datetime="{machine}">{words}</time>') if machine else words


def render_template(environment: Environment, template: str, context: Mapping[str, object]) -> str:
    """The Markdown of one page: blank lines never doubled, exactly one newline at the end."""
    return _BLANK_LINES.sub("\n\n", environment.get_template(template).render(context)).strip() + "\n"
