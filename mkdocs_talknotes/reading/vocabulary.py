"""Words that tell names from titles: given names, and words that stand in titles and never in a name.

The lists are evidence, not law: a name need not be listed to be one, and what people of all places are called will
never fit in a list.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abhinav abhishek abigail adam addy adel adele aditya adrian adriana agnes ahmad
    ahmed aidan aileen aisha ajay akash akira al alain alan alana albert alberto alejandra alejandro aleksandr
    aleksandra alessandra alessandro alex alexa alexander alexandra alexandre alexei alexey alexia alexis alfred
    ali alice alicia alina alisa alison allen allison alvaro alyssa amanda amar amber amelia amin amir amit amy
    ana anand anastasia anders andre andrea andreas andrei andres andrew andrey andy angel angela angelica angie
    anika anil anita anja anjali ankit ankur ann anna annabel anne annette annie ansgar anthony antoine anton
    antonia antonio antony anuj anurag aparna april ara archana ari ariel arjun armin arnaud arnold arthur artur
    arun arvind ash asha ashe ashish ashley ashok astrid audrey august aurelie austin ava avi avinash axel
    ayesha barbara baron barry bart bartosz bas beatrice beatriz becky belinda ben benedict benedikt benjamin
    benno bernard bernd bernhard bert beth bethany betty beverly bianca bill billy birgit bjarne bjorn bob bobby
    bonnie boris brad bradley brandon brenda brendan brennan brent bret brett brian bridget brigitte brittany
    bruce bruno bryan bryce burak caitlin caleb calvin cameron camila camille candice cara carina carl carla
    carlo carlos carly carmen carol carole carolin carolina caroline carolyn carrie carter casey cassandra
    cassidy catalina catherine cathy cecilia cedric celine chad chandler chandra charity charles charlie
    charlotte chase chelsea chen cheng cheryl chet chloe chris christa christian christiana christina christine
    christof christoph christophe christopher christy chuck cindy claire clara clare clark claudia claudina
    claus clay clayton clement cliff clinton cody colby cole coleman colin colleen connie connor conrad
    constance cora coraline corey corinna corinne cornelia cory courtney craig cristian cristina crystal curt
    curtis cynthia daisy dale dalia damian damien damon dan dana daniel daniela daniele danielle danila danny
    dario darren daryl dave david davide dawn dean deanna deb debbie debora deborah deepa deepak dejan delia
    demetri denis denise dennis denny derek derrick desiree devin devon dhruv diana diane didier diego dieter
    dilip dimitri dimitris dina dino dirk divya djordje dmitri dmitry dolores dominic dominik dominique don
    donald donna donny dora doris dorothy doug douglas drew dries dror duncan dustin dylan eamon earl ed eddie
    edgar edith eduardo edward edwin eileen einar elaine eleanor elena eli eliana elias elijah elina elisa
    elisabeth elise elizabeth ella ellen elliot elliott eloise elsa elsie elvira emanuel emeline emil emilia
    emiliano emilie emily emma emmanuel emmanuelle emre enrico enrique eric erica erich erick erik erika erin
    ernest ernesto erwin esteban estelle esther ethan eugene eva evan evelyn evgeny fabian fabien fabio fabrice
    faisal faith farah farhan fatima federico felicia felicity felipe felix fernanda fernando filip filippo finn
    fiona flavio fletcher flora florence florent florian forrest frances francesca francesco francis francisco
    francois frank franz franziska fred freddie frederic frederik fredrik friedrich gabe gabriel gabriela
    gabriele gabriella gail gareth garrett garry gary gaurav gavin geert geoff geoffrey george georges georgia
    georgina gerald gerard gerardo gerhard german gideon gil gilbert gilles gina giorgio giovanni girish gisele
    giulia giuseppe gleb glen glenn gloria gonzalo gordon grace graeme graham grant greg gregor gregory greta
    gretchen guido guilherme guillaume guillermo gunnar gus gustav gustavo guy gwen hadley hakan hal haley hamid
    hanna hannah hannes hans harald hari harold harriet harris harry harsh harvey hassan heather hector heidi
    heiko heinrich helen helena helene helga hendrik henk henning henri henrik henrique henry herbert herman
    heydon hiroshi holger holly hongli hope horst howard hubert hugh hugo hussein ian ibrahim ida ignacio igor
    ikram ilan ilaria illya ilya imran ines ingo ingrid ioana ira irena irene irina iris irma irving isaac
    isabel isabella isabelle ishaan ismael ismail ivan ivana ivo jaap jack jackie jackson jaclyn jacob jacopo
    jacqueline jacques jade jaime jake jakob jakub jamal james jamie jan jana jane janelle janet janice janina
    janine janis jared jaroslav jasmin jasmine jason javier jay jayne jean jeanette jeanne jeannie jeff jeffery
    jeffrey jelena jen jenn jenna jenni jennie jennifer jenny jens jeremiah jeremie jeremy jerome jerry jesper
    jess jesse jessica jessie jesus jez jill jim jimmy jiri jo joachim joan joana joann joanna joanne joannis
    joao jochen jodi jody joe joel joelle joerg johan johann johanna johannes john johnny jon jonah jonas
    jonathan jono jordan jordi jorge joris jos jose josef joseph josephine josh joshua joy joyce juan juanita
    jude judith judy jules julia julian juliana juliane julie julien juliet juliette julio julius jun june
    jurgen justin justine justyna kai kaitlyn kaoru kara karan karen karim karin karina karl karla karlo karol
    karolina karsten kasia kasper kate katerina katharina katharine katherine kathleen kathrin kathryn kathy
    katia katie katja katrin katrina kavita kay kayla keeley keith kelly kelsey kelvin ken kendall kendra kenji
    kenneth kenny kent kerry kerstin kevin khalid kieran kim kimberly kira kirill kirk kirsten kirsty kjell
    klaas klaus konrad konstantin konstantinos kris krishna krista kristen kristian kristin kristina kristine
    krystal krzysztof kumar kurt kushal kyle kylie kyra lacey laila lakshmi lana lance lara larissa larry lars
    laszlo latoya laura lauren laurence laurent laurie laurin lawrence lea leah leandro lee leigh leila lena
    lennart leo leon leona leonard leonardo leonie leroy lesley leslie lev levi lewis lia liam liana libby lidia
    lila lilian lillian lilly lily lin lina lincoln linda lindsay lindsey ling linus lionel lisa liv liz liza
    lizzie lloyd logan lois lola lorena lorenz lorenzo loretta lori lorraine lotte lou louis louisa louise luca
    lucas lucia luciana luciano lucie lucille lucinda lucy ludovic ludwig luigi luis luisa lukas lukasz luke
    luna lutz luz lydia lyle lynn mabel madeleine madeline madhu madison magda magdalena maggie magnus mahmoud
    maja malcolm malik malte mandy manfred manish manoj manuel manuela mara marc marcel marcelo marcia marcin
    marco marcos marcus marcy marek margaret margarita margot maria mariam mariana marianne marie mariella
    marijn marina mario marion marisa marissa marjorie mark marko markus marlene marsha marta marten martha
    martijn martin martina marty marvin mary maryam mason massimo mat mateo mateusz mathew mathias mathieu
    mathilde matias matt matteo matthew matthias matthieu matthijs matti mattias maud maureen maurice mauricio
    maurizio mauro max maxim maxime maximilian maxine maya meena meera meg megan meghan mehdi mehmet melanie
    melinda melissa melody mercedes meredith merlin meryem mia micah michael michaela michal michel michela
    michele michelle mick miguel mika mikael mike mikhail mikko mila milan milena miles millie milton min mina
    mindy ming mira miranda miri miriam miro miroslav mitch mitchell mohamed mohammad mohammed mohit moira molly
    mona monica monika monique morgan moritz morten moses muhammad murat muriel murray mustafa myles myra myriam
    nadia nadine nadja nan nancy naomi nasir nat natalia natalie natasha nate nathalie nathan nathanael
    nathaniel neal ned neel neha neil nell nelson nia niall niamh nicholas nichole nick nicola nicolas nicole
    nicoletta niels nigel nihal nik nikhil niki nikita nikki niklas nikola nikolai nikolaj nikolas nils nina
    ninh niraj nisha nitin noah noam noel noelle noemi nolan nora norbert norma norman nuno octavia ola olaf ole
    oleg olena olga oliver olivia olivier omar omer ondrej orlando oscar oskar osman otto owein owen pablo paige
    pam pamela panagiotis paola paolo parker parul pascal pascale pat patricia patrick patrik patrizia patty
    paul paula paulina pauline paulo pavel pawel pedro peggy penelope penny per perry pete peter petr petra
    petri phil philip philipp philippa philippe phillip phoebe pia pierre pieter piotr polly pooja poppy prachi
    pradeep prakash pramod pranav prasad prashant prateek pratik preeti priya priyanka puneet rachael rachel
    radek rafael rafal raghav raghu rahul rainer raj raja rajat rajesh rajiv ralf ralph ram rama ramesh ramiro
    ramon ramona randall randy raphael rasmus raul ravi ray raymond reba rebecca rebekah reed regina reinhard
    reinhold remi remy rena renata renate rene renee reuben rex reza rhea rhonda rhys ricardo rich richard rick
    ricky rikke riley rima rimma rita ritu rob robbie robby robert roberta roberto robin rocco rochelle rod
    roderick rodney rodrigo roger rohan rohit roland rolf romain roman romel romy ron ronald ronan ronnie rory
    rosa rosalind rosanna rose rosemary rosie ross roxana roxanne roy ruben ruby rudi rudolf rudy rufus rui
    rupert russ russell ruth ryan sabine sabrina sacha sachin sadie sahil saif sally salma salman salvador
    salvatore sam samantha sami samir samuel sandeep sander sandhya sandi sandra sandro sandy sanjay sanjeev
    sanne santiago sara sarah sascha sasha saurabh savannah scott sean seb sebastian sebastien sef selena selina
    serena serge sergei sergey sergio seth shah shai shane shanna shannon shari sharon shaun shauna shawn shay
    sheila shelby shelley shelly sherry shilpa shin shiv shreya shruti shubham sia sid siddharth sidney sienna
    sigrid silas silke silvia silvio simon simona simone sina siobhan skye slava sofia sofie sol solomon sonal
    sonia sonja sonya sophia sophie soren soroush spencer spike stacey stacy stan stanislav stanley stefan
    stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stewart stijn stu
    stuart sudhir sue sumit sunaina sunil sunita suraj suresh surma susan susana susanna susanne susheem susie
    suzanne suzie sven svetlana swati sydney sylvain sylvester sylvia sylvie syrus takashi takuya tal talia
    tamar tamara tammy tania tanja tanvi tanya tara tarek tariq tatiana tatyana taylor ted tejas terence teresa
    teri terrence terri terry tess tessa thea theo theodore theresa therese thiago thibault thierry thijs thomas
    thorsten tiago tiffany tilman tim timo timothy tina tisha tobias toby todd tom tomas tomasz tommaso tommy
    toni tony tonya torben torsten tracey tracy travis trent trevor trey tricia trina tristan troy tudor tyler
    tyrone ugo ulf ulrich ulrike uma umar umberto una urs ursula uwe vadim val valentin valentina valentine
    valeria valerie valerio vanessa varun vasily vera verena vernon veronica veronika vicki vickie vicky victor
    victoria vijay vikas vikram viktor viktoria vimal vince vincent vincenzo vineet vineeta viola violet
    virginia vishal vito vittorio vivek vivian viviana vivien vlad vladimir vladislav volker wade walter wanda
    warren wayne wendy wenzel werner wes wesley wilfried wilhelm will willem william willie wim wolf wolfgang
    wout xavier xiao xin yael yan yana yann yannick yara yaroslav yash yasmin yasmine yehuda yi yolanda yong
    yoshi yosuke young yuan yui yuki yukihiro yulia yuri yusuf yutaka yves yvette yvonne zach zachary zack zara
    zeynep zhang zhen zihao zoe zofia zoltan
    """.split()
)

