package dev.runup.fact;

import dev.runup.format.Format;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A planned output of a dossier.
///
/// @param name its key in `runup.yaml`
/// @param template the template's name; null for a template with the edition's name, or else
///   `daily`
/// @param title its title, or null for the template's own title
/// @param addressee the person or group that it is for, or null
/// @param translations its title and its addressee in other languages
/// @param formats the formats in which it is published
/// @param languages the languages in which it is built as BCP 47, the main language first
/// @param ceiling the highest marking that it may show
/// @param cutOff the time of the issue day up to which facts are included; null for the end of the
///   day
/// @param issues the days already issued; empty if every recorded day is an issue
/// @param numberFrom the number of the first issue
/// @param zones further IANA zones; a time is also printed in each zone where its date differs
/// @param status whether it is a draft or final, or null for neither
/// @param showMarks whether it prints the markings that its template leaves out by default
/// @param tagsFacts whether its Word files mark which text is of which fact, also if it is no draft
/// @param fileName the name of its files, with `{edition}` and `{day}`
/// @param theme the path of its theme file within the dossier's folder; null for the dossier's
///   theme
/// @param base the address of the folder in which its pages are published, ending in `/`, or null
/// @param recipients to whom its mails are addressed
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
    @Nullable Status status,
    boolean showMarks,
    boolean tagsFacts,
    String fileName,
    @Nullable String theme,
    @Nullable String base,
    Recipients recipients) {

  /// To whom mails are addressed, in the form in which a user types it.
  ///
  /// @param to the recipients
  /// @param cc those who get a copy
  /// @param replyTo where answers go; empty for the sender
  public record Recipients(List<String> to, List<String> cc, List<String> replyTo) {
    public static final Recipients NONE = new Recipients(List.of(), List.of(), List.of());

    public Recipients {
      to = List.copyOf(to);
      cc = List.copyOf(cc);
      replyTo = List.copyOf(replyTo);
    }
  }

  /// How far an edition has got.
  public enum Status {
    /// Every page is labelled as a draft.
    DRAFT,
    /// It asks that each fact that it shows is reviewed.
    FINAL;

    /// Returns the status as a user types it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The type of the owner of an edition's values.
  public static final String OWNER = "edition";

  /// Stands for a digit of a day. No name of a file can have it.
  private static final char ANY_DIGIT = '\0';

  public Edition {
    translations = List.copyOf(translations);
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
    issues = List.copyOf(issues);
    zones = List.copyOf(zones);
  }

  /// Returns the keys whose texts can be translated.
  public static List<Field> translatable() {
    return List.of(EditionField.TITLE, EditionField.FOR);
  }

  /// Returns the desk's own edition, which shows every fact. It allows every marking and includes
  /// each day to its end.
  public static Edition desk(Mark highest) {
    return named("desk", null, List.of(), List.of(), highest, "");
  }

  /// Returns an edition that is no longer in `runup.yaml`. Its title is its name.
  public static Edition gone(
      String name, List<Format> formats, List<String> languages, Mark ceiling, String fileName) {
    return named(name, name, formats, languages, ceiling, fileName);
  }

  private static Edition named(
      String name,
      @Nullable String title,
      List<Format> formats,
      List<String> languages,
      Mark ceiling,
      String fileName) {
    return new Edition(
        name,
        null,
        title,
        null,
        List.of(),
        formats,
        languages,
        ceiling,
        null,
        List.of(),
        1,
        List.of(),
        null,
        false,
        false,
        fileName,
        null,
        null,
        Recipients.NONE);
  }

  /// Returns whether every page is labelled as a draft.
  public boolean isDraft() {
    return status == Status.DRAFT;
  }

  /// Returns whether it shows drafted facts. Apart from drafts, only the desk's own edition does.
  public boolean showsDrafts() {
    return isDraft() || isForDesk();
  }

  /// Returns whether it is the desk's own edition, see [#desk].
  public boolean isForDesk() {
    return languages.isEmpty();
  }

  /// Returns whether it asks that each fact that it shows is reviewed.
  public boolean isFinal() {
    return status == Status.FINAL;
  }

  /// Returns whether a fact is meant for this edition. Only headlines name editions.
  public boolean isFor(Fact fact) {
    List<Value> named = fact.all(HeadlineField.EDITIONS);
    return named.isEmpty() || named.contains(new Value.Text(name));
  }

  /// Returns this edition with another ceiling.
  public Edition withCeiling(Mark other) {
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
        status,
        showMarks,
        tagsFacts,
        fileName,
        theme,
        base,
        recipients);
  }

  /// Returns the name of the files of one issue, without the extension.
  ///
  /// @param day the issue day as ISO 8601, followed by `-HHMM` for a moment of that day
  public String fileName(String day) {
    return fileName.replace("{edition}", name).replace("{day}", day);
  }

  /// Returns the name of the files of one issue in a language. The main language adds nothing to
  /// the name. Example: `daily-2025-12-28` in the main language English, `daily-2025-12-28.uk` in
  /// Ukrainian.
  ///
  /// @param day the same as for [#fileName(String)]
  public String fileName(String day, String language) {
    return inLanguage(fileName(day), language);
  }

  private String inLanguage(String name, String language) {
    return language.equals(languages.getFirst()) ? name : name + "." + language;
  }

  /// Returns the path of a page that a web site of this edition has in a language.
  ///
  /// @param page without language and ending, for example `issues/2026-03-02`
  public String sitePage(String page, String language) {
    return inLanguage(page, language) + ".html";
  }

  /// Returns the names of its files of any day and in any language, in lower case and with `\0` for
  /// each digit of the day. [#mayBeSameFile] compares them.
  public List<String> fileNamesOfAnyDay() {
    List<String> names = new ArrayList<>();
    for (String day : List.of("####-##-##", "####-##-##-####")) {
      for (String language : languages) {
        String name = fileName(day.replace('#', ANY_DIGIT), language).toLowerCase(Locale.ROOT);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /// Returns whether two [#fileNamesOfAnyDay()] are the same on some days. On Windows and macOS
  /// names that differ by case are the same.
  ///
  /// Example: true for `{edition}-{day}` of the edition `public`, and for `public-2026-03-02`.
  public static boolean mayBeSameFile(String one, String other) {
    boolean may = one.length() == other.length();
    for (int i = 0; may && i < one.length(); i++) {
      may = mayBeSame(one.charAt(i), other.charAt(i)) || mayBeSame(other.charAt(i), one.charAt(i));
    }
    return may;
  }

  private static boolean mayBeSame(char one, char other) {
    return one == other || one == ANY_DIGIT && other >= '0' && other <= '9';
  }

  /// Returns the reference to one of its values in `runup.yaml`.
  public FieldRef ref(EditionField field) {
    return new FieldRef(new Owner(OWNER, name), field.key(), 0);
  }
}
