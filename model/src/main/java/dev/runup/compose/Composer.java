package dev.runup.compose;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Basis;
import dev.runup.briefing.Briefing.Events;
import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.Briefing.Judgements;
import dev.runup.briefing.Briefing.Notes;
import dev.runup.briefing.Briefing.OverdueItems;
import dev.runup.briefing.Briefing.Plans;
import dev.runup.briefing.Briefing.Remark;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Briefing.Tasks;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.Issue;
import dev.runup.briefing.Leaf;
import dev.runup.course.Freshness;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.pageone.IssueNews;
import dev.runup.pageone.PageOne;
import dev.runup.pageone.Silences;
import dev.runup.problem.FieldRef;
import dev.runup.rows.BasisRow;
import dev.runup.rows.CalendarRows;
import dev.runup.rows.ChangeRows;
import dev.runup.rows.ContactRows;
import dev.runup.rows.FactRows;
import dev.runup.rows.MessageTopics;
import dev.runup.rows.Topics;
import dev.runup.values.ComposeContext;
import dev.runup.values.References;
import dev.runup.values.Remarks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes a briefing from the facts known at an issue. Chooses, orders and numbers them. Each
/// section has its own class, for example `EventRows`. They share a [ComposeContext].
public final class Composer {

  private final ComposeContext context;
  private final Known known;
  private final String language;
  private final FactRows rows;
  private final Topics topics;
  private final Freshness freshness;

  private Composer(Known known, Edition edition, String language) {
    this.context = ComposeContext.of(known, edition, language);
    this.known = known;
    this.language = language;
    this.rows = FactRows.of(context);
    this.freshness = new Freshness(known);
    this.topics = new Topics(context, freshness);
  }

  /// Returns the briefing of an edition in its first language.
  public static Briefing compose(Known known, Edition edition) {
    return compose(known, edition, edition.output().languages().getFirst());
  }

  /// Returns the briefing of an edition.
  ///
  /// @param language the language of the briefing as BCP 47
  public static Briefing compose(Known known, Edition edition, String language) {
    return new Composer(known, edition, language).briefing();
  }

  /// Composes the sections, and then the parts that depend on all of them. These are the remarks on
  /// printed names, and the list of cited sources.
  private Briefing briefing() {
    Briefing sections = sections();
    References references = References.in(sections);
    List<Remark> remarks = Remarks.on(references.names(), context);
    references.add(remarks);
    List<Source> sources = context.citations().sources(references.sources());
    Basis basis = new BasisRow(context, rows).of(sources, references.names());
    return sections.with(new Notes(remarks, sources, basis));
  }

  /// Composes the sections that depend on no other one, without remarks, sources and basis.
  private Briefing sections() {
    IssueNews news = IssueNews.of(known, freshness, context.changes());
    ChangeRows changes = new ChangeRows(context, rows, news.topics());
    List<ChangeGroup> changed = changes.all();
    List<Gap> gaps = gaps();
    FrontPage front =
        new PageOne(context, rows, changes, news).compose(topics.major(), gaps, changed);
    ReferenceRows reference = new ReferenceRows(context, rows, changes, news);
    Proposals proposals = new Proposals(context, rows, reference);
    return new Briefing(
        issue(),
        front,
        changed,
        changes.corrections(),
        reference.reference(topics, front),
        new Events(
            new OverdueItems(rows.events().overdue(), rows.actions().overdue()),
            rows.events().timeline(),
            new CalendarRows(context, rows.events()).calendar(),
            rows.events().next(),
            new ContactRows(context).of(rows.events().byFact()),
            rows.events().lastMet()),
        rows.positions().matrix(),
        topics.all(),
        new Plans(proposals.all(), proposals.provisionsWithoutProposal()),
        rows.figures().all(),
        rows.statements().all(),
        new Judgements(rows.assessments().comments(Set.of()), rows.assessments().ofDesk(Set.of())),
        new Tasks(rows.actions().all(), rows.actions().lines()),
        gaps,
        Notes.NONE);
  }

  /// Returns all gaps: first those that somebody typed, then those that follow from the facts.
  private List<Gap> gaps() {
    Silences silences = new Silences(context, freshness, new MessageTopics(known, freshness));
    return Stream.of(
            rows.positions().gaps(silences.withoutPosition()),
            rows.assessments().gaps(rows.statements()),
            silences.all(),
            rows.figures().withoutEstimator(),
            rows.figures().withoutAmount(),
            rows.events().gaps())
        .flatMap(List::stream)
        .toList();
  }

  private Issue issue() {
    IssueDay issue = known.issue();
    Edition edition = context.edition();
    return new Issue(
        edition.name(),
        setting(
            edition.titles().title(),
            edition.ref(EditionField.TITLE),
            edition.titles().translations()),
        known.number(),
        context.times().issueDay(issue),
        known.comparedWith() == null ? null : context.times().issueDay(known.comparedWith()),
        setting(
            known.settings().desk(),
            Settings.ref(SettingField.DESK),
            known.settings().translations()),
        setting(
            edition.titles().addressee(),
            edition.ref(EditionField.FOR),
            edition.titles().translations()),
        edition.ceiling(),
        edition.printing().showMarks(),
        edition.isDraft(),
        language,
        issue.cutOff());
  }

  private Leaf.@Nullable Prose setting(
      @Nullable String text, FieldRef typed, List<Value.Translation> translations) {
    return text == null || text.isEmpty()
        ? null
        : context.leaves().translated(text, typed, null, translations);
  }
}
