import datetime as dt

from mkdocs_talknotes.catalog import build_catalog, credit_in_force, locate, series_of
from mkdocs_talknotes.model import Credit, Image, Link, Mention, Post, Talk
from mkdocs_talknotes.terms import Event, Speaker


def a_talk(title="A talk", *speakers, **facts):
    people = tuple(Mention(name=name) for name in speakers)
    return Talk(**{"line": 1, "title": title, "anchor": title, "speakers": people} | facts)


def a_post(path, *talks, **facts):
    return Post(**{"path": path, "title": path, "talks": talks} | facts)


def names(terms):
    return [term.name for term in terms]


def test_posts_are_newest_first_and_dateless_last():
    posts = [
        a_post("a.md"),
        a_post("b.md", date=dt.date(2020, 1, 1)),
        a_post("c.md", date=dt.date(2021, 1, 1)),
        a_post("d 2019.md"),
    ]
    assert [post.path for post in build_catalog(posts).posts] == ["c.md", "b.md", "d 2019.md", "a.md"]


def test_posts_of_one_day_follow_their_numbers_then_their_paths():
    day = {"date": dt.date(2020, 1, 1)}
    posts = [a_post("z.md", order=(1,), **day), a_post("b.md", order=(2,), **day), a_post("a.md", order=(2,), **day)]
    assert [post.path for post in build_catalog(posts).posts] == ["z.md", "a.md", "b.md"]


def test_talks_of_one_page_keep_its_order():
    post = a_post("p.md", a_talk("Z", line=3), a_talk("A", line=9), date=dt.date(2020, 1, 1))
    assert [talk.title for talk in build_catalog([post]).talks] == ["Z", "A"]


def test_aliases_make_one_speaker():
    posts = [a_post("a.md", a_talk("One", "Vicki Boykis")), a_post("b.md", a_talk("Two", "V. Boykis"))]
    described = Speaker(slug="vicki-boykis", name="Vicki Boykis", aliases=("V. Boykis",))
    (term,) = build_catalog(posts, speakers=[described]).speakers
    assert (term.name, len(term.talks)) == ("Vicki Boykis", 2)


def test_two_spellings_with_one_slug_are_one_speaker():
    posts = [a_post("a.md", a_talk("One", "Joel Grus")), a_post("b.md", a_talk("Two", "joel  grus"))]
    assert names(build_catalog(posts).speakers) == ["Joel Grus"]


def test_a_handle_alone_is_a_speaker_and_finds_a_described_one():
    mention = Mention(name="@tenderlove", handle="@tenderlove")
    post = a_post("a.md", a_talk("One", speakers=(mention,)))
    assert names(build_catalog([post]).speakers) == ["@tenderlove"]
    aaron = Speaker(slug="aaron-patterson", name="Aaron Patterson", aliases=("@tenderlove",))
    assert names(build_catalog([post], speakers=[aaron]).speakers) == ["Aaron Patterson"]


def test_what_the_note_says_of_a_speaker_wins_over_the_data_file():
    link, site = Link(url="https://a.example/"), Link(url="https://b.example/")
    described = Speaker(slug="a-b", name="A B", role="Engineer", affiliation="Acme", links=(link, site))
    mention = Mention(name="A B", organisation="Initech", links=(link,))
    catalog = build_catalog([a_post("a.md", a_talk("One", speakers=(mention,)))], speakers=[described])
    (person,) = catalog.talks[0].speakers
    assert (person.role, person.organisation, person.links) == ("", "Initech", (link, site))


def test_event_gives_the_date_and_is_found_in_the_title():
    event = Event(slug="normconf-2022", name="NormConf 2022", start=dt.date(2022, 12, 15), cover="c.svg")
    post = a_post("n.md", a_talk(), title="Nuggets of wisdom from NormConf 2022")
    listed = build_catalog([post], events=[event]).posts[0]
    assert (listed.event, listed.date, listed.year, listed.cover) == (event, dt.date(2022, 12, 15), 2022, "c.svg")
    assert listed.talks[0].event == event


def test_event_in_a_title_is_a_whole_name_in_its_own_capitals():
    event = Event(slug="build", name="Build")
    posts = [a_post("a.md", title="How to build it"), a_post("b.md", title="Buildings")]
    assert [post.event for post in build_catalog(posts, events=[event]).posts] == [None, None]


def test_event_of_all_talks_is_the_event_of_the_post():
    post = a_post("a.md", a_talk("One", event="PyCon"), a_talk("Two", event="PyCon"))
    assert build_catalog([post]).posts[0].event.name == "PyCon"


def test_series_is_said_or_the_name_without_its_year():
    assert series_of(Event(slug="a", name="PyCon US 2015")) == "PyCon US"
    assert series_of(Event(slug="a", name="PyCon US 2015", series="PyCon")) == "PyCon"
    assert series_of(Event(slug="a", name="2015")) == "2015"


