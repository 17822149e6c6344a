"""What was given of Section F: which runs deliver a line, and which of their sessions count."""

from __future__ import annotations

from datetime import date

from sendcli.analysis.methods.known import Unknown
from sendcli.analysis.section_f import section_f
from tests.duties.build import pupil, school

FILES = """
# records/pupils/kp-1/ehcp/2026-01-15.yaml
status: final
issued: 2026-01-15
F:
- {id: F1, provision: Reading, intervention: reading}
- {id: F2, provision: Words}
- {id: F3, provision: Nobody}
# records/interventions/reading/intervention.yaml
name: Reading
layer: targeted
areas: [cognition-and-learning]
# records/interventions/reading/autumn.yaml
start: 2026-09-07
pupils: [{pupil: kp-1, to: 2026-10-02}]
sessions:
  2026-09-07: delivered
  2026-09-14: {value: delivered, absent: [kp-1]}
  2026-10-05: delivered
# records/interventions/words/intervention.yaml
name: Words
layer: targeted
areas: [cognition-and-learning]
# records/interventions/words/autumn.yaml
start: 2026-09-07
pupils: [{pupil: kp-1, ehcp: [f2]}]
sessions: {2026-09-08: part, 2026-09-15: missed}
"""


def test_lines_with_their_sessions() -> None:
    of = school(pupil("E") + FILES, sound=False)
    plan = of.pupils["kp-1"].ehcps["2026-01-15"]
    reading, words, nobody = section_f(of, "kp-1", plan, date(2026, 9, 1), date(2026, 11, 23))
    assert not isinstance(reading.fidelity, Unknown)
    assert (reading.fidelity.delivered, reading.fidelity.planned) == (1, 2)  # absent once; out after 2 October
    assert not isinstance(words.fidelity, Unknown)
    assert (words.fidelity.delivered, words.fidelity.planned) == (0.5, 2)
    assert words.runs == ("words/autumn",)
    assert nobody.fidelity == Unknown("No run names this line.")


def test_only_sessions_of_the_time_asked_about() -> None:
    of = school(pupil("E") + FILES, sound=False)
    plan = of.pupils["kp-1"].ehcps["2026-01-15"]
    reading, *_ = section_f(of, "kp-1", plan, date(2026, 9, 10), date(2026, 9, 30))
    assert not isinstance(reading.fidelity, Unknown)
    assert (reading.fidelity.delivered, reading.fidelity.planned) == (0, 1)
