"""Values of the wrong type or form: dates, numbers, words."""

from tests.corpus.make import LOG, PLAN, PUPIL, SCHOOL, STAFF, bad, minutes, plan, pupil, staff

for name, value, words in (
    ("no-such-day", "2026-02-30", "28 days"), ("no-such-month", "2026-13-01", "no month 13"), ("year-0", "0000-01-01", "year 0"),
    ("english", "14/09/2026", "write 2026-09-14"), ("short-year", "14/09/17", "2017-09-14"), ("american", "09/14/2026", "2026-09-14"),
    ("dots", "14.9.2026", "2026-09-14"), ("one-digit", "2026-9-4", "write 2026-09-04"), ("compact", "20260904", "write 2026-09-04"),
    ("slashes", "2026/09/04", "write 2026-09-04"), ("week", "2026-W38-1", "a week is not a date"),
    ("week-99", "2026-W99-1", "no such week"), ("ordinal", "2026-257", "year-month-day"), ("month-only", "2026-09", "the day as well"),
    ("year-only", "2026", "2026-09-14"), ("full-width", "２０２６-09-14", "write 2026-09-14"), ("arabic-digits", "٢٠٢٦-٠٩-١٤", "write 2026-09-14"),
    ("time", "2026-09-14T10:00:00", "leave out the time"), ("time-space", "2026-09-14 09:30", "leave out the time"),
    ("time-zone", "2026-09-14T10:00:00Z", "leave out the time"), ("en-dashes", "2026–09–14", "write 2026-09-14"),
    ("worded", "14 September 2026", "write 2026-09-14"), ("worded-nth", "14th Sept 2026", "write 2026-09-14"),
    ("weekday", "Mon 14 Sep 2026", "write 2026-09-14"), ("word", "tomorrow", "2026-09-14"), ("yes", "yes", "2026-09-14"),
    ("quoted-space", '" 2026-09-14"', "write 2026-09-14"), ("minus", "-2026-09-14", "2026-09-14"), ("five", "12026-09-14", "2026-09-14"),
    ("leap", "2023-02-29", "28 days"), ("null", "~", "2026-09-14"), ("hyphens", "--", "2026-09-14"),
):
    bad(f"date-{name}", PUPIL, pupil(value), "FLD006", 2, 7, words)
bad("date-list", PUPIL, pupil("[2017-03-02]"), "FLD003", 2, 7, "a list")
bad("date-empty", PUPIL, pupil(""), "FLD004", 2, 1, "has no value")
bad("date-quotes-empty", PUPIL, pupil('""'), "FLD006", 2, 7, "no date")
bad("date-key", PLAN, plan("41") + "  readings:\n    21/09/2026: 42\n", "FLD006", 8, 5, "write 2026-09-21")

for number, value in enumerate(
    ("1e3", "0x1F", "0o17", "0b1", "1_000", ".5", "5.", "1.5", "+5", "NaN", ".nan", "inf", "-.inf", "1e400", "３", "٣", "five", "12:30", "1,5", "~", "yes", "--5", "9" * 5000)
):
    bad(f"whole-{number:02}", LOG, minutes(value), "FLD008", 4, 12, "a whole number")
bad("whole-negative", LOG, minutes("-5"), "FLD010", 4, 12, "from 0 to 600")
bad("whole-large", LOG, minutes("601"), "FLD010", 4, 12, "from 0 to 600")
bad("whole-huge", LOG, minutes("9" * 9), "FLD010", 4, 12, "from 0 to 600")
bad("whole-hex-huge", LOG, minutes("0x" + "f" * 900_000), "FLD008", 4, 12, "a whole number")
for number, value in enumerate(("1e3", "0x1F", ".inf", ".nan", "1_000", '"1,5"', "8:4", "12:345", "<", "about 5", "９", "-inf")):
    bad(f"score-{number:02}", PLAN, plan(value), "FLD008", 6, 21, "a score")
bad("id-capital", PUPIL, pupil(more="key_worker: Okafor\n"), "FLD008", 6, 13, "small letters")
bad("id-path", PUPIL, pupil(more="key_worker: ../../etc/passwd\n"), "FLD008", 6, 13, "small letters")
bad("id-full-width", PUPIL, pupil(more="key_worker: ｏkafor\n"), "FLD008", 6, 13, "small letters")
bad("code-unknown", PUPIL, pupil().replace("provision: K", "provision: Q"), "FLD009", 5, 33, "a code of")
bad("code-small", PUPIL, pupil().replace("provision: K", "provision: k"), "FLD009", 5, 33, "did you mean `K`?")
bad("yes-no-true", PUPIL, pupil(more="flags: {eal: true}\n"), "FLD007", 6, 14, "yes or no")
bad("yes-no-capital", PUPIL, pupil(more="flags: {eal: Yes}\n"), "FLD007", 6, 14, "yes or no")
bad("clock-number", LOG, minutes("3") + "  time: 750\n", "FLD008", 5, 9, "a time like")
bad("clock-25", LOG, minutes("3") + "  time: 25:00\n", "FLD008", 5, 9, "a time like")
bad("school-la-octal", SCHOOL, 'name: A\nla: 0916\nestablishment: "9999"\nyears: ["1"]\n', "FLD008", 2, 5, "three-digit")
bad("field-unknown", STAFF, staff("A") + "hour: 5\n", "FLD001", 3, 1, "did you mean `hours`?")
bad("field-missing", STAFF, "name: A\n", "FLD002", 1, 1, "roles")
bad("list-entry-empty", STAFF, "name: A\nroles:\n- teacher\n-\n", "FLD004", 4, 2, "empty list entry")
bad("text-quotes-empty", STAFF, staff('""'), "FLD004", 1, 7, "an empty text")
bad("text-too-long", STAFF, staff("x" * 401), "FLD010", 1, 7, "at most 400")
bad("text-colon-in-list", STAFF, staff("A") + "classes:\n- Class: 4B\n", "FLD003", 4, 3, "a group")
