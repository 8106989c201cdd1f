package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.NumberForms.*;
import static com.modularplatform.language.masking.Word.Sense.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Marks the tokens of numbers that are certainly no phone by their form: dates, times, addresses of machines, versions,
 * amounts, ticket and order numbers, ISBNs, coordinates, hashes. What depends on words around is {@link PhoneRule}'s.
 */
final class LookAlikes {
    private static final String JOINTS = "-./:,'";
    private static final String SIGNS = "#=^%&:,;+*";
    /** Of the numbers in one piece that are judged by their form; the shortest is a day. */
    private static final int SHORTEST_NUMBER = 8;

    private static final int LONGEST_CHAIN = 40;

    private final Message message;
    private final BitSet marked = new BitSet();
    private final Attachment attachment;

    private LookAlikes(Message message) {
        this.message = message;
        attachment = new Attachment(message);
    }

    static BitSet mark(Message message) {
        var looks = new LookAlikes(message);
        for (int i = 0; i < message.size(); ) {
            i = message.at(i).isDigits() ? looks.chain(i) : i + 1;
        }
        return looks.marked;
    }

    /** Judges the digits from {@code from} on that hang together by single joints; answers the token after them. */
    private int chain(int from) {
        int i = from;
        if (!joint(from + 1) && message.at(from).length() < SHORTEST_NUMBER) {
            int signed = american(from);
            if (signed == from && attachment.attached(from, from + 1)) {
                marked.set(from);
            }
            return Math.max(signed, from + 1);
        }
        var groups = new ArrayList<String>(5);
        var joints = new StringBuilder(4);
        groups.add(message.at(i).text());
        while (i - from < LONGEST_CHAIN && message.at(i + 2).isDigits() && joint(i + 1)) {
            joints.append(message.at(i + 1).text());
            groups.add(message.at(i + 2).text());
            i += 2;
        }
        int end = i + 1;
        boolean goesOn = (joint(from - 1) || message.at(from - 1).isSpace())
                        && message.at(from - 2).is(')') // (206).555.0177
                || message.at(from - 1).is(')') && groups.size() > 3
                || message.at(from - 1).isSpace()
                        && message.at(from - 2).isDigits()
                        && message.at(from - 2).length() <= 3
                        && message.at(from - 3).is('+') // +880 1812-345678
                || message.at(from - 1).isWord()
                        && message.at(from - 1).length() == 1
                        && message.at(from - 2).isDigits()
                        && "olisbzqg".contains(message.at(from - 1).text()); // 2o6.555
        int signed = american(from);
        if (signed > from) {
            return signed;
        }
        if (attachment.attached(from, end) || !goesOn && isLookAlike(groups, joints.toString(), from, end)) {
            marked.set(from, end);
        }
        return end;
    }

    /**
     * The token after 206#555#0177: the groups of a number in North America with one and the same sign between them;
     * {@code from} when that is not what stands here.
     */
    private int american(int from) {
        var sign = message.at(from + 1);
        boolean groups = message.at(from).length() == 3
                && sign.isSymbol()
                && SIGNS.contains(sign.text())
                && message.at(from + 3).text().equals(sign.text())
                && message.at(from + 2).isDigits()
                && message.at(from + 2).length() == 3
                && message.at(from + 4).isDigits()
                && message.at(from + 4).length() == 4;
        boolean alone = !message.at(from - 1).isWord()
                && !message.at(from - 1).is(sign.text().charAt(0))
                && !message.at(from + 5).isWord()
                && !message.at(from + 5).is(sign.text().charAt(0));
        return groups
                        && alone
                        && PhoneRule.isAmerican(
                                message.at(from).text() + message.at(from + 2).text())
                ? from + 5
                : from;
    }

    private boolean joint(int index) {
        var token = message.at(index);
        return token.isSymbol() && JOINTS.indexOf(token.text().charAt(0)) >= 0;
    }

