import java.io.File;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/// Loads Word files with docx4j, all parts of them.
class Docx4jCheck {

  public static void main(String[] files) throws Exception {
    for (String file : files) {
      WordprocessingMLPackage loaded = WordprocessingMLPackage.load(new File(file));
      int blocks = loaded.getMainDocumentPart().getContent().size();
      int sections = loaded.getDocumentModel().getSections().size();
      if (blocks == 0 || sections == 0) {
        throw new IllegalStateException(file + " has no content");
      }
      loaded.getMainDocumentPart().getStyleDefinitionsPart().getJaxbElement();
      loaded.getMainDocumentPart().getNumberingDefinitionsPart().getJaxbElement();
      loaded.getMainDocumentPart().getFootnotesPart().getJaxbElement();
      System.out.println("ok      docx4j: " + file + ", " + blocks + " blocks, " + sections + " sections");
    }
  }
}
