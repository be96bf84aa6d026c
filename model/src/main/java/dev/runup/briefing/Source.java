package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cited source.
///
/// @param number its number in this briefing, from 1
/// @param kind a word of the format
/// @param urls where it can be read
/// @param reliability A to F
/// @param credibility the digit that most facts from it carry
/// @param derivedFrom the numbers of the sources that it repeats
/// @param standing its remarks; what it rests on, if anything
public record Source(
    int number,
    Leaf.@Nullable Name title,
    String kind,
    Leaf.@Nullable Name publisher,
    Leaf.@Nullable Name author,
    Leaf.@Nullable When published,
    Leaf.@Nullable When accessed,
    List<Leaf.Prose> urls,
    String reliability,
    int credibility,
    Leaf.@Nullable Prose descriptor,
    List<Integer> derivedFrom,
    Provenance standing) {
  public Source {
    urls = List.copyOf(urls);
    derivedFrom = List.copyOf(derivedFrom);
  }
}
