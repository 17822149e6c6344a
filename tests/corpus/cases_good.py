"""Files that are sound, however odd they look. A refusal here is as bad as a fault that is let through."""

from tests.corpus.make import LOG, PLAN, PUPIL, SCHOOL, STAFF, good, log, minutes, plan, pupil, staff

good("staff-smallest", STAFF, staff("Ngozi Okafor"))
good("pupil-smallest", PUPIL, pupil())
good("log-smallest", LOG, log("Rang home."))
good("plan-smallest", PLAN, plan("41"))
good("school-smallest", SCHOOL, 'name: Larkfield\nla: "916"\nestablishment: "9999"\nyears: [R, "1", "2"]\n')
good("school-plain-numbers", SCHOOL, "name: Larkfield\nla: 916\nestablishment: 9999\nyears: [R, 1, 2]\n")

# Texts that other YAML readers take for something else.
for number, word in enumerate(
    "No no NO Yes yes YES on off On Off y n Y N true True FALSE false null Null NULL ~ nan .nan .inf -.inf".split()
):
    good(f"surname-{number:02}-{''.join(c for c in word if c.isalnum()) or 'tilde'}", PUPIL,
         pupil().replace("family: Thornbury", f"family: {word}"))
for number, word in enumerate(("010", "0x1F", "0o17", "0b11", "1_000", "1e3", "12:30", "190:20:30", "2026-09-14", "-1", "+1", "1.0", "=", "<")):
    good(f"text-{number:02}-{''.join(c if c.isalnum() else '-' for c in word)}", STAFF, staff(word))
good("text-merge-sign", STAFF, staff('"<<"'))
for name, word in (
    ("apostrophe", "O'Brien"), ("apostrophe-curly", "O’Brien"), ("apostrophe-turned", "O‘Brien"),
    ("apostrophe-okina", "Kaʻiulani"), ("apostrophe-modifier", "Dʼarcy"), ("apostrophe-prime", "D′arcy"),
    ("welsh", "Siân ap Gruffydd ŵŷ"), ("irish", "Ó Súilleabháin"), ("polish", "Łukasz Żółć"),
    ("vietnamese", "Nguyễn Thị Ánh"), ("arabic", "محمد الأحمد"), ("persian-zwnj", "علی\u200cرضا"),
    ("hindi-zwj", "क्\u200dष"), ("tamil", "கவிதா"), ("chinese", "王小明"), ("korean", "김민준"), ("cyrillic", "Юлия"),
    ("greek", "Ξένια"), ("hebrew", "יעל"), ("combining", "Zoe\u0308 Ste\u0301phane"), ("yoruba", "Ṣadé Ọlábísí"),
    ("maori", "Māia Ngāti"), ("turkish", "İrem Işık"), ("emoji", "Maya 🙂"), ("emoji-variation", "Maya ❤\ufe0f"),
    ("emoji-family", "Maya 👩\u200d👧"), ("emoji-skin", "Maya 👍🏽"), ("hyphens", "Anne-Marie Smith--Jones"),
    ("dots", "J. R. R. Hale"), ("no-break-space", "Anne\u00a0Marie"), ("narrow-space", "Anne\u202fMarie"),
    ("one-letter", "O"), ("digits", "Jay 4"), ("slash", "Sam s/o Kumar"), ("comma", "Okafor, Ngozi"),
    ("brackets", "Ngozi (Goz) Okafor"), ("square", "Ngozi [Goz] Okafor"), ("braces", "Ngozi {Goz} Okafor"),
    ("hash", "Ngozi#2"), ("colon", "Ngozi:Okafor"), ("at", "okafor@school"), ("percent", "50%"), ("star", "A*"),
    ("ampersand", "Marks & Hale"), ("exclamation", "Hey!"), ("question", "Why?"), ("pipe", "a|b"), ("greater", "a > b"),
    ("backslash", "a\\b"), ("markup", "Sam [/] Lee"), ("html", "<b>Sam</b>"), ("formula", "=SUM(A1)"), ("minus", "-Sam"),
    ("equals", "==="), ("quotes-inside", 'Sam "Goz" Lee'), ("private-use", "Sam \ue000"), ("plane-two", "𠮷野"),
):
    good(f"name-{name}", STAFF, staff(word))

