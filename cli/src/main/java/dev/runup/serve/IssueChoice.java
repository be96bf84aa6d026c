package dev.runup.serve;

/// Which issue a page shows.
///
/// @param edition an edition's name, or empty for the first one
/// @param day a day or moment as it is asked for, or empty for the newest issue
/// @param language one of the edition's as BCP 47, or empty for the first one
record IssueChoice(String edition, String day, String language) {}
