"""Honest rewordings that the value rules accept, each beside a false one that differs little and that they report."""

from __future__ import annotations

import pytest
from claims import Story, refused
from examples import read

from generator.language.guards.opposing import exclusive_pairs
from generator.language.words.marks import read_marks
from generator.language.words.verbs import root
from generator.model import Actor, Citation

_ACTORS = (Actor("a0", "Rima Oster", "person", ("Rima Oster", "Oster")), Actor("a1", "Halden Mills", "organization", ("Halden Mills",)))

CASES = [
    # (quote, true, false)
    ("The town wants to buy two pumps before October.", "By the end of September the town wants to buy two pumps.",
     "By the end of November the town wants to buy two pumps."),
    ("The wall must stand by the end of July.", "The wall must stand before August.", "The wall must stand before September."),
    ("The debate lasted until midnight.", "The debate did not end until midnight.", "The debate did not last until midnight."),
    ("The court did not, however, order the mill to burn the copy.", "The court did not order the mill to burn the copy.",
     "The court did order the mill to burn the copy."),
    ("The town has not, so far, paid Halden Mills.", "The town has not paid Halden Mills.", "The town has paid Halden Mills."),
    ("The gate was not, as Oster had said, shut on Monday.", "The gate was not shut on Monday.", "The gate was shut on Monday."),
    ("The mill will, the mayor said, stay open.", "The mayor said that the mill will stay open.", "The mill will not stay open."),
    ("It may take until July before everything works.", "A full recovery may not come before July.",
     "A full recovery may not come before June."),
    ("If the rest cannot be found, the mill will shut.", "Without the rest, the mill will shut.", "Without the rest, the mill may shut."),
    ("It is the first strike for more than ten years.", "There had been no strike for over ten years.",
     "There had been no strike for over eleven years."),
    ("It is the largest slide since 2016.", "There has not been such a large slide since 2016.", "There has been no slide since 2016."),
    ("Oster is the only one who has signed.", "Nobody other than Oster has signed.", "Everybody other than Oster has signed."),
    ("Nine out of ten mills closed.", "90% of the mills closed.", "80% of the mills closed."),
    ("90% of the mills closed.", "Nine out of ten mills closed.", "Eight out of ten mills closed."),
    ("A guard saw it at twenty past four.", "It was seen at 4.20 by a guard.", "It was seen at 4.40 by a guard."),
    ("The United Nations envoy left.", "The UN envoy left.", "The EU envoy left."),
    ("A Norwegian ship sank.", "A ship from Norway sank.", "A ship from Sweden sank."),
    ("The town voted to lend the bell.", "The bell will be lent, the town decided.", "The bell might be lent, the town decided."),
    ("Oster offered to pay for a study, but the mill turned the offer down.", "The mill refused Oster's offer to pay for a study.",
     "The mill accepted Oster's offer to pay for a study."),
    ("Oster accuses Halden Mills of fraud; Halden Mills denies it.", "Halden Mills rejects Oster's accusation of fraud.",
     "Oster rejects Halden Mills's accusation of fraud."),
    ("Halden Mills shut its gate early and has since put off 90 trips.", "Since it shut its gate early, Halden Mills has put off 90 trips.",
     "Since it shut its gate early, Halden Mills has not put off 90 trips."),
    ("Oster's vet suspected a poisoning.", "The vet of Oster thought of a poisoning.", "The vet of Oster did not think of a poisoning."),
    ("Rates rose to 5.9%, and the number of mills that closed was the highest since 2009.",
     "Rates rose to 5.9%, and more mills closed than at any time since 2009.", "Rates fell to 5.9%, and more mills closed."),
    ("The town kept Oster in the dark.", "The town kept Oster in the dark, it seems.", "The town did inform Oster."),
    ("The gates cannot open until the court has ruled.", "The gates may only open once the court has ruled.", "The gates open."),
    (
        "The gates cannot open until the court has ruled.",
        "Before the gates can open, the court has to rule.",
        "Before the gates must open, the court has to rule.",
    ),
    ("The town will not pay more than 40 crowns.", "The town will pay at most 40 crowns.", "The town will pay at least 40 crowns."),
    ("The guild threatened to sue unless it is heard.", "The guild says it will sue if it is not heard.", "The guild sued as it is heard."),
    ("None of the rates went down.", "All of the rates went up.", "All of the rates went down."),
    ("The mill expects to hire 60 people.", "The mill says it will hire 60 people.", "The mill hired 60 people."),
    ("A vote is due on 11 June.", "A vote will be held on 11 June.", "A vote was held on 11 June."),
    ("The team cancelled 120 trips.", "120 trips were cancelled.", "120 trips were not cancelled."),
    ("Two of the three wells had to be shut.", "Of three wells, two had to be shut.", "Of three wells, three had to be shut."),
    ("So far it has not received an offer.", "It has not received an offer so far.", "So far there has been an offer."),
    ("Oster sold her land to Halden Mills.", "Halden Mills bought land from Oster.", "Oster bought the land of Halden Mills."),
    ("Oster never asked for help.", "Oster did not ask for help.", "Oster did ask for help."),
    ("A ruling by June is not expected, Oster said.", "Oster does not expect a ruling by June.", "Oster expects a ruling by June."),
    ("The port plans to open two docks.", "Two docks are to open at the port.", "Two docks opened at the port."),
    ("The team had to leave the field.", "The team left the field.", "The team may have left the field."),
    ("The guards were not able to reach the boat.", "The guards did not reach the boat.", "The guards reached the boat."),
    ("Oster has until May to pay.", "Oster must pay by May.", "Oster paid by May."),
    ("The trip takes up to six hours.", "The trip takes as long as six hours.", "The trip takes at least six hours."),
    ("Rates were almost twice as high as before.", "Rates were nearly double those before.", "Rates were nearly triple those before."),
    ("Both wells are dry.", "The two wells are both dry.", "Neither of the two wells is dry."),
    ("The mill has not paid taxes since 2019.", "The mill last paid taxes in 2019.", "The mill has paid taxes since 2019."),
    ("Oster only got the letter last week.", "Oster did not get the letter until last week.", "Oster got no letter last week."),
    ("All rate payers agreed.", "Each rate payer agreed.", "Some rate payers agreed."),
    ("None of the pumps failed.", "All of the pumps worked.", "All of the pumps failed."),
    ("Halden Mills won 3-1 against Oster.", "Oster lost 3-1 to Halden Mills.", "Halden Mills lost 3-1 to Oster."),
    ("Oster, 61, resigned.", "The 61-year-old Oster resigned.", "The 62-year-old Oster resigned."),
    ("Halden Mills fell ill on 3 May after Oster had left.", "On 3 May, after Oster had left, Halden Mills fell ill.",
     "On 3 May, before Oster had left, Halden Mills fell ill."),
    ("If the vote fails, rates will rise.", "Should the vote fail, rates will rise.", "Should the vote fail, rates might rise."),
    ("Oster would not say how much it cost.", "How much it cost, Oster did not say.", "Oster will say how much it cost."),
    ("Play for All has two halls.", "Two halls belong to Play for All.", "All halls belong to Play."),
    ("Oster said that the port will lose unless it sells.", "The port will lose if it does not sell, Oster said.",
     "The port will lose if it sells, Oster said."),
    ("Delays could not be ruled out, Oster said.", "There may be delays, Oster said.", "There will be no delays, Oster said."),
    ("Oster advised drivers to stay at home.", "Drivers should stay at home, Oster said.", "Drivers will stay at home, Oster said."),
    ("Anyone may use the rooms.", "Everyone may use the rooms.", "Hardly anyone may use the rooms."),
    ("Nearly every fourth train was late.", "Almost a quarter of the trains were late.", "Almost half of the trains were late."),
    ("Oster does not intend to resign.", "Oster has no plans to resign.", "Oster has plans to resign."),
    ("The port rejected the plan.", "The port turned the plan down.", "The port did not turn the plan down."),
    ("Oster said the mill would stop work in June.", "Work at the mill will come to an end in June, Oster said.",
     "Work at the mill will not come to an end in June, Oster said."),
    ("Two other wells are dry, Oster said.", "Two more wells are dry, Oster said.", "Two less wells are dry, Oster said."),
    ("The mill lost 4 million crowns, and no port may lose more than 9 million.",
     "The mill lost 4 million crowns; ports may lose at most 9 million.",
     "The mill gained 4 million crowns; ports may lose at most 9 million."),
    ("There has been no rise since 2019. Rates have gone up by 21 percent.", "The last rise was in 2019; rates have risen by 21 percent.",
     "The last rise was in 2019; rates have fallen by 21 percent."),
    ("Rima Oster, the head of Halden Mills, resigned.", "The head of Halden Mills, Rima Oster, resigned.",
     "The head of Rima Oster, Halden Mills, resigned."),
    ("Halden Mills, who are led by nobody now, met their former director, Rima Oster.",
     "Rima Oster, once the director of Halden Mills, met them.", "Halden Mills, once the director of Rima Oster, met them."),
    ("Oster will pay 95 crowns, and Halden Mills at most 12 crowns.",
     "At most 12 crowns come from Halden Mills, and Oster gives 95 crowns.",
     "Oster gives at most 12 crowns, and Halden Mills gives 95 crowns."),
    ("According to Oster, Halden Mills still owes 34 farmers a fee.", "Oster says that 34 farmers are owed a fee by Halden Mills.",
     "Halden Mills says that 34 farmers are owed a fee by Oster."),
    ("No mill in town has fewer guards than Halden Mills.", "Halden Mills has the fewest guards of the mills in town.",
     "Halden Mills has the most guards of the mills in town."),
    ("Without a loan, the port will have to sell two docks.", "The port needs a loan or two docks go.",
     "The port will not have to sell two docks."),
    ("Auditors blamed the port for not having checked the pumps.", "Auditors say the port should have checked the pumps.",
     "Auditors say the port checked the pumps."),
    ("No ship has called at the port before.", "It is the first ship to call at the port.",
     "It is not the first ship to call at the port."),
    ("The port was built but not insured.", "Money for the port, which was built, was lacking; it has no insurance.",
     "The port was built and insured."),
    ("Guards of two other mills have been told not to return.", "Guards of two more mills may not return.",
     "Guards of two less mills may not return."),
    ("A driver was arrested but released for lack of evidence.", "A driver was arrested but set free because evidence was lacking.",
     "Evidence was lacking because a driver was arrested."),
    ("A judge could rule in May.", "A ruling could come in May.", "A ruling must come in May."),
    ("Oster is considering suing the mill.", "Oster may take the mill to court.", "Oster took the mill to court."),
    ("Both sides will meet Oster.", "The two sides will meet Oster.", "One of the sides will meet Oster."),
    ("It is the port's first strike in its history.", "The port has never had a strike before.", "It is not the port's first strike."),
    ("The frost will last until Friday.", "The frost will not end before Friday.", "The frost might last until Friday."),
    ("The terms are secret.", "The terms have not been disclosed.", "The terms are not secret."),
    ("Halden Mills broke no rules.", "Halden Mills acted within the rules.", "Halden Mills broke the rules."),
    ("The guild has the power to call a vote.", "The guild could impose a vote.", "The guild must impose a vote."),
    ("The mill's debt has nearly tripled.", "The mill owes almost three times as much.", "The mill owes three times as much."),
    ("The repairs took over three years.", "The repairs took three years.", "The repairs will take three years."),
    ("The pill must be taken for at least a decade.", "The pill has to be taken for ten years or more.",
     "The pill may be taken for ten years or more."),
    ("A quarter of the members agreed.", "25 percent of the members agreed.", "35 percent of the members agreed."),
    ("Many complained that they had waited.", "Many passengers said that they had waited.", "No passengers said that they had waited."),
    ("Witnesses said that two pumps had failed.", "Two pumps are said to have failed.", "Two pumps have reportedly failed."),
    ("If the strike goes on, schools will close.", "Schools will close should the strike go on.",
     "Schools may close should the strike go on."),
    ("The dues would normally rise in May.", "The dues usually rise in May.", "The dues might rise in May."),
    ("The bridge seems to be unsafe.", "The bridge is apparently unsafe.", "The bridge is unsafe."),
    ("It is the worst slide since 2016.", "There has not been such a bad slide since 2016.", "There has been such a bad slide since 2016."),
    ("The well was dug without a permit.", "There was no permit when the well was dug.", "The well was dug with a permit."),
    ("Oster would not say when the rest would follow.", "Oster left open when the rest would follow.",
     "Oster did not leave open when the rest would follow."),
    ("Oster would rather spend it on a school.", "Oster prefers to spend it on a school.", "Oster never wants to spend it on a school."),
    ("The guild has a fund of 500,000 crowns.", "The guild has a fund of half a million crowns.",
     "The guild has a fund of half a billion crowns."),
    ("The mill lies under the hill.", "The mill lies beneath the hill.", "The mill lies over the hill."),
    ("The mill will not be ready before the winter.", "The mill will not be finished before the winter.",
     "The mill will not be ready after the winter."),
    ("Three of its five guilds agreed on 3 May; two other guilds left.", "On May 3 three of its five guilds agreed.",
     "On May 5 three of its five guilds agreed."),
    ("Three of its five guilds agreed on 3 May; two other guilds left.", "Three of its five guilds agreed.",
     "Two of its five guilds agreed."),
    ("The mill uses 90,000 litres a day.", "Every day the mill uses 90,000 litres.", "Some day the mill uses 90,000 litres."),
    ("Oster accused the mill of hiding tests.", "Oster says the mill hid tests.", "Oster reportedly accused the mill of hiding tests."),
    ("The guild voted on Monday to close the well.", "The well is to be closed, the guild decided on Monday.",
     "The well might be closed, the guild decided on Monday."),
    ("The guild turned down a similar request.", "A similar request was rejected by the guild.",
     "A similar request was not rejected by the guild."),
    ("The ban will last at least eight months.", "The ban will last eight months or longer.", "The ban will last at most eight months."),
    ("Half of the guilds expected it; all but four of the ten agreed.", "Most of the ten guilds agreed.", "Few of the ten guilds agreed."),
    ("The mill yields between a fifth and a third of a crop.", "The mill yields a third of a crop at most.",
     "The mill yields half of a crop at most."),
    ("The town would help Oster more than Halden Mills.", "Halden Mills would gain less from the town than Oster.",
     "Oster would gain less from the town than Halden Mills."),
    ("Oster's doubts were known to Halden Mills.", "Halden Mills knew of Oster's doubts.", "Oster knew of Halden Mills's doubts."),
    ("A test has been opened by the guild, which could impose a fine.", "The guild, which can impose a fine, has opened a test.",
     "A test may have been opened by the guild, which can impose a fine."),
    ("Prices fell by 15% on Monday; the guild expected it.", "Prices dropped by 15% on Monday.", "Prices will drop by 15% on Monday."),
    ("A child cannot be given the pill.", "A child is too young for the pill.", "A child is not too young for the pill."),
    ("His hens are healthy so far.", "His hens have not fallen ill yet.", "His hens have fallen ill yet."),
    ("Without the sale, rates would go up.", "If there is no sale, rates would go up.", "If there is a sale, rates would go up."),
    ("The toll rose from 20 crowns to 35 crowns.", "The toll is 15 crowns higher; it is 35 crowns.",
     "The toll is 16 crowns higher; it is 35 crowns."),
    ("The guild rejected it by seven votes to six.", "Seven of the thirteen members of the guild rejected it.",
     "Seven of the fourteen members of the guild rejected it."),
    ("One of the five wells can be used; the others are dry.", "Four of the five wells are dry and just one can be used.",
     "Three of the five wells are dry and just one can be used."),
    ("A poll found that 58 per cent of the farmers agreed.", "Nearly six in ten farmers agreed in a poll.",
     "Nearly eight in ten farmers agreed in a poll."),
    ("Two thirds of the farmers agreed.", "Two out of three farmers agreed.", "Two out of four farmers agreed."),
    ("It took 97 days to repair the well.", "The repair of the well took more than three months.",
     "The repair of the well took more than four months."),
    ("The mill has 14 days to reply.", "The mill has two weeks to reply.", "The mill has three weeks to reply."),
    ("The guild holds only 71 of the 150 seats.", "The guild holds less than half of the seats.",
     "The guild holds more than half of the seats."),
    ("The mill was closed in 1998 and opened in 2010.", "The mill was closed in 1998 and opened 12 years later, in 2010.",
     "The mill was closed in 1998 and opened 13 years later, in 2010."),
    ("The port lost 212 boats.", "The port lost more than 200 boats.", "The port lost more than 220 boats."),
    ("The mill has 120 workers. The port has 85 workers.", "Together the mill and the port have 205 workers.",
     "Together the mill and the port have 215 workers."),
    ("The mill must give its records and 5 percent of the crop to the guild.",
     "The mill must hand over 5 percent of the crop to the guild, and its records.",
     "The mill must hand over 15 percent of the crop to the guild, and its records."),
    ("The court has not yet said when the mill may open.", "It is not known when the mill may open.",
     "The court has said when the mill may open."),
    ("Whether the town will help is open; it wants a report.", "It is not yet decided whether the town will help; it wants a report.",
     "It is not yet decided whether the town will help; it has no report."),
    ("Two of the six pumps work again; the other four are dry.", "Of the six pumps, two work again and four do not.",
     "Of the six pumps, three work again and four do not."),
    ("The guild voted by seven to five on Monday evening to close the well.", "The guild decided on Monday that the well will close.",
     "The guild decided on Monday that the well may close."),
    ("Guests were supposed to note their names.", "The task of the guests was to note their names.", "The guests noted their names."),
    ("The guild has ordered the mill to replace all pumps.", "The mill must replace all pumps; the guild has ordered it.",
     "The mill may replace all pumps; the guild has ordered it."),
    ("The tenant may not change the look of the mill. Nor may any dogs live in it.",
     "The tenant must leave the look of the mill as it is, and no dogs may live in it.",
     "The tenant must change the look of the mill, and no dogs may live in it."),
    ("Oster has six months to reply.", "Oster has been given half a year to reply.", "Oster has been given seven months to reply."),
    ("Oster believes that the guards refused to leave her.", "Oster believes that the guards did not abandon her.",
     "Oster believes that the guards will abandon her."),
    ("The new mill should seat 90 guests, 20 more than the old one.", "With 90 seats, the new mill would have 20 more than the old one.",
     "With 90 seats, the new mill must have 20 more than the old one."),
    ("To do so it would need the votes of nine guilds.", "That requires the votes of nine guilds.",
     "That required the votes of nine guilds."),
    ("A full sack weighs up to 60 kilograms.", "A full sack can weigh 60 kilograms.", "A full sack weighs at least 60 kilograms."),
    ("The port will not pay for the lamps until a judge has seen the mill.",
     "Before it pays for the lamps, the port wants a judge to see the mill.",
     "Before a judge sees the mill, the port pays for the lamps."),
    ("Oster demands that a judge see the mill before another crown is spent.",
     "No more crowns should be spent, Oster insists, until a judge has seen the mill.",
     "More crowns should be spent, Oster insists, before a judge has seen the mill."),
    ("The mill kept the town in the dark.", "The mill did not tell the town.", "The mill will tell the town."),
    ("The port uses three times as many lamps as it was built for.", "The port was built for a third of the lamps that it uses.",
     "The port was built for half of the lamps that it uses."),
    ("The refusal is not final.", "The refusal is only provisional.", "The refusal is final."),
    ("There is no danger for guests, Oster says.", "Guests are safe, Oster says.", "There may be danger for guests, Oster says."),
    ("The town could not say, however, how many lamps failed.", "The town was unable to say how many lamps failed.",
     "The town said how many lamps failed."),
    ("The rates of the mill did not rise more than those of the port.", "The mill's rates rose no more than those of the port.",
     "The mill's rates rose more than those of the port."),
    ("Guests who are not members have to ask a week ahead.", "Guests who are no members must ask a week ahead.",
     "Guests who are no members need not ask a week ahead."),
    ("The guild regards the rent as too low.", "The guild considers the rent too low.", "The guild does not consider the rent too low."),
    ("Rates fell to 2 percent, the lowest since 2021.", "Rates were 2 percent, lower than at any time since 2021.",
     "Rates were 2 percent, higher than at any time since 2021."),
    ("The guild took a step that stops short of a ban.", "The guild took a step that is less than a ban, for some want more.",
     "The guild did not take a step that stops short of a ban."),
    ("The thermometers in the mill showed minus 6.4 in May.", "In the mill it was minus 6.4 degrees in May.",
     "In the mill it was minus 4.6 degrees in May."),
    ("The mill said its head would leave. The guards have not been paid since May.", "The head of the mill would leave, it said.",
     "The guards have been paid since May, it said."),
    ("The mill opened at half past four with 19 guests.", "The mill opened at about half past four with 19 guests.",
     "The mill opened at about half past five with 19 guests."),
    ("The mill's offer was the second most expensive.", "Only one offer was more expensive than the mill's.",
     "The mill's offer was the second cheapest."),
    ("The repair is expected to cost 90,000 crowns.", "The repair will probably cost about 90,000 crowns.",
     "The repair has cost 90,000 crowns."),
]


