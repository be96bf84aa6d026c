package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.figure.Scene.Paint;

/// A text of a figure.
///
/// @param language its language as BCP 47; empty for the briefing's
record Label(String text, String language, boolean strong, Paint paint) {

  /// Gives back words of the briefing's language that stand back.
  static Label muted(String text) {
    return new Label(text, "", false, Paint.MUTED);
  }

  static Label of(Leaf.Prose text) {
    return new Label(text.text(), text.language(), false, Paint.INK);
  }

  static Label of(Leaf.Name text) {
    return new Label(text.text(), text.language(), false, Paint.INK);
  }

  Label strongly() {
    return new Label(text, language, true, paint);
  }
}
