"""Each file in `cases/reading` holds one shape of notes and the complete result of reading it."""

from pathlib import Path

import pytest
import yaml

from mkdocs_talknotes.reading import Known, Rules, read_post
from mkdocs_talknotes.text import match_key

CASES = sorted((Path(__file__).parents[1] / "cases" / "reading").glob("*.yml"))


def said(**fields):
    """Leave out what is empty: a case states everything that is there, and so nothing else may be."""
    return {name: value for name, value in fields.items() if value not in ("", None, [], ())}


def as_case(reading):
    post = reading.post
    return said(
        title=post.title,
        event=post.event,
        date=post.date and post.date.isoformat(),
        summary=post.summary,
        tags=list(post.tags),
        authors=list(post.authors),
        order=list(post.order),
        draft=post.draft or None,
        slug=post.slug,
        talks=[talk_as_case(talk) for talk in post.talks],
        problems=[f"{problem.line}: {problem.code}" for problem in reading.problems],
        repaired=reading.repaired,
    )


def talk_as_case(talk):
    return said(
        line=talk.line,
        title=talk.title,
        speakers=[
            said(
                name=person.name,
                handle=person.handle,
                role=person.role,
                organisation=person.organisation,
                links=[f"{link.label} <{link.url}>".strip() for link in person.links],
            )
            for person in talk.speakers
        ],
        anchor=talk.anchor if talk.anchor != talk.title else "",
        video=talk.video
        and said(url=talk.video.url, start=talk.video.start, end=talk.video.end, label=talk.video.label),
        slides=talk.slides and talk.slides.url,
        links=[f"{link.kind}: {link.label} <{link.url}>" for link in talk.links],
        event=talk.event,
        date=talk.date and talk.date.isoformat(),
        time=talk.time,
        language=talk.language,
        tags=list(talk.tags),
        image=talk.image,
        credit=talk.credit and talk.credit.text,
        takeaways=talk.takeaways and talk.takeaways.text,
        questions=talk.questions and talk.questions.text,
        form=talk.form,
        consumed=list(talk.consumed),
    )


def read(case):
    return read_post(
        case["text"],
        path=case.get("path", "talks/notes.md"),
        known=Known(names=frozenset(map(match_key, case.get("known", ())))),
        rules=Rules(**case.get("rules", {})),
        defaults=case.get("defaults"),
    )


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert as_case(read(case)) == case["result"]


@pytest.mark.parametrize("path", [path for path in CASES if path.stem.endswith("-nope")], ids=lambda path: path.stem)
def test_what_is_no_talk_stays_none(path):
    assert "talks" not in yaml.safe_load(path.read_text(encoding="utf-8"))["result"]
