/// How Alcove's messages get through: what is counted, and how little of it is told.
@NullMarked
package alcove.operations;

import org.jspecify.annotations.NullMarked;
