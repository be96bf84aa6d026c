/// Implements the commands: reads the arguments, runs one command, prints messages and returns an
/// exit code.
///
/// Start at [Main], then [Commands] and one of them, for example [CheckCommand]. This is the only
/// package that prints or knows picocli. It contains no rules about facts.
@NullMarked
package dev.runup.cli;

import org.jspecify.annotations.NullMarked;
