"""Decisions made anew back in time, what they make of each payment, and the account of what is to be paid back."""

from alembic import op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0014"
down_revision = "0013"

KJEDET = ("omregning", "kravpost")

TABELLER = (
    """
    CREATE TABLE omregning (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        anvisning_id INTEGER NOT NULL,
        prosent_for INTEGER NOT NULL,
        prosent INTEGER NOT NULL,
        belop_for INTEGER NOT NULL,
        belop INTEGER NOT NULL,
        etterbetaling_id INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT prosent_ikke_under_null CHECK (min(prosent_for, prosent) >= 0),
        CONSTRAINT etterbetales_naar_det_var_for_lite CHECK (etterbetaling_id IS NULL OR belop > belop_for),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id),
        FOREIGN KEY(etterbetaling_id) REFERENCES anvisning (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_omregning_en_gang ON omregning (vedtak_id, anvisning_id)",
    "CREATE INDEX ix_omregning_journalnr ON omregning (journalnr)",
    "CREATE INDEX ix_omregning_anvisning_id ON omregning (anvisning_id)",
    "CREATE UNIQUE INDEX ux_omregning_etterbetaling ON omregning (etterbetaling_id)",
    """
    CREATE TABLE kravpost (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        slag TEXT NOT NULL,
        belop INTEGER NOT NULL,
        anvisning_id INTEGER NOT NULL,
        vedtak_id INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('krav', 'nedsatt', 'trekk')),
        CONSTRAINT bare_krav_oker CHECK (belop <> 0 AND (slag = 'krav') = (belop > 0)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_kravpost_en_gang ON kravpost (vedtak_id, anvisning_id, slag)",
    "CREATE INDEX ix_kravpost_journalnr ON kravpost (journalnr)",
    "CREATE INDEX ix_kravpost_anvisning_id ON kravpost (anvisning_id)",
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
            'aapning', 'justering', 'klage', 'klagesteg', 'brev', 'papirmottak',
            'omregning', 'kravpost')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

IKKE_MER_ENN_KRAVET = """
    CREATE TRIGGER kravpost_ikke_mer_enn_kravet BEFORE INSERT ON kravpost WHEN NEW.belop +
    (SELECT coalesce(sum(belop), 0) FROM kravpost JOIN sak USING (journalnr)
    WHERE fodselsnr = (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)) < 0
    BEGIN SELECT RAISE(ABORT, 'mer enn kravet'); END
"""

ANVISNING_ETTER_KONTROLL = """
    CREATE TRIGGER anvisning_etter_kontroll BEFORE INSERT ON anvisning
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm')
    AND (NEW.type IN ('E', 'T') OR instr(coalesce(NEW.bekreftet, ''), '"over_grensen"') > 0)
    AND NOT (NEW.type = 'E' AND EXISTS (SELECT 1 FROM vedtak JOIN forslag USING (journalnr)
    WHERE vedtak.id = NEW.vedtak_id AND vedtak.omgjoring IS NOT NULL AND forslag.type = 'innvilgelse'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert')) AND NOT EXISTS (SELECT 1
    FROM forslag WHERE journalnr = NEW.journalnr AND type = 'anvisning'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert') BEGIN SELECT RAISE(ABORT, 'anvisningen er ikke kontrollert'); END
"""

START = "0" * 64


def upgrade() -> None:
    """Makes the tables, their guards, the column, and the heads of the chains anew: a check is not widened in place."""
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute("DROP TRIGGER anvisning_etter_kontroll")
    op.execute(KJEDEHODE)
    op.execute(
        "ALTER TABLE vedtak ADD COLUMN omgjoring TEXT"
        " CONSTRAINT innvilgelse_gjores_om CHECK (omgjoring IS NULL OR type = 'innvilgelse')"
    )
    for setning in TABELLER:
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, *((tabell, 0, START) for tabell in KJEDET)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (
        *(vakt for tabell in KJEDET for vakt in vakter(tabell)),
        *HODEVAKTER,
        IKKE_MER_ENN_KRAVET,
        ANVISNING_ETTER_KONTROLL,
    ):
        op.execute(setning)
