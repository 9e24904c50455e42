package vn.motcua.display;

/** A language the hall is spoken to in; {@link #folder()} is where its clips are. */
enum CallLanguage {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String folder;

    CallLanguage(String folder) {
        this.folder = folder;
    }

    /** The folder of the clips below {@code META-INF/resources/display/clips}. */
    String folder() {
        return folder;
    }
}
