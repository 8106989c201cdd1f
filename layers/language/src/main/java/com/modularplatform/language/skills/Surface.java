package com.modularplatform.language.skills;

/**
 * One way to write a skill.
 *
 * @param skill number of the skill
 * @param care how far the spelling alone can be trusted in running text
 * @param spelling how it is written; only kept where its capitals matter, else empty
 */
record Surface(int skill, Care care, String spelling) {}
