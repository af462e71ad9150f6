package io.vitrine.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs in a JVM of its own with the moderation service's packaged jars on the class path, and does what the service
 * does with a selfie, without database and stores. Takes a task a line as JSON and gives its outcome in the same way:
 *
 * <ul>
 *   <li>{@code {"task": "look", "photo": …}}: the renditions' sizes and both classifiers' probabilities;
 *   <li>{@code {"task": "same", "photos": […], "times": n}}: each photo n times through what a peer does too;
 *   <li>{@code {"task": "whole", "photos": […], "times": n, "threads": n}}: through the whole screening.
 * </ul>
 */
final class ScreeningWork {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServiceScreening service;

    private ScreeningWork(ServiceScreening service) {
        this.service = service;
    }

    public static void main(String[] args) throws Exception {
        try (ServiceScreening service = new ServiceScreening()) {
            new ScreeningWork(service).answer();
        }
        // ONNX Runtime and OpenCV keep threads of their own
        System.exit(0);
    }

    private void answer() throws Exception {
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            JsonNode task = JSON.readTree(line);
            System.out.println(JSON.writeValueAsString(
                    switch (task.path("task").asText()) {
                        case "look" -> look(task);
                        case "same" -> same(task);
                        case "whole" -> whole(task);
                        default -> throw new IllegalArgumentException("There is no such task: " + line);
                    }));
        }
    }

    private ObjectNode look(JsonNode task) throws Exception {
        return JSON.valueToTree(
                service.look(Files.readAllBytes(Path.of(task.path("photo").asText()))));
    }

    private ObjectNode same(JsonNode task) throws Exception {
        List<byte[]> photos = photos(task);
        Spent spent = new Spent();
        for (byte[] photo : photos) {
            service.look(photo);
        }
        return spent.over(photos.size());
    }

    private ObjectNode whole(JsonNode task) throws Exception {
        List<byte[]> photos = photos(task);
        int threads = task.path("threads").asInt(1);
        Steps steps = new Steps();
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < photos.size(); i = next.getAndIncrement()) {
                service.screen(photos.get(i), steps);
            }
            return null;
        };
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Spent spent = new Spent();
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(worker);
            }
            for (Future<Void> one : workers.invokeAll(all)) {
                one.get();
            }
            ObjectNode outcome = spent.over(photos.size());
            steps.writeTo(outcome.putObject("steps"), photos.size());
            return outcome;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Read before anything is measured. */
    private static List<byte[]> photos(JsonNode task) throws IOException {
        List<byte[]> once = new ArrayList<>();
        for (JsonNode photo : task.path("photos")) {
            once.add(Files.readAllBytes(Path.of(photo.asText())));
        }
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < task.path("times").asInt(1); i++) {
            all.addAll(once);
        }
        return all;
    }

    /** What the whole process has spent since this was made: clock and processors, in ns. */
    private static final class Spent {

        private final long clock = System.nanoTime();
        private final long work = processor();

        ObjectNode over(int selfies) {
            return JSON.createObjectNode()
                    .put("selfies", selfies)
                    .put("clock", System.nanoTime() - clock)
                    .put("processor", processor() - work);
        }

        private static long processor() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    /** Clock time of each step, summed over selfies. Safe for use by many threads. */
    static final class Steps {

        private final Map<String, Long> nanos = new LinkedHashMap<>();

        synchronized void add(String step, long took) {
            nanos.merge(step, took, Long::sum);
        }

        synchronized void writeTo(ObjectNode into, int selfies) {
            nanos.forEach((step, took) -> into.put(step, took / selfies));
        }
    }
}
