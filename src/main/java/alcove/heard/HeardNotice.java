package alcove.heard;

import alcove.core.Notice;

/// What people are told about something told in confidence.
public sealed interface HeardNotice extends Notice {

  /// To the other: what you were told stays here.
  record InConfidence(int number) implements HeardNotice {}

  /// To whoever told it: it was heard so.
  record WasHeard() implements HeardNotice {}

  /// In the room: a story is as good without names.
  record LeaveOutNames() implements HeardNotice {}
}
