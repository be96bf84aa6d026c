/// What long work says of itself while it goes on.
@NullMarked
package dev.runup.progress;

import org.jspecify.annotations.NullMarked;
