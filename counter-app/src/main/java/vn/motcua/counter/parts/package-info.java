/** What all staff pages are made of: texts, tables, messages, the person who is signed in, work in the background. */
@NullMarked
package vn.motcua.counter.parts;

import org.jspecify.annotations.NullMarked;
