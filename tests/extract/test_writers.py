"""Who wrote an article: people stay, what stands beside them goes, and an outlet is only what is named as one."""
from __future__ import annotations

import pytest

from generator.extract import extract_document
from generator.extract.writers import split_byline

STORY = "The bakers of Orm stopped work at midnight on Monday over the heat of the new ovens, their union said. " * 4


@pytest.mark.parametrize(
    ("byline", "people", "outlet"),
    [
        ("Joan Pell, Lake City Tribune", "Joan Pell", "Lake City Tribune"),
        ("Joan Pell / Reuters", "Joan Pell", "Reuters"),
        ("Joan Pell (Associated Press)", "Joan Pell", "Associated Press"),
        ("Joan Pell for the Orm Valley Gazette", "Joan Pell", "Orm Valley Gazette"),
        ("Joan Pell and Ed Moss, Orm Echo", "Joan Pell and Ed Moss", "Orm Echo"),
        ("JOAN PELL, ORM ECHO", "JOAN PELL", "ORM ECHO"),
        ("Joan Pell, Staff Writer, The Orm Echo", "Joan Pell", "The Orm Echo"),
        ("Joan Pell, health correspondent", "Joan Pell", ""),
        ("Joan Pell, News Editor", "Joan Pell", ""),
        ("Joan Pell, Wednesday", "Joan Pell", ""),
        ("Joan Pell, Geneva", "Joan Pell", ""),
        ("Joan Pell, The Hague", "Joan Pell", ""),
        ("Joan Pell and Ed Moss in Geneva", "Joan Pell and Ed Moss", ""),
        ("Joan Pell in Geneva and Ed Moss in Bern", "Joan Pell, Ed Moss", ""),
        ("Joan Pell, science editor, and Ed Moss", "Joan Pell, Ed Moss", ""),
        ("our reporter Joan Pell", "Joan Pell", ""),
        ("Joan Pell and the data team", "Joan Pell", ""),
        # Nothing to take away.
        ("Joan Pell, Ed Moss", "Joan Pell, Ed Moss", ""),
        ("Joan Pell, Ed Moss and Kim In Soo", "Joan Pell, Ed Moss and Kim In Soo", ""),
        ("Joan Pell Jr.", "Joan Pell Jr.", ""),
        ("Joan Pell, Jr.", "Joan Pell, Jr.", ""),
        ("Joan Pell and Emily Post", "Joan Pell and Emily Post", ""),
        ("Emily Post", "Emily Post", ""),
        ("Ludwig van der Berg", "Ludwig van der Berg", ""),
        ("Joan of Arc", "Joan of Arc", ""),
        ("Joan Pell and Björk", "Joan Pell and Björk", ""),
        # Nobody is named.
        ("Reuters", "Reuters", ""),
        ("Echo staff and AFP", "Echo staff and AFP", ""),
        ("Northern Wire / Echo staff, Monday", "Northern Wire / Echo staff", ""),
        ("from our correspondent in Geneva", "from our correspondent in Geneva", ""),
        ("the Orm Team", "the Orm Team", ""),
        ("", "", ""),
    ],
)
def test_people_and_outlet(byline: str, people: str, outlet: str) -> None:
    assert split_byline(byline) == (people, outlet)


@pytest.mark.parametrize(
    ("article", "byline", "publisher"),
    [
        (f"Ovens too hot\n\nBy Joan Pell, Lake City Tribune\n\n{STORY}", "Joan Pell", "Lake City Tribune"),
        (f"Ovens too hot\n\nBy Joan Pell | Lake City Tribune | 3 May 2031\n\n{STORY}", "Joan Pell", "Lake City Tribune"),
        (f"THE ORM ECHO\n\nOvens too hot\n\nBy Joan Pell, Lake City Tribune\n\n{STORY}", "Joan Pell", "THE ORM ECHO"),
        (f"THE ORM ECHO\n\nOvens too hot\n\nBy Joan Pell, The Orm Echo\n\n{STORY}", "Joan Pell", "The Orm Echo"),
        (f"Ovens too hot\n\nBy Reuters\n\n{STORY}", "Reuters", "unknown"),
        (f"Ovens too hot\n\nBy Joan Pell, health correspondent\n\n{STORY}", "Joan Pell", "unknown"),
        (f"---\ntitle: Ovens\nauthor: Joan Pell, Orm Echo\n---\n\n{STORY}", "Joan Pell", "Orm Echo"),
        (f"---\ntitle: Ovens\nauthor: Joan Pell, Orm Echo\nsite: Orm Online\n---\n\n{STORY}", "Joan Pell", "Orm Online"),
    ],
)
def test_the_outlet_of_a_byline_is_the_publisher_where_no_better_one_is_known(article: str, byline: str, publisher: str) -> None:
    form = "md" if article.startswith("---") else "txt"
    source = extract_document(f"a.{form}", article.encode()).source
    assert (source.byline, source.publisher) == (byline, publisher)


@pytest.mark.parametrize("label", ["PRESS RELEASE", "PRESS RELEASE\nFor release: Friday 6 March 2026", "GUEST COLUMN", "MEDIA STATEMENT"])
def test_the_label_of_a_text_is_no_publisher(label: str) -> None:
    source = extract_document("a.txt", f"{label}\n\nThe ovens of Orm are too hot\n\n{STORY}".encode()).source
    assert source.publisher == "unknown"
    review = extract_document("b.txt", f"THE ORM REVIEW\n\nThe ovens of Orm are too hot\n\n{STORY}".encode()).source
    assert review.publisher == "THE ORM REVIEW"


def test_authors_that_a_page_lists_are_not_taken_apart() -> None:
    people = '[{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Emily Post"}]'
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ovens", "author": {people}}}</script>'
    source = extract_document("a.html", f"<html><head>{head}</head><body><h1>Ovens</h1><p>{STORY}</p></body></html>".encode()).source
    assert (source.byline, source.publisher) == ("Ann Lee, Emily Post", "unknown")
