package vn.motcua.sim.office;

import com.hp.jipp.model.JobState;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jobs of a simulated office printer, its faults, and the sheets in its tray. Any thread; one thread prints. */
final class OfficeJobs {

    private static final long USUAL_MS = 60;
    private static final long SLOW_MS = 6_000;
    private static final int MOST_SHEETS = 50;

    /** One job; guarded by the jobs it belongs to. */
    static final class Job {

        final int id;
        final String name;
        final String user;
        JobState state = JobState.pendingHeld;
        String reason = "job-incoming";
        int sheets;
        Optional<byte[]> document = Optional.empty();

        Job(int id, String name, String user) {
            this.id = id;
            this.name = name;
            this.user = user;
        }

        boolean isOver() {
            return state.getCode() >= JobState.canceled.getCode();
        }
    }

    private final Clock clock;
    private final Map<Integer, Job> jobs = new LinkedHashMap<>();
    private final List<PrintedSheet> sheets = new ArrayList<>();
    private final Set<OfficeFault> faults = EnumSet.noneOf(OfficeFault.class);
    private int lastId;

    OfficeJobs(Clock clock) {
        this.clock = clock;
    }

    synchronized Job open(String name, String user) {
        Job job = new Job(++lastId, name, user);
        jobs.put(job.id, job);
        return job;
    }

    synchronized Optional<Job> find(int id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized List<Job> list() {
        return List.copyOf(jobs.values());
    }

    /** @return whether the job still waited for it */
    synchronized boolean take(Job job, byte[] pdf) {
        if (job.isOver() || job.document.isPresent()) {
            return false;
        }
        job.document = Optional.of(pdf);
        job.state = JobState.pending;
        job.reason = "none";
        notifyAll();
        return true;
    }

    /** @return whether it was not over yet */
    synchronized boolean cancel(Job job) {
        if (job.isOver()) {
            return false;
        }
        end(job, JobState.canceled, "job-canceled-by-user");
        return true;
    }

    private void end(Job job, JobState state, String reason) {
        job.state = state;
        job.reason = reason;
        notifyAll();
    }

    synchronized void set(OfficeFault fault, boolean on) {
        if (on) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        notifyAll();
    }

    synchronized boolean has(OfficeFault fault) {
        return faults.contains(fault);
    }

    synchronized Set<OfficeFault> faults() {
        return Set.copyOf(faults);
    }

    synchronized boolean isStopped() {
        return faults.stream().anyMatch(OfficeFault::stops);
    }

    synchronized boolean isBusy() {
        return jobs.values().stream().anyMatch(job -> job.document.isPresent() && !job.isOver());
    }

    synchronized List<PrintedSheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Prints one job after the other, until interrupted. */
    void work() throws InterruptedException {
        while (true) {
            Job job = next();
            try {
                print(job, PrintedSheet.pages(job.document.orElseThrow()));
            } catch (IOException e) {
                synchronized (this) {
                    end(job, JobState.aborted, "document-format-error");
                }
            }
        }
    }

    private synchronized Job next() throws InterruptedException {
        while (true) {
            for (Job job : jobs.values()) {
                if (job.document.isPresent() && !job.isOver()) {
                    return job;
                }
            }
            wait();
        }
    }

    private long needed() {
        return (faults.contains(OfficeFault.SLOW) ? SLOW_MS : USUAL_MS) * 1_000_000;
    }

    private synchronized void print(Job job, int pages) throws InterruptedException {
        job.state = JobState.processing;
        if (faults.contains(OfficeFault.ABORTS_JOBS)) {
            end(job, JobState.aborted, "aborted-by-system");
            return;
        }
        long begun = System.nanoTime();
        while (!job.isOver() && (isStopped() || System.nanoTime() - begun < needed())) {
            job.state = isStopped() ? JobState.processingStopped : JobState.processing;
            job.reason = isStopped() ? "printer-stopped" : "none";
            wait(20);
        }
        if (!job.isOver()) {
            job.sheets = pages;
            sheets.add(new PrintedSheet(job.id, clock.instant(), job.document.orElseThrow()));
            if (sheets.size() > MOST_SHEETS) {
                sheets.removeFirst();
            }
            end(job, JobState.completed, "job-completed-successfully");
        }
    }
}
