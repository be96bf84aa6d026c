/// Checks the facts of a dossier against the rules, as the editions show them on the requested day.
/// Start at [Rules#check]. Each rule is a separate class and reports only what is surely wrong.
/// Reads no files.
@NullMarked
package dev.runup.check;

import org.jspecify.annotations.NullMarked;
