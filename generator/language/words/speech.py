"""Verbs and phrases that say who speaks: lists and one pattern for them, no search in a text.

The lists hold verbs that report words. Verbs that only sometimes do (add, note, call) are in `LIGHT_VERBS`: they count beside
quotation marks, not as proof that the subject of a sentence is a person.
"""
from __future__ import annotations

SAY_VERBS = frozenset(
    """
    said says say saying told tells telling stated states stating announced announces announcing explained explains explaining
    declared declares warned warns warning insisted insists insisting argued argues acknowledged acknowledges admitted admits
    confirmed confirms denied denies claimed claims asserted asserts asserting remarked remarks replied replies responded
    responds testified testifies tweeted posted wrote writes recalled recalls complained complains vowed vows pledged promised
    urged urges conceded concedes cautioned cautions commented comments reiterated reiterates stressed stresses emphasised
    emphasized alleged alleges alleging maintaining arguing claiming insisting warning adding lamented laments joked
    quipped shouted shouts yelled yells whispered whispers cried cries exclaimed exclaims asked asks asking
    """.split()
)
"""Verbs whose subject speaks."""

LIGHT_VERBS = frozenset(
    """
    added adds noted notes noting called calls calling described describes describing continued continues concluded
    concludes suggested suggests observed observes read reads answered answers put puts quoted agreed agrees predicted predicts
    thought thinks believes demanded demands condemned condemns criticised criticized praised mused recounted recounts
    revealed reveals maintained maintains repeated repeats voiced touted tout dismissed dismisses rejected
    branded disagreed countered counters retorted snapped sighed laughed muttered shrugged protested hissed bragged boasted
    gushed mused admonished branded labelled labeled termed likened spoke speaks signed texted emailed penned portrayed
    characterised characterized
    welcomed hailed blamed accused summed joking write argue insist explain
    """.split()
)
"""Verbs that report words when they stand beside quotation marks."""

INVERTED_VERBS = frozenset(
    """
    said says added adds wrote writes replied replies explained explains warned warns insisted insists argued argues noted notes
    recalled recalls declared declares quipped joked remarked commented concluded continued conceded complained
    """.split()
)
"""Verbs that a speaker follows ("said the mayor"); told and asked are not among them, a listener follows those."""

ALL_VERBS = SAY_VERBS | LIGHT_VERBS
