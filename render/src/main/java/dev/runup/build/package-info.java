/// The pipeline from a dossier's folder to published files, and all that touches the disk.
@NullMarked
package dev.runup.build;

import org.jspecify.annotations.NullMarked;
