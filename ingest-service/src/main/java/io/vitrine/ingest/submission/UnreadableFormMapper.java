package io.vitrine.ingest.submission;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A body that breaks off, or that is no multipart form although it says so, reaches no resource. Nothing else in this
 * service fails with a bare {@link IOException}.
 */
@Singleton
public class UnreadableFormMapper {

    private static final Logger LOG = Logger.getLogger(UnreadableFormMapper.class);

    @ServerExceptionMapper
    Response unreadable(IOException failure) {
        LOG.debugf("a form could not be read: %s", failure.getMessage());
        return Problems.answer(Problems.unreadableForm());
    }
}
