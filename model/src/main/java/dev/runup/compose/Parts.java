package dev.runup.compose;

import dev.runup.briefing.Change.Member;
import dev.runup.briefing.Change.Part;
import dev.runup.briefing.Leaf;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Moment;
import dev.runup.fact.PositionField;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Change;
import dev.runup.history.IssueDay;
import dev.runup.problem.FieldRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a fact changed: what stood under each key before, and what stands there now.
final class Parts {

  /// Keys that are told with another one.
  private static final Map<Field, Field> WITH =
      Map.of(
          EventField.TIME, EventField.WHEN,
          EventField.ZONE, EventField.WHEN,
          StatementField.TIME, StatementField.WHEN,
          StatementField.ZONE, StatementField.WHEN,
          StatementField.ORIGINAL_LANG, StatementField.ORIGINAL,
          MeasureField.UNIT, MeasureField.VALUE);

  /// Where a fact is from stands behind it; the others are not printed.
  private static final Set<Field> UNTOLD =
      Set.of(
          CommonField.SOURCE,
          CommonField.PASSAGE,
          CommonField.LANG,
          CommonField.TRANSLATIONS,
          CommonField.NOTE,
          SourceField.ARCHIVED);

  private final ComposeContext bench;

  /// Finds what was withdrawn as well.
  private final ComposeContext then;

  private final Told told;

  Parts(ComposeContext bench, ComposeContext then, Told told) {
    this.bench = bench;
    this.then = then;
    this.told = told;
  }

