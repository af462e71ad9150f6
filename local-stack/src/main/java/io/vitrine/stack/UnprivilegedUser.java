package io.vitrine.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run a program that refuses to run as root. An ordinary user runs it as it is. Root uses a user namespace
 * without a mapping, where the program sees itself as nobody while its files stay root's; where namespaces are
 * forbidden, it becomes the user nobody, who then must own the files.
 */
record UnprivilegedUser(List<String> prefix, boolean ownsFiles) {

    private static final String NOBODY = "65534";
    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    static UnprivilegedUser find() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new UnprivilegedUser(List.of(), false);
        }
        if (succeeds(with(IN_NAMESPACE, List.of("true")))) {
            return new UnprivilegedUser(IN_NAMESPACE, false);
        }
        return asNobody();
    }

    static UnprivilegedUser asNobody() {
        if (succeeds(with(AS_NOBODY, List.of("true")))) {
            return new UnprivilegedUser(AS_NOBODY, true);
        }
        throw new StackException("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here. "
                + "Start Vitrine as an ordinary user.");
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Makes the folder, with all in it, accessible to the program. */
    void give(Path folder) {
        if (ownsFiles && !succeeds(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))) {
            throw new StackException("The folder " + folder + " could not be given to the user nobody.");
        }
    }

    /** Fails with a sentence when the program could not even reach the folder, because a parent is closed to it. */
    void requireReach(Path folder) {
        if (ownsFiles && !succeeds(command(List.of("test", "-x", folder.toString())))) {
            throw new StackException("PostgreSQL does not run as root, and the user nobody cannot enter " + folder
                    + ". Choose a folder that everybody may enter with --data, or start Vitrine as an ordinary user.");
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
