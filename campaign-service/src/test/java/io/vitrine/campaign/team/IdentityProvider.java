package io.vitrine.campaign.team;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small OpenID provider on the loopback address: discovery, keys, authorization with PKCE, tokens. It has no page to
 * sign in; who is signed in there is said by cookies that a test sets with {@code /login}: {@code email},
 * {@code verified}, and {@code mood}, which is {@code honest}, {@code unwilling} (refuses) or {@code forging} (signs
 * with a key that it does not publish).
 */
public class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    private static final String CLIENT = "vitrine";
    private static final String SECRET = "short";

    private final KeyPair keys = keyPair();
    private final KeyPair unpublished = keyPair();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private HttpServer server;

    /** What a code stands for. */
    private record Granted(Map<String, String> asked, Map<String, String> person) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
        server.createContext("/jwks", exchange -> json(exchange, 200, publishedKeys()));
        server.createContext("/login", IdentityProvider::logIn);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
        return Map.of(
                "VITRINE_OIDC_URL",
                url(),
                "VITRINE_OIDC_CLIENT_ID",
                CLIENT,
                "VITRINE_OIDC_CLIENT_SECRET",
                SECRET,
                "VITRINE_OIDC_NAME",
                "Acme");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", url())
                .put("authorization_endpoint", url() + "/authorize")
                .put("token_endpoint", url() + "/token")
                .put("jwks_uri", url() + "/jwks")
                .put("response_types_supported", new JsonArray().add("code"))
                .put("subject_types_supported", new JsonArray().add("public"))
                .put("id_token_signing_alg_values_supported", new JsonArray().add("ES256"))
                .put("code_challenge_methods_supported", new JsonArray().add("S256"));
    }

    private JsonObject publishedKeys() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "EC")
                                        .put("crv", "P-256")
                                        .put("use", "sig")
                                        .put("alg", "ES256")
                                        .put("kid", "published")
                                        .put("x", coordinate(point.getAffineX()))
                                        .put("y", coordinate(point.getAffineY()))));
    }

    private static void logIn(HttpExchange exchange) throws IOException {
        Map<String, String> person = form(exchange.getRequestURI().getRawQuery());
        person.forEach((name, value) ->
                exchange.getResponseHeaders().add("Set-Cookie", name + "=" + encoded(value) + "; Path=/authorize"));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        Map<String, String> person = cookies(exchange);
        String answer;
        if (!"S256".equals(asked.get("code_challenge_method")) || !CLIENT.equals(asked.get("client_id"))) {
            answer = "error=invalid_request";
        } else if ("unwilling".equals(person.get("mood"))) {
            answer = "error=access_denied";
        } else {
            String code = UUID.randomUUID().toString();
            codes.put(code, new Granted(asked, person));
            answer = "code=" + code;
        }
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?" + answer + "&state=" + encoded(asked.get("state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        Granted granted = codes.remove(asked.getOrDefault("code", ""));
        boolean proven = granted != null
                && client.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && granted.asked().get("redirect_uri").equals(asked.get("redirect_uri"))
                && challenge(asked.getOrDefault("code_verifier", ""))
                        .equals(granted.asked().get("code_challenge"));
        if (!proven) {
            json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                new JsonObject()
                        .put("access_token", UUID.randomUUID().toString())
                        .put("token_type", "Bearer")
                        .put("expires_in", 300)
                        .put("id_token", idToken(granted)));
    }

    private String idToken(Granted granted) {
        Instant now = Instant.now();
        Map<String, String> person = granted.person();
        return Jwt.issuer(url())
                .subject(UUID.randomUUID().toString())
                .audience(CLIENT)
                .claim("nonce", granted.asked().get("nonce"))
                .claim("email", person.get("email"))
                .claim("email_verified", Boolean.valueOf(person.get("verified")))
                // What a provider says about rights must not count here.
                .claim("brand", UUID.randomUUID().toString())
                .claim("jti", UUID.randomUUID().toString())
                .groups("owner")
                .issuedAt(now.getEpochSecond())
                .expiresAt(now.getEpochSecond() + 300)
                .jws()
                .keyId("published")
                .algorithm(SignatureAlgorithm.ES256)
                .sign(("forging".equals(person.get("mood")) ? unpublished : keys).getPrivate());
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> cookies(HttpExchange exchange) {
        Map<String, String> cookies = new HashMap<>();
        for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", java.util.List.of())) {
            Arrays.stream(header.split(";\\s*"))
                    .map(cookie -> cookie.split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], decoded(cookie[1])));
        }
        return cookies;
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .forEach(field -> fields.put(decoded(field[0]), decoded(field[1])));
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("\"", ""), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK knows P-256", e);
        }
    }
}
