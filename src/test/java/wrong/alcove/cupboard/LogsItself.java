package wrong.alcove.cupboard;

import org.slf4j.Logger;

/// Logs past the log.
record LogsItself(Logger logger) {}
