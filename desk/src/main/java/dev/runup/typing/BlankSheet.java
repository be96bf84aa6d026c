package dev.runup.typing;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Shape;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.UpdateField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A sheet of the workbook in which facts are typed, with a column for each key. All of it comes
/// from the tables of keys.
///
/// @param name the name, which says what its rows are
record BlankSheet(String name, List<BlankColumn> columns) {

  private static final int WIDE = 42;
  private static final int NARROW = 16;

  /// The first key of an example such as `{value: ~95 %}`.
  private static final Pattern FIRST_KEY = Pattern.compile("\\{([a-z-]+):");

  /// A column.
  ///
  /// @param note what the key holds, for a comment on the header
  /// @param width in characters
  /// @param words the words that it takes. Empty if it takes others
  /// @param isStrict whether it takes no other text
  /// @param target the sheet whose ids it takes, or null
  record BlankColumn(
      String header,
      String note,
      boolean isRequired,
      int width,
      List<String> words,
      boolean isStrict,
      @Nullable String target) {}

  /// Returns the sheets of the workbook: the intake, a sheet for each type, and the updates.
  static List<BlankSheet> all() {
    List<BlankSheet> sheets = new ArrayList<>();
    sheets.add(of("intake", List.of(IntakeField.values())));
    for (FactType type : FactType.values()) {
      sheets.add(of(type.plural(), ordered(type)));
      if (type == FactType.ACTOR) {
        List<Field> keys = new ArrayList<>(List.of(ParticipantField.ACTOR));
        keys.addAll(List.of(OfficeField.values()));
        sheets.add(of("offices", keys));
      }
    }
    sheets.add(of("updates", List.of(UpdateField.values())));
    return sheets;
  }

  /// Returns the keys of a type: its id, what it needs, and then all others.
  private static List<Field> ordered(FactType type) {
    List<Field> fields = new ArrayList<>(type.fields());
    fields.sort(
        Comparator.comparing((Field field) -> field != CommonField.ID)
            .thenComparing(field -> !isRequired(field, type)));
    return fields;
  }

  private static boolean isRequired(Field field, FactType type) {
    return type.required().stream().anyMatch(group -> group.equals(List.of(field)));
  }

  private static BlankSheet of(String name, List<? extends Field> fields) {
    List<BlankColumn> columns = new ArrayList<>();
    for (Field field : fields) {
      switch (field.spec().shape()) {
        case Shape.Office _, Shape.Translations _ -> {}
        case Shape.Changes _ -> columns.add(changed(field));
        default -> columns.add(column(field));
      }
    }
    return new BlankSheet(name, List.copyOf(columns));
  }

  private static BlankColumn column(Field field) {
    FieldSpec spec = field.spec();
    List<String> words = words(spec.shape());
    boolean isText = spec.shape() instanceof Shape.Text && !spec.many();
    String several = spec.many() ? " Several are separated by |." : "";
    return new BlankColumn(
        field.key(),
        plain(spec.description()) + several + " Example: " + example(spec),
        spec.required(),
        isText ? WIDE : NARROW,
        words,
        !spec.many(),
        target(spec.shape()));
  }

  /// Returns the column of a key that an update sets, as in the example of the key `set`.
  private static BlankColumn changed(Field field) {
    Matcher key = FIRST_KEY.matcher(field.spec().example());
    String header = field.key() + "." + (key.find() ? key.group(1) : "title");
    String note =
        plain(field.spec().description()) + " Make a column for each key, as " + header + ".";
    return new BlankColumn(header, note, false, NARROW, List.of(), false, null);
  }

  private static String plain(String description) {
    return description.replace("`", "");
  }

  /// Returns an example as it is typed into a cell: a list without its brackets.
  private static String example(FieldSpec spec) {
    String example = spec.example();
    return switch (spec.shape()) {
      case Shape.Participant _ -> "zelensky | carney (host)";
      case Shape.Citation _ -> "article ¶8 | readout p. 2";
      case Shape.Review _ -> "A. Berg (2025-12-29)";
      case Shape.Acceptance _ -> "stale Asked again today.";
      default ->
          spec.many() && example.startsWith("[")
              ? example.substring(1, example.length() - 1).replace(", ", " | ")
              : example;
    };
  }

  private static List<String> words(Shape shape) {
    return switch (shape) {
      case Shape.Word(List<String> words) -> words;
      case Shape.Flag _ -> List.of("true");
      case Shape.LikelihoodTerm _ ->
          Likelihood.SCALE.stream().map(Likelihood::word).distinct().toList();
      default -> List.of();
    };
  }

  /// Returns the sheet with the ids that a key takes, if all are in one sheet. Else null.
  private static @Nullable String target(Shape shape) {
    List<FactType> targets =
        switch (shape) {
          case Shape.Reference(List<FactType> types, boolean _) -> types;
          case Shape.Citation _ -> List.of(FactType.SOURCE);
          case Shape.Participant _ -> List.of(FactType.ACTOR);
          case Shape.IssueOrAll _ -> List.of(FactType.ISSUE);
          default -> List.of();
        };
    boolean hasIds = targets.size() == 1 && targets.getFirst() != FactType.POSITION;
    return hasIds ? targets.getFirst().plural() : null;
  }

  /// Returns the lists of words of all sheets, each once.
  static List<List<String>> lists(List<BlankSheet> sheets) {
    return sheets.stream()
        .flatMap(sheet -> sheet.columns().stream())
        .map(BlankColumn::words)
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }
}
