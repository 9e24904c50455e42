package vn.motcua.domain.desk;

/** Ends what was subscribed to; closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
