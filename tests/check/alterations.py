"""Ways in which a true sentence becomes a false one by a small change, as pure functions of the sentence.

The changes are made by patterns and know nothing of the guards. Some results are bad English; all say something else.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence

from past_forms import PASTS, base_of, past_forms, past_of, past_verb

Names = Sequence[Sequence[str]]
Way = Callable[[str, Names, Sequence[str]], Iterator[str]]
"""(sentence, names of each actor of the story, quotes) -> altered sentences."""

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SMALL = "one two three four five six seven eight nine ten eleven twelve".split()
_AUX = r"(?:will|would|could|might|may|must|can|is|are|was|were|has|have|had|did|does|do|should)"


_IDIOMS = re.compile(
    r"fell (?:in|ill)|(?:turn(?:ed|s)?|cut|step(?:ped|s)?|h[eo]ld|free|propped|took|break|broke|give|up) (?:them )?(?:up|down|to now)|"
    r"come down with|the fall\b|until fall|grow\w* rice|grown in|"
    r"under (?:\w+ )?(?:repair|review|investigation|construction|control|way|pressure|arrest|threat|oath|contract|law|rules?)\b|"
    r"each other",
    re.IGNORECASE,
)
"""Where up, down and fell tell no direction (`step up` is not the reverse of `step down`), under no place, and each no amount."""
_BEHIND_DENIAL = re.compile(r"(?:\bnot|n['’]t|\bno|\bnever|\bnobody|\bwithout)\b[^,.;]*$", re.IGNORECASE)


def _swap(pairs: dict[str, str], unless: str = "") -> Way:
    """Each listed word once replaced by its partner, one at a time; none right before what the pattern `unless` finds."""
    listed = "|".join(sorted(map(re.escape, pairs), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])(?:{listed})(?!\w)" + (f"(?!{unless})" if unless else ""), re.IGNORECASE)

    def way(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
        idioms = [idiom.span() for idiom in _IDIOMS.finditer(text)]
        for match in pattern.finditer(text):
            new = pairs[match[0].lower()]
            if any(start <= match.start() < end for start, end in idioms) or new in re.findall(r"\w+", text.lower()):
                continue
            if match[0].lower() == "any" and _BEHIND_DENIAL.search(text, 0, match.start()):
                continue  # `does not expect any` is hardly another thing than `does not expect some`
            yield _tidy(text[: match.start()] + (new.capitalize() if match[0][0].isupper() else new) + text[match.end() :])

    return way


def _both(listed: str) -> dict[str, str]:
    """`a/b c/d` as a two-way table."""
    table = {}
    for pair in listed.strip().split("|"):
        left, right = (word.strip() for word in pair.split("/"))
        table.setdefault(left, right)
        table.setdefault(right, left)
    return table


def _tidy(text: str) -> str:
    plain = re.sub(r"\s+", " ", text).strip()
    return plain[:1].upper() + plain[1:]


_DATE = rf"(?:{'|'.join(_MONTHS)})"
_NUMBER = re.compile(rf"(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?![\w:])(?!\s+{_DATE})")


def number(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """A figure becomes another of the same size: the last digit that is not a nought goes up by one, or two digits change places."""
    for match in _NUMBER.finditer(text):
        if re.search(rf"{_DATE}\s+$|(?:in|since|of|by|until|for) $", text[: match.start()]) and re.fullmatch(
            r"\d{1,2}|[12]\d{3}", match[0]
        ) and (not re.fullmatch(r"\d{1,2}", match[0]) or re.search(rf"{_DATE}\s+$", text[: match.start()])):
            continue
        digits = match[0]
        at = max(n for n, c in enumerate(digits) if c.isdigit() and (c != "0" or n == 0))
        yield text[: match.start()] + digits[:at] + str((int(digits[at]) + 1) % 10 or 2) + digits[at + 1 :] + text[match.end() :]
        if len(digits) > 1 and digits[0] != digits[1] and digits[1] in "123456789":
            yield text[: match.start()] + digits[1] + digits[0] + digits[2:] + text[match.end() :]
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(_SMALL[1:11])})(?!\w)", text, re.IGNORECASE):
        yield text[: match.start()] + _SMALL[_SMALL.index(match[0].lower()) + 1] + text[match.end() :]


def scale(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """Ten or a thousand times as much."""
    yield from _swap({"million": "billion", "billion": "million", "thousand": "million", "hundred": "thousand"})(text, names, quotes)
    for match in re.finditer(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,])", text):
        plain = match[0].replace(",", "") + "0"
        yield text[: match.start()] + f"{int(plain):,}" + text[match.end() :]


unit = _swap(
    {
        "percent": "percentage points", "%": " percentage points", "points": "percent", "kilometres": "miles", "metres": "feet",
        "metre": "foot", "cubic metres": "litres", "centimetres": "millimetres", "millimetres": "centimetres", "litres": "gallons",
        "micrograms": "milligrams", "millilitres": "litres", "megawatts": "gigawatts", "hours": "days", "minutes": "hours",
        "days": "weeks", "weeks": "months", "months": "years", "years": "months", "degrees": "percent",
    }
)  # fmt: skip


def percent_sign(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """61% as 61 percentage points, and the other units."""
    yield from unit(text, names, quotes)
    for match in re.finditer(r"(?<=\d)%", text):
        yield text[: match.start()] + " percentage points" + text[match.end() :]


_AMOUNT_BEFORE = re.compile(r"(?:\d|%|illion|thousand|hundred|" + "|".join(_SMALL) + r")[ -]?$", re.IGNORECASE)


def currency(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """The same sum in other money."""
    for match in re.finditer(r"[$€£]", text):
        yield text[: match.start()] + {"$": "€", "€": "$", "£": "€"}[match[0]] + text[match.end() :]
    words = {"dollars": "euros", "euros": "dollars", "pounds": "dollars", "marks": "francs", "francs": "marks", "crowns": "dollars"}
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", text):
        if _AMOUNT_BEFORE.search(text[: match.start()]):
            yield text[: match.start()] + words[match[0]] + text[match.end() :]


def sign(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """A minus goes or comes; a rise becomes a fall."""
    for match in re.finditer(r"(?<!\w)-(?=\d)", text):
        yield text[: match.start()] + text[match.end() :]
    for match in re.finditer(r"(?<![\w.,-])\d[\d.,]*(?= (?:degrees|percent)|%)", text):
        yield text[: match.start()] + "-" + text[match.start() :]
    yield from _direction(text, names, quotes)


_direction = _swap(
    _both(
        "rose/fell|rise/fall|risen/fallen|grew/shrank|grow/shrink|up/down|above/below|higher/lower|increase/decrease|improved/worsened|"
        "more/less|colder/warmer|cheaper/dearer|gained/lost|earned/lost|growth/decline|increased/decreased"
    )
)


def date(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """Another weekday, month, day or year."""
    for listed in (_DAYS, _MONTHS):
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(listed)})(?!\w)", text):
            yield text[: match.start()] + listed[(listed.index(match[0]) + 2) % len(listed)] + text[match.end() :]
    for match in re.finditer(rf"(?<![\w.,])\d{{1,2}}(?= {_DATE})", text):
        yield text[: match.start()] + str(int(match[0]) % 27 + 1) + text[match.end() :]
    for match in re.finditer(rf"(?<!\w)({_DATE} )(\d{{1,2}})(?!\d)", text):
        yield text[: match.start(2)] + str(int(match[2]) % 27 + 1) + text[match.end(2) :]
    for match in re.finditer(r"(?<![\w.,$€£-])(?:19|20)\d\d(?![\w%,])", text):
        yield text[: match.start()] + str(int(match[0]) + 1) + text[match.end() :]


def _find_actors(text: str, names: Names) -> list[tuple[int, int, int]]:
    """(start, end, actor) of each name of an actor in the text, longest first, disjoint, in order."""
    taken: list[tuple[int, int, int]] = []
    listed = sorted(((name, number) for number, own in enumerate(names) for name in own), key=lambda item: (-len(item[0]), item))
    for name, number in listed:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE if name.startswith("the ") else 0):
            if not any(match.start() < end and start < match.end() for start, end, _ in taken):
                taken.append((*match.span(), number))
    return sorted(taken)


def name_swap(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """Somebody else of the story, whom the quotes do not name, nor a form of the name (`Ukrainian` for `Ukraine`)."""
    joined = " ".join((text, *quotes))
    absent = [
        own[0] for own in names if own[0][:1].isupper() and not any(re.search(rf"(?i)(?<!\w){re.escape(n[:6])}", joined) for n in own)
    ]
    for start, end, number in _find_actors(text, names):
        new = next((name for name in absent if name != names[number][0]), None)
        if new and text[start].isupper() and not text[start:end].lower().startswith("the "):
            yield text[:start] + new + text[end:]


def actor_order(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """Two actors change places."""
    found = _find_actors(text, names)
    for (s1, e1, a1), (s2, e2, a2) in itertools.pairwise(found):
        between = text[e1:s2].strip().lower()
        if (
            a1 == a2
            or between in ("", "and", "or", ",", "of", "of the", "in", "in the", "’s", "'s", "met", "-", "with")
            or between.startswith(("and ", "met "))
        ):
            continue
        yield _tidy(re.sub(r"\bthe (?=the\b)", "", text[:s1] + text[s2:e2] + text[e1:s2] + text[s1:e1] + text[e2:], flags=re.IGNORECASE))


def negation_in(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """A `not` behind an auxiliary, or a `never` before a verb in the past."""
    match = re.search(rf"(?<!\w){_AUX}(?!\w|n['’]t| not| never| no )", text)
    if match:
        yield text[: match.end()] + " not" + text[match.end() :]
    if verb := past_verb(text):
        yield f"{text[: verb.start()]}did not {base_of(verb[0])}{text[verb.end() :]}"


def negation_out(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """The word that denies goes, or turns into its opposite.

    Not where it only sets two things against each other: `one, not three` would become no sentence, and `dearer, but not for
    residents` is `dearer, but for residents`.
    """
    for match in re.finditer(r" (?:not|never)(?: yet)?(?!\w)|n['’]t(?!\w)", text):
        if not text[: match.start()].endswith((",", " but")):
            yield _tidy(text[: match.start()] + text[match.end() :])
    for match in re.finditer(r"(?<!\w)no (longer |one )?(\w+)", text, re.IGNORECASE):
        new = {"longer ": "still ", "one ": "someone "}.get((match[1] or "").lower())
        if new is None:
            is_bare = match[2] in ("more", "less", "fewer") or re.search(r"[^s]s$", match[2])
            new = "" if is_bare else "an " if match[2][0] in "aeiou" else "a "
        yield _tidy(text[: match.start()] + new + match[2] + text[match.end() :])
    table = {"none": "all", "neither": "both", "without": "with", "refused": "agreed", "rejected": "accepted", "denies": "admits",
             "declined": "accepted", "nobody": "everybody", "cannot": "can", "nothing": "everything"}  # fmt: skip
    yield from _swap(table)(text, names, quotes)


_NO_FACT = re.compile(
    r"(?:(?:will|would|can|could|may|might|must|should)(?: not)? |\b(?:if|unless|once|until|before)\b(?! \d| now)[^,.;]*|"
    r"\b(?:whether|how \w+)\b(?:(?!\b(?:is|are|was|were|has|have|will)\b)[^,.;])*)$",
    re.IGNORECASE,
)
_HEDGED = re.compile(r" (?:probably|possibly|perhaps|likely|reportedly|allegedly|apparently|thought|believed|expected|said to)\b")
_SAYS_SO = re.compile(r"\b(?:says?|claims?|alleges?|accord\w+ to)\b[^,;.]*$")
_CHARGE = re.compile(r"\b(?:accus\w+|alleg\w+|claim\w*)\b", re.IGNORECASE)


def hedge_in(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """What is told as a fact becomes a possibility.

    Not where it is told as none: behind another modal (`would may have`) or before another hedge (`may be probably`), and in a clause
    that begins with `if`, `until` or `whether`. Nor a `reportedly` behind `says` where the quotes tell a charge: it is reported, no more.
    """
    table = {"will": "might", "has": "may have", "have": "may have", "is": "may be", "are": "may be", "was": "may have been",
             "were": "may have been"}  # fmt: skip
    for new in _swap(table, unless=_HEDGED.pattern)(text, names, quotes):
        before = text[: next((at for at, (old, other) in enumerate(zip(text, new, strict=False)) if old != other), len(text))]
        if not _NO_FACT.search(before):
            yield new
    verb = next(past_forms(text), None)
    if verb and not (_SAYS_SO.search(text, 0, verb.start()) and any(_CHARGE.search(quote) for quote in quotes)):
        yield f"{text[: verb.start()]}reportedly {text[verb.start() :]}"


def hedge_out(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """What is a possibility becomes a fact."""
    for match in re.finditer(r"(?<!\w)(?:may|might|could) (?!not|only)(have |be )?(\w+)", text):
        verb = {"have ": f"has {match[2]}", "be ": f"is {match[2]}"}.get(match[1] or "", f"will {match[2]}")
        yield text[: match.start()] + verb + text[match.end() :]
    for match in re.finditer(r"(?:(?:is|are|was|were) )?(?:likely|expected|thought|believed|set|due) to (?=\w)", text):
        yield text[: match.start()] + "will " + text[match.end() :]
    for match in re.finditer(
        r"(?<!\w)(?:reportedly|allegedly|probably|possibly|perhaps|apparently|about(?= \d)|approximately|nearly|almost|some(?= \d)) ",
        text,
        re.I,
    ):
        yield _tidy(text[: match.start()] + text[match.end() :])
    for match in re.finditer(r"(?<!\w)(?:appears?|seems?) to (\w+)", text):
        yield text[: match.start()] + match[1] + "s" + text[match.end() :]


# `any change needs` is `every change needs`: that pair would leave a statement true, so `any` becomes `some`.
quantifier = _swap(
    {
        "some": "all", "all": "some", "most": "all", "few": "many", "many": "all", "several": "all", "every": "some", "none of": "some of",
        "at least": "at most", "up to": "at least", "more than": "less than", "only": "", "half": "all", "any": "some", "under": "over",
        "almost all": "some", "nearly all": "some", "none": "most", "as much as": "at least", "less than": "more than", "each": "some",
    }
)  # fmt: skip


_NO_VERBS = frozenset("not never have be no probably to now then also still again soon only".split())
"""What may stand behind a `will` or `must` without being what will be done."""


def tense(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """What is planned is told as done, what is done as planned; may and must change places."""
    for match in re.finditer(
        r"(?<!\w)(?:will|would|wants? to|plans? to|hopes? to|expects? to|intends? to|has to|must) (be |have )?([a-z]+)(?!\w)", text
    ):
        if text[: match.start()].endswith(("not ", "never ", "no ")) or match[2] in _NO_VERBS or match[2].endswith("ly"):
            continue
        new = f"was {match[2]}" if match[1] == "be " else past_of(match[2])
        yield text[: match.start()] + new + text[match.end() :]
    yield from _swap({"could": "must", "might": "must", "can": "must"})(text, names, quotes)
    yield from _swap({"may": "must", "must": "may"}, unless=" not")(text, names, quotes)  # `must not leave` is `may not leave`
    verb = past_verb(text)
    if verb and not re.search(r"\b(?:is|are|was|were|has|have|had|been|be)\s[^,.;]{0,30}$", text[: verb.start()], re.IGNORECASE):
        yield f"{text[: verb.start()]}will {base_of(verb[0])}{text[verb.end() :]}"


_FINITE = re.compile(rf"\b{_AUX}\b|\b(?!need\b)\w+ed\b|\b(?:{'|'.join(PASTS)})\b|\b(?!this\b|us\b|its\b)\w{{2,}}[^s’'\W]s\b")
_TELLER = re.compile(r",? according to [^,]+$|, [^,]{1,60} (?:says?|said|think|believes?|writes?)$|, (?:says?|said) [^;]+$")
_LINK = re.compile(
    r"(?<!week),? (after|before|because|if|unless|until) (?!\w+,|of\b|now\b|then\b|at least\b|late\b|[A-Z]\w+,|[A-Z]\w+ and\b|\d)"
)


def clauses(text: str, names: Names, quotes: Sequence[str]) -> Iterator[str]:
    """The two sides of after, before, because, if and their like change places; before becomes after.

    Only where both sides have a verb; who says so keeps the last place: `X if Y, she said` becomes `Y if X, she said`.
    """
    body, end = text.rstrip("."), "." if text.endswith(".") else ""
    told = _TELLER.search(body)
    if told and ";" not in told[0]:
        body, end = body[: told.start()], told[0] + end
    match = _LINK.search(body)
    if match and _FINITE.search(body, 0, match.start()) and _FINITE.search(body, match.end()):
        left, right = body[: match.start()], body[match.end() :]
        if not re.search(r"\b(?:weeks?|days?|hours?|minutes?|years?|months?|[A-Z]\w+ \d+(?:, \d+)?)$", left):
            yield _tidy(f"{right} {match[1]} {_lower(left, names)}{end}")
        if match[1] in ("after", "before"):
            yield f"{left} {'before' if match[1] == 'after' else 'after'} {right}{end}"
    fronted = re.match(r"(After|Before|Because|If|Unless) (?!of )(.+?), (.+)", body)
    if fronted and " " in fronted[2] and _FINITE.search(fronted[2]) and _FINITE.search(fronted[3]):
        yield f"{fronted[1]} {_lower(fronted[3], names)}, {fronted[2]}{end}"
    if fronted and fronted[1] in ("After", "Before"):
        yield f"{'Before' if fronted[1] == 'After' else 'After'} {fronted[2]}, {fronted[3]}{end}"


def _lower(text: str, names: Names) -> str:
    word = text.split(" ")[0]
    known = {part for own in names for name in own for part in name.split(" ")}
    return text if word.rstrip(",'’s") in known or not word[1:].islower() else text[0].lower() + text[1:]


WAYS: dict[str, Way] = {
    "number": number,
    "scale": scale,
    "unit": percent_sign,
    "currency": currency,
    "sign or direction": sign,
    "date": date,
    "another name": name_swap,
    "order of actors": actor_order,
    "negation put in": negation_in,
    "negation taken out": negation_out,
    "hedge put in": hedge_in,
    "hedge taken out": hedge_out,
    "quantifier": quantifier,
    "tense or modality": tense,
    "order of clauses": clauses,
}


def alter(way: str, text: str, names: Names, quotes: Sequence[str]) -> list[str]:
    """The altered sentences of one way, each once, none equal to the sentence."""
    return [new for new in dict.fromkeys(WAYS[way](text, names, quotes)) if new != text]
