package dev.runup.cli;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.problem.Checked;
import dev.runup.text.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// An option or a positional argument of a command, with the value that the user typed.
record Argument<T extends @Nullable Object>(ArgSpec spec) {

  private static final String DOSSIER = "DOSSIER";
  private static final String DEFAULT_DOSSIER = "Default: the current one or the nearest above it.";

  /// Returns an option without a value. It is false unless it is typed.
  static Argument<Boolean> flag(List<String> names, String... description) {
    return new Argument<>(
        option(names).type(boolean.class).initialValue(false).description(description).build());
  }

  /// Returns an option without a value that may be typed several times. Its list has an entry for
  /// each time.
  static Argument<List<Boolean>> counter(List<String> names, String... description) {
    return new Argument<>(
        option(names)
            .type(List.class)
            .auxiliaryTypes(Boolean.class)
            .arity("0")
            .initialValue(List.of())
            .description(description)
            .build());
  }

  /// Returns an option whose value is a text. The value is null if the option isn't typed.
  static Argument<@Nullable String> text(String name, String label, String... description) {
    return labelled(option(List.of(name)).type(String.class), label, description);
  }

  /// Returns an option for a folder. The value is null if the option isn't typed.
  static Argument<@Nullable Path> folder(String name, String... description) {
    return labelled(option(List.of(name)).type(Path.class), "FOLDER", description);
  }

  /// Returns an option for a folder with several names.
  static Argument<@Nullable Path> folder(List<String> names, String description) {
    return labelled(option(names).type(Path.class), "FOLDER", description);
  }

  /// Returns an option for a file. The value is null if the option isn't typed.
  static Argument<@Nullable Path> file(String name, String... description) {
    return labelled(option(List.of(name)).type(Path.class), "FILE", description);
  }

  /// Returns an option with one value. The class of the default decides how the text is read.
  ///
  /// Example: the default `2` makes an option that takes whole numbers only.
  static <T> Argument<T> option(
      List<String> names, T defaultValue, String label, String... description) {
    return labelled(
        option(names).type(type(defaultValue)).initialValue(defaultValue), label, description);
  }

  /// Returns an option with a list of words. The list is empty if the option isn't typed.
  ///
  /// Example: `--format md,html` gives `md` and `html`.
  static Argument<List<String>> words(String name, String label, String... description) {
    return labelled(
        option(List.of(name))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .initialValue(List.of())
            .splitRegex(",")
            .hideParamSyntax(true),
        label,
        description);
  }

  private static OptionSpec.Builder option(List<String> names) {
    return OptionSpec.builder(names.toArray(String[]::new));
  }

  /// Returns the argument for the folder of a dossier. Without it, the command needs a dossier
  /// [here][#defaultOf].
  static Argument<Path> dossier() {
    return required(
        Path.class, "[" + DOSSIER + "]", "The folder that holds runup.yaml. " + DEFAULT_DOSSIER);
  }

  /// Returns the argument for the folder of a dossier, by default the one here or the current
  /// folder.
  static Argument<Path> dossierOrHere(int index) {
    return optional(
        index, Path.of("."), DOSSIER, "The folder that holds runup.yaml. " + DEFAULT_DOSSIER);
  }

  /// Returns the argument for a dossier that a command doesn't need. It is null if it isn't typed
  /// and none is here.
  static Argument<@Nullable Path> dossierOrNone() {
    return dossierOrNone(0);
  }

  /// Returns the same argument at another position.
  static Argument<@Nullable Path> dossierOrNone(int index) {
    return labelled(
        positional(String.valueOf(index), "0..1").type(Path.class),
        DOSSIER,
        "The folder that holds runup.yaml. " + DEFAULT_DOSSIER.replace(".", ", if there is one."));
  }

  /// Returns the argument for the folders of one or more dossiers, by default the one here.
  static Argument<List<Path>> dossiers(String arity, String description) {
    return several(arity, Path.class, DOSSIER, description + " " + DEFAULT_DOSSIER);
  }

  /// Returns the value of an argument that isn't typed. For a dossier, it is the current folder if
  /// that is one, else the nearest one above it. Null if there is none, and for other arguments.
  static @Nullable String defaultOf(ArgSpec argument) {
    Path found =
        argument.paramLabel().matches("\\[?" + DOSSIER + "]?")
            ? DossierOnDisk.folderContaining(Path.of("runup.yaml"))
            : null;
    String path = found == null ? null : Path.of("").toAbsolutePath().relativize(found).toString();
    return path == null || !path.isEmpty() ? path : ".";
  }

  /// Returns a positional argument for a folder. It is null if it isn't typed.
  static Argument<@Nullable Path> optionalPath(int index, String label, String... description) {
    return labelled(positional(String.valueOf(index), "0..1").type(Path.class), label, description);
  }

  /// Returns a positional argument that the user must type.
  static <T> Argument<T> required(Class<T> type, String label, String... description) {
    return labelled(positional("0", "1").required(true).type(type), label, description);
  }

