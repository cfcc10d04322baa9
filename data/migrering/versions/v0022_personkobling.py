"""Entries of persons that are now another: numbers that are replaced, and two entries of one person."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0022"
down_revision = "0021"

TABELL = """
    CREATE TABLE personkobling (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        til_fodselsnr TEXT NOT NULL,
        slag TEXT NOT NULL,
        saker TEXT NOT NULL,
        ord TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('nytt_nummer', 'sammen')),
        CONSTRAINT til_en_annen CHECK (fodselsnr <> til_fodselsnr),
        CONSTRAINT har_ord CHECK (trim(ord) <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr),
        FOREIGN KEY(til_fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
"""
INDEKSER = (
    "CREATE UNIQUE INDEX ux_personkobling_fodselsnr ON personkobling (fodselsnr)",
    "CREATE INDEX ix_personkobling_til_fodselsnr ON personkobling (til_fodselsnr)",
)
VAKTER = (
    """
    CREATE TRIGGER registersvar_samme_person BEFORE INSERT ON registersvar
    WHEN (SELECT fodselsnr FROM registeropplysning WHERE id = NEW.opplysning_id)
    IS NOT (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)
    AND NOT EXISTS (SELECT 1 FROM registeropplysning JOIN personkobling USING (fodselsnr)
    WHERE registeropplysning.id = NEW.opplysning_id)
    BEGIN SELECT RAISE(ABORT, 'en annen person'); END
    """,
    """
    CREATE TRIGGER personkobling_til_en_som_staar BEFORE INSERT ON personkobling
    WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.til_fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END
    """,
    """
    CREATE TRIGGER sak_fores_paa_en_som_staar BEFORE INSERT ON sak
    WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END
    """,
    """
    CREATE TRIGGER sak_flyttes_med_personen BEFORE UPDATE OF fodselsnr ON sak
    WHEN NEW.fodselsnr <> OLD.fodselsnr AND NOT EXISTS (SELECT 1 FROM personkobling
    WHERE fodselsnr = OLD.fodselsnr AND til_fodselsnr = NEW.fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'saken er en annen persons'); END
    """,
)

KJEDEHODE = """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (
            tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg',
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans', 'forslag', 'paategning',
            'aapning', 'justering',
            'klage', 'klagesteg', 'brev', 'papirmottak', 'omregning', 'kravpost', 'tilbaketaking',
            'annullering', 'personkobling', 'adressesperre', 'registeropplysning', 'registersvar',
            'arkivering')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

START = "0" * 64


def upgrade() -> None:
    """Makes the table, its guards, and the heads of the chains anew: SQLite cannot widen a check in place."""
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute("DROP TRIGGER registersvar_samme_person")
    for setning in (KJEDEHODE, TABELL, *INDEKSER):
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, ("personkobling", 0, START)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*vakter("personkobling"), *HODEVAKTER, *VAKTER):
        op.execute(setning)
