/// Defines the types of facts, the keys of each type and the values of the keys. Start at [Fact]
/// and [FactType]. Reads no files and doesn't know which issue is built.
@NullMarked
package dev.runup.fact;

import org.jspecify.annotations.NullMarked;
