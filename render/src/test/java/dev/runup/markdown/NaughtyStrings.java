package dev.runup.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Strings that cause trouble: the Big List of Naughty Strings, and a list of Markdown's own
/// symbols. Strings that Runup's reader refuses are left out.
public final class NaughtyStrings {
  private static final List<String> MARKDOWN =
      List.of(
          // Emphasis.
          "M*A*S*H",
          "*",
          "**",
          "***",
          "****",
          "*a*",
          "**a**",
          "***a***",
          "a*",
          "*a",
          "a * b",
          "2*3*4",
          "_",
          "__",
          "___",
          "_a_",
          "__init__",
          "snake_case_name",
          "_a",
          "a_",
          "a _ b",
          "*_a_*",
          "**a*b**c*",
          "~",
          "~~",
          "~~~",
          "~~a~~",
          "~a~",
          "~5 km",
          "a~b",
          "a ~~ b",
          // Code.
          "`",
          "``",
          "```",
          "````",
          "`a`",
          "``a`b``",
          "a`b",
          "```java",
          "~~~java",
          " ` ",
          // Links, notes and pictures.
          "[",
          "]",
          "[]",
          "[]()",
          "[a]",
          "[1]",
          "[sic]",
          "[a](b)",
          "[a](http://e.org)",
          "[a][b]",
          "[a][]",
          "[a]: http://e.org",
          "[a]: b 'c'",
          "[^1]",
          "[^1]: note",
          "^[note]",
          "![a](b)",
          "![",
          "!",
          "a!",
          "](",
          "](x)",
          "a]",
          "[a",
          "[[a]]",
          "[ ] todo",
          "[x] done",
          "[ (](",
          "![[]()",
          "]:",
          "[a]: ",
          "(",
          ")",
          "()",
          ":",
          ": a",
          "<http://e.org>",
          "<a@b.org>",
          "http://e.org/a_b_c",
          "https://e.org/?a=1&b=2&copy=3",
          "www.e.org",
          "a@b.org",
          "javascript:alert(1)",
          // HTML and entities.
          "<b>",
          "</b>",
          "<b>bold</b>",
          "<!-- c -->",
          "<!DOCTYPE html>",
          "<?php ?>",
          "<![CDATA[a]]>",
          "<a href=\"x\">",
          "<br/>",
          "<script>alert(1)</script>",
          "a < b > c",
          "<",
          ">",
          "<3",
          "<-",
          "a<b",
          "R&D",
          "&",
          "&amp;",
          "&amp",
          "&lt;b&gt;",
          "&#42;",
          "&#x2A;",
          "&#0;",
          "&nbsp;",
          "&notanentity;",
          "&copy",
          "AT&T;",
          // Blocks.
          "#",
          "##",
          "# x",
          "#1",
          "#x",
          "####### x",
          "x #",
          "x ##",
          "C#",
          "x\\#",
          "-",
          "- x",
          "--",
          "---",
          "- - -",
          "-x",
          "+",
          "+ x",
          "* x",
          "* * *",
          "_ _ _",
          "1.",
          "1. Corps",
          "1) x",
          "3. x",
          "12345678901. x",
          "1.x",
          "0. x",
          "> x",
          ">x",
          ">>",
          "=",
          "==",
          "===",
          "= =",
          "=x",
          "[!NOTE]",
          "[!note]",
          "[!NOTE] x",
          "Table: x",
          "Table:",
          "Table:x",
          "|",
          "||",
          "| a | b |",
          "a | b",
          "|---|",
          "|---|---|",
          "--- | ---",
          ":--",
          ":-:",
          "--:",
          "\\|",
          "a\\|b",
          ":::",
          "{.class}",
          "{#id}",
          "x {onclick=alert(1)}",
          "+++",
          "---\ttitle",
          "\u2022 x",
          "$x$",
          "$$",
          "==mark==",
          "H~2~O",
          "x^2^",
          ":smile:",
          "@user",
          "#1 and #2",
          "\"quoted\"",
          "'single'",
          "...",
          "(c)",
          // Backslashes and spaces.
          "\\",
          "\\\\",
          "a\\",
          "\\a",
          "\\*",
          "\\*a\\*",
          "C:\\dir\\_x",
          "\\`",
          "\\[",
          "\\&amp;",
          " ",
          "  ",
          "   ",
          " a",
          "a ",
          " a ",
          "    a",
          "a    ",
          "a  b",
          "\u00A0",
          "\u00A0a\u00A0",
          "\u2003a\u2003",
          "\u3000",
          "a\u2028b",
          "a\u2029b",
          "\u200B",
          "\uFEFFa",
          "\u00ADa",
          "\u202Eabc\u202C",
          "\u2066abc\u2069",
          // Words and signs of the field.
          "(\u00B68)",
          "[2 \u00B64]",
          "USD 700\u2013800 bn",
          "about 90 %",
          "\u20AC5",
          "\u20AC",
          "5 \u20AC",
          "\u00B65",
          "\u2014",
          "x\u2014",
          "\u00AB\u0446\u0438\u0442\u0430\u0442\u0430\u00BB",
          "\u0417\u0435\u043B\u0435\u043D\u0441\u044C\u043A\u0438\u0439",
          "\u05E9\u05DC\u05D5\u05DD",
          "\u4F60\u597D",
          "e\u0301",
          "\uD83D\uDE00",
          "\uD83D\uDE00a\uD83D\uDE00",
          "x",
          "1",
          "a b");

  private NaughtyStrings() {}

  /// Returns all strings, none empty and none twice.
  public static List<String> all() {
    List<String> all = new ArrayList<>(MARKDOWN);
    all.addAll(bigList());
    return all.stream().filter(NaughtyStrings::isReadable).distinct().toList();
  }

  /// Returns random strings of up to six pieces of these strings, each at most 40 characters long.
  /// The same count gives the same strings.
  public static List<String> generated(int count) {
    List<String> pieces = all();
    Random random = new Random(485);
    List<String> strings = new ArrayList<>();
    while (strings.size() < count) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        String piece = pieces.get(random.nextInt(pieces.size()));
        int to = piece.offsetByCodePoints(0, Math.min(40, piece.codePointCount(0, piece.length())));
        text.append(piece, 0, to).append(random.nextInt(3) == 0 ? " " : "");
      }
      strings.add(text.toString());
    }
    return strings;
  }

  private static List<String> bigList() {
    try (InputStream in = NaughtyStrings.class.getResourceAsStream("blns.txt")) {
      return List.of(new String(in.readAllBytes(), UTF_8).split("\n")).stream()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReadable(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(NaughtyStrings::isReadable);
  }

  private static boolean isReadable(int c) {
    return c == '\t'
        || switch (Character.getType(c)) {
          case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE -> false;
          default -> true;
        };
  }
}
