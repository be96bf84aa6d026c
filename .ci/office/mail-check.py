"""Reads mails as Python's email package does under its strict policy, and writes their HTML into a folder.

Usage: mail-check.py FOLDER MAIL...
"""

import email
import email.policy
import hashlib
import pathlib
import re
import sys

POLICY = email.policy.strict
MOST = 100_000  # Gmail hides what is beyond 102 KB.


def check(file, folder):
    raw = file.read_bytes()
    message = email.message_from_bytes(raw, policy=POLICY)
    for part in message.walk():
        assert not part.defects, f"{part.get_content_type()}: {part.defects}"
        for name, value in part.items():
            assert not value.defects, f"{name}: {value.defects}"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    assert message.keys()[0] == "X-Unsent" and message["From"] is None
    assert message["In-Reply-To"] == message["References"] != message["Message-ID"]
    mark = message["Subject"].split(" · ")[0]
    assert re.fullmatch(r"TLP:[A-Z]+", mark), mark
    text = message.get_body(("plain",)).get_content()
    html = message.get_body(("html",)).get_content()
    lines = [line for line in text.splitlines() if line]
    assert lines[0] == lines[-1] == mark, lines[0]
    assert max(map(len, lines)) <= 76, max(lines, key=len)
    assert len(html.encode()) < MOST
    assert not re.search(r"<(?:script|svg|img|link|iframe)|url\(|position:|flex|grid", html)
    attached = next(message.iter_attachments())
    published = file.with_suffix(".pdf")
    assert attached.get_filename() == published.name
    sums = [hashlib.sha256(data).hexdigest() for data in (attached.get_content(), published.read_bytes())]
    assert sums[0] == sums[1], sums
    assert f"{sums[0]}  {published.name}" in (file.parent / "SHA256SUMS").read_text()
    (folder / f"{file.parent.name}-{file.stem}.html").write_text(html)
    return message["Message-ID"]


def main():
    folder = pathlib.Path(sys.argv[1])
    ids = []
    for name in sys.argv[2:]:
        try:
            ids.append(check(pathlib.Path(name), folder))
        except Exception as error:  # Whatever it is, the mail that it is about is named.
            sys.exit(f"mail-check: {name}: {type(error).__name__}: {error}")
    if len(set(ids)) != len(ids):
        sys.exit("mail-check: two mails have the same id")
    print(f"mail-check: Python reads {len(ids)} mails without a defect")


main()
