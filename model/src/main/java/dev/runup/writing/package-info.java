/// What may be shown, written as the files of a dossier that is read back as the same. Knows the
/// tables of keys, and no issue.
@NullMarked
package dev.runup.writing;

import org.jspecify.annotations.NullMarked;
