/// What the workspace sends to the app's one request address, signed: commands, interactions and
/// events; and what it makes of the answers.
///
/// [Interactions] is what a person can do. [Events] turns what happened into Slack's events and
/// [EventQueue] delivers them, in order, again when they were not taken. [Courier] signs and posts.
@NullMarked
package alcove.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
