"""References."""

from __future__ import annotations

from tests.checks.conftest import Problems


def test_staff(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    staff: [okafr, okafor]
    pupils:
    - {pupil: ab-0001}
    """
    assert problems.of("LNK001") == [
        "interventions/precision-teaching/2026-autumn.yaml:2 there is no staff file for `okafr`",
    ]
    assert problems.notes("LNK001") == ["did you mean `okafor`?", "looked for: records/staff/okafr.yaml"]


def test_pupil_without_a_guess(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0002}
    """
    assert problems.of("LNK001") == [
        "interventions/precision-teaching/2026-autumn.yaml:3 there is no record of a pupil for `ab-0002`",
    ]
    assert problems.notes("LNK001") == ["looked for: records/pupils/ab-0002/pupil.yaml"]


def test_deep_inside(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
      provision: [precision-taeching]
    """
    assert problems.of("LNK001") == [
        "pupils/ab-0001/plans/2026-autumn.yaml:7 there is no record of an intervention for `precision-taeching`",
    ]


def test_in_the_line_of_a_session(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001}
    sessions:
      2026-09-21: {value: delivered, staff: nobody}
    """
    assert problems.of("LNK001") == [
        "interventions/precision-teaching/2026-autumn.yaml:5 there is no staff file for `nobody`",
    ]


def test_in_a_slot(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001}
    slots:
    - {day: tue, place: hall, staff: nobody}
    """
    assert problems.of("LNK001") == [
        "interventions/precision-teaching/2026-autumn.yaml:5 there is no staff file for `nobody`",
    ]


def test_staff_who_had_left(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    staff: [hale]
    pupils:
    - {pupil: ab-0001}
    sessions:
      2026-09-21: {value: delivered, staff: hale}
    # records/staff/hale.yaml
    name: Robin Hale
    roles: [teacher]
    to: 2026-07-21
    """
    assert problems.of("LNK002") == [
        "interventions/precision-teaching/2026-autumn.yaml:2 `hale` had left by 21 Sep 2026",
        "interventions/precision-teaching/2026-autumn.yaml:6 `hale` had left by 21 Sep 2026",
    ]


def test_folder_without_its_record(problems: Problems) -> None:
    """# records/interventions/precision-teaching/intervention.yaml (delete)"""
    assert problems.of("LNK003") == [
        "interventions/precision-teaching/2026-autumn.yaml:1 this folder has no intervention.yaml that can be read",
    ]


def test_rate_of_a_line(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    provision: [{what: Help, rate: taa}]
    """
    assert problems.of("LNK004") == [
        "pupils/ab-0001/plans/2026-autumn.yaml:3 there is no rate `taa` in school.yaml",
    ]


def test_rate(problems: Problems) -> None:
    """
    # records/staff/okafor.yaml
    name: Ngozi Okafor
    roles: [teaching-assistant]
    rate: taa
    """
    assert problems.of("LNK004") == [
        "staff/okafor.yaml:3 there is no rate `taa` in school.yaml",
    ]


def test_plan_of_a_log_entry(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/log.yaml
    entries:
    - {date: 2026-09-10, kind: note, by: lund, summary: Agreed, plan: 2026-autum}
    """
    assert problems.of("LNK005") == [
        "pupils/ab-0001/log.yaml:2 there is no plan `2026-autum` in this pupil's folder",
    ]
    assert problems.notes("LNK005") == ["did you mean `2026-autumn`?"]


def test_linked_plan(problems: Problems) -> None:
    """
    # records/pupils/ab-0001/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    linked: [2026-sumer, early help plan]
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
    """
    assert problems.of("LNK006") == [
        "pupils/ab-0001/plans/2026-autumn.yaml:4 there is no plan `2026-sumer` in this pupil's folder",
    ]


def test_version(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    ehcp: 2025-01-15
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
    """
    assert problems.of("LNK007") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:4 there is no version “2025-01-15” of the EHC plan on file",
    ]
    assert problems.notes("LNK007") == ["on file: 2026-01-15"]


def test_outcome(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/plans/2026-autumn.yaml
    kind: sen-support
    start: 2026-09-07
    review: 2026-12-02
    targets:
    - id: reading
      outcome: Reads a Year 3 text aloud at 60 words a minute
      ehcp: [E1, E4]
    """
    assert problems.of("LNK008") == [
        "pupils/ef-0003/plans/2026-autumn.yaml:7 there is no outcome “E4” in Section E of the EHC plan",
    ]


def test_target_of_a_run(problems: Problems) -> None:
    """
    # records/interventions/precision-teaching/2026-autumn.yaml
    start: 2026-09-21
    pupils:
    - {pupil: ab-0001, targets: [2026-autumn/writing], ehcp: [F1]}
    """
    assert problems.of("LNK009") == [
        "interventions/precision-teaching/2026-autumn.yaml:3 pupil ab-0001 has no target `2026-autumn/writing`",
        "interventions/precision-teaching/2026-autumn.yaml:3 Section F of the EHC plan of ab-0001 has no line “F1”",
    ]


def test_intervention_of_section_f(problems: Problems) -> None:
    """
    # records/pupils/ef-0003/ehcp/2026-01-15.yaml
    status: final
    issued: 2026-01-15
    F:
    - {id: F1, provision: Words, intervention: a teaching assistant}
    - {id: F2, provision: Words, intervention: precision-taching}
    """
    assert problems.of("LNK010") == [
        "pupils/ef-0003/ehcp/2026-01-15.yaml:5 there is no intervention `precision-taching`",
    ]


def test_a_staff_file_that_cannot_be_read_is_still_there(problems):
    """
    # records/staff/okafor.yaml
    name: [
    """
    assert problems.of("LNK001") == []
    assert any(problem.code.startswith("TXT") for problem in problems)
