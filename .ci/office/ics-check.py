"""Imports calendars issue by issue into khal, and compares what it has then with the files. See ics-check."""

import datetime
import pathlib
import subprocess
import sys
import zoneinfo

import icalendar

WORK = pathlib.Path(sys.argv[1])
CONFIG = """\
[calendars]
[[all]]
path = {folder}/events
type = calendar
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = all
[locale]
local_timezone = {zone}
default_timezone = {zone}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def read(file):
    """Returns the events of a file by id, with no fault in any of them."""
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    faults = [error for part in calendar.walk() for error in part.errors]
    assert not faults, (file, faults)
    zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    events = {}
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        assert uid not in events, (file, uid)
        assert "ORGANIZER" not in event and "ATTENDEE" not in event, (file, uid)
        events[uid] = event
        for name in ("DTSTART", "DTEND"):
            zone = event[name].params.get("TZID") if name in event else None
            if zone:
                check_hour(file, event[name].dt.replace(tzinfo=None), zone, zones[zone])
    return events


def check_hour(file, local, name, zone):
    """Checks that the zone in the file gives an hour the distance from UTC that it has."""
    right = local.replace(tzinfo=zoneinfo.ZoneInfo(name)).utcoffset()
    given = zone.localize(local) if hasattr(zone, "localize") else local.replace(tzinfo=zone)
    assert given.utcoffset() == right, (file, local, name, given.utcoffset(), right)


class Khal:
    """A calendar of khal."""

    def __init__(self, name, zone):
        self.folder = WORK / ("khal-" + name)
        (self.folder / "events").mkdir(parents=True)
        self.config = self.folder / "config"
        self.config.write_text(CONFIG.format(folder=self.folder, zone=zone))

    def run(self, *words):
        return subprocess.run(
            ["khal", "-c", str(self.config), *words], check=True, capture_output=True, text=True
        ).stdout

    def take(self, file):
        self.run("import", "--batch", "-a", "all", str(file))

    def events(self):
        """Returns the events that it has, by id; each is a file."""
        found = {}
        # khal leaves copies beside them, whose names go on after the ending.
        for file in (self.folder / "events").glob("*.ics"):
            for uid, event in read(file).items():
                assert uid not in found, uid
                found[uid] = event
        return found

    def listed(self, first, last):
        lines = self.run(
            "list", "--once", "--format", "{start-long}|{title}|{status}", "--day-format", "",
            "-a", "all", first, last,
        ).splitlines()
        return [line.strip() for line in lines if line.strip()]


def what(event):
    """Returns what a reader sees of an event."""
    return event["DTSTART"].dt, str(event["SUMMARY"]), str(event["STATUS"]), int(event["SEQUENCE"])


def series(name, edition, files):
    khal = Khal(name + "-" + edition, "UTC")
    seen = {}
    moved = 0
    for file in files:
        issue = read(file)
        for uid, event in issue.items():
            before = seen.get(uid)
            if before is not None and what(before)[0] != what(event)[0]:
                moved += 1
                assert what(before)[3] < what(event)[3], (file, what(before), what(event))
        seen.update(issue)
        khal.take(file)
        now = khal.events()
        assert now.keys() == seen.keys(), (file, now.keys() ^ seen.keys())
        for uid, event in seen.items():
            assert what(now[uid]) == what(event), (file, what(now[uid]), what(event))
        if issue:
            days = [as_day(event["DTSTART"].dt) for event in now.values()]
            listed = khal.listed(str(min(days)), str(max(days) + datetime.timedelta(1)))
            assert len(listed) == len(seen), (file, len(listed), len(seen))
    print(f"ics-check: {name}, {edition}: {len(files)} issues, {len(seen)} events, {moved} moves, none twice")
    assert seen, name


def as_day(value):
    return value.date() if isinstance(value, datetime.datetime) else value


def editions(folder):
    """Returns the files of each edition, the first issue first."""
    found = {}
    for file in sorted(folder.glob("*.ics")):
        found.setdefault(file.name.split("-")[0], []).append(file)
    return found


def over_change_of_clock():
    """An event at 18:00 in Kyiv moves from 24 to 26 October; clocks go back on the 25th."""
    files = editions(WORK / "moves-out")["daily"]
    for zone, hours in {"Europe/Kyiv": ("18:00", "18:00"), "UTC": ("15:00", "16:00")}.items():
        khal = Khal("moves-" + zone.replace("/", "-"), zone)
        khal.take(files[0])
        before = khal.listed("2026-10-20", "2026-10-30")
        khal.take(files[1])
        after = khal.listed("2026-10-20", "2026-10-30")
        khal.take(files[2])
        last = khal.listed("2026-10-20", "2026-10-30")
        assert any(f"2026-10-24 {hours[0]}|TLP:CLEAR · Talks" in line for line in before), before
        assert any(f"2026-10-26 {hours[1]}|TLP:CLEAR · Talks" in line for line in after), after
        assert len(before) == len(after) == len(last) == 2, (before, after, last)
        assert any("Lunch (withdrawn)|CANCELLED" in line for line in last), last
    print("ics-check: 18:00 in Kyiv on both sides of the change of the clock")


over_change_of_clock()
for folder in sorted(WORK.glob("*-out")):
    for edition, files in editions(folder).items():
        series(folder.name.removesuffix("-out"), edition, files)
