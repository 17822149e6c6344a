"""A school from the text of its files: `# records/...` begins each. What is not said is as Larkfield has it."""

from datetime import date

from sendcli.analysis.review_due import Item, review_due
from sendcli.model.school import School
from sendcli.store.kinds import kind_of
from sendcli.store.load import assemble
from sendcli.store.parse import Parsed, parse

TODAY = date(2026, 11, 21)

SCHOOL = """
name: Larkfield Primary School
la: "916"
establishment: "9999"
years: [R, "1", "2", "3", "4", "5", "6"]
senco: lund
designated_teacher: hale
"""

# Published term dates of a school in Kirklees: www.kayesacademy.co.uk; the years beside it are invented.
KAYES = """
terms:
- {name: autumn, from: 2026-09-01, to: 2026-12-18, holidays: [{from: 2026-10-26, to: 2026-10-30}]}
- {name: spring, from: 2027-01-04, to: 2027-03-25, holidays: [{from: 2027-02-15, to: 2027-02-19}]}
- {name: summer, from: 2027-04-12, to: 2027-07-21, holidays: [{from: 2027-05-31, to: 2027-06-04}]}
inset: [2026-09-01, 2026-10-23, 2026-12-04, 2027-05-28, 2027-06-07]
"""

NEXT_YEAR = """
terms:
- {name: autumn, from: 2027-09-02, to: 2027-12-17}
- {name: spring, from: 2028-01-04, to: 2028-03-31}
- {name: summer, from: 2028-04-17, to: 2028-07-20}
"""

PUPIL = """
name: {given: Maya}
born: 2017-03-02
year: "4"
joined: 2021-09-06
annual_reports: [2026-10-01]
status: [{from: 2022-01-10, provision: %s, parents_told: 2022-01-10}]
"""


def school(
    text: str = "",
    settings: str = "",
    years: tuple[str, ...] = ("2026-27", "2027-28"),
    leaving: str = '["6"]',
    sound: bool = True,
) -> School:
    """Read the files of a test. Any problem in them is a fault of the test, unless it is not `sound`."""
    files = {"records/school.yaml": f"{SCHOOL}leaving_years: {leaving}\n{settings}"}
    calendars = {"2026-27": KAYES, "2027-28": NEXT_YEAR}
    files |= {f"records/calendar/{year}.yaml": calendars[year] for year in years}
    for block in text.split("# records/")[1:]:
        name, _, body = block.partition("\n")
        files["records/" + name.strip()] = body
    loaded = assemble([_parsed(path, body) for path, body in sorted(files.items())], [])
    assert not (sound and loaded.problems), loaded.problems
    return loaded.school


def _parsed(path: str, body: str) -> Parsed:
    kind = kind_of(path.removeprefix("records/"))
    assert kind, path
    return parse(path, body.encode(), kind)


def pupil(provision: str = "K", more: str = "", name: str = "kp-1", **changes: str) -> str:
    """The file of one pupil; `year="6"` and the like replace a line."""
    lines = (PUPIL % provision).splitlines()
    for key, value in changes.items():
        lines = [line for line in lines if not line.startswith(f"{key}:")] + [f"{key}: {value}"]
    return f"# records/pupils/{name}/pupil.yaml\n" + "\n".join(lines) + "\n" + more + "\n"


def items(of: School, duty: str = "", today: date = TODAY) -> list[Item]:
    """All items of one duty, however far ahead."""
    return [item for item in review_due(of, today, None) if duty in ("", item.duty.id)]


def one(of: School, duty: str, today: date = TODAY) -> Item:
    """The only item of a duty."""
    found = items(of, duty, today)
    assert len(found) == 1, [(item.duty.id, item.what) for item in found]
    return found[0]


def due(of: School, duty: str, today: date = TODAY) -> date | None:
    """The due date of the only item of a duty."""
    return one(of, duty, today).due


def on(of: School, duty: str, today: date = TODAY) -> date:
    """The due date of the only item of a duty, which must have one."""
    found = due(of, duty, today)
    assert found
    return found
