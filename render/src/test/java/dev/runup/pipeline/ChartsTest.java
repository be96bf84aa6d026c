package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Filled;
import dev.runup.document.FullLaws;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.figure.DrawnFigure;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.proof.GeneratedDossier;
import dev.runup.reading.DossierReader;
import dev.runup.template.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Compares figures, drawn as letters, with files that people can read. Also checks that pictures
/// of generated dossiers have no overlaps.
class ChartsTest {
  private static final int DOSSIERS = FullLaws.cases(120, 500);
  private static final Templates TEMPLATES = new Templates(Resources.templates());
  private static final Path PICTURES = Path.of("src/test/figures");
  private static final Path PLANTED = Path.of("src/test/figures-planted");

  /// A dossier whose figures are drawn, and the day of the issue.
  record Sample(String name, Path folder, String day) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> samples() {
    return Stream.of(
        new Sample("florida", Path.of("../examples/florida-2025"), "2025-12-28"),
        new Sample("reykjavik", Path.of("../examples/reykjavik-1986"), "1986-10-11"),
        new Sample("reykjavik-early", Path.of("../examples/reykjavik-1986"), "1986-09-30"),
        new Sample("figures", Path.of("src/test/golden/figures"), "2025-12-28"),
        new Sample("planted", Path.of("src/test/figures/planted"), "2025-12-28"),
        new Sample("many-actors", Path.of("src/test/figures/many-actors"), "2026-03-01"),
        new Sample("kinds", Path.of("src/test/figures-planted/contacts-kinds"), "2026-06-02"),
        new Sample("many", Path.of("src/test/figures-planted/contacts-many"), "2026-07-10"),
        new Sample("states", PLANTED.resolve("movement-states"), "2026-03-10"),
        new Sample("steps", PLANTED.resolve("movement-steps"), "2026-03-10"),
        new Sample("claims", PLANTED.resolve("agreed-claims"), "2026-05-14"),
        new Sample("versions", PLANTED.resolve("agreed-versions"), "2026-05-14"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void figuresEqualExpectedDrawings(Sample sample) throws IOException {
    Dossier dossier =
        GoldenTest.value(DossierReader.read(DossierFolder.read(sample.folder())).dossier());
    Map<String, String> pictures = new LinkedHashMap<>();
    figures(dossier, sample.day())
        .forEach((name, drawn) ->
            drawn.ifPresent(one -> pictures.put(sample.name() + "-" + name + ".txt", said(one))));
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      Path file = PICTURES.resolve(picture.getKey());
      if (GoldenTest.UPDATE) {
        Files.createDirectories(PICTURES);
        Files.writeString(file, picture.getValue());
      }
      GoldenTest.assertHolds(file, picture.getValue());
    }
    assertThat(pictures).isNotEmpty();
  }

  private static String said(DrawnFigure drawn) {
    return String.join(
        "\n",
        drawn.alt() + "\n",
        Letters.of(drawn.wide()),
        Letters.of(drawn.medium()),
        Letters.of(drawn.narrow()));
  }

  @Test
  void figuresHaveNoOverlapsForAnyDossier() {
    int drawn = 0;
    for (long seed = 0; seed < DOSSIERS; seed++) {
      DossierFolder.Contents files =
          seed % 2 == 0 ? GeneratedDossier.of(seed).files() : events(new Random(seed));
      if (DossierReader.read(files).dossier()
          instanceof Checked.Good<Dossier>(Dossier dossier, var _)) {
        for (Map.Entry<String, Optional<DrawnFigure>> one : figures(dossier, null).entrySet()) {
          String where = "seed " + seed + ", " + one.getKey();
          one.getValue().ifPresent(figure -> SceneLaws.hold(where, figure));
          drawn += one.getValue().isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(drawn).isGreaterThan(DOSSIERS / 3);
  }

  @Test
  void largeMatrixShowsPositionsThatCompareActors() {
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {source: note, recorded: 2025-12-28}
            sources: [{id: note, title: A note, kind: document}]
            """);
    StringBuilder actors = new StringBuilder("actors:\n");
    StringBuilder issues = new StringBuilder("issues:\n");
    StringBuilder positions = new StringBuilder("positions:\n");
    for (int i = 0; i < 40; i++) {
      actors.append("- {id: actor-%d, name: Actor %d, kind: state}\n".formatted(i, i));
      issues.append("- {id: issue-%d, title: Issue %d}\n".formatted(i, i));
      for (int near = 0; near < 3; near++) {
        positions.append(
            "- {actor: actor-%d, issue: issue-%d, stance: open}\n".formatted(i, (i + near) % 40));
      }
    }
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", "mark: TLP:CLEAR\n"),
                        List.of(new Input("facts.yaml", "" + facts + actors + issues + positions)),
                        List.of()))
                .dossier());
    DrawnFigure drawn =
        figures(dossier, null).getOrDefault("positions", Optional.empty()).orElseThrow();

    assertThat(drawn.alt()).startsWith("Positions. ");
    assertThat(drawn.alt().substring("Positions. ".length()).split("\\. "))
        .hasSizeGreaterThan(1)
        .allMatch(issue -> issue.matches("Issue \\d+: Actor \\d+: open(; Actor \\d+: open)+\\.?"));
  }

  /// Returns the figures of an issue. Empty if the edition may show nothing.
  ///
  /// @param day the day, or null for the newest issue
  static Map<String, Optional<DrawnFigure>> figures(Dossier dossier, @Nullable String day) {
    Edition edition = dossier.editions().getFirst().withCeiling(MarkScheme.TLP.marks().getLast());
    Moment moment = day == null ? null : Moment.parse(day, dossier.settings().zone());
    Checked<Briefing> briefing =
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, new IssueRequest(moment, null)))
            .map(known -> Composer.compose(known, edition));
    return briefing.then(value -> TEMPLATES.fill("daily", value, 0))
            instanceof Checked.Good<Filled>(Filled filled, var _)
        ? filled.figures()
        : Map.of();
  }

  /// Returns a dossier of events only, with all kinds of dates and with none.
  private static DossierFolder.Contents events(Random random) {
    List<String> dates =
        List.of(
            "2025-12-28",
            "2025-12-27",
            "2025-12-2" + random.nextInt(10),
            "2025-12",
            "2025-11-XX",
            "2024",
            "198X",
            "2025-12-10~",
            "2025-12-30?",
            "2025-12-20/2025-12-31",
            "../2025-12-15",
            "2025-12-15/..",
            "2026-01",
            "2025-24",
            "\"[..2025-12-12]\"",
            "\"[2026-01-02..]\"",
            "\"[2025-12-01..2025-12-09]\"",
            "\"[2025-12-01,2025-12-05]\"",
            "19XX");
    List<String> states =
        List.of(
            "occurred", "planned", "expected", "confirmed", "ongoing", "cancelled", "postponed");
    StringBuilder facts =
        new StringBuilder(
            """
            intake: {source: note, recorded: 2025-12-28}
            sources: [{id: note, title: A note, kind: document}]
            actors:
            """);
    int actors = 2 + random.nextInt(12);
    for (int i = 0; i < actors; i++) {
      facts.append("- {id: actor-").append(i).append(", kind: person, name: \"");
      facts.append(title(random)).append(' ').append(i).append("\"}\n");
    }
    facts.append("events:\n");
    int count = 3 + random.nextInt(random.nextInt(4) == 0 ? 60 : 12);
    for (int i = 0; i < count; i++) {
      facts.append("- {id: event-").append(i).append(", title: \"").append(title(random));
      facts.append(' ').append(i).append("\", status: ").append(any(states, random));
      if (random.nextInt(3) > 0) {
        facts.append(", when: ").append(any(dates, random));
      } else if (i > 0 && random.nextInt(3) > 0) {
        facts.append(random.nextBoolean() ? ", after: event-" : ", before: event-");
        facts.append(random.nextInt(i));
      }
      facts.append(", form: ").append(any(List.of("meeting", "call", "visit", "other"), random));
      facts.append(", who: [").append(who(random, actors)).append("]}\n");
    }
    String settings =
        "mark: TLP:CLEAR\nlang: %s\nrules: {order: off, conflict: off}\n%s"
            .formatted(
                any(List.of("en", "uk"), random), random.nextBoolean() ? "summit: event-1\n" : "");
    return new DossierFolder.Contents(
        new Input("runup.yaml", settings),
        List.of(new Input("facts.yaml", facts.toString())),
        List.of());
  }

  /// Returns one to four participants. Some are those to whom a letter is addressed.
  private static String who(Random random, int actors) {
    return IntStream.range(0, 1 + random.nextInt(4))
        .mapToObj(_ -> "actor-" + random.nextInt(actors))
        .distinct()
        .map(actor ->
            random.nextInt(5) == 0 ? "{actor: %s, role: addressee}".formatted(actor) : actor)
        .collect(Collectors.joining(", "));
  }

  private static String title(Random random) {
    List<String> words =
        List.of(
            "talks",
            "Зустріч",
            "W",
            "mmmmmmmm",
            "Ministerkonferenzvorbereitungsausschuss",
            "of",
            "the",
            "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
            "会談",
            "σύνοδος",
            "in",
            "Reykjavík",
            "щщщщщщщщщщщ",
            "—");
    List<String> title = new ArrayList<>();
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      title.add(any(words, random));
    }
    return String.join(" ", title);
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
