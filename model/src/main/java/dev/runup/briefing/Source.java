package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A cited source.
///
/// @param number the number in this briefing, from 1
/// @param kind a keyword of the format
/// @param urls the addresses at which it can be read
/// @param reliability a letter from A to F
/// @param credibility the digit that most of its facts have
/// @param derivedFrom the numbers of the sources that it repeats
/// @param standing its remarks, and the sources on which it rests
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
