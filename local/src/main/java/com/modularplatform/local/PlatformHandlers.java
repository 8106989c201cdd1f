package com.modularplatform.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.modularplatform.local.lambda.Handlers;
import com.modularplatform.platform.Environment;
import com.modularplatform.platform.Platform;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes handlers as Lambda does, but each with an environment of its own: by the constructor that takes a platform, else by the one
 * without arguments. Functions whose environments are alike share a platform, and with it their SDK clients.
 */
final class PlatformHandlers implements Handlers {
    private final Map<Map<String, String>, Platform> platforms = new ConcurrentHashMap<>();

    @Override
    public RequestStreamHandler make(String className, Map<String, String> environment) {
        try {
            var type = Class.forName(className).asSubclass(RequestStreamHandler.class);
            for (var constructor : type.getConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Platform.class})) {
                    return (RequestStreamHandler) made(constructor, platform(environment));
                }
            }
            return (RequestStreamHandler) made(type.getConstructor());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException("There is no class " + className, absent);
        } catch (NoSuchMethodException unusable) {
            throw new IllegalStateException(className + " has no public constructor for a handler", unusable);
        }
    }

    private Platform platform(Map<String, String> environment) {
        return platforms.computeIfAbsent(environment, variables -> Platform.of(Environment.of(variables)));
    }

    private static Object made(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " does not start: " + failed.getCause(),
                    failed.getCause());
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }
}