def test_events_are_newest_first():
    posts = [a_post("a.md", a_talk(event="Old"), date=dt.date(2001, 1, 1)), a_post("b.md", a_talk(event="New 2020"))]
    assert names(build_catalog(posts).events) == ["New 2020", "Old"]


def test_topics_come_from_posts_and_talks():
    catalog = build_catalog([a_post("a.md", a_talk("One", tags=("SQL",)), a_talk("Two"), tags=("Python",))])
    assert [(term.name, len(term.talks)) for term in catalog.topics] == [("Python", 2), ("SQL", 1)]
    assert [topic.name for topic in catalog.posts[0].topics] == ["Python", "SQL"]


def test_years_are_newest_first_and_hold_posts_without_talks():
    posts = [a_post("a.md", date=dt.date(2001, 1, 1)), a_post("b.md", a_talk(), date=dt.date(2020, 1, 1))]
    years = build_catalog(posts).years
    assert [(term.name, len(term.talks), len(term.posts)) for term in years] == [("2020", 1, 1), ("2001", 0, 1)]


def test_neighbours_are_of_the_same_event():
    posts = [
        a_post("a.md", event="X", date=dt.date(2020, 1, 1)),
        a_post("b.md", event="Y", date=dt.date(2020, 1, 2)),
        a_post("c.md", event="X", date=dt.date(2020, 1, 3)),
    ]
    neighbours = build_catalog(posts).neighbours
    paths = {path: tuple(post and post.path for post in pair) for path, pair in neighbours.items()}
    assert paths == {"a.md": (None, "c.md"), "b.md": ("a.md", "c.md"), "c.md": ("a.md", None)}


def test_fragment_is_empty_where_the_page_is_the_talk():
    single = a_post("a.md", a_talk("Whole page"), title="Whole page")
    digest = a_post("b.md", a_talk("One", "A B"), a_talk("One", "A B"))
    catalog = build_catalog([single, digest])
    fragments = {post.path: [talk.fragment for talk in post.talks] for post in catalog.posts}
    assert fragments == {"a.md": [""], "b.md": ["talk-a-b-one", "talk-a-b-one-2"]}


def test_talk_without_a_title_is_called_by_its_speakers():
    assert build_catalog([a_post("a.md", a_talk("", "A B", "C D"))]).talks[0].title == "A B, C D"


def test_authors_are_named():
    post = a_post("a.md", authors=("squidfunk", "Someone Else"))
    assert build_catalog([post], authors={"squidfunk": "Martin"}).posts[0].authors == ("Martin", "Someone Else")


def test_locate():
    assert locate("talks/a.md", "../img/x%20y.png") == "img/x y.png"
    assert locate("talks/a.md", "/img/x.png") == "img/x.png"
    assert locate("talks/a.md", "https://x.example/y.png") == "https://x.example/y.png"
    assert locate("talks/a.md", "") == ""


def test_credit_is_inherited_image_talk_post_event_site():
    own, talk_credit, post_credit, site = (Credit(text=text) for text in ("image", "talk", "post", "site"))
    event = Event(slug="e", name="E", credit=Credit(text="event"))
    image = Image(src="a.png", credit=own)

    def force(*, image_credit=None, talk=None, post=None, event_name=""):
        images = (Image(src="a.png", credit=image_credit),)
        notes = a_post("p.md", a_talk(credit=talk, images=images), credit=post, images=images, event=event_name)
        listed = build_catalog([notes], events=[event]).posts[0]
        return credit_in_force("a.png", post=listed, talk=listed.talks[0], site=site).text

    assert image.credit is own
    assert force(image_credit=own, talk=talk_credit, post=post_credit, event_name="E") == "image"
    assert force(talk=talk_credit, post=post_credit, event_name="E") == "talk"
    assert force(post=post_credit, event_name="E") == "post"
    assert force(event_name="E") == "event"
    assert force() == "site"


def test_order_does_not_depend_on_how_files_were_found():
    posts = [a_post(f"{n % 7}-{n}.md", a_talk(f"T{n}", f"S{n % 5}"), tags=(f"t{n % 3}",)) for n in range(40)]
    assert build_catalog(posts) == build_catalog(reversed(posts))


def test_an_event_of_several_days_dates_no_talk():
    event = Event(slug="e", name="PyCon", start=dt.date(2016, 5, 28), end=dt.date(2016, 6, 5))
    posts = [a_post("a.md", a_talk(), event="PyCon"), a_post("b.md", date=dt.date(2016, 5, 30))]
    catalog = build_catalog(posts, events=[event])
    assert [post.path for post in catalog.posts] == ["b.md", "a.md"]
    assert (catalog.posts[1].date, catalog.posts[1].year, catalog.talks[0].date) == (None, 2016, None)
