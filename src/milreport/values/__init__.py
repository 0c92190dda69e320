"""Values: immutable, equal by content, without identity."""
