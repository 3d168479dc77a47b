"""Lines that are page furniture, and lines of a story that only look like it."""

from __future__ import annotations

import pytest

from generator.extract import extract_document
from generator.model import CONTENT_KINDS, Block, Document

PARAGRAPH = (
    "The harbour board voted on Monday to close the north quay, where boats have landed since 1871, and nobody objected to it."
)

STORY = """
Registered in Malta in 2016, the firm never filed accounts.
Save the dunes, the children had written on the wall.
Comments are rare in that court.
Thanks to the pilots, nobody drowned.
Most read the letter twice before they signed it.
Published by nobody, the report lay in a drawer for a year.
Part of the harbour wall fell into the basin.
Latest figures show that 40 boats were lost.
Give today's children a harbour and they will sail.
Support the local paper mill and it will outlive the harbour.
Next to the quay stands a crane that nobody has used since.
Sorted by size, the fish went into four crates.
View from the tower, the damage looks small.
Share prices fell by a third on Monday.
Support our troops, the banner read.
Follow the money and you reach the harbour board.
Subscribers to the pension fund will be paid in June.
Related to that is the question of who pays.
More from the report is expected on Friday.
More than 200 people were on board when the ferry sailed.
Copyright law is no help here, lawyers say.
Copyright Lawyers Group members marched to the court on Monday.
Reading time fell to 10 minutes a day when the library closed.
Sign up at the town hall by noon on Friday, the notice says.
Listen to the recording and you will hear two voices.
Download speeds doubled in the valley last year.
Editors: nobody knows how many were fired.
Sources close to the board confirmed the sale.
Contact with the vessel was lost at 4 a.m.
Page 9 of the report names four bearings.
Like his father, he went to sea at fifteen.
Photo identification will be required at the polls.
"Subscribe to nothing," she said.
Your privacy is not the issue here, the judge said.
Tips of up to $20 are common.
The views of the residents do not matter to them.
Image problems have dogged the firm for years.
Home prices rose 4%.
By Monday the water had reached the church door.
By Anna's reckoning it was noon.
Updated maps show the river 40 metres further west.
Published figures put the loss at 12 million.
Photographs from the scene show two craters.
Buy-to-let owners will pay more from April.
Get the vaccine in your inbox area clinics, officials urged.
Comments by the minister drew laughter.
Tags on the turtles showed they had swum 3,000 km.
The terms of service in the contract are secret.
Nobody was hurt.
He paid €40.
Not everyone agrees
It was over
Why did it fail?
No one knows.
Order today depends on two sergeants and a dog.
Use code words, the instructor told them.
We use cookies as bait, the trapper said.
Enjoy this while it lasts, she told the crowd.
You have 10 articles of evidence, the judge noted.
To continue reading the charges would take a day, the clerk said.
Sponsored by a hotel group, the bill died in committee.
Advertisement of the post begins in May.
Poll: most voters want the bridge open.
Correction: the bridge opened in 1998, not 1989.
Editor's note: this story has been changed to name the pilot.
In other news conferences the mayor has been blunt.
See page 4 of the annex for the list of wrecks, the board advises.
The end came at noon.
Written by hand, the letter runs to nine pages.
Reporting by the commission will resume in May.
Edited highlights of the hearing were shown on Tuesday.
Research by the institute puts the figure at nine.
Witnesses can call 0800 555 010.
Residents should write to help@council.example by Friday.
The hotline, 0800 555 012, was engaged all day.
Volume 2 of the report is missing.
The budget: 38 million crowns, 29 of it for the gallery.
"""

