package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import dev.runup.text.Sha256;

/// A published file by its checksum.
///
/// @param name its path in the output folder
/// @param size in bytes
/// @param sha256 the checksum as 64 hexadecimal digits
public record FileSum(String name, int size, String sha256) {

  static FileSum of(Artifact file) {
    return new FileSum(file.name(), file.size(), file.sha256());
  }

  static FileSum of(String name, byte[] bytes) {
    return new FileSum(name, bytes.length, Sha256.hex(bytes));
  }
}
