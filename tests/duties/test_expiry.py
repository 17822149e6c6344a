"""Medicines, training and profiles that run out."""

from datetime import date

from tests.duties.build import due, items, one, pupil, school

IHP = "# records/pupils/kp-1/plans/health.yaml\nkind: individual-healthcare\nstart: 2026-09-07\n"


def test_a_medicine_is_not_named():
    s = school(pupil() + IHP + "medicines: [{name: Secretamol, expires: 2026-11-20}]\n")
    found = one(s, "ihp.medicine")
    assert (found.due, found.state) == (date(2026, 11, 20), "overdue")
    assert "Secretamol" not in repr(found)
    assert not items(
        school(pupil() + IHP + "status: closed\nmedicines: [{name: x, expires: 2026-11-20}]\n"), "ihp.medicine"
    )


def test_training_and_profile():
    s = school(
        pupil("K", "profile: {expires: 2027-09-10}") + IHP + "training: [{what: auto-injector, expires: 2027-09-02}]\n"
    )
    assert due(s, "ihp.training") == date(2027, 9, 2)
    assert due(s, "profile.renew") == date(2027, 9, 10)


def test_newer_training_takes_the_place_of_older():
    def staff(more=""):
        old = "{what: Team Teach, date: 2024-11-20, expires: 2026-11-20}"
        return school(f"# records/staff/hale.yaml\nname: B. Hale\nroles: [teacher]\ntraining: [{old}{more}]\n")

    assert due(staff(), "staff.training") == date(2026, 11, 20)
    newer = staff(", {what: Team Teach, date: 2026-11-02, expires: 2028-11-02}")
    assert due(newer, "staff.training") == date(2028, 11, 2)


def test_a_medicine_that_has_expired_says_so():
    s = school(pupil() + IHP + "medicines: [{name: x, expires: 2026-11-20}]\n")
    assert one(s, "ihp.medicine", date(2026, 11, 20)).what == "a medicine in health"
    late = one(s, "ihp.medicine")
    assert late.what == "a medicine in health has expired"
    assert (late.duty.force, late.duty.verified) == ("statutory guidance", False)
