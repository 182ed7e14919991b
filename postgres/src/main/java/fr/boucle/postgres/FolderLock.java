package fr.boucle.postgres;

import fr.boucle.postgres.PostgresRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a folder for one process. The system releases it when the process ends, however it ends.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) {
        throw alreadyHeld(file, channel);
      }
    } catch (OverlappingFileLockException e) {
      throw alreadyHeld(file, channel);
    }
    var pid = String.valueOf(ProcessHandle.current().pid());
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
    return new FolderLock(channel);
  }

  private static PostgresRefusal alreadyHeld(Path file, FileChannel channel) throws IOException {
    channel.close();
    return new PostgresRefusal(Reason.ALREADY_RUNNING, Files.readString(file));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
