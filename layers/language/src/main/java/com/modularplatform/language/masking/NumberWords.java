package com.modularplatform.language.masking;

import static com.modularplatform.language.masking.Word.Sense.*;

import com.modularplatform.language.masking.Digits.Form;
import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;
import java.util.List;

/** Puts compound number words together: twenty-one, quatre-vingt-dix-neuf, treinta y uno, seiscientos doce. */
final class NumberWords {
    private NumberWords() {}

    /** Joins {@code item}, the number word {@code token}, to the last item when both are one number; whether it did. */
    static boolean merge(List<Item> items, List<Gap> gaps, Item item, Token token, Message message) {
        if (items.isEmpty() || items.getLast().form() != Form.WORD || gaps.size() <= items.size()) {
            return false;
        }
        String marks = gaps.getLast().marks();
        if (!marks.isBlank() && !marks.equals("-") && !marks.strip().equals("w")) {
            return false;
        }
        var last = items.getLast();
        var before = message.at(last.to() - 1);
        String joined = joined(last.digits(), before, item.digits(), token);
        if (joined.isEmpty() || marks.contains("w") && !before.has(TENS) && !before.has(HUNDREDS)) {
            return false;
        }
        items.set(items.size() - 1, new Item(last.from(), item.to(), joined, Form.WORD));
        gaps.removeLast();
        return true;
    }

    private static String joined(String digits, Token before, String more, Token token) {
        boolean unit = token.has(UNIT) && !more.equals("0");
        boolean open = digits.endsWith("0") && digits.length() >= 2;
        if (before.has(HUNDREDS) && digits.length() == 1) {
            return digits + (more.length() == 1 ? "0" + more : more);
        }
        if (before.text().equals("quatre") && token.text().startsWith("vingt")) {
            return digits.substring(0, digits.length() - 1) + "80";
        }
        if (before.has(TENS) && open && unit) {
            return digits.substring(0, digits.length() - 1) + more;
        }
        boolean french = before.text().equals("soixante") || before.text().startsWith("vingt") && digits.endsWith("80");
        if (french && open && token.has(TEEN)) {
            int tens = Integer.parseInt(digits.substring(digits.length() - 2)) + Integer.parseInt(more);
            return digits.substring(0, digits.length() - 2) + tens;
        }
        if (before.text().equals("dix")
                && open
                && unit
                && (token.text().equals("sept")
                        || token.text().equals("huit")
                        || token.text().equals("neuf"))) {
            return digits.substring(0, digits.length() - 1) + more;
        }
        return "";
    }
}
