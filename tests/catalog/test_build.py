import datetime as dt

from mkdocs_talknotes.catalog.build import build_catalog
from mkdocs_talknotes.catalog.credits import credit_in_force
from mkdocs_talknotes.catalog.entries import ShownPicture, series_of
from mkdocs_talknotes.model import Credit, Event, Image, Link, Mention, Post, Speaker, Talk
from mkdocs_talknotes.text.paths import locate
from mkdocs_talknotes.text.slugs import slugify


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


def test_event_said_for_a_page_wins_over_that_of_its_talk():
    listed = build_catalog([a_post("a.md", a_talk("One", event="PyCon"), event="EuroPython")]).posts[0]
    assert (listed.event.name, listed.talks[0].event.name) == ("EuroPython", "PyCon")


def test_event_of_one_day_dates_posts_and_talks():
    event = Event(slug="normconf", name="NormConf", start=dt.date(2022, 12, 15))
    catalog = build_catalog(
        [a_post("a.md", a_talk(), event="NormConf"), a_post("b.md", event="NormConf")], events=[event]
    )
    assert [post.date for post in catalog.posts] == [dt.date(2022, 12, 15)] * 2
    assert catalog.talks[0].date == dt.date(2022, 12, 15)


def test_year_is_read_from_event_then_title_then_path():
    posts = [
        a_post("2011/a.md", a_talk(), title="Notes of 2012", event="PyCon 2013"),
        a_post("2011/b.md", a_talk(), title="Notes of 2012"),
        a_post("2011/c.md", a_talk(), title="Notes"),
        a_post("d.md", a_talk(), title="Notes"),
    ]
    catalog = build_catalog(posts)
    assert [post.year for post in catalog.posts] == [2013, 2012, 2011, None]
    assert [talk.year for talk in catalog.talks] == [2013, 2012, 2011, None]


def test_year_of_an_event_of_several_days_is_that_of_its_start():
    event = Event(slug="e", name="PyCon", start=dt.date(2016, 5, 28), end=dt.date(2016, 6, 5))
    assert build_catalog([a_post("2001/a.md", a_talk(), event="PyCon")], events=[event]).talks[0].year == 2016


def test_a_year_alone_counts_as_its_first_day():
    posts = [a_post("b 2020.md"), a_post("a.md", date=dt.date(2020, 1, 1))]
    assert [post.path for post in build_catalog(posts).posts] == ["a.md", "b 2020.md"]


def test_an_event_of_several_days_places_its_posts_at_its_start():
    event = Event(slug="e", name="PyCon", start=dt.date(2016, 5, 28), end=dt.date(2016, 6, 5))
    posts = [
        a_post("a.md", event="PyCon"),
        a_post("b.md", date=dt.date(2016, 5, 27)),
        a_post("c.md", date=dt.date(2016, 5, 29)),
    ]
    assert [post.path for post in build_catalog(posts, events=[event]).posts] == ["c.md", "a.md", "b.md"]


def test_talks_of_a_page_with_dates_of_their_own_are_newest_first():
    early, late = dt.date(2020, 1, 1), dt.date(2020, 1, 2)
    post = a_post("p.md", a_talk("Early", date=early, line=3), a_talk("Late", date=late, line=9))
    assert [talk.title for talk in build_catalog([post]).talks] == ["Late", "Early"]


def test_events_stand_by_their_start_whenever_notes_were_written():
    old = Event(slug="old", name="Old", start=dt.date(2020, 1, 1))
    new = Event(slug="new", name="New", start=dt.date(2021, 1, 1))
    posts = [a_post("a.md", event="Old", date=dt.date(2023, 1, 1)), a_post("b.md", event="New")]
    assert names(build_catalog(posts, events=[old, new]).events) == ["New", "Old"]


def test_the_longest_name_in_a_title_is_the_event():
    events = [Event(slug="pycon", name="PyCon"), Event(slug="pycon-us", name="PyCon US")]
    for known in (events, events[::-1]):
        (post,) = build_catalog([a_post("a.md", title="Notes from PyCon US in May")], events=known).posts
        assert post.event.slug == "pycon-us"


