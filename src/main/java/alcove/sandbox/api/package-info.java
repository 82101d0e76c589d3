/// Slack's Web API as the sandbox answers it.
///
/// [WebApi] takes a call, checks token, scope and arguments against the method's [Contract] (read
/// from `contracts.json`), and hands it to its [Method]. A method that is not there answers
/// `unknown_method`; an argument that is not simulated answers `invalid_arguments`; nothing
/// pretends to have worked. An error that the contract does not list is a bug of the sandbox.
///
/// Not simulated: user tokens, organisations with several workspaces, attachments, files, threads
/// beyond `thread_ts`, scheduled messages, reactions, group messages of more than two.
@NullMarked
package alcove.sandbox.api;

import org.jspecify.annotations.NullMarked;
