package dev.runup.template;

import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.briefing.Statement;
import dev.runup.text.Spelling;
import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a template's author most likely meant by a name that is not there, or by a value of the
/// wrong kind. It is found when the template fails, while its variables are still known.
///
/// @param message what is wrong
/// @param hint what to write instead
record Advice(String message, String hint) {

  /// The key under which a run keeps the advice on its failure.
  private static final Object KEY = new Object();

  private static final String EXPLAIN = "\"runup templates explain ";

  /// The shared templates by the names under which products import them.
  private static final Map<String, String> IMPORTS =
      Map.of("w", "words.md.ftl", "p1", "page-1.md.ftl", "parts", "parts.md.ftl");

  private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d{1,4})\\]");

  /// An advice and the failure that it is about.
  private record Noted(TemplateException failure, Advice advice) {}

  /// Keeps the advice on a failure with its run. To be called where the template fails.
  static void note(TemplateException failure, Environment run) {
    try {
      Advice found = find(failure, run);
      if (found != null) {
        run.setCustomState(KEY, new Noted(failure, found));
      }
    } catch (TemplateModelException _) {
      // Then FreeMarker's message stays as it is.
    }
  }

  /// Returns the advice on a failure, or null if there is none.
  static @Nullable Advice of(TemplateException failure) {
    return failure.getEnvironment() != null
            && failure.getEnvironment().getCustomState(KEY) instanceof Noted(var about, var advice)
            && about == failure
        ? advice
        : null;
  }

  private static @Nullable Advice find(TemplateException failure, Environment run)
      throws TemplateModelException {
    String blamed = failure.getBlamedExpressionString();
    RecordModels.UnknownName unknown =
        run.getObjectWrapper() instanceof RecordModels models ? models.lastUnknown() : null;
    if (failure instanceof InvalidReferenceException && blamed != null) {
      int dot = blamed.lastIndexOf('.');
      String name = blamed.substring(dot + 1);
      return unknown != null && dot > 0 && unknown.name().equals(name)
          ? ofMember(unknown)
          : dot > 0
              ? ofImported(blamed.substring(0, dot), name, run)
              : ofVariable(name, failure, run);
    }
    // The value of a call such as voice(s.speech) was read just before the call failed. The values
    // of msg and its like may have been read long before.
    if (unknown != null
        && (failure.getMessageWithoutStackTop().contains("had null/missing value")
            || failure instanceof HintedException
                && (stack(failure).contains("." + unknown.name())
                    || failure
                        .getMessageWithoutStackTop()
                        .contains("has no \"" + unknown.name() + "\"")))) {
      return ofMember(unknown);
    }
    Class<?> type = blamed == null ? null : RecordModels.typeOf(value(blamed, run));
    return type != null
            && FreemarkerWords.reworded(failure.getMessageWithoutStackTop())
                .contains("and a text is expected")
        ? new Advice(
            "this is " + named(type) + ", and a text is expected here", printing(blamed, type))
        : null;
  }

  /// Returns how a value is printed that isn't a text.
  static String ofNoText(TemplateModel model) {
    Class<?> type = RecordModels.typeOf(model);
    return type == Statement.Speaker.class || type == Event.Participant.class
        ? "It is "
            + named(type)
            + ". Print the names: list(values?map(one -> one."
            + printable(type)
            + "))."
        : type != null
            ? "It is " + named(type) + ". " + printing("value", type)
            : model instanceof TemplateSequenceModel
                ? "It is a list: print it with list(values), or each item with <#list values as one>."
                : "It is neither a text nor a number.";
  }

  private static String printing(@Nullable String expression, Class<?> type) {
    return type == Provenance.Cite.class
        ? "Print all of them with <@w.marks fact.standing.cites/>."
        : "Print one of its values, such as ${"
            + expression
            + "."
            + printable(type)
            + "}, or all of it with a macro. "
            + EXPLAIN
            + path(type)
            + "\" lists both.";
  }

  /// Returns the first text that each record of a type has, also one of a part, such as `who.name`.
  /// Else it is the first text, or the first part. Of a statement it is what was said.
  private static String printable(Class<?> type) {
    if (type == Statement.class) {
      return "words.says";
    }
    List<RecordComponent> parts =
        Arrays.stream(type.getRecordComponents())
            .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .toList();
    for (RecordComponent part : parts) {
      if (Leaf.class.isAssignableFrom(part.getType())) {
        return part.getName();
      }
      if (part.getType() == Statement.Speaker.class) {
        return part.getName() + "." + printable(part.getType());
      }
    }
    RecordComponent[] all = type.getRecordComponents();
    return Arrays.stream(all)
        .filter(part -> Leaf.class.isAssignableFrom(part.getType()))
        .findFirst()
        .orElse(all[0])
        .getName();
  }

  // --- names that are not there ---

  private static Advice ofMember(RecordModels.UnknownName unknown) {
    List<String> names = names(unknown.type());
    String deeper = deeper(unknown.type(), unknown.name());
    return new Advice(
        named(unknown.type()) + " has no \"" + unknown.name() + "\"",
        (deeper == null ? Spelling.didYouMean(unknown.name(), names) : Spelling.question(deeper))
            + "It has "
            + String.join(", ", names)
            + ". "
            + EXPLAIN
            + path(unknown.type())
            + "\" says what they are.");
  }

  private static List<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /// Returns where a part of a record has a component of a name, or null.
  ///
  /// Example: `who` of a statement is `speech.who`.
  private static @Nullable String deeper(Class<?> type, String name) {
    for (RecordComponent part : type.getRecordComponents()) {
      if (part.getType().isRecord() && names(part.getType()).contains(name)) {
        return part.getName() + "." + name;
      }
    }
    return null;
  }

  private static @Nullable Advice ofImported(String holder, String name, Environment run)
      throws TemplateModelException {
    if (!(value(holder, run) instanceof Environment.Namespace imported)) {
      return null;
    }
    return new Advice(
        "\"" + holder + "\" has no \"" + name + "\"",
        Spelling.didYouMean(name, keys(imported))
            + EXPLAIN
            + holder
            + "\" lists what words.md.ftl has.");
  }

  private static Advice ofVariable(String name, TemplateException failure, Environment run)
      throws TemplateModelException {
    if (stack(failure).matches("(?s).*Failed at: @[^\n]* " + name + " = .*")) {
      return new Advice(
          "\"" + name + "\" is no value here",
          "In a call of a macro, either each value has the name of its parameter or none has one.");
    }
    String file = IMPORTS.get(name);
    if (file != null) {
      String inFolder = String.valueOf(failure.getTemplateSourceName()).replaceAll("[^/]", "");
      return new Advice(
          "there is no \"" + name + "\"",
          "Write this line at the start of the template: <#import \""
              + "../".repeat(inFolder.length())
              + file
              + "\" as "
              + name
              + ">");
    }
    TreeSet<String> known = new TreeSet<>();
    for (Object one : run.getKnownVariableNames()) {
      known.add(String.valueOf(one));
    }
    for (String one : known) {
      if (run.getVariable(one) instanceof Environment.Namespace imported
          && keys(imported).contains(name)) {
        return new Advice(
            "there is no \"" + name + "\"",
            Spelling.question(one + "." + name) + "What is imported has the name of its import.");
      }
    }
    return new Advice(
        "there is no \"" + name + "\"",
        Spelling.didYouMean(name, known)
            + (known.contains("briefing")
                ? "Facts are in \"briefing\": " + EXPLAIN + "briefing\" says what it holds."
                : "There are " + String.join(", ", known) + "."));
  }

  private static String stack(TemplateException failure) {
    return Objects.requireNonNullElse(failure.getFTLInstructionStack(), "");
  }

  private static TreeSet<String> keys(Environment.Namespace imported)
      throws TemplateModelException {
    TreeSet<String> keys = new TreeSet<>();
    for (var all = imported.keys().iterator(); all.hasNext(); ) {
      keys.add(String.valueOf(all.next()));
    }
    return keys;
  }

  /// Returns the value of names that are joined by dots, with items such as `who[0]`, or null for
  /// any other expression.
  private static @Nullable TemplateModel value(String expression, Environment run)
      throws TemplateModelException {
    TemplateModel value = null;
    String[] names = expression.split("\\.", -1);
    for (int i = 0; i < names.length; i++) {
      Matcher item = ITEM.matcher(names[i]);
      String name = item.matches() ? item.group(1) : names[i];
      value =
          i == 0
              ? run.getVariable(name)
              : value instanceof TemplateHashModel hash ? hash.get(name) : null;
      if (item.matches()) {
        value =
            value instanceof TemplateSequenceModel items
                ? items.get(Integer.parseInt(item.group(2)))
                : null;
      }
    }
    return value;
  }

  // --- words ---

  /// Returns a type with its article, for example `a changed fact`.
  private static String named(Class<?> type) {
    String words = path(type).replace('-', ' ');
    return words.equals("briefing")
        ? "the briefing"
        : ("aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words;
  }

  /// Returns a type as `runup templates explain` takes it, for example `changed-fact`.
  static String path(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
