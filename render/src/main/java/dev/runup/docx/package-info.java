/// Writes a document as a Word file (Office Open XML, ECMA-376 transitional). Start at
/// [DocxWriter].
@NullMarked
package dev.runup.docx;

import org.jspecify.annotations.NullMarked;
