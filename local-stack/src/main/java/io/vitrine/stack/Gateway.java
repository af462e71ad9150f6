package io.vitrine.stack;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one door: sends each request to the service of its path and streams both bodies through, uploads as well as
 * server-sent events. A service that is away gives a page or a problem document that says so.
 */
public final class Gateway implements StackPart {

    private static final int EVENT_LOOPS = 2;
    private static final int CONNECT_MILLIS = 2_000;
    /** Longer than any service is silent on a stream of events (each sends a heartbeat). */
    private static final int IDLE_SECONDS = 300;

    private static final int KEEP_ALIVE_SECONDS = 30;
    /** Each open wall or gallery holds one connection; more than these wait. */
    private static final int CONNECTIONS_PER_SERVICE = 512;

    private static final int WAITING_REQUESTS = 2_048;
    private static final long STOP_SECONDS = 10;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** What a client says about forwarding is not believed: it could pass for another address. */
    private static final List<String> SPOOFABLE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Ssl",
            "X-Real-IP",
            // answered here already
            "Expect");

    private final Address address;
    private final Map<String, Address> services;
    private volatile @Nullable Vertx vertx;

    /** @param services where each service of {@link Service#ALL} listens, by name */
    public Gateway(Address address, Map<String, Address> services) {
        this.address = address;
        this.services = Map.copyOf(services);
    }

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public OptionalLong pid() {
        return isAlive() ? OptionalLong.of(ProcessHandle.current().pid()) : OptionalLong.empty();
    }

    @Override
    public boolean isAlive() {
        return vertx != null;
    }

    @Override
    public synchronized void start() {
        if (vertx != null) {
            return;
        }
        FileSystemOptions noFileCache =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx starting = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setFileSystemOptions(noFileCache)
                .setUseDaemonThread(true));
        try {
            starting.deployVerticle(Door::new, new DeploymentOptions().setInstances(EVENT_LOOPS))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            vertx = starting;
        } catch (CompletionException e) {
            starting.close();
            throw new StackException(
                    "The gateway cannot listen on " + address + ": "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    @Override
    public synchronized void close() {
        if (vertx == null) {
            return;
        }
        try {
            vertx.close().toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StackException("The gateway did not stop in order: " + e, e);
        } finally {
            vertx = null;
        }
    }

    /** One per event loop; they share the port. */
    private final class Door extends AbstractVerticle {

        @Override
        public void start(Promise<Void> started) {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                    .setConnectTimeout(CONNECT_MILLIS)
                    .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                    .setMaxPoolSize(CONNECTIONS_PER_SERVICE / EVENT_LOOPS)
                    .setMaxWaitQueueSize(WAITING_REQUESTS / EVENT_LOOPS));
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                    .origin(context -> connect(context, client))
                    .addInterceptor(new Forwarding());
            vertx.createHttpServer(new HttpServerOptions()
                            .setHandle100ContinueAutomatically(true)
                            .setHttp2ClearTextEnabled(false)
                            .setIdleTimeout(IDLE_SECONDS))
                    .requestHandler(request -> admit(request, proxy))
                    .listen(address.port(), address.host())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    private static void admit(HttpServerRequest request, HttpProxy proxy) {
        if (Routes.of(request.uri()).isPresent()) {
            proxy.handle(request);
        } else {
            GatewayAnswer.notFound(request).sendTo(request);
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context, HttpClient client) {
        Address service = services.get(target(context.request()).service());
        if (service == null) {
            return Future.failedFuture("no such service");
        }
        return client.request(new RequestOptions().setHost(service.host()).setPort(service.port()));
    }

    private static Routes.Target target(ProxyRequest request) {
        return Routes.of(request.proxiedRequest().uri()).orElseThrow();
    }

    /** Says who asked for what, and answers itself when the service does not. */
    private static final class Forwarding implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            ProxyRequest request = context.request();
            HttpServerRequest client = request.proxiedRequest();
            Routes.Target target = target(request);
            SPOOFABLE.forEach(request.headers()::remove);
            request.putHeader("X-Forwarded-For", client.remoteAddress().hostAddress());
            request.putHeader("X-Forwarded-Proto", client.isSSL() ? "https" : "http");
            HostAndPort host = client.authority();
            if (host != null) {
                request.setAuthority(host);
                request.putHeader("X-Forwarded-Host", host.toString());
            }
            request.setURI(target.path());
            return context.sendRequest()
                    .recover(away -> Future.succeededFuture(
                            GatewayAnswer.serviceAway(client, target.service()).writeTo(request)));
        }

        /** The proxy announces a chunked body even for answers that have none. */
        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            ProxyResponse response = context.response();
            Body body = response.getBody();
            boolean bodiless = response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED;
            if (bodiless && body != null) {
                body.stream().resume();
                response.setBody(null);
            }
            return context.sendResponse();
        }
    }
}
