package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.Keyring;
import alcove.privacy.Purpose;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of everything in Redis: one method a key, and no key is made elsewhere. Slack's ids
/// are few and guessable, so they stand here only as HMACs under a key that is not in Redis.
public final class Keys {
  /// How long a name is that only the keyring can make.
  static final int NAME = 26;

  /// `claim.lua` knows this beginning.
  private static final String AGENDA = "pair:";

  private static final Pattern RECORD =
      Pattern.compile(
          "alcove:\\{[a-z2-7]+}:((pair|case|person|asker|enrolled|proposals|figures|release|ledger|seals):.+|rota|shelf|tally|programs)");

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

  /// STRING, the number of the epoch since which all that is stored is wrapped, in all workspaces.
  static byte[] wrapped() {
    return ascii("alcove:epoch");
  }

  /// STRING, how many secrets more than the first all names here are made with; not there: none.
  static byte[] names() {
    return ascii("alcove:names");
  }

  /// The name of the workspace whose [#life] it is.
  static String workspaceOf(String life) {
    return life.substring(life.indexOf('{') + 1, life.indexOf('}'));
  }

  /// The [#life] of every workspace.
  static byte[] everyLife() {
    return ascii("alcove:{*}:life");
  }

  /// Everything of the workspace whose [#life] it is.
  static byte[] everythingBeside(byte[] life) {
    return ascii(prefixOf(life) + "*");
  }

  /// The [#errands] of the workspace whose [#life] it is.
  static byte[] errandsBeside(byte[] life) {
    return ascii(prefixOf(life) + "errands");
  }

  private static String prefixOf(byte[] life) {
    var name = text(life);
    return name.substring(0, name.length() - "life".length());
  }

  /// Whether it names a record: a version, the version's wrapped key, and what is sealed.
  static boolean isRecord(byte[] key) {
    return RECORD.matcher(text(key)).matches();
  }

  /// STRING, the random name of this workspace's life with Alcove, which ends when it is
  /// uninstalled, and the number of the earliest epoch under which a key may be wrapped now.
  byte[] life() {
    return ascii(prefix + "life");
  }

  /// STRING, as all that [#of] names: version, the version's own wrapped key, and the record sealed
  /// under it.
  byte[] pair(PairId pair) {
    return ascii(prefix + "pair:" + pair.value());
  }

  /// STRING, a record.
  byte[] ofCase(PairId id) {
    return ascii(prefix + "case:" + id.value());
  }

  /// STRING, a record.
  byte[] asker(PersonId person) {
    return ascii(
        prefix + "asker:" + keyring.index(Purpose.PERSON, team, "asker " + person.value()));
  }

  /// STRING, a record.
  byte[] rota() {
    return ascii(prefix + "rota");
  }

  /// STRING, version and the sealed record.
  byte[] shelf() {
    return ascii(prefix + "shelf");
  }

  /// STRING, a record.
  byte[] tally() {
    return ascii(prefix + "tally");
  }

  /// ZSET, the ids of all pairs of a program that have a record, all at score 0.
  byte[] pairs(ProgramId program) {
    return ascii(prefix + "pairs:" + program.value());
  }

  /// STRING, a record.
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

  /// STRING, a record.
  byte[] programs() {
    return ascii(prefix + "programs");
  }

  /// STRING, a record.
  byte[] enrolled(ProgramId program, int shelf) {
    return ascii(prefix + "enrolled:" + program.value() + ":" + shelf);
  }

  /// STRING, a record.
  byte[] proposals(ProgramId program) {
    return ascii(prefix + "proposals:" + program.value());
  }

  /// STRING, a record.
  byte[] ledger(String whose) {
    return ascii(prefix + "ledger:" + keyring.index(Purpose.PERSON, team, "ledger " + whose));
  }

  /// STRING, a record.
  byte[] seals(String whose) {
    return ascii(prefix + "seals:" + keyring.index(Purpose.PERSON, team, "seals " + whose));
  }

  /// No name: what only the keyring can make of a text.
  String mark(String text) {
    return keyring.index(Purpose.MARK, team, text);
  }

  /// No name: a number that only the keyring tells.
  long number(String matter) {
    return keyring.number(Purpose.NUMBER, team, matter);
  }

  /// STRING, a record.
  byte[] figures(ProgramId program) {
    return ascii(prefix + "figures:" + program.value());
  }

  /// STRING, a record.
  byte[] release(ProgramId program, int number) {
    return ascii(prefix + "release:" + program.value() + ":" + number);
  }

  /// ZSET, errand id, or `pair:` and a pair's id, by due millisecond.
  byte[] due() {
    return ascii(prefix + "due");
  }

  /// HASH, errand id to errand: its pair, its place in its lane, its own wrapped key, and what is
  /// sealed under that.
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
        ? Optional.of(member.substring(AGENDA.length())).filter(PairId::isOne).map(PairId::new)
        : Optional.empty();
  }

  /// STRING with expiry, the moment until which a bucket of calls is spoken for.
  byte[] turns(String bucket) {
    return ascii(prefix + "turns:" + keyring.index(Purpose.CHANNEL, team, bucket));
  }

  /// What an errand's key is wrapped for.
  static String errand(byte[] errands, String id) {
    return text(errands) + " " + id;
  }

  /// The record of this name.
  byte[] of(Name<?> name) {
    return switch (name) {
      case Name.OfPair<?> ofPair -> pair(ofPair.pair());
      case Name.OfCase<?> ofCase -> ofCase(ofCase.id());
      case Name.OfAsker<?> asker -> asker(asker.person());
      case Name.OfRota<?> _ -> rota();
      case Name.OfShelf<?> _ -> shelf();
      case Name.OfTally<?> _ -> tally();
      case Name.OfPerson<?> ofPerson -> person(ofPerson.person());
      case Name.OfPrograms<?> _ -> programs();
      case Name.OfEnrolled<?> enrolled -> enrolled(enrolled.program(), enrolled.shelf());
      case Name.OfProposals<?> proposals -> proposals(proposals.program());
      case Name.OfFigures<?> figures -> figures(figures.program());
      case Name.OfLedger<?> ledger -> ledger(ledger.whose());
      case Name.OfSeals<?> seals -> seals(seals.whose());
      case Name.OfRelease<?> release -> release(release.program(), release.number());
    };
  }

  static String text(byte[] key) {
    return new String(key, US_ASCII);
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
