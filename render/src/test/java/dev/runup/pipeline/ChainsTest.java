package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Shape;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds long chains of facts, each of which refers to the one before, and many facts on
/// background. The keys are those of the tables of keys. It counts allocated bytes, since time
/// depends on the machine.
@Tag("slow")
class ChainsTest {

  static final boolean IS_FULL = "full".equals(System.getProperty("laws"));

  /// As many facts overflow the stack of a method that calls itself for each.
  private static final int LONG = 3_000;

  /// The most bytes of a chain of three times the length, in those of the short one.
  static final double MOST = 3.5;

  private static final Pipeline PIPELINE = Pipelines.all();

  @TempDir private Path folder;

  /// A key that may refer to a fact of the same type.
  record Link(FactType type, Field field) {

    @Override
    public String toString() {
      return type.word() + " " + field.key();
    }

    /// Returns facts of which each refers to the one before.
    String chain(int count) {
      return facts(count, i -> i - 1);
    }

    /// Returns facts of which each refers to an earlier one. The first one refers to none, or to a
    /// statement if it needs a basis.
    ///
    /// @param other returns the number of the fact to which one refers
    String facts(int count, IntUnaryOperator other) {
      StringBuilder text = new StringBuilder(type.plural()).append(":\n");
      for (int i = 0; i < count; i++) {
        boolean needsBasis = field == CommonField.RESTS_ON;
        String target = i > 0 ? "n" + other.applyAsInt(i) : needsBasis ? "word" : "";
        text.append(fact("n", i, target));
      }
      return text.toString();
    }

    /// Returns a fact.
    ///
    /// @param target the fact to which it refers by the key, or an empty text
    String fact(String id, int number, String target) {
      boolean isPosition = type == FactType.POSITION;
      StringBuilder text = new StringBuilder("- {");
      if (!isPosition) {
        text.append("id: ").append(id).append(number).append(", ");
      }
      for (List<Field> group : type.required()) {
        Field needed = group.getFirst();
        if (!group.contains(field) && needed != CommonField.RESTS_ON) {
          text.append(needed.key()).append(": ").append(value(needed, number)).append(", ");
        }
      }
      boolean needsBasis = type == FactType.ASSESSMENT || type == FactType.HEADLINE;
      if (needsBasis && field != CommonField.RESTS_ON) {
        text.append("rests-on: word, ");
      }
      if (!target.isEmpty()) {
        boolean isTyped = field.spec().shape() instanceof Shape.FactOrText;
        text.append(field.key()).append(isTyped ? ": id:" : ": ").append(target);
      } else if (type.required().stream().anyMatch(group -> group.contains(field))) {
        text.append(field.key()).append(": ").append(value(field, number));
      }
      return text.append("}\n").toString();
    }

    private static String value(Field needed, int number) {
      return switch (needed.spec().shape()) {
        // The numbers of a headline are compared with all that it rests on.
        case Shape.Text _ when needed == HeadlineField.TITLE -> "A text.";
        case Shape.Word(List<String> words) -> words.getFirst();
        case Shape.Reference(List<FactType> targets, boolean _) -> idOf(targets.getFirst());
        case Shape.DeskOr _ -> "desk";
        case Shape.IssueOrAll _ -> "border";
        case Shape.Text _, Shape.FactOrText _ -> "Text " + number + ".";
        default -> needed.spec().example();
      };
    }

    private static String idOf(FactType type) {
      return switch (type) {
        case ACTOR -> "north";
        case PROPOSAL -> "plan";
        case STATEMENT -> "word";
        default -> "border";
      };
    }
  }

  /// Returns all keys that lead from a fact to another one of its type. The id of a position names
  /// its actor and issue, so positions form no chain. Places lie within a few others only.
  static List<Link> links() {
    List<Link> links = new ArrayList<>();
    for (FactType type : FactType.values()) {
      for (Field field : type.fields()) {
        boolean isLink =
            switch (field.spec().shape()) {
              case Shape.Reference(List<FactType> targets, boolean _) -> targets.contains(type);
              case Shape.DeskOr(List<FactType> targets) -> targets.contains(type);
              case Shape.FactOrText _ -> true;
              case Shape.Citation _ -> type == FactType.SOURCE;
              default -> false;
            };
        if (isLink && type != FactType.POSITION && field != PlaceField.WITHIN) {
          links.add(new Link(type, field));
        }
      }
    }
    return links;
  }

