package dev.runup.pipeline;

import dev.runup.template.TemplateTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The files in the program's jars: shipped templates, bundles, samples to test templates, some
/// files of `docs`, the general help, a new dossier, and the page around a preview.
public final class Resources {

  private static final String FOLDER = "/META-INF/runup/";

  /// The names of all templates and bundles, because a jar can't list its files. A test compares
  /// this list with the folder.
  private static final List<String> NAMES =
      List.of(
          "agreed.md.ftl",
          "at-a-glance/page.md.ftl",
          "at-a-glance/title.md.ftl",
          "changes/page.md.ftl",
          "changes/title.md.ftl",
          "chronology/page.md.ftl",
          "chronology/title.md.ftl",
          "contacts.md.ftl",
          "daily/basis.md.ftl",
          "daily/changed.md.ftl",
          "daily/page.md.ftl",
          "daily/reference.md.ftl",
          "daily/title.md.ftl",
          "fragment.html.ftl",
          "messages/en.properties",
          "messages/uk.properties",
          "page-1.md.ftl",
          "page.html.ftl",
          "parts.md.ftl",
          "positions/page.md.ftl",
          "positions/title.md.ftl",
          "series/page.md.ftl",
          "site.html.ftl",
          "summit/page.md.ftl",
          "summit/title.md.ftl",
          "words.md.ftl");

  private Resources() {}

  /// Returns the text of a shipped template or bundle, or null if none has this name.
  public static @Nullable String text(String name) {
    return read(TemplateTexts.FOLDER + name);
  }

  /// Returns the shipped templates and bundles.
  public static TemplateTexts templates() {
    return new TemplateTexts(Map.of(), Resources::text, NAMES);
  }

  /// Returns a facts file for the made-up dossiers that test templates.
  public static String sample(String name) {
    return required("samples/" + name);
  }

  /// Returns the text of a file that must be in the jar, for example `build.schema.json`.
  public static String required(String name) {
    return Objects.requireNonNull(read(name), "the jar lacks its " + name);
  }

  private static @Nullable String read(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the program's own " + name, e);
    }
  }
}
