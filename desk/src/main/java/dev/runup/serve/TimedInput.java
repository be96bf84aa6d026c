package dev.runup.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// The input of a connection, which may take a given time in all.
///
/// A limit for each read alone would let a client send a byte now and then for ever.
final class TimedInput extends InputStream {

  private final Socket connection;
  private final InputStream in;
  private final long end;

  /// @param most the time from now in which the client may send
  TimedInput(Socket connection, Duration most) throws IOException {
    this.connection = connection;
    this.in = connection.getInputStream();
    this.end = System.nanoTime() + most.toNanos();
  }

  /// @throws SocketTimeoutException if the time is over
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SocketTimeoutException("the request took too long");
    }
    connection.setSoTimeout((int) left);
    return in.read(bytes, offset, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
