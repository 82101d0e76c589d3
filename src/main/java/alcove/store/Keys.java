package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.Keyring;
import alcove.privacy.Purpose;
import java.util.Optional;

/// The names of everything in Redis: one method a key, and no key is made elsewhere. Slack's ids
/// are few and guessable, so they stand here only as HMACs under a key that is not in Redis.
public final class Keys {
  /// `claim.lua` knows this beginning.
  private static final String AGENDA = "pair:";

  private final Keyring keyring;
  private final String team;
  private final String prefix;

  public Keys(Keyring keyring, String team) {
    this.keyring = keyring;
    this.team = team;
    this.prefix = "alcove:{" + keyring.index(Purpose.WORKSPACE, team, team) + "}:";
  }

  /// STRING, what tells the keyring from every other, and the number of the shape that records
  /// have; one for all workspaces.
  static byte[] keyring() {
    return ascii("alcove:keyring");
  }

  /// STRING, version, the pair's own wrapped key, and the record sealed under it.
  byte[] pair(PairId pair) {
    return ascii(prefix + "pair:" + pair.value());
  }

  /// STRING, as a pair's.
  byte[] ofCase(PairId id) {
    return ascii(prefix + "case:" + id.value());
  }

  /// STRING, version and the sealed record.
  byte[] asker(PersonId person) {
    return ascii(
        prefix + "asker:" + keyring.index(Purpose.PERSON, team, "asker " + person.value()));
  }

  /// STRING, version and the sealed record.
  byte[] rota() {
    return ascii(prefix + "rota");
  }

  /// ZSET, the ids of all pairs of a program that have a record, all at score 0.
  byte[] pairs(ProgramId program) {
    return ascii(prefix + "pairs:" + program.value());
  }

  /// STRING, version and the sealed record.
  byte[] person(PersonId person) {
    return ascii(prefix + "person:" + keyring.index(Purpose.PERSON, team, person.value()));
  }

  /// HASH, pair's id by [#room]: two random names beside each other.
  byte[] rooms() {
    return ascii(prefix + "rooms");
  }

  /// A channel's name in [#rooms].
  byte[] room(String channel) {
    return ascii(keyring.index(Purpose.CHANNEL, team, "room " + channel));
  }

  /// STRING, version and the sealed record.
  byte[] programs() {
    return ascii(prefix + "programs");
  }

  /// STRING, version and the sealed record.
  byte[] enrolled(ProgramId program, int shelf) {
    return ascii(prefix + "enrolled:" + program.value() + ":" + shelf);
  }

  /// STRING, version and the sealed record.
  byte[] proposals(ProgramId program) {
    return ascii(prefix + "proposals:" + program.value());
  }

  /// No name: a number that only the keyring tells.
  long number(String matter) {
    return keyring.number(Purpose.NUMBER, team, matter);
  }

  /// STRING, version and the sealed record.
  byte[] figures(ProgramId program) {
    return ascii(prefix + "figures:" + program.value());
  }

  /// STRING, version and the sealed record.
  byte[] release(ProgramId program, int number) {
    return ascii(prefix + "release:" + program.value() + ":" + number);
  }

  /// STRING, the workspace's wrapped data key.
  byte[] workspaceKey() {
    return ascii(prefix + "key");
  }

  /// ZSET, errand id, or `pair:` and a pair's id, by due millisecond.
  byte[] due() {
    return ascii(prefix + "due");
  }

  /// HASH, errand id to sealed errand.
  byte[] errands() {
    return ascii(prefix + "errands");
  }

  /// ZSET, the places in lanes that are taken, each followed by an errand's id, all at score 0.
  byte[] lanes() {
    return ascii(prefix + "lanes");
  }

  /// A lane's name: the first 26 characters of every place in it.
  String lane(PairId pair, String matter) {
    return keyring.index(Purpose.LANE, team, pair.value() + " " + matter);
  }

  /// STRING with expiry.
  byte[] seen(String request) {
    return ascii(prefix + "seen:" + keyring.index(Purpose.REQUEST, team, request));
  }

  /// The member of the due list that stands for a pair's own agenda. It has no errand beside it.
  static String agenda(PairId pair) {
    return AGENDA + pair.value();
  }

  /// The pair whose agenda this member of the due list stands for; empty when it is an errand.
  static Optional<PairId> agendaOf(String member) {
    return member.startsWith(AGENDA)
        ? Optional.of(new PairId(member.substring(AGENDA.length())))
        : Optional.empty();
  }

  /// STRING with expiry, the moment until which a bucket of calls is spoken for.
  byte[] turns(String bucket) {
    return ascii(prefix + "turns:" + keyring.index(Purpose.CHANNEL, team, bucket));
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
