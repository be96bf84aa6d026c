package dev.runup.dossier;

import dev.runup.node.DossierFolder;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.Header;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The products of a dossier, and the files that they share.
///
/// @param products the products, sorted by name
/// @param shared the files outside the folders of products, for example bundles
public record Products(List<Product> products, List<File> shared) {

  public Products {
    products = List.copyOf(products);
    shared = List.copyOf(shared);
  }

  /// A kind of briefing, with the description from its template's header.
  ///
  /// @param purpose its purpose, or empty if the header lacks it. The same holds for the next two
  /// @param reader its readers
  /// @param length its usual length, in words
  public record Product(
      String name, String purpose, String reader, String length, List<File> files) {
    public Product {
      files = List.copyOf(files);
    }
  }

  /// A template or a bundle.
  ///
  /// @param name its path below the folder `templates`
  /// @param own whether the dossier has a file of this name
  /// @param shipped whether the program has a file of this name
  public record File(String name, boolean own, boolean shipped) {}

  /// Returns the products of a dossier and the shipped ones.
  ///
  /// @param dossier its folder, or null for the shipped ones only
  /// @throws java.io.UncheckedIOException if its templates can't be read
  public static Checked<Products> of(@Nullable Path dossier) {
    return dossier == null
        ? Checked.good(of(Resources.templates()))
        : checkFolder(dossier).then(OwnTemplates::read).map(Products::of);
  }

  /// Returns the folder, or a problem if it isn't a dossier. Faulty facts are no problem here,
  /// since only its templates matter.
  public static Checked<Path> checkFolder(Path dossier) {
    List<Problem> problems = DossierFolder.read(dossier).problems();
    return Checked.of(
        dossier, problems.stream().filter(one -> one.code() == ProblemCode.NO_DOSSIER).toList());
  }

  private static Products of(TemplateTexts texts) {
    Templates templates = new Templates(texts);
    List<File> files =
        texts.names().stream()
            .map(name ->
                new File(name, texts.own().containsKey(name), texts.shipped().apply(name) != null))
            .toList();
    List<Product> products =
        texts.products().stream()
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

  /// Returns the names of the shipped products, sorted.
  public static List<String> shipped() {
    return Resources.templates().products();
  }
}
