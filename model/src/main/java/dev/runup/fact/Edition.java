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
/// @param titles what its pages say of it
/// @param ceiling the highest marking that it may show
/// @param issues its issues
/// @param output the files in which it is published
/// @param printing what it prints besides the facts
/// @param recipients to whom its mails are addressed
public record Edition(
    String name,
    Titles titles,
    Mark ceiling,
    Issues issues,
    Output output,
    Printing printing,
    Recipients recipients) {

  /// What its pages say of it.
  ///
  /// @param title its title, or null for the template's own title
  /// @param addressee the person or group that it is for, or null
  /// @param translations its title and its addressee in other languages
  public record Titles(
      @Nullable String title, @Nullable String addressee, List<Value.Translation> translations) {

    public Titles {
      translations = List.copyOf(translations);
    }

    /// Returns the keys whose texts can be translated.
    public static List<Field> translatable() {
      return List.of(EditionField.TITLE, EditionField.FOR);
    }
  }

  /// Its issues.
  ///
  /// @param cutOff the time of the issue day up to which facts are included; null for the end of
  ///   the day
  /// @param days the days or moments already issued; empty if every recorded day is an issue
  /// @param numberFrom the number of the first issue
  public record Issues(@Nullable LocalTime cutOff, List<Moment> days, int numberFrom) {

    public Issues {
      days = List.copyOf(days);
    }
  }

  /// The files in which it is published.
  ///
  /// @param name their name, with `{edition}` and `{day}`
  /// @param formats their formats
  /// @param languages the languages in which it is built as BCP 47, the main language first
  /// @param template the template's name; null for a template with the edition's name, or else
  ///   `daily`
  /// @param theme the path of its theme file within the dossier's folder; null for the dossier's
  ///   theme
  /// @param base the address of the folder in which its pages are published, ending in `/`, or null
  public record Output(
      String name,
      List<Format> formats,
      List<String> languages,
      @Nullable String template,
      @Nullable String theme,
      @Nullable String base) {

    public Output {
      formats = List.copyOf(formats);
      languages = List.copyOf(languages);
    }
  }

  /// What it prints besides the facts.
  ///
  /// @param status whether it is a draft or final, or null for neither
  /// @param showMarks whether it prints the markings that its template leaves out by default
  /// @param tagsFacts whether its Word files mark which text is of which fact, also if it is no
  ///   draft
  /// @param zones further IANA zones; a time is also printed in each zone where its date differs
  public record Printing(
      @Nullable Status status, boolean showMarks, boolean tagsFacts, List<String> zones) {

    public Printing {
      zones = List.copyOf(zones);
    }
  }

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
        new Titles(title, null, List.of()),
        ceiling,
        new Issues(null, List.of(), 1),
        new Output(fileName, formats, languages, null, null, null),
        new Printing(null, false, false, List.of()),
        Recipients.NONE);
  }

  /// Returns whether every page is labelled as a draft.
  public boolean isDraft() {
    return printing.status == Status.DRAFT;
  }

  /// Returns whether it shows drafted facts. Apart from drafts, only the desk's own edition does.
  public boolean showsDrafts() {
    return isDraft() || isForDesk();
  }

  /// Returns whether it is the desk's own edition, see [#desk].
  public boolean isForDesk() {
    return output.languages.isEmpty();
  }

  /// Returns whether it asks that each fact that it shows is reviewed.
  public boolean isFinal() {
    return printing.status == Status.FINAL;
  }

  /// Returns whether a fact is meant for this edition. Only headlines name editions.
  public boolean isFor(Fact fact) {
    List<Value> named = fact.all(HeadlineField.EDITIONS);
    return named.isEmpty() || named.contains(new Value.Text(name));
  }

  /// Returns this edition with another ceiling.
  public Edition withCeiling(Mark other) {
    return new Edition(name, titles, other, issues, output, printing, recipients);
  }

  /// Returns the name of the files of one issue, without the extension.
  ///
  /// @param day the issue day as ISO 8601, followed by `-HHMM` for a moment of that day
  public String fileName(String day) {
    return output.name.replace("{edition}", name).replace("{day}", day);
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
    return language.equals(output.languages.getFirst()) ? name : name + "." + language;
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
      for (String language : output.languages) {
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
