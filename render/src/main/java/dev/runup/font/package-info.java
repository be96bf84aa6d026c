/// TrueType fonts of a dossier: whether a file is whole and may be embedded, cut down to what a PDF
/// needs of it; and which scripts the PDF can set at all. Knows neither files nor OpenPDF.
@NullMarked
package dev.runup.font;

import org.jspecify.annotations.NullMarked;
