/// Writes a document as a Word file (Office Open XML, ECMA-376 transitional). Start at
/// [DocxWriter].
///
/// `DocxPackage`, `DocxPart` and `WordXml` also make the workbook of `typing`. Also reads Word
/// files:
///
/// * `DocxFacts` reads the facts of such a file for `explain`.
/// * `MarkedFile` reads what an office did to it (docs/decisions/0048). `DocxArchive` has its
///   parts. `MarkedTextReader` reads the paragraphs with what was tracked, and `WordComments` the
///   comments.
/// * `SentIssue` has what was sent. `ComparedText` knows which differences don't count as changes.
///
/// `DocxBlocks` and `DocxInlines` go over the document, `DocxStyles` makes the styles from the
/// theme, and `DocxPackage` is the archive.
@NullMarked
package dev.runup.docx;

import org.jspecify.annotations.NullMarked;
