/// Pages in a real headless browser, as people meet them. [Browser] finds a Chromium, opens pages
/// in light and dark, wide and narrow, and keeps pictures of what it saw.
@NullMarked
package alcove.browser;

import org.jspecify.annotations.NullMarked;
