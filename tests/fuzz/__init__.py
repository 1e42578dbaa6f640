"""Long runs of spoilt inputs, by hand: whatever is typed is understood or refused, and nothing else ever happens."""