good("quotes-single", STAFF, staff("'Ngozi ''Goz'' Okafor'"))
good("quotes-double", STAFF, staff('"Ngozi \\"Goz\\" Okafor"'))
good("quotes-colon", LOG, log('"He said: no"'))
good("quotes-hash", LOG, log('"call #5"'))
good("quotes-at", LOG, log("'@home'"))
good("quotes-escapes", LOG, log('"line one\\nline two\\ttab \\u00e9"'))
good("quotes-several-lines", LOG, log('"He said: no,\n    and went"'))
good("quotes-key", STAFF, '"name": Ngozi Okafor\n\'roles\': [teacher]\n')
good("quotes-windows-path", LOG, log("'C:\\Users\\new'"))
good("text-several-lines", LOG, log("He said no\n    and went\n    home"))
good("text-block", LOG, log("|\n    He said: no\n    \"quoted\" @home\n\n    * and # this"))
good("text-folded", LOG, log(">-\n    He said: no\n    and went"))
good("text-block-tab-inside", LOG, log("|\n    a\tb"))
good("text-block-marks", LOG, log("|\n    Heading\n    =======\n    text"))
good("text-underline-only", LOG, log("|\n    <<<<<<< not at the margin\n    ======="))
good("text-url", LOG, log("see https://example.org/a:b?c=d#e"))
good("text-time", LOG, log("at 10:30 or 11:00"))
good("text-curly-quotes", LOG, log("“Good,” she said"))
good("text-dash", LOG, log("- not a list - but a text".replace("- ", "– ", 1)))
good("text-long-line", LOG, log("word " * 800))
good("list-block", STAFF, "name: A\nroles:\n- teacher\n- elsa\n")
good("list-block-indented", STAFF, "name: A\nroles:\n    - teacher\n    - elsa\n")
good("list-flow-lines", STAFF, "name: A\nroles: [\n  teacher,\n  elsa,\n]\n")
good("list-single", STAFF, "name: A\nroles: teacher\n")
good("flow-all", STAFF, "{name: A, roles: [teacher]}\n")
good("flow-json", STAFF, '{"name": "A", "roles": ["teacher"]}\n')
good("flow-trailing-comma", STAFF, "name: A\nroles: [teacher,]\n")
good("document-start", STAFF, "---\n" + staff("A"))
good("document-end", STAFF, staff("A") + "...\n")
good("comments", STAFF, "# top\n\nname: A # beside\n# between\nroles: [teacher] # end\n# bottom")
good("blank-lines", STAFF, "\n\nname: A\n\n\nroles: [teacher]\n\n\n")
good("indented-all", STAFF, "  name: A\n  roles: [teacher]\n")
good("tab-after-colon", STAFF, "name:\tA\nroles:\t[teacher]\n")
good("tab-before-comment", STAFF, "name: A\t# x\nroles: [teacher]\n")
good("spaces-at-ends", STAFF, "name: A   \nroles: [teacher]  \n   \n")
good("no-last-newline", STAFF, staff("A").rstrip())
good("crlf", STAFF, staff("A").replace("\n", "\r\n"))
good("cr", STAFF, staff("A").replace("\n", "\r"))
good("crlf-mixed", STAFF, "name: A\r\nroles:\n- teacher\r- elsa\r\n")
good("crlf-block", LOG, log("|\n    a\n    b").replace("\n", "\r\n"))
good("bom", STAFF, b"\xef\xbb\xbf" + staff("A").encode())
good("bom-crlf", STAFF, b"\xef\xbb\xbf" + staff("A").replace("\n", "\r\n").encode())
good("key-question-mark", STAFF, "? name\n: A\n? roles\n: [teacher]\n")
good("allowance", STAFF, staff("A") + "# send: allow STA001 - agreed\n")
good("depth-nineteen", STAFF, staff("A").rstrip() + "\n# " + "[" * 100 + "\n")

# Numbers and dates in forms that are right.
for number, value in enumerate(("0", "1", "010", "600", "007", "1   ", '"30"', "'30'")):
    good(f"whole-{number}", LOG, minutes(value))
for number, value in enumerate(("0", "-5", "1.5", "8:04", "<70", '">130"', "69-", "010", "A", "EXS", "PK3")):
    good(f"score-{number}", PLAN, plan(value))
for number, value in enumerate(("2016-02-29", '"2017-03-02"', "'2017-03-02'", "2017-03-02 # a day")):
    good(f"date-{number}", PUPIL, pupil(value))
good("dated-keys", PLAN, plan("41") + "  readings:\n    2026-09-21: 42\n    2026-09-28: 44\n")