def _rules(quote: str, text: str) -> tuple[str, ...]:
    story = Story("story", (read("post.txt", quote),), _ACTORS, (), "tuned")
    return refused(story, [(text, (Citation("post", quote),))])[0]


@pytest.mark.parametrize(("quote", "true", "false"), CASES, ids=[case[2] for case in CASES])
def test_the_true_rewording_passes_and_the_false_one_does_not(quote: str, true: str, false: str):
    assert _rules(quote, true) == ()
    assert _rules(quote, false) != ()


def test_sentences_that_a_quote_has_word_for_word_are_not_compared_with_the_other_quotes():
    source = "The slide hit the road early on Sunday, Oster said. Repairs take a year. It buried the road for about a third of a mile."
    quotes = tuple(f"{sentence}." for sentence in source.removesuffix(".").split(". "))
    story = Story("story", (read("post.txt", source),), _ACTORS, (), "tuned")
    cites = tuple(Citation("post", quote) for quote in quotes)
    true, false = f"{quotes[0]} {quotes[1]}", f"{quotes[0]} Repairs may take a year."
    assert [bool(rules) for rules in refused(story, [(true, cites), (false, cites)])] == [False, True]


def test_the_one_holder_of_an_office_is_known_by_name():
    source = "Talks with the prime minister, Rima Oster, failed. The prime minister said that she would stay. A judge left."
    story = Story("story", (read("post.txt", source),), _ACTORS, (), "tuned")
    cites = (Citation("post", "The prime minister said that she would stay."),)
    texts = ["Oster said that she would stay.", "Halden Mills said that it would stay.", "The prime minister said that Oster would stay."]
    assert [bool(rules) for rules in refused(story, [(text, cites) for text in texts])] == [False, True, True]


