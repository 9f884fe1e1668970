"""Any schedule, in any format: a second import changes nothing, and what was changed by hand stays."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_talknotes.cli.changes import write
from mkdocs_talknotes.cli.import_schedule import plan_import
from mkdocs_talknotes.inputs.schedules import read_schedule
from mkdocs_talknotes.inputs.site_config import open_docs
from mkdocs_talknotes.problems import TalknotesError

TITLES = ["Moss", "Old ferns", "C# & <b>: how", "2026", "yes", "🎉", "Lunch", "苔", "- dash", "a | b", "'Quoted'", "#1"]
NAMES = ["Anna Miller", "Bert Stone", "Łukasz Żak", "danah boyd", "null", "Ann: Lee"]
TALKS = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["1", "2", "3", "x/y", "yes"]),
        "title": st.sampled_from(TITLES),
        "names": st.lists(st.sampled_from(NAMES), max_size=2, unique=True),
        "day": st.sampled_from(["2026-05-01", "2026-05-02"]),
        "time": st.sampled_from(["09:30", "14:00"]),
    }
)


def frab_json(talks):
    events = [
        {
            "guid": talk["id"],
            "title": talk["title"],
            "date": f"{talk['day']}T{talk['time']}:00",
            "persons": [{"name": name, "id": name} for name in talk["names"]],
        }
        for talk in talks
    ]
    return json.dumps({"schedule": {"conference": {"title": "MossConf", "days": [{"rooms": {"Hall": events}}]}}})


def frab_xml(talks):
    events = "".join(
        f'<event guid="{talk["id"]}"><title>{escape(talk["title"])}</title><date>{talk["day"]}T{talk["time"]}:00</date>'
        f"<persons>{''.join(f'<person>{name}</person>' for name in talk['names'])}</persons></event>"
        for talk in talks
    )
    return f"<schedule><conference><title>MossConf</title></conference><day><room>{events}</room></day></schedule>"


def sessionize(talks):
    sessions = [
        {
            "id": talk["id"],
            "title": talk["title"],
            "startsAt": f"{talk['day']}T{talk['time']}:00",
            "speakers": talk["names"],
        }
        for talk in talks
    ]
    return json.dumps({"sessions": sessions, "speakers": [{"id": name, "fullName": name} for name in NAMES]})


def ical(talks):
    events = "".join(
        f"BEGIN:VEVENT\nUID:{talk['id']}\nSUMMARY:{talk['title']}\n"
        f"DTSTART:{talk['day'].replace('-', '')}T{talk['time'].replace(':', '')}00\nEND:VEVENT\n"
        for talk in talks
    )
    return f"BEGIN:VCALENDAR\nX-WR-CALNAME:MossConf\n{events}END:VCALENDAR\n"


def pyvideo(talks):
    return json.dumps(
        [
            {"slug": talk["id"], "title": talk["title"], "speakers": talk["names"], "recorded": talk["day"]}
            for talk in talks
        ]
    )


def rubyevents(talks):
    records = [
        {"id": talk["id"], "title": talk["title"], "speakers": talk["names"], "date": talk["day"]} for talk in talks
    ]
    return yaml.safe_dump(records, allow_unicode=True)


def table(talks):
    rows = (
        f'{talk["id"]}\t"{talk["title"]}"\t{"; ".join(talk["names"])}\t{talk["day"]}\t{talk["time"]}' for talk in talks
    )
    return "\n".join(["id\ttitle\tspeakers\tdate\ttime", *rows, ""])


def import_into(site, text):
    try:
        schedule = read_schedule(text.encode(), path="file", problems=[])
    except TalknotesError:  # nothing but breaks
        return None
    changes = plan_import(site, schedule).changes
    write(changes, root=site.docs)
    return [change.path.name for change in changes if change.before != change.after]


def notes_of(site):
    return {path: path.read_text("utf-8") for path in sorted(site.docs.rglob("*.md"))}


@pytest.mark.parametrize("form", [frab_json, frab_xml, sessionize, ical, pyvideo, rubyevents, table])
@settings(max_examples=25, deadline=None)
@given(st.lists(TALKS, min_size=1, max_size=4))
def test_a_second_import_changes_nothing_and_what_was_changed_by_hand_stays(form, talks):
    with TemporaryDirectory() as folder:
        (Path(folder) / "docs").mkdir()
        (Path(folder) / "mkdocs.yml").write_text("plugins: [talknotes]\n", encoding="utf-8")
        site = open_docs(Path(folder), options={})
        first = import_into(site, form(talks))
        assert import_into(site, form(talks)) == (None if first is None else [])
        mine = {}
        for path, text in notes_of(site).items():
            mine[path] = text.replace("date: 2026-05-0", "date: 2020-05-0") + "My words.\n"
            path.write_text(mine[path], encoding="utf-8")
        import_into(site, form([{**talk, "day": "2026-06-01"} for talk in talks]))
        after = notes_of(site)
        assert {path: after[path] for path in mine} == mine
