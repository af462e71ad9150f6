package io.vitrine.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The moderation service's types by name, so that the build of the measurements needs no service. */
final class ServiceTypes {

    private static final String SERVICE = "io.vitrine.moderation.";

    private ServiceTypes() {}

    /** @param name from the service's root package on, such as {@code picture.Picture} */
    static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(SERVICE + name);
    }

    /** A new one, by its public constructor of as many parameters. */
    static Object made(String name, Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : type(name).getConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                return constructor.newInstance(arguments);
            }
        }
        throw new NoSuchMethodException(name);
    }

    /** A constant, of a class or of an enumeration. */
    static Object constant(String name, String constant) throws ReflectiveOperationException {
        return type(name).getField(constant).get(null);
    }

    /** A component of a record. */
    static Object get(Object from, String component) throws ReflectiveOperationException {
        return call(from, component);
    }

    static Object call(Object on, String name, Object... arguments) throws ReflectiveOperationException {
        return invoke(on.getClass(), on, name, arguments);
    }

    /** Calls a static method. */
    static Object callStatic(String type, String name, Object... arguments) throws ReflectiveOperationException {
        return invoke(type(type), null, name, arguments);
    }

    /** A storage in which there is nothing: it answers with empty lists and zeros. */
    static Object knowingNothing(String name) throws ReflectiveOperationException {
        Class<?> storage = type(name);
        return Proxy.newProxyInstance(
                storage.getClassLoader(),
                new Class<?>[] {storage},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : List.of());
    }

    private static Object invoke(Class<?> type, @Nullable Object on, String name, Object... arguments)
            throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                return method.invoke(on, arguments);
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }
}
