package io.vitrine.demo;

import io.vitrine.demo.Selfie.Fate;
import io.vitrine.demo.drawing.Backdrop;
import io.vitrine.demo.drawing.Person;
import io.vitrine.demo.drawing.Scene;
import io.vitrine.demo.drawing.Scene.Standing;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects selfies: first the picture is described, then who shares it with which words. */
abstract class Album {

    private final String campaign;
    private final List<Selfie> selfies = new ArrayList<>();
    private @Nullable Scene scene;
    private @Nullable Claim claim;

    /** @param campaign the slug of the campaign that all of it is shared in */
    Album(String campaign) {
        this.campaign = campaign;
    }

    final List<Selfie> selfies() {
        return List.copyOf(selfies);
    }

    final void published(String author, String caption, String... products) {
        add(author, caption, Fate.PUBLISHED, null, products);
    }

    final void waiting(String author, String caption, String... products) {
        add(author, caption, Fate.WAITING, null, products);
    }

    /** What the last picture's file says about itself. */
    final void claiming(Claim said) {
        claim = said;
    }

    final void takenBack(String author, String caption) {
        add(author, caption, Fate.WITHDRAWN, null);
    }

    final void refused(String reason, String author, String caption) {
        add(author, caption, Fate.REFUSED, reason);
    }

    private void add(String author, String caption, Fate fate, @Nullable String reason, String... products) {
        selfies.add(new Selfie(
                campaign,
                author,
                caption,
                fate,
                reason,
                List.of(products),
                Objects.requireNonNull(scene),
                claim,
                false));
    }

    final void portrait(Backdrop place, Color mood, List<Standing> people) {
        add(1080, 1350, place, mood, people);
    }

    final void portrait(Backdrop place, Color mood, double x, double y, double scale, double degrees, Person person) {
        add(1080, 1350, place, mood, List.of(new Standing(person, x, y, scale, degrees)));
    }

    final void square(Backdrop place, Color mood, double x, double y, double scale, double degrees, Person person) {
        square(place, mood, List.of(new Standing(person, x, y, scale, degrees)));
    }

    final void square(Backdrop place, Color mood, List<Standing> people) {
        add(1080, 1080, place, mood, people);
    }

    final void wide(Backdrop place, Color mood, double x, double y, double scale, double degrees, Person person) {
        add(1200, 900, place, mood, List.of(new Standing(person, x, y, scale, degrees)));
    }

    private void add(int width, int height, Backdrop place, Color mood, List<Standing> people) {
        int softness = people.get(0).scale() > 1.2 ? 5 : people.get(0).scale() > 0.8 ? 3 : 2;
        scene = new Scene(width, height, place, mood, softness, people, seed(people));
        claim = null;
    }

    /** Details of the place follow from who is there, so that another picture in the album changes nothing here. */
    private static long seed(List<Standing> people) {
        Standing first = people.get(0);
        return Math.round(1e6 * first.x() + 1e4 * first.y() + 100 * first.scale()) + people.size();
    }
}
