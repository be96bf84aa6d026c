/// Helps those who type facts: finds ids by names, mends for mistakes, dates for what a source
/// says, and the paragraphs of an article. Start at [Names] to find a fact of which one knows the
/// name, at [SaidDate] or at [ArticleText]. Writes no files, and knows neither editors nor
/// browsers.
@NullMarked
package dev.runup.typing;

import org.jspecify.annotations.NullMarked;
