/// Problems: what Runup has to say about its input, and the place it says it of. Knows no other
/// package.
@NullMarked
package dev.runup.problem;

import org.jspecify.annotations.NullMarked;
