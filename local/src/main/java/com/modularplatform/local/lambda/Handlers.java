package com.modularplatform.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;

/** Makes a function's handler object, given the environment that is the function's own. */
@FunctionalInterface
public interface Handlers {
    /**
     * @param className the handler's class
     * @param environment all the function may know of its surroundings
     * @throws IllegalStateException when there is no such class or it cannot be made
     */
    RequestStreamHandler make(String className, Map<String, String> environment);
}
