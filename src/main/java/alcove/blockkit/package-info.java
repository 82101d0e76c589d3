/// A small builder of Slack's Block Kit: messages and views as JSON, made only of what Alcove
/// shows.
///
/// It knows the shapes and nothing of Alcove. Two doors lead words in: [Text#markup] for our own
/// copy, and [Blocks#typed] for what a person typed, which comes out as rich text that cannot ping,
/// link or format.
@NullMarked
package alcove.blockkit;

import org.jspecify.annotations.NullMarked;
