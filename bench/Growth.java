import dev.runup.cli.Main;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.pipeline.ManyFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Measures how the time of each command grows with the length of one text, and with the number of
/// facts: `Growth FOLDER [KEY…]`.
///
/// Every key that takes a text is set to 24,000 and to 48,000 characters of several kinds, in a
/// dossier with a fact of each type. Prints a row for each measurement that takes more than 0.3 s
/// of CPU or more than 2.2 times as long for twice the text, and exits with 1 if one takes more
/// than 2 s or more than 2.5 times as long. Then it builds 500 and 1,000 facts of each kind in
/// [ManyFacts], in every product and format.
///
/// `KEY` limits the run, for example `event.title`, `changed headline` or `many CONTACTS`.
final class Growth {

  private static final int SHORT = 24_000;
  private static final int LONG = 48_000;
  private static final int FEW = 500;

  /// Shorter times say nothing about growth.
  private static final double SMALL = 0.08;

  private static final List<String> PRODUCTS =
      List.of("daily", "at-a-glance", "summit", "positions", "chronology");

  private static final List<String> FORMATS = List.of("md", "html", "fragment", "pdf", "docx", "eml", "ics");

  /// The pieces of which the long texts are made.
  private static final Map<String, String> KINDS =
      new TreeMap<>(
          Map.of(
              "words", "word ",
              "one word", "x",
              "brackets", "[",
              "backticks", "`",
              "marks", "\u0301",
              "two directions", "(\u05d0[b",
              "names", "Ab Cd ",
              "sentences", "Is it so? 12 of 30 km. "));

  /// A fact of each type, one key a line.
  private static final Map<FactType, String> FACTS = new TreeMap<>();

  static {
    FACTS.put(
        FactType.SOURCE,
        "title: The source|kind: news-report|published: 2025-12-26|publisher: Paper|author: Ann");
    FACTS.put(
        FactType.ACTOR,
        "name: Actor|kind: person|aliases: [Acting]|offices: [{office: Minister, of: state}]");
    FACTS.put(FactType.PLACE, "name: Place|country: UA|zone: Europe/Kyiv|within: region");
    FACTS.put(
        FactType.EVENT,
        "title: Talks|status: planned|when: 2026-01-02|who: [{actor: actor, role: host}, state]"
            + "|where: place|about: [issue]|outcome: None.|part-of: summit");
    FACTS.put(
        FactType.STATEMENT,
        "who: actor|says: The plan is good.|quote: good|about: [issue]|event: event|to: [state]");
    FACTS.put(FactType.ISSUE, "title: Territory|state: open");
    FACTS.put(
        FactType.POSITION,
        "actor: actor|issue: issue|stance: opposes|says: will not concede|stated-in: statement");
    FACTS.put(FactType.PROPOSAL, "title: Plan|state: floated|by: actor|aim: peace");
    FACTS.put(
        FactType.PROVISION, "text: Troops withdraw|proposal: proposal|number: 7|about: [issue]");
    FACTS.put(
        FactType.MEASURE,
        "what: Cost|value: USD 700-800 bn|by: actor|when: 2025-12|about: [issue]|basis: estimate");
    FACTS.put(
        FactType.ASSESSMENT,
        "says: It is one campaign.|by: desk|rests-on: [statement, event]|about: [issue]"
            + "|likelihood: likely|confidence: low|cause: id:event|effect: id:statement"
            + "|relation: causes");
    FACTS.put(FactType.ACTION, "says: They settle it.|owner: actor|due: 2026-01-03|about: [issue]");
    FACTS.put(
        FactType.LINE, "use: objective|says: We want it.|about: [issue]|rests-on: [statement]");
    FACTS.put(
        FactType.HEADLINE,
        "title: Points are open|text: They are.|rests-on: [statement, event]|comment: assessment");
  }

  private static final String OTHERS =
      """
      intake: {source: source, recorded: 2025-12-27}
      actors:
      - {id: state, name: The State, kind: state, code: UA, capital: place}
      - {id: other, name: The Other, kind: state, code: RU}
      places:
      - {id: region, name: Region}
      sources:
      - {id: second, title: Second, kind: readout}
      events:
      - {id: summit, title: Summit, status: planned, when: 2026-01-05, who: [actor, other], about: issue}
      statements:
      - {id: reply, who: other, says: The plan is bad., about: [issue, proposal], source: second}
      - {id: denial, who: other, says: No., denies: statement, source: second}
      measures:
      - {id: second-cost, what: Cost, value: USD 900 bn, by: other, when: 2025-12, about: issue}
      positions:
      - {actor: other, issue: issue, stance: demands, says: demands it, stated-in: reply}
      """;

