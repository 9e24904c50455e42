package vn.motcua.domain.command;

import vn.motcua.domain.journal.Actor;
import vn.motcua.domain.journal.RequestId;

/** Who asks, and the id that makes the asking safe to repeat. */
public record Request(RequestId id, Actor actor) {}
