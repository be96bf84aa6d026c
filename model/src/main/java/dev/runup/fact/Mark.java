package dev.runup.fact;

/// A mark: how far something may be shared.
///
/// @param label as printed, never translated
/// @param rank its place in the scheme, 0 for the lowest
/// @param ink the label's colour as `#rrggbb`
/// @param ground the colour of the box behind it as `#rrggbb`
public record Mark(String label, int rank, String ink, String ground) implements Comparable<Mark> {

  @Override
  public int compareTo(Mark other) {
    return Integer.compare(rank, other.rank);
  }
}
