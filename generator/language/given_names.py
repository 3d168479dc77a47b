"""Common given names of the world in lower case, without diacritics. A hint that a name is a person's, never proof.

Names that are as often an ordinary English word, a month or a place (Will, May, Paris, Virginia) are left out.
"""
from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    anselm henrike marsha edda urs mira sibylle
    aaron abbas abdul abdullah abigail adam adaeze adele adil adrian adriana agata agnes ahmad ahmed aisha ajay akira alan albert alberto
    alejandro aleksandr aleksei alena alessandro alessia alex alexander alexandra alexei alexis alfonso alfred ali alice alicia alina
    alison allan allison alma almaz alois amadou amanda amara amelia amina amir amit amy ana anastasia anders andre andrea andreas
    andrei andres andrew andrey andrzej angela angelo anil anita anja ann anna anne annette anthony antoine anton antonio anya
    arash ariel arjun armando arne arnold artem arthur arturo asha ashley ashok asim astrid aurora axel ayesha aylin ayse barbara
    barry bartosz bashir bassam beata beate beatrice beatriz belinda ben benedict benjamin bernard bernd bertha beth bettina
    beverly bianca bilal birgit bjorn bogdan boris brandon brenda brian bridget brigitte bruce bruno bryan camila camille carina
    carl carla carlo carlos carmen carol carolina caroline catarina catherine cecilia celeste celine chad charles charlotte
    chen cheng chiara chidi chinedu chloe chris christian christina christine christoph christopher chukwuma claire clara
    claude claudia claudio clement colin connor constance cornelia craig cristina cynthia daisuke dale damian dan dana daniel
    daniela danielle danilo danny daria darius david dawit dean deborah deepak denis dennis derek devika diana diego dieter
    dimitri dimitris dirk dmitri dmitry dominic dominik donald donna dora doris dorothy douglas duncan dusan dylan ebba eddie
    edgar edith edmund eduardo edward edwin efe eileen eirik ekaterina elaine eleanor elena eli elias elif elin elisa elisabeth
    elise elizabeth ella ellen elliot elsa emeka emil emile emilia emilie emily emma emmanuel enrico enrique eric erica erik
    erika ernest ernst esther ethan eugene eva evan eve evelyn ewa fabian fabio farah farid fatima fatou federico felicity
    felipe felix ferdinand fernanda fernando filip fiona florence florian frances francesca francesco francisco francois frank
    franz fred frederick frederik frida friedrich gabriel gabriela gareth gary gavin gemma geoffrey george georgios gerald
    gerard gerd gerhard giles gina giorgio giovanna giovanni giulia giuseppe glen glenn gloria gordon graham greg gregor gregory
    greta guido guillaume gunnar gunther gustav gustavo guy gwen hakan hamid hamza hanna hannah hannes hans harald harold harriet
    harry haruki hasan hassan hector heather heidi heinrich heinz helen helena helene helga helmut hendrik henri henrik henry
    herbert herman hiroshi holger howard hubert hugh hugo hussein ian ibrahim ida ignacio igor ikram ilse imran ines inga ingrid
    irena irene irina isaac isabel isabella isabelle ismail ivan ivana ivo jack jackson jacob jacqueline jacques jaime jakob
    jakub james jamal jan jana jane janet janez janice jaroslav jaromir jasmine jason javier jean jeff jeffrey jelena jennifer
    jens jeremy jerome jesse jessica jesus jian jim jin jing joachim joan joanna joao joaquin jochen joe joel johan johann
    johanna johannes john johnny jon jonas jonathan jordi jorge jose josef joseph josephine joshua josip joyce juan juanita
    judith judy julia julian juliana julie julien juliette julio jun jurgen justin kamal kamala karen karim karin karl karla
    karolina kasia katarina kate katerina katharina katherine kathleen kathryn katie katja katya keiko keith kelly ken kenji
    kenneth kerstin kevin khadija khaled khalid kim kimberly kiran kirsten klara klaus knut konrad konstantin kristen kristin
    kristina kumar kurt kwame kyle lara larry lars latifa laura lauren laurence laurent layla lea leah leila lena leo leon
    leona leonard leonardo leonid leslie lewis li liam lidia lila lilian liliana lina linda lindsay linus lisa liv livia liz
    lloyd lorenzo louis louisa louise luca lucas lucia lucie lucy ludwig luigi luis luisa luka lukas luke lydia lynn maeve
    magdalena maggie magnus mahmoud malik manfred manuel mara marc marcel marcela marcelo marcin marco marcos marcus margaret
    margarita margot marguerite maria mariam marian mariana marianne marie marina mario marion marisa marjorie marko markus marlene
    marta martha martin martina marvin mary mateo mateusz mathias mathieu matt matteo matthew matthias maureen maurice mauro
    max maxim maximilian maya mehmet mei meera mehdi melanie melissa mercy mia michael michaela michal michel michele michelle
    miguel mihai mikael mike mikhail milan milena milos min ming mira miriam mirko mitchell mohamed mohammad mohammed mohan moira
    molly mona monica monika morgan moritz moses muhammad murat mustafa myriam nabil nadia nadine nadja naomi natalia natalie
    natasha nathalie nathan neha neil nelson nia niamh nicholas nick nicola nicolas nicole niels nigel nikhil nikita nikola
    nikolai nils nina nirmala noah noel noor nora norbert norman nuno nur octavia odile ola olaf oleg oleksandr olena olga
    oliver olivia olivier omar oscar oskar otto ottilie owen pablo pamela paola paolo patricia patrick paul paula pauline paulo
    pavel pedro peggy peter petra petros phil philip philippe phillip pia pierre pieter pilar piotr pooja pradeep priya quentin
    rachel radek rafael rahim rahul raj rajesh ralf ralph ramon randall raquel rashid ravi ray raymond rebecca regina reinhard
    rene renata ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa
    rosalind rosario rosemary ross roxana ruben rudolf rupert russell ruth ryan sabine sabrina said salim salma salman sally
    sam samantha samir samuel sandra sandrine sanjay santiago sara sarah sasha saul scott sean sebastian selma serena serge
    sergei sergey sergio seth shan shane shannon sharon sheila shinzo shirley sibel siddharth sigrid silvia simon simona simone
    sofia sofie sonia sonja sophia sophie soren stacy stan stanislav stefan stefania stefano stella stephan stephanie stephen
    steve steven stuart sunita susan susana susanne suzanne svein sven svetlana sylvia sylvie takeshi tamara tania tanja tanya
    tara tariq tatiana ted teresa terry thabo theo theodor theodore theresa therese thomas thorsten tiago tim timo timothy
    tina tobias todd tom tomas tomasz tomislav tony tracy trevor tristan ulrich ulrike umar ursula valentin valentina valeria
    valerie vanessa vera veronica veronika victor victoria vijay viktor vincent vincenzo viola violet vivian vivek vladimir
    volodymyr walter wanda wang wayne wei wendy werner wilfried wilhelm william wolfgang xavier xi yan yann yasmin yasmine
    yelena yuki yuri yusuf yves yvonne zachary zahra zainab zara zeynep zhang zoe zofia zoltan zsofia
    """.split()
)
