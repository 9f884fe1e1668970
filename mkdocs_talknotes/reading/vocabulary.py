"""Words that tell names from titles: given names, and words that stand in titles and never in a name.

The lists are evidence, not law: a name need not be listed to be one, and what people of all places are called will
never fit in a list.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aaron abby abdi abdul abdullah abena abhinav abhishek abigail ada adam addy adel adele aditya adrian adriana
    agnes agnieszka ahmad ahmed ahmet aidan aileen aisha ajay akash akira al alain alan alana albert alberto
    alejandra alejandro aleksandr aleksandra alessandra alessandro alex alexa alexander alexandra alexandre
    alexei alexey alexia alexis alfred ali alice alicia alina alisa alison allen allison alvaro alyssa amanda
    amar amara amber amelia amin amina amir amit amy ana anand anastasia anders andre andrea andreas andrei
    andres andrew andrey andré andy angel angela angelica angie anh anika anil anita anja anjali ankit ankur ann
    anna annabel anne annette annie ansgar anthony antoine anton antonia antonio antony anuj anurag aparna april
    ara archana ari ariel arjun armin arnaud arnold arthur artur arun arvind ash asha ashe ashish ashley ashok
    astrid audrey august aurelie austin ava avi avinash axel ayesha barbara baron barry bart bartosz bas bastian
    beatrice beatriz becky belinda ben benedict benedikt benjamin benno bernard bernd bernhard bert beth bethany
    betty beverly bianca bill billy birgit bjarne bjorn björn bob bobby bonnie boris brad bradley brandon brenda
    brendan brennan brent bret brett brian bridget brigitte brittany bruce bruno bryan bryce burak caitlin caleb
    calvin cameron camila camille candice cara carina carl carla carlo carlos carly carmen carol carole carolin
    carolina caroline carolyn carrie carter casey cassandra cassidy catalina catherine cathy cecilia cedric
    celine chad chandler chandra charity charles charlie charlotte chase chelsea chen cheng cheryl chet chidi
    chloe chloé chris christa christian christiana christina christine christof christoph christophe christopher
    christy chuck cindy claire clara clare clark claudia claudina claus clay clayton clement cleo cliff clinton
    cody colby cole coleman colin colleen connie connor conrad constance cora coraline corey corinna corinne
    cornelia cory courtney craig cris cristian cristina crystal curt curtis cynthia daisy dale dalia damian
    damien damon dan dana daniel daniela daniele danielle danila danny dario darren daryl dave david davide dawn
    dean deanna deb debbie debora deborah deepa deepak dejan delia demetri denis denise dennis denny derek
    derrick desiree devin devon dhruv diana diane didier diego dieter dieu dilip dimitri dimitris dina dino dirk
    divya djordje dmitri dmitry dolores dominic dominik dominique don donald donna donny dora doris dorothy doug
    douglas drew dries dror duncan dustin dylan eamon earl ed eddie edgar edith edsger eduardo edward edwin
    eileen einar elaine eleanor elena eli eliana elias elijah elina elisa elisabeth elise elizabeth ella ellen
    elliot elliott eloise elsa elsie elvira emanuel emeline emil emilia emiliano emilie emily emma emmanuel
    emmanuelle emre enrico enrique eric erica erich erick erik erika erin ernest ernesto erwin esteban estelle
    esther ethan eugene eun eva evan evelyn evgeny fabian fabien fabio fabrice faisal faith fang farah farhan
    fatima fatou federico felicia felicity felipe felix fernanda fernando filip filippo finn fiona flavio
    fletcher flora florence florent florian forrest frances francesca francesco francis francisco francois frank
    franz franziska fred freddie frederic frederik fredrik friedrich gabe gabriel gabriela gabriele gabriella
    gail gareth garrett garry gary gaurav gavin geert geoff geoffrey george georges georgia georgina gerald
    gerard gerardo gerhard german gideon gil gilbert giles gilles gina giorgio giovanni girish gisele giulia
    giuseppe gleb glen glenn gloria gonzalo gordon grace graeme graham grant greg gregor gregory greta gretchen
    grzegorz guido guilherme guillaume guillermo gunnar gus gustav gustavo guy gwen hadley hakan hal haley hamid
    hanna hannah hannes hans hao harald hari harold harriet harris harry harsh haruka harvey hassan heather
    hector heidi heiko heinrich helen helena helene helga hendrik henk henning henri henrik henrique henry
    herbert herman heydon hiroki hiroshi hoang holger holly hongli hope horst howard hubert hugh hugo hui
    hussein ian ibrahim ida ifeoma ignacio igor ikram ilan ilaria illya ilya imani imran ines ingo ingrid ioana
    ira irena irene irina iris irma irving isaac isabel isabella isabelle ishaan ismael ismail ivan ivana ivo
    jaap jack jackie jackson jaclyn jacob jacopo jacqueline jacques jade jaime jake jakob jakub jamal james
    jamie jamila jan jana jane janelle janet janice janina janine janis jared jaroslav jarosław jasmin jasmine
    jason javier jay jayne jean jeanette jeanne jeannie jeff jeffery jeffrey jelena jen jenn jenna jenni jennie
    jennifer jenny jens jeremiah jeremie jeremy jerome jerry jesper jess jesse jessica jessie jesus jez jie jiho
    jill jim jimmy jin jiri jo joachim joan joana joann joanna joanne joannis joao jochen jodi jody joe joel
    joelle joerg johan johann johanna johannes john johnny jon jonah jonas jonathan jono jordan jordi jorge
    joris jos jose josef joseph josephine josh joshua joy joyce juan juanita jude judith judy jules julia julian
    juliana juliane julie julien juliet juliette julio julius jun june jurgen jurjen justin justine justyna jörg
    jürgen k-lars kai kaitlyn kaoru kara karan karen karim karin karina karl karla karlijn karlo karol karolina
    karsten kasia kasper katarzyna kate katerina katharina katharine katherine kathleen kathrin kathryn kathy
    katia katie katja katrin katrina kavita kay kayla keeley keiko keith kelly kelsey kelvin ken kendall kendra
    kenji kenneth kenny kent kenta kerry kerstin kevin khalid kieran kim kimberly kira kirill kirk kirsten
    kirsty kjell klaas klaus kofi konrad konstantin konstantinos kris krishna krista kristen kristian kristin
    kristina kristine krystal krzysztof kumar kurt kushal kwame kyle kylie kyra lacey laila lakshmi lana lance
    lara larissa larry lars laszlo latoya laura lauren laurence laurent laurie laurin lawrence lea leah leandro
    lee lei leigh leila lena lennart leo leon leona leonard leonardo leonie leroy lesley leslie lev levi lewis
    li lia liam liana libby lidia lila lilian lillian lilly lily lin lina lincoln linda lindsay lindsey ling
    linh linus lionel lisa liv liz liza lizzie lloyd logan lois lola lorena lorenz lorenzo loretta lori lorraine
    lotte lou louis louisa louise luca lucas lucia luciana luciano lucie lucille lucinda lucy ludovic ludwig
    luigi luis luisa luiz lukas lukasz luke luna lutz luz lydia lyle lynn maarten mabel madeleine madeline madhu
    madison magda magdalena maggie magnus mahmoud maja makoto malcolm malik malte mandy manfred manish manoj
    manuel manuela mara marc marcel marcelo marcia marcin marco marcos marcus marcy marek margaret margarita
    margot maria mariam mariana marianne marie mariella marijke marijn marina mario marion marisa marissa
    marjorie mark marko markus marlene marsha marta marten martha martijn martin martina marty marvin mary
    maryam mason massimo mat mateo mateusz mathew mathias mathieu mathilde matias matt matteo matthew matthias
    matthieu matthijs matti mattias maud maureen maurice mauricio maurizio mauro max maxim maxime maximilian
    maxine maya małgorzata meena meera meg megan meghan mehdi mehmet mei melanie melinda melissa melody mercedes
    meredith merlin meryem mia micah michael michaela michal michel michela michele michelle mick miguel mika
    mikael mike mikhail mikko mila milan milena miles millie milton min min-jun mina mindy ming minh mira
    miranda mirek miri miriam miro miroslav mitch mitchell mohamed mohammad mohammed mohit moira molly mona
    monica monika monique morgan moritz morten moses muhammad murat muriel murray mustafa myles myra myriam
    nadia nadine nadja nan nancy naoko naomi nasir nat natalia natalie natasha nate nathalie nathan nathanael
    nathaniel neal ned neel neha neil nell nelson ngozi nguyen nia niall niamh nicholas nichole nick nicola
    nicolas nicole nicoletta niels nigel nihal nik nikhil niki nikita nikki niklas nikola nikolai nikolaj
    nikolas nils nina ninh niraj nisha nitin noah noam noel noelle noemi nolan nora norbert norma norman nuno
    núria octavia oier ola olaf ole oleg olena olga oliver olivia olivier olu omar omer ondrej orlando oscar
    oskar osman otto owein owen pablo paige pam pamela panagiotis paola paolo parisa parker parul pascal pascale
    pat patricia patrick patrik patrizia patty paul paula paulina pauline paulo pavel pawel pedro peggy penelope
    penny per perry pete peter petr petra petri phil philip philipp philippa philippe phillip phoebe pia pierre
    pieter piotr piotrek polly pooja poppy prachi pradeep prakash pramod pranav prasad prashant prateek pratik
    preeti priya priyanka puneet rachael rachel radek rafael rafal raghav raghu rahul rainer raj raja rajat
    rajesh rajiv ralf ralph ram rama ramesh ramiro ramon ramona randall randy raphael rasmus raul ravi ray
    raymond reba rebecca rebekah reed regina reinhard reinhold remi remy rena renata renate rene renee rené
    reuben rex reza rhea rhonda rhys ricardo rich richard rick ricky rikke riley rima rimma rita ritu rob robbie
    robby robert roberta roberto robin rocco rochelle rod roderick rodney rodrigo roger rohan rohit roland rolf
    romain roman romel romy ron ronald ronan ronnie rory rosa rosalind rosanna rose rosemary rosie ross roxana
    roxanne roy ruben ruby rudi rudolf rudy rufus rui rupert russ russell ruth ryan sabine sabrina sacha sachin
    sadie sahil saif sakura sally salma salman salvador salvatore sam samantha sami samir samuel sandeep sander
    sandhya sandi sandra sandro sandy sanjay sanjeev sanne santiago sara sarah sascha sasha satendra satoshi
    saurabh savannah scott sean seb sebastian sebastien sef selena selina serena serge sergei sergey sergio seth
    seung shah shai shane shanna shannon shari sharon shaun shauna shawn shay sheila shelby shelley shelly
    sherry shilpa shin shiv shreya shruti shubham sia sid siddharth sidney sienna sigrid silas silke silvia
    silvio simon simona simone sina siobhan sipho skye slava sofia sofie sol solomon sonal sonia sonja sonya
    sophia sophie soren soroush spencer spike stacey stacy stan stanislav stanley stefan stefania stefanie
    stefano steffen stella stephan stephane stephanie stephen steve steven stewart stijn stu stuart sudhir sue
    sumit sunaina sunil sunita suraj suresh surma susan susana susanna susanne susheem susie suzanne suzie sven
    svetlana swaan swati sydney sylvain sylvester sylvia sylvie syrus søren takashi takeshi takuya tal talia
    tamar tamara tammy tania tanja tanvi tanya tara tarek tariq tatiana tatyana taylor ted tejas terence teresa
    teri terrence terri terry tess tessa thabo thanh thea theo theodore theresa therese thiago thibault thierry
    thijs thomas thorsten tiago tiffany tilman tim timo timothy tina tisha titus tobias toby todd tom tomas
    tomasz tommaso tommy toni tony tonya torben torsten tracey tracy travis trent trevor trey tricia trina
    tristan troy tudor tunde tyler tyrone ugo ulf ulrich ulrike uma umar umberto una urs ursula uwe vadim vadym
    val valentin valentina valentine valeria valerie valerio vanessa varun vasily vera verena vernon veronica
    veronika vicki vickie vicky victor victoria vijay vikas vikram viktor viktoria vimal vince vincent vincenzo
    vineet vineeta viola violet virginia vishal vito vittorio vivek vivian viviana vivien vlad vladimir
    vladislav volker wade walter wanda warren wayne wei wendy wenzel werner wes wesley wilfried wilhelm will
    willem william willie wim wojciech wolf wolfgang wout wouter xavier xiao xiaoming xin yael yan yana yann
    yannick yara yaroslav yash yasmin yasmine yehuda yi ying yolanda yong yoshi yosuke young yuan yui yuki
    yukihiro yulia yuri yusuf yutaka yves yvette yvonne zach zachary zack zanele zara zbigniew zeynep zhang zhen
    zihao zoe zofia zoltan zoë łucja łukasz
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
    systems team technologies university ventures
    """.split()
)
