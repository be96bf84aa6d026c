/// Nodes to facts: keys and values checked, references resolved, origins kept. Knows neither marks
/// nor time.
@NullMarked
package dev.runup.reading;

import org.jspecify.annotations.NullMarked;