    /** Whether no other digits stand right before. */
    private boolean alone(int from) {
        int i = message.at(from - 1).isSpace() ? from - 2 : from - 1;
        if (message.at(i).has(PHONE_CUE) || message.at(i).text().equals("numero")) {
            return false;
        }
        return !message.at(i).isDigits()
                        && !message.at(i).is(')')
                        && !message.at(i).isWord()
                || message.at(i).isWord() && !message.at(i).word().isNumber();
    }

    private boolean isLookAlike(List<String> groups, String joints, int from, int end) {
        int size = groups.size();
        if (size == 1) {
            return isSingleNumber(groups.getFirst());
        }
        boolean plus = message.at(from - 1).is('+');
        if (plus) {
            return false;
        }
        if (joints.indexOf(':') >= 0) {
            return !allSingle(groups) && !(uniform(joints) && (isTrunk(groups) || isTooLate(groups)));
        }
        if (uniform(joints)) {
            char joint = joints.charAt(0);
            if (isDate(groups, joint) || isYears(groups)) {
                return true;
            }
            switch (joint) {
                case '.' -> {
                    if (isAddress(groups)
                            || isVersion(groups, from)
                            || isDecimal(groups)
                            || isAmount(groups, from, end)) {
                        return true;
                    }
                }
                case ',', '\'' -> {
                    if (!allSingle(groups) && !lengths(groups, 3, 3, 4) && !isTrunk(groups)) {
                        return true;
                    }
                }
                case '-' -> {
                    if (isFiled(groups)
                            || lengths(groups, 3, 2, 4)
                            || lengths(groups, 5, 4) && alone(from)
                            || lengths(groups, 2, 7) && !groups.getFirst().startsWith("0")
                            || lengths(groups, 4, 3, 3)
                                    && groups.getFirst().charAt(0) > '0'
                                    && groups.getFirst().charAt(0) < '6'
                            || count(groups) > 15
                            || lengths(groups, 4, 4, 4, 4)
                            || isIsbn(groups)) {
                        return true;
                    }
                }
                case '/' -> {
                    if (isYear(groups.getFirst())
                            || size == 2
                                    && groups.getFirst().length() <= 2
                                    && groups.get(1).length() < 6) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        if (joints.startsWith("...") && size == 5 && isAddress(groups.subList(0, 4)) || isSpan(groups, joints)) {
            return true;
        }
        return isYear(groups.getFirst()) && (size >= 3 || joints.charAt(0) != '.')
                || joints.equals("..-") && lengths(groups, 3, 3, 3, 2)
                || joints.equals("../-")
                || joints.equals("-.") && isYear(groups.getFirst())
                || joints.startsWith("/") && size > 2 && (isYear(groups.get(1)) || isFiledYear(groups, joints))
                || joints.endsWith(",") && lengthIs(groups.getLast(), 2) && !isTrunk(groups)
                || joints.startsWith(",") && joints.endsWith(".")
                || joints.startsWith("--")
                        && isYear(groups.getFirst())
                        && isDate(groups.subList(0, Math.min(3, size)), '-');
    }

    private boolean isVersion(List<String> groups, int from) {
        var before = message.at(from - 1);
        if (before.isWord() && before.text().equals("v")) {
            return true;
        }
        if (allSingle(groups)
                || lengths(groups, 1, 3, 3, 4) && groups.getFirst().equals("1")) {
            return false;
        }
        boolean small = groups.size() <= 4;
        boolean singles = false;
        for (String group : groups) {
            small &= group.length() <= 2;
            singles |= group.length() == 1;
        }
        return small || singles && groups.size() <= 5;
    }

    /** 1.234.567: thousands, when the first group is short or money stands by. */
    private boolean isAmount(List<String> groups, int from, int end) {
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).length() != 3) {
                return false;
            }
        }
        int next = message.at(end).isSpace() ? end + 1 : end;
        return groups.getFirst().length() < 3
                || message.at(next).has(UNIT_AFTER)
                || message.at(from - 2).has(NOT_PHONE_CUE);
    }
}