FURNITURE = """
Get unlimited access for just $1 a week
Support local journalism. Donate today.
Sign up for our morning briefing
Follow @portcourier on X
Read more: What the quay means to the town
READ MORE: Five boats that never came back
ALSO READ | Ice plant to stay, for now
Related: Fish market closes
[Read the full report here]
Click here to download our app
Tap here to join our WhatsApp channel
Share this article: Facebook Twitter WhatsApp
Advertisement - scroll to continue reading
AD
Story continues below advertisement
© 2025 The Port Courier
Copyright 2025 MWS. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.
Photo by Ann Lee/Getty Images
(Image credit: Ann Lee)
Tags: harbour, quay, council
Topics: harbour | quay
Filed Under: News, Harbour
12 comments
Comments (12)
3 min read
Estimated read time: 4 minutes
Last updated 3 hours ago
Skip to main content
Subscribe | Log in
Home | News | Sport | Opinion
Facebook | Twitter | LinkedIn
Facebook Twitter LinkedIn Email
Print this page
Back to top
Have a story? Email newsroom@portcourier.example or call 555-0100
Got a tip? Contact us at tips@portcourier.example
Don't miss out: subscribe to our newsletter
You can unsubscribe at any time.
By signing up, you agree to our Terms of Use and Privacy Policy.
This article was originally published by MWS.
We want to hear from you. Leave a comment below.
To report a typo, click here.
For more stories like this, visit our homepage.
Our Standards: The Trust Principles.
All times are local.
Live updates: follow the harbour vote here
Watch: the moment the vote was read out
VIDEO: The moment the vote was read out
PHOTOS: The quay through the years
Most read today: Ice plant to stay | Ten boats for June | Who won the regatta
Top stories: Ice plant to stay | Regatta called off
Trending now: Ice plant | Regatta | Fog
RELATED: Dealers had been warned of the closure
Have a question we missed? Write to ask@portcourier.example.
Have you been affected? Get in touch
Refresh this page for the latest updates
3 new updates
This live blog has now closed. Thanks for reading.
Jump to latest
Load more posts
Sort by: Newest
Comments are closed
Log in to comment
View 12 comments
Be the first to comment
Start your free trial
From $1 a week. Cancel any time.
Save 50% on your first year
Your support makes our reporting possible
Support our nonprofit newsroom
Manage your preferences | Unsubscribe
You received this email because you signed up at the desk
Registered in England and Wales no. 0123456
Registered office: 1 Quay Street, Alderport
We are a member of the Press Council
If you think this story breaches our standards, write to us
Licensed under Creative Commons BY 4.0
Published by Linwick Media Ltd
Part of the Linwick Media Group
Copyright Linwick & Shore Ltd.
Copyright Linwick & Shore Titles Ltd. All pages are kept at 4 Quay Street, Alderport.
Reading time: 6 minutes. Members can print the whole chart.
Image caption: The quay after the storm
Push alerts are off. Turn them on?
"""

PAGES = {
    "middle.txt": "Quay to close by year end\n\n{p}\n\n{line}\n\n{p}\n",
    "end.txt": "Quay to close by year end\n\n{p}\n\n{p}\n\n{p}\n\n{p}\n\n{line}\n",
    "tail.txt": "Quay to close by year end\n\n{p}\n\n{p}\n\n{p}\n\n{p} {line}\n",
    "first.txt": "Quay to close by year end\n\n{line}\n\n{p}\n\n{p}\n",
    "middle.html": "<h1>Quay to close</h1><p>{p}</p><p>{line}</p><p>{p}</p>",
    "first.html": "<h1>Quay to close</h1><p>{line}</p><p>{p}</p><p>{p}</p>",
}


def _blocks_of(document: Document, line: str) -> list[Block]:
    start = document.source.text.index(line)
    return [b for b in document.blocks if b.span.start < start + len(line) and start < b.span.end]


@pytest.mark.parametrize("file", PAGES)
@pytest.mark.parametrize("line", STORY.strip().splitlines())
def test_no_sentence_of_a_story_is_taken_for_furniture(file: str, line: str) -> None:
    document = extract_document(file, PAGES[file].format(p=PARAGRAPH, line=line).encode())
    blocks = _blocks_of(document, line)
    assert blocks and all(b.kind in CONTENT_KINDS for b in blocks), blocks


@pytest.mark.parametrize("line", FURNITURE.strip().splitlines())
def test_furniture_after_a_story_is_set_apart(line: str) -> None:
    document = extract_document("end.txt", PAGES["end.txt"].format(p=PARAGRAPH, line=line).encode())
    assert all(b.kind not in CONTENT_KINDS for b in _blocks_of(document, line))


