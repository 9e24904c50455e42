package vn.motcua.launcher.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients at work at the same time. */
final class Crowd implements AutoCloseable {

    /** What one client does until it is done. */
    @FunctionalInterface
    interface Work {
        void run(int client) throws Exception;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();

    void send(int clients, Work work) {
        for (int client = 1; client <= clients; client++) {
            int number = client;
            running.add(threads.submit(() -> {
                work.run(number);
                return number;
            }));
        }
    }

    /** Waits for all of them; fails with the first that failed. */
    void join() throws InterruptedException, ExecutionException {
        for (Future<?> client : running) {
            client.get();
        }
        running.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
