import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;

/// Writes a made-up dossier of any size, the same one each time: `Generate FOLDER FACTS`.
///
/// A type is added with one line in `KINDS` and one method that says a record's keys.
final class Generate {

  /// As many records stand in one file.
  private static final int PER_FILE = 2_000;

  /// The first day on which something happened. The last one is before the first record.
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 8, 1);

  /// The start of the last day of records, the day of the updates.
  private static final LocalDateTime UPDATES_BEGIN = LocalDate.of(2025, 12, 20).atStartOfDay();

  private static final String[] WORDS =
      ("talks plan envoy border grain ceasefire ministers draft funding corridor guarantee prisoners exchange "
              + "observers mandate summit capital proposal sanctions relief clause annex wording roadmap energy "
              + "port Chișinău Kraków Žilina délégation naïve Ü-Boote Київ переговори – “terms” «accord»")
          .split(" ");

  /// A type of fact.
  ///
  /// @param plural the key of its list
  /// @param share how many of a thousand facts are of this type
  /// @param keys gives back the keys of its record with a number, one a line
  private record Kind(String plural, int share, BiFunction<Generate, Integer, String> keys) {
    String word() {
      return plural.substring(0, plural.length() - 1);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("sources", 20, Generate::source),
          new Kind("actors", 40, Generate::actor),
          new Kind("places", 20, Generate::place),
          new Kind("issues", 20, Generate::issue),
          new Kind("proposals", 5, Generate::proposal),
          new Kind("events", 150, Generate::event),
          new Kind("measures", 150, Generate::measure),
          new Kind("statements", 445, Generate::statement),
          new Kind("positions", 60, Generate::position),
          new Kind("provisions", 20, Generate::provision),
          new Kind("assessments", 40, Generate::assessment),
          new Kind("actions", 15, Generate::action),
          new Kind("lines", 10, Generate::line),
          new Kind("headlines", 5, Generate::headline));

  private final Random random = new Random(2025);
  private final int facts;

  private Generate(int facts) {
    this.facts = facts;
  }

  public static void main(String[] args) throws IOException {
    new Generate(Integer.parseInt(args[1])).write(Files.createDirectories(Path.of(args[0])));
  }

  private void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"),
        """
        summit: event-1
        desk: Summit desk
        zone: Europe/Kyiv
        lang: en
        mark: TLP:CLEAR
        """);
    for (Kind kind : KINDS) {
      for (int from = 0; from < count(kind); from += PER_FILE) {
        int to = Math.min(count(kind), from + PER_FILE);
        Files.writeString(
            folder.resolve(
                String.format(Locale.ROOT, "%s-%03d.yaml", kind.plural, from / PER_FILE)),
            file(kind, from, to));
      }
    }
    Files.writeString(folder.resolve("updates.yaml"), updates());
  }

  /// One in fifty facts has an update.
  private String updates() {
    StringBuilder text =
        new StringBuilder("intake: {source: source-0, recorded: 2025-12-20}\n\nupdates:\n");
    for (int i = 0; i < Math.max(1, facts / 50); i++) {
      text.append("- fact: ")
          .append(any("measure"))
          .append("\n  act: superseded\n  reason: ")
          .append(sentence(6));
      text.append("\n  recorded: ")
          .append(String.format(Locale.ROOT, "%tF %<tT", UPDATES_BEGIN.plusSeconds(i)));
      text.append("\n  passage: ¶1\n  set: {value: ").append(i + 1).append("}\n\n");
    }
    return text.toString();
  }

  private String file(Kind kind, int from, int to) {
    StringBuilder text = new StringBuilder();
    text.append("intake: {source: ").append(any("source"));
    // What rests on others is known after them.
    text.append(String.format(Locale.ROOT, ", recorded: 2025-11-%02d", 1 + KINDS.indexOf(kind)));
    text.append(", mark: TLP:CLEAR, lang: en, credibility: 3}\n\n");
    text.append(kind.plural).append(":\n");
    for (int i = from; i < to; i++) {
      // A position is named by its actor and its issue.
      String id = kind.word().equals("position") ? "" : "id: " + kind.word() + "-" + i + "\n";
      String keys = id + kind.keys.apply(this, i);
      text.append("- ").append(keys.strip().replace("\n", "\n  ")).append("\n\n");
    }
    return text.toString();
  }

  // --- records
  // ------------------------------------------------------------------------------------

  private String source(int number) {
    return "title: "
        + words(6)
        + "\nkind: news-report\npublisher: "
        + name()
        + "\npublished: "
        + pastDay()
        + "\nurl: https://example.org/news/"
        + number
        + "\nreliability: "
        + one("A", "B", "C", "F")
        + "\ndescriptor: "
        + words(8);
  }

  private String actor(int number) {
    return "name: "
        + name()
        + " "
        + number
        + "\nkind: "
        + one("person", "organisation", "body")
        + "\naliases: ["
        + name()
        + "]"
        + sometimes(
            50, "offices: [{office: Minister, from: 2019-05-20}, {office: Envoy, until: 2019-05}]");
  }

  private String place(int number) {
    return "name: "
        + name()
        + " "
        + number
        + "\ncountry: "
        + one("UA", "US", "CA", "DE")
        + sometimes(40, "zone: " + one("Europe/Kyiv", "America/New_York"))
        + sometimes(number == 0 ? 0 : 50, "within: place-" + random.nextInt(Math.max(1, number)));
  }

  private String issue(int number) {
    return "title: "
        + words(4)
        + "\nweight: "
        + (1 + random.nextInt(9))
        + "\npassage: ¶"
        + number % 40;
  }

  private String proposal(int number) {
    return "title: "
        + words(4)
        + "\nstate: "
        + one("drafting", "negotiating", "agreed")
        + "\nby: "
        + any("actor")
        + "\naim: "
        + words(8)
        + "\npassage: ¶"
        + number % 40;
  }

  private String event(int number) {
    String status = one("occurred", "planned", "expected");
    return "title: "
        + words(6)
        + "\nstatus: "
        + status
        + "\nform: "
        + one("meeting", "call", "visit")
        + "\nwho: ["
        + any("actor")
        + ", {actor: "
        + any("actor")
        + ", role: host}, +others]\nabout: ["
        + any("issue")
        + "]\npassage: ¶"
        + number % 40
        + sometimes(70, "where: " + any("place"))
        + (random.nextInt(100) < 80
            ? "\nwhen: "
                + (status.equals("occurred") ? pastDay() : comingDay())
                + sometimes(40, "time: \"" + one("09:30", "21:00", "14:15") + "\"")
            : sometimes(number == 0 ? 0 : 80, "after: event-" + Math.max(0, number - 1)))
        + sometimes(20, "caveat: " + sentence(10));
  }

  private String measure(int number) {
    return "what: "
        + words(4)
        + sometimes(90, "value: " + one("USD 700–800 bn", "~90 %", "440+", "EUR 3.5 bn"))
        + "\nby: "
        + any("actor")
        + "\nwhen: "
        + one("2025", "2025-11", "2025-12-20")
        + "\nabout: ["
        + any("issue")
        + "]\npassage: ¶"
        + number % 40
        + sometimes(20, "basis: " + words(5))
        + sometimes(20, "hedge: estimated");
  }

  private String statement(int number) {
    int sources = Math.min(20, count("source"));
    return "who: "
        + any("actor")
        + "\nverb: "
        + one("said", "argued", "warned", "denied")
        + "\nsays: "
        + sentence(16)
        + "\nabout: ["
        + any("issue")
        + ", "
        + any("issue")
        + "]"
        + sometimes(40, "event: " + any("event"))
        + sometimes(40, "quote: " + words(7))
        + sometimes(10, "caveat: " + sentence(10))
        + sometimes(10, "hedge: reportedly")
        + sometimes(10, "measure: " + any("measure"))
        + sometimes(
            number == 0 ? 0 : 2, "contradicts: statement-" + random.nextInt(Math.max(1, number)))
        + (random.nextInt(100) < 20
            ? "\nsource: {source-"
                + number % sources
                + ": ¶"
                + number % 40
                + ", source-"
                + (number + 1) % sources
                + ": p. 2}"
            : "\npassage: ¶" + number % 40);
  }

  /// No pair of an actor and an issue comes twice: that would be a movement, on a day of its own.
  private String position(int number) {
    int issues = count("issue");
    return "actor: actor-"
        + number / issues
        + "\nissue: issue-"
        + number % issues
        + "\nstance: "
        + one("opposes", "open", "supports", "demands")
        + "\nsays: "
        + sentence(10)
        + sometimes(30, "if: " + words(6))
        + sometimes(40, "stated-in: " + any("statement"))
        + "\npassage: ¶"
        + number % 40;
  }

  private String provision(int number) {
    return "text: "
        + sentence(12)
        + "\nproposal: "
        + any("proposal")
        + "\nnumber: \""
        + number
        + "\"\nstate: "
        + one("sought", "reported", "bracketed")
        + "\nabout: ["
        + any("issue")
        + "]\npassage: ¶"
        + number % 40;
  }

  private String assessment(int number) {
    return "says: "
        + sentence(14)
        + "\nby: desk\nrests-on: ["
        + any("statement")
        + ", "
        + any("event")
        + "]\nabout: ["
        + any("issue")
        + "]"
        + sometimes(50, "confidence: " + one("low", "moderate", "high"));
  }

  private String action(int number) {
    return "says: "
        + sentence(8)
        + "\nowner: "
        + any("actor")
        + "\ndue: "
        + comingDay()
        + "\nabout: ["
        + any("issue")
        + "]";
  }

  private String line(int number) {
    return "use: "
        + one("objective", "point-to-make", "if-raised")
        + "\nsays: "
        + sentence(12)
        + "\nabout: ["
        + any("issue")
        + "]\nrests-on: ["
        + any("statement")
        + "]";
  }

  private String headline(int number) {
    return "title: "
        + words(9)
        + "\ntext: "
        + sentence(30)
        + "\nweight: "
        + (1 + number % 9)
        + "\nrests-on: ["
        + any("statement")
        + ", "
        + any("event")
        + ", "
        + any("issue")
        + "]";
  }

  // --- values
  // -------------------------------------------------------------------------------------

  private int count(Kind kind) {
    return Math.max(2, facts * kind.share / 1000);
  }

  private int count(String word) {
    return count(KINDS.stream().filter(kind -> kind.word().equals(word)).findFirst().orElseThrow());
  }

  /// Returns the id of any record of a type.
  private String any(String word) {
    return word + "-" + random.nextInt(count(word));
  }

  private String sometimes(int percent, String key) {
    return random.nextInt(100) < percent ? "\n" + key : "";
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String pastDay() {
    return FIRST_DAY.plusDays(random.nextInt(80)).toString();
  }

  private String comingDay() {
    return UPDATES_BEGIN.toLocalDate().plusDays(1 + random.nextInt(80)).toString();
  }

  private String name() {
    String word = one("Ana", "Bohdan", "Carla", "Dmytro", "Élise", "Farid", "Grzegorz", "Hana");
    return word + " " + one("Ivanenko", "Jansen", "Kovács", "Lefèvre", "Müller", "Novák");
  }

  /// Returns about so many words.
  private String words(int about) {
    StringBuilder text = new StringBuilder("The");
    int length = about / 2 + random.nextInt(about);
    for (int i = 0; i < length; i++) {
      text.append(' ').append(one(WORDS));
    }
    return text.toString();
  }

  /// Returns a sentence of about so many words; one with a colon stands in quotation marks.
  private String sentence(int about) {
    return random.nextInt(100) < 15 ? "\"Of the day: " + words(about) + ".\"" : words(about) + ".";
  }
}
