package dev.runup.figure;

import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes random figures with every shape, paint and anchor. One seed gives the same shapes for any
/// texts.
///
/// @param random decides about the structure only
/// @param text supplies each text
/// @param language supplies the language of each text
public record Scenes(Random random, Supplier<String> text, Supplier<String> language) {

  private static final double PAPER = 470;
  private static final double COLUMN = 420;
  private static final double TELEPHONE = 200;

  public DrawnFigure next() {
    return new DrawnFigure(
        "Shows " + text.get(), scene(PAPER), scene(COLUMN), scene(TELEPHONE), null, false);
  }

  private Scene scene(double width) {
    double height = 20 + random.nextInt(random.nextInt(6) == 0 ? 600 : 120);
    List<Shape> shapes = new ArrayList<>();
    for (int left = random.nextInt(12); left > 0; left--) {
      shapes.add(shape(width, height));
    }
    return new Scene(width, height, shapes);
  }

  private Shape shape(double width, double height) {
    double x = random.nextDouble(width - 10);
    double y = random.nextDouble(height - 10);
    Paint paint = any(Paint.values());
    return switch (random.nextInt(4)) {
      case 0 ->
          new Scene.Line(
              x, y, width, random.nextBoolean() ? y : height, 1, random.nextBoolean(), paint);
      case 1 -> new Scene.Box(x, y, 10, 10, random.nextBoolean(), paint);
      case 2 -> new Scene.Dot(x + 5, y + 5, 5, random.nextBoolean(), paint);
      default ->
          new Scene.Text(
              x,
              y + 10,
              any(Anchor.values()),
              random.nextBoolean(),
              paint,
              text.get(),
              language.get());
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