def test_a_name_without_letters_stands_in_no_title():
    event = Event(slug="e", name="Exclamation", aliases=("!!!",))
    assert build_catalog([a_post("a.md", title="…")], events=[event]).posts[0].event is None


def test_a_name_without_letters_is_found_by_its_address():
    described = Speaker(slug=slugify("!!!"), name="!!!", role="Band")
    (term,) = build_catalog([a_post("a.md", a_talk("One", "!!!"))], speakers=[described]).speakers
    assert term.subject == described


def test_a_handle_beside_a_name_finds_who_is_described():
    described = Speaker(slug="aaron-patterson", name="Aaron Patterson", aliases=("@tenderlove",))
    mention = Mention(name="Aaron", handle="@tenderlove")
    assert names(build_catalog([a_post("a.md", a_talk(speakers=(mention,)))], speakers=[described]).speakers) == [
        "Aaron Patterson"
    ]


def test_a_speaker_nobody_describes_is_a_slug_and_a_name():
    (term,) = build_catalog([a_post("a.md", a_talk("One", "Ada Moss"))]).speakers
    assert term.subject == Speaker(slug="ada-moss", name="Ada Moss")


def test_role_and_organisation_come_from_one_place():
    described = Speaker(slug="a-b", name="A B", role="Engineer", affiliation="Acme")

    def told(**facts):
        post = a_post("a.md", a_talk(speakers=(Mention(name="A B", **facts),)))
        (person,) = build_catalog([post], speakers=[described]).talks[0].speakers
        return person.role, person.organisation

    assert told() == ("Engineer", "Acme")
    assert told(role="Host") == ("Host", "")
    assert told(organisation="Bolts") == ("", "Bolts")
    assert told(role="Host", organisation="Bolts") == ("Host", "Bolts")


def test_a_talk_without_an_anchor_is_the_page():
    (talk,) = build_catalog([a_post("a.md", a_talk("One", anchor=""))]).talks
    assert (talk.fragment, talk.address) == ("", "a.md")


def test_talks_beside_others_have_fragments_though_the_page_is_called_like_one():
    catalog = build_catalog([a_post("a.md", a_talk("One", "A B", "C D"), a_talk("Two"), title="One")])
    assert [talk.address for talk in catalog.talks] == ["a.md#talk-a-b-c-d-one", "a.md#talk-two"]


def test_a_lone_talk_under_another_title_has_a_fragment():
    assert build_catalog([a_post("a.md", a_talk("One"), title="Notes")]).talks[0].fragment == "talk-one"


def test_cover_of_a_talk_is_said_or_its_first_picture_or_that_of_its_page_or_event():
    event = Event(slug="e", name="E", cover="event.png")

    def cover(*others, title="A talk", image="", images=()):
        post = a_post("talks/a.md", a_talk(images=images), *others, title=title, image=image, event="E")
        return build_catalog([post], events=[event]).talks[0].cover

    pictures = (Image(src="first.png"), Image(src="second.png"))
    assert cover(image="page.png", images=pictures) == "talks/first.png"
    assert cover(image="page.png") == "talks/page.png"
    assert cover(title="Notes", image="page.png") == "event.png"
    assert cover(a_talk("Two"), image="page.png") == "event.png"
    assert cover() == "event.png"


def test_cover_said_for_a_talk_goes_before_its_pictures():
    post = a_post("talks/a.md", a_talk(image="../said.png", images=(Image(src="first.png"),)))
    assert build_catalog([post]).talks[0].cover == "said.png"


def test_nothing_covers_what_has_no_picture():
    catalog = build_catalog([a_post("a.md", a_talk())])
    assert (catalog.posts[0].cover, catalog.talks[0].cover) == ("", "")


def test_cover_of_a_post_is_its_own_picture_before_its_events():
    event = Event(slug="e", name="E", cover="event.png")
    posts = [a_post("talks/a.md", image="a.png", event="E"), a_post("talks/b.md", event="E")]
    assert [post.cover for post in build_catalog(posts, events=[event]).posts] == ["talks/a.png", "event.png"]


