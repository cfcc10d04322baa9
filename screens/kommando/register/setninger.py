"""What `dagpenger register` says itself; none of it stands on line 23."""


def filen_er_lest(tatt: int, fra_for: int, venter: int, ikke_tatt: int) -> str:
    return (
        f"Filen er lest. Registrert: {tatt}. Sto der fra før: {fra_for}. På arbeidslisten: {venter}. Ikke tatt:"
        f" {ikke_tatt}."
    )


def av_slaget(slag: str, tatt: int, venter: int) -> str:
    return f"{tatt:>7} {slag}; {venter} stemmer ikke med det som er oppgitt"


def framdrift(ferdig: int, alle: int) -> str:
    return f"{ferdig} av {alle} opplysninger"
