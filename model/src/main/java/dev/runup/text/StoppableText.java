package dev.runup.text;

/// A text whose reader can be stopped. Searching and parsing can take a time that grows much faster
/// than the text, and most libraries don't ask whether they should end. All of them read
/// characters. For one thread.
public final class StoppableText implements CharSequence {

  /// The number of characters after which a reader is checked.
  private static final int ROUND = 4;

  private final String text;
  private final Runnable check;
  private int reads;

  /// @param check is called after each four characters that are read. It throws an exception to
  ///   stop the reader
  public StoppableText(String text, Runnable check) {
    this.text = text;
    this.check = check;
  }

  @Override
  public char charAt(int index) {
    if (++reads % ROUND == 0) {
      check.run();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
