// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Elements of which there are only ever more. What is there can be lent without being copied: it is not touched when
 * more are added, by whomever. Adding and lending belong under one lock, reading what was lent does not.
 */
final class Growing<T> {

    private Object[] elements = new Object[16];
    private int size;

    int size() {
        return size;
    }

    void add(T element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
        }
        elements[size] = element;
        size++;
    }

    /** What is there now; stays as it is. */
    @SuppressWarnings("unchecked")
    List<T> lent() {
        return (List<T>) Collections.unmodifiableList(Arrays.asList(elements).subList(0, size));
    }

    /** What is there now after the first so many; nothing if there are no more. */
    List<T> lentAfter(long count) {
        return lent().subList((int) Math.min(count, size), size);
    }
}
