"""Encodings: the text must come out as its author wrote it, and what is not text must say so."""

from __future__ import annotations

import codecs

import pytest

from generator.extract import MAX_BYTES, extract_document
from generator.extract.decode import decode_bytes

WESTERN = "“We can’t pay £40,” said Zoë Müller – 2 µg/l… €6.50 for Søren, Dušan and Señora Ibáñez."
POLISH = "Rada miasta zagłosowała w poniedziałek za zamknięciem targu. Burmistrz powiedział, że decyzja była trudna."
CZECH = "Městská rada v pondělí odhlasovala uzavření trhu. Starosta řekl, že rozhodnutí bylo těžké."
RUSSIAN = "Городской совет проголосовал в понедельник за закрытие рынка. Мэр сказал, что решение было трудным."
JAPANESE = "市議会は月曜日に魚市場の閉鎖を決定した。市長は難しい決断だったと述べた。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (WESTERN, "cp1252"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (CZECH, "iso8859_2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_an_unmarked_code_page_is_found_and_said_to_be_a_guess(text: str, encoding: str) -> None:
    decoded = decode_bytes(text.encode(encoding))
    assert decoded.text == text
    assert "encoding-guessed" in decoded.warnings


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_removed(mark: bytes, encoding: str) -> None:
    decoded = decode_bytes(mark + WESTERN.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (WESTERN, encoding, ())


def test_utf16_without_a_mark_is_read() -> None:
    assert decode_bytes("The council met.".encode("utf-16-be")).text == "The council met."


def test_a_page_may_declare_its_charset() -> None:
    page = f'<html><head><meta charset="iso-8859-2"></head><body><p>{CZECH}</p></body></html>'
    document = extract_document("a.html", page.encode("iso8859_2"))
    assert CZECH in document.source.text
    assert document.source.encoding == "iso8859-2"


def test_a_page_that_declares_latin_1_is_read_as_browsers_do() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>{WESTERN}</p>'
    assert WESTERN in extract_document("a.htm", page.encode("cp1252")).source.text


def test_newlines_stay_as_stored() -> None:
    assert decode_bytes(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"%PDF-1.7 and so on", "binary"),
        (b"x" * (MAX_BYTES + 1), "too-large"),
        ("Grüße aus der größten Stadt, sagte Müller.".encode() + b"\xff", "undecodable"),
    ],
)
def test_what_is_no_article_text_says_why(data: bytes, problem: str) -> None:
    document = extract_document("a.txt", data)
    assert document.source.problem == problem
    assert document.sentences == ()


def test_damage_names_the_byte_and_its_offset() -> None:
    data = "Größe über alles: Müller sagte, es größer.".encode()
    warnings = extract_document("a.txt", data[:10] + b"\xff" + data[10:]).source.warnings
    assert warnings == ("byte 0xff at offset 10 is not utf-8",)
