import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Writes many small dossiers, each with facts of its own, the same ones each time: `Many FOLDER
/// COUNT`.
final class Many {

  private static final String[] TOPICS = {
    "border",
    "grain",
    "ceasefire",
    "energy",
    "ports",
    "prisoners",
    "observers",
    "funding",
    "trade",
    "fisheries"
  };
  private static final String[] NAMES = {
    "Ana Ivanenko",
    "Bohdan Novák",
    "Carla Lefèvre",
    "Élise Kovács",
    "Grzegorz Müller",
    "Hana Jansen"
  };

  private Many() {}

  public static void main(String[] args) throws IOException {
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Path folder =
          Files.createDirectories(Path.of(args[0], String.format(Locale.ROOT, "desk-%04d", i)));
      Files.writeString(folder.resolve("runup.yaml"), settings(i));
      Files.writeString(folder.resolve("facts.yaml"), facts(i, new Random(i)));
    }
  }

  private static String settings(int number) {
    return "summit: meeting\ndesk: Desk "
        + number
        + "\nzone: Europe/Kyiv\nlang: en\nmark: TLP:CLEAR\n";
  }

  /// Returns some twenty facts on one page.
  private static String facts(int number, Random random) {
    String topic = TOPICS[number % TOPICS.length];
    StringBuilder text =
        new StringBuilder("intake: {source: wire, recorded: 2025-12-28, credibility: 3}\n");
    text.append("sources:\n- {id: wire, title: Wire report ").append(number);
    text.append(
        ", kind: news-report, publisher: The Wire, published: 2025-12-28, reliability: B}\n");
    text.append("actors:\n");
    for (int i = 0; i < 3; i++) {
      text.append("- {id: actor-")
          .append(i)
          .append(", name: ")
          .append(NAMES[(number + i) % NAMES.length]);
      text.append(", kind: person}\n");
    }
    text.append("issues:\n- {id: topic, title: The ")
        .append(topic)
        .append(" question ")
        .append(number)
        .append("}\n");
    text.append("events:\n- {id: meeting, title: Meeting ")
        .append(number)
        .append(" on ")
        .append(topic);
    text.append(
        ", status: planned, when: 2025-12-30, time: \"14:00\", who: [actor-0, actor-1], about: [topic]}\n");
    text.append("- {id: call, title: A call before meeting ").append(number);
    text.append(", status: occurred, when: 2025-12-27, who: [actor-1, actor-2], passage: ¶1}\n");
    text.append("statements:\n");
    for (int i = 0; i < 6; i++) {
      text.append("- {who: actor-").append(i % 3).append(", verb: said, passage: ¶").append(i + 2);
      text.append(", about: [topic], says: \"Of the ").append(topic).append(", point ").append(i);
      text.append(" counts ")
          .append(random.nextInt(1000))
          .append(" times in round ")
          .append(number)
          .append(".\"}\n");
    }
    text.append(
        "positions:\n- {actor: actor-0, issue: topic, stance: opposes, says: It is too early for ");
    text.append(topic).append(" terms., passage: ¶8}\n");
    text.append(
        "- {actor: actor-1, issue: topic, stance: supports, says: It is time for them., passage: ¶9}\n");
    text.append("measures:\n- {what: Talks held on ")
        .append(topic)
        .append(", value: ")
        .append(2 + random.nextInt(90));
    text.append(", by: actor-2, when: 2025-12, about: [topic], passage: ¶10}\n");
    return text.toString();
  }
}
