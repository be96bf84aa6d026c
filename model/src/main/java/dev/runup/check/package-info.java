/// Rules over facts. Each is one class, is never wrong, and looks at what the desk knows on the day
/// that is asked for. Knows no files and no editions.
@NullMarked
package dev.runup.check;

import org.jspecify.annotations.NullMarked;
