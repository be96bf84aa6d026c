package dev.runup.fact;

import dev.runup.fact.Shape.MarkField;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;

/// A marking, which limits how far something may be shared.
///
/// @param label the printed label, which is never translated
/// @param rank its place in the scheme, 0 for the lowest
/// @param ink the label's colour as `#rrggbb`
/// @param ground the colour of the box behind the label as `#rrggbb`
public record Mark(String label, int rank, String ink, String ground) implements Comparable<Mark> {

  /// Returns the reference to the label of a marking in `runup.yaml`.
  public static FieldRef ref(String label) {
    return new FieldRef(new Owner("mark", label), MarkField.LABEL.key(), 0);
  }

  /// Returns the contrast between label and box by the definition of WCAG 2, from 1 to 21.
  public double contrast() {
    double one = luminance(ink);
    double other = luminance(ground);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int shifted) {
    double channel = (shifted & 0xff) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : StrictMath.pow((channel + 0.055) / 1.055, 2.4);
  }

  @Override
  public int compareTo(Mark other) {
    return Integer.compare(rank, other.rank);
  }
}
