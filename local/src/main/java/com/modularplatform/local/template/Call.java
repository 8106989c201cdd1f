package com.modularplatform.local.template;

/**
 * A CloudFormation function that waits for its value, in its long name.
 *
 * @param function {@code Ref}, {@code Fn::Sub}, {@code Fn::GetAtt} …
 * @param argument text, a list or a map, which may hold further calls
 */
public record Call(String function, Object argument) {}
