package dev.runup.dossier;

import dev.runup.fact.Edition;
import dev.runup.font.FontReader;
import dev.runup.image.Picture;
import dev.runup.image.PictureReader;
import dev.runup.node.DossierFolder;
import dev.runup.node.NamedFiles;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.FontFile;
import dev.runup.theme.Theme.Logo;
import dev.runup.theme.Theme.ThemeValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the themes of a dossier: `theme.yaml` in its folder, and the files that editions name. A
/// value that a theme lacks comes from the shipped theme.
public final class Themes {

  /// The longest description of a logo, in characters. Screen readers read it out on each visit.
  private static final int LONGEST = 200;

  /// The values of the shipped theme, by [ThemeKey#path].
  private static final Map<String, ThemeValue> SHIPPED = shippedValues();

  private final NamedFiles files;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Theme> read = new LinkedHashMap<>();

  private Themes(NamedFiles files) {
    this.files = files;
  }

  /// Returns the shipped theme.
  public static Theme shipped() {
    return DossierOnDisk.requireGood(Theme.of(SHIPPED));
  }

  /// Reads all themes of a dossier. Returns them by their paths in normal form, or the problems of
  /// any.
  ///
  /// @param named the paths that editions name, each with the place of its key
  static Checked<Map<String, Theme>> read(NamedFiles files, Map<String, Place> named) {
    Themes themes = new Themes(files);
    if (files.exists(DossierFolder.THEME)) {
      themes.add(DossierFolder.THEME, new Place(new Input(DossierFolder.THEME, ""), 1, 1, 1));
    }
    named.forEach(themes::add);
    themes.read.computeIfAbsent(DossierFolder.THEME, _ -> shipped());
    return Checked.of(themes.read, themes.problems);
  }

  /// Returns the theme of an edition.
  ///
  /// @param themes the result of [#read]
  static Theme of(Edition edition, Map<String, Theme> themes) {
    String named = edition.output().theme();
    String path = named == null ? DossierFolder.THEME : NamedFiles.normalForm(named);
    return Objects.requireNonNull(themes.get(path), path);
  }

  private static Map<String, ThemeValue> shippedValues() {
    String text = Objects.requireNonNull(Resources.text(DossierFolder.THEME), "no theme");
    Node root = NodeReader.read(new Input(DossierFolder.THEME, text)).root();
    Map<String, ThemeValue> values = new LinkedHashMap<>();
    ThemeReader.read(Objects.requireNonNull(root))
        .values()
        .forEach((key, typed) -> values.put(key, new ThemeValue(typed.text(), null)));
    return Collections.unmodifiableMap(values);
  }

  private void add(String path, Place where) {
    String name = NamedFiles.normalForm(path);
    if (read.containsKey(name)) { // named twice, or "theme.yaml" itself
      return;
    }
    Checked<Theme> theme = files.text(path, where).then(this::theme);
    problems.addAll(theme.problems());
    if (theme instanceof Checked.Good<Theme>(Theme value, var _)) {
      read.put(name, value);
    }
  }

  private Checked<Theme> theme(Input input) {
    ParsedFile parsed = NodeReader.read(input);
    List<Problem> found = new ArrayList<>(parsed.problems());
    if (parsed.root() == null) {
      return Checked.of(shipped(), found);
    }
    ThemeReader typed = ThemeReader.read(parsed.root());
    found.addAll(typed.problems());
    Map<String, ThemeValue> values = new LinkedHashMap<>(SHIPPED);
    values.putAll(typed.values());
    Logo logo = logo(typed.values(), found);
    List<FontFile> fonts = fonts(typed.fonts(), found);
    Checked<Theme> theme = Theme.of(values);
    found.addAll(theme.problems());
    return theme instanceof Checked.Good<Theme>(Theme value, var _)
        ? Checked.of(value.with(logo, fonts), found)
        : new Checked.Bad<>(found);
  }

  private @Nullable Logo logo(Map<String, ThemeValue> values, List<Problem> found) {
    ThemeValue file = values.get("logo.file");
    ThemeValue alt = values.get("logo.alt");
    if (file == null && alt == null) {
      return null;
    }
    if (file == null || alt == null || isTooLong(alt)) {
      Place place = Objects.requireNonNull(alt == null ? file : alt).place();
      found.add(
          Problem.of(
              ProblemCode.WRONG_VALUE,
              Objects.requireNonNull(place),
              "a logo needs "
                  + (file == null
                      ? "a \"file\""
                      : "an \"alt\", a text of 1 to " + LONGEST + " characters"),
              file == null
                  ? "Name a PNG or JPEG file, by its path from the dossier's folder on."
                  : "Say what the logo shows: it is read out to those who can't see it."));
      return null;
    }
    Place place = Objects.requireNonNull(file.place());
    if (file.text().matches("https?://.*")) {
      found.add(
          Problem.of(
              ProblemCode.NO_FILE,
              place,
              "a logo is a file of the dossier, and not an address",
              "Save the picture into the dossier's folder, and write its path, as in"
                  + " \"looks/crest.png\"."));
      return null;
    }
    Checked<Picture> picture =
        files
            .bytes(file.text(), PictureReader.LARGEST, place)
            .then(bytes -> PictureReader.read(bytes, file.text(), place));
    found.addAll(picture.problems());
    return picture instanceof Checked.Good<Picture>(Picture value, var _)
        ? new Logo(value, alt.text())
        : null;
  }

  private static boolean isTooLong(ThemeValue alt) {
    return alt.text().codePointCount(0, alt.text().length()) > LONGEST;
  }

  private List<FontFile> fonts(List<ThemeValue> typed, List<Problem> found) {
    List<FontFile> fonts = new ArrayList<>();
    for (ThemeValue one : typed) {
      Place place = Objects.requireNonNull(one.place());
      Checked<FontFile> font =
          files
              .bytes(one.text(), FontReader.LARGEST, place)
              .then(bytes -> FontReader.read(bytes, one.text(), place));
      found.addAll(font.problems());
      if (font instanceof Checked.Good<FontFile>(FontFile value, var _)) {
        fonts.add(value);
      }
    }
    return fonts;
  }
}
