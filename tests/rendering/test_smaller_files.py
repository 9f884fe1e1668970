"""The files of the wheel do what their sources do, with fewer bytes."""

import re

from mkdocs_talknotes.rendering.assets import SCRIPT, STYLE
from tests.minified import smaller_script, smaller_style


def test_a_style_sheet_keeps_its_rules():
    style = """
/* Of a card. */
.a > .b, .c:hover {
  color: red;
}
"""
    assert smaller_style(style) == ".a > .b,.c:hover{color:red}\n"


def test_a_script_keeps_its_statements_and_texts():
    script = """
/* Why. */
const f = (a, b) => {
  if (a === b) return b; // what
  return "a b";
};
"""
    made = 'const f=(a,b)=>{\nif(a===b) return b;\nreturn "a b";\n};\n'
    assert smaller_script(script) == made


def test_the_texts_of_our_files_stay():
    for linked, smaller in ((STYLE, smaller_style), (SCRIPT, smaller_script)):
        source = linked.file.read_text(encoding="utf-8")
        # Texts with signs in them are selectors and code, where space means nothing.
        texts = re.findall(r'"[^"\n,:=?{}\[\]()>]*"', re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL))
        made = smaller(source)
        assert [text for text in texts if text not in made] == []