RELEASE = """\
PORT OF ALDERPORT
1 Quay Square, Alderport

NEWS RELEASE
No. PA-24-0611
For immediate release: Tuesday, June 11, 2024

THE NORTH QUAY CLOSES, AND A NEW ONE OPENS

{p}

{p}

# # #

About the Port of Alderport: The port is the oldest on the coast and employs 140 people in four basins.

Media contact:
Jon Hale
press@port.example
"""


def test_what_an_office_says_of_itself_is_no_part_of_its_release() -> None:
    document = extract_document("release.txt", RELEASE.format(p=PARAGRAPH).encode())
    assert document.source.title == "THE NORTH QUAY CLOSES, AND A NEW ONE OPENS"
    for line in ("1 Quay Square, Alderport", "No. PA-24-0611", "About the Port of Alderport", "Jon Hale"):
        assert all(b.kind not in CONTENT_KINDS for b in _blocks_of(document, line)), line


def test_numbered_notes_below_the_end_mark_stay() -> None:
    notes = "ENDS\n\nNotes to editors\n\n1. The north quay was built in 1871 and has 40 berths for boats of every size.\n"
    document = extract_document("release.txt", f"Quay to close\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{notes}".encode())
    assert all(b.kind in CONTENT_KINDS for b in _blocks_of(document, "1. The north quay was built"))


def test_a_numbered_contact_line_below_the_end_mark_goes() -> None:
    note, contact, follow = "1. The quay has 40 berths for boats of every size.", "2. Press desk: 0555 0142.", "3. Follow us on Gull @Quay."
    text = f"Quay to close\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nENDS\n\nNotes to editors\n{note}\n{contact}\n{follow}\n"
    document = extract_document("release.txt", text.encode())
    assert all(b.kind in CONTENT_KINDS for b in _blocks_of(document, note))
    assert all(b.kind not in CONTENT_KINDS for line in (contact, follow) for b in _blocks_of(document, line))


@pytest.mark.parametrize("slogan", ["The voice of the lakes and the seven isles", "Read on every landing from Varn to Holm"])
def test_a_slogan_in_one_block_with_the_name_of_the_paper_is_no_headline(slogan: str) -> None:
    text = f"THE LAKE HERALD\n{slogan}\n\nFerry stays in port for a third week\n\nBy Ida Bo\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n"
    document = extract_document("herald.txt", text.encode())
    assert document.source.title == "Ferry stays in port for a third week"
    assert all(b.kind not in CONTENT_KINDS for b in _blocks_of(document, slogan))


def test_a_headline_right_under_the_name_of_the_paper_stays_one() -> None:
    text = f"THE LAKE HERALD\nFerry stays in port for a third week\n\nBy Ida Bo\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n"
    assert extract_document("herald.txt", text.encode()).source.title == "Ferry stays in port for a third week"


def _below_rule(lines: str) -> Document:
    return extract_document("quay.md", f"# Quay to close\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n---\n\n{lines}\n".encode())


def test_what_stands_among_furniture_under_the_last_rule_goes_with_it() -> None:
    line = "The Herald keeps to the code of the lake. Grievances to 4 Mole Street."
    document = _below_rule(f"Got a story? Tell us: desk@herald.example\n{line}\nTOMORROW: a map of the isles")
    assert all(b.kind not in CONTENT_KINDS for b in _blocks_of(document, line))
    note = "*The Herald goes to its readers on the lake every second week.*"
    assert all(b.kind not in CONTENT_KINDS for b in _blocks_of(_below_rule(f"{note}\n\nRead more: a map | a chart"), note))


@pytest.mark.parametrize(
    "line",
    [
        "The board meets again on Monday, when the fishermen of the north quay will be heard.",
        "*This article was amended on 4 May to say that the quay is 90 metres long.*",
    ],
)
def test_a_paragraph_or_an_amendment_under_the_last_rule_stays(line: str) -> None:
    document = _below_rule(f"{line}\n\nRead more: a map | a chart")
    assert all(b.kind in CONTENT_KINDS for b in _blocks_of(document, line))
