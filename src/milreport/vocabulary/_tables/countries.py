"""Country codes (ISO 3166-1).

The officially assigned codes, the withdrawn or exceptionally reserved ones that old records use,
and the one user-assigned code that is in wide use. Alpha-2 codes and English names are those of
the registry; alpha-3 and numeric codes, and the alpha-2 codes withdrawn before the registry
began, are those of CLDR. A name is the label the list gives, not a view on the status of a
territory.
"""

# The alpha-3 and numeric codes come from Unicode CLDR, whose terms ask for this notice.
#
# UNICODE LICENSE V3
#
# COPYRIGHT AND PERMISSION NOTICE
#
# Copyright © 2004-2026 Unicode, Inc.
#
# NOTICE TO USER: Carefully read the following legal agreement. BY
# DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA FILES, AND/OR
# SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE
# TERMS AND CONDITIONS OF THIS AGREEMENT. IF YOU DO NOT AGREE, DO NOT
# DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.
#
# Permission is hereby granted, free of charge, to any person obtaining a
# copy of data files and any associated documentation (the "Data Files") or
# software and any associated documentation (the "Software") to deal in the
# Data Files or Software without restriction, including without limitation
# the rights to use, copy, modify, merge, publish, distribute, and/or sell
# copies of the Data Files or Software, and to permit persons to whom the
# Data Files or Software are furnished to do so, provided that either (a)
# this copyright and permission notice appear with all copies of the Data
# Files or Software, or (b) this copyright and permission notice appear in
# associated Documentation.
#
# THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY
# KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
# MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF
# THIRD PARTY RIGHTS.
#
# IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE
# BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL DAMAGES,
# OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
# WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
# ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
# FILES OR SOFTWARE.
#
# Except as contained in this notice, the name of a copyright holder shall
# not be used in advertising or otherwise to promote the sale, use or other
# dealings in these Data Files or Software without prior written
# authorization of the copyright holder.

from typing import Final

SOURCE: Final = (
    "IANA Language Subtag Registry (ISO 3166-1 regions); "
    "Unicode CLDR (alpha-3 and numeric codes, earlier withdrawals)"
)
"""Whose list this is."""

VERSION: Final = "IANA File-Date 2025-08-25; CLDR 48.2"
"""The edition of the list."""

LICENCE: Final = "CC0-1.0 AND Unicode-3.0"
"""The terms the list is published under, as SPDX identifiers."""

