"""The payment runs: closed runs, what is in each, their files, what came back, and when the payment centre was down."""

import hashlib
import json

from alembic import context, op
from sqlalchemy import text

from data.migrering.versions.v0001_registeret import HODEVAKTER, vakter

revision = "0006"
down_revision = "0005"

KJEDET = ("kjoring", "kjoringspost", "kjoringsfil", "kjoringssvar", "driftsstans")

TABELLER = (
    """
    CREATE TABLE kjoring (
        id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        mandag TEXT NOT NULL,
        stengte TEXT NOT NULL,
        nedetid INTEGER NOT NULL,
        lukket TEXT NOT NULL,
        forste_post INTEGER NOT NULL,
        siste_post INTEGER NOT NULL,
        til_anvisning INTEGER NOT NULL,
        betalinger INTEGER NOT NULL,
        belop INTEGER NOT NULL,
        holdt INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('kjoring', 'opptatt')),
        CONSTRAINT mandag_er_dato CHECK (mandag IS date(mandag)),
        CONSTRAINT poster_i_orden CHECK (siste_post >= forste_post - 1),
        CONSTRAINT summer_positive CHECK (betalinger >= 0 AND belop >= 0 AND holdt >= 0)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_kjoring_mandag ON kjoring (mandag) WHERE slag = 'kjoring'",
    """
    CREATE TABLE kjoringspost (
        id INTEGER NOT NULL,
        kjoring_id INTEGER NOT NULL,
        anvisning_id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        fodselsnr TEXT NOT NULL,
        navn TEXT NOT NULL,
        kommune TEXT,
        slag TEXT NOT NULL,
        brutto INTEGER NOT NULL,
        skatt INTEGER NOT NULL,
        netto INTEGER NOT NULL,
        tabellnr TEXT,
        giro TEXT,
        kontonr TEXT,
        betaling INTEGER,
        grunn TEXT,
        fra_for INTEGER,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B')),
        CONSTRAINT kjent_grunn CHECK (grunn IN ('konto', 'trekk', 'avvist')),
        CONSTRAINT holdt_uten_betaling CHECK (grunn IS NULL OR betaling IS NULL),
        CONSTRAINT betaling_har_konto CHECK (betaling IS NULL OR kontonr IS NOT NULL),
        FOREIGN KEY(kjoring_id) REFERENCES kjoring (id),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_kjoringspost_kjoring ON kjoringspost (kjoring_id, betaling)",
    "CREATE INDEX ix_kjoringspost_anvisning ON kjoringspost (anvisning_id)",
    "CREATE INDEX ix_kjoringspost_journalnr ON kjoringspost (journalnr)",
    "CREATE INDEX ix_kjoringspost_holdt ON kjoringspost (id) WHERE grunn IS NOT NULL",
    """
    CREATE TABLE kjoringsfil (
        id INTEGER NOT NULL,
        kjoring_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        antall INTEGER NOT NULL,
        belop INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('txt', 'xml')),
        FOREIGN KEY(kjoring_id) REFERENCES kjoring (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_kjoringsfil_en_av_hvert_slag ON kjoringsfil (kjoring_id, slag)",
    """
    CREATE TABLE kjoringssvar (
        id INTEGER NOT NULL,
        kjoring_id INTEGER NOT NULL,
        betaling INTEGER NOT NULL,
        utfall TEXT NOT NULL,
        kode TEXT,
        tekst TEXT,
        kilde TEXT,
        linje INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_utfall CHECK (utfall IN ('utbetalt', 'avvist')),
        FOREIGN KEY(kjoring_id) REFERENCES kjoring (id)
    ) STRICT
    """,
    "CREATE UNIQUE INDEX ux_kjoringssvar_ett_av_hvert_utfall ON kjoringssvar (kjoring_id, betaling, utfall)",
    """
    CREATE TABLE driftsstans (
        id INTEGER NOT NULL,
        fra TEXT NOT NULL,
        til TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT til_etter_fra CHECK (til IS NULL OR til >= fra)
    ) STRICT
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
            'kjoring', 'kjoringspost', 'kjoringsfil', 'kjoringssvar', 'driftsstans')
        ),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
