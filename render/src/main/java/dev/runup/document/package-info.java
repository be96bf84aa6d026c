/// The document tree that every writer prints: what a filled template said, as values. Knows only
/// problems' references.
@NullMarked
package dev.runup.document;

import org.jspecify.annotations.NullMarked;
