package dev.runup.pipeline;

import dev.runup.pdf.Pdf;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.List;

/// The templates and fonts that the program ships, as it finds them in its own files.
public final class ShippedFiles {

  private ShippedFiles() {}

  /// Returns the names of those that are missing or damaged.
  ///
  /// @throws java.io.UncheckedIOException if the program can't read its own files
  public static List<String> damaged() {
    TemplateTexts templates = Resources.templates();
    List<String> damaged = new ArrayList<>(templates.names());
    damaged.removeIf(name -> templates.shipped().apply(name) != null);
    damaged.addAll(Pdf.damagedFonts());
    return List.copyOf(damaged);
  }
}
