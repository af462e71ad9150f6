package io.vitrine.moderation.hashbank;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vitrine.moderation.hashbank.BankViews.AdditionView;
import io.vitrine.moderation.hashbank.BankViews.MatchView;
import io.vitrine.web.SignedInMember;
import java.util.List;

/**
 * What came of an addition.
 *
 * @param addition what came into the bank
 * @param matches shared pictures that look like its entries
 * @param member who is signed in
 */
@CheckedTemplate(basePath = "review", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HashBankAdditionPage(AdditionView addition, List<MatchView> matches, SignedInMember member)
        implements TemplateInstance {}
