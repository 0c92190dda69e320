"""Records: things with an id of their own, and the report that holds them."""