  /// Gives back the parts in the order of the type's keys; none of what is new, or withdrawn as it
  /// was issued.
  ///
  /// @param changed the keys that changed, of which others may be no news
  List<Part> of(Change change, Set<Field> changed) {
    Fact before = change.before();
    List<Part> parts = new ArrayList<>();
    if (before == null || change.told().equals(before)) {
      return parts;
    }
    Fact now = told.of(change);
    for (Field field : told(before.type(), changed)) {
      boolean another = change.moved() && !isOfThePosition(before, field, changed);
      // In whose statements it is stands behind a position that has words of its own.
      boolean behind = field == PositionField.STATED_IN && before.has(PositionField.SAYS);
      if (!another && !behind && told.keeps(before, change.after(), field)) {
        List<Member> was =
            field == PositionField.STATED_IN
                ? stated(before, change.steps().getFirst())
                : members(then, before, field);
        Part part =
            field == ActorField.OFFICES ? offices(before, now) : part(field, before, was, now);
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  /// Of a position that another one took the place of is told where it stood and what it said: not
  /// what it left out, nor how credible its source was.
  private static boolean isOfThePosition(Fact before, Field field, Set<Field> changed) {
    boolean own = field instanceof PositionField || field == CommonField.HEDGE;
    return own && (before.has(field) || !changed.contains(PositionField.STANCE));
  }

  /// Gives back the keys that are told of a change. With a translation any text may read otherwise.
  private static Set<Field> told(FactType type, Set<Field> changed) {
    List<Field> texts =
        changed.contains(CommonField.TRANSLATIONS) ? type.translatable() : List.of();
    Set<Field> told = new LinkedHashSet<>();
    for (Field field : type.fields()) {
      if ((changed.contains(field) || texts.contains(field)) && !UNTOLD.contains(field)) {
        told.add(WITH.getOrDefault(field, field));
      }
    }
    return told;
  }

  /// Gives back one part; null where both read the same, and where what stands there has no name
  /// here.
  private @Nullable Part part(Field field, Fact before, List<Member> was, Fact now) {
    List<Member> is = members(bench, now, field);
    boolean nameless = (was.isEmpty() && before.has(field)) || (is.isEmpty() && now.has(field));
    List<Member> first = was.stream().map(Parts::read).toList();
    List<Member> last = is.stream().map(Parts::read).toList();
    if (nameless || first.equals(last)) {
      return null;
    }
    boolean apart =
        field.spec().shape() instanceof Shape.Text || field.spec().shape() instanceof Shape.Word;
    return new Part(field.key(), apart ? without(was, last) : was, apart ? without(is, first) : is);
  }

  /// Gives back what was said in the statements that a position was known from, as it read in the
  /// last issue before a step.
  private List<Member> stated(Fact position, Fact step) {
    List<Member> stated = new ArrayList<>();
    for (FactId id : position.targets(PositionField.STATED_IN)) {
      Fact statement = then.known().find(id);
      Fact version = statement == null ? null : issued(statement, step);
      if (version != null) {
        stated.addAll(one(bench.leaves().gist(version)));
      }
    }
    return stated;
  }

  /// Gives back the version of a fact that was known before a step, and at the issue before if the
  /// step is later than that; null if none stood.
  private @Nullable Fact issued(Fact fact, Fact step) {
    IssueDay since = bench.known().comparedWith();
    Instant end = from(step);
    Fact issued = null;
    for (Fact version : bench.known().versionsUpTo(bench.known().newest(fact))) {
      Instant from = from(version);
      boolean inTime =
          since == null || !end.isAfter(since.cutOff()) || !from.isAfter(since.cutOff());
      issued = inTime && from.isBefore(end) ? version : issued;
    }
    return issued == null || issued.isWithdrawn() ? null : issued;
  }

  private static Instant from(Fact version) {
    Moment recorded = version.recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }

  /// Gives back those of some texts that are not among others; all of them if these are.
  private static List<Member> without(List<Member> members, List<Member> others) {
    List<Member> left = members.stream().filter(member -> !others.contains(read(member))).toList();
    return left.isEmpty() ? members : left;
  }

  /// Gives back what a reader sees of a member, whichever version it comes from.
  private static Member read(Member member) {
    return new Member(
        read(member.value()), member.word(), member.of().stream().map(Parts::read).toList());
  }

  private static Leaf read(Leaf leaf) {
    return switch (leaf) {
      case Leaf.Prose(var text, var _, var language) -> new Leaf.Prose(text, null, language);
      case Leaf.Name(var text, var _, var language) -> new Leaf.Name(text, null, language);
      case Leaf.Word(var word, var _) -> new Leaf.Word(word, null);
      case Leaf.When(var date, var time, var zone, var _) -> new Leaf.When(date, time, zone, null);
      case Leaf.Quantity(var amount, var unit, var _) ->
          new Leaf.Quantity(amount, unit == null ? null : (Leaf.Prose) read(unit), null);
    };
  }

  /// Gives back what stands under a key; what is meant where nothing does.
  private static List<Member> members(ComposeContext bench, Fact fact, Field field) {
    if (field == EventField.WHEN || field == StatementField.WHEN) {
      Times times = bench.times();
      return one(field == EventField.WHEN ? times.when(fact) : times.said(fact));
    }
    if (field == MeasureField.VALUE) {
      return one(bench.leaves().quantity(fact));
    }
    String meant = meant(field);
    if (!fact.has(field) && !meant.isEmpty()) {
      return one(new Leaf.Word(meant, null));
    }
    List<Member> members = new ArrayList<>();
    if (field.spec().shape() instanceof Shape.Text) {
      texts(bench.leaves(), fact, field).forEach(text -> members.addAll(one(text)));
      return members;
    }
    for (Value value : fact.all(field)) {
      members.addAll(member(bench, fact, field, value));
    }
    return members;
  }

  /// Gives back the word that is meant where a key holds nothing, or an empty text.
  private static String meant(Field field) {
    if (field == CommonField.HEDGE || field == CommonField.INFERRED) {
      return "none";
    }
    return field.spec().shape() instanceof Shape.Flag ? "no" : StateKeys.meant(field);
  }

  private static List<Leaf.Prose> texts(LeafFactory leaves, Fact fact, Field field) {
    if (field == HeadlineField.TEXT) {
      return leaves.paragraphs(fact, field);
    }
    if (field.spec().many()) {
      return leaves.proses(fact, field);
    }
    boolean said = field == StatementField.QUOTE || field == StatementField.ORIGINAL;
    String language =
        field == StatementField.ORIGINAL ? fact.text(StatementField.ORIGINAL_LANG) : null;
    Leaf.Prose text = said ? leaves.quote(fact, field, language) : leaves.prose(fact, field);
    return text == null ? List.of() : List.of(text);
  }

  private static List<Member> member(ComposeContext bench, Fact fact, Field field, Value value) {
    FieldRef ref = fact.ref(field);
    return switch (value) {
      case Value.Word(String word) -> one(new Leaf.Word(word, ref));
      case Value.Flag _ -> one(new Leaf.Word("yes", ref));
      case Value.Desk _ -> one(new Leaf.Word("desk", ref));
      case Value.Others _ -> one(new Leaf.Word("others", ref));
      case Value.Likely(var likelihood) -> one(new Leaf.Word(likelihood.word(), ref));
      case Value.Date _ -> one(Times.date(fact, field));
      case Value.Target(FactId id) -> one(name(bench, id));
      case Value.Text _ -> one(bench.leaves().prose(fact, field));
      case Value.WholeNumber _, Value.Marked _ -> one(new Leaf.Prose(value.typed(), ref, ""));
      case Value.Participant(FactId id, String role) -> {
        Leaf name = name(bench, id);
        List<Leaf> as = role == null ? List.of() : List.of(bench.leaves().part(fact, field, role));
        yield name == null ? List.of() : List.of(new Member(name, false, as));
      }
      case Value.Time _, Value.Recorded _, Value.Quantity _, Value.AllIssues _ -> List.of();
      case Value.Citation _, Value.Office _, Value.Translation _ -> List.of();
    };
  }

  private static @Nullable Leaf name(ComposeContext bench, FactId id) {
    Fact fact = bench.known().find(id);
    boolean name = fact != null && LeafFactory.isName(fact.type());
    return fact == null ? null : name ? bench.leaves().name(fact) : bench.leaves().gist(fact);
  }

  private static List<Member> one(@Nullable Leaf leaf) {
    return leaf == null
        ? List.of()
        : List.of(new Member(leaf, leaf instanceof Leaf.Word, List.of()));
  }

  /// Gives back the offices that are gone; of one that is told as it is now, whose office it was.
  private @Nullable Part offices(Fact before, Fact after) {
    LocalDate day = bench.known().issue().day();
    Value.Office now = Speakers.officeToPrint(before, after, day);
    List<Value.Office> offices = before.all(ActorField.OFFICES, Value.Office.class);
    List<Member> was = new ArrayList<>();
    for (Value.Office office : Speakers.endedOffices(before, after, day)) {
      if (now != null && now.office().equals(office.office())) {
        List<FactId> of = now.of().equals(office.of()) ? List.of() : office.of();
        then.leaves().names(of).forEach(name -> was.addAll(one(name)));
      } else {
        int index = offices.indexOf(office);
        LeafFactory leaves = bench.leaves();
        was.addAll(
            one(leaves.member(before, ActorField.OFFICES, index, offices.size(), office.office())));
      }
    }
    return was.isEmpty() ? null : new Part(ActorField.OFFICES.key(), was, List.of());
  }
}
