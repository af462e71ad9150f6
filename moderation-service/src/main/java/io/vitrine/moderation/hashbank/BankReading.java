package io.vitrine.moderation.hashbank;

import io.smallrye.mutiny.Uni;
import io.vitrine.moderation.audit.AuditLog;
import io.vitrine.moderation.decision.Reviewer;
import io.vitrine.moderation.hashbank.BankViews.AdditionDetail;
import io.vitrine.moderation.hashbank.BankViews.AdditionView;
import io.vitrine.moderation.hashbank.BankViews.EntryList;
import io.vitrine.moderation.hashbank.BankViews.EntryView;
import io.vitrine.moderation.hashbank.BankViews.MatchView;
import io.vitrine.web.spreadsheet.SpreadsheetCell;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** What a member may read of their brand's bank. */
@ApplicationScoped
class BankReading {

    private static final int MATCHES = 60;
    private static final int ADDITIONS = 10;
    private static final int BATCH = 1_000;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HashBank bank;
    private final Additions additions;
    private final AuditLog audit;

    BankReading(HashBank bank, Additions additions, AuditLog audit) {
        this.bank = bank;
        this.additions = additions;
        this.audit = audit;
    }

    /** @param before only entries that came before this place */
    Uni<EntryList> entries(UUID brandId, long before, int limit) {
        return bank.count(brandId)
                .chain(total -> bank.latest(brandId, before, limit + 1).map(found -> {
                    boolean more = found.size() > limit;
                    List<Entry> page = more ? found.subList(0, limit) : found;
                    return new EntryList(
                            page.stream().map(EntryView::of).toList(),
                            more ? String.valueOf(page.get(page.size() - 1).place()) : null,
                            total);
                }));
    }

    Uni<List<AdditionView>> additions(UUID brandId) {
        return additions
                .latest(brandId, ADDITIONS)
                .map(found -> found.stream().map(AdditionView::of).toList());
    }

    Uni<Optional<AdditionDetail>> addition(UUID brandId, UUID id) {
        return additions
                .find(brandId, id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<AdditionDetail>empty())
                        : additions
                                .matches(brandId, id, MATCHES)
                                .map(matches -> Optional.of(new AdditionDetail(
                                        AdditionView.of(found.get()),
                                        matches.stream().map(MatchView::of).toList()))));
    }

    /**
     * Writes the bank batch by batch, oldest entry first, once the audit log says who gets it; blocks.
     *
     * @param bare a hash a line and nothing else, else CSV with {@code hash, label, note, added_by, added_at,
     *     source_case}, which the import reads again
     */
    void export(UUID brandId, Reviewer by, boolean bare, OutputStream out) throws IOException {
        audit.append(BankAudit.exported(brandId, by)).await().atMost(LIMIT);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVFormat format = bare
                ? CSVFormat.DEFAULT
                : CSVFormat.DEFAULT
                        .builder()
                        .setHeader("hash", "label", "note", "added_by", "added_at", "source_case")
                        .get();
        CSVPrinter printer = format.print(writer);
        List<Entry> entries = after(brandId, 0);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                write(printer, entry, bare);
            }
            entries = after(brandId, entries.get(entries.size() - 1).place());
        }
        printer.flush();
    }

    private List<Entry> after(UUID brandId, long place) {
        return bank.oldest(brandId, place, BATCH).await().atMost(LIMIT);
    }

    private static void write(CSVPrinter printer, Entry entry, boolean bare) throws IOException {
        if (bare) {
            printer.printRecord(entry.hash());
        } else {
            printer.printRecord(
                    entry.hash(),
                    SpreadsheetCell.harmless(entry.label()),
                    SpreadsheetCell.harmless(entry.note()),
                    SpreadsheetCell.harmless(entry.addedBy().name()),
                    entry.addedAt(),
                    entry.sourceCase());
        }
    }
}
