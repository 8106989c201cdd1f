import java.lang.instrument.Instrumentation;

/** Stands where LocalStack expects the Java agent it ships in its image; there is nothing to instrument here. */
public final class NoAgent {
    public static void premain(String arguments, Instrumentation instrumentation) {}
}
