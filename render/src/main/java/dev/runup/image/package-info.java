/// Pictures as bytes, PNG and JPEG: whether a file is whole, how large its picture is, and the same
/// picture without all that is no picture. Knows neither files nor writers.
@NullMarked
package dev.runup.image;

import org.jspecify.annotations.NullMarked;
