"""Common given names of the world in lower case, without diacritics. A hint that a name is a person's, never proof.

Names that are as often an ordinary English word, a month or a place (Will, May, Paris, Virginia) are left out.
"""
from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abbas abby abdi abdul abdulaziz abdulla abdullah abel abena abigail abraham absalom ada adaeze adaku adam adaora adebayo
    adele adeola adil adnan adrian adriana adrienne adwoa afua agata agnes agnieszka ahmad ahmed ahsan aidan aiko aileen ailsa
    aine aino aisha aisling ajay ake aki akiko akira akosua akua alan alasdair alastair alba albert alberto albrecht aled alejandra
    alejandro aleks aleksandr aleksandra aleksei alena alenka alessandra alessandro alessia aletta alex alexander alexandra alexei
    alexis alf alfie alfonso alfred alfredo algirdas alhassan ali alice alicia alicja alin alina aliou alisa alisha alison alissa
    alistair aliyu allan allison alma almaz alois aloysius alphonse althea alun alvaro alvin alyssa amadi amadou amal amalia amalie
    amanda amara amarjit ambrose amelia amelie amina aminata amir amit amparo amrit amy ana anais anamaria ananya anas anastasia anders
    andre andrea andreas andrei andres andrew andrey andrzej aneta aneurin angela angelica angelika angeliki angelina angelo angus anh
    anika aniket anil anita anja ann anna anne anneke annelies annelise annemarie annette annie annika ansel anselm anselma anthony
    antoine antoinette anton antonella antonia antonina antonio antonis anwar anya aoife aparna apolline arash archana archibald archie
    aree ariel arif aristide arjan arjun arlene arlo armando armin arnau arnaud arne arnold aroha artem arthur arturo arun arvid arvind
    asad asante asha ashley ashok ashwin asif asim aslan asli assefa astri astrid athena atsushi audrey augusta augustin aurelia aurelie
    aurelio aurora avi avril axel ayanda ayesha aylin ayo ayodele ayse ayumi azadeh azhar aziz babajide babatunde bakary bamidele barack
    barbara barnaby barney barry bartholomew bartolome bartosz bashir basil bassam bastian beata beate beatrice beatrix beatriz becca
    becky bela belinda ben benedetta benedict benedikt benito benjamim benjamin bente berenice berit bernadette bernard bernd bernhard
    bernice bernie bert bertha bertram bess beth bethan bethany betsy bettina betty bev beverly bhavna bianca bilal bill billie billy
    birger birgit birgitta birgitte birte bjarne bjork bjorn blanca blanka bob bobby bodil bogdan bogna bojan bongani bonnie boris borja
    bosse bozena bradley brandon branimir branislav branko brenda brendan brent brett brian bridget brigitte briony brita britt brody
    bronagh bronte bronwen bruce bruno bryan bryony burak burhan busisiwe byron caitlin caitriona callum calum cameron camila camille
    candice caoimhe carey carina carl carla carlo carlos carlotta carly carmel carmen carol carole carolina caroline carrie carsten
    caspar cassandra cassie catalina catarina cathal catherine cathy catriona cecil cecile cecilia cecily cedric celeste celine cemal
    cenk cerys cesar cesare chad chandra chantal charlene charles charlie charlotte chaya chen cheng cherie cheryl chiaki chiamaka
    chiara chidera chidi chidinma chiedza chika chinedu chinwe chioma chizoba chloe chris christa christelle christian christiane
    christina christine christoph christopher christos chrystal chuck chukwudi chukwuma cian ciara ciaran cillian cindy claire clara
    clarence clarissa clarisse claude claudia claudio clelia clement clementine cliff clifford clint clive clodagh clovis codrin colette
    colin colleen colm conall connor conor conrad constance consuelo cora cordelia corey corinna corinne cormac cornelia corrie cosima
    costas courtney craig crispin cristian cristiano cristina cristobal curtis cynthia cyril cyrus czeslaw dagfinn dagmar dagny dahlia
    daisuke daisy dale dalia damian damien damir damon dan dana danae danica daniel daniela danielle danijel danilo danny danuta daphne
    dara darcy daren daria darius darko darlene darragh darrell darren darryl daryl dave david davide davor dawid dawit dayo dean deanna
    debbie deborah debra declan dee deepak deidre deirdre dejan delia delphine demetrios demi dena denis denise deniz dennis derek
    dermot derrick desiree desmond desta detlef devika dexter dhruv diana dianne didier diego dieter dietmar dikembe dilek dilip dilys
    dimitar dimitra dimitri dimitrios dimitris dina dinah dinesh dino diogo dionne dipak dirk dmitri dmitry dobromir dolores dominic
    dominik dominika dominique donal donald donatella donna dora doreen dorian doris dorota dorothea dorothee dorothy dorte doug dougal
    douglas dragan dragana drago dulce dumisani duncan dusan dwayne dwight dylan eamon eamonn ebba ebele ebru eckhard ed edda
    eddie eddy edgar edie edith edmond edmund edna eduard eduardo edvard edward edwin edyta eerik efe egil egon eileen eilidh eimear
    einar eino eirik eivind ekaterina ekaterini ekow elaine elana eleanor eleanora elena eleni eli elias elif elijah elin elina eliot
    elisa elisabeth elisabetta elise eliza elizabeth elke elkin ella ellen ellie elliot elliott elodie eloise elsa elsbeth elsie elton
    elvira emeka emeric emerson emil emile emilia emilie emilio emily emine emma emmanuel emre ena enda endre engin enid ennio enoch
    enrico enrique enzo eoghan eoin ephraim ercan erdem eren eric erica ericka erik erika erin erlend erling ernest ernesto ernie ernst
    erol errol ervin erwin esi eskinder esme esmeralda esperanza esteban estela estelle esther ethan etienne eugene eugenia eugenie
    eugenio eun eunice euphemia eva evan evangelia evangelos eve evelina evelyn evelyne everett evert ewa ewan eyal ezekiel ezra fabian
    fabienne fabio fabiola fabrice fabrizio fadhili faisal faiza falk fanny farah farhad farhan farid farida farouk fatima fatimah fatma
    fatou faustina fausto faye federica federico felicia felicitas felicity feliks felipa felipe felix femi fenella ferdinand ferenc
    fergal fergus ferhat fernand fernanda fernando fikile filip filippo finbar finlay finley finn fintan fiona fionnuala flavia flavio
    florence florian florin fokke folake frances francesca francesco francisco francois frank franz fraser frauke fred freddie freddy
    frederic frederica frederick frederik frederique freek freja freya frida fridtjof friedrich fritz frode fumiko fumio funmi fyodor
    gabor gabriel gabriela gabriele gail galina ganesh gareth garrett garth gary gaspard gaston gathoni gavin gayle gaynor gebre geert
    gemma genevieve geoff geoffrey georg george georgi georgina georgios geraint gerald geraldine gerard gerardo gerben gerd gerda
    gerhard gerhart germaine gerrit gerry gert gertrude getachew ghada giancarlo gianluca gianni gideon gijs gil gilbert gilda giles
    gilles gillian gina ginevra ginny gintaras giorgio giovanna giovanni gisela giselle gita gitte giulia giuseppe gladys glen glenda
    glenn glenys gloria godfrey goran gordon gottfried grace graham grainne grazia grazyna greg gregg gregor gregorio gregory greig
    greta gretchen grete gretel grigory grzegorz guadalupe gudrun guido guilherme guillaume guillermo gul gulsen gunilla gunnar gunter
    gunther gurpreet gus gustav gustave gustavo guy gwen gwendolyn gwyn gwyneth gyorgy haakon habib habiba hadi hadiza haewon hafsa
    hagen haifa haim hajar hakan hakon hal halima halina halle halvard hamed hamid hamish hamza hana hanan hania hanka hanna hannah
    hanne hanneke hannelore hannes hanno hans haoyu harald haris harish harjit harley harminder harold haroon harri harriet harry
    harshad hartmut haruka haruki harvey hasan hasina hassan hatice hattie haukur hawa hayden hayley hazel heath heather hector hedda
    hedvig hedwig heidi heike heiko hein heinrich heinz heleen helen helena helene helga helle helmut hendrik hendrika henning henny
    henri henriette henrik henrike henry herbert herman hermann hermine hessel hideki hideo hilary hilda hilde hildegard hillary hiltrud
    hirofumi hiroko hiromi hiroshi hisham hjalmar hoda holger hollie holly horace horatio horst hortense hosea howard hristo hubert
    hubertus huda hugh hugo hugues hulya humphrey huseyin hussein hyacinth iago iain ian ibrahim ibrahima ichiro ida idris idrissa ieva
    ifeanyi ifeoma ignacio ignatius igor iivo ikechukwu ikenna iker ikram ilaria ildiko ilir ilka ilkka ilona ilse ilya imelda imke
    imogen imran inaki indira indrani ineke ines inga inge ingebjorg ingeborg inger ingmar ingo ingrid ingvar inigo ioana ioannis ionut
    irena irene ireneusz irfan irina iris irma irmgard irving isaac isabel isabella isabelle isadora isaiah isatou iseult isha ishaan
    ishmael isidora isidro isla ismael ismail isolde istvan itamar itumelang ivan ivana ivar iveta ivica ivo iwan iwona izabela jaap
    jabari jacek jacinta jack jackie jackson jacky jaco jacob jacobus jacqueline jacques jada jaden jadwiga jagdish jago jaime jakob
    jakub jamal james jamie jamila jan jana jane janet janez janice janina janine janis janos janusz jared jarek jari jarno jaromir
    jaroslav jaroslaw jarvis jascha jasmin jasmine jason jasper jatin jaume javid javier jay jaya jayant jayne jean jeanette jeanne
    jeannie jedidiah jeff jeffrey jelani jelena jelle jemima jemma jenna jennie jennifer jenny jens jeremiah jeremy jeroen jerome jerry
    jess jessamine jesse jessica jessie jesus jethro jiahui jian jiho jill jillian jim jimena jimmy jin jing jiri jitka jiwon jiyoung jo
    joachim joan joann joanna joanne joao joaquin jocelyn jochen jodie jody joe joel joelle joep johan johann johanna johanne johannes
    john johnny joke jolanda jolanta jolene jon jonah jonas jonathan jonny joost jordi jorg jorge jorgen joris jorn jos jose josef
    josefa josefina joseline joseph josephine josephus josh joshua josiah josie josip josue jovan jovana joy joyce juan juana juanita
    judah jude judit judith judy juergen jukka jules julia julian juliana juliane julie julien juliet juliette julio julius jun junaid
    junko juraj jurgen jurij jurre justin justina justine justyna jutta kacper kadir kagiso kai kaisa kaito kaja kalle kamal kamala
    kamau kamil kamila kamran kaori karel karen karim karin kariuki karl karla karol karolin karolina karri karsten kasia kasper
    katarina katarzyna kate katerina kateryna kath katharina katherine kathleen kathrin kathryn kathy katie katinka katja katrien katrin
    katrina katrine katsuya katya kay kayla kayode kazimierz kazuko kazuo kazuya keely kees kehinde keiko keir keira keith kelechi kelly
    kelvin kemal ken kendra kendrick kenji kenneth kenta kenzo kerem keri kerry kerstin keshav kester ketan ketil kevin khadija khadijah
    khady khaled khalid khalil khanh khumo kiera kieran kieron kim kimberley kimberly kinga kinsley kiprop kiran kiri kirk kirsten
    kirstin kirsty kittie kitty kiyoshi kjell kjersti klaas klara klaus knut koen kofi koji kojo kolawole konrad konstantin konstantina
    konstantinos kornel kris krishna krishnan krista kristaps kristen kristian kristiina kristin kristina kristjan kristof krystyna
    krzysztof kuba kumar kumiko kunal kunle kurt kwabena kwaku kwame kwasi kyle kylie kyoko laila laith lajos lakshmi lalita lamar
    lambert lamine lana lara larry lars lasse laszlo latifa latoya laura laurel lauren laurence laurens laurent laurentiu lauri laurie
    lavinia lawrence layla lazar lea leah leandro leanne leif leifur leigh leila lena lenka lennart lenny leo leocadia leon leona
    leonard leonardo leonhard leonid leonie leonora leopold lerato leroy lesley leslie leszek leticia lewin lewis leyla li liam liana
    libby lidia lidwien lieke liesbeth liese liesel lieven ligia lijuan lila lilian liliana lilith lillian lilly lily lina linda lindiwe
    lindsay linnea linus lionel lisa lisbet lisbeth lise lisette liudmila liv livia liz ljiljana ljubica llewellyn llinos lloyd loes
    lois loni lorelei lorenz lorenzo loretta lorna lorraine lotta lotte lottie lou louella louis louisa louise lovemore lubna lubomir
    luc luca lucas lucia lucian luciana luciano lucie lucien lucienne lucile lucille lucinda lucjan lucy ludmila ludo ludovic ludovica
    ludwig luigi luis luisa luka lukas lukasz luke lulu luther lutz luz lwazi lydia lyle lynda lyndon lynette lynn lynne lynsey lyudmila
    maaike maarten mabel machteld maciej maddie madeleine madeline madhu mads mae maeve mafalda magali magda magdalena maggie magnus
    mahesh mahmoud mahmut mai maia maike maire mairead maisie maja majid makena makoto malcolm malik malika malin malte mamadou mandla
    mandy manfred manisha manoj manolis manon mansour mansur manu manuel manuela mara marc marcel marcela marcell marcella marcelle
    marcelo marcia marcin marco marcos marcus mareike margaret margaretha margarethe margarita margaux margery margit margo margot
    margrethe marguerita marguerite maria mariam mariama marian mariana marianne marie marieke mariela mariella marielle marija marijke
    marika mariko marilyn marin marina mario marion marios maris marisa marit marita mariusz marjan marjolein marjorie marjut mark marko
    markus marla marleen marlene marlies marlon marnie marouane marsha marta martha martijn martin martina martine martyn marvin marwa
    marwan mary maryam maryann marzena masaaki masahiro masako masao masha massimo matej mateo mateusz mathew mathias mathieu mathijs
    mathilda mathilde matias matija matilda matilde mats matt matteo matthew matthias mattias mattie maud maude maura maureen maurice
    maurizio mauro maurycy mavis max maxim maxime maximilian maximillian maxine maxwell maya mayu mayumi mbali meaghan meera meg megan
    meghan mehdi mehmet mehmood mehwish mei melanie melike melinda melissa melvin melvyn menachem mercy meredith merete meriem merle
    mervyn meryem meryl mia miah micah michael michaela michail michal micheal michel michela michele michelle michiel mick mickey
    midori mieko miguel miguelina mihaela mihai mihail mihaly mika mikael mikako mike mikhail mikkel mikko miklos milan mildred milena
    miles milka millicent millie milos miloslav min mina mindy ming minh minji minna minoru mira mireille mirela miriam miriana mirjam
    mirjana mirko miroslav miroslava mirthe misaki misha mitch mitchell mitko mitsuko mitzi miyuki mizanur mizuki modupe mohamed
    mohammad mohammed mohan mohini moira moise moises mojca molly momoko mona monica monika monique monty morag morgan moritz morris
    morten mortimer morwenna moses moshe mostafa mpho muhammad muhammed mukesh mungo murat murdo muriel murray musa mustafa muthoni
    mwangi mya myles myra myriam myrna myrtle nabil nadezhda nadia nadine nadir nadja naeem naila naima naledi nancy nandi nandini
    nanette naoki naoko naomi naoto narendra nari nasir nasreen nasrin nasser natacha natalia natalie natasa natasha nathalie nathan
    nathaniel natsuki navid nazanin nazim ned neelam neeraj neha neil nell nellie nelly nelson nenad neophytos nerea nerys nessa nestor
    neville nevin ngaire ngozi nguyet nia niall niamh nicandro nichola nicholas nicholle nick nicki nicklas nicky nicola nicolai nicolas
    nicole nicolette nicolo niels nienke nieves nigel nigora nikhil nikita niklas niko nikola nikolai nikolaos nikolas nikos nils
    nilufer nina nino niraj nirmala nisha nita nivedita njeri nkechi nkosana nnamdi noa noah noam noe noel noelia noelle noemi nokuthula
    nolan nomsa nomvula nonhlanhla noor nora norah norbert noreen noriko norma norman nosipho nthabiseng ntombi nuala nuno nur nuria
    nuru nyambura nyasha nyokabi obiageli obinna octavia octavio oddvar odette odhran odile oighrig oisin oksana ola olaf olamide olav
    olavi ole oleg olek oleksandr olena olga olli oliver olivera olivia olivier oliviero olof oluchi olufemi oluwaseun olya omar omolara
    omotola ondrej onyeka onyekachi oona oonagh ophelia oriana oriol orla orsolya osama osamu oscar oskar osman osvaldo oswald otmar
    ottilie otto oumar ousmane owen paavo pablo paddy padma padraig paige palesa pam pamela pamina panagiotis paola paolina
    paolo parisa parveen parvez pascal pascale pat patricia patrick patrik patryk patsy patti paul paula paulette paulien paulina
    pauline paulo pavel pawel payam pedrag pedro peggy pekka penelope penny percival percy perla pernille perpetua perry petar peter
    petra petronella petros petroula petru petter phil philip philippe phillip phoebe phyllis pia pier piero pierre piet pieter pietro
    pilar pim piotr pippa pirjo pius polina polly pooja poonam poppy poul prabhu pradeep prakash pramod pranav prasad pratima predrag
    preeti prisca priscilla pritam priti priya przemyslaw qiang quentin quincy quinn quintin rabia rachael rachel rachele rachid radek
    radha radka radmila radoslav radoslaw radovan rae rafael raffaele raffaella ragnar ragnhild rahim rahul raimund rainer raisa raj
    raja rajan rajeev rajesh rajiv rajni rakel rakesh ralf ralitsa ralph ramesh ramiro ramon ramona ramunas rana randall randi randolph
    randy rani ranjit raphael raquel rashid rashida rasmus ratna raul raushan ravi ray raymond reba rebecca rebekah reece reem reggie
    regina reginald regine reiko reina reinhard reinhold reinier reinout rekha remi remy rena renata renato renaud rene renee renske
    rethabile reuben reva reza rhian rhiannon rhoda rhodri rhona rhonda rhys rian ricarda ricardo riccardo richard richelle rick rickie
    ricky rigmor rihanna rikard rikke riley rimma rina rishi rita ritva riya roald rob robbert robbie robert roberta roberto robin robyn
    rochelle rocio roderick rodger rodney rodrigo roel rogelio roger rohan rohit roisin roland rolanda rolande rolando rolf romain roman
    romana romilly romy ron rona ronald ronan ronja ronnie roopa rory rosa rosaleen rosalia rosalie rosalind rosalinda rosamund rosanna
    rosario rose roseanne rosella roselyn rosemary rosetta rosie rosina ross roswitha roxana roxanne roy roza rozalia ruaridh ruben
    rubin ruby rudi rudiger rudolf rudy rufus rui rukhsana rumana runa rune rupal rupert ruslan russell ruta rutendo rutger ruth ruud
    ryan ryo ryoko ryota ryszard saad saba sabina sabine sabrina sacha sadia sadie saeed safiya sahar said saima sajid sakari sakura
    saleh salih salim sally salma salman salome salvador salvatore sam samantha samia samina samir samira sammy samson samu samuel
    samuli sandeep sander sandor sandra sandrine sandro sanja sanjay sanjeev sanna sanne santeri santiago santino santosh sapna sara
    sarah sarita sasha saskia satomi satoshi satu saul saundra saverio savita scarlett scott seamus sean seb sebastian sebastiano
    sebastien seema sefa segun seiji sekou selim selina selma selwyn serafina serap serdar serena serge sergei sergey sergio serhiy
    servet seth seungmin severin severine seyed seymour shabana shabnam shafiq shahid shahida shahin shahnaz shakira shalini shamim
    shamima shan shanaya shane shanelle shanice shanitha shannon shanthi sharif sharmila sharon shaun shauna shawn shayne shazia sheela
    sheena sheila shelby sheldon shelley sherri sheryl shiela shigeo shigeru shilpa shimon shinichi shinji shinzo shira shirin shirley
    shivani shlomo shona shoshana shota shreya shubham shyam sian sibel sibonelo sibongile sibusiso sibylle sid siddharth sidney
    siegfried sienna sietske sigmund signe sigrid sigrun sigurd siiri silas silje silke silvana silvester silvia silvio simeon simon
    simona simone simran sinead siobhan sipho siri sissel sita siv siyabonga sizwe sjoerd slavica slavko slobodan snezana sobia sofia
    sofie solange soledad solomon solveig somaya sonal sondre songul sonia sonja sophia sophie soraya soren sotiris soumaya spencer
    spiros srdan sridhar stacey stacy stale stan stanislav stanislaw stanley stavros stefan stefani stefania stefanie stefano stefanos
    steinar stella stellan stephan stephane stephanie stephen steve steven stewart stig stijn stina stoyan stuart sudha sudhir sue
    sukhdev suki suleiman suleyman sulochana sultana sumaya sumiko sumit suna sunita sunniva suraj suresh surinder surya susan
    susana susanna susanne sushila sushma susumu suzan suzana suzanna suzanne suzette suzie svein sven sverre svetlana swati sybil
    sylvain sylvester sylvia sylviane sylvie synnove szymon tabitha tadashi tadeusz tadhg taeko tage taiwo takashi takeshi takumi talia
    talitha tallulah talya tamar tamara tamika tamsin tanel tania tanisha tanja tansy tanya tapio tara tarek tariku tariq tariro tarja
    taro tarquin taryn tasha tasos tatiana tatjana tatsuya tatyana tawanda taylor teague tebogo ted teddy tegan teija temitope tendai
    tenzin teodor teodora teresa tereza teri terrence terry tesfaye tess tessa tetsuo tetsuya teun thabiso thabo thaddeus thalia thandi
    thandiwe thea thelma themba theo theodor theodora theodore theodoros theodosia theresa therese theresia thi thiago thibault thibaut
    thijs thilo thom thomas thomasina thor thora thorbjorn thore thorfinn thorsten thulani thurman thuy tia tiago tiana tibor tiernan
    tiffany tigist tihomir tiina tilda tilly tilman tim timea timo timofey timothy timur tina tinashe tine tineke tinus tirza tjark
    tobiah tobias tobin toby todd tolu tom tomas tomasz tomer tomislav tommaso tommy tomo tomoe tomoko toni tonia tonje tony tonya
    torben tore torgeir toril torsten torunn toshio tove tracey tracy trevor tricia trine trish trisha tristan trixie trudy trygve
    tsegaye tsitsi tsutomu tudor tugba tumelo tunde turid tuula tuva twyla tycho tyler tyrone uche uchenna ugo uju ulf ulla ulrich ulrik
    ulrika ulrike uma umar umberto umit una unathi unni uriah uriel urs ursel ursula urszula ute uwe uzoma vaclav vadim valdis valentin
    valentina valentino valeria valerie valerio valery valtteri vanessa vasant vashti vasil vasile vasiliki vasilis vasily vasso vaughan
    vaughn veena velma venkat vera verena vergil vernon veronica veronika veronique vesna vibeke vicente vicki vicky victor victoria
    vidar vijay vikas vikki vikram viktor vilhelm viliam vilma vinay vince vincent vincenzo vinod viola violet violeta violetta virgil
    virginie vitali vitaly vito vittoria vittorio vivek vivian viviana vivien vivienne vladimir vladislav vlasta vojtech volkan volker
    volodymyr vukasin vusi vuyo wade waleed walid walter walther wambui wanda wang wangari wanjiku wanjiru warren warwick wasim wayan
    wayne wei wenche wendell wendy wenke wenqing werner wes wesley wiebke wieland wiktor wilbert wilbur wilco wilf wilfred wilfrid
    wilfried wilhelm wilhelmina willa willem willemijn william willy wilma wilmer wim winifred winnie winona winston wioletta wiremu
    wobbe wojciech wolfgang woodrow wouter wulf wynford wynne xander xandra xanthe xaver xavier xi xiao xiaoling xiaoming ximena xiomara
    xiu yaakov yael yahya yair yakov yan yanis yann yannick yannis yara yasemin yasin yasir yasmin yasmina yasmine yassine yasuko yasuo
    yehuda yelena yetunde yevgeny yewande yiannis yigal yitzhak yoan yoav yohana yohannes yoko yolanda yonas yorick yosef yoshi yoshiko
    yoshinori yoshio youna youssef ysabel ysolde yuichi yuki yulia yuliya yumi yumiko yuna yunus yuri yuriko yusra yusuf yuto yuval yves
    yvette yvonne zac zach zachary zack zadie zaheer zahra zaid zaina zainab zak zakaria zaki zander zandile zane zanele zara zawadi
    zbigniew zdenek zdenka zeev zelda zelma zena zenon zeynep zhang zhanna zhen zigmund zilvinas zita ziva zlatan zlatko zodwa zoe zofia
    zohra zola zoltan zoran zorica zsofia zsolt zsuzsa zubair zuberi zuleika zuzana zvi zygmunt
    """.split()
)
