package com.modularplatform.documents.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours as numbers 0xRRGGBB; {@link #UNKNOWN} where one cannot be told. */
final class Colors {
    static final int UNKNOWN = -1;
    static final int WHITE = 0xFFFFFF;

    /** Under this distance (root of the summed squares of the channels, 0–441) nobody reads a text on its ground. */
    private static final int INVISIBLE = 24;

    private static final Pattern RGB = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})(?:[\\s,/]+([\\d.]{1,6})%?)?\\s*\\)");
    private static final Map<String, Integer> NAMES = Map.of(
            "white",
            WHITE,
            "black",
            0,
            "snow",
            0xFFFAFA,
            "ivory",
            0xFFFFF0,
            "whitesmoke",
            0xF5F5F5,
            "ghostwhite",
            0xF8F8FF,
            "red",
            0xFF0000,
            "blue",
            0x0000FF,
            "gray",
            0x808080,
            "navy",
            0x000080);

    private Colors() {}

    /** Whether both are known and too near to one another to be told apart. */
    static boolean vanishes(int text, int ground) {
        if (text == UNKNOWN || ground == UNKNOWN) {
            return false;
        }
        int red = (text >> 16 & 0xFF) - (ground >> 16 & 0xFF);
        int green = (text >> 8 & 0xFF) - (ground >> 8 & 0xFF);
        int blue = (text & 0xFF) - (ground & 0xFF);
        return red * red + green * green + blue * blue < INVISIBLE * INVISIBLE;
    }

    /** Six hexadecimal digits, with or without {@code #}; also three with it. */
    static int hex(String value) {
        String digits = value.startsWith("#") ? value.substring(1) : value;
        if (digits.length() == 3 && value.startsWith("#")) {
            digits = "" + digits.charAt(0) + digits.charAt(0) + digits.charAt(1) + digits.charAt(1) + digits.charAt(2)
                    + digits.charAt(2);
        }
        if (digits.length() != 6 || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return UNKNOWN;
        }
        return Integer.parseInt(digits, 16);
    }

    /** A CSS colour; {@code transparent} and what is not understood are unknown. */
    static int css(String value) {
        if (value.startsWith("#")) {
            return hex(value);
        }
        Matcher rgb = RGB.matcher(value);
        if (rgb.matches()) {
            boolean clear = rgb.group(4) != null && rgb.group(4).matches("0*\\.?0*");
            return clear
                    ? UNKNOWN
                    : rgb(
                            Integer.parseInt(rgb.group(1)),
                            Integer.parseInt(rgb.group(2)),
                            Integer.parseInt(rgb.group(3)));
        }
        return NAMES.getOrDefault(value, UNKNOWN);
    }

    static int rgb(int red, int green, int blue) {
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    /** Channels from 0 to 1. */
    static int rgb(double red, double green, double blue) {
        return rgb((int) Math.round(red * 255), (int) Math.round(green * 255), (int) Math.round(blue * 255));
    }

    private static int clamp(int channel) {
        return Math.max(0, Math.min(255, channel));
    }
}
