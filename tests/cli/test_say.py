import ast
from pathlib import Path

import pytest
from click.testing import CliRunner

import mkdocs_talknotes.cli
from mkdocs_talknotes.cli import main
from mkdocs_talknotes.cli.say import harmless


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a  b\n\tc", "a  b\n\tc"),
        ("\x1b[31mred\x07", "\ufffd[31mred\ufffd"),
        ("a\u202eb\r", "a\ufffdb\ufffd"),
        ("a\u2028::error::x\x85", "a\ufffd::error::x\ufffd"),
        ("::error::x\n  ::set-env::y\n+::z", ":\u200b:error::x\n  :\u200b:set-env::y\n+:\u200b:z"),
        ("##[error]x", "##\u200b[error]x"),
        ("a ##[error]x ##VSO[task.x]y", "a ##\u200b[error]x ##\u200bVSO[task.x]y"),
        ("a\n\u00a0::error::x\n\u3000::y", "a\n\u00a0:\u200b:error::x\n\u3000:\u200b:y"),
        ("std::vector, a ## b", "std::vector, a ## b"),
    ],
)
def test_nothing_steers_a_terminal_or_a_code_host(text, said):
    assert harmless(text) == said


def test_commands_print_through_one_module():
    folder = Path(mkdocs_talknotes.cli.__file__).parent
    echoes = {
        path.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("echo", "secho")
    }
    assert echoes == {"say.py"}


@pytest.mark.parametrize("form", ["text", "json"])
def test_explain_prints_no_control_characters_of_notes_and_file_names(tmp_path, form):
    (tmp_path / "a\x1b[2Jb.md").write_text("# Ada Bell - A \x9b31m talk\n\nNotes.\n", encoding="utf-8")
    output = CliRunner().invoke(main, ["explain", str(tmp_path), "--format", form]).output
    assert "Ada Bell" in output
    assert {"\x1b", "\x9b"}.isdisjoint(output)
