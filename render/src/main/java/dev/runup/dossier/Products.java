package dev.runup.dossier;

import dev.runup.node.DossierFolder;
import dev.runup.pipeline.ProductNames;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.template.Header;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The products that there are, and the files that all of them share.
///
/// @param products each by its name
/// @param shared the files that belong to no product
public record Products(List<Product> products, List<File> shared) {

  public Products {
    products = List.copyOf(products);
    shared = List.copyOf(shared);
  }

  /// A kind of briefing.
  ///
  /// @param purpose what it is for, or empty, as the others
  /// @param reader who reads it
  /// @param length how long it is
  public record Product(
      String name, String purpose, String reader, String length, List<File> files) {
    public Product {
      files = List.copyOf(files);
    }
  }

  /// A file of templates or words.
  ///
  /// @param name its path in the folder `templates`
  /// @param own whether the dossier has one of that name
  /// @param shipped whether the program has one of that name
  public record File(String name, boolean own, boolean shipped) {}

  /// Gives back the products of a dossier, or the shipped ones.
  ///
  /// @param dossier its folder; null for none
  /// @throws java.io.UncheckedIOException if its templates can't be read
  public static Checked<Products> of(@Nullable Path dossier) {
    return dossier == null
        ? Checked.good(of(TemplateTexts.of(Resources::text)))
        : found(dossier).then(OwnTemplates::read).map(Products::of);
  }

  /// Gives back a dossier's folder, or the problem that it is none. Its facts may be faulty.
  public static Checked<Path> found(Path dossier) {
    List<Problem> problems = DossierFolder.read(dossier).problems();
    return Checked.of(
        dossier,
        problems.stream().filter(one -> one.code().equals(DossierFolder.NO_DOSSIER)).toList());
  }

  private static Products of(TemplateTexts texts) {
    Templates templates = new Templates(texts);
    List<File> files =
        Stream.concat(Resources.names().stream(), texts.own().keySet().stream())
            .distinct()
            .sorted()
            .map(name ->
                new File(name, texts.own().containsKey(name), texts.shipped().apply(name) != null))
            .toList();
    List<Product> products =
        ProductNames.of(texts).stream()
            .map(name -> product(name, templates.header(name), files))
            .toList();
    return new Products(
        products,
        files.stream()
            .filter(file -> products.stream().noneMatch(one -> one.files().contains(file)))
            .toList());
  }

  private static Product product(String name, Checked<Header> read, List<File> files) {
    Header header = read instanceof Checked.Good<Header>(Header good, var _) ? good : Header.NONE;
    return new Product(
        name,
        header.purpose(),
        header.reader(),
        header.length(),
        files.stream().filter(file -> file.name().startsWith(name + "/")).toList());
  }

  /// Gives back the names of the products that come with the program, sorted.
  public static List<String> shipped() {
    return ProductNames.of(TemplateTexts.of(Resources::text));
  }
}
