package wrong.alcove.checkin;

import wrong.alcove.desk.Desk;

/// Does no wrong: a conversation may use the desk, although the desk uses its package.
public record TalksConversation(Desk desk) {}
