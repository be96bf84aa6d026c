package dev.runup.serve;

/// Which issue a page shows.
///
/// @param edition an edition's name, or empty for the first one
/// @param day a day or moment as it is asked for, or empty for the newest issue
record Choice(String edition, String day) {}