  private final Path folder;
  private final Clock clock = Clock.systemUTC();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Set<String> refused = new HashSet<>();
  private boolean failed;
  private double worstRatio;
  private double worstTime;
  private int count;

  private Growth(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws IOException {
    Growth growth = new Growth(Files.createDirectories(Path.of(args[0])));
    List<String> wanted = List.of(args).subList(1, args.length);
    List<LongText> all =
        growth.all().stream()
            .filter(one -> wanted.isEmpty() || wanted.stream().anyMatch(one.name::contains))
            .sorted(Comparator.comparing(LongText::isVariant))
            .toList();
    List<ManyFacts> facts =
        Arrays.stream(ManyFacts.values())
            .filter(kind ->
                wanted.isEmpty() || wanted.stream().anyMatch(("many " + kind)::contains))
            .toList();
    growth.measure(new Sample(growth.all().getFirst(), "words"), true); // warms up
    System.out.println("| What | Command | s | s for twice as much | ratio |\n|---|---|---|---|---|");
    for (LongText text : all) {
      for (String kind : KINDS.keySet()) {
        growth.measure(new Sample(text, kind), false);
      }
    }
    for (ManyFacts kind : facts) {
      growth.measure(kind);
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d keys and %d kinds of facts, %d measurements: longest %.2f s, highest ratio %.2f%n",
        all.size(),
        facts.size(),
        growth.count,
        growth.worstTime,
        growth.worstRatio);
    System.exit(growth.failed ? 1 : 0);
  }

  // --- the texts ---

  /// A key that takes a text.
  ///
  /// @param name for example `event.title`
  /// @param explained the fact that `explain` is asked for
  private record LongText(String name, String explained, Maker maker) {
    /// Returns whether the text is changed or translated, or every key of a fact has it.
    boolean isVariant() {
      return name.contains(" ") || name.endsWith("*");
    }
  }

  private record Sample(LongText text, String kind) {
    String name() {
      return text.name + ", " + kind;
    }
  }

  private interface Maker {
    Map<String, String> files(String text);
  }

  private List<LongText> all() {
    List<LongText> all = new ArrayList<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.fields()) {
        if (takesText(field)) {
          String name = type.word() + "." + field.key();
          String explained = type == FactType.POSITION ? "position:actor" : type.word();
          all.add(new LongText(name, explained, text -> typed(type, field, text)));
          all.add(new LongText("changed " + name, explained, text -> changed(type, field, text)));
          if (type.translatable().contains(field)) {
            all.add(
                new LongText(
                    "translated " + name, explained, text -> translated(type, field, text)));
          }
        }
      }
      all.add(new LongText(type.word() + ".*", type.word(), text -> everyKey(type, text)));
    }
    all.add(new LongText("update.reason", "statement", text -> update("reason: " + text)));
    all.add(new LongText("update.passage", "statement", text -> update("passage: " + text)));
    all.add(new LongText("update.note", "statement", text -> update("note: " + text)));
    all.add(new LongText("runup.desk", "event", text -> settings("desk: " + text, "")));
    all.add(new LongText("edition.title", "event", text -> settings("", "title: " + text + ", ")));
    all.add(new LongText("edition.for", "event", text -> settings("", "for: " + text + ", ")));
    all.add(new LongText("archived text", "statement", Growth::archived));
    return all;
  }

  private static boolean takesText(Field field) {
    boolean isName = field == HeadlineField.EDITIONS || field == SourceField.ARCHIVED;
    return !isName
        && switch (field.spec().shape()) {
          case Shape.Text _, Shape.FactOrText _, Shape.Participant _, Shape.Office _ -> true;
          case Shape.Acceptance _, Shape.Citation _, Shape.Review _ -> true;
          default -> false;
        };
  }

  /// Returns a key with a text as its value.
  private static String value(Field field, String text) {
    return field.key()
        + ": "
        + switch (field.spec().shape()) {
          case Shape.Participant _ -> "[{actor: actor, role: " + text + "}, state]";
          case Shape.Office _ -> "[{office: " + text + ", in-text: " + text + ", of: state}]";
          case Shape.Acceptance _ -> "{stale: " + text + "}";
          case Shape.Review _ -> "{by: " + text + ", at: 2025-12-29}";
          case Shape.Citation _ -> "{source: " + text + ", second: p. 2}";
          default -> field.spec().many() ? "[" + text + "]" : text;
        };
  }

  private static Map<String, String> typed(FactType type, Field field, String text) {
    return dossier(fact(type, value(field, text)), "", settings(""));
  }

  private static Map<String, String> everyKey(FactType type, String text) {
    List<String> keys =
        type.fields().stream()
            .filter(field -> takesText(field) && field != CommonField.PASSAGE)
            .map(field -> value(field, text))
            .toList();
    return dossier(fact(type, keys.toArray(String[]::new)), "", settings(""));
  }

  private static Map<String, String> changed(FactType type, Field field, String text) {
    String later = text.substring(0, text.length() - 1) + " again'";
    return dossier(
        fact(type, value(field, text)),
        "- {fact: "
            + (type == FactType.POSITION ? "{actor: actor, issue: issue}" : type.word())
            + ", act: superseded, reason: New., set: {"
            + value(field, later)
            + "}}\n",
        settings(""));
  }

  private static Map<String, String> translated(FactType type, Field field, String text) {
    String original =
        switch (field.spec().shape()) {
          case Shape.Participant _ -> "{host: " + text + "}";
          default -> text;
        };
    return dossier(
        fact(
            type,
            value(field, "'host'")
                .replace("'host'", field.key().equals("offices") ? "Minister" : "host"),
            "translations: {uk: {" + field.key() + ": " + original + "}}"),
        "",
        settings("languages: [en, uk], "));
  }

  /// @param keys further keys of an update that changes a text
  private static Map<String, String> update(String keys) {
    String reason = keys.startsWith("reason") ? "" : "reason: New., ";
    return dossier(
        facts(null, ""),
        "- {fact: statement, act: corrected, set: {says: The plan is new.}, "
            + reason
            + keys
            + "}\n",
        settings(""));
  }

  private static Map<String, String> settings(String setting, String ofEdition) {
    return dossier(facts(null, ""), "", setting + "\n" + settings(ofEdition));
  }

  private static Map<String, String> archived(String text) {
    Map<String, String> files =
        dossier(fact(FactType.SOURCE, "archived: archive/source.txt"), "", settings(""));
    files.put("archive/source.txt", text);
    return files;
  }

  private static String settings(String ofEdition) {
    StringBuilder yaml =
        new StringBuilder("summit: summit\nmark: TLP:CLEAR\nlang: en\nzone: UTC\neditions:\n");
    for (String product : PRODUCTS) {
      yaml.append("  ").append(product).append(": {").append(ofEdition);
      yaml.append("formats: [").append(String.join(", ", FORMATS)).append("]}\n");
    }
    return yaml.toString();
  }

  private static Map<String, String> dossier(String facts, String updates, String settings) {
    Map<String, String> files = new TreeMap<>();
    files.put("runup.yaml", settings);
    files.put("facts.yaml", facts);
    files.put("others.yaml", OTHERS);
    if (!updates.isEmpty()) {
      files.put(
          "updates.yaml", "intake: {source: second, recorded: 2025-12-28}\nupdates:\n" + updates);
    }
    return files;
  }

  private static String fact(FactType type, String... keys) {
    StringBuilder yaml = new StringBuilder();
    for (String key : FACTS.get(type).split("\\|")) {
      String name = key.substring(0, key.indexOf(':') + 1);
      if (Arrays.stream(keys).noneMatch(other -> other.startsWith(name))) {
        yaml.append("  ").append(key).append('\n');
      }
    }
    for (String key : keys) {
      yaml.append("  ").append(key).append('\n');
    }
    return facts(type, yaml.toString());
  }

  /// Returns a file with a fact of each type.
  private static String facts(FactType changed, String keys) {
    StringBuilder yaml = new StringBuilder("intake: {source: source, recorded: 2025-12-27}\n");
    for (FactType type : FactType.values()) {
      String id = type == FactType.POSITION ? "" : "id: " + type.word() + "\n  ";
      String fact = type == changed ? keys : "  " + FACTS.get(type).replace("|", "\n  ") + "\n";
      yaml.append(type.plural()).append(":\n- ").append(id).append(fact.strip()).append('\n');
    }
    return yaml.toString();
  }

  // --- measuring ---

  private void measure(Sample sample, boolean isQuiet) throws IOException {
    Path half = write(sample, SHORT);
    Path whole = write(sample, LONG);
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("build", "DOSSIER", "-q", "--dry-run"));
    if (sample.text.name.startsWith("changed")) {
      commands.add(List.of("diff", "DOSSIER", "--format", "text"));
      commands.add(List.of("diff", "DOSSIER", "--format", "md"));
      commands.add(List.of("diff", "DOSSIER", "--format", "json"));
      commands.add(List.of("explain", "DOSSIER", sample.text.explained, "--all"));
    }
    boolean slow = false;
    for (List<String> command : commands) {
      slow |= compare(sample.name(), command, half, whole, isQuiet);
    }
    if (slow) {
      compareFormats(sample.name(), half, whole, isQuiet);
    }
  }

  private void measure(ManyFacts kind) throws IOException {
    compareFormats("many " + kind, write(kind, FEW), write(kind, 2 * FEW), false);
  }

  private Path write(ManyFacts kind, int count) throws IOException {
    String settings = settings("").replace("summit: summit", "summit: talks");
    return write(
        String.valueOf(count),
        Map.of(
            "runup.yaml", settings, "base.yaml", ManyFacts.BASE, "facts.yaml", kind.facts(count)));
  }

  private void compareFormats(String name, Path half, Path whole, boolean isQuiet) {
    for (String product : PRODUCTS) {
      for (String format : FORMATS) {
        List<String> build =
            List.of(
                "build", "DOSSIER", "-q", "--edition", product, "--format", format, "--dry-run");
        compare(name, build, half, whole, isQuiet);
      }
    }
  }

  /// Returns whether a command is slow, or slower than the text grows.
  private boolean compare(
      String name, List<String> command, Path half, Path whole, boolean isQuiet) {
    double before = seconds(name, command, half);
    double after = seconds(name, command, whole);
    double ratio = after / Math.max(before, SMALL);
    for (int again = 0; again < 2 && ratio > 2.2; again++) {
      before = Math.max(before, seconds(name, command, half));
      after = Math.min(after, seconds(name, command, whole));
      ratio = after / Math.max(before, SMALL);
    }
    count++;
    boolean isAll = command.size() == 4 && command.getFirst().equals("build");
    if (isQuiet) {
      return false;
    }
    worstRatio = Math.max(worstRatio, ratio);
    worstTime = Math.max(worstTime, isAll ? 0 : after);
    failed |= ratio > 2.5 || after > 2 && !isAll;
    if (ratio > 2.2 || after > 0.5) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f | %.2f | %.2f%s |%n",
          name,
          String.join(" ", command)
              .replace(" DOSSIER", "")
              .replace(" -q", "")
              .replace(" --dry-run", ""),
          before,
          after,
          ratio,
          ratio > 2.5 ? " **" : "");
    }
    return ratio > 2.2 || after > 0.5;
  }

  private double seconds(String sample, List<String> command, Path dossier) {
    String[] arguments =
        command.stream()
            .map(one -> one.equals("DOSSIER") ? dossier.toString() : one)
            .toArray(String[]::new);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    long start = threads.getCurrentThreadCpuTime();
    int code = Main.run(arguments, out, out, clock);
    long end = threads.getCurrentThreadCpuTime();
    if (code != 0 && refused.add(dossier.getFileName() + sample)) {
      out.flush();
      System.err.println(
          sample + ": " + bytes.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""));
    }
    return (end - start) / 1e9;
  }

  private Path write(Sample sample, int length) throws IOException {
    String piece = KINDS.get(sample.kind);
    String text = ("a" + piece.repeat(length / piece.length())).strip();
    return write(
        String.valueOf(length), sample.text.maker.files("'" + text.replace("'", "''") + "'"));
  }

  private Path write(String name, Map<String, String> files) throws IOException {
    Path dossier = folder.resolve(name);
    if (Files.exists(dossier)) {
      try (var all = Files.walk(dossier)) {
        all.sorted(Comparator.reverseOrder()).forEach(Growth::delete);
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = dossier.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return dossier;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
