package io.vitrine.campaign.gallery;

import io.vitrine.campaign.catalogue.ProductView;
import io.vitrine.campaign.gallery.LookContent.Colour;
import io.vitrine.campaign.gallery.LookContent.Picture;
import io.vitrine.contract.Hashtag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A look as pages draw it.
 *
 * @param id the look
 * @param author the name to show; may be empty
 * @param caption the author's words; may be empty
 * @param alt says what the picture is to who cannot see it
 * @param pictures smallest first
 * @param tone the word for the picture's main colour, which fills its place until it is there
 * @param pinned whether the brand put it in front
 * @param publishedAt when it first became public
 * @param products what is worn in it
 */
public record LookTile(
        UUID id,
        String author,
        String caption,
        String alt,
        List<Picture> pictures,
        String tone,
        boolean pinned,
        Instant publishedAt,
        List<ProductView> products) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The look as a page draws it. */
    public static LookTile of(Look look) {
        LookContent content = look.content();
        return new LookTile(
                look.id(),
                content.authorName(),
                content.caption(),
                alt(content),
                content.pictures(),
                tone(content.palette()),
                look.isPinned(),
                look.publishedAt(),
                look.products().stream().map(ProductView::of).toList());
    }

    public String href() {
        return "/looks/" + id;
    }

    /** The middle size, for browsers that know no {@code srcset}, and for share previews. */
    public Picture middle() {
        return pictures.get(pictures.size() / 2);
    }

    public Picture largest() {
        return pictures.get(pictures.size() - 1);
    }

    public String srcset() {
        return pictures.stream()
                .map(picture -> picture.url() + " " + picture.width() + "w")
                .collect(Collectors.joining(", "));
    }

    public boolean isLandscape() {
        return largest().width() > largest().height();
    }

    /** The day it was published, in words. */
    public String day() {
        return DAY.format(publishedAt.atOffset(ZoneOffset.UTC));
    }

    private static String alt(LookContent content) {
        String by = content.authorName().isBlank() ? "A shared look" : "Look by " + content.authorName();
        if (!content.caption().isBlank()) {
            return by + ": " + content.caption();
        }
        String tags = content.hashtags().stream().map(Hashtag::display).collect(Collectors.joining(" "));
        return tags.isEmpty() ? by : by + " " + tags;
    }

    private static String tone(List<Colour> palette) {
        return palette.isEmpty()
                ? ColourName.GREY.word()
                : ColourName.of(Lab.of(palette.get(0).rgb())).word();
    }
}
