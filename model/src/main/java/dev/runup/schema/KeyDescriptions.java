package dev.runup.schema;

import dev.runup.fact.FactType;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Shape;
import java.util.List;

/// Describes the values of a key in words, for messages and documentation.
final class KeyDescriptions {

  private KeyDescriptions() {}

  /// Returns the description of a key's values, for example `a date` or `actors`.
  static String of(FieldSpec spec) {
    boolean many = spec.many();
    return switch (spec.shape()) {
      case Shape.Text _ -> many ? "texts" : "a text";
      case Shape.Word(List<String> words) -> (many ? "words: " : "a word: ") + listed(words);
      case Shape.WholeNumber(int low, int high) -> "a number from " + low + " to " + high;
      case Shape.Flag _ -> "true";
      case Shape.Date _ -> "a date";
      case Shape.Time _ -> "a time of day";
      case Shape.Clock _ -> "a clock time";
      case Shape.DayOrMoment _ -> many ? "days or moments" : "a day or a moment";
      case Shape.Zone _ -> "a time zone";
      case Shape.Country _ -> "a country code";
      case Shape.Language _ -> many ? "language tags" : "a language tag";
      case Shape.MarkLabel _ -> "a mark";
      case Shape.Quantity _ -> "an amount";
      case Shape.Url _ -> many ? "web addresses" : "a web address";
      case Shape.Mailbox _ -> many ? "addresses for mail" : "an address for mail";
      case Shape.Id _ -> "an id";
      case Shape.Reference(List<FactType> targets, var _) -> facts(targets, many);
      case Shape.IssueOrAll _ -> "an issue, or \"*\"";
      case Shape.FactOrText _ -> "a fact or a text";
      case Shape.DeskOr(List<FactType> targets) -> "desk, or " + facts(targets, many);
      case Shape.LikelihoodTerm _ -> "a likelihood";
      case Shape.Participant _ -> "actors, with a role or without";
      case Shape.Citation _ -> "sources, with passages or without";
      case Shape.Acceptance _ -> "reasons by rule";
      case Shape.Review _ -> "reviews";
      case Shape.Draft _ -> "a draft mark";
      case Shape.Office _ -> "offices";
      case Shape.Translations _ -> "texts by language";
      case Shape.Changes _ -> "keys with values";
      case Shape.Marks _ -> "tlp, or marks";
      case Shape.FolderMarks _ -> "a mark by folder";
      case Shape.Rules _ -> "error, warning, notice or off, by rule";
      case Shape.Editions _ -> "editions by name";
    };
  }

  private static String facts(List<FactType> types, boolean many) {
    if (types.size() == FactType.values().length) {
      return many ? "facts" : "a fact";
    }
    return listed(types.stream().map(type -> many ? type.plural() : type.withArticle()).toList());
  }

  private static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
