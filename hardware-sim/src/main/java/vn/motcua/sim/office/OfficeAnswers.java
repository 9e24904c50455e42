package vn.motcua.sim.office;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Status;
import com.hp.jipp.model.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of a simulated office printer (RFC 8011, section 4). Any thread. */
final class OfficeAnswers {

    private final OfficeModel model;
    private final OfficeJobs jobs;

    OfficeAnswers(OfficeModel model, OfficeJobs jobs) {
        this.model = model;
        this.jobs = jobs;
    }

    /** Whether a document of a job follows the request, and may break off. */
    static boolean brings(IppPacket request) {
        return request.getCode() == Operation.printJob.getCode()
                || request.getCode() == Operation.sendDocument.getCode();
    }

    IppPacket answer(IppPacket request, byte[] document) {
        Operation operation = request.getOperation();
        if (operation.equals(Operation.getPrinterAttributes)) {
            return reply(request, Status.successfulOk, List.of(printer()));
        }
        if (operation.equals(Operation.getJobs)) {
            return reply(request, Status.successfulOk, jobs(request));
        }
        boolean opens = operation.equals(Operation.printJob) || operation.equals(Operation.createJob);
        if (opens && jobs.has(OfficeFault.BUSY)) {
            return reply(request, Status.serverErrorBusy, List.of());
        }
        if (operation.equals(Operation.printJob)) {
            OfficeJobs.Job job = open(request);
            jobs.take(job, document);
            return reply(request, Status.successfulOk, List.of(job(job)));
        }
        if (operation.equals(Operation.createJob) && model.opensJobs()) {
            return reply(request, Status.successfulOk, List.of(job(open(request))));
        }
        @Nullable Integer id = request.getValue(Tag.operationAttributes, Types.jobId);
        Optional<OfficeJobs.Job> job = id == null ? Optional.empty() : jobs.find(id);
        if (job.isEmpty()) {
            return reply(request, Status.clientErrorNotFound, List.of());
        }
        return reply(request, about(operation, job.get(), document), List.of(job(job.get())));
    }

    private Status about(Operation operation, OfficeJobs.Job job, byte[] document) {
        boolean done;
        if (operation.equals(Operation.getJobAttributes)) {
            done = true;
        } else if (operation.equals(Operation.cancelJob)) {
            done = jobs.cancel(job);
        } else if (operation.equals(Operation.sendDocument) && model.opensJobs()) {
            done = jobs.take(job, document);
        } else {
            return Status.serverErrorOperationNotSupported;
        }
        return done ? Status.successfulOk : Status.clientErrorNotPossible;
    }

    private OfficeJobs.Job open(IppPacket request) {
        @Nullable String name = request.getString(Tag.operationAttributes, Types.jobName);
        @Nullable String user = request.getString(Tag.operationAttributes, Types.requestingUserName);
        return jobs.open(name == null ? "" : name, user == null ? "" : user);
    }

    private AttributeGroup printer() {
        List<String> reasons = new ArrayList<>();
        for (OfficeFault fault : jobs.faults()) {
            if (!fault.keyword().equals("none")) {
                reasons.add(fault.keyword());
            }
        }
        List<Operation> operations = new ArrayList<>(List.of(
                Operation.printJob,
                Operation.getPrinterAttributes,
                Operation.getJobAttributes,
                Operation.getJobs,
                Operation.cancelJob));
        if (model.opensJobs()) {
            operations.addAll(List.of(Operation.createJob, Operation.sendDocument));
        }
        PrinterState state =
                jobs.isStopped() ? PrinterState.stopped : jobs.isBusy() ? PrinterState.processing : PrinterState.idle;
        return AttributeGroup.groupOf(
                Tag.printerAttributes,
                Types.printerState.of(state),
                Types.printerStateReasons.of(reasons.isEmpty() ? List.of("none") : reasons),
                Types.printerIsAcceptingJobs.of(true),
                Types.printerMakeAndModel.of("Motcua simulated office printer"),
                Types.documentFormatSupported.of(model.formats()),
                Types.operationsSupported.of(operations));
    }

    private List<AttributeGroup> jobs(IppPacket request) {
        boolean over = "completed".equals(request.getString(Tag.operationAttributes, Types.whichJobs));
        return jobs.list().stream()
                .filter(job -> job.isOver() == over)
                .map(this::job)
                .toList();
    }

    private AttributeGroup job(OfficeJobs.Job job) {
        synchronized (jobs) {
            List<Attribute<?>> said = new ArrayList<>(List.of(
                    Types.jobId.of(job.id),
                    Types.jobName.of(job.name),
                    Types.jobOriginatingUserName.of(job.user),
                    Types.jobState.of(job.state),
                    Types.jobStateReasons.of(List.of(job.reason))));
            if (model.countsSheets()) {
                said.add(Types.jobImpressionsCompleted.of(job.sheets));
            }
            return AttributeGroup.groupOf(Tag.jobAttributes, said);
        }
    }

    private static IppPacket reply(IppPacket request, Status status, List<AttributeGroup> more) {
        List<AttributeGroup> groups = new ArrayList<>();
        groups.add(AttributeGroup.groupOf(
                Tag.operationAttributes,
                Types.attributesCharset.of("utf-8"),
                Types.attributesNaturalLanguage.of("en")));
        groups.addAll(more);
        return new IppPacket(request.getVersionNumber(), status.getCode(), request.getRequestId(), groups);
    }
}
