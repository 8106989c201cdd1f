package com.modularplatform.store;

/** Where an item stands in the table. Only {@link Keys} makes one. */
public record Key(String pk, String sk) {}
