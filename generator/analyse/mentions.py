"""Where the sources name each actor.

The search itself is `language.names.alias_sweep`; here it is given the shape the export and the site use.
"""
from __future__ import annotations

from collections.abc import Iterable

from generator.language.names.alias_sweep import sweep
from generator.language.words.notes import Slips
from generator.model import Actor, Document, Mention


def find_mentions(
    actors: Iterable[Actor], documents: Iterable[Document], slips: Slips | None = None
) -> dict[str, tuple[Mention, ...]]:
    """Actor id -> its mentions, in the order of the documents and of their text; an entry for every actor.

    Only the articles' own content is searched, headlines included. A surname that two actors share counts for the one named in
    full most recently before it in that source, otherwise for nobody. `slips` keep what was
    found for the next time.
    """
    return dict(sweep(actors, documents, slips))
