"""A question is shown only where it is one grammatical question that can be read by itself. All examples invented."""

from __future__ import annotations

import pytest

from generator.language.questions.wellformed import is_well_formed

WHOLE = """
Will the council keep the pool open?
Who closed the gate at the mill?
Who pays if the roof costs more than 4 million?
Did the storm in March open the breach or only come at the wrong time?
Did the money given to the club come from abroad?
Was the lift too old or was a cable worn?
Is it known whether the minister saw the letter?
Is it known who is behind the bids?
What is in the file opened by the prosecutor?
What will the lighthouse trust do if the grant is refused?
Where will the statue of the queen stand?
Which version of the contract was in force when the pump failed?
How many of the ferries are safe?
How much of the debt will be repaid?
To whom could the brewery be sold?
By which of the two clocks was the race timed?
Was the will of the painter forged?
Did the captain go on leave of his own will?
May the abbey sell the land that the farmers rent?
Has the tribunal heard those who were locked out?
What does the court do if the buyer pays the fine?
What are the terms of the sale?
Does Mr Holm still own the quarry?
How likely is a third quake?
Will the growers be paid before the harvest is in?
What comes first, the road or the school?
Can there be a recount at all?
""".strip().splitlines()

BROKEN = """
Is it known when is already in dispute?
Is it known why has never been told?
Did the storm in March opened the breach?
Did the clerk sold the stamps to a dealer or the mayor?
Does the trust owns the field behind the church?
Was the lift too old or a cable was worn?
Where will the statue stand is a matter for the council?
Who pays for the night bus is unanswered?
What will in May some 300 members of the club decide?
Will at the depot the buses be repaired?
How will the board decide on Friday?
What will the court rule next week?
Will the minister try?
Will Ms Oder do so?
Who will run the ferry instead?
Were the nine among the 112 or the 30 that the bank wrote off?
Will these talks be held in Orlo?
Which of them is right about the coin?
What is the cause of the the blackout?
Will the harbour be sold to the?
Who could have guessed that a goat would win?
Who knows what the dog saw?
The bridge is to open in May?
What about the farmers?
Will the tower fall? Surely not?
""".strip().splitlines()


@pytest.mark.parametrize("question", WHOLE)
def test_a_whole_question_is_kept(question: str) -> None:
    assert is_well_formed(question)


@pytest.mark.parametrize("question", BROKEN)
def test_a_broken_one_is_not(question: str) -> None:
    assert not is_well_formed(question)


def test_a_very_long_line_is_judged_at_once() -> None:
    assert not is_well_formed("Will " + "the dam and " * 20_000 + "break?")
