package io.vitrine.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes that a service loads as it starts, in the form that the JVM maps into memory (application class data
 * sharing): made once by a rehearsal, read by every start after it, which saves a third of a start's work. An archive
 * of another JVM or other jars is ignored by the JVM.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/vm/class-data-sharing.html">Class Data Sharing</a>
 */
record ClassArchive(Path file) {

    static ClassArchive besideJarsIn(Path packaged) {
        return new ClassArchive(packaged.resolve("app-cds.jsa"));
    }

    /** Has the JVM write the archive as it ends. */
    List<String> recording() {
        return List.of("-XX:ArchiveClassesAtExit=" + file);
    }

    /** Has the JVM read the archive, if there is one. */
    List<String> reading() {
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of();
    }
}
