package com.modularplatform.language.skills;

/**
 * A place in a text that names a skill.
 *
 * @param skill canonical name
 * @param start first UTF-16 code unit, inclusive
 * @param end exclusive
 */
public record Mention(String skill, int start, int end) {}
