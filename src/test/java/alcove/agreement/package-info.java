/// The agreement's sentences, walks and views. [Given] has the people and the answers.
@NullMarked
package alcove.agreement;

import org.jspecify.annotations.NullMarked;
