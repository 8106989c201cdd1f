package com.modularplatform.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.local.lambda.Handlers;
import com.modularplatform.platform.Environment;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes handlers as Lambda does, but each with an environment of its own: by the constructor that takes a platform, else by the one
 * without arguments. Functions whose environments are alike share a platform, and with it their SDK clients.
 */
final class PlatformHandlers implements Handlers {
    private static final String PLATFORM = "com.modularplatform.platform.Platform";

    private final Map<Map<String, String>, Object> platforms = new ConcurrentHashMap<>();

    @Override
    public RequestStreamHandler make(String className, Map<String, String> environment) {
        try {
            var type = Class.forName(className).asSubclass(RequestStreamHandler.class);
            for (var constructor : type.getConstructors()) {
                if (constructor.getParameterCount() == 1
                        && constructor.getParameterTypes()[0].getName().equals(PLATFORM)) {
                    return (RequestStreamHandler) made(constructor, platform(constructor.getParameterTypes()[0], environment));
                }
            }
            return (RequestStreamHandler) made(type.getConstructor());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("There is no class " + className, absent);
        } catch (NoSuchMethodException unusable) {
            throw new IllegalStateException(className + " has no public constructor for a handler", unusable);
        }
    }

    /** The class of a handler, when it is there. */
    static Optional<String> missing(String className) {
        try {
            Class.forName(className, false, PlatformHandlers.class.getClassLoader());
            return Optional.empty();
        } catch (ClassNotFoundException absent) {
            return Optional.of(className);
        }
    }

    private Object platform(Class<?> type, Map<String, String> environment) {
        return platforms.computeIfAbsent(environment, variables -> {
            try {
                return type.getMethod("of", Environment.class).invoke(null, Environment.of(variables));
            } catch (InvocationTargetException failed) {
                throw new IllegalStateException("The platform does not start: " + failed.getCause(), failed.getCause());
            } catch (ReflectiveOperationException unusable) {
                throw new IllegalStateException(unusable);
            }
        });
    }

    private static Object made(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " does not start: " + failed.getCause(), failed.getCause());
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
