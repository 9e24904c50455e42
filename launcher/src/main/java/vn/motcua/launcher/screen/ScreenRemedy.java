package vn.motcua.launcher.screen;

/** What is to be done about a screen. The reason is for the log, after "the page". */
sealed interface ScreenRemedy {

    /** Nothing. */
    record Leave() implements ScreenRemedy {}

    /** The page is to be loaded again. */
    record LoadAgain(String why) implements ScreenRemedy {}

    /** The browser is to be ended and started again. */
    record Replace(String why) implements ScreenRemedy {}
}
