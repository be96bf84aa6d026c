/// Facts: the types, the keys of each, and their values. Knows neither files nor time.
@NullMarked
package dev.runup.fact;

import org.jspecify.annotations.NullMarked;
