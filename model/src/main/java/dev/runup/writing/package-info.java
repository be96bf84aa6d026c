/// Writes a cleared dossier as files that read back as the same facts. `--prove` builds an edition
/// again from these files.
///
/// Start at [ClearedFiles#of]. Knows the tables of keys. Doesn't know issues.
@NullMarked
package dev.runup.writing;

import org.jspecify.annotations.NullMarked;
