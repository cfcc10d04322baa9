"""What a made exercise says beside its papers: its goal, tasks, hints and debrief; none of it stands on line 23."""

MAAL: str = "Journalfør søknaden og innvilg dagpengene etter papirene."
MAAL_MED_KORT: str = "Journalfør søknaden, innvilg dagpengene etter papirene, og anvis kortet."
JOURNALFORT: str = "Søknaden er journalført"
INNVILGET: str = "Dagpengene er innvilget"
ANVIST: str = "Kortet er anvist"
GJOR_JOURNAL: str = "Før søknaden på D-60: konto og mottatt dato står i søknaden."
GJOR_JOURNAL_NY: str = "Søkeren er ny: registrer navn og adresse i Sofa-søker, og før søknaden på D-60."
GJOR_VEDTAK: str = "Finn opplysningene i papirene, før dem på D-61, og fatt vedtaket."
GJOR_VEDTAK_BLANT_FLERE: str = (
    "Finn opplysningene i papirene, før dem på D-61, og fatt vedtaket. Ikke alt på bordet hører til."
)
GJOR_KORT: str = "Anvis kortet på D-62, for perioden og med timene som står på det."

TENK_PAA_JOURNALEN: str = "Hvem søker, når kom søknaden, og hvor skal pengene sendes?"
SE_I_SOKNADEN: str = "Se i søknaden: nummer, konto og stempelet for mottatt dato."
REGEL_FOR_JOURNALEN: str = "Mottatt dato er dagen søknaden kom til trygdekontoret, ikke dagen i dag."
TENK_PAA_VEDTAKET: str = "Hvilke opplysninger trenger vedtaket, og hvilket papir viser hver av dem?"
SE_I_PAPIRENE: str = "Se etter år, navn og enhet på hvert papir: gjelder det søkeren, riktig år, og hele året?"
REGEL_FOR_VEDTAKET: str = (
    "Regelverket punkt 3.4: Grunnlaget er det høyeste av siste år og snittet av de tre årene, justert med grunnbeløpet."
)
TENK_PAA_KORTET: str = "Hvilken periode gjelder kortet, og hvor mye er det arbeidet i den?"
SE_PAA_KORTET: str = "Se på meldekortet: første og siste dag, og timene i begge ukene."
REGEL_FOR_KORTET: str = (
    "Arb. timer i per. er for hele perioden; Tapt arb.tid er i uka. Uten timer betales hele perioden."
)

HVOR_SIKKERT: str = (
    "Grunnbeløpet har grad A; det meste av resten har grad C, vårt valg der kildene tier. F2 viser det for hvert tall."
)


def tittel(navn: str) -> str:
    return f"{navn} søker dagpenger"


def regel(punkt: str, raad: str) -> str:
    return f"Regelverket punkt {punkt}: {raad}"


def vis_meg(bilde: str, felter: str) -> str:
    return f"Skriv dette på {bilde}: {felter}."


def regnet(grunnlag: str, dagsats: str, tillegg: str, ukesats: str) -> str:
    return (
        f"Grunnlaget er {grunnlag} kr, dagsatsen {dagsats} kr, barnetillegget {tillegg} kr, og ukesatsen {ukesats} kr."
    )


def anvist(prosent: str, belop: str, netto: str) -> str:
    return f"Kortet gir {prosent} %, som er {belop} kr, og {netto} kr etter skatt."


def felle(navn: str, raad: str, punkt: str) -> str:
    return f"En vanlig feil her: {navn} {raad} (punkt {punkt})"
