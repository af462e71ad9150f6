package io.vitrine.moderation.hashbank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.hashbank.BankViews.AdditionView;
import io.vitrine.moderation.hashbank.BankViews.EntryList;
import io.vitrine.web.SignedInMember;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The bank's entries and what came into it last; works without script.
 *
 * @param bank a page of entries
 * @param additions what came last
 * @param removed the entry that was just taken out, to be put back; null if none was
 * @param first whether this is the first page
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HashBankPage(
        EntryList bank, List<AdditionView> additions, @Nullable UUID removed, boolean first, SignedInMember member)
        implements TemplateInstance {}
