package dev.runup.document;

/// The run of private-use characters that stands for a span in a filled template.
///
/// Its number is written in private-use digits too, so that to a Markdown parser it is one word,
/// whatever stands around it. Facts and templates that hold private-use characters are refused
/// before they get here.
public record Reference(int number) {
  /// The first character of a reference.
  public static final char OPEN = '\uE000';

  /// The last character of a reference.
  public static final char CLOSE = '\uE001';

  private static final char ZERO = '\uE010';

  /// Gives back the reference as it is written into Markdown.
  public String written() {
    StringBuilder text = new StringBuilder().append(OPEN);
    Integer.toString(number).chars().forEach(digit -> text.append((char) (ZERO + digit - '0')));
    return text.append(CLOSE).toString();
  }

  /// Gives back the reference written at `from` in `text`, where [#OPEN] stands.
  public static Reference at(CharSequence text, int from) {
    int number = 0;
    for (int i = from + 1; text.charAt(i) != CLOSE; i++) {
      number = number * 10 + text.charAt(i) - ZERO;
    }
    return new Reference(number);
  }
}
