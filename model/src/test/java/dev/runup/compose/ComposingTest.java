package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.OverdueItems;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.course.Freshness;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.node.DossierFolder;
import dev.runup.pageone.IssueNews;
import dev.runup.pageone.PageOne;
import dev.runup.pageone.Silences;
import dev.runup.problem.Checked;
import dev.runup.reading.DossierReader;
import dev.runup.rows.ActionRows;
import dev.runup.rows.Assessments;
import dev.runup.rows.ChangeRows;
import dev.runup.rows.EventRows;
import dev.runup.rows.FactRows;
import dev.runup.rows.Measures;
import dev.runup.rows.MessageTopics;
import dev.runup.rows.PositionRows;
import dev.runup.rows.StatementRows;
import dev.runup.rows.Topics;
import dev.runup.values.ComposeContext;
import dev.runup.values.References;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Composing has no memory: a section is the same whenever, and however often, it is composed.
class ComposingTest {

  /// One section of a briefing, composed on its own.
  private interface Section {
    void compose(List<@Nullable Object> into);
  }

  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void sectionsAreTheSameInAnyOrderAndTwice(String example) {
    Dossier dossier = dossier(example);
    Edition edition = dossier.editions().getFirst();
    Known known = known(dossier, edition);
    Briefing briefing = Composer.compose(known, edition);
    List<@Nullable Object> expected = expected(briefing);

    List<Section> sections = sections(ComposeContext.of(known, edition, "en"), known);
    composed(sections.reversed());

    assertThat(composed(sections)).isEqualTo(expected);
    assertThat(Composer.compose(known, edition)).isEqualTo(briefing);
  }

  private static List<@Nullable Object> composed(List<Section> sections) {
    List<@Nullable Object> composed = new ArrayList<>();
    sections.forEach(section -> section.compose(composed));
    return composed;
  }

  private static List<Section> sections(ComposeContext context, Known known) {
    FactRows rows = FactRows.of(context);
    StatementRows statements = rows.statements();
    Measures figures = rows.figures();
    EventRows events = rows.events();
    Assessments assessments = rows.assessments();
    PositionRows positions = rows.positions();
    ActionRows actions = rows.actions();
    Freshness freshness = new Freshness(known);
    Topics topics = new Topics(context, freshness);
    Silences silences = new Silences(context, freshness, new MessageTopics(known, freshness));
    IssueNews news = IssueNews.of(known, freshness, context.changes());
    ChangeRows changes = new ChangeRows(context, rows, news.topics());
    ReferenceRows reference = new ReferenceRows(context, rows, changes, news);
    Proposals proposals = new Proposals(context, rows, reference);
    Supplier<FrontPage> front =
        () ->
            new PageOne(context, rows, changes, news)
                .compose(topics.major(), gaps(rows, silences), changes.all());
    return List.of(
        into -> into.add(front.get()),
        into -> into.add(changes.all()),
        into ->
            into.add(
                new ReferenceRows(context, rows, changes, news).reference(topics, front.get())),
        into -> into.add(new OverdueItems(events.overdue(), actions.overdue())),
        into -> into.add(events.timeline()),
        into -> into.add(positions.matrix()),
        into -> into.add(topics.all()),
        into -> into.add(proposals.all()),
        into -> into.add(proposals.provisionsWithoutProposal()),
        into -> into.add(figures.all()),
        into -> into.add(statements.all()),
        into -> into.add(assessments.comments(Set.of())),
        into -> into.add(assessments.ofDesk(Set.of())),
        into -> into.add(events.next()),
        into -> into.add(actions.all()),
        into -> into.add(actions.lines()),
        into -> into.add(gaps(rows, silences)),
        into -> into.add(events.lastMet()),
        into -> into.add(changes.corrections()));
  }

  private static List<Gap> gaps(FactRows rows, Silences silences) {
    List<Gap> gaps = new ArrayList<>(rows.positions().gaps(silences.withoutPosition()));
    gaps.addAll(rows.assessments().gaps(rows.statements()));
    gaps.addAll(silences.all());
    gaps.addAll(rows.figures().withoutEstimator());
    gaps.addAll(rows.figures().withoutAmount());
    gaps.addAll(rows.events().gaps());
    return gaps;
  }

  private static List<@Nullable Object> expected(Briefing briefing) {
    List<@Nullable Object> expected = new ArrayList<>();
    expected.add(briefing.front());
    expected.add(briefing.changes());
    expected.add(briefing.reference());
    expected.add(briefing.events().overdue());
    expected.add(briefing.events().timeline());
    expected.add(briefing.matrix());
    expected.add(briefing.issues());
    expected.add(briefing.plans().proposals());
    expected.add(briefing.plans().provisions());
    expected.add(briefing.figures());
    expected.add(briefing.statements());
    expected.add(briefing.judgements().comments());
    expected.add(briefing.judgements().assessments());
    expected.add(briefing.events().next());
    expected.add(briefing.tasks().actions());
    expected.add(briefing.tasks().lines());
    expected.add(briefing.gaps());
    expected.add(briefing.events().lastMet());
    expected.add(briefing.corrections());
    return expected;
  }

  /// What a briefing cites and names is found in its every component, also in one that is new.
  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void referencesAreFoundInEveryComponent(String example) throws ReflectiveOperationException {
    Dossier dossier = dossier(example);
    for (Edition edition : dossier.editions()) {
      Briefing briefing = Composer.compose(known(dossier, edition), edition);
      Set<Integer> sources = new LinkedHashSet<>();
      Set<String> names = new LinkedHashSet<>();
      walk(briefing, sources, names);

      assertThat(References.in(briefing).sources()).containsExactlyInAnyOrderElementsOf(sources);
      assertThat(References.in(briefing).names()).containsExactlyInAnyOrderElementsOf(names);
      assertThat(briefing.notes().sources())
          .extracting(Source::number)
          .containsExactlyInAnyOrderElementsOf(sources);
    }
  }

  private static void walk(@Nullable Object value, Set<Integer> sources, Set<String> names)
      throws ReflectiveOperationException {
    switch (value) {
      case Provenance.Cite cite -> sources.add(cite.number());
      case dev.runup.briefing.Assessment.Cited cite -> sources.add(cite.number());
      case Leaf.Name name when name.ref() != null -> names.add(name.ref().ownerName());
      case List<?> list -> {
        for (Object one : list) {
          walk(one, sources, names);
        }
      }
      case Record record when record.getClass().getPackage() == Briefing.class.getPackage() -> {
        if (record instanceof Source source) {
          sources.add(source.number());
          sources.addAll(source.derivedFrom());
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          walk(component.getAccessor().invoke(record), sources, names);
        }
      }
      case null, default -> {}
    }
  }

  private static Dossier dossier(String example) {
    return value(
        DossierReader.read(DossierFolder.read(Path.of("../examples").resolve(example))).dossier());
  }

  private static Known known(Dossier dossier, Edition edition) {
    Cleared cleared = value(new Clearance(dossier).clear(edition));
    return value(History.select(cleared, edition, IssueRequest.NEWEST));
  }

  private static <T> T value(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
