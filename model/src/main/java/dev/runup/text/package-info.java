/// Helps with text and bytes whatever they mean: spelling, checksums and percent-encoding. Knows no
/// other package.
@NullMarked
package dev.runup.text;

import org.jspecify.annotations.NullMarked;
