/// A picture made of lines, boxes, dots and texts, and its form as SVG. Start at [Scene] and
/// [SvgFile]. Knows neither briefings nor documents.
@NullMarked
package dev.runup.figure;

import org.jspecify.annotations.NullMarked;
