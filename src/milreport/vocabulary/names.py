"""Terms for names."""

from milreport.vocabulary._term import OpenTerm

__all__ = ["NameKind"]


class NameKind(OpenTerm):
    """What sort of name a name is. A list of our own."""

    AS_PRINTED = "as_printed", "As this document prints it, right or wrong."
    OFFICIAL = "official", "As the bearer or the competent authority writes it."
    SHORT = "short", "An abbreviation or everyday short form."
    ALIAS = "alias", "Another name that the bearer goes by."
    FORMER = "former", "A name that was used before."
    TRANSLATION = "translation", "The sense of the name, put into another language."
    TRANSLITERATION = "transliteration", "The sound or letters of the name in another script."
    REPORTING_NAME = "reporting_name", "A name that another force gave it, such as a NATO name."
    UNKNOWN = "unknown", "What sort of name it is cannot be told."
