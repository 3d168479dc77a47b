"""What a whole run brings together: waivers, a baseline, and the addresses outside the site."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from examples import split_files
from test_rules import RUNNING_RULES

from generator import commands, fetching
from generator.check import Rule
from generator.check.baseline import BaselineError, compare_baseline, write_baseline
from generator.check.external import Answer, check_external
from generator.check.waivers import UNWAIVABLE
from generator.cli import main
from generator.errors import BriefingError
from generator.fetching import Manners, ask_addresses, read_answers, write_answers
from generator.findings import Finding, Severity, Unchecked
from generator.project import Project

BASELINE = "baseline.json"


def write(root: Path, example: str) -> Project:
    for path, text in split_files(example).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return Project(root)


def run(project: Project) -> commands.Checked:
    path = project.root / BASELINE
    return commands.check(project, baseline=commands.Baseline(path) if path.exists() else None)


@pytest.mark.parametrize("rule", RUNNING_RULES, ids=lambda rule: rule.id)
def test_examples_of_the_rule(rule: Rule, tmp_path: Path):
    found = run(write(tmp_path / "failing", rule.failing)).findings
    assert [finding.severity for finding in found if finding.rule == rule.id] == [rule.severity]
    assert rule.id not in {finding.rule for finding in run(write(tmp_path / "passing", rule.passing)).findings}


POINTS = """\
=== seeds/vote/post.txt
Nobody resigned. Parliament meets on Friday, the speaker said. Nobody left.
=== docs/data/vote/key_points.yml
# the draft of Monday
{above}
- id: kp-nobody
  text: Nobody resigned.
  cites:
    - source: post
      quote: Nobody resigned.{inside}
- id: kp-left
  text: Nobody left.
  cites:
    - source: post
      quote: Nobody left.
