package alcove.closing;

import alcove.closing.Closings.Contact;
import alcove.core.Notice;
import alcove.privacy.Confidential;
import java.time.LocalDate;
import java.util.Optional;

/// What people are told about the end of a term.
public sealed interface ClosingNotice extends Notice {

  /// Your term is over soon: renew, finish or move on?
  record WhatNext(int round, LocalDate endsOn) implements ClosingNotice {}

  /// Both would renew.
  record BothRenew() implements ClosingNotice {}

  /// It is coming to its end. The same whatever anybody answered.
  record ComingToItsEnd(LocalDate on) implements ClosingNotice {}

  /// After the end: the closing guide.
  record Guide() implements ClosingNotice {}

  /// Both have said what contact they would like.
  record ContactFromHere(Contact contact) implements ClosingNotice {}

  /// What stands where the question stood, once it is over.
  record NoLongerAsked() implements ClosingNotice {}

  /// The other's last word.
  record LastWord(Optional<Confidential> learnt, Optional<Confidential> thanks)
      implements ClosingNotice {}

  /// To its writer: Slack did not take it, and here it is.
  record NotCarried(Optional<Confidential> learnt, Optional<Confidential> thanks)
      implements ClosingNotice {}
}
