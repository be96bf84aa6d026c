package dev.runup.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// JPEG files for tests, made by the encoder of the JDK.
public final class ForgedJpeg {

  private ForgedJpeg() {}

  public static byte[] colour(int width, int height, boolean progressive) {
    return written(
        new IIOImage(image(width, height, BufferedImage.TYPE_INT_RGB), null, null), progressive);
  }

  public static byte[] grey(int width, int height) {
    return written(
        new IIOImage(image(width, height, BufferedImage.TYPE_BYTE_GRAY), null, null), false);
  }

  /// Returns a file in CMYK, the four colours of a printing press.
  static byte[] cmyk(int width, int height) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
    return written(new IIOImage(raster, null, null), false);
  }

  private static BufferedImage image(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }

  private static byte[] written(IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    if (progressive) {
      how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, how);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// Returns the file with another segment right after its first marker.
  static byte[] with(byte[] file, int marker, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, 2);
    out.write(0xff);
    out.write(marker);
    out.write(data.length + 2 >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
    out.write(file, 2, file.length - 2);
    return out.toByteArray();
  }
}
