/// Slack's Web API as the sandbox answers it.
///
/// [WebApi] takes a call, checks token, scope and arguments against the method's [Contract] (read
/// from `contracts.json`), and hands it to its [Method]. A method that is not there answers
/// `unknown_method`; an argument that is not simulated answers `invalid_arguments`; nothing
/// pretends to have worked. An error that the contract does not list is a bug of the sandbox.
///
/// `contracts.json` is made of Slack's reference by a test. What the documents do not say is said
/// where it is decided, by the stricter reading.
///
/// Not simulated: what a person's token can do beyond `auth.*`, organisations with several
/// workspaces, attachments, files, reactions, replies that are broadcast, talks of more than two.
@NullMarked
package alcove.sandbox.api;

import org.jspecify.annotations.NullMarked;
