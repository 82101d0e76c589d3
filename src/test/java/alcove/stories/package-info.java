/// The stories: the real app, a real Redis, and the sandbox as Slack.
@NullMarked
package alcove.stories;

import org.jspecify.annotations.NullMarked;
