"""What is counted, in SQL: each measure's events in the period, with the case, the person and the day that counts."""

from data.arbeid.slag import Arbeidsslag
from data.kodeverk import kodeliste
from data.operasjoner.statistikk.maal import UTEN_GRUNN

_AVGJORT = """
    SELECT v.journalnr, v.type, v.begrunnelse_kode, date(v.tidspunkt) AS vedtatt FROM vedtak v
    WHERE v.id IN (SELECT min(id) FROM vedtak WHERE type IN ('innvilgelse', 'avslag') GROUP BY journalnr)
"""
"""The first grant or refusal of each case."""

_SAKENE = """
    SELECT sak.journalnr, sak.fodselsnr, sak.mottatt_dato AS mottatt, a.type, a.begrunnelse_kode,
           max(a.vedtatt, sak.mottatt_dato) AS avgjort
    FROM sak LEFT JOIN avgjort a ON a.journalnr = sak.journalnr
    WHERE sak.mottatt_dato <= :til AND sak.tilstand <> 'annullert'
"""
"""A journal entry that was annulled was no application."""


def _grunn(type_: str) -> str:
    """The key of a decision's reason: the code, when the list has it."""
    koder = ", ".join(f"'{kode}'" for kode in kodeliste(type_).koder)
    return f"'{type_}:' || iif(begrunnelse_kode IN ({koder}), begrunnelse_kode, '{UTEN_GRUNN}')"


def _fattet(type_: str) -> str:
    felles = (
        f"FROM vedtak v JOIN sak USING (journalnr) WHERE type = '{type_}' AND date(v.tidspunkt) BETWEEN :fra AND :til"
    )
    rad = "v.journalnr, sak.fodselsnr, date(v.tidspunkt) AS dag, 0 AS verdi"
    return f"SELECT '{type_}' AS maal, {rad} {felles} UNION ALL SELECT {_grunn(type_)}, {rad} {felles}"


_I_SAKENE = "SELECT {maal}, journalnr, fodselsnr, {dag}, 0 FROM sakene WHERE {hvis}"
_AVGJORT_NAA = "avgjort BETWEEN :fra AND :til"
_VEDTATT = f"""
    avgjort AS MATERIALIZED ({_AVGJORT}), sakene AS MATERIALIZED ({_SAKENE})
"""


def saker_og_vedtak() -> str:
    """The events of the tables S and G."""
    i_sakene = (
        ("'ventet'", "mottatt", "mottatt < :fra AND coalesce(avgjort, :fra) >= :fra"),
        ("'inn'", "mottatt", "mottatt >= :fra"),
        ("'avgjort'", "avgjort", _AVGJORT_NAA),
        ("'innvilget'", "avgjort", f"{_AVGJORT_NAA} AND type = 'innvilgelse'"),
        ("'avslag'", "avgjort", f"{_AVGJORT_NAA} AND type = 'avslag'"),
        (_grunn("avslag"), "avgjort", f"{_AVGJORT_NAA} AND type = 'avslag'"),
        ("'venter'", "mottatt", "avgjort IS NULL OR avgjort > :til"),
    )
    deler = [_I_SAKENE.format(maal=maal, dag=dag, hvis=hvis) for maal, dag, hvis in i_sakene]
    alle = " UNION ALL ".join((*map(_fattet, ("avstengning", "opphor", "gjenopptak")), *deler))
    return f"{_VEDTATT}, h AS ({alle})"


_STAAR = "NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = anvisning.id)"
"""A payment that was taken back before its run was closed is none."""

DAGER = f"""
    {_VEDTATT},
    betalt AS (
        SELECT journalnr, min(kjoredato) AS dag FROM anvisning
        WHERE slag = 'dagpenger' AND type NOT IN ('M', 'T') AND {_STAAR} GROUP BY journalnr
    ),
    h AS (
        SELECT 'vedtak' AS maal, journalnr, fodselsnr, avgjort AS dag,
               CAST(julianday(avgjort) - julianday(mottatt) AS INTEGER) AS verdi
        FROM sakene WHERE {_AVGJORT_NAA}
        UNION ALL
        SELECT 'utbetaling', journalnr, fodselsnr, dag,
               CAST(julianday(max(dag, mottatt)) - julianday(mottatt) AS INTEGER)
        FROM betalt JOIN sakene USING (journalnr) WHERE dag BETWEEN :fra AND :til
    )
"""
"""The events of table D; their value is days."""

UTBETALT = f"""
    h AS (
        SELECT 'anvist:' || iif(slag = 'ferietillegg', 'F', type) AS maal, journalnr, sak.fodselsnr, kjoredato AS dag,
               anvist_belop AS verdi
        FROM anvisning JOIN sak USING (journalnr) 
        WHERE type <> 'M' AND kjoredato BETWEEN :fra AND :til AND {_STAAR}
    )
"""
"""The events of table U; their value is kroner before tax."""

GRENSEN = f"""
    h AS (
        SELECT slag AS maal, journalnr, fodselsnr, siden AS dag, 0 AS verdi FROM arbeid
        WHERE slag IN ('{Arbeidsslag.NAER_GRENSEN}', '{Arbeidsslag.OPPBRUKT}') AND siden <= :til
        AND (synlig_til IS NULL OR synlig_til > :idag)
    )
"""
"""The events of table N."""

_KLAGENE = """
    svarene AS MATERIALIZED (
        SELECT klage.journalnr, sak.fodselsnr, mottatt, svar.slag AS svaret, svar.dato AS besvart,
               der.slag AS fra_fylket, der.dato AS svart
        FROM klage JOIN sak USING (journalnr)
        LEFT JOIN klagesteg svar ON svar.id = (SELECT min(id) FROM klagesteg WHERE klage_id = klage.id)
        LEFT JOIN klagesteg der ON der.id = (SELECT min(id) FROM klagesteg WHERE klage_id = klage.id AND id > svar.id)
        WHERE mottatt <= :til
    )
"""
"""Each complaint with what became of it here, and then where it was sent; never more."""

_BESVART, _SVART = "besvart BETWEEN :fra AND :til", "svart BETWEEN :fra AND :til"


def klagene() -> str:
    """The events of table K, but for the days."""
    deler = (
        ("'klage_ventet'", "mottatt", "mottatt < :fra AND coalesce(besvart, :fra) >= :fra"),
        ("'klage_inn'", "mottatt", "mottatt >= :fra"),
        ("'besvart'", "besvart", _BESVART),
        ("'besvart:' || svaret", "besvart", _BESVART),
        ("'klage_venter'", "mottatt", "besvart IS NULL OR besvart > :til"),
        ("'fylket'", "svart", _SVART),
        ("'fylket:' || fra_fylket", "svart", _SVART),
    )
    alle = (f"SELECT {m}, journalnr, fodselsnr, {d}, 0 FROM svarene WHERE {hvis}" for m, d, hvis in deler)
    return f"{_KLAGENE}, h (maal, journalnr, fodselsnr, dag, verdi) AS ({' UNION ALL '.join(alle)})"


KLAGEDAGER = f"""
    {_KLAGENE},
    h AS (
        SELECT 'svar' AS maal, journalnr, fodselsnr, besvart AS dag,
               CAST(julianday(besvart) - julianday(mottatt) AS INTEGER) AS verdi
        FROM svarene WHERE {_BESVART}
        UNION ALL
        SELECT 'fylkessvar', journalnr, fodselsnr, svart, CAST(julianday(svart) - julianday(besvart) AS INTEGER)
        FROM svarene WHERE {_SVART}
    )
"""
"""The days of table K."""
