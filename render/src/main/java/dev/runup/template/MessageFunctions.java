package dev.runup.template;

import dev.runup.briefing.Leaf;
import dev.runup.chart.Charts.ChartWords;
import dev.runup.document.Block;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.fact.Amount;
import dev.runup.fact.FactTime;
import dev.runup.fact.StatementField;
import dev.runup.problem.FieldRef;
import dev.runup.text.Spelling;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Prints the values of facts as spans, and provides the functions that templates call for
/// messages.
final class MessageFunctions implements ChartWords {

  /// The keys of the exact words of somebody.
  private static final Set<String> QUOTATIONS =
      Set.of(StatementField.QUOTE.key(), StatementField.ORIGINAL.key());

  private final Messages messages;
  private final Dates dates;
  private final Amounts amounts;
  private final StraightMarks straightMarks;

  /// @param issueYear the year of the issue, which its dates leave out
  MessageFunctions(Messages messages, int issueYear) {
    this.messages = messages;
    this.dates = new Dates(messages, issueYear);
    this.amounts = new Amounts(messages);
    this.straightMarks =
        new StraightMarks(
            messages.written("quotation.open"),
            messages.written("quotation.close"),
            messages.written("apostrophe"));
  }

  /// Returns a leaf as printed in the language of the briefing.
  TemplateMarkup leaf(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Prose(var text, var ref, var language) ->
          TemplateMarkup.of(set(text, ref, language), ref, language, SpanKind.TEXT);
      case Leaf.Name(var text, var ref, var language, var inText) -> {
        TemplateMarkup name =
            TemplateMarkup.of(set(text, ref, language), ref, language, SpanKind.NAME);
        yield inText == null
            ? name
            : name.withInText(
                new Span(
                    set(inText.text(), inText.ref(), inText.language()),
                    inText.ref(),
                    inText.language(),
                    SpanKind.NAME,
                    null));
      }
      case Leaf.Word(var word, var ref) -> TemplateMarkup.of(word, ref, "", SpanKind.TEXT);
      case Leaf.When when -> date(when);
      case Leaf.Quantity quantity -> quantity(quantity);
    };
  }

  /// Returns a text with the quotation marks of the briefing's language. A quotation and a text in
  /// another language stay as they are typed.
  private String set(String text, @Nullable FieldRef ref, String language) {
    boolean isQuotation = ref != null && QUOTATIONS.contains(ref.key());
    return isQuotation || !language.isEmpty() ? text : straightMarks.set(text);
  }

  /// Returns a date. The zone of its time becomes a separate span, unless it is the desk's.
  private TemplateMarkup date(Leaf.When when) {
    TemplateMarkup date =
        TemplateMarkup.of(
            new Span(dates.words(when), when.ref(), "", SpanKind.DATE, when.machine()));
    FactTime time = when.time();
    String zone = when.zone();
    if (zone == null || when.zoneName() == null) {
      return date;
    }
    Leaf.Prose called = when.zoneName().called();
    String key = time != null && time.from() == null ? "date.zoned.part" : "date.zoned";
    return called == null
        ? message(
            Zones.isCode(zone) ? key + ".code" : key,
            date,
            TemplateMarkup.of(Zones.name(zone, messages)))
        : message(key, date, leaf(called));
  }

  /// Returns an amount. A unit in another language becomes a separate span with that language.
  private TemplateMarkup quantity(Leaf.Quantity quantity) {
    Amount amount = quantity.amount();
    Leaf.Prose unit = quantity.unit();
    if (unit == null || unit.language().isEmpty()) {
      return amount(amounts.words(amount, unit == null ? null : unit.text()), quantity);
    }
    TemplateMarkup words =
        message("amount.unit", amount(amounts.withoutBound(amount), quantity), leaf(unit));
    String bound = Amounts.bound(amount);
    return bound == null ? words : message(bound, words);
  }

  private static TemplateMarkup amount(String words, Leaf.Quantity quantity) {
    return TemplateMarkup.of(words, quantity.ref(), "", SpanKind.AMOUNT);
  }

  @Override
  public String textOf(Leaf value) {
    return leaf(value).text();
  }

  @Override
  public String tick(String unit, LocalDate start) {
    return dates.tick(unit, start);
  }

  @Override
  public String message(String key, Object... values) {
    return messages.text(key, values);
  }

  /// Returns the functions, by the names under which templates call them.
  Map<String, TemplateMethodModelEx> functions() {
    Map<String, TemplateMethodModelEx> functions = new TreeMap<>();
    functions.put(
        "anchor",
        arguments ->
            TemplateMarkup.written(Block.Heading.wordsOf(markup(arguments.getFirst()).text())));
    functions.put("msg", arguments -> message(key(arguments), rest(arguments)));
    functions.put("list", arguments -> list(markups(members("list", arguments))));
    functions.put("distinct", arguments -> distinct(members("distinct", arguments)));
    functions.put(
        "newestFirst",
        arguments -> {
          List<TemplateModel> members = members("newestFirst", arguments);
          return new SimpleSequence(RecordModels.newestFirst(members), null);
        });
    functions.put("language", arguments -> language(markup(arguments.getFirst())));
    functions.put("capital", arguments -> markup(arguments.getFirst()).withCapital());
    functions.put("sentence", arguments -> sentence(markup(arguments.getFirst())));
    functions.put("inText", arguments -> markup(arguments.getFirst()).inText());
    functions.put("unstopped", arguments -> markup(arguments.getFirst()).withoutFullStop());
    functions.put("zone", arguments -> zone(markup(arguments.getFirst())));
    functions.put("clause", arguments -> markup(arguments.getFirst()).asClause());
    functions.replaceAll((name, function) ->
        arguments -> {
          if (arguments.isEmpty()) {
            throw new HintedException(
                "\"" + name + "\" needs a value",
                "Write it between the brackets: " + name + "(value).");
          }
          return function.exec(arguments);
        });
    return functions;
  }

  /// Returns a message that each bundle has.
  ///
  /// @throws IllegalArgumentException if there is none
  TemplateMarkup message(String key, TemplateMarkup... values) {
    return filled(key, messages.message(key), List.of(values), null);
  }

  /// Returns a message. If the key is a word of a fact, the message points to that fact.
  private TemplateMarkup message(TemplateMarkup choice, List<TemplateMarkup> values)
      throws TemplateModelException {
    String key = choice.text();
    Message message = messages.find(key);
    if (message == null) {
      throw new HintedException(
          "the words of \"" + messages.language() + "\" have no \"" + key + "\"",
          Spelling.didYouMean(key, messages.written().keySet())
              + (key.startsWith(BundleLayers.OWN)
                  ? "Write "
                      + key
                      + " = … into "
                      + TemplateTexts.FOLDER
                      + Messages.bundle(messages.language())
                      + "."
                  : "\"runup templates eject messages/en.properties\" copies all keys."));
    }
    for (int number : message.printed()) {
      if (number >= values.size()) {
        throw new HintedException(
            "the message \"" + key + "\" needs a value for {" + number + "}",
            "Write the values behind the key: msg(\"" + key + "\", value).");
      }
    }
    return filled(key, message, values, choice.ref());
  }

  /// @param ref the value that the message's own words show, or null
  private TemplateMarkup filled(
      String key, Message message, List<TemplateMarkup> values, @Nullable FieldRef ref) {
    String language = messages.languageOf(key);
    List<TemplateMarkup> parts = new ArrayList<>();
    message.emit(
        messages.plurals(),
        number -> number < values.size() ? values.get(number).text() : "",
        words -> parts.add(TemplateMarkup.ofMessage(key, words, ref, language)),
        number -> parts.add(values.get(number)));
    return parts.stream().reduce(TemplateMarkup.NOTHING, TemplateMarkup::append);
  }

  /// Joins items as in a sentence, for example "A, B and C".
  private TemplateMarkup list(List<TemplateMarkup> items) throws TemplateModelException {
    int last = items.size() - 1;
    return switch (items.size()) {
      case 0 -> TemplateMarkup.NOTHING;
      case 1 -> items.getFirst();
      default ->
          message(
              TemplateMarkup.of("list.last"),
              List.of(more(items.subList(0, last)), items.getLast()));
    };
  }

  /// Joins items with the sign between them. It joins halves, because each message copies its
  /// values.
  private TemplateMarkup more(List<TemplateMarkup> items) throws TemplateModelException {
    if (items.size() == 1) {
      return items.getFirst();
    }
    int half = items.size() / 2;
    TemplateMarkup left = more(items.subList(0, half));
    TemplateMarkup right = more(items.subList(half, items.size()));
    return message(TemplateMarkup.of("list.more"), List.of(left, right));
  }

  /// Returns the name of a zone given as in IANA's data.
  private TemplateMarkup zone(TemplateMarkup id) {
    return TemplateMarkup.of(Zones.name(id.text(), messages), id.ref(), "", SpanKind.NAME);
  }

  /// Returns the name of a language given as BCP 47.
  private TemplateMarkup language(TemplateMarkup tag) {
    return TemplateMarkup.of(
        Locale.forLanguageTag(tag.text()).getDisplayLanguage(messages.locale()));
  }

  /// Returns a text with a full stop. A text that ends with `.`, `!`, `?`, `…` or the like is
  /// unchanged, also if a quotation mark follows.
  private TemplateMarkup sentence(TemplateMarkup markup) {
    String text = markup.text().strip();
    boolean closed = text.isEmpty() || ".。!！?？؟…:：".indexOf(last(text)) >= 0;
    return closed ? markup : markup.append(TemplateMarkup.of(messages.written("stop")));
  }

  /// Returns the last character that isn't a closing quotation mark or bracket.
  private static char last(String text) {
    int i = text.length() - 1;
    while (i > 0 && "”’\"')]»“‘›‹」』".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  private static List<TemplateMarkup> rest(List<?> arguments) throws TemplateModelException {
    List<TemplateMarkup> values = new ArrayList<>();
    for (Object argument : arguments.subList(1, arguments.size())) {
      values.add(markup(argument));
    }
    return values;
  }

  /// Returns the members of a list, each once, at their first places. Members are equal if they
  /// print the same.
  private static TemplateSequenceModel distinct(List<TemplateModel> members)
      throws TemplateModelException {
    Map<String, TemplateModel> byText = new LinkedHashMap<>();
    for (TemplateModel member : members) {
      byText.putIfAbsent(markup(member).text(), member);
    }
    return new SimpleSequence(byText.values(), null);
  }

  private static List<TemplateMarkup> markups(List<TemplateModel> members)
      throws TemplateModelException {
    List<TemplateMarkup> all = new ArrayList<>();
    for (TemplateModel member : members) {
      all.add(markup(member));
    }
    return all;
  }

  /// @param function the name of the function that got the list
  private static List<TemplateModel> members(String function, List<?> arguments)
      throws TemplateModelException {
    if (arguments.size() != 1 || !(arguments.getFirst() instanceof TemplateSequenceModel items)) {
      throw new HintedException(
          "\"" + function + "\" takes one list",
          "Give it a list of the briefing, or texts in square brackets: "
              + function
              + "([one, other]).");
    }
    List<TemplateModel> all = new ArrayList<>();
    // A list to which a template has added each item is read from its start at each place.
    if (items instanceof TemplateCollectionModel collection) {
      for (TemplateModelIterator i = collection.iterator(); i.hasNext(); ) {
        all.add(i.next());
      }
    } else {
      for (int i = 0; i < items.size(); i++) {
        all.add(items.get(i));
      }
    }
    return all;
  }

  private static TemplateMarkup key(List<?> arguments) throws TemplateModelException {
    if (arguments.getFirst() instanceof TemplateScalarModel) {
      return markup(arguments.getFirst());
    }
    throw new HintedException(
        "\"msg\" takes the key of a message first", "For example: msg(\"basis\").");
  }

  static TemplateMarkup markup(Object argument) throws TemplateModelException {
    return switch (argument) {
      case TemplateMarkup markup -> markup;
      case TemplateScalarModel scalar -> TemplateMarkup.of(scalar.getAsString());
      case TemplateNumberModel number -> TemplateMarkup.of(String.valueOf(number.getAsNumber()));
      case TemplateModel other ->
          throw new HintedException("a text is expected here", Advice.ofNoText(other));
      default ->
          throw new HintedException(
              "a value is missing", "Test it with <#if value??> before, or give value!\"…\".");
    };
  }

  /// Writes amounts in one language, with the digits that the user typed.
  record Amounts(Messages messages) {

    /// Returns an amount with its currency, scale and unit, and with a word such as "about".
    String words(Amount amount, @Nullable String unit) {
      String exact = withoutBound(amount);
      String words = unit == null ? exact : messages.text("amount.unit", exact, unit);
      String bound = bound(amount);
      return bound == null ? words : messages.text(bound, words);
    }

    /// Returns an amount with its currency and scale, but without a word such as "about".
    String withoutBound(Amount amount) {
      String words =
          amount.high() == null
              ? number(amount.low())
              : messages.text("amount.range", number(amount.low()), number(amount.high()));
      if (amount.scale() != null) {
        words = messages.text("amount.scale." + amount.scale(), words);
      }
      if (amount.more()) {
        words = messages.text("amount.more", words);
      }
      if (amount.percent()) {
        words = messages.text("amount.percent", words);
      }
      if (amount.currency() != null) {
        words = messages.text("amount.money", amount.currency(), words);
      }
      return words;
    }

    /// Returns the key of the message that adds a word such as "about" or "over". Null for an exact
    /// amount.
    static @Nullable String bound(Amount amount) {
      String bound = amount.bound().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return amount.bound() == Amount.Bound.EXACT ? null : "amount." + bound;
    }

    /// Writes a number. Five or more digits before the point are set in groups of three.
    private String number(String typed) {
      int point = typed.indexOf('.');
      StringBuilder number = new StringBuilder(point < 0 ? typed : typed.substring(0, point));
      for (int i = number.length() > 4 ? number.length() - 3 : 0; i > 0; i -= 3) {
        number.insert(i, messages.written("number.group"));
      }
      return point < 0
          ? number.toString()
          : number + messages.written("number.point") + typed.substring(point + 1);
    }
  }
}
