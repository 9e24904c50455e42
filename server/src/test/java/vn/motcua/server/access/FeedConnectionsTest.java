package vn.motcua.server.access;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import vn.motcua.domain.staff.Role;
import vn.motcua.server.access.identity.Identity;

/** Sockets of the container's own kind, some of which fail at the moment they are closed: no real one does so on demand. */
class FeedConnectionsTest {

    final FeedConnections feeds = new FeedConnections();

    @AfterEach
    void close() {
        feeds.close();
    }

    private WebSocketSession feedOf(String id) throws Exception {
        WebSocketSession session = mock(WebSocketSession.class);
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(FeedAccess.IDENTITY, new Identity(id, id, Role.CLERK));
        when(session.getAttributes()).thenReturn(attributes);
        when(session.isOpen()).thenReturn(true);
        feeds.decorate(mock(WebSocketHandler.class)).afterConnectionEstablished(session);
        return session;
    }

    @Test
    void who_is_shut_out_hears_nothing_more_and_nobody_else_is() throws Exception {
        WebSocketSession one = feedOf("c1");
        WebSocketSession another = feedOf("c1");
        WebSocketSession somebody = feedOf("c2");

        feeds.cutOff("c1");

        verify(one).close(CloseStatus.POLICY_VIOLATION);
        verify(another).close(CloseStatus.POLICY_VIOLATION);
        verify(somebody, never()).close(any());
    }

    @ParameterizedTest
    @ValueSource(classes = {IOException.class, IllegalStateException.class})
    void a_socket_that_fails_while_it_is_closed_keeps_none_of_the_others_open(Class<? extends Exception> failure)
            throws Exception {
        WebSocketSession[] sessions = new WebSocketSession[8]; // the order in which they are closed is nobody's promise
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = feedOf("c1");
        }
        doThrow(failure).when(sessions[3]).close(CloseStatus.POLICY_VIOLATION);

        feeds.cutOff("c1");

        for (WebSocketSession session : sessions) {
            verify(session).close(CloseStatus.POLICY_VIOLATION);
        }
    }
}
