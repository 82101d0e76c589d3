package wrong.alcove.cupboard;

/// May be extended by anybody.
class LeftOpen {}