  /// Returns the keys to try: with the full laws all, else the first one of each type.
  static List<Link> tried() {
    Set<FactType> types = EnumSet.noneOf(FactType.class);
    return links().stream().filter(link -> types.add(link.type()) || IS_FULL).toList();
  }

  @ParameterizedTest
  @MethodSource("tried")
  void chainOfAnyKeyCostsWhatItsLengthCosts(Link link) throws IOException {
    assertThat(growth(link::chain)).isBetween(1.5, MOST);
  }

  @Test
  void partsOfOneDayCostWhatTheirNumberCosts() throws IOException {
    assertThat(growth(ChainsTest::parts)).isBetween(1.5, MOST);
  }

  private static String parts(int count) {
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 0; i < count; i++) {
      events.append(
          "- {id: n" + i + ", title: Event " + i + ", status: occurred, when: 2026-01-01");
      events.append(i == 0 ? "}\n" : ", part-of: n" + (i - 1) + "}\n");
    }
    return events.toString();
  }

  @Test
  void headlinesOnOneBasisCostWhatTheirNumberCosts() throws IOException {
    assertThat(growth(ChainsTest::headlines)).isBetween(1.5, MOST);
  }

  private static String headlines(int count) {
    StringBuilder events = new StringBuilder("events:\n");
    StringBuilder headlines = new StringBuilder("headlines:\n");
    for (int i = 0; i < count; i++) {
      String basis = i == 0 ? "" : ", rests-on: n" + (i - 1);
      String title = ", title: They lost " + i + " tanks";
      events.append("- {id: n" + i + title + ", status: planned" + basis + "}\n");
      headlines.append("- {id: h" + i + title + ", rests-on: n" + (count - 1) + "}\n");
    }
    return events.append(headlines).toString();
  }

  @Test
  void speakersOfOneTalkCostWhatTheirNumberCosts() throws IOException {
    assertThat(growth(ChainsTest::speakers)).isBetween(1.5, MOST);
  }

  private static String speakers(int count) {
    StringBuilder actors = new StringBuilder("actors:\n");
    StringBuilder statements = new StringBuilder("statements:\n");
    for (int i = 0; i < count; i++) {
      actors.append("- {id: p" + i + ", name: Person Number" + i + "x, kind: person}\n");
      statements.append("- {id: s" + i + ", who: p" + i + ", says: A text., source: talk}\n");
    }
    return actors.append(statements).toString();
  }

  @Test
  void timesBesideManyPlacesCostWhatTheirNumberCosts() throws IOException {
    assertThat(growth(ChainsTest::times)).isBetween(1.5, MOST);
  }

  private static String times(int count) {
    StringBuilder places = new StringBuilder("places:\n");
    StringBuilder events = new StringBuilder("events:\n");
    for (int i = 0; i < count; i++) {
      places.append("- {id: n" + i + ", name: Place Number" + i + "x}\n");
      events.append("- {id: e" + i + ", title: Event " + i + ", status: planned");
      events.append(", when: 2026-02-01, time: \"10:00\", zone: Asia/Tokyo}\n");
    }
    return places.append(events).toString();
  }

  private double growth(IntFunction<String> facts) throws IOException {
    return growth(folder, LONG, facts);
  }

  /// Returns the bytes that a long dossier needs, in those of one of a third of its length.
  static double growth(Path folder, int count, IntFunction<String> facts) throws IOException {
    allocated(folder, facts.apply(10));
    long few = allocated(folder, facts.apply(count / 3));
    long many = allocated(folder, facts.apply(count));
    return (double) many / few;
  }

  private static long allocated(Path folder, String facts) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    Files.writeString(
        dossier.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {daily: {formats: [md]}, chronology: {formats: [html]}}\n");
    Files.writeString(
        dossier.resolve("base.yaml"),
        """
        intake: {recorded: 2026-01-02, source: wire}
        sources:
        - {id: wire, title: A wire, kind: news-report}
        - {id: talk, title: A talk, kind: interview, terms: background}
        actors: [{id: north, name: Northland, kind: state}]
        issues: [{id: border, title: The border}]
        proposals: [{id: plan, title: The plan}]
        statements: [{id: word, who: north, says: It may open.}]
        """);
    Files.writeString(
        dossier.resolve("chain.yaml"), "intake: {recorded: 2026-01-02, source: wire}\n" + facts);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(dossier).then(read -> read.build(PIPELINE, BuildRequest.NEWEST));
    long after = threads.getCurrentThreadAllocatedBytes();
    assertThat(built)
        .as("%s", built.problems().stream().map(Problem::message).toList())
        .isInstanceOf(Checked.Good.class);
    return after - before;
  }
}
