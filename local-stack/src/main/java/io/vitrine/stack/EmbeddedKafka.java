package io.vitrine.stack;

import io.vitrine.stack.StackSettings.KafkaSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real single-node Kafka in this JVM: broker and KRaft controller in one, its data in a folder. Creates Vitrine's
 * topics when they are missing.
 */
public final class EmbeddedKafka implements StackPart {

    private static final String CONTROLLER = "CONTROLLER";
    private static final int NODE_ID = 1;

    static {
        // Kafka asks for log4j's API to change log levels at run time; without a backend, that complains on the
        // terminal
        System.setProperty("log4j2.StatusLogger.level", "OFF");
    }

    private final Path folder;
    private final KafkaSettings settings;
    private volatile @Nullable KafkaRaftServer server;

    public EmbeddedKafka(Path folder, KafkaSettings settings) {
        this.folder = folder.toAbsolutePath();
        this.settings = settings;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Address address() {
        return Address.local(settings.port());
    }

    @Override
    public OptionalLong pid() {
        return isAlive() ? OptionalLong.of(ProcessHandle.current().pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public synchronized void start() {
        if (server != null) {
            return;
        }
        format();
        KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(configuration(), false), Time.SYSTEM);
        starting.startup();
        server = starting;
        KafkaTopics.create(address(), settings.partitions());
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    private void format() {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE_ID)
                    .setUnstableFeatureVersionsEnabled(false)
                    // a start that died between two files of the format leaves some of them: finish, do not fail
                    .setIgnoreFormatted(true)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(folder.toString())
                    .setDirectories(List.of(folder.toString()))
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (IOException e) {
            throw new StackException("Kafka's folder " + folder + " could not be created: " + e.getMessage(), e);
        } catch (Exception e) {
            throw new StackException("Kafka's folder " + folder + " could not be formatted: " + e.getMessage(), e);
        }
    }

    private Properties configuration() {
        Properties properties = new Properties();
        properties.putAll(listeners());
        properties.putAll(oneNode());
        properties.putAll(smallFootprint());
        properties.put("log.dirs", folder.toString());
        properties.put("num.partitions", Integer.toString(settings.partitions()));
        properties.put("auto.create.topics.enable", Boolean.toString(settings.autoCreateTopics()));
        return properties;
    }

    private Map<String, String> listeners() {
        String broker = "PLAINTEXT://" + address();
        String controller = Address.local(settings.controllerPort()).toString();
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "listeners",
                broker + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE_ID + "@" + controller);
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                // after kill -9 the controller forgets the old broker after 3 s, not 9: restarts take half the time
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "num.recovery.threads.per.data.dir", "2",
                "background.threads", "2",
                "log.cleaner.threads", "1",
                // the default takes 128 MB of heap; 2 MiB hold some 87,000 keys a pass
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.segment.bytes", Integer.toString(64 << 20),
                "offsets.topic.segment.bytes", Integer.toString(8 << 20),
                "offsets.load.buffer.size", "1048576");
    }
}
