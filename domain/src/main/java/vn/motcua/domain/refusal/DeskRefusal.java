package vn.motcua.domain.refusal;

import java.util.Arrays;
import java.util.List;

/**
 * Why a door of the desk has not made a change. What people read of it is {@link DeskRefusalTexts}'.
 *
 * @param arguments what the text names, such as the account; numbers stay numbers
 */
public record DeskRefusal(Kind kind, List<Object> arguments) {

    /** Every reason there is; each has a text in both languages. */
    public enum Kind {
        /** The account has not 2 to 40 of a-z, 0-9, dot, hyphen, underscore. */
        ACCOUNT_FORM,
        /** The role is one of devices, not of people. */
        ROLE_OF_DEVICES,
        /** Somebody else has the account name. */
        ACCOUNT_TAKEN,
        /** There is no such account. */
        UNKNOWN_ACCOUNT,
        /** Nobody else could administer the desk. */
        LAST_ADMINISTRATOR,
        /** The present password is not that. */
        PASSWORD_WRONG,
        /** Too many passwords are being checked at once. */
        PASSWORDS_BUSY,
        /** The new password has too few characters. */
        PASSWORD_SHORT,
        /** The new password has too many bytes. */
        PASSWORD_LONG,
        /** The new password has the account in it, or few different characters. */
        PASSWORD_OBVIOUS,
        /** The new password is among those tried first. */
        PASSWORD_COMMON,
        /** The new password is the old one. */
        PASSWORD_SAME,
        /** The code is wrong or was used. */
        FACTOR_CODE,
        /** This desk asks for no code. */
        FACTOR_OFF,
        /** The own factor is not taken away this way. */
        FACTOR_OWN,
        /** Another account is tied to the name of the provider. */
        NAME_LINKED,
        /** No device shows the pairing code any more. */
        CODE_SHOWN_NOWHERE,
        /** There is no such device. */
        UNKNOWN_DEVICE,
        /** No such computer has asked for its devices. */
        UNKNOWN_COMPUTER,
        /** The id of the device begins with another computer. */
        DEVICE_OF_ANOTHER,
        /** Another device is connected to the port. */
        PORT_TAKEN,
        /** The id of the device is not place/name. */
        DEVICE_FORM,
        /** The link is empty or too long. */
        LINK_FORM,
        /** A device has more options than that. */
        OPTIONS_TOO_MANY,
        /** The name of an option has other characters. */
        OPTION_FORM,
        /** The value of an option is too long. */
        OPTION_LONG,
        /** There is no such import. */
        UNKNOWN_IMPORT,
        /** The import does not wait to be applied. */
        IMPORT_NOT_PREPARED,
        /** The catalogue has changed since the file was read. */
        IMPORT_OUTDATED,
        /** A file with errors is not applied as a whole. */
        IMPORT_FAULTY,
        /** Only the newest applied import can be taken back. */
        IMPORT_NOT_NEWEST,
        /** Own cases of a procedure come without own papers. */
        CASES_WITHOUT_PAPERS,
        /** There is no such service. */
        UNKNOWN_SERVICE,
        /** The field of work has no name. */
        FIELD_BLANK,
        /** A side of a synonym is too long. */
        WORDS_LONG,
        /** No check has found anything. */
        NOTHING_TO_ACCEPT,
        /** The reason says too little. */
        REASON_SHORT,
        /** So many days are not kept. */
        DAYS_OUT_OF_RANGE,
        /** A text is empty or too long. */
        TEXT_LENGTH,
        /** The question is there no more. */
        UNKNOWN_QUESTION
    }

    public DeskRefusal {
        arguments = List.copyOf(arguments);
    }

    public DeskRefusal(Kind kind, Object... arguments) {
        this(kind, Arrays.asList(arguments));
    }
}
