package com.modularplatform.language.masking;

import com.modularplatform.language.masking.Digits.Gap;
import com.modularplatform.language.masking.Digits.Item;
import java.util.ArrayList;
import java.util.List;

/** A row of digits that is still being read. */
final class OpenRow {
    private final Message message;
    private List<Item> items = new ArrayList<>();
    private List<Gap> gaps = new ArrayList<>();

    OpenRow(Message message) {
        this.message = message;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    Item first() {
        return items.getFirst();
    }

    Item last() {
        return items.getLast();
    }

    /** Notes what stands before the next item. */
    void join(Gap gap) {
        gaps.add(gap);
    }

    /** Adds a number word, as part of the last one when both are one number; answers the token after it. */
    int add(Item item, Token number) {
        return NumberWords.merge(items, gaps, item, number, message) ? item.to() : add(item);
    }

    /** Adds an item; answers the token after it. */
    int add(Item item) {
        if (items.isEmpty()) {
            gaps.clear();
            gaps.add(Gap.NONE);
        }
        items.add(item);
        return item.to();
    }

    /** Starts anew without keeping anything. */
    void forget() {
        gaps.clear();
    }

    /** The row that ends before token {@code end}; the next one starts empty. */
    Digits close(int plus, int end) {
        while (gaps.size() > items.size()) {
            gaps.removeLast();
        }
        var row = new Digits(items, gaps, plus, Math.max(end, items.getLast().to()));
        items = new ArrayList<>();
        gaps = new ArrayList<>();
        return row;
    }
}
