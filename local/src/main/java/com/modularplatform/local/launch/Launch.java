package com.modularplatform.local.launch;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs a main class of the platform with the libraries on the JVM's own class path and the platform's classes beside it, because an
 * AOT cache takes jars only and an edited class must not void it (JEP 483).
 */
public final class Launch {
    /** The class path of what the JVM does not load itself: the platform's folders. */
    static final String BESIDE = "platform.beside";

    private Launch() {}

    /** @param arguments the main class, then its arguments */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var beside = System.getProperty(BESIDE);
        var loader = new URLClassLoader("platform", urls(beside), Launch.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        // Who starts another JVM with the class path of this one gives it all of it.
        System.setProperty("java.class.path", beside + File.pathSeparator + System.getProperty("java.class.path"));
        var main = loader.loadClass(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        var entries = classPath.split(File.pathSeparator);
        var urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        return urls;
    }
}
