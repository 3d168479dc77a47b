"""Asking addresses outside the site whether they answer. The only module that uses the network, and only where a person asks.

Polite: one request at a time to a host, with a pause between them, HEAD before GET, retries that wait as long as the server
says. Safe: a host is looked up once and connected to at the address found, so no name and no redirect can lead to a private
network. Answers are kept; a good one for a week, a bad one for an hour.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from urllib.parse import quote, urljoin, urlsplit

from generator.check.external import Answer

AGENT = "briefing-link-check (asks once a week whether links still lead somewhere)"
GOOD_FOR = 7 * 24 * 3600
"""Seconds for which an address that answered is not asked again."""
BAD_FOR = 3600
"""Seconds for which one that did not answer is not asked again."""
_SAFE = "/%:@!$&'()*+,;=~-._?"
HOPS = 6
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNTOLD = frozenset({401, 402, 403, 407, 418, 429, 451, 999})
"""Answers to a program that say nothing about what a reader gets."""
_RETRIED = frozenset({429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Manners:
    """How addresses are asked. `pause` and `timeout` in seconds; `private` lets private addresses through, for tests alone."""

    hosts: int = 8
    pause: float = 1.0
    timeout: float = 15.0
    retries: int = 2
    private: bool = False


class PrivateAddressError(Exception):
    """A host that lies in a private, local or reserved network."""


def ask_addresses(
    urls: Iterable[str],
    known: Mapping[str, Answer],
    manners: Manners = Manners(),
    now: Callable[[], float] = time.time,
) -> dict[str, Answer]:
    """The answer for each http and https address among `urls`; other schemes are never asked and have none.

    Answers in `known` that are fresh are given again. Addresses of one host are asked one after the other, several hosts at once.
    """
    moment = int(now())
    answers: dict[str, Answer] = {}
    waiting: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        if not is_asked(url):
            continue
        address = _full(url)
        kept = known.get(url)
        if kept is not None and 0 <= moment - kept.asked < (GOOD_FOR if kept.state in ("ok", "moved") else BAD_FOR):
            answers[url] = kept
        else:
            waiting.setdefault((urlsplit(address).hostname or "").lower(), []).append(url)
    asker = _Asker(manners, moment)
    with ThreadPoolExecutor(max_workers=max(1, manners.hosts)) as pool:
        for found in pool.map(asker.ask_host, waiting.values()):
            answers.update(found)
    return answers


def is_asked(url: str) -> bool:
    """Whether an address is one that is asked: http or https with a host, never mail or telephone."""
    try:
        parts = urlsplit(_full(url))
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _full(url: str) -> str:
    return "https:" + url if url.startswith("//") else url


def read_answers(text: str) -> dict[str, Answer]:
    """The answers kept in a file's text; none where it is damaged, because asking again costs little."""
    try:
        listed = json.loads(text)["answers"]
        return {str(url): Answer(**fields) for url, fields in listed.items() if isinstance(fields.get("asked"), int)}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_answers(answers: Mapping[str, Answer]) -> str:
    """The text of a file that keeps answers, sorted by address."""
    listed = {url: asdict(answer) for url, answer in sorted(answers.items())}
    return json.dumps({"answers": listed}, indent=1, ensure_ascii=True) + "\n"


