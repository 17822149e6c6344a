"""A school with one run of three pupils and plans with provision lines, from a few words each."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.provision.narrow import EVERYTHING, Wanted
from sendcli.analysis.provision.provision import Provision, provision
from sendcli.analysis.provision.row import Row
from sendcli.model.school import School
from tests.duties.build import pupil, school

DAY = date(2026, 11, 23)
MONEY = """
weeks_per_year: 38
rates:
- {id: ta, per_hour: 17.20, from: 2026-04-01, to: 2027-03-31}
- {id: teacher, per_hour: 44.10, from: 2026-04-01, to: 2027-03-31}
"""
STAFF = """
# records/staff/okafor.yaml
name: Ngozi Okafor
roles: [teaching-assistant]
rate: ta
# records/staff/hale.yaml
name: Rosamund Hale
roles: [teacher]
rate: teacher
"""
OFFER = "minutes: 30\nper_week: 4\ngroup_size: 3\nweeks: 10\n"
RUN = "start: 2026-09-21\nend: 2026-12-11\nstaff: [okafor]\nplanned: 40\n"
THREE = "pupils: [{pupil: kp-1}, {pupil: kp-2}, {pupil: kp-3}]\n"
PLAN = "kind: sen-support\nstart: 2026-09-07\nlead: lund\nprovision:\n"


def running(
    offer: str = OFFER,
    run: str = RUN,
    pupils: str = THREE,
    sessions: str = "",
    settings: str = MONEY,
    more: str = "",
    files: str = "",
) -> School:
    """The school; pupils kp-1 to kp-3 are on roll."""
    text = "".join(pupil("K", name=f"kp-{number}", **{"class": f"4{'AB'[number % 2]}"}) for number in (1, 2, 3))
    text += STAFF + "# records/interventions/chat/intervention.yaml\nname: Chat\nlayer: targeted\n"
    text += f"areas: [communication-and-interaction, cognition-and-learning]\n{offer}\n{more}\n"
    text += f"# records/interventions/chat/2026-autumn.yaml\n{run}{pupils}{sessions}\n"
    return school(text + files, settings)


def planned(*lines: str, settings: str = MONEY, ehcp: str = "", head: str = PLAN, files: str = "") -> School:
    """A school in which kp-1 has a plan with provision lines, and an EHC plan if its Section F is given."""
    text = pupil("E" if ehcp else "K", name="kp-1") + STAFF
    if lines:
        text += "# records/pupils/kp-1/plans/2026-autumn.yaml\n" + head + "".join(f"- {{{one}}}\n" for one in lines)
    if ehcp:
        text += "# records/pupils/kp-1/ehcp/2026-01-15.yaml\nstatus: final\nissued: 2026-01-15\n"
        text += "B: [{id: B1, need: Words, area: cognition-and-learning}]\n"
        text += "E:\n- {id: E1, outcome: Reads a book, needs: [B1]}\n- {id: E2, outcome: Writes a page}\n"
        text += f"F:\n{ehcp}\n"
    return school(text + files, settings)


def asked(of: School, day: date = DAY, wanted: Wanted = EVERYTHING) -> Provision:
    """The map of a day."""
    return provision(of, day, wanted)


def only(of: School, day: date = DAY, wanted: Wanted = EVERYTHING) -> Row:
    """The only line of the map."""
    (row,) = asked(of, day, wanted).rows
    return row
