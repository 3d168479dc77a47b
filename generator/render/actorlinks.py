"""Names in running text as links to the actors' pages: the first mention in each section, so that a page is no soup of links."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.language.alias_sweep import AliasTable
from generator.model import Actor, Block, BlockKind, Document, Source, Span
from generator.render.filters import Safe, clip, markdown_text, one_line, safe_id
from generator.render.words import Words

_CARD_LENGTH = 140


class ActorLinks:
    """Finds the actors of one briefing in its own statements."""

    def __init__(self, actors: Iterable[Actor], words: Words) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._words = words
        self._table = AliasTable(self._actors.values())

    def link(self, text: str, target: Callable[[str], str], seen: set[str]) -> Safe:
        """`text` as Markdown, each actor not in `seen` linked where it is named first; `seen` learns them.

        `target` gives the link to a page of the briefing. The link's title is the short card: the name and the role.
        """
        line = one_line(text)
        block = Block(Span(0, len(line)), BlockKind.BODY, "")
        out: list[str] = []
        at = 0
        for actor_id, mention in self._table.find(Document(Source("", "", "", line, "txt"), (block,))):
            if actor_id in seen:
                continue
            seen.add(actor_id)
            page = target(f"actors/{safe_id(actor_id)}.md")
            out.append(_between(line[at : mention.span.start]))
            out.append(f'[{markdown_text(mention.text)}]({page} "{self._card(actor_id)}"){{ .name }}')
            at = mention.span.end
        return Safe("".join([*out, _between(line[at:])]))

    def _card(self, actor_id: str) -> Safe:
        actor = self._actors[actor_id]
        kind = self._words.plain(f"actor_kind.{actor.kind}")
        return markdown_text(clip(f"{actor.name}: {actor.role.text}" if actor.role else f"{actor.name}, {kind}", _CARD_LENGTH))


def _between(text: str) -> str:
    """Escaped text that keeps the blanks at its ends: a name follows or goes before."""
    if not text.strip():
        return " " if text else ""
    return " " * text[0].isspace() + markdown_text(text) + " " * text[-1].isspace()
