"""Records of leavers: domain section 1.11."""

from __future__ import annotations

from sendcli.dates.arithmetic import Offset
from sendcli.duties.duty import Duty

_KIND = "transfer"

TRANSFER = (
    Duty(
        "transfer.ctf",
        "Send the common transfer file and the educational record",
        _KIND,
        "statute",
        "Pupil Information (England) Regulations 2005 reg 9; for academies The Key: strongly encouraged",
        "leaving.ctf",
        Offset(15, "school_days"),
        counted="15 school days after the school learns of the new registration",
        next="Ask the office to send it, and write the day behind `ctf_sent:`.",
    ),
    Duty(
        "transfer.cp_file",
        "Ask the DSL to see that the separate file is passed on",
        _KIND,
        "statutory guidance",
        "Keeping children safe in education; Bristol and Hampshire safeguarding partnerships",
        "leaving.protection_file",
        Offset(5, "days"),
        counted="5 days, or the first 5 days of the new term; calendar days, the stricter reading",
        next="Ask the DSL, and write `protection_file_sent:`. Nothing of the file belongs here.",
    ),
    Duty(
        "transfer.sen_file",
        "Send the SEN file to the new SENCO",
        _KIND,
        "good practice",
        "Ealing LA, checklist for leavers' files; the 15 school days are those of the common transfer file",
        "leaving.sen_file",
        Offset(15, "school_days"),
        counted="15 school days, as for the common transfer file",
        next="Send it SENCO to SENCO, and write the day behind `sen_file_sent:`.",
    ),
    Duty(
        "transfer.sen_file.receipt",
        "Consider asking for the receipt of the SEN file",
        _KIND,
        "good practice",
        "Ealing LA, checklist for leavers' files; the two weeks are an assumption",
        "leaving.sen_file_receipt",
        Offset(2, "weeks"),
        counted="two weeks after sending",
        next="Ask the new SENCO, and write the day behind `sen_file_receipt:`.",
        consider=True,
    ),
    Duty(
        "retain.sen",
        "Consider whether the SEN file is to be destroyed",
        _KIND,
        "good practice",
        "IRMS toolkit for schools: date of birth and 31 years; older editions and some LAs 25",
        "leaving.retention",
        Offset(31, "years"),
        counted="31 years from birth, or `retention_years` of school.yaml; the last school keeps the file",
        next="Ask the data protection officer. What git has recorded needs its own procedure.",
        consider=True,
    ),
    Duty(
        "retain.registers",
        "Keep attendance and admission registers for six years",
        _KIND,
        "statute",
        "Stone King, working together to improve school attendance",
        computed=False,
        why_not="The registers are in the MIS, not in these records.",
    ),
    Duty(
        "upn.lapse",
        "Let the UPN lapse when the pupil leaves schooling",
        _KIND,
        "good practice",
        "DfE policy, as quoted at whatdotheyknow.com",
        computed=False,
        why_not="It needs no action of the school on any day.",
    ),
)
