package io.vitrine.teststack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One stack per JVM. Quarkus loads this class anew for each test profile, so what is running is remembered in a system
 * property; a String, because some libraries read every system property and fail on any other type.
 */
final class SharedStack {

    private static final String RUNNING = "vitrine.stack.running";

    private SharedStack() {}

    static Map<String, String> settings(String database) {
        // the lock must be the same object for every class loader
        synchronized (Runtime.getRuntime()) {
            String running = System.getProperty(RUNNING);
            if (running == null) {
                TestStack stack = TestStack.start();
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-test-stack"));
                running = write(stack.settings("ingest"));
                System.setProperty(RUNNING, running);
            }
            Map<String, String> settings = read(running);
            settings.put("VITRINE_DB_NAME", database);
            return settings;
        }
    }

    private static String write(Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
