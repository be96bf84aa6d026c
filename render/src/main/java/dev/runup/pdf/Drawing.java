package dev.runup.pdf;

/// Draws something whose top lies at `top`, in points above the page's lower edge.
@FunctionalInterface
interface Drawing {
  void paint(Pen pen, float top);

  /// Gives back a drawing that paints this one, then another one.
  default Drawing then(Drawing next) {
    return (pen, top) -> {
      paint(pen, top);
      next.paint(pen, top);
    };
  }
}
