package dev.runup.document;

import dev.runup.document.Inline.Span;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Texts of facts that are quoted beside the place that their address leads to, or on another page
/// than the sources that they cite.
///
/// @param change returns what is printed in place of a value
public record QuotedFacts(Function<Span, Inline> change) {

  /// Returns blocks without the references of their texts to facts. So none of them gets the anchor
  /// of a fact.
  public static List<Block> withoutReferences(List<Block> blocks) {
    return new QuotedFacts(QuotedFacts::withoutReference).blocks(blocks);
  }

  /// Returns blocks whose citations lead to the list of sources of another page of the site.
  ///
  /// @param address returns the address of an anchor on that page within the site
  public static List<Block> cited(List<Block> blocks, UnaryOperator<String> address) {
    return new QuotedFacts(span ->
        span.isCitation() ? Inline.Link.within(address.apply(span.source()), span) : span)
        .blocks(blocks);
  }

  private List<Block> blocks(List<Block> blocks) {
    return blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    return switch (block) {
      case Block.Heading(int level, var text) -> new Block.Heading(level, inlines(text));
      case Block.Paragraph(var text) -> new Block.Paragraph(inlines(text));
      case Block.Group group -> group.mapped(this::blocks);
      case Block.Table _, Block.CodeBlock _, Block.Figure _, Block.Rule _ -> block;
    };
  }

  private List<Inline> inlines(List<? extends Inline> text) {
    return text.stream().map(this::inline).toList();
  }

  private Inline inline(Inline inline) {
    return switch (inline) {
      case Span span -> change.apply(span);
      case Inline.Emphasis(var text) -> new Inline.Emphasis(inlines(text));
      case Inline.Strong(var text) -> new Inline.Strong(inlines(text));
      case Inline.Struck(var text) -> new Inline.Struck(inlines(text));
      case Inline.Link(String target, var text) -> new Inline.Link(target, inlines(text));
      case Inline.Code _, Inline.Text _, Inline.ChangeMark _, Inline.NoteMark _, Inline.Break _ ->
          inline;
    };
  }

  /// Returns a text without its reference to a fact.
  public static Inline.Leaf withoutReference(Inline.Leaf leaf) {
    return leaf instanceof Span(String text, var _, String language, var kind, var machine)
        ? new Span(text, null, language, kind, machine)
        : leaf;
  }
}
