/// Records to bytes and back: what is sealed before it goes to Redis.
///
/// Everything stands by its place, nothing by its name: a record is its components in their order,
/// a member of a sealed family begins with its place in the family, and a constant of an enum is
/// its place in the enum, in one byte. So a stored value is short, and its length does not tell
/// which of the answers somebody chose. What follows: components, members and constants keep their
/// places; a new one comes last, and a record that gains a component raises [Codec#SCHEMA].
///
/// | type | bytes |
/// |---|---|
/// | `boolean` | one: 0 or 1 |
/// | `int`, `long`, and how many there are of something | seven bits a byte, the lowest first; negative ones folded between the others |
/// | `Instant` | eight: nanoseconds since 1970, up to the year 2262 |
/// | `LocalDate`, `LocalTime` | as a `long`: days since 1970, nanoseconds of the day |
/// | `String`, `Confidential`, `ZoneId` | how many bytes, then UTF-8 |
/// | Block Kit's JSON | as a `String` |
/// | enum | one: its place |
/// | record | its components |
/// | member of a sealed family | one, its place in the family, before the record; two in a family of families |
/// | `Optional` | one, 0 or 1, before what it holds |
/// | `List`, `Set`, `Map` | how many there are, then each; constants of an enum in the order of their places |
///
/// Databinding libraries can be taught to write so, but not to read quickly: one spent ten times as
/// long on a pair, which was more than all else a command does. Read [Codec] first, then [Shapes].
@NullMarked
package alcove.codec;

import org.jspecify.annotations.NullMarked;