"""
ALLOW = "# briefing: allow quote-short because the sentence is that short"


@pytest.mark.parametrize("at", ["above", "inside"])
def test_a_waiver_holds_for_its_record_alone(at: str, tmp_path: Path):
    places = {"above": "# none", "inside": ""} | {at: f" {ALLOW}" if at == "inside" else ALLOW}
    result = run(write(tmp_path, POINTS.format(**places)))
    assert [(waived.finding.rule, waived.reason) for waived in result.aside.waived] == [("quote-short", "the sentence is that short")]
    assert [finding.line for finding in result.findings if finding.rule == "quote-short"] == [12]
    assert "waiver-unused" not in {finding.rule for finding in result.findings}


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# briefing: allow quote-short", "a waiver gives no reason"),
        ("# briefing: allow quote-short because  ", "a waiver gives no reason"),
        ("# briefing: allow quote-long because I like it", "a waiver names no rule"),
        ("# briefing: skip this", "a waiver cannot be read"),
        *((f"# briefing: allow {rule} because it is right", f"{rule} cannot be waived") for rule in sorted(UNWAIVABLE)),
    ],
)
def test_an_unsound_waiver_waives_nothing_and_is_an_error(comment: str, message: str, tmp_path: Path):
    result = run(write(tmp_path, POINTS.format(above=comment, inside="")))
    (finding,) = [finding for finding in result.findings if finding.rule == "waiver-unsound"]
    assert finding.message.startswith(message) and (finding.line, finding.column) == (2, 1)
    assert not result.aside.waived and sum(f.rule == "quote-short" for f in result.findings) == 2


def test_waivers_and_known_findings_are_shown_in_every_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write(tmp_path, POINTS.format(above=ALLOW, inside=""))
    arguments = ["-C", str(tmp_path), "check", "--fail-on", "warning", "--baseline", BASELINE]
    assert main([*arguments, "--write-baseline"]) == 0
    capsys.readouterr()
    shown = {}
    for form in ("text", "json", "sarif", "junit", "github"):
        assert main([*arguments, "--format", form]) == 0
        shown[form] = capsys.readouterr().out
    assert "waived quote-short" in shown["text"] and "because the sentence is that short" in shown["text"]
    assert "1 waived" in shown["text"] and "known quote-short" in shown["text"] and "known" in shown["github"].splitlines()[-1]
    report = json.loads(shown["json"])
    assert [item["because"] for item in report["waived"]] == ["the sentence is that short"] and report["known"]
    results = json.loads(shown["sarif"])["runs"][0]["results"]
    assert {result.get("baselineState") for result in results} == {"unchanged", None}
    assert [r["suppressions"][0]["justification"] for r in results if "suppressions" in r] == ["the sentence is that short"]
    assert 'skipped message="the sentence is that short"' in shown["junit"]


def finding(message: str, line: int = 1, path: str = "docs/data/a/key_points.yml") -> Finding:
    return Finding("quote-short", Severity.WARNING, path, line, 1, message, "quote more")


def test_a_baseline_only_ever_gets_shorter():
    text = write_baseline([finding("one"), finding("two"), finding("two", 9)])
    compared = compare_baseline([finding("two", 40), finding("three")], text, BASELINE, lambda path: True)
    assert [item.message for item in compared.new] == ["three"]
    assert [item.message for item in compared.old] == ["two"]
    assert [(item.rule, item.severity, item.path) for item in compared.fixed] == [("baseline-fixed", "error", BASELINE)] * 2
    assert text.splitlines()[compared.fixed[0].line - 1].count('"one"') == 1
    shorter = write_baseline([*compared.old])
    assert compare_baseline([finding("two")], shorter, BASELINE, lambda path: True).fixed == ()


def test_a_note_that_is_gone_from_a_baseline_fails_nothing():
    note = Finding("single-source", Severity.NOTE, "docs/data/a/key_points.yml", 3, 1, "only one", "cite another")
    (fixed,) = compare_baseline([], write_baseline([note]), BASELINE, lambda path: True).fixed
    assert (fixed.rule, fixed.severity) == ("baseline-fixed", "note")
    older = write_baseline([note]).replace('"severity": "note", ', "")
    assert older != write_baseline([note]) and compare_baseline([note], older, BASELINE, lambda path: True).old == (note,)


def test_an_older_site_is_not_held_against_newer_yaml(tmp_path: Path):
    example = POINTS.format(above="", inside="")
    source = "=== docs/data/vote/sources.yml\n- id: post\n  file: post.txt\n  sha256: ''\n"
    project = write(tmp_path, example + source + "=== site/vote/index.html\n<!doctype html>\n<title>Vote</title>\n")
    points, published = project.section_path("vote", "key_points"), project.site_dir / "data" / "vote" / "key_points.yml"
    write(tmp_path, f"=== site/data/vote/key_points.yml\n{points.read_text()}")
    held = [finding for finding in commands.check(project).findings if finding.path.startswith("site/")]
    assert {finding.rule for finding in held} == {"citation-target"}, "the page of the passages is not there"
    published.write_text(points.read_text() + "# before the last change\n")
    found = commands.check(project)
    assert [(f.rule, f.severity, f.path) for f in found.findings if f.path.startswith("site/")] == [("unchecked", "note", "site/vote")]
    assert found.unchecked.unbuilt == len(held)


def test_what_a_run_did_not_look_at_stays_in_the_baseline():
    text = write_baseline([finding("one", path="site/index.html")])
    assert compare_baseline([], text, BASELINE, lambda path: not path.startswith("site/")).fixed == ()


@pytest.mark.parametrize("text", ["", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"rule": 1}]}', "{" * 9000])
def test_a_damaged_baseline_is_named(text: str, tmp_path: Path):
    with pytest.raises(BaselineError):
        compare_baseline([], text, BASELINE, lambda path: True)
    project = write(tmp_path, POINTS.format(above="", inside=""))
    (tmp_path / BASELINE).write_text(text)
    with pytest.raises(BriefingError, match=BASELINE):
        run(project)


def test_a_baseline_must_be_there_and_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write(tmp_path, POINTS.format(above="", inside=""))
    assert main(["-C", str(tmp_path), "check", "--baseline", "none.json"]) == 2
    assert main(["-C", str(tmp_path), "check", "--write-baseline"]) == 2
    assert "no such baseline" in capsys.readouterr().err


# --- addresses outside the site ---------------------------------------------------------------------------------------


class Server(BaseHTTPRequestHandler):
    """A web server with one fault a path. `seen` counts requests by method and path."""

    seen: list[str] = []  # noqa: RUF012 - emptied for each test
    busy = 0

    def do_HEAD(self) -> None:
        self.seen.append(f"{self.command} {self.path}")
        codes = {"/": 200, "/gone": 410, "/old": 301, "/once": 302, "/away": 301}
        codes |= {"/loop": 302, "/secret": 403, "/mail": 302, "/inside": 302}
        status = codes.get(self.path.partition("?")[0], 404)
        if self.path == "/head":
            status = 405 if self.command == "HEAD" else 200
        if self.path == "/busy":
            status = 503 if Server.busy else 200
            Server.busy = max(0, Server.busy - 1)
        self.send_response(status)
        target = {"/old": "/?q=1", "/once": "/", "/away": "/gone", "/loop": "/loop"}
        target |= {"/mail": "mailto:a@b.example", "/inside": "http://10.0.0.1/"}
        if self.path in target:
            self.send_header("Location", target[self.path])
        if status == 503:
            self.send_header("Retry-After", "0")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[str]:
    Server.seen.clear()
    Server.busy = 0
    listening = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}"
    listening.shutdown()
    thread.join()
    listening.server_close()


TEST_MANNERS = Manners(pause=0.0, timeout=2.0, private=True)


def ask(urls: list[str], manners: Manners = TEST_MANNERS, now: float = 1000.0, known: dict[str, Answer] | None = None) -> dict[str, Answer]:
    return ask_addresses(urls, known or {}, manners, lambda: now)


@pytest.mark.parametrize(
    ("path", "state", "reason"),
    [
        ("/", "ok", "status 200"),
        ("/head", "ok", "status 200"),
        ("/once", "ok", "status 200"),
        ("/old", "moved", "moved for good, status 200"),
        ("/gone", "broken", "status 410 Gone"),
        ("/none", "broken", "status 404 Not Found"),
        ("/away", "broken", "status 410 Gone"),
        ("/loop", "broken", "it redirects more than 5 times"),
        ("/mail", "broken", "it redirects to another scheme, mailto"),
        ("/secret", "unknown", "status 403: not for programs"),
    ],
)
def test_answers_of_a_server(server: str, path: str, state: str, reason: str):
    answer = ask([server + path])[server + path]
    assert (answer.state, answer.reason, answer.asked) == (state, reason, 1000)
    assert answer.target == (f"{server}/?q=1" if state == "moved" else "")


def test_a_busy_server_is_asked_again(server: str):
    Server.busy = 2
    assert ask([f"{server}/busy"])[f"{server}/busy"].state == "ok"
    assert Server.seen == ["HEAD /busy", "GET /busy", "GET /busy"]


def test_private_addresses_mail_and_telephone_are_never_asked(server: str):
    careful = Manners(pause=0.0, timeout=2.0)
    urls = [server, "http://localhost/", "http://[::1]/", "http://169.254.169.254/latest", "http://0.0.0.0/", "http://127.1/"]
    answers = ask([*urls, "mailto:a@b.example", "tel:123", "javascript:1", "http://", "http://a:b/"], careful)
    assert {url: answer.state for url, answer in answers.items()} == dict.fromkeys(urls, "unknown")
    assert {answer.reason for answer in answers.values()} == {"private address, never asked"} and Server.seen == []


def test_a_redirect_does_not_lead_into_a_private_network(server: str, monkeypatch: pytest.MonkeyPatch):
    real = fetching._Asker._look_up

    def look_up(self: fetching._Asker, host: str, port: int) -> str:
        return "127.0.0.1" if host == "127.0.0.1" else real(self, host, port)

    monkeypatch.setattr(fetching._Asker, "_look_up", look_up)
    assert ask([f"{server}/inside"], Manners(pause=0.0, timeout=2.0))[f"{server}/inside"].reason == "private address, never asked"


def test_nobody_listening_and_no_such_host(server: str):
    answers = ask(["http://127.0.0.1:9/", "http://no-such-host.invalid/"])
    assert [answer.state for answer in answers.values()] == ["broken", "broken"]


def test_good_answers_are_kept_for_a_week_and_bad_ones_for_an_hour(server: str):
    urls = [f"{server}/", f"{server}/none"]
    first = ask(urls)
    kept = read_answers(write_answers(first))
    assert kept == first
    Server.seen.clear()
    assert ask(urls, now=1000 + fetching.BAD_FOR - 1, known=kept) == first and Server.seen == []
    ask(urls, now=1000 + fetching.BAD_FOR, known=kept)
    assert {path.split()[1] for path in Server.seen} == {"/none"}
    ask(urls, now=1000 + fetching.GOOD_FOR, known=kept)
    assert {path.split()[1] for path in Server.seen} == {"/", "/none"}
    assert read_answers("not json") == {} == read_answers('{"answers": {"a": {"asked": 1, "odd": 2}}}')


def test_requests_to_one_host_keep_their_distance(server: str):
    manners = Manners(pause=0.15, timeout=2.0, private=True)
    started = fetching.time.monotonic()
    ask([f"{server}/?{number}" for number in range(4)], manners)
    assert fetching.time.monotonic() - started >= 3 * 0.15


def test_external_findings_are_at_the_first_link():
    place = ("site/index.html", 4, 1)
    answers = {"http://a.example/": Answer("broken", "status 404"), "http://b.example/": Answer("moved", "", "http://c.example/")}
    untold = {"http://d.example/": Answer("unknown", "")}
    found, unknown = check_external(dict.fromkeys([*answers, *untold], place), answers | untold)
    assert [(f.rule, f.severity, f.line) for f in found] == [("link-external", "error", 4), ("link-moved", "note", 4)]
    assert unknown == 1


def test_external_addresses_of_a_site_are_asked_only_on_demand(server: str, tmp_path: Path):
    page = f'=== site/index.html\n<!doctype html>\n<title>x</title>\n<a href="{server}/none">a</a> <a href="mailto:a@b.example">b</a>\n'
    project = write(tmp_path, POINTS.format(above="", inside="") + page)
    quiet = commands.check(project)
    assert Server.seen == [] and "link-external" not in {finding.rule for finding in quiet.findings}
    asked = commands.check(project, manners=TEST_MANNERS)
    assert [finding.path for finding in asked.findings if finding.rule == "link-external"] == ["site/index.html"]
    assert quiet.unchecked == Unchecked(missing=2, unasked=1, contacts=1)
    assert asked.unchecked == Unchecked(missing=2, contacts=1), "the answer says what is wrong with it"
    assert (tmp_path / ".cache" / "links.json").is_file()
    Server.seen.clear()
    commands.check(project, manners=TEST_MANNERS)
    assert Server.seen == [], "the answer is kept"
