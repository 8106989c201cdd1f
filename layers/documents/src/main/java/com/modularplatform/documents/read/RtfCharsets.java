package com.modularplatform.documents.read;

import java.nio.charset.Charset;

/** The charsets of an RTF's code pages and fonts. */
final class RtfCharsets {
    private RtfCharsets() {}

    /** The charset of a Windows code page; Windows-1252 for one that this machine does not know. */
    static Charset charset(int codePage) {
        String name =
                switch (codePage) {
                    case 932 -> "windows-31j";
                    case 936 -> "GBK";
                    case 949 -> "x-windows-949";
                    case 950 -> "Big5";
                    case 10000 -> "x-MacRoman";
                    case 65001 -> "UTF-8";
                    case 437, 850, 852, 866 -> "IBM" + codePage;
                    default -> "windows-" + codePage;
                };
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    /** The charset that {@code \\fcharset} names by its number. */
    static Charset byFontCharset(int number) {
        return charset(
                switch (number) {
                    case 77 -> 10000;
                    case 128 -> 932;
                    case 129 -> 949;
                    case 134 -> 936;
                    case 136 -> 950;
                    case 161 -> 1253;
                    case 162 -> 1254;
                    case 163 -> 1258;
                    case 177 -> 1255;
                    case 178 -> 1256;
                    case 186 -> 1257;
                    case 204 -> 1251;
                    case 222 -> 874;
                    case 238 -> 1250;
                    default -> 1252;
                });
    }
}
