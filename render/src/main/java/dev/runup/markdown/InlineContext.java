package dev.runup.markdown;

/// Where inlines are written to; each place has its own characters to watch.
enum InlineContext {
  /// A paragraph or caption: its lines may look like the start of a block.
  BLOCK,
  /// A heading: a hash at its end would be taken for its frame.
  HEADING,
  /// A table's cell: a pipe would end it.
  CELL
}
