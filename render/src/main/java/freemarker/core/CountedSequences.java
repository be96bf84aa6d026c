package freemarker.core;

import freemarker.template.Template;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the work of built-ins for sequences, which FreeMarker doesn't interrupt.
///
/// Each member that `?map` and the like ask for counts as a round of a loop, see
/// [dev.runup.template.LimitedRun]. A sequence of more than a million members is refused. The
/// classes of FreeMarker that this one extends can be seen in their own package alone.
///
/// Example: `(1..)?seq_contains(0)` would never end.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
public final class CountedSequences extends Expression {

  /// The most members of a sequence.
  private static final int MOST = 1_000_000;

  private static final String TOO_LONG = "a sequence has at most a million members here";

  /// The built-ins that ask for one member after the other, and evaluate an expression for each.
  private static final Set<String> EACH = Set.of("map", "filter", "take_while", "drop_while");

  /// The built-ins that go through all members at once.
  private static final Set<String> ALL =
      Set.of(
          "join",
          "seq_contains",
          "seq_index_of",
          "seq_last_index_of",
          "sort",
          "sort_by",
          "min",
          "max",
          "reverse",
          "chunk",
          "sequence",
          "last");

  private final Expression sequence;
  private final boolean countsEach;

  private CountedSequences(Expression sequence, boolean countsEach) {
    this.sequence = sequence;
    this.countsEach = countsEach;
    copyLocationFrom(sequence);
  }

  /// Prepares a parsed template, so that it counts the members of its sequences.
  ///
  /// @throws ParseException for a range of more than a million numbers
  public static void prepare(Template template) throws ParseException {
    Deque<TemplateObject> open = new ArrayDeque<>();
    open.add(template.getRootTreeNode());
    while (!open.isEmpty()) {
      TemplateObject next = open.remove();
      if (next instanceof TemplateElement element) {
        for (int i = 0; i < element.getChildCount(); i++) {
          open.add(element.getChild(i));
        }
      }
      for (int i = 0; i < next.getParameterCount(); i++) {
        if (next.getParameterValue(i) instanceof TemplateObject part) {
          open.add(part);
        }
      }
      switch (next) {
        case Range range -> checkLength(range);
        case BuiltIn builtIn when EACH.contains(builtIn.key) ->
            builtIn.target = new CountedSequences(builtIn.target, true);
        case BuiltIn builtIn when ALL.contains(builtIn.key) ->
            builtIn.target = new CountedSequences(builtIn.target, false);
        default -> {}
      }
    }
  }

  private static void checkLength(Range range) throws ParseException {
    if (range.lho instanceof NumberLiteral first && range.rho instanceof NumberLiteral last) {
      boolean isCount = range.getEndType() == Range.END_SIZE_LIMITED;
      double length = isCount ? number(last) : Math.abs(number(last) - number(first)) + 1;
      if (length > MOST) {
        throw new ParseException("a range has at most a million numbers", range);
      }
    }
  }

  private static double number(NumberLiteral literal) {
    return literal.getAsNumber().doubleValue();
  }

  @Override
  @Nullable TemplateModel _eval(Environment run) throws TemplateException {
    TemplateModel value = sequence.eval(run);
    CountedPatterns.checkRun();
    return switch (value) {
      case TemplateSequenceModel members when members.size() > MOST && !isEndless(members) ->
          throw new _MiscTemplateException(sequence, run, TOO_LONG);
      case LazilyGeneratedCollectionModel counted -> counted;
      case TemplateSequenceModel members when countsEach -> new Members(members);
      case TemplateCollectionModel members when countsEach ->
          (TemplateCollectionModel) () -> new EachMember(members.iterator());
      case null, default -> value;
    };
  }

  /// Returns whether members are taken one by one from a sequence without an end, which ends by
  /// their count. Example: `(1..)?take_while(n -> n < 4)`.
  private boolean isEndless(TemplateSequenceModel members) {
    return countsEach && members instanceof RangeModel range && range.isRightUnbounded();
  }

  /// A sequence that counts each member.
  private record Members(TemplateSequenceModel counted) implements TemplateSequenceModel {

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      CountedPatterns.checkRun();
      if (index >= MOST) {
        throw new _TemplateModelException(TOO_LONG);
      }
      return counted.get(index);
    }

    @Override
    public int size() throws TemplateModelException {
      return counted.size();
    }
  }

  private record EachMember(TemplateModelIterator counted) implements TemplateModelIterator {

    @Override
    public TemplateModel next() throws TemplateModelException {
      CountedPatterns.checkRun();
      return counted.next();
    }

    @Override
    public boolean hasNext() throws TemplateModelException {
      return counted.hasNext();
    }
  }

  @Override
  void enableLazilyGeneratedResult() {
    sequence.enableLazilyGeneratedResult();
  }

  @Override
  boolean isLiteral() {
    return sequence.isLiteral();
  }

  @Override
  public String getCanonicalForm() {
    return sequence.getCanonicalForm();
  }

  @Override
  String getNodeTypeSymbol() {
    return sequence.getNodeTypeSymbol();
  }

  @Override
  int getParameterCount() {
    return sequence.getParameterCount();
  }

  @Override
  Object getParameterValue(int index) {
    return sequence.getParameterValue(index);
  }

  @Override
  ParameterRole getParameterRole(int index) {
    return sequence.getParameterRole(index);
  }

  @Override
  protected Expression deepCloneWithIdentifierReplaced_inner(
      String name, Expression replacement, ReplacemenetState state) {
    CountedSequences copy =
        new CountedSequences(
            sequence.deepCloneWithIdentifierReplaced(name, replacement, state), countsEach);
    return copy;
  }
}
