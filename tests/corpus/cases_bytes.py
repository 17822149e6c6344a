"""Encodings, characters, conflict marks, foreign files, bombs."""

from tests.corpus.make import LOG, PLAN, PUPIL, STAFF, bad, log, plan, pupil, staff

ZOE = staff("Zoë Siân")

bad("latin-1", STAFF, ZOE.encode("latin-1"), "TXT001", 1, 9, "“ë”")
bad("windows-1252", STAFF, staff("O’Brien").encode("cp1252"), "TXT001", 1, 8, "“’”")
bad("windows-1252-undefined", STAFF, b"name: A\x81B\nroles: [teacher]\n", "TXT001", 1, 8, "0x81")
bad("windows-1252-line-3", STAFF, staff("A").encode() + b"email: caf\xe9\n", "TXT001", 3, 11, "“é”")
bad("windows-1252-cr", STAFF, staff("A").replace("\n", "\r").encode() + b"email: caf\xe9\r", "TXT001", 3, 11, "“é”")
bad("mac-roman", STAFF, ZOE.encode("mac-roman"), "TXT001", 1, 9, "not UTF-8")
bad("bom-latin-1", STAFF, b"\xef\xbb\xbf" + ZOE.encode("latin-1"), "TXT001", 1, 9, "“ë”")
bad("utf-8-cut-off", STAFF, staff("A").encode() + "email: 😀".encode()[:-1], "TXT001", 3, 8, "cut off")
bad("utf-8-overlong", STAFF, b"name: A\xc0\xafB\nroles: [teacher]\n", "TXT001", 1, 8, "0xC0")
bad("utf-8-surrogate", STAFF, b"name: A\xed\xa0\x80\nroles: [teacher]\n", "TXT001", 1, 8, "0xED")
bad("utf-8-too-large", STAFF, b"name: A\xf5\x80\x80\x80\nroles: [teacher]\n", "TXT001", 1, 8, "0xF5")
bad("utf-8-continuation", STAFF, b"name: A\x80\nroles: [teacher]\n", "TXT001", 1, 8, "“€”")
for order in ("le", "be"):
    bad(f"utf-16-{order}", STAFF, ("\ufeff" + ZOE).encode(f"utf-16-{order}"), "TXT001", 1, 1, "UTF-16")
    bad(f"utf-16-{order}-no-mark", STAFF, ZOE.encode(f"utf-16-{order}"), "TXT001", 1, 1, "UTF-16")
    bad(f"utf-32-{order}", STAFF, ("\ufeff" + ZOE).encode(f"utf-32-{order}"), "TXT001", 1, 1, "UTF-32")
    bad(f"utf-32-{order}-no-mark", STAFF, ZOE.encode(f"utf-32-{order}"), "TXT001", 1, 1, "UTF-32")
bad("nul-filled", STAFF, b"\0" * 700, "TXT001", 1, 1, "power cut")
bad("nul-one", STAFF, b"\0", "TXT001", 1, 1, "filled with NUL")
bad("nul-end", STAFF, staff("A").encode() + b"\0" * 4000, "TXT001", 1, 1, "the end of the file")
bad("empty", STAFF, b"", "TXT010", 1, 1, "the file is empty")
bad("empty-lines", STAFF, b"\n\n  \n", "TXT010", 1, 1, "the file is empty")
bad("empty-bom", STAFF, b"\xef\xbb\xbf", "TXT010", 1, 1, "the file is empty")
bad("empty-comments", STAFF, "# name: A\n# roles: [teacher]\n", "TXT010", 1, 1, "nothing but comments")
bad("empty-document", STAFF, "---\n", "TXT010", 2, 1, "nothing but comments")

for name, character, words in (
    ("nul", "\0", "NUL"), ("bel", "\a", "BEL"), ("backspace", "\b", "U+0008"), ("vertical-tab", "\v", "U+000B"),
    ("form-feed", "\f", "form feed"), ("esc", "\x1b[31m", "ESC"), ("unit-separator", "\x1f", "U+001F"), ("del", "\x7f", "DEL"),
    ("c1-csi", "\x9b31m", "U+009B"), ("nel", "\x85", "NEL"), ("line-separator", "\u2028", "U+2028"),
    ("paragraph-separator", "\u2029", "U+2029"), ("zero-width-space", "\u200b", "U+200B"),
    ("word-joiner", "\u2060", "U+2060"), ("bom-inside", "\ufeff", "byte-order mark"), ("rlm", "\u200f", "U+200F"),
    ("lrm", "\u200e", "U+200E"), ("arabic-mark", "\u061c", "U+061C"), ("bidi-override", "\u202e", "U+202E"),
    ("bidi-embedding", "\u202a", "U+202A"), ("bidi-isolate", "\u2066", "U+2066"), ("bidi-pop", "\u2069", "U+2069"),
    ("tag", "\U000e0041", "U+E0041"), ("annotation", "\ufff9", "U+FFF9"), ("noncharacter", "\uffff", "U+FFFF"),
    ("soft-hyphen", "\u00ad", "U+00AD"), ("invisible-times", "\u2062", "U+2062"), ("mongolian", "\u180e", "U+180E"),
):
    bad(f"character-{name}", STAFF, staff(f"Ab{character}c"), "TXT004", 1, 9, words)
