package dev.runup.serve;

/// The issue that a browser shows, chosen by the user.
///
/// @param edition the name of an edition, or empty for the first one
/// @param day a day or moment as in `--as-of`, or empty for the newest issue
/// @param language a language of the edition as BCP 47, for example `uk`, or empty for the first
///   one
record IssueChoice(String edition, String day, String language) {}
