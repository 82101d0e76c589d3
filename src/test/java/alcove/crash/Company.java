package alcove.crash;

import alcove.sandbox.SandboxServer;

/// The small company in which the story takes place, with an app in it that dies now and then.
interface Company {
  SandboxServer slack();

  /// Lets the app do what is to be done soon; a dead one is started again first.
  void settle();

  /// How often the app, or its Redis, has died.
  int deaths();

  /// What is in Redis. To be closed by whoever asks.
  Remains remains();
}
