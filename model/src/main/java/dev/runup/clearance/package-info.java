/// What an edition may show, and from when on, decided before anything else. Knows no order and no
/// wording.
@NullMarked
package dev.runup.clearance;

import org.jspecify.annotations.NullMarked;
