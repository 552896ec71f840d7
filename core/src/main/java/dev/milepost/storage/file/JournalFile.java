// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Streams;
import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the journal, held alone while it is open. What is appended is forced to the disk before the call returns.
 * What a writer that was stopped left unfinished at the end is moved aside when the file is opened next.
 */
final class JournalFile {

    private static final Logger LOG = LoggerFactory.getLogger(JournalFile.class);
    private static final String NAME = "journal.jsonl";

    private final Path file;
    private final FileChannel channel;
    private final FileChannel lockChannel;
    private long end;

    private JournalFile(Path file, FileChannel channel, FileChannel lockChannel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.lockChannel = lockChannel;
        this.end = channel.size();
    }

    static JournalFile open(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lock = locked(directory);
            Path file = directory.resolve(NAME);
            boolean fresh = Files.notExists(file);
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (fresh) {
                forceDirectory(directory);
            }
            return new JournalFile(file, channel, lock);
        } catch (IOException e) {
            throw failed("打开", "open", directory, e);
        }
    }

    private static FileChannel locked(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // The same as null, within this process.
        }
        channel.close();
        throw new StoreException(LocalizedText.of(
                "目录“" + directory + "”正被另一程序使用", "directory '" + directory + "' must not be in use by another store"));
    }

    // A file that was made is only there for good once its directory is on the disk too.
    private static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Where the last byte ends that counts. */
    long end() {
        return end;
    }

    /** Appends lines and forces them to the disk; leaves the file as it was if that fails. */
    void append(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            long position = end;
            while (buffer.hasRemaining()) {
                position += channel.write(buffer, position);
            }
            channel.force(false);
            end = position;
        } catch (IOException e) {
            cutQuietly(e);
            throw failed("写入", "append to", file, e);
        }
    }

    private void cutQuietly(IOException cause) {
        try {
            channel.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Moves aside what stands behind a place, so that it is neither counted nor lost. */
    void cut(long from) {
        try {
            Path torn = Files.createTempFile(file.getParent(), "journal.torn-", ".jsonl");
            try (FileChannel out = FileChannel.open(torn, StandardOpenOption.WRITE)) {
                channel.transferTo(from, end - from, out);
                out.force(true);
            }
            LOG.warn(
                    "{}: {} bytes of an unfinished write after byte {} were moved to {}",
                    file,
                    end - from,
                    from,
                    torn.getFileName());
            channel.truncate(from);
            channel.force(true);
            end = from;
        } catch (IOException e) {
            throw failed("修复", "recover", file, e);
        }
    }

    /** Reads the lines between two places; the stream is closed when the reader returns. */
    <R> R lines(long from, long to, Function<? super Stream<Line>, ? extends R> reader) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            in.position(from);
            return reader.apply(Streams.stream(new Lines(Channels.newInputStream(in), from, to)));
        } catch (UncheckedIOException | IOException e) {
            throw failed("读取", "read", file, e);
        }
    }

    void close() {
        try {
            channel.close();
            lockChannel.close();
        } catch (IOException e) {
            throw failed("关闭", "close", file, e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static StoreException failed(String zh, String en, Path path, Exception e) {
        return new StoreException(
                LocalizedText.of(
                        "无法" + zh + "“" + path + "”：" + e.getMessage(),
                        "cannot " + en + " '" + path + "': " + e.getMessage()),
                e);
    }

    /**
     * A line.
     *
     * @param text the line without its end
     * @param start where it begins in the file
     * @param end where the next line begins
     * @param finished whether it has an end
     */
    record Line(String text, long start, long end, boolean finished) {}

    /** Splits at line feeds alone: no other character ends a line. */
    private static final class Lines extends AbstractIterator<Line> {

        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private final long to;
        private long position;
        private int next;
        private int filled;

        private Lines(InputStream in, long from, long to) {
            this.in = in;
            this.position = from;
            this.to = to;
        }

        @Override
        protected @Nullable Line computeNext() {
            if (position >= to) {
                return endOfData();
            }
            try {
                return nextLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Line nextLine() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            long start = position;
            boolean finished = false;
            while (!finished && position < to && fill()) {
                int stop = next;
                while (stop < filled && buffer[stop] != '\n') {
                    stop++;
                }
                finished = stop < filled;
                bytes.write(buffer, next, stop - next);
                int past = finished ? stop + 1 : stop;
                position += past - next;
                next = past;
            }
            return new Line(bytes.toString(StandardCharsets.UTF_8), start, position, finished);
        }

        // Whether a byte before the end is in the buffer; a file that is shorter than was said ends where it ends.
        private boolean fill() throws IOException {
            if (next == filled) {
                next = 0;
                filled = Math.max(0, in.read(buffer, 0, (int) Math.min(buffer.length, to - position)));
                if (filled == 0) {
                    position = to;
                }
            }
            return filled > 0;
        }
    }
}
