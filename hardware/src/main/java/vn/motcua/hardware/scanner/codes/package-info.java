/** What a scanned text is: a ticket, a procedure, an identity card, a dossier receipt, or nothing we know. */
@NullMarked
package vn.motcua.hardware.scanner.codes;

import org.jspecify.annotations.NullMarked;
