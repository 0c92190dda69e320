"""The closed lists: what every field of a record may say, and what each term means."""
