package vn.motcua.server.storage;

/** Another server has this data. The message names it, the place, and what to do. */
public final class DataInUse extends RuntimeException {

    DataInUse(String message) {
        super(message);
    }
}
