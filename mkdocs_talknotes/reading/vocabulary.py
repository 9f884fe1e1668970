"""Words that tell names from titles: given names, and words that stand in titles and never in a name.

The lists are evidence, not law: a name need not be listed to be one, and what people of all places are called will
never fit in a list.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aad aarav aaron abbas abbie abby abdallah abdelrahman abdi abdul abdullah abdulrahman abe abebe abel
    abelardo abena abhijit abhilash abhinav abhishek abigail abigayle achieng achim ada adaeze adalbert adam
    adanna addison addy ade adebayo adel adela adelaida adele adelheid adeline adewale aditya adnan adriaan
    adrian adriana adrianna adriano adriel adrien adrián adunni afnan afonso agata agathe agnes agnese agneta
    agnieszka agus agustin agustín aharon ahlam ahmad ahmadreza ahmed ahmet ahn aidan aigars aigerim aija aileen
    ain aine aino ainsley aisha aishwarya aisling aiste aisulu aitor aivar aivis ajay ajit akaki akash ake akhil
    aki akiko akin akira akos akosua akram akshat akshay al alaa alain alaina alan alana alasdair alastair alba
    albert alberto albrecht alec aled alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksey
    aleksi alena alessandra alessandro alex alexa alexander alexandra alexandre alexandrea alexandros alexandru
    alexei alexej alexey alexia alexis alfie alfons alfonso alfred algirdas ali ali-reza alibek alice alicia
    alin alina aline alisa alisha alison alissa alistair alix aliyah allan allegra allen allie allison alma
    almas almaz almut alois alojzy alok alondra alonso alton alun alvaro alvin alyce alyona alyssa amaka amal
    aman amanda amandine amani amar amara amarachi amari amarjeet amaya amber ambika ameen amelia amelie amichai
    amie amin amina aminata amir amira amirhossein amit ammar amnon amol amparo amrit amrita amy amélie ana
    ana-maria anabel anagha anahit anais anand anano ananya anas anastacia anastasia anastasios anatoly anaïs
    anca anders andi andie andras andre andrea andreas andreea andrei andres andrew andrey andris andrius andrus
    andrás andré andrés andy aneirin aneta anete anette angel angela angeles angelica angelika angelina angeline
    angelique angelos angharad angie angélique anh ani anibal anika aniket anil anirudh anissa anita anja anjali
    anjana anke ankit ankita ankur ann ann-charlotte ann-kathrin anna anna-lena anna-maria annabel annabelle
    annalise annamarie anne anne-laure anne-marie annegret anneke anneli annelies anneliese annemarie annett
    annette anni annie annika ansel ansgar anshul ansley antanas antero anthony antia antje antoine anton
    antonia antonin antonina antonio antonis antony ants antti antwan antía antónia antónio anu anuj anupama
    anurag anurup anwar anwen anzhela aníbal aoife aparajita aparna apoorva apostolos april ara arabella araceli
    aram aranzazu arash archana ardeshir areej arend argyris ari ariadna ariana arianna arie arief ariel ariela
    arik aris aristotelis arjan arjen arjun arkadiusz arkady arlene arlo arman armands armelle armen armin
    armita arnau arnaud arne arnie arnis arno arnold arpi arpit arsen artak artavazd artem arthur arti artis
    arto artur arturo arturs artyom artūrs arun aruna arunas arushi arvid arvind arvo arwel aránzazu arūnas asa
    asbjørn ase asen asep ash asha ashe ashish ashkan ashleigh ashley ashlyn ashok ashot ashton ashwin ashwini
    asier asim askar aslan asma assaf assel asta astrid asya atanas atefeh athanasios atieno attila atul aubrey
    aude audrey audrius august augustus aurelie aurelien aurimas aurora aurore aurélie aurélien austin ava avery
    avetik avi aviad avigail avinash avital aviv avner avni avraham axel axelle aya ayala ayelet ayesha aylin
    ayman ayo ayodele ayse ayumi ayush ayşe azadeh azamat azar aziz babajide babak babatunde badr bahar bahareh
    bahman baiba bailey bakhyt bala balaji balazs balint balázs bambang baptiste barak barbara barnabe barnabé
    barney baron barra barrett barrie barry bart bartek bartlomiej barton bartosz bartłomiej bas basma bastian
    bastien bauke bayani beata beate beatrice beatrix beatriz beau becca becki becky begona begoña behnam
    behrooz behrouz bekele bela belinda ben benedict benedicte benedikt bengt benjamin benjamín bennett bennie
    benno benny benoit benoît berend berenice berk berkay bernadette bernadine bernard bernardo bernd bernhard
    bernice bert berta berthold bertrand bertus besik bessie beth bethan bethany betsy bettie bettina betty
    beulah bev beverly bharat bharath bhavana bhavesh bhuvan bianca bijan bilal bill billie billy binh birger
    birgit birgitta birte birute birutė bjarke bjarne bjorn björn bjørn blagovest blaine blair blake blanca
    blanche blandine blathnaid blythe bláthnaid boaz bob bobbie bobby bogdan bogdana bogusław bohumil bojan bola
    bolanle bolat bonnie boris borislav borivoj borja boyan boyd boyko bozena bořivoj bożena brad bradford
    bradley brais bram brandi brandon brandy branislav branko branwen braxton breanna bree brenda brendan brenna
    brennan brent brenton bret brett brian briana brianna brice brid bridget brielle brigit brigitte britney
    britt britta brittany brittney brock brodie brody bronagh bronislav bronwen brooke brooklyn brooks bruce
    bruna bruno bryan bryanna bryant bryce bryn brynn bryson bríd budi burak burcu burkhard bushra byron bálint
    béatrice béla bénédicte bérénice bình caden caio caitlin caitlyn caleb caleigh callie callum calvin camden
    camelia cameron camila camille camilo camryn canan candace candela candice caoimhe caoimhin caoimhín cara
    carey carina carissa carl carla carles carley carlo carlos carlton carly carlyle carme carmela carmen
    carmine carol carol-ann carola carole carolien carolin carolina caroline caroll carolyn carrick carrie
    carroll carson carsten carter cary caryn carys casey casper cassandra cassidy cassie catalin catalina
    catarina cathal catharina catharine catherine cathleen cathy catrin catriona cayetana cayla cecelia cecil
    cecile cecilia cecilie cecília cedric cees celeste celia celine cem cemal ceren ceri cerys cesar chad
    chadwick chaim chaitanya chana chandan chandler chandra chantal chantelle chara charalampos charissa charity
    charlene charles charley charlie charline charlotte charlène charmaine chas chase chastity chauncey chaz
    chelsea chelsey chen cheng cherie cheryl chester chet chetan cheyenne chiamaka chidi chika chinedu chinwe
    chioma chip chloe chloé chris chrissie chrissy christa christelle christen christer christi christian
    christiana christiane christie christin christina christine christl christof christoph christophe
    christopher christos christy chrysa chrysanthi chuck chukwudi ciara ciaran ciarán cici cilla cillian cindi
    cindy ciprian citra claire clara clare clarence clarissa clark claudia claudina claudine claudiu claus clay
    clayton clem clemence clemens clement clementine cleo cletus cliff clifford clifton clint clinton clive
    clodagh clyde clàudia cláudia clémence clément cody colby cole coleman colette colin colleen colm come
    conall connie connor conor conrad constance constantin cora coralie coraline corbin cordelia cordula
    corentin corey corina corinna corinne cormac corne cornelia cornelius cornell corné corrie corrine cort
    cortney cory cosima cosmin costin coty courtland courtney craig crina cris crisanto cristal cristi cristian
    cristiano cristina cristobal cristy cristóbal crystal csaba cuong curt curtis cyndi cynthia cyril cyrille
    cyrus czesław cécile cédric céline césar côme cătălin daan dace dacian dafna dafydd dagmar dagmara dagny
    dahlia daiki dainis daire dairine dairíne daisy dakota dalal dale dalia dalibor dallas dalton damian damien
    damilola damion damir damon dan dana dane danette danica daniel daniela daniele danielle danijel danila
    danilo danita daniyar danièle dannie danny dante daphna daphne dara darcie darcy daria darian darin dario
    darius dariush dariusz darla darlene darnell darragh darrel darrell darren darrin darrius darron darwin
    daryl dashiell dauren dave davey david davide davin davis davit davor dawit dawn dawson dayna dayo dayton
    dean deanna deanne deb debashish debbi debbie debora deborah debra dedi dedrick deena deepa deepak deepali
    deepika deidra deidre deirdre deividas dejan delaney delbert delia delilah delores delphine delyth demetri
    demetrius denice denis denise denisha deniz dennis denny denver deon derek derick dermot deron derrick derya
    deshawn desi desiree desmond dessie detlef devan devante deven devin devon devyn dewayne dewey dewi dexter
    dganit dhruv dian diana diane dianna dianne diarmuid dick didac didier diederik diego dieter dietmar
    dietrich dieu dilek dilip dillon dilwyn dimas dimitar dimitra dimitri dimitrios dimitris dimo dina dinah
    dinara dinesh dinh dini dino diogo dion dionne dirk disha divina divya dixie djordje dmitri dmitrii dmitriy
    dmitry dolly dolores domingo dominic dominick dominik dominika dominique don donal donald donavan donna
    donnacha donnell donnie donny donovan dora doreen dorian dorin doris dorit dorota dorothea dorothy dorsey
    dottie doug douglas douwe dov dovile dovilė doyle dragan dragana dragos dragoș drahomira drahomíra drew
    dries dror duane duc dudley dumitru duncan duong dusan dustin dusty duy dušan dvora dwayne dwight dylan
    dzenan dário dávid débora dóra dženan eabha eamon eamonn earl easton ebba eberhard ebony ebru eckart eckhard
    ed eddie edeltraud edgar edgars edie edit edith edna edouard edsger edu eduard eduarda eduardo edvinas
    edvins edward edwin edwina eefje eero eetu eeva effie efrat efren eftychia efua egbert egil egils egle eglė
    egon egor eha ehsan ehud eider eileen eilidh eimear einar eino eirik eirini eirlys eitan eka ekaterina ekene
    ekkehard elad elaheh elaina elaine elam elbert eldad eldon eleanor eleanora eleftheria elena eleni eleonore
    elfriede elham eli eliana elias elif elijah elin elina elinor elisa elisabeth elise elisenda elisha elisheva
    eliska elitsa eliza elizabeth elizaveta eliška elke ella ellen ellery ellie elliot elliott ellis elmar elmer
    elmo elodie eloise eloïse elsa elsebeth elsie elske elton eluned elvin elvira elvis elwood elwyn elyse
    elzbieta eléonore elías elżbieta emad eman emanuel emanuela emeka emeline emer emerson emery emi emil emile
    emilia emiliano emilie emilio emily emine emir emlyn emma emman emmanuel emmanuelle emmett emmi emmie emory
    emrah emre emyr enda endang ene engin enid eniola enoch enric enrico enrique eoghan eoin ephraim eran ercan
    erdem eren erez erhard eric erica erich erick erik erika erin erkan erki erlan erland erlend erma ernest
    ernesto ernie ervin erwin erzsebet erzsébet eskender esmee espen esra esraa essi esteban estefania estefanía
    estella estelle ester esther eszter eteri ethan ethel etienne etta eugen eugene eugenia eugenie eugénie
    eulalia eulàlia eun eunice eva evan evangelia evangeline evangelos evaristo eveliina evelyn everett evert
    evgenia evgenii evgeniy evgeny evie evija ewa ewald ewan ewelina ewen ewoud eyal eyvind ezekiel ezequiel
    ezra fabian fabien fabienne fabio fabrice fadi fadwa fahad faisal faith fajar fang fannie fanny farah fares
    farhad farhan farid farnaz farshid farzad farzaneh faten fatih fatima fatma fatou fawzi fay faye federico
    fedor felicia felicitas felicity felipe felix felton femi femke feras ferdinand ferenc fereshteh fergal
    fergus ferhat fermin fermín fern fernanda fernando ferry ffion fiadh fidel filip filippo finlay finley finn
    fintan fiona fionnuala fitri fitz flavia flavio fletcher floor flora florence florent florentina florian
    florin floris floyd flynn flávia flávio folake folker fons forrest foster fotini fotis fran frances francesc
    francesca francesco francis francisca francisco francois francoise frank frankie franklin frans frantisek
    františek franz franziska françois françoise fraser frauke fred freda freddie frederic frederik frederike
    frederikke frederique fredrik freek freeman freya frida frieda friedemann friederike friedhelm friedrich
    frits fritz frode frédéric frédérique funke fyodor fábio fátima félix gabby gabe gabi gabor gabriel gabriela
    gabriele gabriella gadi gael gaelle gaetan gagan gagik gail gal galih galina galit ganesh gareth garik
    garret garrett garrick garrison garry garth gary gatis gaurav gautam gautier gavin gayane gayatri gaylord
    gaël gaëlle gaëtan gbenga gearoid gearóid gebhard gediminas geert geeta geir gela gema gemma gena genevieve
    geneviève gennady geoff geoffrey geoffroy georg george georges georgi georgia georgiana georgii georgina
    georgios georgy geraint gerald gerard gerardo gerben gerco gerd gerda gereon gergana gergely gergo gerhard
    geri gerlinde germain german germán gernot gero gerrit gerry gertrud gertrude gesa gethin gevorg ghada
    ghassan ghazal gheorghe ghislain gia giang gianna giannis gideon gidi giedre giedrė giga gijs gil gilad
    gilbert giles gili gilles gina ginny gintaras giorgi giorgio giorgos giovanni girija girish gisela gisele
    giselle gita gitte giulia giuseppe gizem gladys gleb glen glenda glenn glenna gloria glyn glória gocha
    gokhan gokul golnaz goncalo gonzalo gonçalo gopal gopi gor goran gordana gordon gorka gosia gottfried gotz
    graca grace grady graeme graham grainne grant grayson grazyna graça grażyna greg gregoire gregor gregory
    greta gretchen grete griffin grigor grigory grover gruff grzegorz gráinne grégoire grégory guadalupe gudrun
    guenther guido guilhem guilherme guillaume guillem guillermo guinevere gul gulnara gulsen gundula gunilla
    gunn gunnar gunta guntars gunter gunther guram gurpreet gus gustaf gustav gustavo guus guy gwen gwenael
    gwenaël gwendolyn gwenllian gwilym gwyn gwyneth gyorgy gyula györgy gábor gérald gérard gökhan göran götz
    gülşen günter günther habib hadas hadeel hadi hadley hadrien hagen hagit hai haim hakan hakob hal haley
    halfdan halil hamed hamid hamidreza hamish hamlet hana hanan hande hanh hani hank hanna hanna-leena hannah
    hanne hanneke hannelore hannes hannu hans hans-jurgen hans-jürgen hans-peter hans-petter hans-willem hanson
    hao harald hardy hari harish harlan harley harm harmen harmon harold harper harri harriet harris harrison
    harry harsh harsha harshit hartmut hartwig haruka harut haruto harvey hasan hasmik hassan hatem hattie
    hayden hayes hayk haylee hayley haytham hazel heath heather hector hedda hedley hedvig hedwig heide heidi
    heidrun heike heikki heiko heiner heinrich heinz helaine heledd heleen helen helena helene helga helge heli
    helle helmut hemant hendra hendrik henk henna henner hennie henning henri henri-paul henrietta henriette
    henrik henrique henry herb herbert heribert herman hermann hernan hernán herschel herta heru herve hervé
    hester hettie heydon hidde hideki hien hiep hieu hila hilary hilde hildegard hilkka hillary hilmar himanshu
    hinnerk hiram hiroki hiroshi hiroyuki hirut hisham hitesh hoa hoai hoang hobart hoda holger hollie hollis
    holly homa homer hongli honore honoré honza hooman hope horace horatio horia horst hossam hossein houston
    hovhannes howard howie hoyt hrant hristo hrvoje hubert huda hudson hugh hugo hugues hui huib humberto
    humphrey hung huong huseyin hussein huw huy huyen hyman hynek hyrum hywel håkan héctor hélène iain ian ibby
    ibrahim ida idan ido idris iestyn ieuan ieva ifan ifeoma ifor ify iga ignacio ignacy ignasi igor ihab iida
    iiro ikechukwu ikenna iker ikram ila ilan ilari ilaria ildiko ildikó ileana ilia ilias ilie ilija ilker
    ilkka illya ilona ilse ilya ilze iman imani imanol imelda imke imogen imogene imran imre ina inaki inbal
    indah indira indra indre indrek indrė ineke ines inese inga inge ingeborg inger ingo ingolf ingram ingrid
    ingrida ingvar inigo inkeri inna innes innokenty intan inès inés inês ioana ioanna ioannis iolo ion ionela
    ionut ionuț iorwerth ira irakli irem irena irene irina iris irit irma irmgard irvin irving irwin isaac
    isabel isabella isabelle isaiah iseult ishaan ishan ishita isiah isioma isla ismael ismail ismet isolde
    israel istvan istván itai itamar itay itziar iulia iulian iva ivan ivana ivars ivaylo ivelina ivica ivo iván
    iwan iwona izabela izaskun iñaki iñigo jaak jaakko jaan jaap jacco jace jacek jacinda jacinto jack jacki
    jackie jacklyn jackson jacky jaclyn jacob jacobien jacopo jacqueline jacquelyn jacques jada jade jaden jadon
    jadwiga jagdish jaiden jaime jaimie jake jakob jakub jalal jalen jamal james jameson jami jamie jamila jan
    jan-erik jan-philipp jan-willem jana janae jane janeen janell janelle janessa janet janette jani janice
    janie janina janine janis janna janne janusz jared jarek jari jarkko jarmo jarod jaroslav jarosław jarred
    jarrett jarrod jarvis jase jasmin jasmine jasna jason jasper jatin jaume javi javier jawad jaxon jay jaya
    jayant jayce jayden jayesh jaylen jayne jayson jazmin jean jean-anne jean-baptiste jean-claude jean-francois
    jean-françois jean-luc jean-marc jean-michel jean-paul jean-philippe jean-pierre jeana jeanette jeanie
    jeanine jeanne jeannette jeannie jeannine jedidiah jeff jefferson jeffery jeffrey jeffry jejomar jelena
    jelle jelmer jen jena jenelle jenifer jenn jenna jennette jenni jennie jennifer jenny jens jeppe jeremiah
    jeremie jeremy jeri jermaine jerod jeroen jerome jeronimo jerri jerrold jerry jerzy jerónimo jesper jess
    jessa jesse jessi jessica jessie jesus jesús jethro jewell jez jhun jie jiho jill jillian jim jimena jimmie
    jimmy jin jindrich jindřich jiri jitka jiří jo joachim joan joana joann joanna joanne joannis joao joaquim
    joaquin joaquín jocelyn jochem jochen jodi jodie jody joe joel joelle joerg joey johan johann johanna
    johannes john johnathan johnathon johnna johnnie johnny joko jolanda jolanta joleen jolene jolien jomar jon
    jonah jonas jonathan joni jonny jono joonas joost jop jordan jordane jordi jorge jorgen jori joris jorja
    jorn jorrit jort jos jose josef josefina josep joseph josephine josette josh joshua josiah josiane josie
    joslyn jost josu josé jouko jouni jovan jovana joy joyce jozef joão joël juan juana juanita judd jude judi
    judicael judicaël judit judith judson judy juha juhani juho jukka julee jules juli julia julian juliana
    juliane julianne julie julien julienne juliet juliette julio julita julius julián jun june junko juozas
    jurgen jurgita juri juris jurjen jurre jussi justas justin justinas justine justus justyna jutta jyoti jyri
    jérémie jérémy jérôme józef jörg jörn jørgen jørn júlia júlio jürgen jüri jānis k-lars kaan kaarel kacey
    kacper kadir kadri kaela kai kaido kairat kaisa kaitlin kaitlyn kaito kaja kaleb kalevi kali kalin kalina
    kalle kallie kalliopi kalyan kamal kamau kambiz kamen kamil kamila kamran kamryn kanat kandi kaoru kapil
    kara karan kare kareem karel karen kari karim karima karin karina karissa karl karl-heinz karl-johan karla
    karlee karlheinz karlijn karlo karly karol karolina karoline karolis karri karrie karson karsten karthik
    kartik karyn kasey kasia kaspars kasper kassandra kassie kata katalin katariina katarina katarzyna kate
    katelyn katelynn katerina kateřina katharina katharine katherine kathi kathie kathleen kathlyn kathrin
    kathryn kathy katia katie katja katrin katrina katy kaushik kaveh kavita kavya kay kayden kayla kaylee
    kayleigh kayode kazuki kazuya keaton keegan keeley keely keenan kees keijo keiko keira keisha keith kelechi
    kellen kelli kellie kelly kelsey kelsie kelvin kemal kemi ken kendall kendra kendrick kenichi kenji kenna
    kennedy kenneth kenny kent kenta kenya kerem keren keri kermit kerri kerry kersti kerstin keshav kestutis
    ketan ketevan kevin keyvan khachatur khadija khaled khalid khanh khoa kian kianoush kiara kien kieran kiley
    killian kim kimber kimberly kimmie kimmo kinga kingsley kip kira kiran kirby kiril kirill kirk kirsi
    kirsteen kirsten kirsti kirstie kirsty kishore kitty kjell kjetil klaas klara klaudia klaus klaus-peter
    klára knox knut kobe kody koen kofi koji kojo kolby komal konrad konstantin konstantina konstantinos
    konstanze koos koray korbinian korey kory kostas kostya kraig krasimir kris krish krishna krista kristal
    kristaps kristen kristi kristian kristie kristijan kristin kristina kristine kristjan kristof kristoffer
    kristy kristóf krisztian krisztina krisztián krystal krystian krystyna krzysztof ksenia ksenya kuba kumar
    kunal kunigunde kurt kushal kwabena kwaku kwame kwasi kyla kyle kyleigh kyler kylie kym kyoko kyra kyriakos
    kåre kévin kęstutis lacey lachlan lacy lada ladan ladislav ladonna laetitia laia laila laima laimonas laine
    lajos lakeisha lakshmi laleh lalit lalita lamar lambert lamont lan lana lance landon lanny lanre lara larisa
    larissa larry lars lars-erik lasha lashawn lasse laszlo latasha latifa latisha latonya latoya latrice laura
    laure laureen laurel lauren laurence laurene laurent laurentiu laurențiu lauretta lauri laurie laurin lauris
    laurène lavanya lavern laverne lawanda lawrence layla lazar lea leah leana leander leandro leann leanna
    leanne leda lee leeann leena leesa lefteris leho lei leif leigh leila leire lekan leland lelia lemuel lena
    lenka lennart lenny lenora lenore leo leola leon leona leonard leonardo leonhard leonid leonie leonor
    leopold lerato leri leroy leslee lesley leslie lestari leszek leta letha leticia letitia letícia lev levan
    levente levi levon lewis lexi lexie leyla li lia liam liana lianne libby libor lidia lidiya lieke liene
    liesbeth liesel lieu lieve liga liina lila lilian liliana lilit lilith lilla lillian lilly lily lin lina
    linas lincoln linda linden lindiwe lindsay lindsey lindy ling linh linn linnea linus lioba lionel lior liora
    liron lisa lise lito liv livia liviu liz liza lizzie ljiljana ljubica llinos lloyd lluis lluís llyr loan
    lochlann loes logan loic lois lola lone loni lonneke lonnie loraine lorcan loredana lorelei loren lorena
    lorene lorenz lorenzo loretta lori lorna lorne lorraine lorri lorène lothar lotta lotte lottie lou louie
    louis louisa louise loukas lourdes lowell lowri loïc luann lubna lubomir lubomír lubos luc luca lucas lucia
    lucian luciana luciano lucie lucile lucille lucinda lucius lucy lucía ludek ludger ludivine ludmila ludovic
    ludwig luděk luella luigi luis luisa luiz luka lukas lukasz luke lukáš lula luminita luna lusine luther lutz
    luuk luz luís lydia lydie lyla lyle lyman lyndon lynette lynn lynne lynnette lynsey lyubomir lyubov lyudmila
    lászló léa léo léonie līga maaike maarika maarten maartje maayan mabel mable macarena machiel maciej maciek
    mackenzie macy madalina maddie maddox madeleine madeline madhav madhavi madhu madina madis madison mads mae
    mael maelle magali magda magdalen magdalena magdalene magdaléna maggie magne magnus maha mahdi mahesh mahin
    mahmoud mahsa mai maia maija maike mair maire mairead mairi mairéad maite maja majed majid makayla makenna
    makoto maksim malachi malachy malak malcolm malene malik malin malinda malini mallory malte malvin mamuka
    manal mandar mandi mandy manel manfred manh mani manish manja manju manny manoel manoj manolis manon mansi
    mansour mantas manu manuel manuela maoliosa maolíosa mara maram marat marc marc-antoine marcal marcel
    marcela marcella marcelo marci marcia marcie marcin marcio marco marcos marcus marcy mared marek maren
    margaret margarete margarida margarita margaux margery margie margit margo margot margret margrit marguerite
    maria mariah mariam marian mariana marianne mariano maribel maribeth maricel maricela marie marie-laure
    marieke mariella marielle marietta marija marijana marijke marijn mariko marilee marilyn marilynn marin
    marina marine mario marion maris marisa marisol marissa marit marites marius mariusz marivic mariya marián
    mariëlle marja marjan marjo marjolaine marjolein marjorie marjut mark marketa markku marko markus markéta
    marla marlee marlene marley marlies marlin marloes marlon marlys marlène marnie marquis marsh marsha
    marshall mart marta marten martha marti martial martie martijn martin martina martine martins marton martti
    marty martynas martí martín marva marvin marwa marwan mary mary-ann mary-beth mary-jane mary-jo mary-kate
    mary-lou maryam maryann marybeth maryjo marylou marzena marçal maría masahiko masaki masashi masato mason
    masoud massimo mat matan mate matej mateja mateo mateus mateusz matheus mathew mathias mathieu mathilda
    mathilde mathis mathurin mati matias matija matilda mats matt matteo matthaus matthew matthias matthieu
    matthijs matthäus matti mattias mattie matvey matěj maud maura maureen maurice mauricio maurits maurizio
    mauro mavis max maxence maxim maxime maximilian maximiliano maxine maxwell maya mayank maysa mayur mazen
    maël maëlle małgorzata małgosia mckayla mckenna mckenzie mckinley mechthild meelis meena meera meg megan
    megane megha meghan mehdi mehmet mehran mehrdad mehtap mei meike meinhard meir meirav meirion mekdes melanie
    melba meleri melina melinda melis melisa melissa mellissa melody melva melvin menachem menna menno merav
    merce mercedes mercè meredith merel mererid merfyn meri merijn merja merle merlin meron merrill merritt
    merry mert merve mervi mervin meryem meryl metin mette meurig mhairi mher mia micah michael michaela michal
    michalis michaël michał micheal michel michela michele michelle michiel michiko mick mickael mickaël mickey
    mieczysław mieke miguel miguel-angel mihaela mihai mihail mihaly mihir mihkel mihály miikka mika mikael
    mikayel mikayla mike mikel mikhail mikkel mikko miklos miklós mikołaj mila milada milagros milan milena
    miles milford milica milind milivoj miljan milla millard millicent millie milo milos miloslav miloš milton
    min min-jun mina mindaugas mindi mindy minerva ming minh minh-anh minna minnie miquel mira miranda mircea
    mireia mireille mirek mirela miri miriam mirjam mirjana miro miroslav mirosław misaki missy misty mitch
    mitchel mitchell miyuki miłosz mladen moe mogens mohamed mohammad mohammadreza mohammed mohan mohit moira
    moises moisés mojisola mojtaba mollie molly momir mona monica monika monique monroe montgomery montse
    montserrat monty morag moran mordecai morfydd morgan morgane moriah moritz morris mort morten morteza
    mortimer morven morwenna moses moshe mostafa mpho mstislav muhammad muireann mukesh mukul muna murat murdo
    muria muriel murray musa mustafa mustapha mwangi myfanwy mylene myles mylène myra myriam myrna myron myrthe
    myrtle máire márcia márcio mária mário márk márton máté märta mårten mégane mélanie mélissa míriam mónica
    múria māris mārtiņš mădălina nabil nacho nada nadav nadege nader nadezhda nadia nadim nadine nadja nadège
    naftali nahid nahla najla naman nan nancy nanda nandini nanette nanna naoise naoki naoko naomi napoleon
    narayan narek naren narendra narges narine nasir nasrin nasser nastya nat natalee natalia natalie natalya
    natascha natasha nate nathalia nathalie nathan nathanael nathanaël nathanial nathaniel natia natosha natália
    naveen navid nawal nayef nazanin nazli neal nebojsa nebojša nechama ned nedra nedyalko neel neeraj neeta
    neeti negar neha neil nektarios nelda nele nelida nell nellie nelson nelu nemanja nenad nene nerea nerijus
    neringa nerys neslihan neta neva nevaeh neve nevena newton nga ngoc ngozi nguyen nhi nhung nia niall niamh
    nicholas nichole nick nicki nickolas nicky niclas nico nicola nicolas nicole nicoleta nicoletta nicolás
    nidhi niek niels nienke nigel nihal niina nik nika nikhil niki nikita nikki niklas nikola nikolai nikolaj
    nikolas nikolaus nikolay nikole nikolina nikos nilay nilesh niloofar nils nima nimish nina ninh nino ninon
    nir nira niraj nirav nirit nirmal nisha nishant nissim nita nitesh nitin nitzan nivedita nizar njeri njoroge
    nkechi nnamdi nneka noa noah noam noel noel-le noelia noella noelle noemi noemie noemí noga nola nolan
    nollaig nomsa nona nonhlanhla noor noora nora norbert noreen noriko norma norman normunds norris nour noura
    noémie nuala nugzar nune nuno nur nuria nurlan nursultan nurul nélida nóra núria oana obi obinna oceane
    octavia octavian octavio océane odell odessa odhran odile ofer ofir ofra ogechi ognjen ognyan oguz ohad oier
    oisin oisín okan oksana ola olaf olamide olav oldrich oldřich ole oleg oleksandr oleksii olen olena olesya
    olga olha oliver olivia olivier oliwia olle olli ollie olu olumide oluwaseun olwen oma omar omari omer omid
    omkar omnia omri ondrej ondřej onno onur onyango onyeka oona oonagh ophelia ophelie ophélie ora oralia oran
    oren orhan orin oriol orit orla orlaith orlando orly orna orsolya orson orval orville osborne oscar osian
    oskar oskari oskars osman osnat osvaldo otar othman otieno otis otmar ottmar otto ouida outi ovidiu owain
    owein owen oyin oystein ozan ozge ozgur oğuz pablo padraic padraig paige paisley paivi pal palmer paloma pam
    pamela panagiota panagiotis panos pansy paola paolo paquita parag paresh parham parisa parker parri parth
    parul parvin pascal pascale pasi pat patrica patrice patricia patrick patrik patrizia patsy patti patty pau
    paul paul-gerhard paul-henri paula pauletta paulette pauli paulien paulina pauline paulius paulo pavan pavel
    pavla pavlin pavlo pavlos pawan pawel paweł payton peadar peder pedra pedram pedro peeter peg pegah peggy
    pejman pekka pekko pelin penelope penni penny pentti per per-olof percy pere perla pernille perrine perry
    perttu petar pete peter peter-paul peteris petr petra petras petri petros petru petteri petunia petya peyman
    peyton phil philip philipp philippa philippe philippine phillip philomena phineas phoebe phuc phuong phyllis
    pia pierre pierre-yves piers piet pieter pilar pinar piotr piotrek piret pirjo pirkko piyush plamen pol
    polina polly pooja pooya poppy porsha pouya povilas prabhakar prabhu prachi pradeep pradip prajakta prakash
    pramila pramod pranav pranay pranjal prasad prasanna prasanth prashant prateek pratibha pratik pratyush
    praveen predrag preetam preeti prem premysl prerna preston priit priscilla priya priyanka proinsias przemek
    przemyslaw przemysław puja pulkit puneet purvi putri pádraig päivi pål péter pınar přemysl qasim quan quang
    quentin quim quincy quinn quinten quinton quoc quyen quynh rabia rachael rachel rachelle radek radha radhika
    radim radka radoslav radoslaw radostina radosław radovan radu rae raegan rafa rafael rafal rafał raffi rafi
    raghav raghavendra raghu ragnar ragnhild rahel rahul raija raimo raimonds raimund raimundas raina rainer
    raivis raivo raj raja rajan rajat rajeev rajendra rajesh rajiv rajni rakesh raleigh ralf ralph raluca ram
    rama ramesh rami ramin ramiro ramon ramona ramsey ramunas ramón ramūnas rana randal randall randell randi
    randy rania ranjan ranjit ransom raphael raphaelle raphaël raphaëlle raquel rasa rasha rashad rashid rashmi
    rasmus ratan ratko ratna raul ravi ravindra ray rayan raymon raymond razvan raúl reagan reanna reba rebecca
    rebekah recep reece reed reem reese reggie regina reginald regine reid reijo reilly reiner reinhard reinhild
    reinhold reinier reka reko remco remi remington remy ren rena renan renata renate renaud rene renee reni
    rennie rens renuka rené reshma retno reuben reut reva revathi revaz rex reyna reza rhea rhett rhian rhiannon
    rhoda rhodri rhonda rhun rhydian rhys rianne ricardo rich richard rick ricki rickie ricky rico rida ridhi
    rie rigoberto riham riho riikka riina riitta rik rikard rikke riku riley rima rimantas rimma rina rini
    riordan rishabh rishi risto rita ritesh ritika ritu rituparna ritva rivka riya riyad rizal rizki roald rob
    robbert robbie robbin robby robert roberta roberto roberts robin robyn rocco rochelle rocio rocío rod rodel
    roderick rodger rodion rodney rodolphe rodrigo roee roel roelof roger rogerio rogier rogério rohan rohit roi
    roisin rokas roksana roland rolando rolf rollin roma romain roman romane romel romeo rommel romy ron rona
    ronald ronan ronda ronen ronit ronna ronnie ronny roopa roope roos roosevelt roozbeh rory rosa rosalie
    rosalind rosalinda rosalyn rosanna rosanne rosario rosco roscoe rose roseann roseanne rosella rosemarie
    rosemary rosen rosetta roshan rosie roslyn ross rossen rostislav roswitha rotem rowan rowena roxana roxane
    roxanna roxanne roxie roy roya royce rozanne ruairi ruairidh ruairí ruba ruben rubin ruby rubén rudi rudiger
    rudolf rudolph rudy rueben ruediger rufus rui rumen rune rupali rupert rupesh ruslan russ russel russell
    rustam rusty ruta rutger ruth ruthann ruthie ruud ryan ryder ryland ryo ryota ryszard réka rémi rémy róisín
    rüdiger răzvan rūta saana saar saara saba sabah sabela sabina sabine sabri sabrina sacha sachi sachiko
    sachin sade sadegh sadie saeed saeid safa sagar sagi sagit sahar sahil saif sakari sakura sal salah saleh
    salem salim salla sallie sally salma salman salome salvador salvatore sam samah saman samaneh samantha
    samara samarth samatha sameer samer sami samir samira sammie sammy samppa sampson samuel samuli sana sandeep
    sander sandhya sandi sandis sandor sandra sandrine sandro sandy sanford sangeeta sanja sanjana sanjay
    sanjeev sanket sanna sanne santana santi santiago santos santosh saoirse sapir sara sarah sargis sari sarika
    sarina sarka sasa sascha sasha saskia satendra satish satoshi satria satu satya saul saule saulius saumya
    saurabh sava savanna savannah sawada sawsan sawyer saša scarlet scarlett schuyler scot scott scottie seamus
    sean seb sebastiaan sebastian sebastien sebastián seda sedat seema sef segolene segun selam selcuk selena
    selim selin selina selma semih semyon seneca sepideh seppo serap serdar serena serge sergei sergey sergi
    sergii sergio sergiu serik serkan setareh seth seun seung severin severine sevgi seymour seán shad shadi
    shah shahin shahram shahrzad shai shailesh shaima shaked shana shanda shane shani shania shanice shanita
    shankar shanna shannon shanon shantanu shantel shara sharad shari sharla sharlene sharmila sharon sharonda
    sharron sharyn shashank shashi shasta shaul shaun shauna shavon shawn shawna shawnda shay shayla shayna
    shayne shea sheetal sheila shekhar shelbi shelby sheldon shelia shelley shelly shelton sheree sheri sherie
    sherif sherita sherlyn sherman sherri sherrie sherry sherwin sherwood sheryl shikha shilpa shin shinji shira
    shiri shirin shirish shirlee shirley shiv shivam shivani shlomi shlomit shlomo shmuel shona shoshana shota
    shraddha shrey shreya shreyas shrikant shruti shubham shunsuke shweta sia siamak sian sibel sibyl sibylle
    sid siddhant siddharth siddhartha sidney siebe siegbert siegfried sieglinde sienna sigal sigita sigmar
    sigmund signe sigrid sigrun sigurd siim siiri silas silje silke silvia silvio silviu simao simas simeon simi
    simo simon simona simonas simone simão sina sinan sinead sini sinéad siobhan siobhán sioned sipho siranush
    siri sirpa sissel sivan sivert siwan sizwe siân sjoerd sjors skye skyler slava slawomir sloan sloane
    slobodan smadar smita sneha snehal snezana snežana snorre sofia sofie sofya sofía sogol soha soheil soile
    soizic sol sola soledad solene solomon solveig solène sonal sondra sonia sonja sonya sophia sophie sopho
    sophronia soraya sorcha soren sorin sorley soroush sota sotiris sourabh sourav spencer spike spiros spyros
    srdjan sri srikanth srinivas srđan stacey staci stacia stacy staffan stan stanford stanimir stanislav
    stanislaw stanisław stanley starla stavros stef stefan stefania stefanie stefano steffan steffen steffi
    stelios stella stepan stephaine stephan stephane stephani stephanie stephany stephen stephon stevan steve
    steven stevie stewart stian stig stijn stina stine stjepan stojan stoyan struan stu stuart stéphane
    stéphanie suad subhash subramanian suchitra sudha sudheer sudhir sue suha sujata sulistyo sullivan sultan
    suman sumeet sumit sunaina sunanda suneel sunil sunita sunniva supriya suraj surbhi suren surendra suresh
    surma surya susan susana susann susanna susannah susanne sushant susheem sushil susi susie suvi suzan
    suzanna suzanne suzette suzie svein sven sven-erik svend svenja svetlana svetoslav svyatoslav swaan swantje
    swapnil swathi swati swen sybil sybille sybren sydney sylvain sylvaine sylvan sylvester sylvia sylvie sylwia
    syrus szabolcs szilvia szymon sándor séamus sébastien ségolène sérgio séverine sílvia sònia søren sławek
    sławomir taavi tabatha tabea tabitha tad tadas tadesse tadeusz tadhg tage taha tahani taina takashi takeshi
    takumi takuya tal talal talgat tali talia talon talya tamala tamar tamara tamas tamaz tameka tamer tami
    tamika tamir tammy tamra tamás tanel taneli tanguy tania tanisha tanja tanmay tanuja tanvi tanya tapani
    tapio tara taraneh taras tarek tariq tarja tarmo tarun taryn tasha tate tatev tatiana tatjana tatsuya tatum
    tatyana taufik tavish tawny taya taylor tayo teagan ted teddy teemu tegan tegwen teimuraz tejal tejas
    tejaswini temi temitope temur tenley teo teodor teodora teppo terence teresa teressa terhi teri terje tero
    terra terrance terrell terrence terri terrie terry terttu tesfaye tess tessa tessie tetsuya teun teunis
    thabo thad thaddeus thais thalia thanasis thandi thang thanh thao thatcher thaís thea theano thelma themba
    theo theodora theodore theodoros theophile theresa therese theron thiago thibaud thibault thibaut thierry
    thijs thilo thimothee thimothée thinh thodoris thomas thora thorben thorbjørn thornton thorsten thorvald thu
    thuli thurman thuy théo théodore théophile thérèse tia tiago tiana tiara tibor tien tiernan tierra tiffani
    tiffany tigran tihomir tiina tiit tijmen tijs tillie tilman tilo tim timea timm timmy timo timofey timon
    timothee timothy timothée timur tina tinatin tineke tisha titilayo tito titouan titus tjeerd toan tobi
    tobias tobin toby tod todd tolga tolu tom tomas tomasz tomek tomer tomi tomislav tommaso tommie tommy tomoko
    tomos toms tomás tomáš tone toni tonia tonis tonja tonu tony tonya toomas topi tor tora torben torbjorn
    torbjörn torbjørn tore torgeir tori torkel torstein torsten torunn tosin tova toya tracee tracey traci
    tracie tracy trang traudl travis travon treasa trent tressa trevin trevor trey tricia triin trina trine
    trinh trinidad trisha tristan tristen troels trond troy trudi trudy truman trung truus trygve tsvetan
    tsvetelina tu tuan tuba tudor tudur tugba tumelo tunde tung tuomas tuomo tushar tuukka tuula tuva tuyen twan
    ty tyler tyra tyree tyrel tyrell tyrone tyson tytti tzipi tzvi tânia tímea tõnis tõnu uche uday udo ugo ugur
    ujjwal uldis ulf ulla ulle ulrich ulrik ulrike ulysses uma umar umberto umesh umit una unai unni urho uriel
    urmas uros uroš urs ursula urszula urvashi usha uta ute utkarsh uwe uzi uzoma uğur vaclav vadim vadym vahan
    vahe vahid vaibhav vaida vaidas vaishali vakhtang val valarie valdis valentin valentina valentine valentín
    valeria valerie valerio valeriu valery valérie van-anh vance vandana vanesa vanessa vangelis vanja vardan
    varsha varun vasant vasco vasil vasile vasiliki vasilis vasiliy vasily vassilis vasudev vasyl vaughn vazgen
    vazha vegard veikko veit velina veljko velma vendula veniamin venkat venkatesh vera verena verna vernice
    vernon veronica veronika veronique verónica vesa veselin vesna vesta viacheslav vibeke vibha vicente vicki
    vickie vicky victoire victor victoria vidar vidya viesturs viet viggo vijay vijaya vikas vikram vikrant
    viktor viktoria viktoriya viktória vilho vilius ville vilma vilmos vimal vinay vinaya vince vincent vincenzo
    vineet vineeta vineeth vinh vinicius vinita vinnie vinod vinícius viola violaine violet violeta vipin vipul
    viraj virgie virgil virgile virginia virginie virginija virgínia virpi vishakha vishal vishnu vishwas vit
    vitalii vitaliy vitaly vito vitor vittorio vivek vivekanand vivian viviana viviane vivien vlad vladan
    vladimir vladimír vladislav vladislava vladlena vlasta vojin vojtech vojtěch volkan volker volkmar volodymyr
    vsevolod vu vuk vyacheslav vytautas václav véronique víctor vít vítor wacław wade wael wafa wagner wahyu
    wairimu walburga waldemar waldo waldtraut wale walid wallace wally walter walton waltraud wambui wanda
    wangari wanjiru warner warren waseem waylon wayne webster wei weldon wencke wendelin wendell wendy wenke
    wenzel werner wes wesley wessel weston whitley whitney wiebe wiebke wieger wieland wiesław wiktor wiktoria
    wilbert wilbur wilco wilda wiley wilford wilfried wilhelm wilhelmina will willa willard willeke willem
    willemijn willi william willie willis willow wilma wilmer wilson wim winfred winfried winifred winnie winona
    winston wisam witold wojciech wojtek wolf wolf-dieter wolfgang wolfram woodrow woody wout wouter wulan wyatt
    wyn wynona xabier xander xaver xavi xavier xaviere xavière xiao xiaoming ximena xin xoan xoán xuan yaakov
    yaara yael yago yahya yair yaiza yakov yalda yamini yan yana yaniv yann yannick yannis yanti yara yarden
    yariv yaron yaroslav yaroslava yasaman yasemin yaser yash yashwant yasin yasmin yasmine yassin yavor yavuz
    yegor yehuda yekaterina yelena yemi yen yesenia yetunde yevgen yevgeny yi yiannis yigal yigit ying yinka
    yishai yitzhak yngve yoann yoav yochai yoel yogesh yogita yohann yoko yolanda yolonda yonas yonatan yong
    yoni yordan yorgos yosef yoshi yosi yossi yosuke yotam young yousef youssef yuan yudi yui yuki yukihiro
    yulia yulian yuliya yumi yuni yunus yuri yury yusuf yusuke yuta yutaka yuto yuval yves yvette yvo yvon
    yvonne zach zachariah zachary zachery zack zackary zackery zahra zaid zaida zainab zakaria zakhar zandile
    zane zanele zaneta zara zarko zayden zayne zaza zbigniew zbynek zbyněk zdenek zdeněk zdravko zdzisław ze
    zebulon zeev zehra zeinab zelda zelie zeljko zella zelma zena zenobia zenon zerrin zeynep zhanar zhang
    zhanna zhen ziad ziba zihao zilvinas zinaida zion ziv zlatan zlatina zlatko zoe zofia zohar zoi zoltan
    zoltán zora zoran zorana zoë zsofia zsolt zsuzsa zsófia zubin zula zulema zurab zuzana zuzanna zvi zé zélie
    ágnes áine ákos álvaro ángel ángela ángeles åke åsa åse éamonn édouard élise élodie émeline émile émilie
    éric étienne órla óscar özge özgür øystein øyvind úna ülle ümit łucja łukasz štefan štěpán šárka žaneta
    žarko željko žilvinas ștefan алекс александр александра алексеи алексей алина алиса анастасия анатолии
    анатолий андреи андрей анна антон аркадии аркадий арсении арсений артем артём борис вадим валентин валентина
    валерии валерий валерия василии василий вера вероника виктор виктория виталии виталий владимир владислав
    всеволод вячеслав галина геннадии геннадий георгии георгий глеб григории григорий дарья денис диана дмитрии
    дмитрий евгении евгений евгения егор екатерина елена елизавета иван игорь илья инна ирина кирилл константин
    ксения лариса лев леонид лидия людмила максим маргарита марина мария матвеи матвей михаил надежда наталия
    наталья никита николаи николай оксана олег олеся ольга павел петр полина пётр роман руслан светлана семен
    семён сергеи сергей софия станислав степан тамара тарас татьяна тимофеи тимофей тимур федор фёдор юлия юрии
    юрий яков яна ярослав
    """.split()
)

