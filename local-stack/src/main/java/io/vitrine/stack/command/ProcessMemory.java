package io.vitrine.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and its children hold. */
final class ProcessMemory {

    private static final int KIBIBYTE = 1024;

    private ProcessMemory() {}

    /**
     * Bytes in RAM of the process with all its descendants; memory that several of them share counts once (proportional
     * set size). 0 where the kernel does not tell.
     */
    static long residentBytes(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(handle -> proportional(handle.pid()))
                .sum();
    }

    private static long proportional(long pid) {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        try (Stream<String> lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .sum()
                    * KIBIBYTE;
        } catch (IOException | UncheckedIOException endedOrForeign) {
            return 0;
        }
    }
}
