"""Words of ordinary and technical prose, none of which is part of a name.

Counted in the documentation of free software, without the words that are first or family names anywhere; cities,
colours and products are added. A pair of capitalised words that holds one of these is a title, not a stranger.
"""

from __future__ import annotations

COMMON_WORDS = frozenset(
    """
    abort above absolute accept acceptable accepted accepting accepts accessing according act activate acts
    actual actually added additional address adds adjust admin advance africa afternoon again airbnb algorithm
    alias aliases align allow allowed allowing allows almost alpine already also alt alternative although always
    amazon ambiguous america amet amsterdam anchor angle annotated annotation annotations another anthropic any
    anything anyway append applicable applied applies apply arbitrary archive args argument arguments arithmetic
    array arrays arrow asia ask asking assert assertion assign assignment assume assumes assuming astro
    asynchronous atomic attach attempt attempting attempts attr attribute attributes australia auth
    authentication authorization authors automatic automatically autumn available avoid backbone backport
    backward backwards bamboo bar barcelona bard base based bash basically bay bayes baz beach beam because
    begin behaves being below berlin bernoulli bin binary binding bit bitmap blank blob blocks blue body bold
    bool boolean borrowed boston both bound bounded box bracket brackets branches brazil bread broken brussels
    buffer buffers builder builds built builtin builtins bundle button bypass byte bytes cached caches caddy
    cake calculate calico call callable callback callbacks called caller callers calling calls canada cancel
    candidate cannot canonical capture captured carefully cast catch category causes center centos certain
    certificate changed changes channel character characters charset check checking checkout checks cheese
    chicago chicken child choice choose chunk cilium city cleanup click clients clock clone cloning closed
    closes closure cockroach codec codepaths coffee colab collapse collect collected collecting collection
    collector color colors column columns combine combined combining comes comma commands commit commits
    commonly compact compare compares comparing comparison comparisons compatibility compatible compilation
    compile compiled complete complex compose compress compressed compression compute concrete condition
    conditional conditions config configure confirm connection consider consistent console constants constraint
    construct constructor consult consume contact contains continue contrast contributed contributions
    contributors controls convenience convention conversion convert converter converting converts cookie cookies
    copenhagen copied copy copying copyright corner coroutine correct couch could count counter cover coverage
    covered creates creation credentials crypto current currently cursor customize cyan cygwin dask dates days
    deal debian debug debugger dec december decide decimal declaration declare decode decoder decoding decorator
    default defaults defer deferred define defined defines definition definitions delay delegate delete deleted
    deliberately delimiter delphi dependencies dependency depending deprecated deprecation deque derived desired
    dessert destination detect determine determines determining diagnostic dict dictionary did didn differences
    different digest dinner dir direct directive directives directories directory disable disabled disables
    disabling discard dispatch display dist distinguish distribute distribution distributions distutils document
    documents doesn dolor done double down download downloading downstream draw drive drone drop druid dublin
    due dummy dump duplicate duration each earlier early earth east editable editor effect either element
    ellipsis else ember emits emitted emitting empty emulate emulation enable enabled enables encode encoding
    encodings enforce england ensure ensures enter entity entries entry enum env epoch equality equivalent erase
    errno escape escaped escaping especially essentially etc etcd europe evaluate even evening eventually exact
    exactly except exception exceptions exclude executable execute execution existing exists exit exp expand
    expect expected experimental explicit explicitly export expose exposed expression expressions extend
    extended extends external extract factory failed fails fallback false fatal february fedora feed fetch
    fetching figure file filename filenames files fill filter filters final finally find finder fixed fixes
    fixing fixture flag flags flannel flatten flink float floating floats flow flush follow following follows
    fonts foo force forcing foreign fork format formats formatter formatting forward found four fourier fraction
    frame frames france free friday fsharp fully galaxy gamma generally generate generated generates generator
    generic geneva germany gets getter gitlab give given global globals goodbye got governing grammar gray grey
    grouped groups guess guest hanami handle handled handlers handles haproxy harbor harbour has hash hashable
    hashes having header headers heading heap height helper helpers helpful helsinki her here hers hex
    hexadecimal hide highlight highlighted highlighter hilbert him hint his historical hive honeycomb honor
    hopefully host hostname hours however hypothesis icon identical identifier identifiers identify ignore
    ignored ignores ignoring immediately implement implemented implements implicit implicitly import important
    imported importing imports improved include includes including incompatible incomplete incorrect increase
    increment indentation independent indexes indicate indicates individual inf infer infinite infinity inherit
    init initial initialization initialize initially inline input inputs insert inspect inspired install
    installation installed installer installing instance instances instantiate instead instruction instructions
    int integer integers intended interaction intermediate internal internally interval introduce introduced
    introspection invalid invariant inverse invocation invoke invoked invokes invoking ipsum island issue italic
    italy item items iterable iterate iterating iteration iterator jaeger january japan jetty join july jump
    jupiter kaggle keys keyword keywords kind kitura known ktor label labels lake langchain laplace laravel
    larger late later latest latin layer layout lazy lead leaf leave leaving left legal length less lexer lexers
    lib libc licensed licenses light lightstep likely limit limitation limitations limits line lines linkerd
    linking lisbon list listed listener lists literal literals little llama loader loading loads locale locally
    locate located lock log logger logic logical login logs logstash loki look looks lookup loop lorem los lot
    lower lyft macos macro made magenta mail mainly maintained maintainer maintenance makefile makes manager
    mandatory manifest manual manually many maps march markdown marked marker markov markup mars match matched
    matches matching matlab matrix maximum maybe meaning mechanism member members memcached memory merge merging
    message messages metadata methods micronaut might mine minimal minimum minor mirror missing mistral mobx
    mock mod mode modification modifications modified modify modifying module modules monday monkey monte month
    moon morning mostly mountain move moved much multiline multiple munich must mypy mypyc name named names
    namespace naming nats navigation necessary needed needs negative neither neo4j nested net netflix newer
    newline nickname night nodes non none normal normalization normalize normalized normally north notation note
    nothing notice notify november null number numbers numeric objects obtain obviously ocaml october offer
    official offset offsets often older omit once only opens operating operation operator opt optimize optimized
    option optional optionally options opts orange order ordered ordering origin original originally orphan oslo
    others otherwise ours output overflow overridden override overrides overwrite owner pack pad padding pair
    palette parameter parameters params pareto parse parsed parser parses parsing partial party pass passed
    passes passing password past pasta patch patches path paths pattern pause perform performs perhaps
    permission permissions persistent phase pick pink pipe pizza place placeholder plain planet playwright
    please plugin plus point pointer poisson poland polars populate populated port ported portions pos position
    positional positive posix possible possibly post prague preact precision predicate prefer preference prefix
    prepare prepared prepend preprocessor preserve preserving presto pretend pretty prevent previous previously
    primarily primary primitive print printable prints prior priority private probably procedure produce
    products profile programs promise promises prompt prop propagate proper properly properties property protect
    proto provide provided provider provides providing proxy publish pulsar pulumi punctuation pure purple
    purpose pushing put pygments pytest quarkus quit quote quoted qux rabbitmq raise raised raises raising range
    ranges rather ratio raven raw read readable readline reads really reason receive received recent recently
    recipe recognize recommended records recurse recursion recursive recursively red redhat redirect reduce
    redundant redux ref refer reference refresh regarding regardless regex region register registers
    registration registry regular reject related relative release released releases remaining remember remix
    removal remove removed removes rename renamed render renderable rendering repeat repeated replace replaced
    replaces report reporting reports repository representation represents reproduce request requests require
    required requirement requirements requires reserved reset resolution resolve resolved resolver resolves
    resolving resource response responsible restart restore restrict result retain retrieve retry return
    returned returning returns reuse reverse reversed revert revision rewind rewrite rewritten right rights
    river rome root round ruff rule runner runs safely said salad same sample san sanity saturday sauce save
    saves saving say scalar scan schema scheme scikit scope score screen scripts seattle second seconds sections
    see seek segment segments select selected send sending sentinel separate separator september sequence
    sequences serial serialize set sets settings setuptools several shadow shape share shared she shift shopify
    short shortcut shutdown sign signal signals signature signed similar similarly simplified simplify simply
    sinatra since single sit size skipped skipping sleep slow smaller snapshot socket sockets someone something
    sometimes sort sorted sorting soup south space spaces spain span spawn spec special specialized specific
    specifically specification specifier specifies specify specifying spinnaker split splits spotify square
    stable stale star starts stash statement statements states std step steps still stockholm stops stores
    street strict strictly string strings strip stripe struct stub stubs stuff styles sub subclass subclasses
    subclassing subcommands subject subsequent substitute successfully such suffix suite sum summer sunday super
    supply supported supports suppress surname swap switch symbol symbolic symbols symfony sync synchronous tabs
    tag tags take taken takes tar target tea technically tekton tell tells temp template templates tempo
    temporarily temporary term terminal terminate terms them theme then therefore third those though threading
    threads throw throws thursday thus timeout timeouts timer timestamp timezone timing token tokyo tomcat
    tomorrow toronto total touch traceback tracker traditional trailing transformation transforms transition
    translate translated translation transport traverse treat tree trick tried tries trigger triggers trim trino
    trivial truncate try trying tuesday tuple tuples turn turns twilio typed typical typically typing uber
    ubuntu unable undef undefined undo undocumented unexpected unhandled uniform uninstall union unions unless
    unlike unlikely unnecessary unpack unquote unreachable unsupported until unused unwrap updating upgrade upon
    upstream url used useful uses usually utilities utility utils validate validation validator valley vancouver
    vapor var variable variants various vars venus verbatim verbosity verification verify versions very vienna
    vim visit void wait waiting walk warn warning warnings warranty wars watch wednesday week well were west
    whatever wheel whenever whether white whitespace whom whose wide width wiki window winter within words
    workaround worker works would wrapper wraps writable writes year yellow yes yesterday yield yields york zip
    zipkin zlib zone zookeeper zurich
    """.split()  # noqa: SIM905 -- a list of quoted words would be three times as long
)
