package dev.runup.node;

/// A stretch of a file, as indices of code points; `to` is the index behind the last one.
record TextRange(int from, int to) {}
