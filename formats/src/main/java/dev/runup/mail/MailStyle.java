package dev.runup.mail;

import dev.runup.document.Block;
import dev.runup.document.Direction;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Palette;

/// The style of a mail. Each element has its own, because mail programs drop style sheets. The
/// sheet holds nothing but the colours on a dark screen.
record MailStyle(Palette light, Palette dark, Direction direction) {

  private static final String SERIF = "font-family:Georgia,Times,serif;";
  private static final String SANS = "font-family:Arial,Helvetica,sans-serif;";

  static MailStyle of(Theme theme, String language) {
    return new MailStyle(theme.light(), theme.dark(), Direction.of(language));
  }

  /// Returns the sheet. A program that turns colours over by itself ignores it.
  String sheet() {
    return ":root{color-scheme:light dark;supported-color-schemes:light dark}"
        + "@media (prefers-color-scheme:dark){"
        + (".g{background-color:" + dark.ground().hex() + "!important}")
        + (".s{background-color:" + dark.shade().hex() + "!important}")
        + (".i{color:" + dark.ink().hex() + "!important}")
        + (".m{color:" + dark.muted().hex() + "!important}")
        + (".a{color:" + dark.accent().hex() + "!important}")
        + (".r{border-color:" + dark.rule().hex() + "!important}")
        + "}";
  }

  String body() {
    return "margin:0;padding:0;background-color:" + light.ground().hex();
  }

  String page() {
    return ("padding:16px 16px 24px;background-color:" + light.ground().hex() + ";")
        + ("color:" + light.ink().hex() + ";" + SERIF + "font-size:16px;line-height:24px;")
        + ("text-align:" + start() + ";overflow-wrap:break-word");
  }

  String heading(int level) {
    return switch (level) {
      case 1 -> heading(24, 30, "8px 0 16px");
      case 2 -> heading(19, 25, "24px 0 8px");
      default -> heading(16, 24, "16px 0 4px");
    };
  }

  private String heading(int size, int leading, String margin) {
    return ("margin:" + margin + ";font-size:" + size + "px;line-height:" + leading + "px;")
        + ("font-weight:bold;color:" + light.ink().hex() + ";" + SERIF);
  }

  String paragraph() {
    return "margin:0 0 12px";
  }

  String about() {
    return ("margin:12px 0 0;" + SANS + "font-size:14px;line-height:20px;")
        + ("color:" + light.muted().hex());
  }

  String closing() {
    return ("margin:0 0 8px;" + SANS + "font-size:14px;line-height:20px;")
        + ("color:" + light.muted().hex());
  }

  String list() {
    return "margin:0 0 12px;padding-" + start() + ":24px";
  }

  String item() {
    return "margin:0 0 4px";
  }

  String bar() {
    return ("margin:0 0 12px;padding:0 12px;border-" + start() + ":3px solid ")
        + light.rule().hex();
  }

  String box() {
    return ("padding:12px 16px 0;background-color:" + light.shade().hex() + ";")
        + ("color:" + light.ink().hex() + ";" + SERIF + "font-size:16px;line-height:24px;")
        + ("text-align:" + start());
  }

  String cell(Block.Align align, boolean isHead) {
    String side =
        switch (align) {
          case START -> start();
          case CENTRE -> "center";
          case END -> end();
        };
    return ("padding:6px 8px;border-bottom:1px solid " + light.rule().hex() + ";")
        + ("font:" + (isHead ? "bold " : "") + "15px/21px Georgia,Times,serif;text-align:" + side);
  }

  String caption() {
    return "padding:0 8px 6px;text-align:" + start() + ";font-style:italic";
  }

  String code() {
    return "margin:0 0 12px;white-space:pre-wrap;font-family:Consolas,Courier,monospace;"
        + "font-size:14px;line-height:20px";
  }

  String rule() {
    return "margin:20px 0 16px;border:0;border-top:1px solid " + light.rule().hex();
  }

  String link() {
    return "color:" + light.accent().hex() + ";text-decoration:underline";
  }

  /// Returns the style of the marking, in its own colours.
  static String mark(String ink, String ground) {
    return ("padding:4px 10px;background-color:" + ground + ";color:" + ink + ";" + SANS)
        + "font-size:14px;line-height:20px;font-weight:bold";
  }

  private String start() {
    return direction == Direction.RTL ? "right" : "left";
  }

  private String end() {
    return direction == Direction.RTL ? "left" : "right";
  }
}