def test_talks_of_a_draft_are_drafts():
    posts = [a_post("a.md", a_talk(), draft=True), a_post("b.md", a_talk())]
    assert [talk.draft for talk in build_catalog(posts).talks] == [True, False]


def test_locate_leaves_other_addresses_alone():
    assert locate("talks/a.md", "//cdn.example/y.png") == "//cdn.example/y.png"
    assert locate("talks/a.md", "data:image/png;base64,AA") == "data:image/png;base64,AA"
    assert locate("talks/a.md", "/X/y.png") == "X/y.png"


def test_pictures_are_listed_by_who_made_them_with_all_that_show_them():
    ada, license_only, site = Credit(text="Ada"), Credit(license="CC0"), Credit(text="Zoe")
    shared = Image(src="img/shared.png", caption="A *shared* one", credit=ada)
    plain = Image(src="img/plain%20one.png", credit=license_only)
    alt = Image(src="https://x.example/alt.png", alt="Alt text")
    first = a_post("a.md", a_talk("One", images=(shared, plain)), a_talk("Two"), images=(shared, plain, alt))
    second = a_post("b.md", a_talk("Three", images=(shared,)), images=(shared, shared), image="img/cover.png")
    catalog = build_catalog([first, second], credit=site)
    one, three = catalog.by_path["a.md"].talks[0], catalog.by_path["b.md"].talks[0]
    assert catalog.credits == (
        ShownPicture(
            src="img/shared.png",
            title="A shared one",
            path="a.md",
            fragment="talk-one",
            credit=ada,
            talks=(one, three),
            posts=(catalog.by_path["a.md"], catalog.by_path["b.md"]),
        ),
        ShownPicture(
            src="img/plain one.png",
            title="plain one.png",
            path="a.md",
            fragment="talk-one",
            credit=license_only,
            talks=(one,),
            posts=(catalog.by_path["a.md"],),
        ),
        ShownPicture(
            src="https://x.example/alt.png",
            title="Alt text",
            path="a.md",
            credit=site,
            posts=(catalog.by_path["a.md"],),
        ),
        ShownPicture(
            src="img/cover.png", title="cover.png", path="b.md", credit=site, posts=(catalog.by_path["b.md"],)
        ),
    )


def test_pictures_nobody_is_credited_for_come_last():
    pictures = (
        Image(src="b.png", alt="B"),
        Image(src="a.png", alt="A"),
        Image(src="z.png", alt="Z", credit=Credit(text="Y")),
    )
    catalog = build_catalog([a_post("a.md", images=pictures)], uncredited=True)
    assert [(picture.title, picture.credit) for picture in catalog.credits] == [
        ("Z", Credit(text="Y")),
        ("A", None),
        ("B", None),
    ]


def test_credit_of_a_picture_shown_twice_is_that_of_the_talk_that_shows_it():
    here, there = (Image(src="a.png", credit=Credit(text=text)) for text in ("here", "there"))
    post = a_post("a.md", a_talk("One", images=(here,)), a_talk("Two", images=(there,)), images=(here, there))
    listed = build_catalog([post]).posts[0]
    said = [credit_in_force("a.png", post=listed, talk=talk, site=None) for talk in (*listed.talks, None)]
    assert said == [Credit(text="here"), Credit(text="there"), Credit(text="here")]


def test_credit_of_another_picture_counts_for_nothing():
    images = (Image(src="a.png"), Image(src="b.png", credit=Credit(text="B")))
    listed = build_catalog([a_post("a.md", images=images)]).posts[0]
    assert credit_in_force("a.png", post=listed, talk=None, site=None) is None


def test_credit_of_an_event_is_that_of_the_talk_where_talks_are_of_several():
    events = [Event(slug=name, name=name, credit=Credit(text=name)) for name in ("E", "F")]
    post = a_post("a.md", a_talk("One", event="F"), event="E")
    listed = build_catalog([post], events=events).posts[0]
    said = [credit_in_force("a.png", post=listed, talk=talk, site=None) for talk in (listed.talks[0], None)]
    assert said == [Credit(text="F"), Credit(text="E")]
