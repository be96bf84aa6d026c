"""Reads Word files with python-docx, and compares the words of their PDFs by LibreOffice with those of ours."""

import collections
import os
import re
import subprocess
import sys
import unicodedata

import docx
from docx.oxml.ns import qn

failures = 0


def holds(name, condition, detail=""):
    global failures
    failures += not condition
    print(("ok      " if condition else "NOT OK  ") + name + ("" if condition else f": {detail}"))


def words(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
    text = unicodedata.normalize("NFKC", text)
    text = re.sub(r"[\u00ad\u2010\u2011]", "-", text)
    return collections.Counter(re.findall(r"[^\W\d_]{3,}", text))


def check(path):
    name = os.path.basename(os.path.dirname(path)) + "/" + os.path.basename(path)
    word = docx.Document(path)
    mark = next(p for p in word.part.package.parts if p.partname == "/docProps/custom.xml").blob.decode()
    mark = re.search(r'name="Mark"><vt:lpwstr>([^<]+)', mark).group(1)

    headings = [p for p in word.paragraphs if p.style.name.startswith("Heading")]
    titles = [p for p in word.paragraphs if p.style.name == "Title"]
    holds(f"{name}: one title and {len(headings)} headings", len(titles) == 1 and len(headings) > 5)

    bare = [t for t in word.tables if t.rows[0]._tr.find(".//" + qn("w:tblHeader")) is None]
    holds(f"{name}: {len(word.tables)} tables have a head row", not bare and word.tables, bare)
    unnamed = [t for t in word.tables if t._tbl.tblPr.find(qn("w:tblCaption")) is None]
    holds(f"{name}: all tables have a name", not unnamed)

    without = [
        r for r in word.element.body.iter(qn("w:r"))
        if r.find(qn("w:t")) is not None and r.find(qn("w:rPr") + "/" + qn("w:lang")) is None
    ]
    holds(f"{name}: each run has a language", not without, len(without))
    holds(f"{name}: the file has a language", bool(word.core_properties.language))

    direct = [
        e.tag for r in word.element.body.iter(qn("w:rPr")) for e in r
        if e.tag not in {qn("w:rStyle"), qn("w:lang"), qn("w:rtl"), qn("w:sz"), qn("w:szCs")}
    ]
    holds(f"{name}: no direct formatting of runs", not direct, set(direct))

    parts = []
    for section in word.sections:
        parts += [section.header, section.footer, section.first_page_header, section.first_page_footer]
    empty = [p for p in parts if p.is_linked_to_previous or mark not in "".join(q.text for q in p.paragraphs)]
    holds(f"{name}: the marking is in all {len(parts)} headers and footers", not empty)
    holds(f"{name}: the marking is at the top", any(mark in p.text for p in word.paragraphs[:3]))
    holds(f"{name}: numbers of pages are fields", "PAGE" in word.sections[0].footer._element.xml)

    anchors = {b.get(qn("w:name")) for b in word.element.body.iter(qn("w:bookmarkStart"))}
    links = {h.get(qn("w:anchor")) for h in word.element.body.iter(qn("w:hyperlink"))} - {None}
    holds(f"{name}: {len(links)} links inside lead to bookmarks", links and links <= anchors, links - anchors)
    holds(f"{name}: names of bookmarks are allowed", all(re.fullmatch(r"[A-Za-z]\w{0,39}", a) for a in anchors))

    figures = list(word.element.body.iter(qn("wp:docPr")))
    holds(f"{name}: {len(figures)} figures have a description", all(f.get("descr") for f in figures))

    # What is repeated by either program may be there another number of times.
    repeated = [p._p for part in parts for p in part.paragraphs]
    repeated += [p._p for p in word.paragraphs if p.style.name in ("Contents", "Series", "Subtitle", "Title")]
    repeated += [c._tc for t in word.tables for c in t.rows[0].cells]
    texts = " ".join("".join(t.text or " " for t in one.iter(qn("w:t"), qn("w:tab"))) for one in repeated)
    ignored = set(re.findall(r"[^\W\d_]{3,}", unicodedata.normalize("NFKC", texts)))
    ours = words(path.replace(".docx", ".pdf"))
    theirs = words(os.path.join(os.path.dirname(path), "office", os.path.basename(path).replace(".docx", ".pdf")))
    missing = {w: (n, theirs[w]) for w, n in ours.items() if w not in ignored and theirs[w] != n}
    added = {w: n for w, n in theirs.items() if w not in ignored and w not in ours}
    holds(f"{name}: the words of our PDF", not missing and not added, f"{missing} {added}")


for file in sys.argv[1:]:
    check(file)
sys.exit(failures > 0)
