/// Commands: arguments in, one call of the build, messages and an exit code out. The only code that
/// prints.
@NullMarked
package dev.runup.cli;

import org.jspecify.annotations.NullMarked;
