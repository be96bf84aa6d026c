package dev.runup.document;

import java.util.List;

/// A note that the body points to by its number; its number is its place in [Document#notes], from
/// 1.
///
/// @param blocks what it says; at least one
public record Note(List<Block> blocks) {
  public Note {
    blocks = List.copyOf(blocks);
  }
}
