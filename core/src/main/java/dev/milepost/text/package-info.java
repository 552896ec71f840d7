/** Words in two languages. */
@NullMarked
package dev.milepost.text;

import org.jspecify.annotations.NullMarked;
