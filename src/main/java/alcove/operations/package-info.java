/// How Alcove gets on: for coordinators, about nobody.
///
/// Beside how its own messages get through stands, of each of a coordinator's programs, when
/// figures come next and how many of its proposals are open; and why a figure may not be shown,
/// which is said of all and of none.
///
/// Of messages two things are counted, for the whole workspace: messages that Slack did not take at
/// all, and how often one had to wait for Slack's limits. What is shown is a finished week, from
/// Monday to Monday, in words and never in numbers; a handful reads as none does, so that nobody
/// can tell from it whether something reached a certain person. In the first week it is said when
/// there will be something to read. All who coordinate see the same.
///
/// Read [OperationsRules] first.
@NullMarked
package alcove.operations;

import org.jspecify.annotations.NullMarked;
