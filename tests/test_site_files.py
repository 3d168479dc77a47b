"""What a built site holds beside its pages: data, an index of the search, a map of the site; and that two builds are alike."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree
from PIL import Image
from pypdf import PdfReader
from tests_support import ROOT
from validity import find_epub_errors, find_html_errors, without_theme

from generator import commands, publisher
from generator.project import Project

NAME = "ferry"
ADDRESS = "https://news.example/briefings/"


def build(folder: Path) -> Project:
    shutil.copytree(ROOT / "tests" / "golden" / NAME / "seeds", folder / "seeds" / NAME)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"site_url: {ADDRESS}\n{settings}", encoding="utf-8")
    (folder / "docs").mkdir()
    (folder / "docs" / "figures.md").write_text("# Figures\n\n| what | how many |\n|:--|--:|\n| ferries | 12 |\n", encoding="utf-8")
    project = Project(folder)
    list(commands.generate(project, NAME))
    publisher.build_site(project)
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return build(tmp_path_factory.mktemp("site"))


def read(project: Project, path: str) -> str:
    return (project.site_dir / path).read_text(encoding="utf-8")


def test_the_data_of_a_briefing_is_published_in_every_form(built: Project) -> None:
    assert json.loads(read(built, f"data/{NAME}/briefing.json"))["briefing"] == NAME
    assert json.loads(read(built, f"data/{NAME}/annotations.jsonld"))["type"] == "AnnotationPage"
    assert json.loads(read(built, f"data/{NAME}/sources.csl.json"))
    assert read(built, f"data/{NAME}/sources.bib").startswith("@")
    assert len(list(csv.DictReader(io.StringIO(read(built, f"data/{NAME}/statements.csv"))))) > 5


def test_the_briefing_can_be_taken_along_as_a_book(built: Project) -> None:
    folder = built.site_dir / "data" / NAME
    assert find_epub_errors(folder / f"{NAME}.epub") == []
    title = BeautifulSoup(read(built, f"{NAME}/index.html"), "lxml").h1.contents[0]
    assert PdfReader(folder / f"{NAME}.pdf").metadata.title == title


def test_a_link_to_a_briefing_shows_its_card(built: Project) -> None:
    data = (built.site_dir / NAME / "card.png").read_bytes()
    with Image.open(io.BytesIO(data)) as card:
        assert (card.format, card.size) == ("PNG", (1200, 630))
        assert len(card.convert("L").getcolors()) > 50
    for path in (f"{NAME}/index.html", f"{NAME}/timeline.html"):
        head = BeautifulSoup(read(built, path), "lxml").head
        said = {tag["property"]: tag["content"] for tag in head.find_all("meta", property=True)}
        assert said["og:image"].removeprefix(ADDRESS) == f"{NAME}/card.png"
        assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
        assert said["og:url"] == head.find("link", rel="canonical")["href"]
        assert said["og:title"] in head.title.string and said["og:image:alt"] and said["og:description"]
        assert head.find("meta", attrs={"name": "twitter:card"})["content"] == "summary_large_image"


def test_who_followed_an_old_link_is_told_where_to_go_on(built: Project) -> None:
    lost = BeautifulSoup(read(built, "404.html"), "lxml").article
    assert lost.h1.get_text() == "There is no such page" and "search" in lost.p.get_text()
    assert lost.a["href"] == "/briefings/index.html", "from any address, however deep"


def test_the_map_of_the_site_lists_every_page_without_a_date(built: Project) -> None:
    root = etree.fromstring(read(built, "sitemap.xml").encode())
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = [place.text for place in root.findall("s:url/s:loc", names)]
    pages = [path for path in built.site_files() if path.endswith(".html") and path != "404.html"]
    assert sorted(str(place) + "index.html" * str(place).endswith("/") for place in listed) == sorted(ADDRESS + path for path in pages)
    assert root.find(".//s:lastmod", names) is None


def test_each_page_names_its_own_address_and_says_what_it_is(built: Project) -> None:
    for path in built.site_files():
        if path.endswith(".html") and path != "404.html":
            soup = BeautifulSoup(read(built, path), "lxml")
            assert soup.find("link", rel="canonical")["href"] in (ADDRESS + path, ADDRESS + path.removesuffix("index.html"))
            assert soup.find("meta", attrs={"name": "description"})["content"].strip()
            assert soup.title.get_text().strip()
    overview = BeautifulSoup(read(built, f"{NAME}/index.html"), "lxml")
    (block,) = overview.find_all("script", type="application/ld+json")
    assert json.loads(block.string)["@graph"][0]["@type"] == "BackgroundNewsArticle"
    assert block.find_parent("head")


def test_every_page_is_valid_html(built: Project) -> None:
    assert without_theme(find_html_errors(sorted(built.site_dir.rglob("*.html")))) == {}
    table = BeautifulSoup(read(built, "figures.html"), "lxml").table
    assert [cell["class"] for cell in table.find_all(["th", "td"])] == [["left"], ["right"]] * 2


def test_every_address_in_llms_txt_is_there(built: Project) -> None:
    text = read(built, "llms.txt")
    links = [part.split(")")[0] for part in text.split("](")[1:]]
    assert len(links) == 8
    assert all((built.site_dir / link).is_file() for link in links)


def test_two_builds_of_the_same_data_are_alike(built: Project, tmp_path: Path) -> None:
    again = build(tmp_path)
    # MkDocs stamps the time into the compressed copy of the map.
    files = [path for path in built.site_files() if path != "sitemap.xml.gz"]
    assert [path for path in again.site_files() if path != "sitemap.xml.gz"] == files
    for path in files:
        assert (built.site_dir / path).read_bytes() == (again.site_dir / path).read_bytes(), path


def test_a_german_site_has_german_briefings(tmp_path: Path) -> None:
    """But for one that says otherwise. A tag in the settings that only MkDocs knows is none of our business."""
    project = build(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  language: en\n", "  language: de\n")
    settings.write_text(text.replace("extra:\n", "extra:\n  proof: !ENV [NO_SUCH_VARIABLE, x]\n"), encoding="utf-8")
    publisher.build_site(project)
    overview, llms = BeautifulSoup(read(project, f"{NAME}/index.html"), "lxml"), read(project, "llms.txt")
    assert overview.html["lang"] == "de" and "In 30 Sekunden" in overview.get_text()
    assert "Zeitleiste" in llms and "Timeline" not in llms and "Jede Aussage" in llms
    rules = BeautifulSoup(read(project, "rules.html"), "lxml")
    assert all(part.get("lang") == "en" for part in rules.select("h2.rule + p")) and rules.select("h2.rule + p")
    info = project.section_path(NAME, "briefing")
    info.write_text(info.read_text(encoding="utf-8") + "language: en\n", encoding="utf-8")
    publisher.build_site(project)
    assert BeautifulSoup(read(project, f"{NAME}/index.html"), "lxml").html["lang"] == "en"


def test_a_german_briefing_on_an_english_site_is_a_german_page(tmp_path: Path) -> None:
    project = build(tmp_path)
    info = project.section_path(NAME, "briefing")
    info.write_text(info.read_text(encoding="utf-8") + "language: de\n", encoding="utf-8")
    publisher.build_site(project)
    overview, front = (BeautifulSoup(read(project, path), "lxml") for path in (f"{NAME}/index.html", "index.html"))
    assert (overview.html["lang"], front.html["lang"]) == ("de", "en")
    assert any(heading.get_text().startswith("In 30 Sekunden") for heading in overview.find_all("h2"))
    assert "Zeitleiste" in overview.find("nav", class_="md-nav").get_text()
    assert without_theme(find_html_errors([project.site_dir / NAME / "index.html"])) == {}