COUNTRIES: Final[dict[str, tuple[str, str, str]]] = {
    "AD": ("AND", "020", "Andorra"),
    "AE": ("ARE", "784", "United Arab Emirates"),
    "AF": ("AFG", "004", "Afghanistan"),
    "AG": ("ATG", "028", "Antigua and Barbuda"),
    "AI": ("AIA", "660", "Anguilla"),
    "AL": ("ALB", "008", "Albania"),
    "AM": ("ARM", "051", "Armenia"),
    "AO": ("AGO", "024", "Angola"),
    "AQ": ("ATA", "010", "Antarctica"),
    "AR": ("ARG", "032", "Argentina"),
    "AS": ("ASM", "016", "American Samoa"),
    "AT": ("AUT", "040", "Austria"),
    "AU": ("AUS", "036", "Australia"),
    "AW": ("ABW", "533", "Aruba"),
    "AX": ("ALA", "248", "Åland Islands"),
    "AZ": ("AZE", "031", "Azerbaijan"),
    "BA": ("BIH", "070", "Bosnia and Herzegovina"),
    "BB": ("BRB", "052", "Barbados"),
    "BD": ("BGD", "050", "Bangladesh"),
    "BE": ("BEL", "056", "Belgium"),
    "BF": ("BFA", "854", "Burkina Faso"),
    "BG": ("BGR", "100", "Bulgaria"),
    "BH": ("BHR", "048", "Bahrain"),
    "BI": ("BDI", "108", "Burundi"),
    "BJ": ("BEN", "204", "Benin"),
    "BL": ("BLM", "652", "Saint Barthélemy"),
    "BM": ("BMU", "060", "Bermuda"),
    "BN": ("BRN", "096", "Brunei Darussalam"),
    "BO": ("BOL", "068", "Bolivia"),
    "BQ": ("BES", "535", "Bonaire, Sint Eustatius and Saba"),
    "BR": ("BRA", "076", "Brazil"),
    "BS": ("BHS", "044", "Bahamas"),
    "BT": ("BTN", "064", "Bhutan"),
    "BV": ("BVT", "074", "Bouvet Island"),
    "BW": ("BWA", "072", "Botswana"),
    "BY": ("BLR", "112", "Belarus"),
    "BZ": ("BLZ", "084", "Belize"),
    "CA": ("CAN", "124", "Canada"),
    "CC": ("CCK", "166", "Cocos (Keeling) Islands"),
    "CD": ("COD", "180", "The Democratic Republic of the Congo"),
    "CF": ("CAF", "140", "Central African Republic"),
    "CG": ("COG", "178", "Congo"),
    "CH": ("CHE", "756", "Switzerland"),
    "CI": ("CIV", "384", "Côte d'Ivoire"),
    "CK": ("COK", "184", "Cook Islands"),
    "CL": ("CHL", "152", "Chile"),
    "CM": ("CMR", "120", "Cameroon"),
    "CN": ("CHN", "156", "China"),
    "CO": ("COL", "170", "Colombia"),
    "CR": ("CRI", "188", "Costa Rica"),
    "CU": ("CUB", "192", "Cuba"),
    "CV": ("CPV", "132", "Cabo Verde"),
    "CW": ("CUW", "531", "Curaçao"),
    "CX": ("CXR", "162", "Christmas Island"),
    "CY": ("CYP", "196", "Cyprus"),
    "CZ": ("CZE", "203", "Czechia"),
    "DE": ("DEU", "276", "Germany"),
    "DJ": ("DJI", "262", "Djibouti"),
    "DK": ("DNK", "208", "Denmark"),
    "DM": ("DMA", "212", "Dominica"),
    "DO": ("DOM", "214", "Dominican Republic"),
    "DZ": ("DZA", "012", "Algeria"),
    "EC": ("ECU", "218", "Ecuador"),
    "EE": ("EST", "233", "Estonia"),
    "EG": ("EGY", "818", "Egypt"),
    "EH": ("ESH", "732", "Western Sahara"),
    "ER": ("ERI", "232", "Eritrea"),
    "ES": ("ESP", "724", "Spain"),
    "ET": ("ETH", "231", "Ethiopia"),
    "FI": ("FIN", "246", "Finland"),
    "FJ": ("FJI", "242", "Fiji"),
    "FK": ("FLK", "238", "Falkland Islands (Malvinas)"),
    "FM": ("FSM", "583", "Federated States of Micronesia"),
    "FO": ("FRO", "234", "Faroe Islands"),
    "FR": ("FRA", "250", "France"),
    "GA": ("GAB", "266", "Gabon"),
    "GB": ("GBR", "826", "United Kingdom"),
    "GD": ("GRD", "308", "Grenada"),
    "GE": ("GEO", "268", "Georgia"),
    "GF": ("GUF", "254", "French Guiana"),
    "GG": ("GGY", "831", "Guernsey"),
    "GH": ("GHA", "288", "Ghana"),
    "GI": ("GIB", "292", "Gibraltar"),
    "GL": ("GRL", "304", "Greenland"),
    "GM": ("GMB", "270", "Gambia"),
    "GN": ("GIN", "324", "Guinea"),
    "GP": ("GLP", "312", "Guadeloupe"),
    "GQ": ("GNQ", "226", "Equatorial Guinea"),
    "GR": ("GRC", "300", "Greece"),
    "GS": ("SGS", "239", "South Georgia and the South Sandwich Islands"),
    "GT": ("GTM", "320", "Guatemala"),
    "GU": ("GUM", "316", "Guam"),
    "GW": ("GNB", "624", "Guinea-Bissau"),
    "GY": ("GUY", "328", "Guyana"),
    "HK": ("HKG", "344", "Hong Kong"),
    "HM": ("HMD", "334", "Heard Island and McDonald Islands"),
    "HN": ("HND", "340", "Honduras"),
    "HR": ("HRV", "191", "Croatia"),
    "HT": ("HTI", "332", "Haiti"),
    "HU": ("HUN", "348", "Hungary"),
    "ID": ("IDN", "360", "Indonesia"),
    "IE": ("IRL", "372", "Ireland"),
    "IL": ("ISR", "376", "Israel"),
    "IM": ("IMN", "833", "Isle of Man"),
    "IN": ("IND", "356", "India"),
    "IO": ("IOT", "086", "British Indian Ocean Territory"),
    "IQ": ("IRQ", "368", "Iraq"),
    "IR": ("IRN", "364", "Islamic Republic of Iran"),
    "IS": ("ISL", "352", "Iceland"),
    "IT": ("ITA", "380", "Italy"),
    "JE": ("JEY", "832", "Jersey"),
    "JM": ("JAM", "388", "Jamaica"),
    "JO": ("JOR", "400", "Jordan"),
    "JP": ("JPN", "392", "Japan"),
    "KE": ("KEN", "404", "Kenya"),
    "KG": ("KGZ", "417", "Kyrgyzstan"),
    "KH": ("KHM", "116", "Cambodia"),
    "KI": ("KIR", "296", "Kiribati"),
    "KM": ("COM", "174", "Comoros"),
    "KN": ("KNA", "659", "Saint Kitts and Nevis"),
    "KP": ("PRK", "408", "Democratic People's Republic of Korea"),
    "KR": ("KOR", "410", "Republic of Korea"),
    "KW": ("KWT", "414", "Kuwait"),
    "KY": ("CYM", "136", "Cayman Islands"),
    "KZ": ("KAZ", "398", "Kazakhstan"),
    "LA": ("LAO", "418", "Lao People's Democratic Republic"),
    "LB": ("LBN", "422", "Lebanon"),
    "LC": ("LCA", "662", "Saint Lucia"),
    "LI": ("LIE", "438", "Liechtenstein"),
    "LK": ("LKA", "144", "Sri Lanka"),
    "LR": ("LBR", "430", "Liberia"),
    "LS": ("LSO", "426", "Lesotho"),
    "LT": ("LTU", "440", "Lithuania"),
    "LU": ("LUX", "442", "Luxembourg"),
    "LV": ("LVA", "428", "Latvia"),
    "LY": ("LBY", "434", "Libya"),
    "MA": ("MAR", "504", "Morocco"),
    "MC": ("MCO", "492", "Monaco"),
    "MD": ("MDA", "498", "Moldova"),
    "ME": ("MNE", "499", "Montenegro"),
    "MF": ("MAF", "663", "Saint Martin (French part)"),
    "MG": ("MDG", "450", "Madagascar"),
    "MH": ("MHL", "584", "Marshall Islands"),
    "MK": ("MKD", "807", "North Macedonia"),
    "ML": ("MLI", "466", "Mali"),
    "MM": ("MMR", "104", "Myanmar"),
    "MN": ("MNG", "496", "Mongolia"),
    "MO": ("MAC", "446", "Macao"),
    "MP": ("MNP", "580", "Northern Mariana Islands"),
    "MQ": ("MTQ", "474", "Martinique"),
    "MR": ("MRT", "478", "Mauritania"),
    "MS": ("MSR", "500", "Montserrat"),
    "MT": ("MLT", "470", "Malta"),
    "MU": ("MUS", "480", "Mauritius"),
    "MV": ("MDV", "462", "Maldives"),
    "MW": ("MWI", "454", "Malawi"),
    "MX": ("MEX", "484", "Mexico"),
    "MY": ("MYS", "458", "Malaysia"),
    "MZ": ("MOZ", "508", "Mozambique"),
    "NA": ("NAM", "516", "Namibia"),
    "NC": ("NCL", "540", "New Caledonia"),
    "NE": ("NER", "562", "Niger"),
    "NF": ("NFK", "574", "Norfolk Island"),
    "NG": ("NGA", "566", "Nigeria"),
    "NI": ("NIC", "558", "Nicaragua"),
    "NL": ("NLD", "528", "Netherlands"),
    "NO": ("NOR", "578", "Norway"),
    "NP": ("NPL", "524", "Nepal"),
    "NR": ("NRU", "520", "Nauru"),
    "NU": ("NIU", "570", "Niue"),
    "NZ": ("NZL", "554", "New Zealand"),
    "OM": ("OMN", "512", "Oman"),
    "PA": ("PAN", "591", "Panama"),
    "PE": ("PER", "604", "Peru"),
    "PF": ("PYF", "258", "French Polynesia"),
    "PG": ("PNG", "598", "Papua New Guinea"),
    "PH": ("PHL", "608", "Philippines"),
    "PK": ("PAK", "586", "Pakistan"),
    "PL": ("POL", "616", "Poland"),
    "PM": ("SPM", "666", "Saint Pierre and Miquelon"),
    "PN": ("PCN", "612", "Pitcairn"),
    "PR": ("PRI", "630", "Puerto Rico"),
    "PS": ("PSE", "275", "State of Palestine"),
    "PT": ("PRT", "620", "Portugal"),
    "PW": ("PLW", "585", "Palau"),
    "PY": ("PRY", "600", "Paraguay"),
    "QA": ("QAT", "634", "Qatar"),
    "RE": ("REU", "638", "Réunion"),
    "RO": ("ROU", "642", "Romania"),
    "RS": ("SRB", "688", "Serbia"),
    "RU": ("RUS", "643", "Russian Federation"),
    "RW": ("RWA", "646", "Rwanda"),
    "SA": ("SAU", "682", "Saudi Arabia"),
    "SB": ("SLB", "090", "Solomon Islands"),
    "SC": ("SYC", "690", "Seychelles"),
    "SD": ("SDN", "729", "Sudan"),
    "SE": ("SWE", "752", "Sweden"),
    "SG": ("SGP", "702", "Singapore"),
    "SH": ("SHN", "654", "Saint Helena, Ascension and Tristan da Cunha"),
    "SI": ("SVN", "705", "Slovenia"),
    "SJ": ("SJM", "744", "Svalbard and Jan Mayen"),
    "SK": ("SVK", "703", "Slovakia"),
    "SL": ("SLE", "694", "Sierra Leone"),
    "SM": ("SMR", "674", "San Marino"),
    "SN": ("SEN", "686", "Senegal"),
    "SO": ("SOM", "706", "Somalia"),
    "SR": ("SUR", "740", "Suriname"),
    "SS": ("SSD", "728", "South Sudan"),
    "ST": ("STP", "678", "Sao Tome and Principe"),
    "SV": ("SLV", "222", "El Salvador"),
    "SX": ("SXM", "534", "Sint Maarten (Dutch part)"),
    "SY": ("SYR", "760", "Syrian Arab Republic"),
    "SZ": ("SWZ", "748", "Eswatini"),
    "TC": ("TCA", "796", "Turks and Caicos Islands"),
    "TD": ("TCD", "148", "Chad"),
    "TF": ("ATF", "260", "French Southern Territories"),
    "TG": ("TGO", "768", "Togo"),
    "TH": ("THA", "764", "Thailand"),
    "TJ": ("TJK", "762", "Tajikistan"),
    "TK": ("TKL", "772", "Tokelau"),
    "TL": ("TLS", "626", "Timor-Leste"),
    "TM": ("TKM", "795", "Turkmenistan"),
    "TN": ("TUN", "788", "Tunisia"),
    "TO": ("TON", "776", "Tonga"),
    "TR": ("TUR", "792", "Türkiye"),
    "TT": ("TTO", "780", "Trinidad and Tobago"),
    "TV": ("TUV", "798", "Tuvalu"),
    "TW": ("TWN", "158", "Taiwan, Province of China"),
    "TZ": ("TZA", "834", "United Republic of Tanzania"),
    "UA": ("UKR", "804", "Ukraine"),
    "UG": ("UGA", "800", "Uganda"),
    "UM": ("UMI", "581", "United States Minor Outlying Islands"),
    "US": ("USA", "840", "United States"),
    "UY": ("URY", "858", "Uruguay"),
    "UZ": ("UZB", "860", "Uzbekistan"),
    "VA": ("VAT", "336", "Holy See (Vatican City State)"),
    "VC": ("VCT", "670", "Saint Vincent and the Grenadines"),
    "VE": ("VEN", "862", "Venezuela"),
    "VG": ("VGB", "092", "British Virgin Islands"),
    "VI": ("VIR", "850", "U.S. Virgin Islands"),
    "VN": ("VNM", "704", "Viet Nam"),
    "VU": ("VUT", "548", "Vanuatu"),
    "WF": ("WLF", "876", "Wallis and Futuna"),
    "WS": ("WSM", "882", "Samoa"),
    "YE": ("YEM", "887", "Yemen"),
    "YT": ("MYT", "175", "Mayotte"),
    "ZA": ("ZAF", "710", "South Africa"),
    "ZM": ("ZMB", "894", "Zambia"),
    "ZW": ("ZWE", "716", "Zimbabwe"),
}
"""Officially assigned: alpha-2 -> (alpha-3, numeric as three digits, English short name)."""

