/// The front door: `/mentor` with its menu, help, App Home, and the plain words of the direct
/// message.
///
/// The menu knows where a pair is in its life and offers the words that make sense there; the
/// capabilities answer them. Read [HomeConversation].
@NullMarked
package alcove.home;

import org.jspecify.annotations.NullMarked;
