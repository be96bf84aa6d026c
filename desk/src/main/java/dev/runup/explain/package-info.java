/// Follows a fact to all editions, and says why each shows or withholds it. Start at [Explainer].
///
/// * `Explainer` follows a fact to all editions.
@NullMarked
package dev.runup.explain;

import org.jspecify.annotations.NullMarked;
