package io.vitrine.campaign.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a product costs.
 *
 * @param minor in the smallest unit of the currency, such as cents; not negative
 * @param currency ISO 4217, such as {@code EUR}
 */
public record Price(long minor, String currency) {

    /** Beyond every price on a tag; keeps slips such as a bar code in the price column out. */
    private static final BigDecimal MOST = new BigDecimal("10000000");

    private static final Pattern PLAIN = Pattern.compile("\\d{1,12}(?:[.,]\\d+)?");
    private static final Pattern WITH_CURRENCY =
            Pattern.compile("(?:([A-Za-z]{3})\\s*)?(\\d[\\d.,]*)(?:\\s*([A-Za-z]{3}))?");

    public Price {
        if (minor < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    /**
     * Reads {@code 39.90}, {@code 39,90}, or either with a currency before or after it, as shop systems write it.
     *
     * @param otherwise the currency if the text names none
     * @throws IllegalArgumentException with a sentence for the person who wrote the text
     */
    public static Price read(String text, String otherwise) {
        var parts = WITH_CURRENCY.matcher(text.strip());
        if (!parts.matches() || !PLAIN.matcher(parts.group(2)).matches()) {
            throw new IllegalArgumentException(
                    "“" + text + "” is no price: write it like 39.90, without a sign such as € and"
                            + " without separators between thousands");
        }
        String named = parts.group(1) != null ? parts.group(1) : parts.group(3);
        Currency currency = currency(named == null ? otherwise : named);
        BigDecimal amount = new BigDecimal(parts.group(2).replace(',', '.'));
        int digits = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("“" + text + "” has more decimals than " + currency.getCurrencyCode()
                    + " has; write it like " + BigDecimal.valueOf(1000, digits).toPlainString());
        }
        if (amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("“" + text + "” is too high to be a price; check the column");
        }
        return new Price(amount.movePointRight(digits).longValueExact(), currency.getCurrencyCode());
    }

    private static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw unknownCurrency(code);
        }
        throw unknownCurrency(code);
    }

    private static IllegalArgumentException unknownCurrency(String code) {
        return new IllegalArgumentException("“" + code + "” is no currency: use a code such as EUR or USD");
    }

    /** The amount as a decimal, with as many decimals as the currency has: {@code 39.90}, {@code 4500}. */
    public String amount() {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
