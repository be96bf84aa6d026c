package dev.runup.schema;

import dev.runup.fact.CommonField;
import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.IntakeField;
import dev.runup.fact.Likelihood;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape.DraftField;
import dev.runup.fact.Shape.MarkField;
import dev.runup.fact.Shape.OfficeField;
import dev.runup.fact.Shape.ParticipantField;
import dev.runup.fact.Shape.ReviewField;
import dev.runup.fact.UpdateField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the parts of `docs/fact-format.md` that are generated from the tables of keys.
///
/// Each part lies between two comments, of which the first names it. The rest of the page is
/// written by hand.
final class FactFormatPage {

  private static final Pattern PART =
      Pattern.compile(
          "(<!-- made from the tables of keys: (.*?) -->)(\\n?).*?(<!-- end -->)", Pattern.DOTALL);

  private FactFormatPage() {}

  /// Returns the page with all its parts generated from the current tables.
  static String regenerated(String page) {
    return PART.matcher(page).replaceAll(part -> Matcher.quoteReplacement(part(part)));
  }

  /// Returns the names of the parts of a page.
  static List<String> parts(String page) {
    return PART.matcher(page).results().map(part -> part.group(2)).toList();
  }

  private static String part(MatchResult part) {
    String lines = part.group(3).isEmpty() ? "" : "\n\n";
    return part.group(1) + lines + generatedPart(part.group(2)) + lines + part.group(4);
  }

  private static String generatedPart(String name) {
    return switch (name) {
      case "intake" -> table(List.of(IntakeField.values()), List.of());
      case "every fact" -> table(List.of(CommonField.values()), List.of());
      case "reviews" -> table(List.of(ReviewField.values()), List.of());
      case "drafts" -> table(List.of(DraftField.values()), List.of());
      case "types" ->
          Arrays.stream(FactType.values())
              .map(FactFormatPage::type)
              .collect(Collectors.joining("\n\n"));
      case "runup.yaml" -> table(List.of(SettingField.values()), List.of());
      case "marks of its own" -> table(List.of(MarkField.values()), List.of());
      case "updates" -> table(List.of(UpdateField.values()), List.of());
      case "editions" -> table(List.of(EditionField.values()), List.of());
      case "likelihoods" -> likelihoods();
      case "marks" ->
          MarkScheme.TLP.marks().stream()
                  .map(Mark::label)
                  .map(FactFormatPage::code)
                  .collect(Collectors.joining(", "))
              + ".";
      default -> throw new AssertionError("nothing is made for: " + name);
    };
  }

  private static String type(FactType type) {
    StringBuilder text = new StringBuilder("### " + type.plural() + "\n\n" + type.description());
    if (type.needsSource()) {
      text.append(
          switch (type) {
            case POSITION -> " It must name a source or `stated-in`, unless it is `not-stated`.";
            case ASSESSMENT -> " It must name a source; the desk's own needs `rests-on` instead.";
            default -> " It must name a source.";
          });
    }
    for (List<Field> group : type.required()) {
      if (group.getFirst() instanceof CommonField needed) {
        text.append(" It needs ").append(code(needed.key())).append('.');
      }
    }
    text.append("\n\n").append(table(type.ownFields(), type.required()));
    if (type == FactType.ACTOR) {
      text.append("\n\nAn office:\n\n").append(table(List.of(OfficeField.values()), List.of()));
    }
    if (type == FactType.EVENT) {
      text.append(
          """


          Lists have events by date and hour. On a day, events without a `time` follow those with one, and a larger event precedes its parts.
          `before` and `after` place events without a date, and events that begin on the same day. Otherwise the dates decide.

          One who takes part, if not by the id alone; `+others` stands for more:

          """);
      text.append(table(List.of(ParticipantField.values()), List.of()));
      text.append(
          """


          Who was invited only, declined or was absent isn't counted, met nobody, and is no party of the summit. Who left a larger event takes
          part in none of its parts after that day. A role that consists of these words alone, such as `invited and declined`, is read as
          attendance, with a notice; the last word counts. The members of a group that takes part are parties too: actors with it under
          `member-of`.\
          """);
    }
    return text.toString();
  }

  private static String table(List<? extends Field> fields, List<List<Field>> required) {
    List<String> rows = new ArrayList<>();
    rows.add("| Key | Holds | Means | Example |");
    rows.add("| --- | --- | --- | --- |");
    for (Field field : fields) {
      FieldSpec spec = field.spec();
      rows.add(
          "| "
              + String.join(
                  " | ", key(field), holds(spec), means(field, required), code(spec.example()))
              + " |");
    }
    return String.join("\n", rows);
  }

  private static String key(Field field) {
    String key = code(field.key());
    return field.spec().required() ? "**" + key + "**" : key;
  }

  private static String holds(FieldSpec spec) {
    return KeyDescriptions.of(spec) + (spec.shape().needed() ? ", needed" : "");
  }

  private static String means(Field field, List<List<Field>> required) {
    String means = field.spec().description();
    for (List<Field> group : required) {
      if (group.size() > 1 && group.contains(field)) {
        List<String> others =
            group.stream().filter(other -> other != field).map(other -> code(other.key())).toList();
        means += " This or " + String.join(" or ", others) + " must be there.";
      }
    }
    return means + (inherited(field) ? " Else the intake's." : "");
  }

  private static boolean inherited(Field field) {
    return field instanceof CommonField
        && Arrays.stream(IntakeField.values()).anyMatch(from -> from.key().equals(field.key()));
  }

  private static String likelihoods() {
    Map<String, String> words = new LinkedHashMap<>();
    for (Likelihood band : Likelihood.SCALE) {
      words.merge(band.low() + " to " + band.high(), band.word(), (a, b) -> a + ", " + b);
    }
    return words.entrySet().stream()
        .map(band -> "| " + band.getValue() + " | " + band.getKey() + " |")
        .collect(Collectors.joining("\n", "| Words | Per cent |\n| --- | --- |\n", ""));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
