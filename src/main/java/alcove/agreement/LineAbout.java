package alcove.agreement;

/// The lines that name the partner and nothing else.
enum LineAbout {
  TOGETHER("together"),
  OVERVIEW_TOGETHER("overview.together"),
  SUBMIT("submit.text"),
  SUBMITTED("submitted.text"),
  SUBMITTED_BOTH("submitted.both"),
  SAVED("saved.text"),
  ASKED_FIRST("asked.first"),
  ASKED_FIRST_TEXT("asked.first.text"),
  ASKED_CHANGE("asked.change"),
  ASKED_CHANGE_TEXT("asked.change.text"),
  MOVED_READY("moved.ready"),
  MOVED_TEXT("moved.text"),
  NEW_LIST("newlist"),
  NEW_LIST_SIGNED("newlist.signed"),
  NUDGE_TEXT("nudge.text"),
  NOTHING_SIGNED("nothing.signed"),
  NOTHING_LEFT("nothing.left"),
  SIGN_NOTE("sign.note"),
  SIGNED("signed.text"),
  PROPOSE("propose.text"),
  PROPOSED("proposed.text"),
  STATUS_NOT_YET("status.NOT_YET"),
  STATUS_COMPLETE("status.COMPLETE"),
  STATUS_SUBMITTED("status.SUBMITTED"),
  STATUS_SIGNING("status.SIGNING"),
  STATUS_SIGNED("status.SIGNED"),
  STATUS_OVER("status.OVER"),
  STATUS_TEXT("status.text"),
  AMENDED("amended");

  private final String key;

  LineAbout(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
