package com.modularplatform.local;

/** Somebody who can sign in to a freshly started platform; shown to the user on start. */
public record DemoLogin(String role, String email, String password) {}