"""

EGNE_VAKTER = (
    """
    CREATE TRIGGER anvisning_ikke_i_lukket_kjoring BEFORE INSERT ON anvisning
    WHEN NEW.type NOT IN ('K', 'M') AND date(NEW.kjoredato, 'weekday 0', '-6 days')
    <= (SELECT mandag FROM kjoring WHERE slag = 'kjoring' ORDER BY id DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END
    """,
    """
    CREATE TRIGGER kjoringspost_bare_ved_lukking BEFORE INSERT ON kjoringspost
    WHEN NOT EXISTS (SELECT 1 FROM kjoring WHERE id = NEW.kjoring_id AND NEW.id BETWEEN forste_post AND siste_post)
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END
    """,
    """
    CREATE TRIGGER kjoringspost_bare_en_gang BEFORE INSERT ON kjoringspost
    WHEN NEW.grunn IS NULL AND EXISTS (SELECT 1 FROM kjoringspost gitt WHERE gitt.anvisning_id = NEW.anvisning_id
    AND gitt.grunn IS NULL AND NOT EXISTS (SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = gitt.kjoring_id
    AND svar.betaling = gitt.betaling
    AND svar.utfall = 'avvist'))
    BEGIN SELECT RAISE(ABORT, 'anvisningen er i en kjoring'); END
    """,
    """
    CREATE TRIGGER kjoringssvar_paa_en_betaling BEFORE INSERT ON kjoringssvar
    WHEN NOT EXISTS (SELECT 1 FROM kjoringspost WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling)
    BEGIN SELECT RAISE(ABORT, 'ingen slik betaling'); END
    """,
    """
    CREATE TRIGGER kjoringssvar_avvist_staar BEFORE INSERT ON kjoringssvar
    WHEN EXISTS (SELECT 1 FROM kjoringssvar WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling
    AND utfall = 'avvist')
    BEGIN SELECT RAISE(ABORT, 'betalingen er avvist'); END
    """,
)

START = "0" * 64


def upgrade() -> None:
    """Makes the tables, their guards, and the heads of the chains anew: SQLite cannot widen a check in place.

    What the program before this called transferred, by its day, is taken up as that: no run pays it again.
    """
    forbindelse = op.get_bind()
    hoder = [tuple(rad) for rad in forbindelse.execute(text("SELECT tabell, antall, hash FROM kjedehode")).all()]
    for navn in ("kjedehode_bare_fram", "kjedehode_slettes_ikke", "kjedehode_ingen_nye"):
        op.execute(f"DROP TRIGGER {navn}")
    op.execute("DROP TABLE kjedehode")
    op.execute(KJEDEHODE)
    for setning in TABELLER:
        op.execute(setning)
    nytt_hode = text("INSERT INTO kjedehode (tabell, antall, hash) VALUES (:tabell, :antall, :hash)")
    for tabell, antall, hash_ in (*hoder, *((tabell, 0, START) for tabell in KJEDET)):
        forbindelse.execute(nytt_hode, {"tabell": tabell, "antall": antall, "hash": hash_})
    for setning in (*(vakt for tabell in KJEDET for vakt in vakter(tabell)), *HODEVAKTER, *EGNE_VAKTER):
        op.execute(setning)
    ta_opp_betalingene()


def ta_opp_betalingene() -> None:
    """Puts in the first row, which says up to which payment and day all is transferred; none in an empty register."""
    forbindelse, naa = op.get_bind(), context.config.attributes["tidspunkt"]
    (siste,) = forbindelse.execute(text("SELECT max(id) FROM anvisning")).one()
    if siste is None:
        return
    venter = text("SELECT min(id) FROM anvisning WHERE type NOT IN ('K', 'M') AND kjoredato > :dag")
    (forste,) = forbindelse.execute(venter, {"dag": naa[:10]}).one()
    rad = {
        "id": 1,
        "slag": "opptatt",
        "mandag": naa[:10],
        "stengte": naa,
        "nedetid": 0,
        "lukket": naa,
        "forste_post": 1,
        "siste_post": 0,
        "til_anvisning": siste if forste is None else forste - 1,
        "betalinger": 0,
        "belop": 0,
        "holdt": 0,
        "signatur": context.config.attributes["signatur"],
        "forrige": START,
    }
    _legg_til("kjoring", rad)
    antall, forrige = forbindelse.execute(text("SELECT antall, hash FROM kjedehode WHERE tabell = 'logg'")).one()
    _legg_til(
        "logg",
        {
            "id": antall + 1,
            "tidspunkt": naa,
            "signatur": rad["signatur"],
            "handling": "opptatt",
            "detaljer": json.dumps({"hash": rad["hash"], "kjoring": 1}, sort_keys=True),
            "forrige": forrige,
        },
    )


def _legg_til(tabell: str, rad: dict[str, str | int]) -> None:
    """Writes a link, with its hash."""
    tekst = json.dumps([tabell, rad], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    rad["hash"] = hashlib.sha256(tekst.encode("utf-8", "surrogatepass")).hexdigest()
    verdier = ", ".join(f":{navn}" for navn in rad)
    op.get_bind().execute(text(f"INSERT INTO {tabell} ({', '.join(rad)}) VALUES ({verdier})"), rad)
