package dev.runup.pdf;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStream;

/// Compresses streams one after the other, with one compressor.
///
/// OpenPDF makes a compressor for each stream. Getting its memory from the system can take longer
/// than compressing a small stream.
final class StreamCompressor implements AutoCloseable {
  private final Deflater deflater = new Deflater();
  private final byte[] buffer = new byte[0x2000];

  /// Returns a stream that holds the bytes, compressed.
  PdfStream stream(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
    deflater.reset();
    deflater.setInput(bytes);
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    PdfStream stream = new PdfStream(packed.toByteArray());
    stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
    return stream;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
