package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        EditorAddress.DEFAULT,
        "vscode-insiders://file{file}:{line}",
        "idea://open?file={file}&line={line}&column={column}",
        "txmt://open?url=file://{file}",
        "emacs:{file}"
      })
  void addressOfAnEditorIsSound(String address) {
    assertThat(EditorAddress.isSound(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{file}",
        "/usr/bin/vi {file}",
        "vscode:",
        "vscode://file/facts.yaml",
        "vscode://file{file}:{row}",
        "vscode://file{file}:{",
        "vs code://{file}",
        "x2://{file}",
        "-x://{file}",
        "{file}://x",
        "x://{file}\n",
        "x://{file}\u00e9",
        "x://{file}\"><script>",
        "x://'{file}",
        "javascript:alert('{file}')",
        "JavaScript:{file}",
        "javascript://{file}",
        "data:text/html,{file}",
        "file://{file}",
        "http://{file}",
        "HTTPS://evil.example/{file}",
        "view-source:{file}"
      })
  void otherAddressesAreRefused(String address) {
    assertThat(EditorAddress.isSound(address)).isFalse();
  }
}
