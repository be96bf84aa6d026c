package freemarker.core;

import dev.runup.text.CountedRun;
import freemarker.template.Template;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts the work of built-ins for sequences, which FreeMarker doesn't interrupt.
///
/// Each member that `?map` and the like ask for counts as a round of a loop, see [CountedRun]. A
/// sequence of more than a million members is refused, and so is sorting texts of more than a
/// million characters. The classes of FreeMarker that this one extends can be seen in their own
/// package alone.
///
/// Example: `(1..)?seq_contains(0)` would never end.
@SuppressWarnings("deprecation") // FreeMarker marks what only it should use.
public final class CountedSequences extends Expression {

  /// The most members of a sequence.
  private static final int MOST = 1_000_000;

  private static final String TOO_LONG = "a sequence has at most a million members here";

  private static final String LONG_TEXTS =
      "texts of more than a million characters can't be sorted here";

  /// The characters of compared texts that count as a round of a loop.
  private static final int ROUND = 256;

  /// The characters that a compared member counts for at least.
  private static final int LEAST = 16;

  /// How a built-in uses the members of its sequence: it takes one after the other, compares them
  /// with a value, takes all at once, or sorts them.
  private enum Use {
    EACH,
    COMPARED,
    ALL,
    SORTED
  }

  private static final Map<String, Use> USES =
      Map.ofEntries(
          Map.entry("map", Use.EACH),
          Map.entry("filter", Use.EACH),
          Map.entry("take_while", Use.EACH),
          Map.entry("drop_while", Use.EACH),
          Map.entry("seq_contains", Use.COMPARED),
          Map.entry("seq_index_of", Use.COMPARED),
          Map.entry("seq_last_index_of", Use.COMPARED),
          Map.entry("sort", Use.SORTED),
          Map.entry("sort_by", Use.SORTED),
          Map.entry("join", Use.ALL),
          Map.entry("min", Use.ALL),
          Map.entry("max", Use.ALL),
          Map.entry("reverse", Use.ALL),
          Map.entry("chunk", Use.ALL),
          Map.entry("sequence", Use.ALL),
          Map.entry("last", Use.ALL));

  private final Expression sequence;
  private final Use use;

  private CountedSequences(Expression sequence, Use use) {
    this.sequence = sequence;
    this.use = use;
    copyLocationFrom(sequence);
  }

  /// Prepares a parsed template, so that it counts the members of its sequences.
  ///
  /// @throws ParseException for a range of more than a million numbers, and for `<#return 1>`
  ///   outside functions and macros. FreeMarker finds only `<#return>` there
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
        case ReturnInstruction found when !isInMacro(found) ->
            throw new ParseException("<#return> stands in no function or macro", found);
        case BuiltIn builtIn when USES.containsKey(builtIn.key) ->
            builtIn.target =
                new CountedSequences(builtIn.target, Objects.requireNonNull(USES.get(builtIn.key)));
        default -> {}
      }
    }
  }

  private static boolean isInMacro(TemplateElement element) {
    TemplateElement parent = element.getParentElement();
    while (parent != null && !(parent instanceof Macro)) {
      parent = parent.getParentElement();
    }
    return parent != null;
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
      case TemplateSequenceModel members when use == Use.SORTED -> sortable(members, run);
      case LazilyGeneratedCollectionModel counted -> counted;
      case TemplateSequenceModel members when use == Use.EACH -> new Members(members);
      case TemplateSequenceModel members when use == Use.COMPARED -> new ComparedMembers(members);
      case TemplateCollectionModel members when use == Use.EACH ->
          (TemplateCollectionModel) () -> new EachMember(members.iterator());
      case null, default -> value;
    };
  }

  /// Returns whether members are taken one by one from a sequence without an end, which ends by
  /// their count. Example: `(1..)?take_while(n -> n < 4)`.
  private boolean isEndless(TemplateSequenceModel members) {
    return use == Use.EACH && members instanceof RangeModel range && range.isRightUnbounded();
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

  /// Returns a sequence whose texts can be sorted in a short time. Nothing stops a sort, and it
  /// compares a text with many others.
  private TemplateModel sortable(TemplateSequenceModel members, Environment run)
      throws TemplateException {
    long characters = 0;
    for (int i = 0; CountedRun.isCurrent() && i < members.size(); i++) {
      characters += length(members.get(i));
      if (characters > MOST) {
        throw new _MiscTemplateException(sequence, run, LONG_TEXTS);
      }
    }
    return members;
  }

  /// Returns the characters of a text, or of the texts in a hash.
  private static long length(@Nullable TemplateModel member) throws TemplateModelException {
    if (member instanceof TemplateScalarModel text) {
      return text.getAsString().length();
    }
    long characters = 0;
    if (member instanceof TemplateHashModelEx hash) {
      TemplateModelIterator values = hash.values().iterator();
      while (values.hasNext()) {
        characters += length(values.next());
      }
    }
    return characters;
  }

  /// A sequence that counts the characters that are compared of each member.
  private static final class ComparedMembers implements TemplateSequenceModel {
    private final TemplateSequenceModel counted;
    private int compared;

    ComparedMembers(TemplateSequenceModel counted) {
      this.counted = counted;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      TemplateModel member = counted.get(index);
      compared +=
          LEAST + (member instanceof TemplateScalarModel text ? text.getAsString().length() : 0);
      for (; compared >= ROUND; compared -= ROUND) {
        CountedPatterns.checkRun();
      }
      return member;
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
            sequence.deepCloneWithIdentifierReplaced(name, replacement, state), use);
    return copy;
  }
}