bad("character-line-3", STAFF, "# é\r\n" + staff("A\u200b").replace("\n", "\r\n"), "TXT004", 2, 8, "U+200B")
bad("character-in-key", STAFF, staff("A") + "e\u200bmail: x\n", "TXT004", 3, 2, "U+200B")
bad("character-in-comment", STAFF, staff("A") + "# \u202e\n", "TXT004", 3, 3, "U+202E")
bad("bom-twice", STAFF, "\ufeff\ufeff" + staff("A"), "TXT004", 1, 1, "byte-order mark")
for name, escape, words in (
    ("nul", "\\0", "NUL"), ("esc", "\\e[31m", "ESC"), ("bidi", "\\u202e", "U+202E"), ("zero-width", "\\u200B", "U+200B"),
    ("tag", "\\U000E0041", "U+E0041"), ("nel", "\\N", "NEL"), ("line-separator", "\\L", "U+2028"), ("bel", "\\a", "BEL"),
):
    bad(f"escape-{name}", STAFF, staff(f'"A{escape}"'), "TXT004", 1, 7, words)

# Unfinished merges.
SIDES = "<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> branch\nroles: [teacher]\n"
bad("conflict", STAFF, SIDES, "TXT005", 1, 1, "finish the merge")
bad("conflict-crlf", STAFF, SIDES.replace("\n", "\r\n"), "TXT005", 1, 1, "finish the merge")
bad("conflict-diff3", STAFF, SIDES.replace("=======", "||||||| 1a2b3c\nname: C\n======="), "TXT005", 1, 1, "line 6")
bad("conflict-later", LOG, log("a") + SIDES, "TXT005", 5, 1, "the other one on line 8")
bad("conflict-two", STAFF, SIDES + SIDES, "TXT005", 1, 1, "finish the merge")
bad("conflict-first-mark", STAFF, "<<<<<<< HEAD\n" + staff("A"), "TXT005", 1, 1, "finish the merge")
bad("conflict-last-mark", STAFF, staff("A") + ">>>>>>> branch\n", "TXT005", 3, 1, "finish the merge")
bad("conflict-middle-only", STAFF, staff("A") + "=======\n", "TXT027", 3, 1, "no colon")
bad("conflict-bare-marks", STAFF, SIDES.replace(" HEAD", "").replace(" branch", ""), "TXT005", 1, 1, "finish the merge")

