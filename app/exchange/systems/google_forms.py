"""Google Forms: the answers, downloaded or by way of a spreadsheet."""

from app.exchange.mapping.system import system
from app.rules.importing.values import Target

SYSTEM = system(
    "google_forms",
    "Google Forms",
    marks=[
        [
            [
                "Timestamp",
                "Zeitstempel",
                "Sygnatura czasowa",
                "Laika zīmogs",
                "Laikspiedols",
                "Horodateur",
                "Marca temporal",
                "Informazioni cronologiche",
                "Tijdstempel",
                "Časová značka",
                "Časová pečiatka",
                "Aikaleima",
                "Tidsstämpel",
                "Tidsstempel",
                "Időbélyeg",
                "Laiko žyma",
                "Ajatempel",
                "Отметка времени",
                "Позначка часу",
                "Carimbo de data/hora",
                "Zaman damgası",
                "Marcaj de timp",
            ]
        ]
    ],
    targets={
        "Timestamp": Target.IGNORE,
        "Zeitstempel": Target.IGNORE,
        "Sygnatura czasowa": Target.IGNORE,
        "Laika zīmogs": Target.IGNORE,
        "Laikspiedols": Target.IGNORE,
        "Horodateur": Target.IGNORE,
        "Marca temporal": Target.IGNORE,
        "Informazioni cronologiche": Target.IGNORE,
        "Tijdstempel": Target.IGNORE,
        "Časová značka": Target.IGNORE,
        "Časová pečiatka": Target.IGNORE,
        "Aikaleima": Target.IGNORE,
        "Tidsstämpel": Target.IGNORE,
        "Tidsstempel": Target.IGNORE,
        "Időbélyeg": Target.IGNORE,
        "Laiko žyma": Target.IGNORE,
        "Ajatempel": Target.IGNORE,
        "Отметка времени": Target.IGNORE,
        "Позначка часу": Target.IGNORE,
        "Carimbo de data/hora": Target.IGNORE,
        "Zaman damgası": Target.IGNORE,
        "Marcaj de timp": Target.IGNORE,
        "Score": Target.IGNORE,
        "Punkte": Target.IGNORE,
        "Wynik": Target.IGNORE,
    },
    bookers=[
        "Email Address",
        "E-Mail-Adresse",
        "Adres e-mail",
        "Username",
        "Nazwa użytkownika",
        "Adresse e-mail",
        "E-pasta adrese",
    ],
)
