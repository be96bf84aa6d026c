/// Writes a document as a tagged PDF. Start at [Pdf#write], and read docs/pdf.md for the steps in
/// order.
///
/// The only package that uses OpenPDF. It knows neither facts nor the writers of other formats.
///
/// `PdfText` reads the text of PDF files of strangers, after `UnpackedSize` has measured their
/// streams.
@NullMarked
package dev.runup.pdf;

import org.jspecify.annotations.NullMarked;
