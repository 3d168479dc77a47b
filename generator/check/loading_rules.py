"""What is documented here is found elsewhere: while files are read, merged, and brought together for a check."""

from __future__ import annotations

from generator.check.rule import Rule
from generator.findings import Severity

_HEAD = "=== docs/data/ferry/key_points.yml\n"
_SOUND = (
    _HEAD
    + """\
- id: kp-stop
  text: The ferry stops on 3 May.
  certainty: stated
  cites:
    - source: post
      quote: The ferry stops on 3 May
"""
)


def _broken(old: str, new: str) -> str:
    return _SOUND.replace(old, new)


SYNTAX = Rule(
    "yaml-syntax",
    Severity.ERROR,
    "The file is not valid YAML.",
    "The rest of the file is read as far as it can be told apart, so that one slip does not hide others. Most slips are a "
    "colon, a question mark or a quotation mark inside an unquoted value: put the whole value in double quotes.",
    _broken("text: The ferry", "text: Ferry: it"),
    _SOUND,
)
DUPLICATE = Rule(
    "yaml-duplicate-key",
    Severity.ERROR,
    "A field appears twice in a record.",
    "A YAML reader keeps only the last and drops the other without a word; which one was meant, only its editor knows.",
    _broken("  certainty: stated\n", "  certainty: stated\n  certainty: conditional\n"),
    _SOUND,
)
UNSAFE = Rule(
    "yaml-unsafe",
    Severity.ERROR,
    "The file uses a part of YAML that is refused here.",
    "Tags (`!!python/…`) can name code, anchors and aliases (`&x`, `*x`) can make a small file fill the memory, and several "
    "documents in one file hide records. These files need none of them.",
    _broken("certainty: stated", "certainty: !!str stated"),
    _SOUND,
)
UNKNOWN_FIELD = Rule(
    "yaml-unknown-field",
    Severity.ERROR,
    "A record has a field that is not known.",
    "A misspelled field would be ignored, and what it says lost. The message names the known field that is most like it.",
    _broken("certainty:", "certainity:"),
    _SOUND,
)
TYPE = Rule(
    "yaml-type",
    Severity.ERROR,
    "A value has the wrong form, or a required field is missing.",
    "The message says what the field may hold: one of a list of words, a date as EDTF (`2025-03-06`, `2025-03`, `2025-12~`, "
    "`unknown`), an http or https address, a list of ids. The record is left out until it is right; the others are loaded.",
    _broken("certainty: stated", "certainty: surely"),
    _SOUND,
)
FOLDED = Rule(
    "yaml-folded-quote",
    Severity.WARNING,
    "Words are written as a block whose line breaks change them.",
    "With `|` or `>` the line breaks of the file become part of the words. Write quoted words and statements on one line.",
    _broken("quote: The ferry stops on 3 May", "quote: >\n        The ferry\n        stops on 3 May"),
    _SOUND,
)
CONFLICT = Rule(
    "merge-conflict",
    Severity.WARNING,
    "Editor and generator changed the same field; the editor's value was kept.",
    "Nothing is ever overwritten unasked. The conflict is reported until it is settled: by writing the generated value, by "
    "`briefing generate --keep FILE/ID.FIELD` (what you wrote stands), or by `--accept FILE/ID.FIELD` (the generated value is "
    "taken).",
    _SOUND.replace("docs/data/ferry/", "docs/data/ferry/.generated/")
    + _broken("The ferry stops on 3 May.", "No ferry from 3 May.")
    + _broken("The ferry stops on 3 May.", "The ferry stops.").replace("docs/data/ferry/", "generated/"),
    _SOUND.replace("docs/data/ferry/", "docs/data/ferry/.generated/")
    + _broken("The ferry stops on 3 May.", "No ferry from 3 May.")
    + _SOUND.replace("docs/data/ferry/", "generated/"),
)
_POST = """\
=== seeds/ferry/post.txt
Ferry stops in May

The ferry across the lake stops on 3 May, the harbour master said on Monday.
"""
SEED_LEFT_OUT = Rule(
    "seed-left-out",
    Severity.WARNING,
    "A file under seeds/ is not read.",
    "Articles are text, Markdown or HTML files that lie directly in the briefing's folder. Anything else is left alone, and "
    "said so, because a file that is quietly skipped looks like a source that is used.",
    _POST + "=== seeds/ferry/photo.jpg\nan image\n",
    _POST,
)
SEED_UNUSABLE = Rule(
    "seed-unusable",
    Severity.WARNING,
    "An article cannot be used.",
    "The file is empty, too large, not text, or holds a page without an article, such as a consent or subscription wall. It "
    "is listed among the sources as left out, with this reason.",
    _POST + "=== seeds/ferry/blank.txt\n\n\n",
    _POST,
)
SEED_CASE = Rule(
    "seed-name-case",
    Severity.WARNING,
    "Two articles differ in name only by upper and lower case.",
    "Many computers hold only one of them, so the briefing would depend on where it is made. Rename one.",
    _POST + _POST.replace("post.txt", "Post.txt"),
    _POST + _POST.replace("post.txt", "mail.txt"),
)
_SETTINGS = "=== docs/data/ferry/briefing.yml\ntitle: The ferry stops\n"
MODEL_MISSING = Rule(
    "model-missing",
    Severity.WARNING,
    "The briefing asks for a model that is not installed.",
    "With `matching: vectors` sentences that say the same in other words are found by a model. Without it the draft is made all the "
    "same, by words and figures, but finds fewer sources for a point; drafts of two people then differ. `make vectors` installs it.",
    _POST + _SETTINGS + "matching: vectors\n",
    _POST + _SETTINGS + "matching: words\n",
)

UNCHECKED = Rule(
    "unchecked",
    Severity.NOTE,
    "The site is not built, or not since the YAML was changed, so a part of it was not checked.",
    "What is not looked at is said and counted: citations of withdrawn records and of articles that are not there, pages that are not "
    "built or older than the YAML they are made from, and addresses outside the site. Build the site, then check again.",
    _POST,
    _POST + "=== site/index.html\n<h1>Ferry</h1>\n",
)

_WRITTEN = (SYNTAX, DUPLICATE, UNSAFE, UNKNOWN_FIELD, TYPE, FOLDED, CONFLICT)
RULES = (*_WRITTEN, SEED_LEFT_OUT, SEED_UNUSABLE, SEED_CASE, MODEL_MISSING, UNCHECKED)
