import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Makes a workbook of CSV files with Apache POI: `PoiCheck BLANK OUT CSV...`. Each file becomes the
/// sheet of its name, below the headers that a sheet of BLANK has. With `-` for BLANK the workbook is
/// new: days and numbers are then typed as such, texts in several fonts, and a cell has a comment.
final class PoiCheck {

  private PoiCheck() {}

  public static void main(String[] args) throws IOException {
    boolean isNew = args[0].equals("-");
    try (XSSFWorkbook workbook = isNew ? new XSSFWorkbook() : open(Path.of(args[0]))) {
      for (String file : List.of(args).subList(2, args.length)) {
        List<List<String>> rows = rows(Path.of(file));
        String name = Path.of(file).getFileName().toString().replace(".csv", "");
        if (isNew) {
          fillNew(workbook, workbook.createSheet(name), rows);
        } else {
          fill(workbook.getSheet(name), rows);
        }
      }
      try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
        workbook.write(out);
      }
    }
  }

  private static XSSFWorkbook open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  /// Reads a CSV file whose texts hold neither quotation marks nor line feeds.
  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(List.of(line.split(";", -1)));
    }
    return rows;
  }

  private static void fillNew(XSSFWorkbook workbook, XSSFSheet sheet, List<List<String>> rows) {
    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    CellStyle percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
    for (int i = 0; i < rows.size(); i++) {
      Row row = sheet.createRow(i == 0 ? 0 : i + 1); // an empty row lies between
      for (int j = 0; j < rows.get(i).size(); j++) {
        String text = rows.get(i).get(j);
        if (text.isEmpty()) {
          continue;
        }
        Cell cell = row.createCell(j);
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
          cell.setCellValue(LocalDate.parse(text));
          cell.setCellStyle(day);
        } else if (text.matches("\\d{1,9}")) {
          cell.setCellValue(Integer.parseInt(text));
        } else if (text.matches("\\d{1,2} %")) {
          cell.setCellValue(Integer.parseInt(text.replace(" %", "")) / 100.0);
          cell.setCellStyle(percent);
        } else {
          XSSFRichTextString rich = new XSSFRichTextString(text);
          if (text.length() > 4) {
            var bold = workbook.createFont();
            bold.setBold(true);
            rich.applyFont(0, 3, bold);
          }
          cell.setCellValue(rich);
        }
      }
    }
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(new XSSFRichTextString("Ask the embassy."));
    sheet.getRow(0).getCell(0).setCellComment(comment);
  }

  private static void fill(XSSFSheet sheet, List<List<String>> rows) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Row header = sheet.getRow(0);
    header.forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
    for (String key : rows.getFirst()) {
      columns.computeIfAbsent(
          key,
          added -> {
            Cell cell = header.createCell(header.getLastCellNum());
            cell.setCellValue(added);
            return cell.getColumnIndex();
          });
    }
    for (int i = 1; i < rows.size(); i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < rows.get(i).size(); j++) {
        if (!rows.get(i).get(j).isEmpty()) {
          row.createCell(columns.get(rows.getFirst().get(j))).setCellValue(rows.get(i).get(j));
        }
      }
    }
  }
}