# Encrypted and foreign files.
for name, start, words in (
    ("git-crypt", b"\0GITCRYPT\0\x8f\x11\x9a", "git-crypt"), ("age", b"age-encryption.org/v1\n-> X25519 x\n", "age"),
    ("age-armour", b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n", "age"), ("pgp", b"-----BEGIN PGP MESSAGE-----\n\nhQEM\n", "PGP"),
    ("openssl", b"Salted__\x01\x02\x03\x04\x05\x06\x07\x08", "OpenSSL"), ("ansible", b"$ANSIBLE_VAULT;1.1;AES256\n36\n", "Ansible"),
    ("zip", b"PK\x03\x04\x14\0\x06\0\x08\0", "Word"), ("pdf", b"%PDF-1.7\n%\xe2\xe3\n", "PDF"),
    ("old-word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"), ("rtf", b"{\\rtf1\\ansi Zo}\n", "rich text"),
    ("png", b"\x89PNG\r\n\x1a\n\0\0", "picture"), ("jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF", "photograph"),
    ("gzip", b"\x1f\x8b\x08\0\0\0", "compressed"), ("sqlite", b"SQLite format 3\0\x10\0", "database"),
    ("lfs", b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n", "git lfs pull"),
    ("html", b"<!DOCTYPE html>\n<html></html>\n", "web page"), ("xml", b'<?xml version="1.0"?>\n<a/>\n', "XML"),
    ("sops", b"name: ENC[AES256_GCM,data:x,iv:y,type:str]\nsops:\n  version: 3.8.1\n", "SOPS"),
):
    bad(f"foreign-{name}", STAFF, start, "TXT003", 1, 1, words)

# Bombs, and files that are only large.
LAUGHS = "a: &a [x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)},*{chr(97 + n)}]\n" for n in range(8))
MERGES = "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 24))
bad("bomb-laughs", STAFF, LAUGHS, "TXT016", 1, 4, "anchors")
bad("bomb-merge", STAFF, MERGES, "TXT016", 1, 5, "anchors")
bad("bomb-self", STAFF, "a: &a [*a]\n", "TXT016", 1, 4, "anchors")
bad("bomb-alias-unknown", STAFF, "a: *nowhere\n", "TXT016", 1, 4, "references")
for count in (100, 1_600, 25_019):
    bad(f"depth-{count}-brackets", STAFF, "a: " + "[" * count, "TXT014", 1, 23, "20 deep")
    bad(f"depth-{count}-brackets-closed", STAFF, "a: " + "[" * count + "]" * count, "TXT014", 1, 23, "20 deep")
    bad(f"depth-{count}-maps", STAFF, "a: " + "{a: " * count, "TXT014", 1, 80, "20 deep")
    bad(f"depth-{count}-hyphens", STAFF, "a:\n" + "- " * count, "TXT014", 2, 39, "20 deep")
    bad(f"depth-{count}-questions", STAFF, "? " * count, "TXT022", 1, 3, "must be a word")
bad("depth-100-blocks", STAFF, "".join(" " * n + "a:\n" for n in range(100)), "TXT014", 21, 21, "20 deep")
bad("large-60000-keys", STAFF, "".join(f"k{n}: 1\n" for n in range(60_000)), "TXT015", 25_000, 9, "50,000 values")
bad("large-60000-entries", STAFF, "name: A\nroles:\n" + "- a\n" * 60_000, "TXT015", 49_998, 3, "50,000 values")
bad("large-one-line", STAFF, staff("x" * 900_000), "FLD010", 1, 7, "900,000 characters")
bad("large-one-line-brackets", STAFF, "a: [" + "1, " * 290_000 + "]\n", "TXT015", 1, 149_996, "50,000 values")
bad("large-one-line-colons", STAFF, staff("a: b " * 180_000), "TXT020", 1, 8, "…")
bad("large-one-line-quotes", STAFF, staff('"' * 900_001), "TXT021", 1, 9, "closing quotation mark")
bad("large-one-line-spaces", STAFF, "name: a" + " " * 900_000 + ": b\n", "TXT020", 1, 900_008, "")
bad("large-tabs", STAFF, "name: A\nroles:\n" + "\t- a\n" * 100_000, "TXT023", 3, 1, "tab")
bad("large-slips", STAFF, "a: b: c\n" * 100_000, "TXT020", 1, 5, "")
bad("large-open-bracket", STAFF, "a: [\n" + "b: 1\n" * 150_000, "TXT029", 1, 4, "never closed")
bad("large-open-quote", STAFF, 'a: "\n' + "b: 1\n" * 150_000, "TXT028", 1, 4, "never closed")
bad("large-hashes", STAFF, "# send: allow" * 60_000, "TXT010", 1, 1, "")
bad("large-percent", STAFF, "%" * 900_000, "TXT035", 1, 1, "")
bad("large-exclamation", STAFF, "a: " + "!" * 900_000, "TXT016", 1, 4, "")
LIST = "name: A\nroles: ["
bad("large-aliases", STAFF, LIST + "*a, " * 45_000 + "]\n", "TXT016", 2, 9, "references")
bad("large-anchors", STAFF, LIST + "&a b, " * 45_000 + "]\n", "TXT016", 2, 9, "anchors")
bad("large-tags", STAFF, "name: A\nroles:\n" + "- !a b\n" * 45_000, "TXT016", 3, 3, "tags")
bad("large-key-twice", STAFF, staff("A") + "a: 1\n" * 24_000, "TXT012", 4, 1, "line 3")
bad("large-unknown-keys", STAFF, staff("A") + "".join(f"k{n}: 1\n" for n in range(20_000)), "FLD001", 3, 1, "not a field")
bad("large-readings-empty", PLAN, plan("41") + "  readings:\n" + "".join(f"    {n}:\n" for n in range(20_000)), "FLD004", 8, 5, "no value")
bad("large-escapes", STAFF, LIST + '"\\0", ' * 45_000 + "]\n", "TXT004", 2, 9, "NUL")
bad("large-comment", STAFF, "#" + "x" * 1_000_000, "TXT010", 1, 1, "nothing but comments")
bad("large-1500000", STAFF, b"name: A\nroles: [teacher]\n" + b"# x\n" * 375_000, "TXT002", 1, 1, "1 MiB")
bad("large-1048577", STAFF, b"#" * 1_048_577, "TXT002", 1, 1, "1 MiB")
bad("large-conflicts", STAFF, SIDES * 12_000, "TXT005", 1, 1, "finish the merge")
bad("large-hidden", STAFF, staff("\u200b" * 300_000), "TXT004", 1, 7, "U+200B")

# Tags.
for number, tag in enumerate(
    ("!!python/object/apply:os.system [id]", "!!python/name:os.system", "!!set {a, b}", "!!timestamp foo", "!!bool maybe",
     "!!int", "!!binary aGk=", "!!str A", "!local A", "!<tag:yaml.org,2002:str> A", "!!float nan", "!!omap [a: b]")
):
    bad(f"tag-{number:02}", STAFF, staff(tag), "TXT016", 1, 7, "tags")
bad("tag-handle", STAFF, staff("!x!y A"), "TXT016", 1, 7, "quotation marks")
bad("tag-top", STAFF, "!!map\n" + staff("A"), "TXT016", 1, 1, "tags")
bad("anchor-top", STAFF, "&a\n" + staff("A"), "TXT016", 1, 1, "anchors")
bad("anchor-key", STAFF, "&a name: A\nroles: [teacher]\n", "TXT016", 1, 1, "anchors")
bad("truncated-pupil", PUPIL, pupil()[:60], "TXT027", 3, 1, "no colon")
bad("truncated-plan", PLAN, plan("41")[:-3], "TXT029", 6, 13, "never closed")
