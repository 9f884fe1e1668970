"""Words of ordinary and technical prose, none of which is part of a name.

Counted in the documentation of free software, without the words that are first or family names anywhere; cities,
colours and products are added. A pair of capitalised words that holds one of these is a title, not a stranger.
"""

from __future__ import annotations

COMMON_WORDS = frozenset(
    """
    abbreviated abc abfnrtv ability able abort aborted above abs absent absolute abstractmethod accept
    acceptable accepted accepting accepts accessed accessing accidentally according account accumulate accurate
    acos acosh act activate acts actual actually added addition additional addr address addresses adds adjacent
    adjust adjusted admin advance advantage affect affected affects africa afternoon again age ago agreed ahead
    airbnb aka algorithm alias aliases align alignment alive allocate allocated allocation allow allowed
    allowing allows almost alone along alongside alphas alpine already also alt alter alternate alternative
    alternatives although always amazon ambiguous america amet amount amp amsterdam analyze ancestor anchor
    angeles angle annotate annotated annotation annotations anonymous another answer anthropic any anymore
    anyone anything anyway anywhere appear appears append appended appending applicable applied applies apply
    applying appname approach appropriate apt arbitrary archive archives area aren arg argparse args argument
    arguments argv arithmetic around array arrays arrow ascii asia asin asinh ask asked asking asm assert
    assertion assertions assign assigned assignment assignments associated assume assumed assumes assuming
    assumption ast astro asynchronous asyncio atan atanh atexit atom atomic attach attached attempt attempted
    attempting attempts attr attribute attributes attrs australia auth authenticate authentication authorization
    authors automatic automatically autumn available avoid avoids await aware away backbone backed backport
    backslash backslashes backward backwards bamboo bar barcelona bard base based basename bases bash basically
    bay bayes baz beach beam became because becomes been begin begins behave behaves behaviour being belong
    belongs below benefit berlin bernoulli bgcolor bin binaries binary binascii bind binding bisect bit bitmap
    bits blame blank blob blocked blocking blocks blue bodies body bogus bold bool boolean border borrowed
    boston both bother bottom bound boundary bounded bounds box bpo brace braces bracket brackets branches
    brazil bread breaks broke broken brussels buf buffer buffered buffering buffers builder builds built builtin
    builtins bunch bundle bundled button bygroups bypass byte bytearray bytecode bytes cached caches caddy cake
    calculate calculated calendar calico call callable callback callbacks called caller callers calling calls
    came canada cancel candidate candidates cannot canonical capabilities capable capture captured careful
    carefully cased casing cast cat catch catches categories category caught cause caused causes causing ceiling
    cell cells center centos cert certain certificate certificates certs cfg chain changed changes channel
    character characters charge chars charset chdir check checked checker checking checkout checks cheese
    chicago chicken child children choice choices choose chosen chr chunk chunked chunks cilium circular city
    cjs classifiers classmethod classname cleaned cleaning cleanly cleanup cleared clearly click clients clip
    clock clone cloning closed closes closure cls cmd cmp cockroach codec codecs coded codepath codepaths codes
    coffee col colab collapse collect collected collecting collection collector color colors column columns
    combination combinations combine combined combining come comes coming comma commands commas commit commits
    commonly comp compact compare compared compares comparing comparison comparisons compat compatibility
    compatible compilation compile compiled compiling complain complete completed completely completion complex
    compliance compliant complicated compose compress compressed compression computation compute computed concat
    concept concrete cond condition conditional conditions config configparser configurations configure
    configured confirm conflict conflicted conflicting conflicts conform confused confusing confusion
    conjunction connected connecting connection connections consecutive consider considering consist consistency
    consistent consists console const constants constraint constraints construct constructed constructing
    construction constructor constructors constructs consult consume consumed consuming contact contain
    contained containing contains contextlib contextmanager contexts continuation continue contrast contrib
    contribute contributed contributions contributors controlled controls convenience convenient convention
    conversion convert converted converter converting converts cookie cookies copenhagen copied copies copy
    copying copyright corner coroutine correct corrected correctly correspond corresponding corresponds corrupt
    cos cosh couch could couldn count counted counter counting counts couple course cover coverage coveragepy
    covered covers cpp cpython created creates creation credential credentials crypto ctx ctypes curl current
    currently cursor customize cut cwd cyan cycle cycles cygwin daemon dashes dask dataclass dataclasses dates
    datetime days dead deal debian debug debugger dec december decide decided decimal decision decl declaration
    declarations declare declared decode decoded decoder decoding decorate decorated decorator decorators
    dedicated def default defaultdict defaulting defaults defer deferred define defined defines defining
    definitely definition definitions defs delay delegate delete deleted deleting deletion deliberately
    delimited delimiter delimiters delphi demand dep depend dependencies dependency dependent depending depends
    deprecated deprecation deps depth deque derive derived desc descending describe described describes
    describing descriptions descriptor descriptors designed desired dessert dest destination destroy detached
    detail detailed detect detected detecting detection detects determine determined determines determining
    diagnostic dict dictionaries dictionary dicts did didn diff differ difference differences different
    differently differs difficult digest digit digits dim dinner dir direct direction directive directives
    directly directories directory dirname dirs dirty disable disabled disables disabling disallow disallowed
    discard discarded discovered discovery disk dispatch display displayed dist distance distinct distinguish
    distribute distribution distributions distro distutils div divide division docstring doctest document
    documented documents doesn dolor done dots dotted double down download downloaded downloading downstream
    draw drawn drive driver drone drop dropped drops druid dry dst dual dublin due dumb dummy dump dumps
    duplicate duplicated duplicates duration dynamically each eager earlier early earth easily east editable
    editor effect effects effort egg eggs either elapsed elem element ellipsis else elseif elsewhere embed ember
    emits emitted emitting empty emulate emulation enable enabled enables enc enclosed enclosing encode encoded
    encoding encodings encounter encountered ended endian endif ending endpoint ends enforce england ensure
    ensures ensuring enter entered entire entirely entities entity entries entry enum env environments eof epoch
    equal equality equals equivalent erase err errno escape escaped escapes escaping especially essentially etc
    etcd etree europe eval evaluate evaluated evaluating evaluation even evening eventually exact exactly exc
    exceed exceeded exceeds except exception exceptions exclude excluded excludes excluding exclusion exclusive
    exe exec executable executables execute executed executing execution exhausted exist existence existent
    existing exists exit exited exiting exits exp expand expanded expansion expect expected expecting expects
    expensive experimental explain explanation explicit explicitly export exported exports expose exposed
    exposes expr express expressed expression expressions ext extend extended extends extern external externally
    extract extracted extras fact factor factory failed fails fairly fake fallback falling falls false family
    far fatal favor february fedora feed fetch fetched fetching few fewer figure file filename filenames
    filepath files filesystem filesystems fill filled filter filtered filtering filters final finalize finally
    find finder finds fine finish finished finite fit five fixed fixes fixing fixture fixtures fixup flag flags
    flannel flat flatten flexible flink flip float floating floats flow flush fmt fname fnmatch fold folder
    follow followed following follows fonts foo footer forall forbidden force forced forces forcing foreach
    foreign forgot fork format formats formatted formatter formatting formed former forward forwarded found four
    fourier fraction fractional fragment fragments frame frames france free freeze friday friendly frozen
    frozenset fsck fsharp ftp fullname fully func funcname functionality functools furnished galaxy gamma
    garbage gave gcc gen generally generate generated generates generator generators generic geneva germany
    getattr gets getter gettext gitlab gitweb give given gives glob global globally globals goal goes gone
    goodbye got governing grained grammar granted gray greater greenlet grep grey grouped grouping groups
    guarantee guaranteed guarantees guess guest gui gzip had half hanami handful handle handled handlers handles
    hang happen happened happens haproxy harbor harbour harder has hash hashable hashes hashlib hasn hatch
    having head header headers heading heads heap height helper helpers helpful helps helsinki her here hereby
    hers heuristic hex hexadecimal hide hierarchy higher highest highlight highlighted highlighter highlighting
    hilbert him hint hints his historical hit hive hold holding holds honeycomb honor hopefully host hostname
    hosts hot hour hours however href https huge hunk hypothesis icon idea ident identical identified identifier
    identifiers identifies identify identifying idna ids idx ignore ignored ignores ignoring illegal imap img
    immediate immediately immutable imp impl implement implemented implements implicit implicitly implied
    implies imply import important imported importing importlib imports impossible improved include included
    includes including incoming incompatible incomplete inconsistent incorrect incorrectly increase increment
    indent indentation indented independent indexed indexes indexing indicate indicated indicates indicating
    indicator indices indirect indirectly individual inf infer inferred infinite infinity inherit inheritance
    inherited inherits init initial initialization initialize initialized initializer initially inline input
    inputs insensitive insert inserted insertion insertions inspect inspired install installation installed
    installer installing installs instance instances instantiate instantiated instantiation instead instruction
    instructions int integer integers intended intentionally interact interacting interaction interested
    interesting intermediate internal internally interpret interpreted interpreter intersection interval
    introduce introduced introspection ints invalid invariant inverse invert invocation invoke invoked invokes
    invoking involve involved involves ipsum ish isinstance island isn iso isolated isolation issue issued
    italic italy item items iter iterable iterate iterating iteration iterator itertools itself jaeger january
    japan jetty jobs join joined joining jpeg july jump jupiter kaggle keeps kept keyed keys keyword keywords
    kill killed kind kinds kitura klass know knowledge known knows ktor kwargs kwds label labels lack lake
    langchain laplace laravel larger largest last late later latest latin latter layer layout lazily lazy lead
    leads leaf leak leaked leaks least leave leaves leaving left legal length lengths less lets letter letters
    levels lexer lexers lib libc licensed licenses lifetime light lightstep likely limit limitation limitations
    limits line linear lineno lines linked linker linkerd linking lisbon list listed listen listener listing
    lists literal literals little lives llama loaded loader loading loads loc locale localhost locally locals
    locate located locations lock locked log logged logger logic logical login logs logstash loki longer longest
    look looked looks lookup lookups loop loops loose lorem los lose lost lot lower lowercase lowest lyft
    machinery macos macro macros made magenta mail mainly maint maintain maintained maintainer maintains
    maintenance makefile makes malformed manage managed manager mandatory manifest manner manual manually many
    mapped mappings maps march markdown marked marker markers marking markov markup mars mask match matched
    matches matching matlab matrix maximum maxsize maybe mean meaning meaningful means meant measure mechanism
    mechanisms member members memcached memo memory memoryview mention mentioned merge merged merges mergetool
    merging message messages met metaclass metadata meth methods micronaut mid middle might milliseconds
    mimetypes mine minimal minimize minimum minor minus minute minutes mirror misbehaved mismatch miss missing
    mistake mistral mix mixed mixin mjs mkdir mkdocs mobx mock mod mode modes modification modifications
    modified modifier modifiers modifies modify modifying modname module modules modulo moment monday monkey
    monte month moon morning mostly mountain move moved moves msg mtime much mul multiline multipart multiple
    munich must mutable mutate mutually mypy mypyc name named namedtuple names namespace namespaces naming
    narrow nats navigation near nearest necessarily necessary needed needing needs neg negate negative neither
    neo4j nested nesting net netflix netloc newer newline newlines newly nice nicer nickname night nodes
    noitalic non none nonlocal noqa nor normal normalization normalize normalized normally north notation note
    noted nothing notice notify november nth null num number numbers numeric nums obj objects obsolete obtain
    obtained obtaining obvious obviously ocaml occur occurred occurrence occurrences occurs october offer offers
    official offset offsets often okay older omit omitted once ones only onto opaque opened opens openssl
    operand operate operates operating operation operator opposed opposite opt optimize optimized option
    optional optionally options optparse opts orange ord order ordered ordering ordinary orig origin original
    originally orphan oslo others otherwise ought ours ourselves outer outfile output outputs overall overflow
    overhead overlap overlapping overload overridden override overrides overriding overwrite overwritten owned
    owner pack packed packfile packfiles pad padding pager pair pairs palette paragraph param parameter
    parameters params parentheses parenthesis parents pareto parse parsed parser parsers parses parsing partial
    partially particular particularly partition party pass passed passes passing password past pasta patch
    patched patches path pathlib pathname pathnames paths pathspec pattern pause pay payload peek pending pep
    percent perf perform performed performing performs perhaps period permission permissions permit permitted
    persistent person persons phase pick pickle pickling pid piece pieces pink pipe pizza pkg place placed
    placeholder places plain planet plat playwright please plugin plus png point pointed pointer pointing points
    poisson poland polars populate populated port portable ported portion portions pos position positional
    positions positive posix posixpath possibility possible possibly post potential potentially pow pprint
    pragma prague pre preact preceded precedence preceding precise precision pred predicate prefer preference
    preferred prefix prefixed prefixes preparation prepare prepared prepend prepended preprocessor presence
    present presented preserve preserved preserves preserving presto presumably pretend pretty prev prevent
    prevents preview previous previously primarily primary primitive print printable printed printer printf
    printing prints prior priority private probably proc procedure proceed processed processor produce produced
    produces producing products profile prog programs promise promises promote prompt prop propagate propagated
    proper properly properties property protect protected proto provide provided provider provides providing
    proxies proxy prune pseudo publish published pulsar pulumi punctuation pure purelib purely purple purpose
    purposes pushed pushing put putting pwd pygments pylint pypa pyparsing pypi pypy pytest qualified quarkus
    question queued quickly quiet quit quite quote quoted quoting qux rabbitmq race raise raised raises raising
    ran range ranges rank rare rarely rate rather ratio raven raw reach reachable reached reaches read readable
    readline readonly reads ready really reason reasonable reasons rebase receive received receives receiving
    recent recently recipe recognize recognized recommended recorded recording records recover recurse recursion
    recursive recursively red redhat redirect redirected redirects redistribute reduce redundant redux ref refer
    reference referenced referred refers reflect reflog refresh refuse refused reg regarding regardless regex
    regexp region register registered registers registration registry regular reject rejected rejects related
    relative relatively release released releases relevant relied relies reload rely relying rem remain
    remainder remaining remains remember remix removal remove removed removes removing rename renamed renames
    render renderable rendered rendering rep repack repeat repeated repeatedly repl replace replaced replacement
    replaces replacing replay report reported reporter reporting reports repositories repository repr represent
    representation represented representing represents reproduce req reqs request requested requesting requests
    require required requirement requirements requires requiring res reserved reset resize resolution resolve
    resolved resolver resolves resolving resource resp respect respective respectively respond response
    responses responsibility responsible restart restore restrict restricted restriction result resulted
    resulting resume ret retain retained retries retrieve retrieved retry return returned returning returns
    retval reuse reused rev reverse reversed revert revision rewind rewrite rewritten rfc rgb rid right rights
    risk river role rome root rotate roughly round routine routines row rows rst rtype ruff rule runner runs
    safely said salad same sample san sanity satisfied satisfy saturday sauce save saved saves saving say says
    scalar scan scanned scanning scheduled schema scheme schemes scikit scope scoped scopes score screen scripts
    sdist searched searches searching seattle sec second seconds sections see seed seeing seek seem seems seen
    segfaulted segment segments select selected selection selector sell semantics semi send sending sends sense
    sensible sensitive sent sentinel separate separated separately separating separator separators september seq
    sequence sequences serial serialization serialize serialized series serve serves set sets setter settings
    setuptools several shadow shall shallow shape share shared sharing she shift shipped shlex shopify short
    shortcut shorter shortest shouldn showed showing shown shows shrink shutdown shutil side sides sig sign
    signal signals signature signatures signed significant silent silently similar similarly simpler simplest
    simplified simplify simply sin sinatra since single sinh sit situation situations six size sizeof sizes
    skipped skipping skips slash slashes sleep slice slightly slot slots slow slower smaller smallest snapshot
    sock socket sockets solely solve somehow someone something sometimes somewhat somewhere sort sorted sorting
    soup sourcecode south space spaces spain span spans sparse spawn spawned spawning spec special specialized
    specially specific specifically specification specifications specified specifier specifiers specifies
    specify specifying specs spell spelled spinnaker split splits splitting spotify sprintf spurious sqrt square
    src ssh ssl stable stage stale standalone star starts stash stat statement statements states statically
    staticmethod stats status stay std stderr stdin stdlib stdout step steps still stmt stockholm stopped
    stopping stops stored stores storing str straight strange stray street strict strictly string strings strip
    stripe stripped stripping strongly struct stub stubs stuff styles sub subclass subclasses subclassing
    subcommand subcommands subdirectories subdirectory subject sublicense submit submodule submodules subprocess
    subsequent subset substantial substitute substitution substr substring subtract subtree subtype succeed
    succeeds successful successfully such sufficient suffix suffixes suggested suitable suite sum summer sunday
    super superclass superproject supplied supply supported supports supposed suppress suppressed sure surname
    surrogate surrounding svn swap switch sym symbol symbolic symbols symfony symlink symlinks sync synchronous
    synonym sysconfig tables tabs tag tagged tags tail take taken takes tanh tar target targets tasks taught tea
    technically tekton tell tells temp tempfile template templates tempo temporarily temporary term terminal
    terminate terminated terminating terms testcase tested textwrap them theme themselves then therefore third
    those though thought threaded threading threads threshold throughout throw thrown throws thursday thus tied
    timed timedelta timeout timeouts timer times timestamp timestamps timezone timing tip tmp toc token tokenize
    tokensource tokyo told tomcat toml tomorrow took toronto total touch traceback tracebacks tracked tracker
    traditional trailer trailers trailing trait transformation transformed transforms transient transition
    translate translated translation transparent transport trap traversal traverse treat treated treats tree
    trees trick tricky tried tries trigger triggered triggering triggers trim trino trip triple trivial trouble
    trunc truncate truncated trusted try trying tty ttype tuesday tuple tuples turn turned turns twice twilio
    typ typed typedef typename typeof typical typically typing typofixes uber ubuntu ufeff ufffe uid uint unable
    unavailable unbound unbounded unchanged uncompressed undef undefined underline underlying underscore
    understand understood undo undocumented unexpected unhandled uniform uninitialized uninstall union unions
    units unittest unless unlike unlikely unlink unmodified unnecessarily unnecessary unpack unpacked unquote
    unquoted unreachable unrecognized unrelated unsafe unset unsigned unspecified unsupported until untracked
    untyped unused unusual unwrap updated updating upgrade upload upon upper uppercase upstream uri url
    urlencode urlencoded urljoin urlopen urlparse urls usable used useful useless username uses usr usual
    usually utf util utilities utility utils uuid validate validated validating validation validator valley
    vancouver vapor var variable variance variant variants varies various vars vary vcs venus venv verbatim
    verbose verbosity verification verified verify verifying version versionadded versionchanged versions
    vertical very via vice vienna vim virtualenv visible visit visitor void volatile wait waiting walk wanted
    wants warn warning warnings warranty wars wasn watch weak weakref wednesday week weight weird well went were
    west whatever wheel wheels whenever whereas whether white whitespace whitespaces whole whom whose wide width
    wiki wildcard win window winreg winter wish within won words workaround worked worker workers works worktree
    worry worse would wouldn wrapped wrapper wrappers wraps writable writer writes written www xaa xab xac xad
    xae xaf xba xbb xbc xbd xbe xbf xcd xda xdc xdf xea xeb xed xee xef xfa xfb xfc xff xor year years yellow
    yes yesterday yet yield yielded yielding yields york zeros zip zipfile zipkin zlib zone zookeeper zurich
    """.split()  # noqa: SIM905 -- a list of quoted words would be three times as long
)
