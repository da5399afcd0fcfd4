/** Why something failed and what to do next. Same order everywhere: what, why, what next. */
export const faultsNl = {
  "read-only":
    "Dit kan niet in een werkmap die alleen-lezen is of in Beveiligde weergave staat. Kies boven het blad “Bewerken inschakelen”, of bewaar een kopie, en probeer opnieuw.",
  "structure-protected":
    "Het blad kan niet toegevoegd worden, want de structuur van de werkmap is beveiligd. Hef ze op via Controleren > Werkmap beveiligen en probeer opnieuw.",
  "sheet-protected":
    "Het blad is beveiligd en kan niet gewijzigd worden. Normtoets heft nooit een beveiliging op; doe dat zelf via Controleren en probeer opnieuw.",
  "cell-edit-mode":
    "Excel wacht, want er wordt in een cel getypt. Druk op Enter of Esc in die cel en probeer opnieuw.",
  "sheet-gone":
    "Een blad is intussen verwijderd of hernoemd, dus de plaatsen kloppen niet meer. Toets opnieuw.",
  "host-unsupported":
    "Deze versie van Excel kan dit niet. Werk Excel bij, of gebruik Excel op het web.",
  "host-busy":
    "Excel antwoordt niet, meestal omdat het rekent of een venster openstaat. Wacht even, sluit het venster en probeer opnieuw.",
  "too-large":
    "Dit is meer dan Excel in één keer geeft. Splits het grootste blad, of toets het bestand met de opdrachtregel.",
  cancelled: "Gestopt op uw vraag. Er is niets gewijzigd.",
  unexpected:
    "Er liep iets mis in Normtoets zelf. Uw lijsten zijn niet gewijzigd. Probeer opnieuw; blijft het zo, meld dan de regel hieronder.",
  unreadable:
    "De werkmap kan niet gelezen worden. Bewaar ze opnieuw als .xlsx, open ze en probeer opnieuw.",
} as const;
