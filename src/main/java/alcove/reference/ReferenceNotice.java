package alcove.reference;

import alcove.core.Notice;
import alcove.reference.References.Allowed;
import alcove.reference.References.Request;

/// What people are told about saying something to others.
public sealed interface ReferenceNotice extends Notice {

  /// To the other: may so much be said?
  record MayISay(Request request, boolean again) implements ReferenceNotice {}

  /// To the asker: this is what may be said.
  record YouMaySay(Allowed allowed) implements ReferenceNotice {}

  /// To the asker: nothing may be said. The same after a no and after silence.
  record SayNothing(Request request) implements ReferenceNotice {}

  /// To the asker: what was allowed is not any more.
  record NoMore(Request request) implements ReferenceNotice {}

  /// What stands where the other was asked, once there is nothing to answer any more.
  record NothingLeft() implements ReferenceNotice {}

  /// To the other: the question is off.
  record NotNeeded(Request request) implements ReferenceNotice {}
}
