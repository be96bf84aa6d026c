package dev.runup.markdown;

import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Group;
import dev.runup.document.Inline.Leaf;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import dev.runup.document.Inline.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Brings inlines into the form that Markdown can express. Parsing the written Markdown then gives
/// the same tree.
///
/// - Empty inlines are dropped.
/// - Neighbours of the same kind are joined. Example: "**a****b**" becomes "**ab**".
/// - Emphasis within emphasis is dropped, and likewise for strong text, struck text and links.
/// - Line breaks at the edge of a block are dropped. Those at the edge of emphasis move out of it.
final class NormalForm {
  /// The inlines so far, already in normal form except for breaks at the edges.
  private final List<Inline> result = new ArrayList<>();

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
      case Emphasis(var text) -> takeStyled(Style.EMPHASIS, text, Emphasis::new, within);
      case Strong(var text) -> takeStyled(Style.STRONG, text, Strong::new, within);
      case Struck(var text) -> takeStyled(Style.STRUCK, text, Struck::new, within);
      case Link(var target, var text) ->
          takeStyled(Style.LINK, text, inner -> new Link(target, inner), within);
      case Code(var text) ->
          add(new Code(text.stream().filter(leaf -> !leaf.text().isEmpty()).toList()));
      case Break _ -> add(oneLine ? new Text(" ") : inline);
      case Leaf _, NoteMark _ -> add(inline);
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

  private void add(Inline next) {
    if (isEmpty(next)) {
      return;
    }
    Inline joined = result.isEmpty() ? null : join(result.getLast(), next);
    if (joined == null) {
      result.add(next);
    } else {
      result.set(result.size() - 1, joined);
    }
  }

  private List<Inline> trimmed() {
    int from = breaksAtStart();
    int to = result.size();
    while (to > from && result.get(to - 1) instanceof Break) {
      to--;
    }
    return List.copyOf(result.subList(from, to));
  }

  private int breaksAtStart() {
    int count = 0;
    while (count < result.size() && result.get(count) instanceof Break) {
      count++;
    }
    return count;
  }

  private static boolean isEmpty(Inline inline) {
    return switch (inline) {
      case Leaf leaf -> leaf.text().isEmpty();
      case Group group -> group.text().isEmpty();
      case NoteMark _, Break _ -> false;
    };
  }

  private static @Nullable Inline join(Inline last, Inline next) {
    if (last instanceof Text(var a) && next instanceof Text(var b)) {
      return new Text(a + b);
    }
    if (last instanceof Emphasis(var a) && next instanceof Emphasis(var b)) {
      return new Emphasis(join(a, b));
    }
    if (last instanceof Strong(var a) && next instanceof Strong(var b)) {
      return new Strong(join(a, b));
    }
    if (last instanceof Struck(var a) && next instanceof Struck(var b)) {
      return new Struck(join(a, b));
    }
    if (last instanceof Code(var a) && next instanceof Code(var b)) {
      return new Code(leaves(join(a, b)));
    }
    return null;
  }

  private static List<Inline> join(List<? extends Inline> a, List<? extends Inline> b) {
    NormalForm both = new NormalForm(false);
    both.addAll(a);
    both.addAll(b);
    return both.result;
  }

  private static List<Leaf> leaves(List<Inline> inlines) {
    return inlines.stream().filter(Leaf.class::isInstance).map(Leaf.class::cast).toList();
  }
}
