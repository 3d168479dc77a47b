"""The policy of a page names the theme's own scripts and no other."""

from __future__ import annotations

import base64
import hashlib
import re

from generator.render import add_policy, theme_scripts
from generator.render.policy import inline_scripts

SCOPE = '__scope=new URL("{}",location),go()'
THEME = f'<head><meta charset="utf-8"><script>{SCOPE.format("/")}</script><script src="a.js"></script></head><script>palette()</script>'


def page(base: str, article: str = "") -> str:
    return f'<head><meta charset="utf-8"><script>{SCOPE.format(base)}</script></head>{article}<script>palette()</script>'


def digest(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def policy(html: str) -> dict[str, list[str]]:
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert found is not None
    return {part.split()[0]: part.split()[1:] for part in found.group(1).split(";")}


def test_the_themes_scripts_are_named_however_deep_the_page() -> None:
    for base in (".", "..", "../..", "/", "/news/"):
        found = policy(add_policy(page(base), theme_scripts(THEME)))
        assert found["script-src"] == ["'self'", digest(SCOPE.format(base)), digest("palette()")]
        assert found["default-src"] == found["object-src"] == ["'none'"]


def test_a_script_among_an_articles_words_is_not_named() -> None:
    for script in ("alert(1)", 'palette();alert(1)', 'x=new URL("//evil.example",location)', SCOPE.format('",x),alert("')):
        found = policy(add_policy(page("..", f"<article><script>{script}</script></article>"), theme_scripts(THEME)))
        assert digest(script) not in found["script-src"]


def test_the_policy_stands_before_the_first_script() -> None:
    html = add_policy(page(".."), theme_scripts(THEME))
    assert html.index("Content-Security-Policy") < html.index("<script>")


def test_data_and_linked_scripts_need_no_name() -> None:
    data = '<script type="application/ld+json">{}</script><script id="x" type="application/json">1</script>'
    html = f'{data}<SCRIPT src="x"></SCRIPT><script>a()'
    assert inline_scripts(html) == ("a()",)


def test_many_tags_that_never_close_are_read_in_linear_time() -> None:
    assert len(inline_scripts("<script " * 200_000)) == 0
    assert len(inline_scripts("<script>" * 200_000)) == 1
