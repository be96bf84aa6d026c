package dev.runup.fact;

import dev.runup.format.Format;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One planned output of a dossier.
///
/// @param name its key in `runup.yaml`
/// @param template the template's name, or null for the edition's own name if there is a template
///   of it, else `daily`
/// @param title what it is called, or null for the template's own name
/// @param addressee whom it is for, or null
/// @param translations its title and its addressee in other languages
/// @param formats the formats that it is published in
/// @param languages the languages that it is built in as BCP 47, the first one first
/// @param ceiling the highest mark it may show
/// @param cutOff what is known at this time of the issue day; null for the end of the day
/// @param issues the days already issued; none if every recorded day is one
/// @param numberFrom the first issue's number
/// @param zones the further IANA zones in which a time is printed where its date differs there
/// @param draft whether every page says that it is a draft
/// @param showMarks whether it prints the marks that its template leaves out unless asked for them
/// @param fileName the files' name, with `{edition}` and `{day}`
/// @param theme the path of the file with its looks, from the dossier's folder on; null for the
///   dossier's own
/// @param base where its pages are published, ending in `/`, or null
public record Edition(
    String name,
    @Nullable String template,
    @Nullable String title,
    @Nullable String addressee,
    List<Value.Translation> translations,
    List<Format> formats,
    List<String> languages,
    Mark ceiling,
    @Nullable LocalTime cutOff,
    List<Moment> issues,
    int numberFrom,
    List<String> zones,
    boolean draft,
    boolean showMarks,
    String fileName,
    @Nullable String theme,
    @Nullable String base) {

  public Edition {
    translations = List.copyOf(translations);
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
    issues = List.copyOf(issues);
    zones = List.copyOf(zones);
  }

  /// Gives back the keys whose texts can be given in other languages.
  public static List<Field> translatable() {
    return List.of(EditionField.TITLE, EditionField.FOR);
  }

  /// Gives back the edition that shows a desk all it has: every mark, every day to its end.
  public static Edition desk(Mark highest) {
    return new Edition(
        "desk", null, null, null, List.of(), List.of(), List.of(), highest, null, List.of(), 1,
        List.of(), false, false, "", null, null);
  }

  /// Returns whether a fact is meant for this edition. Only headlines name editions.
  public boolean mayPrint(Fact fact) {
    List<Value> named = fact.all(HeadlineField.EDITIONS);
    return named.isEmpty() || named.contains(new Value.Text(name));
  }

  /// Gives back this edition under another ceiling.
  public Edition under(Mark other) {
    return new Edition(
        name,
        template,
        title,
        addressee,
        translations,
        formats,
        languages,
        other,
        cutOff,
        issues,
        numberFrom,
        zones,
        draft,
        showMarks,
        fileName,
        theme,
        base);
  }

  /// Gives back the name of its files of one day, without the ending.
  ///
  /// @param day the issue day as ISO 8601, with `-HHMM` for a moment of it
  public String fileName(String day) {
    return fileName.replace("{edition}", name).replace("{day}", day);
  }

  /// Gives back the name of its files of one day in a language: only further languages are named.
  ///
  /// @param day as in [#fileName(String)]
  public String fileName(String day, String language) {
    String name = fileName(day);
    return language.equals(languages.getFirst()) ? name : name + "." + language;
  }

  /// Gives back the reference to one of its values in `runup.yaml`.
  public FieldRef ref(EditionField field) {
    return new FieldRef(new Owner("edition", name), field.key(), 0);
  }
}