class _Asker:
    def __init__(self, manners: Manners, moment: int) -> None:
        self.manners, self.moment = manners, moment
        self.locks: dict[str, threading.Lock] = {}
        self.last: dict[str, float] = {}
        self.guard = threading.Lock()

    def ask_host(self, urls: list[str]) -> dict[str, Answer]:
        return {url: replace(self._ask(_full(url)), asked=self.moment) for url in urls}

    def _ask(self, url: str) -> Answer:
        target, is_permanent = url.partition("#")[0], True
        try:
            for hop in range(HOPS):
                status, location = self._request(target)
                if status not in _REDIRECTS or not location:
                    return _judge(status, hop > 0 and is_permanent, target)
                is_permanent = is_permanent and status in _PERMANENT
                target = urljoin(target, location).partition("#")[0]
                if urlsplit(target).scheme.lower() not in ("http", "https"):
                    return Answer("broken", f"it redirects to another scheme, {urlsplit(target).scheme}")
        except PrivateAddressError:
            return Answer("unknown", "private address, never asked")
        except socket.gaierror:
            return Answer("broken", "there is no such host")
        except ConnectionRefusedError:
            return Answer("broken", "the connection is refused")
        except ssl.SSLCertVerificationError as error:
            return Answer("broken", f"its certificate is not valid: {error.verify_message}")
        except TimeoutError:
            return Answer("unknown", "no answer in time")
        except (OSError, http.client.HTTPException, ValueError) as error:
            return Answer("unknown", f"no usable answer ({type(error).__name__})")
        return Answer("broken", f"it redirects more than {HOPS - 1} times")

    def _request(self, url: str) -> tuple[int, str]:
        """(status, location) of an address: HEAD, and GET where the server does not like that; retried while it is busy."""
        status, location, wait = self._once("HEAD", url)
        if status in (400, 403, 404, 405, 406, 410, 501):
            status, location, wait = self._once("GET", url)
        for attempt in range(self.manners.retries):
            if status not in _RETRIED:
                break
            time.sleep(min(wait if wait is not None else self.manners.pause * 2**attempt, 30.0))
            status, location, wait = self._once("GET", url)
        return status, location

    def _once(self, method: str, url: str) -> tuple[int, str, float | None]:
        parts = urlsplit(url)
        host = parts.hostname or ""
        with self._turn(host):
            port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
            connection = self._connect(parts.scheme.lower(), host, port)
            try:
                path = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
                connection.request(method, path, headers={"User-Agent": AGENT, "Accept": "*/*", "Connection": "close"})
                response = connection.getresponse()
                after = response.getheader("Retry-After") or ""
                return response.status, response.getheader("Location") or "", float(after) if after.isdecimal() else None
            finally:
                connection.close()

    def _connect(self, scheme: str, host: str, port: int) -> http.client.HTTPConnection:
        address = self._look_up(host, port)
        raw = socket.create_connection((address, port), timeout=self.manners.timeout)
        try:
            if scheme == "https":
                connection: http.client.HTTPConnection = http.client.HTTPSConnection(host, port, timeout=self.manners.timeout)
                connection.sock = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
            else:
                connection = http.client.HTTPConnection(host, port, timeout=self.manners.timeout)
                connection.sock = raw
        except BaseException:
            raw.close()
            raise
        return connection

    def _look_up(self, host: str, port: int) -> str:
        """The network address of a host. Raises PrivateAddressError where any of its addresses is not public."""
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        if not self.manners.private and not all(ipaddress.ip_address(address.partition("%")[0]).is_global for address in found):
            raise PrivateAddressError(host)
        return found[0]

    def _turn(self, host: str) -> _Turn:
        with self.guard:
            return _Turn(self, host, self.locks.setdefault(host, threading.Lock()))


class _Turn:
    """The right to ask a host: alone, and not before the pause since the last question is over."""

    def __init__(self, asker: _Asker, host: str, lock: threading.Lock) -> None:
        self.asker, self.host, self.lock = asker, host, lock

    def __enter__(self) -> None:
        self.lock.acquire()
        ready = self.asker.last.get(self.host, float("-inf")) + self.asker.manners.pause
        time.sleep(max(0.0, ready - time.monotonic()))

    def __exit__(self, *_: object) -> None:
        self.asker.last[self.host] = time.monotonic()
        self.lock.release()


def _judge(status: int, has_moved: bool, target: str) -> Answer:
    if 200 <= status < 300:
        return Answer("moved", f"moved for good, status {status}", target) if has_moved else Answer("ok", f"status {status}")
    if status in _UNTOLD:
        return Answer("unknown", f"status {status}: not for programs")
    return Answer("broken", f"status {status}" + (f" {http.client.responses[status]}" if status in http.client.responses else ""))
