/// Reads TrueType fonts: checks those of a dossier, and provides the glyphs, advances, kerning and
/// subsets of each.
///
/// Start at [FontReader#read] and [Face]. Reads no files and doesn't know PDF.
///
/// `FontReader` checks the fonts of a dossier: the file is intact, and its maker permits embedding.
/// `Face` is a font ready to set text. `Script` lists the scripts that the PDF can set.
@NullMarked
package dev.runup.font;

import org.jspecify.annotations.NullMarked;
