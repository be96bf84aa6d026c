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
///
/// The script `./runup` runs first. It finds a JDK, and builds the program if a source has changed.
/// If `dist/native` has built the docs/decisions/0031 of the same sources, it runs that. Otherwise
/// it keeps a cache of loaded classes (docs/decisions/0005). In docs/decisions/0008, Java, the
/// built program and the cache are beside the script. `dist/make` packs it for systems and
/// containers (docs/decisions/0033).
@NullMarked
package dev.runup.cli;

import org.jspecify.annotations.NullMarked;