TITLE_WORDS = frozenset(
    """
    a about abstract accelerating access accessibility accessible across adding adopting advanced adventures
    advice after against agenda agent agentic agents agile ai algorithms all ama an analysis analytics analyzing
    and android angular ansible anti antipatterns api apis app apple application applications apps architecting
    architecture are art as async at attendees attention audio auto automated automating automation awards
    awesome aws azure back backend bad basic basics batch be beautiful become becoming before beginner beginners
    beginning behavior behind better between beyond big blockchain blog book boot bootstrap bootstrapping break
    breaking breakout browser browsers budget bug bugs build building business but by c cache caching can care
    career case cassandra challenges change changing channels chaos chat chatbots cheat chrome ci class classes
    clean cli client closing cloud clusters cocoa code coding collaboration collections command common
    communication community compiler compilers component components composition computer computing concepts
    concurrency concurrent conference configuration connect considered container containers content context
    continuous contracts contributing control conversation cool core coredata cost crash create creating
    creative critical cross cryptography css culture custom customer customers cutting cyber d3 daily dark
    dashboard dashboards data database databases day dealing debugging deconstructed deep defense delivering
    delivery demo demystified demystifying deploying deployment deployments design designing desktop dev
    developer developers developing development device devices devops diagrams dialogue digital discussion
    distributed dive diversity diving django dns do docker docs documentation documenting does doing domain
    don't dos driven during dynamic easier easy economics ecosystem edge effective effectively efficient elastic
    elasticsearch electron elements elixir email embedded emerging empathy enabling end engine engineer
    engineering engineers enough enterprise environment era error errors essential essentials ethical ethics etl
    every everyone everything evolution evolving examples experience experiences experiment experiments
    explained exploring extending extension extensions extreme facebook fail failing failure failures fast
    faster feature features federated fighting finding fireside first fix flask flutter for form forms
    foundation foundations framework frameworks fresh friends from front frontend frontiers full fun function
    functional functions fundamentals future game games gateway generating generation generative get getting git
    github giving go goals going golang good google graph graphql graphs great growing growth guide hack hackers
    hacking hadoop handling hands hands-on hard haskell have hello help hidden high history home hooks how html
    html5 http human hybrid i icons ideas identity if image images impact implementation implementing improve
    improving in incident inclusion inclusive incremental inference information infrastructure inner innovation
    inside insights inspiration integrating integration intelligence intelligent interactive interface
    interfaces internals internet into intro introducing introduction ios iot is issues istio it its java
    javascript jenkins journey js json jupyter just kafka keep keeping kernel key keynote keynotes kotlin
    kubernetes lambda language languages large latency launch leadership leading lean learn learned learning
    legacy lessons let let's level leveraging libraries library life lightning like linux live living load local
    logging long looking low lunch machine magic main maintaining make making management managing map mapping
    massive mastering matters measuring meet meetup meta metaprogramming method metrics micro microservice
    microservices microsoft migrating migration mind mining ml mobile model modeling modelling models modern
    modular monitoring monolith more most motion moving multi music my myth myths native natural navigating need
    nerd network networking networks neural never new next nlp no node nodejs nosql not notes now numpy object
    observability of off office old on one online open opening openstack operations operators ops optimising
    optimization optimizing or orchestration organizing our out outside over overview own ownership package
    packages packaging page pages panel parallel part patterns people performance performant perl personal
    perspective php physical pipeline pipelines plan planning platform platforms play playing plenary plugins
    podcast policy power powerful practical practice practices predicting preparing presentation presenting
    principles privacy problem problems process processes processing product production productive productivity
    program programmer programmers programming progress progressive project projects protocol protocols
    prototype public pull push python pytorch q&a quality quantum queries query questions queue quick rails
    react reactive reading real realtime rebuilding recap recommender refactor refactoring regression
    reliability reliable remarks remote research resilience resilient resources responsive rest rethinking
    review revolution rise road roadmap robots robust room ruby rules run running runtime rust saas safe safety
    scala scalability scalable scale scaling schedule science scientific scientists script scripting search
    secret secrets secure securing security self semantic sensor server serverless servers service services
    serving session sessions setting shell shipping should show simple simplifying site slides small smart
    social soft software solid solving some source spark speak speakers speaking speed sql stack standard
    standards start started starting startup startups state stateful static statistics stop storage store
    stories storm story storytelling strategies strategy stream streaming streams structure structured
    structures style success summary support supporting surviving sustainability swift swiftui syntax system
    systems tactics taking tale tales talk talking talks tango task teaching team teams tech technical
    technologies technology tensorflow terraform test testing tests text than that the their theory there these
    they thing things think thinking this threat three through time tips to today together tokens tool tooling
    tools top tour toward towards trace tracing tracking tracks training transfer transform transforming trends
    troubleshooting trust truth tuning tutorial tutorials two type types typescript typography ui
    uicollectionview ultimate uncovering under understanding unicode unit universal unix unlocking up update
    updates upgrading usability use user users using ux value values variables vector versus video view views
    virtual vision visual visualization visualizing voice vs vue vulnerabilities want was watching way ways we
    web webassembly webgl webrtc websockets welcome what what's when where which while who why wild will windows
    wins with without women word work workflow workflows working workshop workshops world worst wrap wrapping
    write writing wrong xcode xml yaml you your zen zero
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
    systems team technologies university ventures
    """.split()
)
