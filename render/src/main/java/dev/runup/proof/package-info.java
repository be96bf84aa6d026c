/// Proves that an edition does not depend on withheld facts. Start at [Proof].
@NullMarked
package dev.runup.proof;

import org.jspecify.annotations.NullMarked;
