/// Implements the commands: reads the arguments, runs one command, prints messages and returns an
/// exit code.
///
/// Start at [Main], then [Commands] and one of them, for example [CheckCommand]. This is the only
/// package that prints or knows picocli. It contains no rules about facts.
///
/// * `build` runs a `DossierBuild` for each dossier, in a `Batch` or a `JobStream`.
///   `RequestedIssues` are the issues that it builds.
/// * `LastBuild` finds out whether there is anything to do, and `FileMessages` says what was done.
/// * `OptionRules` says which options go together.
/// * `SiteAgain` makes a site again after a take-back.
/// * `HelpText` sets the texts of help for the `Screen`, `ManPage` makes manual pages of them, and
///   `Colours` paints messages.
@NullMarked
package dev.runup.cli;

import org.jspecify.annotations.NullMarked;
