/// Helps those who type facts: finds ids by names, and mends for mistakes. Start at [Names] to find
/// a fact of which one knows the name. Writes no files, and knows neither editors nor browsers.
@NullMarked
package dev.runup.typing;

import org.jspecify.annotations.NullMarked;
