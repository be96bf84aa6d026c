/// What was known when. Knows no files and no wording.
@NullMarked
package dev.runup.history;

import org.jspecify.annotations.NullMarked;
