/// Figures: how the program is doing, and never how a person is doing.
///
/// A *histogram* counts pairs by what happened in them; a pair is in one bucket of it at most. At
/// the beginning of a week of the *calendar* a *release* may be due: its price is entered in the
/// *ledger* first, then noise is drawn for every bucket, once, and the noisy counts are kept for
/// ever. Every view reads them; none counts anew. How often that may be, and with how much noise,
/// is the program's *tier*, by about how many pairs there were at the release before.
///
/// ```
/// pair's record -> Facts -> CountingRules: one bucket each -> Tally -> BooksRules.charge
///     -> commit -> Release.draw: Noise, once -> commit -> FigureRules: shares with their margin
/// ```
///
/// What it protects: whoever knows the directory and everything about every other pair, and sees
/// all releases of a year, says right in 66 of 100 cases at most whether a pair is in them, and in
/// 72 which of two stories about it is true. The directory itself (who is in a pair, since when,
/// until when) is public and not protected by this; what people answered and did inside their pair
/// is.
///
/// Read [CountingRules], then [Tier] and [Ledger], then [Noise].
@NullMarked
package alcove.figures;

import org.jspecify.annotations.NullMarked;
