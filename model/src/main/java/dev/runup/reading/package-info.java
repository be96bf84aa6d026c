/// Nodes to facts: keys and values checked, references resolved, origins kept. Knows neither
/// ceilings nor issues.
@NullMarked
package dev.runup.reading;

import org.jspecify.annotations.NullMarked;