# Given names that are as often something else: languages, products, verbs, months.
ALSO_WORDS = frozenset(
    """
    ada alexa amber angel april art august aurora cassandra chase christian claude crystal dale dawn dean drew eve
    faith forrest german grace grant guy hope jade jasmine joy julia june lance loki luna mark max may merlin miles
    moses odin page pascal penny phoenix pierce rex rich rob rose ruby sky spike stella summer thor travis victoria
    violet will wolf
    """.split()
)

TITLE_WORDS = frozenset(
    """
    a about abstract accelerating access accessibility accessible across action actions active ada-lang adding
    adopting advanced adventures advice after against agenda agent agentic agents agile ai airflow algorithms
    all ama an anaconda analysis analytics analyzing and android angular ansible anti antipatterns apache api
    apis app apple application applications apps architecting architecture arduino are argo art as async at
    attendees attention audio auto automated automating automation awards awesome aws azure back backend bad
    basic basics batch bazel be beautiful become becoming before beginner beginners beginning behavior behind
    better between beyond big blazor blockchain blog bluetooth book boot bootstrap bootstrapping break breaking
    breakout browser browsers budget bug bugs build building bun business but by c cable cache caching can care
    career case cassandra celery challenges change changing channels chaos chat chatbots chatgpt cheat chef
    chrome ci circleci class classes claude clean cli client clojure closing cloud clusters cobol cocoa code
    coding collaboration collections command common communication community compiler compilers component
    components composition computer computing concepts concurrency concurrent conda conference configuration
    confluence connect considered consul container containers content context continuous contracts contributing
    control conversation cool copilot core coredata cost crash create created creating creative critical cross
    cryptography css culture custom customer customers cutting cyber d3 dagster daily dark dart dashboard
    dashboards data database databases databricks datadog day dbt dealing debugging deconstructed deep defense
    delivering delivery demo demystified demystifying deno deploying deployment deployments design designing
    desktop dev developer developers developing development device devices devops diagrams dialogue digital
    discussion distributed dive diversity diving django dns do docker docs documentation documenting does doing
    domain don't dos driven during dynamic easier easy economics ecosystem edge edited effective effectively
    efficient elastic elasticsearch electron elements elixir email embedded emerging empathy enabling end engine
    engineer engineering engineers enough enterprise environment envoy era erlang error errors esp32 essential
    essentials ethical ethics etl every everyone everything evolution evolving examples experience experiences
    experiment experiments explained exploring expo extending extension extensions extreme face facebook fail
    failing failure failures fast fastapi faster feature features federated fighting figma finding fireside
    first fix flask flutter flux for form forms fortran foundation foundations framework frameworks fresh
    friends from front frontend frontiers full fun function functional functions fundamentals future game games
    gateway gatsby gemini general generating generation generative get getting git github gitops giving go goals
    godot going golang good google gpt gradle grafana graph graphql graphs great groovy growing growth guide
    hack hackers hacking hadoop handling hands hands-on hard haskell have hello helm help hibernate hidden high
    history home hooks hotwire how html html5 http hugging human hybrid i icons ideas identity if image images
    impact implementation implementing improve improving in incident inclusion inclusive incremental inference
    information infrastructure inner innovation inside insights inspiration integrating integration intelligence
    intelligent interactive interface interfaces internals internet into intro introducing introduction ios iot
    is issues istio it its java javascript jax jenkins jira journey js json julia jupyter just kafka keep
    keeping keras kernel key keynote keynotes kibana kotlin kubernetes lambda language languages large last
    latency launch leadership leading lean learn learned learning legacy lessons let let's level leveraging
    libraries library life lightning like linux live living load local location logging long looking low lua
    lunch machine magic main maintaining make making management managing map mapping massive mastering material
    matter matters maven measuring meet meetup meta metaprogramming method metrics micro microservice
    microservices microsoft migrating migration mind mining ml mobile model modeling modelling models modern
    modular mongo mongodb monitoring monolith more most motion moving multi music my mysql myth myths native
    natural navigating need nerd network networking networks neural never new next nginx nlp no node nodejs
    nomad nosql not notes now npm numpy nuxt object observability of off office old on one online open openai
    opening openstack operations operators ops optimising optimization optimizing or oracle orchestration
    organizing our out outside over overview own ownership package packages packaging packer page pages pandas
    panel parallel part patterns people performance performant perl personal perspective phoenix php physical
    pip pipeline pipelines plan planning platform platforms play playing plenary plugins pnpm podcast poetry
    policy posted postgres postgresql power powerful practical practice practices predicting prefect preparing
    presentation presenting principles privacy problem problems process processes processing product production
    productive productivity program programmer programmers programming progress progressive project projects
    prometheus protocol protocols prototype public published pull puppet push pyramid python pytorch q&a quality
    quantum queries query questions queue quick rails raspberry react reactive reading real realtime rebuilding
    recap recommender record redis refactor refactoring regression reliability reliable remarks remote research
    resilience resilient resources responsive rest rethinking review revolution rise road roadmap robots robust
    room router ruby rules run running runtime rust saas safe safety salt sass scala scalability scalable scale
    scaling schedule science scientific scientists scipy script scripting search secret secrets secure securing
    security self semantic sensor sentry server serverless servers service services serving session sessions
    setting shell shipping should show simple simplifying site sketch sklearn slack slides small smart snowflake
    social soft software solid solving some source spark speak speakers speaking speed splunk spring sql sqlite
    stack standard standards start started starting startup startups state stateful static statistics status
    stimulus stop storage store stories storm story storytelling strategies strategy stream streaming streams
    structure structured structures style success summary support supporting surviving sustainability svelte
    swift swiftui syntax system systems tactics tailwind taking tale tales talk talking talks tango task
    teaching team teams tech technical technologies technology tensorflow terraform test testing tests text than
    that the their theory there these they thing things think thinking this thread threat three through time
    tips to today together tokens tool tooling tools top tornado tour toward towards trace tracing tracking
    tracks training transfer transform transforming travis trends troubleshooting trust truth tuning turbo
    tutorial tutorials two type types typescript typography ui uicollectionview ultimate uncovering under
    understanding unicode unit unity universal unix unlocking unreal up update updated updates upgrading
    usability use user users using ux vagrant value values variables vault vector venue version versus video
    view views virtual vision visual visualization visualizing vite voice vs vue vulnerabilities want was
    watching way ways we web webassembly webgl webpack webrtc websockets welcome what what's when where which
    while who why wifi wild will windows wins with without women word work workflow workflows working workshop
    workshops world worst wrap wrapping write writing written wrong xamarin xcode xml yaml yarn you your zen
    zero zigbee zoom
    """.split()
)

