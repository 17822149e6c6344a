"""`send figures publish`: what was handed out is kept, once, and the next report stands on it."""

from __future__ import annotations

REPORT = "reports/governors-2026-11-23.html"
KEPT = "records/published/2026-11-23.yaml"


def test_the_figures_are_kept_and_committed(send, git, last, folder):
    send("report", "governors")
    done = send("figures", "publish", REPORT)
    assert (done.code, done.out) == (0, "saved: figures of 2026-11-23 published\n")
    assert last()[0] == "figures of 2026-11-23 published"
    text = (folder / KEPT).read_text("utf-8")
    assert "document: governors" in text
    assert "ab-0001" not in text
    assert send("validate").code == 0


def test_the_report_can_still_be_verified(send, git):
    send("report", "governors")
    send("figures", "publish", REPORT)
    assert send("verify", REPORT).code == 0


def test_a_report_whose_lines_end_as_on_windows(send, git, folder):
    send("report", "governors")
    path = folder / REPORT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert send("figures", "publish", REPORT).code == 0


def test_twice_is_once(send, git):
    send("report", "governors")
    send("figures", "publish", REPORT)
    send("report", "governors")
    done = send("figures", "publish", REPORT)
    assert (done.code, "nothing to keep" in done.out) == (0, True)


def test_the_next_report_says_what_it_is_compared_with(send, git):
    send("report", "governors")
    send("figures", "publish", REPORT)
    text = send("report", "governors", "--on", "2026-11-30", "--format", "md", "--out", "-").out
    assert "The numbers on pupils are those of 23 November 2026" in text
    assert "Compared with the last report, of 23 November 2026." in text


def test_no_report_of_a_day_before(send, git):
    send("report", "governors")
    send("figures", "publish", REPORT)
    done = send("report", "governors", "--on", "2026-11-16")
    assert (done.code, "figures of 2026-11-23 are published already" in done.err) == (2, True)


def test_figures_that_somebody_changed(send, git, folder):
    send("report", "governors")
    send("figures", "publish", REPORT)
    path = folder / KEPT
    path.write_text(
        path.read_text("utf-8").replace("said: number", "said: about", 1).replace("told:", "tolt:"), "utf-8"
    )
    done = send("report", "governors")
    assert "published/2026-11-23.yaml is not as send wrote it" in done.err


def test_not_what_somebody_changed(send, git, folder):
    send("report", "governors")
    path = folder / REPORT
    path.write_text(path.read_text("utf-8").replace("register", "list"), encoding="utf-8")
    done = send("figures", "publish", REPORT)
    assert (done.code, "is not as send made it" in done.err) == (2, True)
    assert not (folder / KEPT).exists()


def test_not_the_offices_report(send, git):
    send("report", "governors", "--audience", "office")
    done = send("figures", "publish", "reports/governors-office-2026-11-23.html")
    assert (done.code, "no report for governors or the public" in done.err) == (2, True)


def test_not_of_files_that_are_not_committed(send, git, folder):
    (folder / "records/school.yaml").write_bytes((folder / "records/school.yaml").read_bytes() + b"# more\n")
    send("report", "governors")
    done = send("figures", "publish", REPORT)
    assert (done.code, "commit first" in done.err) == (2, True)


def test_dry_run_writes_nothing(send, git, folder):
    send("report", "governors")
    assert send("figures", "publish", REPORT, "--dry-run").code == 0
    assert not (folder / KEPT).exists()
