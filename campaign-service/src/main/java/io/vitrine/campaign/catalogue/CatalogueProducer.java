package io.vitrine.campaign.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the framework-free parts together. */
@ApplicationScoped
class CatalogueProducer {

    @Produces
    @Singleton
    CatalogueImport catalogueImport(Products products) {
        return new CatalogueImport(products);
    }
}
