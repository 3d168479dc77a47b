"""An article as the bytes of a file: plain text, Markdown or HTML, with the furniture newspapers put around their text."""
from __future__ import annotations

import re
from html import escape

from benchmarks.synthetic.articles import Article
from benchmarks.synthetic.telling import say_day

_SUFFIXES = ("txt", "txt", "md", "html", "txt", "html", "md", "txt")
_MENU = ("Home", "News", "Region", "Sport", "Culture", "Letters", "Weather", "Contact")


def file_name(article: Article) -> str:
    """Number, newspaper and format: 00012-oldmere-courier.html."""
    slug = re.sub(r"[^a-z]+", "-", article.publisher.lower()).strip("-")
    return f"{article.number + 1:05}-{slug}.{_SUFFIXES[article.number % len(_SUFFIXES)]}"


def lay_out(article: Article, town: str) -> bytes:
    """The file's bytes, UTF-8. Every sentence stands in it as written, in HTML with its characters escaped."""
    suffix = file_name(article).rsplit(".", 1)[1]
    text = {"txt": _plain, "md": _markdown, "html": _html}[suffix](article, town)
    if suffix == "txt" and article.number % 16 == 7:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8")


def _paragraphs(article: Article, town: str) -> list[str]:
    paragraphs = [" ".join(sentence.text for sentence in paragraph) for paragraph in article.paragraphs]
    if article.of >= 0:
        paragraphs[0] = f"{town.upper()} ({article.author}) — {paragraphs[0]}"
    return paragraphs


def _plain(article: Article, town: str) -> str:
    lines = [article.publisher, "", article.headline, "", f"By {article.author}", f"Published {say_day(article.published)}", ""]
    for paragraph in _paragraphs(article, town):
        lines += [paragraph, ""]
    return "\n".join([*lines, *article.notices]) + "\n"


def _markdown(article: Article, town: str) -> str:
    lines = [
        "---",
        f'title: "{article.headline}"',
        f"author: {article.author}",
        f"date: {article.published.isoformat()}",
        f"publisher: {article.publisher}",
        "---",
        "",
        f"# {article.headline}",
        "",
    ]
    for number, paragraph in enumerate(_paragraphs(article, town)):
        if number and number % 7 == 0:
            lines += ["## What else is known", ""]
        lines += [paragraph, ""]
    for notice in article.notices:
        lines += [f"*{notice}*", ""]
    return "\n".join(lines)


def _html(article: Article, town: str) -> str:
    menu = "".join(f'<li><a href="/{each.lower()}">{each}</a></li>' for each in _MENU)
    body = "\n".join(f"<p>{escape(paragraph)}</p>" for paragraph in _paragraphs(article, town))
    notices = "\n".join(f"<p>{escape(notice)}</p>" for notice in article.notices)
    published = article.published.isoformat()
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(article.headline)} | {escape(article.publisher)}</title>
<meta property="og:site_name" content="{escape(article.publisher)}">
<meta property="article:published_time" content="{published}">
<meta name="author" content="{escape(article.author)}">
</head>
<body>
<nav><ul>{menu}</ul></nav>
<article>
<h1>{escape(article.headline)}</h1>
<p class="byline">By {escape(article.author)}, <time datetime="{published}">{say_day(article.published)}</time></p>
{body}
</article>
<footer>
{notices}
</footer>
</body>
</html>
"""