# Lower-case parts of names in many languages.
PARTICLES = frozenset(
    """
    't abu af al ap av ben bin da das de del della den der di do dos du e el i ibn la le les of san st te ten
    ter van vom von y zu zum zur
    """.split()
)

# Headings of a talk's notes, or of a page's own parts: never talks, never names.
SECTION_WORDS = frozenset(
    """
    abstract acknowledgements action agenda announcements appendix audience background bio break breakfast
    closing comments conclusion conclusions content contents context credits day demo demos description details
    discussion end event events example examples extra faq feedback footnotes further gallery general highlights
    ideas impressions index info information intro introduction key keynote keynotes lessons license links
    location lunch materials meta misc miscellaneous motivation my next notes opinion other outline overview
    panel photos pictures plan preface problem problems questions quotes random reading recap recommendations
    references remarks resources results schedule section session sessions setup sketchnotes slides solution
    source sources speaker speakers summary table takeaway takeaways thoughts tips title tldr todo tools topics
    track transcript tutorials update updates usage video videos welcome workshop workshops wrapup
    """.split()
)

# What organisations are called, and people are not.
ORGANISATION_WORDS = frozenset(
    """
    ag association bank bv co college company consulting corp corporation department foundation gmbh group inc
    institute lab labs limited llc ltd media partners research sa school society solutions studio studios
    airport cathedral gate hotel museum palace station theater theatre tower
    systems team technologies university ventures
    """.split()
)