  /// Returns a positional argument that the user may leave out.
  ///
  /// @param index its position among the positional arguments, from 0
  static <T> Argument<T> optional(int index, T defaultValue, String label, String... description) {
    return labelled(
        positional(String.valueOf(index), "0..1")
            .type(type(defaultValue))
            .initialValue(defaultValue),
        label,
        description);
  }

  /// Returns a positional argument that may be typed several times.
  ///
  /// @param arity how many values are allowed, for example `1..2`
  static <T> Argument<List<T>> several(
      String arity, Class<T> type, String label, String... description) {
    return labelled(
        PositionalParamSpec.builder()
            .arity(arity)
            .required(!arity.startsWith("0"))
            .type(List.class)
            .auxiliaryTypes(type)
            .initialValue(List.of()),
        label,
        description);
  }

  private static PositionalParamSpec.Builder positional(String index, String arity) {
    return PositionalParamSpec.builder().index(index).arity(arity);
  }

  private static <T extends @Nullable Object> Argument<T> labelled(
      OptionSpec.Builder argument, String label, String... description) {
    return new Argument<>(
        argument
            .paramLabel(label)
            .description(description)
            .completionCandidates(CompletionCommand.words(label))
            .build());
  }

  private static <T extends @Nullable Object> Argument<T> labelled(
      PositionalParamSpec.Builder argument, String label, String... description) {
    return new Argument<>(
        argument
            .paramLabel(label)
            .description(description)
            .completionCandidates(CompletionCommand.words(label))
            .build());
  }

  /// Returns the class of a value, but [Path] for any path. The class of a path object depends on
  /// the file system.
  private static Class<?> type(Object value) {
    return value instanceof Path ? Path.class : value.getClass();
  }

  /// Returns the typed value, or the default. It is set once picocli has parsed the arguments.
  T value() {
    return spec.getValue();
  }

  /// Returns it as an option.
  OptionSpec option() {
    return (OptionSpec) spec;
  }

  /// Returns whether the user typed it.
  boolean isTyped() {
    CommandLine.ParseResult parsed = spec.command().commandLine().getParseResult();
    return spec instanceof OptionSpec option
        ? parsed.hasMatchedOption(option)
        : parsed.matchedPositionals().contains(spec);
  }

  /// Returns the long name of an option. Example: `--output`.
  String name() {
    return option().longestName();
  }

  /// Ends the command if a value has the right form but isn't allowed.
  ///
  /// Example: `--port 70000` is a number, but not a port.
  void refuseIf(boolean wrong, String message) {
    if (wrong) {
      throw misuse(message);
    }
  }

  /// Ends the command if a folder is a dossier or holds facts of the one around it. Files of a
  /// build would lie among the facts, or hide them.
  void refuseFolderOfFacts(Path folder) {
    refuseIf(
        Files.exists(folder.resolve("runup.yaml")),
        folder + " is a dossier; write into another folder");
    refuseIf(
        DossierOnDisk.holdsFacts(folder),
        folder + " holds facts, which would no longer be read; write into another folder");
  }

  /// Ends the command if a typed format isn't among the formats.
  void refuseUnknownFormat(String typed, List<String> formats) {
    refuseIf(
        !formats.contains(typed),
        "there is no format \""
            + typed
            + "\"; "
            + didYouMean(typed, formats)
            + "formats are "
            + listed(formats, "and"));
  }

  /// Ends the command if a typed word isn't among the words that an option may have.
  void refuseUnknownWord(String typed, List<String> words) {
    refuseIf(
        !words.contains(typed),
        name()
            + " can't be \""
            + typed
            + "\"; "
            + didYouMean(typed, words)
            + "write "
            + listed(words, "or"));
  }

  /// Returns `did you mean "…"? ` for the nearest of some words, or an empty text if none is near.
  static String didYouMean(String typed, Collection<String> known) {
    return Spelling.question(nearest(typed, known));
  }

  /// Returns the word that begins as a typed one, or else the most similar one. Null if none is.
  static @Nullable String nearest(String typed, Collection<String> known) {
    String small = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> !small.isEmpty() && word.startsWith(small))
        .findFirst()
        .orElseGet(() -> Spelling.nearest(small, known));
  }

  private static String listed(List<String> words, String last) {
    return String.join(", ", words.subList(0, words.size() - 1))
        + " "
        + last
        + " "
        + words.getLast();
  }

  /// Returns the edition of a typed name. Ends the command if the dossier has none.
  EditionSummary edition(DossierOnDisk dossier, String typed) {
    if (dossier.edition(typed) instanceof Checked.Good<EditionSummary>(var edition, var _)) {
      return edition;
    }
    List<String> names = dossier.editions().stream().map(EditionSummary::name).toList();
    throw misuse(
        "the dossier has no edition \""
            + typed
            + "\"; "
            + didYouMean(typed, names)
            + "editions: "
            + String.join(", ", names));
  }

  /// Returns the exception that ends the command with a message about wrong usage.
  ParameterException misuse(String message) {
    return new ParameterException(spec.command().commandLine(), message);
  }
}
