/// A picture as lines, boxes, dots and texts, and how it is written as SVG. Knows nobody.
@NullMarked
package dev.runup.figure;

import org.jspecify.annotations.NullMarked;
