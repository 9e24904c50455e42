package vn.motcua.launcher.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A cable that can be pulled: while it is, no byte comes through and no socket closes. */
final class BlackHole implements AutoCloseable {

    private final int target;
    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition plugged = lock.newCondition();
    private boolean pulled;

    BlackHole(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void pull() {
        lock.lock();
        try {
            pulled = true;
        } finally {
            lock.unlock();
        }
    }

    void plugIn() {
        lock.lock();
        try {
            pulled = false;
            plugged.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(work);
        threads.add(thread);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket in = door.accept();
                Socket out = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(in, out));
                run(() -> carry(in, out));
                run(() -> carry(out, in));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new IllegalStateException("the cable broke", e);
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            int count = in.read(bytes);
            while (count >= 0) {
                waitWhilePulled();
                out.write(bytes, 0, count);
                count = in.read(bytes);
            }
        } catch (IOException e) {
            // one side has hung up: so does the cable, by closing both
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void waitWhilePulled() throws InterruptedException {
        lock.lock();
        try {
            while (pulled) {
                plugged.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.forEach(Thread::interrupt);
    }
}
