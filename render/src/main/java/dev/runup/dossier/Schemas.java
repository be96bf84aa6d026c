package dev.runup.dossier;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Resources;
import dev.runup.publish.BuildReport;
import dev.runup.schema.Schema;

/// The JSON Schemas by which an editor completes and checks a dossier's files, and by which a
/// program reads what a build tells it, as text.
public final class Schemas {

  private Schemas() {}

  /// Gives back the schema of a facts file.
  public static String facts() {
    return JsonWriter.write(Schema.ofFacts());
  }

  /// Gives back the schema of `theme.yaml`.
  public static String theme() {
    return JsonWriter.write(ThemeSchema.schema());
  }

  /// Gives back the schema of `runup.yaml`.
  public static String settings() {
    return JsonWriter.write(Schema.ofSettings());
  }

  /// Gives back the schema of a line of [BuildReport#json].
  public static String build() {
    return Resources.page("build.schema.json");
  }
}
