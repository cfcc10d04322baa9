"""Corrections of accounts and some payments are proposed, as decisions are."""

import hashlib
import json

from alembic import context, op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import vakter
from data.migrering.versions.v0004_verdier_i_loggen import bygg_om
from data.migrering.versions.v0007_forslag import EGNE_VAKTER

revision = "0011"
down_revision = "0010"

FORSLAG = """
    CREATE TABLE forslag (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        innhold TEXT NOT NULL,
        personer TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_type CHECK (
            type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'justering', 'anvisning')
        ),
        CONSTRAINT noen_har_foreslaatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
"""

PAATEGNING = """
    CREATE TABLE paategning (
        id INTEGER NOT NULL,
        forslag_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        person TEXT NOT NULL,
        navn TEXT,
        dato TEXT,
        grunn_kode TEXT,
        grunn TEXT,
        ord TEXT,
        vedtak_id INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        justering_id INTEGER,
        anvisning_id INTEGER,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('underskrevet', 'kontrollert', 'fattet', 'sendt_tilbake', 'trukket')),
        CONSTRAINT navn_har_dato CHECK ((navn IS NULL) = (dato IS NULL)),
        CONSTRAINT underskrevet_paa_papir CHECK (slag <> 'underskrevet' OR navn IS NOT NULL),
        CONSTRAINT sendt_tilbake_har_grunn CHECK ((slag = 'sendt_tilbake') = (grunn_kode IS NOT NULL)),
        CONSTRAINT fattet_ble_til_noe CHECK (
            (slag = 'fattet') = (vedtak_id IS NOT NULL) + (justering_id IS NOT NULL) + (anvisning_id IS NOT NULL)
        ),
        FOREIGN KEY(forslag_id) REFERENCES forslag (id),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id),
        FOREIGN KEY(justering_id) REFERENCES justering (id),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id)
    ) STRICT
"""

INDEKSER = (
    "CREATE INDEX ix_forslag_journalnr ON forslag (journalnr)",
    "CREATE INDEX ix_paategning_forslag ON paategning (forslag_id)",
    "CREATE INDEX ix_paategning_vedtak ON paategning (vedtak_id)",
    "CREATE INDEX ix_paategning_justering ON paategning (justering_id)",
    "CREATE INDEX ix_paategning_anvisning ON paategning (anvisning_id)",
)

NYE_VAKTER = (
    """
    CREATE TRIGGER justering_etter_kontroll BEFORE INSERT ON justering
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND NOT EXISTS (SELECT 1
    FROM forslag WHERE journalnr = NEW.journalnr AND type = 'justering'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert') BEGIN SELECT RAISE(ABORT, 'justeringen er ikke kontrollert'); END
    """,
    """
    CREATE TRIGGER anvisning_etter_kontroll BEFORE INSERT ON anvisning
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm')
    AND (NEW.type IN ('E', 'T') OR instr(coalesce(NEW.bekreftet, ''), '"over_grensen"') > 0) AND NOT EXISTS (SELECT 1
    FROM forslag WHERE journalnr = NEW.journalnr AND type = 'anvisning'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert') BEGIN SELECT RAISE(ABORT, 'anvisningen er ikke kontrollert'); END
    """,
)


def upgrade() -> None:
    """Makes both tables anew, since SQLite cannot widen a check in place, with their rows as they are, and the guards.

    What one person has done alone before this stands, and the log says how far that goes.
    """
    op.execute("ALTER TABLE paategning ADD COLUMN justering_id INTEGER")
    op.execute("ALTER TABLE paategning ADD COLUMN anvisning_id INTEGER")
    bygg_om("forslag", FORSLAG)
    bygg_om("paategning", PAATEGNING)
    egne = [vakt for vakt in EGNE_VAKTER if "vedtak_etter_kontroll" not in vakt]
    for setning in (*INDEKSER, *vakter("forslag"), *vakter("paategning"), *egne, *NYE_VAKTER):
        op.execute(setning)
    _ta_opp_det_som_er_gjort_alene()


def _ta_opp_det_som_er_gjort_alene() -> None:
    """Says in the log up to which correction and which payment nobody was to propose them, where three sign."""
    forbindelse = op.get_bind()
    (kontor,) = forbindelse.execute(text("SELECT count(*) FROM oppsett WHERE underskrift <> 'ingen'")).one()
    hoder = forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()
    antall = {tabell: antall for tabell, antall, _ in hoder}
    alene = {tabell: antall[tabell] for tabell in ("anvisning", "justering")}
    if not kontor or not any(alene.values()):
        return
    ledd = {
        "id": antall["logg"] + 1,
        "tidspunkt": context.config.attributes["tidspunkt"],
        "signatur": context.config.attributes["signatur"],
        "handling": "opptatt",
        "detaljer": json.dumps({"alene": alene}, sort_keys=True),
        "forrige": next(hash_ for tabell, _, hash_ in hoder if tabell == "logg"),
    }
    tekst = json.dumps(["logg", ledd], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    ledd["hash"] = hashlib.sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()
    verdier = ", ".join(f":{navn}" for navn in ledd)
    forbindelse.execute(text(f"INSERT INTO logg ({', '.join(ledd)}) VALUES ({verdier})"), ledd)