def test_what_only_a_passage_beside_it_says_is_not_missed_in_a_statement():
    source = "Whales follow a leader, and a single sick one can bring the rest ashore. What drove the whales here is not known."
    story = Story("story", (read("post.txt", source),), _ACTORS, (), "tuned")
    cites = tuple(Citation("post", f"{sentence}.") for sentence in source.removesuffix(".").split(". "))
    texts = ["Because whales follow a leader, one sick whale can draw the rest ashore.", "What drove the whales here is known."]
    assert [bool(rules) for rules in refused(story, [(text, cites) for text in texts])] == [False, True]


def test_a_headline_is_read_although_its_words_have_capitals():
    assert [mark.kind for mark in read_marks("Ministers Will Not Resign on 3 May").marks] == ["will", "not"]
    assert not read_marks("The hall of Swim for All is new.").marks


def test_a_denied_opposite_agrees_and_a_second_not_disagrees():
    quote = read_marks("The council did not accept the plan.")
    assert [agree for *_, agree in exclusive_pairs(read_marks("The council rejected the plan."), [quote])] == [True]
    assert [agree for *_, agree in exclusive_pairs(read_marks("The council did not reject the plan."), [quote])] == [False]


@pytest.mark.parametrize(
    ("word", "base"), [("cancelled", "cancel"), ("called", "call"), ("swelling", "swell"), ("sale", "sell"), ("sued", "sue")]
)
def test_forms_of_a_word_have_one_root(word: str, base: str):
    assert root(word) == root(base)
