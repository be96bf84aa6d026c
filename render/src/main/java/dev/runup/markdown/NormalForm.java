package dev.runup.markdown;

import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Brings inlines into the form that Markdown can express. Parsing the written Markdown then gives
/// the same tree.
///
/// - Empty inlines are dropped.
/// - Neighbours of the same kind are joined. Example: "**a****b**" becomes "**ab**".
/// - Emphasis within emphasis is dropped, and likewise for strong text, struck text and links.
/// - Line breaks at the edge of a block are dropped. Those at the edge of emphasis move out of it.
/// - A full stop is dropped after a text of a fact that ends in a full stop or the like.
final class NormalForm {
  /// The end of a sentence.
  private static final Pattern ENDED = Pattern.compile("[.。!！?？؟…]$");

  /// The inlines so far, already in normal form except for breaks at the edges.
  private final List<Inline> result = new ArrayList<>();

  /// The last inline of the result with all texts that were joined to it, or null if none was. A
  /// paragraph of many lines would otherwise copy its text for each line.
  private @Nullable StringBuilder joinedText;

  /// The kinds of enclosing inlines that must not be nested in themselves.
  private enum Style {
    EMPHASIS,
    STRONG,
    STRUCK,
    LINK
  }

  private final boolean oneLine;

  private NormalForm(boolean oneLine) {
    this.oneLine = oneLine;
  }

  /// Returns the normal form of a paragraph's inlines.
  static List<Inline> of(List<? extends Inline> inlines) {
    return new NormalForm(false).takeAll(inlines, EnumSet.noneOf(Style.class)).trimmed();
  }

  /// Returns the normal form of a heading, caption or cell. It must be one line, so a break becomes
  /// a space.
  static List<Inline> ofLine(List<? extends Inline> inlines) {
    return new NormalForm(true).takeAll(inlines, EnumSet.noneOf(Style.class)).trimmed();
  }

  private NormalForm takeAll(List<? extends Inline> inlines, Set<Style> within) {
    inlines.forEach(inline -> take(inline, within));
    return this;
  }

  private void take(Inline inline, Set<Style> within) {
    switch (inline) {
      case Inline.Emphasis(var text) ->
          takeStyled(Style.EMPHASIS, text, Inline.Emphasis::new, within);
      case Inline.Strong(var text) -> takeStyled(Style.STRONG, text, Inline.Strong::new, within);
      case Inline.Struck(var text) -> takeStyled(Style.STRUCK, text, Inline.Struck::new, within);
      case Inline.Link(var target, var text) ->
          takeStyled(Style.LINK, text, inner -> new Inline.Link(target, inner), within);
      case Inline.Code(var text) ->
          add(new Inline.Code(text.stream().filter(leaf -> !leaf.text().isEmpty()).toList()));
      case Inline.Break _ -> add(oneLine ? new Inline.Text(" ") : inline);
      case Inline.Leaf _, Inline.NoteMark _ -> add(inline);
    }
  }

  private void takeStyled(
      Style style, List<Inline> text, Function<List<Inline>, Inline> wrapper, Set<Style> within) {
    if (within.contains(style)) {
      takeAll(text, within);
      return;
    }
    Set<Style> inside = EnumSet.of(style);
    inside.addAll(within);
    NormalForm inner = new NormalForm(oneLine).takeAll(text, inside);
    List<Inline> core = inner.trimmed();
    int before = inner.breaksAtStart();
    addAll(inner.result.subList(0, before));
    add(wrapper.apply(core));
    addAll(inner.result.subList(before + core.size(), inner.result.size()));
  }

  private void addAll(List<? extends Inline> inlines) {
    inlines.forEach(this::add);
  }

  private void add(Inline added) {
    Inline next = withoutSecondStop(added);
    if (isEmpty(next)) {
      return;
    }
    if (next instanceof Inline.Text(var text)
        && !result.isEmpty()
        && result.getLast() instanceof Inline.Text(var before)) {
      joinedText = joinedText == null ? new StringBuilder(before) : joinedText;
      joinedText.append(text);
      return;
    }
    endText();
    Inline joined = result.isEmpty() ? null : join(result.getLast(), next);
    if (joined == null) {
      result.add(next);
    } else {
      result.set(result.size() - 1, joined);
    }
  }

  private void endText() {
    if (joinedText != null) {
      result.set(result.size() - 1, new Inline.Text(joinedText.toString()));
      joinedText = null;
    }
  }

  /// Returns an inline without its full stop if a sentence of a fact has ended just before it.
  /// Example: “talks in the U.S.” and “.”
  private Inline withoutSecondStop(Inline next) {
    boolean own =
        next instanceof Inline.Text || next instanceof Inline.Span span && span.ref() == null;
    Inline.Span before = result.isEmpty() ? null : lastSpan(result.getLast());
    return own
            && before != null
            && before.ref() != null
            && next instanceof Inline.Leaf leaf
            && isStop(leaf.text(), 0)
            && !isStop(leaf.text(), 1) // an ellipsis
            && ENDED.matcher(before.text()).find()
        ? leaf.withText(leaf.text().substring(1))
        : next;
  }

  private static boolean isStop(String text, int at) {
    return at < text.length() && ".。".indexOf(text.charAt(at)) >= 0;
  }

  /// Returns the last span in an inline, or null if something else follows it.
  private static Inline.@Nullable Span lastSpan(Inline inline) {
    return switch (inline) {
      case Inline.Span span -> span;
      case Inline.Group group when !group.text().isEmpty() -> lastSpan(group.text().getLast());
      case Inline.Text _, Inline.ChangeMark _, Inline.Group _ -> null;
      case Inline.NoteMark _, Inline.Break _ -> null;
    };
  }

  private List<Inline> trimmed() {
    endText();
    int from = breaksAtStart();
    int to = result.size();
    while (to > from && result.get(to - 1) instanceof Inline.Break) {
      to--;
    }
    return List.copyOf(result.subList(from, to));
  }

  private int breaksAtStart() {
    int count = 0;
    while (count < result.size() && result.get(count) instanceof Inline.Break) {
      count++;
    }
    return count;
  }

  private static boolean isEmpty(Inline inline) {
    return switch (inline) {
      case Inline.Leaf leaf -> leaf.text().isEmpty();
      case Inline.Group group -> group.text().isEmpty();
      case Inline.NoteMark _, Inline.Break _ -> false;
    };
  }

  /// Returns two neighbours of one kind as one inline, or null for others. Texts are joined before.
  private static @Nullable Inline join(Inline last, Inline next) {
    return switch (last) {
      case Inline.Emphasis(var a) when next instanceof Inline.Emphasis(var b) ->
          new Inline.Emphasis(join(a, b));
      case Inline.Strong(var a) when next instanceof Inline.Strong(var b) ->
          new Inline.Strong(join(a, b));
      case Inline.Struck(var a) when next instanceof Inline.Struck(var b) ->
          new Inline.Struck(join(a, b));
      case Inline.Code(var a) when next instanceof Inline.Code(var b) ->
          new Inline.Code(leaves(join(a, b)));
      case Inline.Leaf _, Inline.Group _, Inline.NoteMark _, Inline.Break _ -> null;
    };
  }

  private static List<Inline> join(List<? extends Inline> a, List<? extends Inline> b) {
    NormalForm both = new NormalForm(false);
    both.addAll(a);
    both.addAll(b);
    both.endText();
    return both.result;
  }

  private static List<Inline.Leaf> leaves(List<Inline> inlines) {
    return inlines.stream()
        .filter(Inline.Leaf.class::isInstance)
        .map(Inline.Leaf.class::cast)
        .toList();
  }
}
