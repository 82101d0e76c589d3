/// Confidentiality: words that cannot be printed, the log that takes no words, sealing and keys.
///
/// What people type is [Confidential] from where a request is parsed to where a message is built.
/// Between the two it is stored only sealed:
///
/// ```mermaid
/// flowchart LR
///   keyring[keyring file: key-encryption keys of four epochs, index secret]
///   wrapped[Redis: each record's data key, wrapped]
///   sealed[Redis: sealed values]
///   keyring -- unwraps --> wrapped -- opens --> sealed
///   keyring -- names --> index[Redis: index names]
/// ```
///
/// * A *data key* seals one version of one record. Who writes the next has destroyed it.
/// * An *epoch* is the life of one key-encryption key. When it is over, what was wrapped under it
///   is unreadable in backups too.
/// * A *tombstone* says of a random name that what had it is destroyed.
/// * An *index name* stands in Redis for an id that could be guessed.
/// * An *event* is all that the log may say; a *field* is a fact beside it that is no text.
///
/// Read [Confidential] first, then [Keyring] and [DataKey], then [Log] and the floor that everybody
/// else's loggers stand on.
@NullMarked
package alcove.privacy;

import org.jspecify.annotations.NullMarked;
