/// Redis: where everything is kept, sealed.
///
/// | key | type | holds |
/// |---|---|---|
/// | `alcove:keyring` | string | the fingerprint of the keyring that this Redis belongs to, and the number of its records' shape |
/// | `alcove:epoch` | string | the number of the epoch since which every key is wrapped |
/// | `alcove:{w}:life` | string | the random name of the workspace's life with Alcove, and the earliest epoch that a key may be wrapped under |
/// | `alcove:{w}:turns:<index>` | string with expiry | until when a kind of call is spoken for |
/// | `alcove:{w}:pair:<id>` | string | a pair, as every record: its version, the version's own data key, wrapped, and what is sealed under it |
/// | `alcove:{w}:person:<index>` | string | a person's record |
/// | `alcove:{w}:rooms` | hash | the index of a room in Slack to the id of its pair |
/// | `alcove:{w}:pairs` | sorted set | the ids of all pairs, to look at them in their order |
/// | `alcove:{w}:program` | string | the program's record |
/// | `alcove:{w}:figures` | string | what the program's figures are at |
/// | `alcove:{w}:release:<number>` | string | a release of them |
/// | `alcove:{w}:due` | sorted set | errand ids, and `pair:<id>` for a pair's agenda, by the millisecond at which they are due |
/// | `alcove:{w}:errands` | hash | errand id to the errand: its pair, its place in its lane, its own data key, wrapped, and what is sealed under it |
/// | `alcove:{w}:lanes` | sorted set | where errands that must not overtake each other stand: an index of a person or a room of a pair, and the errand's id |
/// | `alcove:{w}:seen:<index>` | string with expiry | that a request was answered |
///
/// What is sealed is a record in the shape that [alcove.codec] gives it. `w` is an HMAC of the
/// workspace's id, so that one workspace is one slot and one script; `index` an HMAC too. Every
/// state change is one call of `commit.lua`, all or nothing. Read [Store] first, [Sealer] for what
/// lies in a record, and [Rotation] for how keys end.
@NullMarked
package alcove.store;

import org.jspecify.annotations.NullMarked;
