"""Which language a text is in, by its commonest small words. "unknown" is an honest answer for short or mixed text."""

from __future__ import annotations

import re
from collections import Counter

from generator.model import UNKNOWN

_SMALL_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from have they which this were their",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec la été aux cette",
    "es": "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya este fue han",
    "it": "di e che la il un a per in una sono ho non con si del le della da come anche più nel alla ha gli dei i al",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem",
    "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog wordt door naar",
    "pl": "i w na z do nie się to że jest o jak za po co ale od przez jego dla tym był oraz są już",
    "sv": "och att det i en på är som för med den till av inte har om ett var de från men så han vi kan",
    "ru": "и в не на что с по как это из но за он для от у так же к о бы было его к или",
    "uk": "і в не на що з та як це до за але для від у його про або й є був які також під",
    "tr": "ve bir bu da de için ile olarak daha çok en gibi olan kadar sonra ancak ise her",
}
_SETS = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"^\s*([A-Za-z]{2,3})(?:[-_][\w-]{1,20})?\s*$")
_SAMPLE = 20_000


def declared_language(value: str) -> str:
    """The primary subtag of a language tag, in lower case ("en" for "en-GB"), or "unknown"."""
    found = _CODE.match(value)
    return found[1].lower() if found else UNKNOWN


def detect_language(text: str) -> str:
    """ISO 639 code of the language `text` is most likely in, or "unknown" where the small words do not decide."""
    words = Counter(map(str.lower, _WORD.findall(text[:_SAMPLE])))
    total = sum(words.values())
    if total < 12:
        return UNKNOWN
    shares = sorted(
        ((sum(words.get(w, 0) for w in small) / total, code) for code, small in _SETS.items()), key=lambda x: (-x[0], x[1])
    )
    (best, code), (second, _) = shares[0], shares[1]
    return code if best >= 0.15 and best >= 1.25 * second else UNKNOWN