FORMER: Final[dict[str, str]] = {
    "AC": "Ascension Island",
    "AN": "Netherlands Antilles",
    "BU": "Burma",
    "CP": "Clipperton Island",
    "CQ": "Sark",
    "CS": "Serbia and Montenegro (2003 to 2006); Czechoslovakia (until 1993)",
    "CT": "Canton and Enderbury Islands",
    "DD": "German Democratic Republic",
    "DG": "Diego Garcia",
    "DY": "Dahomey",
    "EA": "Ceuta, Melilla",
    "FQ": "French Southern and Antarctic Territories",
    "FX": "Metropolitan France",
    "HV": "Upper Volta",
    "IC": "Canary Islands",
    "JT": "Johnston Island",
    "MI": "Midway Islands",
    "NH": "New Hebrides",
    "NQ": "Dronning Maud Land",
    "NT": "Neutral Zone",
    "PC": "Trust Territory of the Pacific Islands",
    "PU": "United States Miscellaneous Pacific Islands",
    "PZ": "Panama Canal Zone",
    "RH": "Southern Rhodesia",
    "SU": "Union of Soviet Socialist Republics",
    "TA": "Tristan da Cunha",
    "TP": "East Timor",
    "VD": "Democratic Republic of Viet-Nam",
    "WK": "Wake Island",
    "YD": "Democratic Yemen",
    "YU": "Yugoslavia",
    "ZR": "Zaire",
}
"""Withdrawn, or reserved for an area that is no country of its own: alpha-2 -> English name.

`CS` has stood for two states, and the name says so. Withdrawn entries whose code is assigned
today (AI, BQ, BY, GE, SK) are left out, for the code now means another entry. So are the
reservations for organisations (EU, EZ, UN) and `UK`, for which `GB` is the code.
"""

USER_ASSIGNED: Final[dict[str, str]] = {
    "XK": "Kosovo",
}
"""User-assigned (ISO 3166-1, the range XA to XZ) and in wide use: alpha-2 -> English name.

The standard will never assign such a code, so it has no alpha-3 or numeric code there.
"""
