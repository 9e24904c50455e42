/** The Internet Printing Protocol (RFC 8010, RFC 8011): what is asked of an office printer, and what it says. */
@NullMarked
package vn.motcua.hardware.printer.ipp;

import org.jspecify.annotations.NullMarked;
