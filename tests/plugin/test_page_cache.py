from mkdocs_talknotes.plugin.page_cache import PageCache, pack, unpack
from mkdocs_talknotes.text.digest import digest

ASKED = {("has", "b.md"): True, ("size", "c.png"): [3, 4]}
PAGE = {"content": "<p>\u2028ü</p>", "toc": []}


def ask(question):
    return ASKED[question]


def test_a_page_comes_back_while_key_and_answers_hold(tmp_path):
    PageCache(tmp_path / "new").store("a.md", "key", ASKED.items(), PAGE)
    cache = PageCache(tmp_path / "new")
    assert cache.load("a.md", "key", ask) == PAGE
    assert cache.load("a.md", "other key", ask) is None
    assert cache.load("b.md", "key", ask) is None
    assert cache.load("a.md", "key", lambda question: [3, 5] if question[0] == "size" else ask(question)) is None


def test_what_can_not_be_read_is_not_there(tmp_path):
    cache = PageCache(tmp_path)
    cache.store("a.md", "key", (), PAGE)
    (place,) = tmp_path.iterdir()
    for content in (b"", b"\xff", b"[]", b'{"version":1', b"null"):
        place.write_bytes(content)
        assert cache.load("a.md", "key", ask) is None


def test_a_finished_page_comes_back_while_its_key_holds(tmp_path):
    page = "<html>ü</html>".encode()
    PageCache(tmp_path).store_finished("a.md", "key", pack(page))
    cache = PageCache(tmp_path)
    assert unpack(cache.load_finished("a.md", "key")) == page
    assert cache.load_finished("a.md", "other key") is None
    assert cache.load_finished("b.md", "key") is None
    (place,) = tmp_path.iterdir()
    place.write_bytes(place.read_bytes()[:-1])
    assert cache.load_finished("a.md", "key") is None


def test_tidying_removes_what_was_not_used_and_nothing_else(tmp_path):
    for path in ("a.md", "b.md", "c.md"):
        PageCache(tmp_path).store(path, "key", (), PAGE)
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    cache = PageCache(tmp_path)
    cache.load("a.md", "key", ask)
    cache.load("b.md", "old", ask)
    cache.store("c.md", "new", (), PAGE)
    cache.tidy()
    assert cache.load("a.md", "key", ask) == cache.load("c.md", "new", ask) == PAGE
    assert len(list(tmp_path.iterdir())) == 3


def test_parts_of_a_digest_do_not_run_together():
    assert digest("ab", "c") != digest("a", "bc") != digest("abc")
    assert digest("a", b"b") == digest("a", "b")
    assert digest("\ud800")
