"""What schemes of fraud are called, for those who teach."""

from typing import Final

from edu_desk.shared.text import N_

SCHEMES: Final = {
    "parcel": N_("Parcels"),
    "fine": N_("Fines and penalties"),
    "health": N_("Health check-ups"),
    "obituary": N_("Obituaries"),
    "wedding": N_("Wedding invitations"),
    "card": N_("Cards nobody ordered"),
    "authority": N_("Police and prosecutors"),
    "bank": N_("Banks"),
    "loan": N_("Loans"),
    "family": N_("Family members"),
    "friend": N_("Friends"),
    "telecom": N_("Telephone companies"),
    "investment": N_("Investing"),
    "romance": N_("Strangers who become friends"),
    "goods": N_("Used goods"),
    "rental": N_("Flats and rents"),
    "relief": N_("Relief payments"),
    "refund": N_("Refunds"),
    "remote": N_("Remote control"),
    "qr": N_("QR codes"),
    "gift": N_("Gift cards"),
    "lookalike": N_("Fake websites"),
    "advert": N_("Advertisements"),
    "app": N_("Apps from unknown sources"),
    "job": N_("Jobs"),
    "rail": N_("Train tickets"),
    "certificate": N_("Certificates"),
    "prize": N_("Prizes"),
    "voice": N_("AI voices and videos"),
}
"""By the name that cases give; an author may use another, which is then shown as it is."""
