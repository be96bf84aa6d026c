/// Writes a cleared dossier as files that read back as the same facts. The proof of an edition
/// builds from them.
///
/// Start at [ClearedFiles#of]. Knows the tables of keys, and no issues.
@NullMarked
package dev.runup.writing;

import org.jspecify.annotations.NullMarked;
