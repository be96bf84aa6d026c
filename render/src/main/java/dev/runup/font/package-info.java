/// Reads TrueType fonts: checks those of a dossier, and provides the glyphs, advances, kerning and
/// subsets of each.
///
/// Start at [FontReader#read] and [Face]. Reads no files and doesn't know PDF.
@NullMarked
package dev.runup.font;

import org.jspecify.annotations.NullMarked;
