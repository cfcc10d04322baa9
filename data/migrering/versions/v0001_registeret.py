"""The first register: persons, cases, facts, decisions, payments, and the log."""

from alembic import op

revision = "0001"
down_revision = None

TABELLER = (
    """
    CREATE TABLE person (
        fodselsnr TEXT NOT NULL,
        etternavn TEXT NOT NULL,
        fornavn TEXT NOT NULL,
        bo_co TEXT,
        bo_gate TEXT,
        bo_post TEXT,
        opph_co TEXT,
        opph_gate TEXT,
        opph_post TEXT,
        ektefelle_navn TEXT,
        nyk TEXT,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (fodselsnr),
        CONSTRAINT fodselsnr_siffer CHECK (fodselsnr GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
        CONSTRAINT har_navn CHECK (etternavn <> '' AND fornavn <> '')
    ) STRICT
    """,
    """
    CREATE TABLE sak (
        journalnr TEXT NOT NULL,
        fodselsnr TEXT NOT NULL,
        mottatt_dato TEXT NOT NULL,
        giro TEXT,
        kontonr TEXT,
        anmerkning TEXT,
        internt TEXT,
        signatur TEXT NOT NULL,
        tilstand TEXT NOT NULL,
        opprettet TEXT NOT NULL,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (journalnr),
        CONSTRAINT journalnr_siffer CHECK (journalnr GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
        CONSTRAINT kjent_tilstand CHECK (
            tilstand IN ('journalført', 'under behandling', 'innvilget', 'avslått', 'avsluttet')
        ),
        CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B')),
        CONSTRAINT giro_har_konto CHECK ((giro IS NULL) = (kontonr IS NULL)),
        CONSTRAINT mottatt_er_dato CHECK (mottatt_dato IS date(mottatt_dato)),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
    """,
    "CREATE INDEX ix_sak_fodselsnr ON sak (fodselsnr)",
    """
    CREATE UNIQUE INDEX ux_sak_en_aapen ON sak (fodselsnr)
    WHERE tilstand IN ('journalført', 'under behandling', 'innvilget')
    """,
    """
    CREATE TABLE behandling (
        journalnr TEXT NOT NULL,
        naeringsgruppe TEXT,
        barn INTEGER,
        hjelp_i_huset TEXT,
        bokommune TEXT,
        skattekommune TEXT,
        utbetkommune TEXT,
        skatteprosent INTEGER,
        tabellnr TEXT,
        normal_arbtid INTEGER,
        tapt_arbtid INTEGER,
        uker_delvis_perm INTEGER,
        innvilget_fra TEXT,
        til TEXT,
        maks_prosent INTEGER,
        antall_uker INTEGER,
        lonn_1 INTEGER,
        lonn_2 INTEGER,
        lonn_3 INTEGER,
        dagpenger_1 INTEGER,
        dagpenger_2 INTEGER,
        dagpenger_3 INTEGER,
        sykepenger_1 INTEGER,
        sykepenger_2 INTEGER,
        sykepenger_3 INTEGER,
        grunnbelop TEXT,
        internt TEXT,
        begrunnelse TEXT,
        nullstilling TEXT,
        oppjustert_grunnlag INTEGER,
        barn1_fodt TEXT,
        barn2_fodt TEXT,
        barn3_fodt TEXT,
        fiskeforedling TEXT,
        vernepliktig TEXT,
        kurs_1 INTEGER,
        kurs_2 INTEGER,
        kurs_3 INTEGER,
        privat_pensjon INTEGER,
        offentlig_pensjon INTEGER,
        folketrygd INTEGER,
        lonn_for_pensjon INTEGER,
        redusert_trygd INTEGER,
        PRIMARY KEY (journalnr),
        CONSTRAINT barn_0_20 CHECK (barn BETWEEN 0 AND 20),
        CONSTRAINT prosent_eller_tabell CHECK (skatteprosent IS NULL OR tabellnr IS NULL),
        CONSTRAINT til_etter_fra CHECK (til >= innvilget_fra),
        CONSTRAINT grunnbelop_f CHECK (grunnbelop IN ('F')),
        CONSTRAINT nullstilling_j CHECK (nullstilling IN ('J')),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    """
    CREATE TABLE vedtak (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        dato TEXT NOT NULL,
        uker INTEGER,
        begrunnelse_kode TEXT,
        begrunnelse TEXT,
        fakta TEXT,
        tolkning TEXT,
        innvilget_fra TEXT,
        til TEXT,
        maks_prosent INTEGER,
        antall_uker INTEGER,
        nullstilling INTEGER NOT NULL,
        grunnlag INTEGER,
        dagsats INTEGER,
        forsorgertillegg INTEGER,
        ukesats_for_samordning INTEGER,
        ukesats INTEGER,
        maks_uker INTEGER,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_type CHECK (type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor')),
        CONSTRAINT innvilgelse_er_hel CHECK (
            type <> 'innvilgelse' OR (fakta IS NOT NULL AND tolkning IS NOT NULL AND innvilget_fra IS NOT NULL
            AND ukesats >= 0 AND maks_prosent IS NOT NULL AND antall_uker IS NOT NULL)
        ),
        CONSTRAINT avstengning_har_uker CHECK ((type = 'avstengning') = (uker IS NOT NULL)),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_vedtak_journalnr ON vedtak (journalnr)",
    """
    CREATE TABLE anvisning (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        type TEXT NOT NULL,
        meldedato TEXT NOT NULL,
        periode_fra TEXT,
        periode_til TEXT,
        arb_timer INTEGER,
        tapt_arbtid INTEGER,
        uker_delvis_perm INTEGER,
        anvist_prosent INTEGER NOT NULL,
        anvist_belop INTEGER NOT NULL,
        skatt INTEGER NOT NULL,
        netto INTEGER NOT NULL,
        ferieaar INTEGER NOT NULL,
        dager_gammelt_ferieaar INTEGER NOT NULL,
        prosent_gammelt_ferieaar INTEGER NOT NULL,
        belop_gammelt_ferieaar INTEGER NOT NULL,
        kjoredato TEXT NOT NULL,
        begrunnelse TEXT,
        anmerkning TEXT,
        internt TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('dagpenger', 'ferietillegg')),
        CONSTRAINT kjent_type CHECK (type IN ('', 'K', 'T', 'E', 'M')),
        CONSTRAINT til_etter_fra CHECK (periode_til >= periode_fra),
        CONSTRAINT netto_etter_skatt CHECK (netto = anvist_belop - skatt),
        CONSTRAINT trekk_er_negativt CHECK (type <> 'T' OR (anvist_belop < 0 AND anvist_prosent = 0)),
        CONSTRAINT ellers_positivt CHECK (type = 'T' OR (anvist_belop >= 0 AND anvist_prosent >= 0)),
        CONSTRAINT melding_uten_penger CHECK (type <> 'M' OR (anvist_belop = 0 AND anvist_prosent = 0)),
        CONSTRAINT dager_positivt CHECK (dager_gammelt_ferieaar >= 0),
        CONSTRAINT kjoredato_er_dato CHECK (kjoredato IS date(kjoredato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    """,
    "CREATE INDEX ix_anvisning_journalnr ON anvisning (journalnr)",
    "CREATE INDEX ix_anvisning_vedtak_id ON anvisning (vedtak_id)",
    "CREATE UNIQUE INDEX ux_anvisning_ett_ferietillegg ON anvisning (journalnr, ferieaar) WHERE slag = 'ferietillegg'",
    """
    CREATE TABLE logg (
        id INTEGER NOT NULL,
        tidspunkt TEXT NOT NULL,
        signatur TEXT NOT NULL,
        handling TEXT NOT NULL,
        fodselsnr TEXT,
        journalnr TEXT,
        versjon INTEGER,
        detaljer TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    """,
    "CREATE INDEX ix_logg_fodselsnr ON logg (fodselsnr)",
    "CREATE INDEX ix_logg_journalnr ON logg (journalnr, versjon)",
    """
    CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (tabell IN ('vedtak', 'anvisning', 'logg')),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
    """,
)

KJEDET = ("vedtak", "anvisning", "logg")


def upgrade() -> None:
    """Makes the tables, the guards of the rows that never change, and the empty chains."""
    op.execute(f"PRAGMA application_id = {0x44504731}")
    for setning in TABELLER:
        op.execute(setning)
    for tabell in KJEDET:
        for setning in vakter(tabell):
            op.execute(setning)
        op.execute(f"INSERT INTO kjedehode (tabell, antall, hash) VALUES ('{tabell}', 0, '{'0' * 64}')")
    for setning in HODEVAKTER:
        op.execute(setning)


HODEVAKTER = (
    """
    CREATE TRIGGER kjedehode_bare_fram BEFORE UPDATE ON kjedehode
    WHEN NEW.tabell <> OLD.tabell OR NEW.antall <> OLD.antall + 1
    BEGIN SELECT RAISE(ABORT, 'kjedehode gaar bare fram'); END
    """,
    """
    CREATE TRIGGER kjedehode_slettes_ikke BEFORE DELETE ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode slettes ikke'); END
    """,
    """
    CREATE TRIGGER kjedehode_ingen_nye BEFORE INSERT ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode faar ingen nye rader'); END
    """,
)


def vakter(tabell: str) -> tuple[str, ...]:
    """Only the next link may come in, also by INSERT OR REPLACE; the head follows by itself."""
    return (
        f"""
        CREATE TRIGGER {tabell}_endres_ikke BEFORE UPDATE ON {tabell}
        BEGIN SELECT RAISE(ABORT, '{tabell} endres ikke'); END
        """,
        f"""
        CREATE TRIGGER {tabell}_slettes_ikke BEFORE DELETE ON {tabell}
        BEGIN SELECT RAISE(ABORT, '{tabell} slettes ikke'); END
        """,
        f"""
        CREATE TRIGGER {tabell}_neste_ledd BEFORE INSERT ON {tabell}
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = '{tabell}' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, '{tabell} tar bare neste ledd'); END
        """,
        f"""
        CREATE TRIGGER {tabell}_nytt_hode AFTER INSERT ON {tabell}
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = '{tabell}'; END
        """,
    )
