/// The document tree that all writers print. Start at [Document]. The tree refers to facts by id
/// and key, and knows no output format.
@NullMarked
package dev.runup.document;

import org.jspecify.annotations.NullMarked;
