/// Slack's rules for blocks, messages and views, as one validator that every method of the sandbox
/// uses.
///
/// Numbers come from `limits.json` (nicklambourne/slackblocks, see `LICENSE.txt` beside it) and
/// from `more-limits.json`, and are looked up by name in [Limits]. A [Shape] says which fields a
/// thing has; families of shapes ([Texts], [Buttons], [Selects], [Inputs], [Layouts], [RichTexts],
/// [Tables], [Cards], [Views]) are declared once. Where Slack's documentation is silent the
/// stricter reading is taken: lengths are counted in UTF-16 units, unknown fields are refused, an
/// action id stands once in its block. Start with [BlockKit].
@NullMarked
package alcove.sandbox.blockkit;

import org.jspecify.annotations.NullMarked;
