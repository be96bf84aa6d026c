package dev.runup.cli;

import dev.runup.dossier.Products;
import dev.runup.problem.Checked;
import dev.runup.problem.ScreenCell;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The command `runup templates list`, which does the same as `runup templates`.
final class TemplatesListCommand implements Callable<Integer> {

  private final Argument<@Nullable Path> folder = Argument.dossierOrNone();

  private final PrintStream out;
  private final PrintStream err;

  TemplatesListCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  CommandLine declare() {
    return CommandSpecs.on(
        this,
        "list",
        List.of("Lists the products. \"runup templates\" does the same."),
        List.of("  runup templates list", "  runup templates list talks"),
        List.of(folder));
  }

  @Override
  public Integer call() {
    return list(TemplatesCommand.dossier(folder.value()), out, err);
  }

  /// Prints the products of a dossier and returns the exit code.
  ///
  /// @param dossier the dossier's folder, or null for the shipped products only
  static int list(@Nullable Path dossier, PrintStream out, PrintStream err) {
    Checked<Products> products = Products.of(dossier);
    new Console(err, false).problems(products.problems());
    if (products instanceof Checked.Good<Products>(Products value, var _)) {
      lines(value).forEach(out::println);
    }
    return Exit.of(products.problems());
  }

  private static List<String> lines(Products all) {
    List<String> lines = new ArrayList<>();
    for (Products.Product product : all.products()) {
      lines.add(product.name());
      add(lines, "purpose", product.purpose());
      add(lines, "reader", product.reader());
      add(lines, "length", product.length());
      add(lines, "files", files(product.files()));
    }
    lines.add("shared by all");
    add(lines, "files", files(all.shared()));
    return lines;
  }

  private static void add(List<String> lines, String what, String text) {
    if (!text.isEmpty()) {
      lines.add("  " + what + "  " + ScreenCell.safe(text));
    }
  }

  /// Returns the names in one line, with a mark after each file of the dossier. Example:
  /// `daily.md.ftl (own), daily/basis.md.ftl`.
  private static String files(List<Products.File> files) {
    List<String> words = new ArrayList<>();
    for (Products.File file : files) {
      String mark = !file.own() ? "" : file.shipped() ? " (own)" : " (own, not shipped)";
      words.add(file.name() + mark);
    }
    return String.join(", ", words);
  }
}
