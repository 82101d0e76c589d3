package alcove.card;

import alcove.core.Notice;
import alcove.core.Side;
import alcove.privacy.Confidential;
import java.time.LocalDate;

/// What people are told about cards.
public sealed interface CardNotice extends Notice {

  /// The calendar has a suggestion.
  record Suggested(Suggestion suggestion) implements CardNotice {}

  /// A round lies before the two and waits for your answer.
  ///
  /// @param until the day on which it is put away
  record Waits(Round round, int number, LocalDate until) implements CardNotice {}

  /// A round was put away without being shown. It does not say why.
  record PutAway(Round round) implements CardNotice {}

  /// In the room: a card to talk about.
  ///
  /// @param card its place in the deck, from 0
  /// @param number the pair's count of cards
  record Dealt(Deck deck, int card, int number, Side by) implements CardNotice {}

  /// In the room: both have answered, and this is what they answered.
  record Shown(Round round, Cards.Answer mentor, Cards.Answer mentee) implements CardNotice {}

  /// In the room: a card of the program's own, as its coordinators wrote it.
  ///
  /// @param number the pair's count of cards
  record DealtOwn(Confidential words, int number, Side by) implements CardNotice {}
}
