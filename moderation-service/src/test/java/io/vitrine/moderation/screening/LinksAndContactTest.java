package io.vitrine.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksAndContactTest {

    private static final LinksAndContact SCREEN = new LinksAndContact();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/deal",
                "see www.example.org/x now",
                "Buy at example.com!",
                "MyShop.DE has more",
                "bit.ly/3xYz12",
                "t.me/mychannel",
                "wa.me/491701234567",
                "discord.gg/abc123",
                "example dot com",
                "example (dot) com",
                "ｅｘａｍｐｌｅ．ｃｏｍ",
                "süßeschuhe.shop"
            })
    void findsLinks(String caption) {
        assertThat(codes(caption)).contains(LinksAndContact.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to ada.l+x@example.co.uk",
                "ada (at) example (dot) com",
                "ada[at]example.org",
                "call +49 170 1234567",
                "+1 (555) 010-9999",
                "0170 1234567",
                "0049 30 1234567",
                "(555) 010-9999",
                "555-010-9999",
                "＋４９１７０１２３４５６７",
                "+٤٩١٧٠١٢٣٤٥٦٧",
                "WhatsApp: +491701234567",
                "add me on Snapchat",
                "telegram @shoeseller",
                "whatsapp me"
            })
    void findsContactDetails(String caption) {
        assertThat(codes(caption)).contains(LinksAndContact.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sunday best #ootd @ada_l",
                "05.06.2026 was great",
                "2026-06-05 to 2026-06-12",
                "It was so good.So good!",
                "Love it.No really",
                "size 38/40, 1.99 € or 12,50 €",
                "Run 10.000 steps, 42.195 km",
                "U.S.A. e.g. i.e.",
                "2024 2025 2026",
                "No. 1234567890123456789",
                "signal red, in line with fashion",
                "snap! what a discord of colours",
                "and/or, 24/7, w/o",
                ""
            })
    void letsOrdinaryTextPass(String caption) {
        assertThat(codes(caption)).isEmpty();
    }

    @Test
    void looksAtTheAuthorsNameToo() {
        assertThat(SCREEN.screen(Selfies.named("shoes4you.com")))
                .extracting(Finding::sentence)
                .containsExactly("The author's name contains a link: shoes4you.com");
    }

    private static List<String> codes(String caption) {
        return SCREEN.screen(Selfies.captioned(caption)).stream()
                .map(Finding::code)
                .toList();
    }
}
