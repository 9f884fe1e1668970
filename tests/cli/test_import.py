"""`talknotes import` and `talknotes new`: what they write, and what they leave alone."""

import json

import pytest
from click.testing import CliRunner

from mkdocs_talknotes.cli.command import main
from mkdocs_talknotes.cli.import_schedule import MEMORY
from mkdocs_talknotes.reading import read_post

CSV = """\
id,title,speakers,date,event
1,Growing moss,Anna Miller,2026-05-01,MossConf 2026
2,Old ferns,Bert Stone and Cleo Marsh,2026-05-02,MossConf 2026
"""
MOSS = "docs/talks/mossconf-2026/2026-05-01-growing-moss.md"
FERNS = "docs/talks/mossconf-2026/2026-05-02-old-ferns.md"


@pytest.fixture
def site(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Test\nplugins: [talknotes]\n", encoding="utf-8")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def import_(folder, text, *more):
    (folder / "programme.csv").write_text(text, encoding="utf-8")
    return run("import", "programme.csv", *more)


def text(folder, name):
    return (folder / name).read_text("utf-8")


def test_nothing_is_written_unless_asked_for(site):
    result = import_(site, CSV)
    assert f"+++ {MOSS}" in result.output
    assert result.output.endswith("Nothing was written. Add `--write` to write this.\n")
    assert import_(site, CSV, "--write", "--dry-run").output.endswith("Add `--write` to write this.\n")
    assert list((site / "docs").iterdir()) == []


def test_a_note_for_each_talk_and_what_is_known_of_people_and_event(site):
    import_(site, CSV, "--event", "MossConf 2026", "--write")
    assert text(site, MOSS) == (
        "---\ntitle: Growing moss\nspeaker: Anna Miller\nevent: MossConf 2026\ndate: 2026-05-01\n"
        "session: mossconf-2026/1\n---\n\n"
    )
    assert "speakers:\n- Bert Stone\n- Cleo Marsh\n" in text(site, FERNS)
    assert text(site, "docs/.speakers.yml") == (
        "anna-miller:\n  name: Anna Miller\nbert-stone:\n  name: Bert Stone\ncleo-marsh:\n  name: Cleo Marsh\n"
    )
    assert text(site, "docs/.events.yml") == "mossconf-2026:\n  name: MossConf 2026\n"
    assert import_(site, CSV, "--event", "MossConf 2026").output == "There is nothing to change.\n"


def test_a_second_import_follows_the_schedule_but_not_over_an_author(site):
    import_(site, CSV, "--write")
    changed = text(site, MOSS).replace("title: Growing moss", 'title: "Moss, growing" # better') + "My words.\n"
    (site / MOSS).write_text(changed, encoding="utf-8")
    moved = site / "docs" / "talks" / "elsewhere.md"
    (site / FERNS).rename(moved)
    later = CSV.replace("Growing", "Growing more").replace("Old ferns", "Older ferns").replace("05-0", "06-0")
    result = import_(site, later.replace("and Cleo Marsh", "and Dana Reed"), "--write")
    assert "2026-05-01-growing-moss.md: `title` was changed by hand, and stays." in result.output
    assert text(site, MOSS) == changed.replace("2026-05-01", "2026-06-01")
    assert "title: Older ferns\nspeakers:\n- Bert Stone\n- Dana Reed\nevent" in moved.read_text("utf-8")
    assert "dana-reed:" in text(site, "docs/.speakers.yml")


def test_a_note_that_was_deleted_stays_deleted(site):
    import_(site, CSV, "--write")
    (site / MOSS).unlink()
    assert "its note is gone, so it is not written again" in import_(site, CSV, "--write").output
    assert not (site / MOSS).exists()


def test_only_mine(site):
    import_(site, CSV, "--mine", "cleo marsh", "--write")
    assert (site / FERNS).exists()
    assert not (site / MOSS).exists()
    import_(site, CSV, "--mine", "1", "--write")
    assert (site / MOSS).exists()


def test_words_that_no_talk_has_are_told(site):
    result = import_(site, CSV, "--mine", "fern", "--mine", "algae")
    assert (result.exit_code, "No talk has `algae` in title, speakers or id." in result.output) == (0, True)
    nothing = import_(site, CSV, "--mine", "algae", "--write")
    assert nothing.exit_code == 1
    assert nothing.output == (
        "--mine: no talk has `algae` in title, speakers or id, so nothing is imported. "
        "Write words of a title, a speaker's name, or an id from the schedule. [schedule]\n"
    )


def test_words_of_a_talk_that_is_left_out_say_why(site):
    result = import_(site, CSV + "3,Lunch,,2026-05-02,\n", "--mine", "lunch")
    assert "nothing is imported. 1 entry is left out (no talk but a break or the like): `Lunch`." in result.output


def test_mine_are_any_ids_of_the_schedule(site):
    events = [{"guid": "g-1", "code": "MOSS1", "title": "Moss"}, {"guid": "g-2", "id": 7, "title": "Fern"}]
    schedule = json.dumps({"schedule": {"conference": {"days": [{"rooms": {"Hall": events}}]}}})
    for mine in ("MOSS1", "7"):
        import_(site, schedule, "--mine", mine, "--write")
    assert sorted(path.name for path in (site / "docs").rglob("*.md")) == ["fern.md", "moss.md"]


def test_two_talks_of_one_id_are_two_notes(site):
    entry = "BEGIN:VEVENT\nUID:1\nSUMMARY:{}\nEND:VEVENT\n"
    calendar = f"BEGIN:VCALENDAR\n{entry.format('Growing moss')}{entry.format('Old ferns')}END:VCALENDAR\n"
    assert "imported before" not in import_(site, calendar, "--write").output
    assert sorted(path.name for path in (site / "docs").rglob("*.md")) == ["growing-moss.md", "old-ferns.md"]
    assert import_(site, calendar).output == "There is nothing to change.\n"


def test_what_is_left_out_is_told(site):
    result = import_(site, CSV + "3,Lunch,,2026-05-02,\n")
    assert "1 entry is left out (no talk but a break or the like): `Lunch`.\n" in result.output


def test_the_record_of_the_import_is_shown(site):
    assert f"docs/{MEMORY} records what was imported, and changes as well.\n" in import_(site, CSV).output


def test_bio_photo_and_links_of_speakers_are_taken(site):
    person = {"id": "a", "fullName": "Ann Lee", "bio": "Grows moss.", "profilePicture": "https://moss.example/a.png"}
    schedule = {"sessions": [{"id": "1", "title": "Moss", "speakers": ["a"]}], "speakers": [person]}
    import_(site, json.dumps(schedule), "--write")
    assert text(site, "docs/.speakers.yml") == (
        "ann-lee:\n  name: Ann Lee\n  bio: Grows moss.\n  photo: https://moss.example/a.png\n"
    )


def test_data_files_keep_what_is_in_them(site):
    mine = "# People\nspeakers:   # of all years\n    anna:\n        name: Anna Miller   # hello\n\n"
    (site / "docs" / ".speakers.yml").write_text(mine, encoding="utf-8")
    import_(site, CSV, "--write")
    assert text(site, "docs/.speakers.yml") == mine.removesuffix("\n") + (
        "    bert-stone:\n      name: Bert Stone\n    cleo-marsh:\n      name: Cleo Marsh\n\n"
    )


def test_a_talk_without_speakers_is_read_from_its_title(site):
    calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Growing moss - Anna Miller\nEND:VEVENT\nEND:VCALENDAR\n"
    import_(site, calendar, "--write")
    assert text(site, "docs/talks/growing-moss-anna-miller.md") == (
        "---\nsession: talks/1\n---\n\n# Growing moss - Anna Miller\n"
    )


def test_a_note_s_name_is_never_taken(site):
    (site / MOSS).parent.mkdir(parents=True)
    (site / MOSS).write_text("# Mine\n", encoding="utf-8")
    import_(site, CSV, "--write")
    assert text(site, MOSS) == "# Mine\n"
    assert (site / MOSS.replace(".md", "-2.md")).exists()


def test_nothing_is_written_through_a_link(site):
    (site / "out").mkdir()
    (site / "docs" / "talks").symlink_to(site / "out", target_is_directory=True)
    result = import_(site, CSV, "--write")
    assert (result.exit_code, "its path contains a symbolic link" in result.output) == (1, True)
    assert list((site / "out").iterdir()) == []
    assert not (site / "docs" / MEMORY).exists()


@pytest.mark.parametrize("damaged", ["[" * 5000, "", "<<<<<<< HEAD", '{"talks": {"a": 1}}', "[]", "\x00"])
def test_a_damaged_memory_stops_the_import(site, damaged):
    import_(site, CSV, "--write")
    (site / "docs" / MEMORY).write_text(damaged, encoding="utf-8")
    (site / MOSS).unlink()
    result = import_(site, CSV, "--write")
    assert (result.exit_code, f"docs/{MEMORY}: this file, in which" in result.output) == (1, True)
    assert text(site, f"docs/{MEMORY}") == damaged
    assert not (site / MOSS).exists()


def test_no_schedule_is_said_in_a_line(site):
    result = import_(site, "hello\n")
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert result.output.startswith("programme.csv: this file contains no talk. Supported formats: pretalx")


def test_chapters(site):
    described = "My talk\n0:00 Welcome\n• 01:05 - Why moss?\n[1:02:03] Questions: all of them\n12 plants\n12:99 no\n"
    (site / "video.txt").write_text(described, encoding="utf-8")
    assert run("import", "--chapters", "video.txt").output == (
        "- [0:00] Welcome\n- [01:05] Why moss?\n- [1:02:03] Questions: all of them\n"
    )


def test_new(site):
    result = run("new", "Moss: a talk", "--speaker", "Anna Miller", "--event", "MossConf 2026", "--date", "2026-05-01")
    assert result.output == "wrote docs/talks/mossconf-2026/2026-05-01-moss-a-talk.md\n"
    assert text(site, "docs/talks/mossconf-2026/2026-05-01-moss-a-talk.md") == (
        "---\ntitle: 'Moss: a talk'\nspeaker: Anna Miller\nevent: MossConf 2026\ndate: 2026-05-01\n---\n\n"
    )
    again = run("new", "Moss: a talk", "--event", "MossConf 2026", "--date", "2026-05-01")
    assert (again.exit_code, "this file already exists" in again.output) == (1, True)


def test_new_without_a_speaker_is_a_talk_whose_speaker_is_not_known_yet(site):
    run("new", "Hi", "--date", "2026-05-01")
    note = text(site, "docs/talks/2026-05-01-hi.md")
    assert note == "---\ntitle: Hi\nspeaker: TBA\ndate: 2026-05-01\n---\n\n"
    assert [(talk.title, talk.speakers) for talk in read_post(f"{note}Moss.\n", path="a.md").post.talks] == [("Hi", ())]


def test_new_without_a_title_is_refused(site):
    for title in ("", "  "):
        result = run("new", title)
        assert (result.exit_code, "TITLE is empty; write the title of the talk." in result.output) == (2, True)
    assert list((site / "docs").iterdir()) == []


def test_a_title_without_letters_gives_a_plain_file_name(site):
    assert run("new", "🎉🎉", "--date", "2026-05-01").output == "wrote docs/talks/2026-05-01-talk.md\n"
