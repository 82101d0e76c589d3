/// Socket Mode: what else goes to the app's request address goes through WebSockets that the app
/// opens.
///
/// `apps.connections.open` gives an address with a ticket that is good once; there [LinkHandler]
/// opens a [Line], which says `hello`. Each [Envelope] goes to one of the open lines, in turn, and
/// waits three seconds for its acknowledgement; [SocketMode] chooses the line, and asks lines to be
/// renewed when their time is over.
///
/// Slack does not say how long a ticket is good (here half a minute) nor which line gets what (here
/// the next one).
@NullMarked
package alcove.sandbox.socket;

import org.jspecify.annotations.NullMarked;
