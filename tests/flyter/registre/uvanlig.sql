BEGIN TRANSACTION;
CREATE TABLE aapning (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        anvist_fra TEXT NOT NULL,
        anvist_til TEXT NOT NULL,
        regnskapsaar INTEGER NOT NULL,
        sammenhengende_prosent INTEGER NOT NULL,
        prosent_i_aaret INTEGER NOT NULL,
        prosent_aaret_for INTEGER NOT NULL,
        anvist_i_aaret INTEGER NOT NULL,
        feriegrunnlag_i_aaret INTEGER NOT NULL,
        feriegrunnlag_aaret_for INTEGER NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        kilde TEXT NOT NULL,
        anmerkning TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT fra_er_dato CHECK (anvist_fra IS date(anvist_fra)),
        CONSTRAINT til_er_dato CHECK (anvist_til IS date(anvist_til)),
        CONSTRAINT til_etter_fra CHECK (anvist_til >= anvist_fra),
        CONSTRAINT ingenting_under_null CHECK (
            min(sammenhengende_prosent, prosent_i_aaret, prosent_aaret_for, anvist_i_aaret, feriegrunnlag_i_aaret,
            feriegrunnlag_aaret_for) >= 0
        ),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    ;
CREATE TABLE adressesperre (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        fra TEXT NOT NULL,
        til TEXT,
        grunn TEXT NOT NULL,
        bo_co TEXT,
        bo_gate TEXT,
        bo_post TEXT,
        opph_co TEXT,
        opph_gate TEXT,
        opph_post TEXT,
        kommuner TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT til_er_dato CHECK (til IS date(til)),
        CONSTRAINT til_etter_fra CHECK (til >= fra),
        CONSTRAINT har_grunn CHECK (trim(grunn) <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0022');
CREATE TABLE annullering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        begrunnelse_kode TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        ord TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_grunn_og_ord CHECK (begrunnelse <> '' AND trim(ord) <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
;
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
        hash TEXT NOT NULL, giro TEXT CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B')), kontonr TEXT CONSTRAINT giro_har_konto CHECK ((giro IS NULL) = (kontonr IS NULL)), bekreftet TEXT,
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
    ;
CREATE TABLE arbeid (
        slag TEXT NOT NULL,
        journalnr TEXT NOT NULL,
        gjelder TEXT NOT NULL,
        fodselsnr TEXT NOT NULL,
        rolle TEXT NOT NULL,
        siden TEXT NOT NULL,
        frist TEXT NOT NULL,
        synlig_til TEXT,
        tatt_av TEXT,
        utsatt_til TEXT,
        utsatt_grunn TEXT,
        vises_fra TEXT NOT NULL,
        versjon INTEGER NOT NULL,
        PRIMARY KEY (slag, journalnr, gjelder),
        CONSTRAINT vises_naar_det_venter CHECK (vises_fra = coalesce(utsatt_til, siden)),
        CONSTRAINT utsatt_med_grunn CHECK ((utsatt_til IS NULL) = (utsatt_grunn IS NULL)),
        CONSTRAINT grunnen_er_skrevet CHECK (trim(utsatt_grunn) <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
    ;
INSERT INTO "arbeid" VALUES('soknad','88000001','','31815010011','saksbehandler','1988-01-04','1988-02-01',NULL,NULL,NULL,NULL,'1988-01-04',1);
INSERT INTO "arbeid" VALUES('soknad','88899999','','31815010283','saksbehandler','1988-01-04','1988-02-01',NULL,NULL,NULL,NULL,'1988-01-04',1);
INSERT INTO "arbeid" VALUES('uten_kort','40000001','','31815010364','saksbehandler','2040-03-26','2040-04-02',NULL,NULL,NULL,NULL,'2040-03-26',1);
CREATE TABLE arkivering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        sist TEXT NOT NULL,
        fra TEXT NOT NULL,
        aar INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT sist_er_dato CHECK (sist IS date(sist)),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT fra_etter_sist CHECK (fra > sist AND aar > 0),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
;
INSERT INTO "arkivering" VALUES(1,'78000001','1978-06-06','1988-06-06',10,'LHS','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','d0767bbc0e47d3a386c66ecd19f439cb0a9d884b12edaf2cc621e90ddafac96e');
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
    ;
INSERT INTO "behandling" VALUES('88000001',NULL,NULL,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04','1988-12-31',NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "behandling" VALUES('40000001',NULL,NULL,NULL,NULL,NULL,NULL,2500,NULL,NULL,NULL,NULL,'2040-02-06',NULL,NULL,NULL,163000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Over 1 G.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE behandling_lov_2040 (journalnr TEXT NOT NULL PRIMARY KEY REFERENCES sak (journalnr), reisedager INTEGER CONSTRAINT reisedager_grense CHECK (reisedager BETWEEN 0 AND 7)) STRICT;
INSERT INTO "behandling_lov_2040" VALUES('40000001',3);
CREATE TABLE brev (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        type TEXT NOT NULL,
        dato TEXT NOT NULL,
        vedtak_id INTEGER,
        anvisning_id INTEGER,
        papirer TEXT,
        frist TEXT,
        siste_vedtak INTEGER NOT NULL,
        tekst TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT type_er_en_bokstav CHECK (length(type) = 1),
        CONSTRAINT brevet_sier_noe CHECK (trim(tekst) <> ''),
        CONSTRAINT papirer_har_frist CHECK ((papirer IS NULL) = (frist IS NULL)),
        CONSTRAINT ber_om_noe CHECK (papirer <> ''),
        CONSTRAINT frist_er_dato CHECK (frist IS date(frist)),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id)
    ) STRICT
    ;
CREATE TABLE bruker (
        signatur TEXT NOT NULL,
        navn TEXT NOT NULL,
        kontor TEXT NOT NULL,
        roller TEXT NOT NULL,
        passord TEXT,
        sperret TEXT,
        stedfortreder TEXT,
        stedfortreder_fra TEXT,
        stedfortreder_til TEXT, person TEXT, passord_av TEXT,
        PRIMARY KEY (signatur),
        CONSTRAINT signatur_er_kort CHECK (length(signatur) BETWEEN 1 AND 8 AND trim(signatur) = signatur),
        CONSTRAINT bruker_har_navn CHECK (trim(navn) <> ''),
        CONSTRAINT bruker_har_kontor CHECK (trim(kontor) <> ''),
        CONSTRAINT bruker_har_rolle CHECK (roller <> ''),
        CONSTRAINT stedfortreder_har_dager CHECK ((stedfortreder IS NULL) = (stedfortreder_fra IS NULL)
            AND (stedfortreder IS NULL) = (stedfortreder_til IS NULL)),
        CONSTRAINT stedfortreder_er_en_annen CHECK (stedfortreder <> signatur),
        CONSTRAINT stedfortreder_til_etter_fra CHECK (stedfortreder_til >= stedfortreder_fra),
        FOREIGN KEY(stedfortreder) REFERENCES bruker (signatur)
    ) STRICT
    ;
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
    ;
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
            type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'gjenopptak', 'justering', 'anvisning')
        ),
        CONSTRAINT noen_har_foreslaatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
;
CREATE TABLE justering (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        konto TEXT NOT NULL,
        aar INTEGER,
        belop INTEGER NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        begrunnelse TEXT NOT NULL,
        referanse TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_konto CHECK (konto IN ('S', 'K', 'A', 'F', 'P', 'T', 'H', 'B')),
        CONSTRAINT aar_naar_kontoen_har_det CHECK ((aar IS NOT NULL) = (konto IN ('K', 'A', 'F', 'P', 'T'))),
        CONSTRAINT justerer_noe CHECK (belop <> 0),
        CONSTRAINT grunn_og_papir CHECK (begrunnelse <> '' AND referanse <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    ;
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
;
INSERT INTO "kjedehode" VALUES('vedtak',2,'ef2bb8916b985fcf3e380ade5fa717b8e910250e0d60e5c8360932188529e20f');
INSERT INTO "kjedehode" VALUES('anvisning',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('logg',13,'682de7af80e7c100c7a1b62331134dc367c56eb01140bc3689c45f79b8f310c3');
INSERT INTO "kjedehode" VALUES('tolkningsvalg',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kjoring',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kjoringspost',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kjoringsfil',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kjoringssvar',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('driftsstans',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('forslag',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('paategning',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('aapning',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('justering',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('klage',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('klagesteg',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('brev',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('papirmottak',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('omregning',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kravpost',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('tilbaketaking',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('annullering',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('adressesperre',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('registeropplysning',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('registersvar',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('arkivering',1,'d0767bbc0e47d3a386c66ecd19f439cb0a9d884b12edaf2cc621e90ddafac96e');
INSERT INTO "kjedehode" VALUES('personkobling',0,'0000000000000000000000000000000000000000000000000000000000000000');
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
    ;
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
    ;
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
    ;
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
    ;
CREATE TABLE klage (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        vedtak_id INTEGER NOT NULL,
        mottatt TEXT NOT NULL,
        frist TEXT NOT NULL,
        innhold TEXT NOT NULL,
        personer TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT mottatt_er_dato CHECK (mottatt IS date(mottatt)),
        CONSTRAINT frist_er_dato CHECK (frist IS date(frist)),
        CONSTRAINT sier_noe CHECK (trim(innhold) <> ''),
        CONSTRAINT noen_har_vedtatt CHECK (personer <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(vedtak_id) REFERENCES vedtak (id)
    ) STRICT
    ;
CREATE TABLE klagesteg (
        id INTEGER NOT NULL,
        klage_id INTEGER NOT NULL,
        slag TEXT NOT NULL,
        person TEXT NOT NULL,
        dato TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        likevel TEXT,
        siste_vedtak INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (
            slag IN ('avvist', 'oversendt', 'omgjort_helt', 'omgjort_delvis', 'trukket',
            'stadfestet', 'omgjort', 'opphevet')
        ),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        CONSTRAINT begrunnet CHECK (trim(begrunnelse) <> ''),
        CONSTRAINT likevel_er_skrevet CHECK (trim(likevel) <> ''),
        FOREIGN KEY(klage_id) REFERENCES klage (id)
    ) STRICT
    ;
CREATE TABLE kontrollert (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell)
    ) STRICT
;
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
    ;
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
    ;
INSERT INTO "logg" VALUES(1,'1988-06-06T09:00:00','LHS','registrert person','31815010011',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola", "versjon": 1}]}}','0000000000000000000000000000000000000000000000000000000000000000','0cac38b7fe55d1e3d1e40cfda9504e259b6d00b575ab678a7f40c5d9419cb0ff');
INSERT INTO "logg" VALUES(2,'1988-06-06T09:00:00','LHS','journalført','31815010011','88000001',1,'{"rader": {"sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "LHS", "tilstand": "journalført", "versjon": 1}]}}','0cac38b7fe55d1e3d1e40cfda9504e259b6d00b575ab678a7f40c5d9419cb0ff','c41c096e69bc6aaa1c6bde313e4711266dd857e6571accb9fe9509ce68b6c573');
INSERT INTO "logg" VALUES(3,'1988-06-06T09:00:00','LHS','lagret behandling','31815010011','88000001',2,'{"felt": {"innvilget_fra": [null, "1988-01-04"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}, "rader": {"behandling": [{"innvilget_fra": "1988-01-04", "journalnr": "88000001", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}], "sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "LHS", "tilstand": "under behandling", "versjon": 2}]}}','c41c096e69bc6aaa1c6bde313e4711266dd857e6571accb9fe9509ce68b6c573','7e4ceb11d713894ae9d53a2ee5debe3d3e3679c399fa83e89cc3ade0a5c4775b');
INSERT INTO "logg" VALUES(4,'1988-06-06T09:00:00','LHS','registrert person','31815010283',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010283", "fornavn": "Ola", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010283", "fornavn": "Ola", "versjon": 1}]}}','7e4ceb11d713894ae9d53a2ee5debe3d3e3679c399fa83e89cc3ade0a5c4775b','9439d39eec83a47e9d6d54f06f842ee0900d2940f4b8ec876fb34f4633351562');
INSERT INTO "logg" VALUES(5,'1988-06-06T09:00:00','LHS','journalført','31815010283','88899999',1,'{"rader": {"sak": [{"fodselsnr": "31815010283", "giro": "B", "journalnr": "88899999", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "LHS", "tilstand": "journalført", "versjon": 1}]}}','9439d39eec83a47e9d6d54f06f842ee0900d2940f4b8ec876fb34f4633351562','0266783e020325cd6bb7ad98cbc3deb5b1a49ee667412cdf39bd5fe64b81673b');
INSERT INTO "logg" VALUES(6,'1978-06-06T09:00:00','LHS','registrert person','31815010445',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010445", "fornavn": "Ola", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010445", "fornavn": "Ola", "versjon": 1}]}}','0266783e020325cd6bb7ad98cbc3deb5b1a49ee667412cdf39bd5fe64b81673b','831548940b998741e609cbeb207173df0acec3913dac8d5cd21db5f6d8ffac33');
INSERT INTO "logg" VALUES(7,'1978-06-06T09:00:00','LHS','journalført','31815010445','78000001',1,'{"rader": {"sak": [{"fodselsnr": "31815010445", "giro": "B", "journalnr": "78000001", "kontonr": "86011117947", "mottatt_dato": "1978-06-01", "opprettet": "1978-06-06T09:00:00", "signatur": "LHS", "tilstand": "journalført", "versjon": 1}]}}','831548940b998741e609cbeb207173df0acec3913dac8d5cd21db5f6d8ffac33','876fcc3b89015ef790b800934c26b3eab4a95f2ec469a59b0487e7dd400b859b');
INSERT INTO "logg" VALUES(8,'1978-06-06T09:00:00','LHS','avslått','31815010445','78000001',2,'{"hash": "6c2e2107865bde3dde95840147beb3d5d82124ac071f508b4d72e801204d1d07", "rader": {"sak": [{"fodselsnr": "31815010445", "giro": "B", "journalnr": "78000001", "kontonr": "86011117947", "mottatt_dato": "1978-06-01", "opprettet": "1978-06-06T09:00:00", "signatur": "LHS", "tilstand": "avslått", "versjon": 2}]}, "vedtak": 1}','876fcc3b89015ef790b800934c26b3eab4a95f2ec469a59b0487e7dd400b859b','32e57884d829ebc243f89dee5a7f5d9739274f61d1a60b267cf8a08f299fc430');
INSERT INTO "logg" VALUES(9,'1988-06-06T09:00:00','LHS','arkivert','31815010445','78000001',3,'{"arkivering": 1, "hash": "d0767bbc0e47d3a386c66ecd19f439cb0a9d884b12edaf2cc621e90ddafac96e"}','32e57884d829ebc243f89dee5a7f5d9739274f61d1a60b267cf8a08f299fc430','4311cbd86b4f6414afc468346834d8375060e35ebdc954057826b26958af3103');
INSERT INTO "logg" VALUES(10,'2040-03-05T09:00:00','LHS','registrert person','31815010364',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010364", "fornavn": "Ola", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010364", "fornavn": "Ola", "versjon": 1}]}}','4311cbd86b4f6414afc468346834d8375060e35ebdc954057826b26958af3103','a45057201e79c8c1a6ddff8d12ffed412983c8d378d1f5d2c169520badfa82a5');
INSERT INTO "logg" VALUES(11,'2040-03-05T09:00:00','LHS','journalført','31815010364','40000001',1,'{"rader": {"sak": [{"fodselsnr": "31815010364", "giro": "B", "journalnr": "40000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "2040-03-05T09:00:00", "signatur": "LHS", "tilstand": "journalført", "versjon": 1}]}}','a45057201e79c8c1a6ddff8d12ffed412983c8d378d1f5d2c169520badfa82a5','15f229a61aa6f68d197447bd3f520d702bc4a19a60fe0c982e5fc7958021f5e2');
INSERT INTO "logg" VALUES(12,'2040-03-05T09:00:00','LHS','lagret behandling','31815010364','40000001',2,'{"felt": {"begrunnelse": [null, "Over 1 G."], "innvilget_fra": [null, "2040-02-06"], "lonn_1": [null, "163000"], "reisedager": [null, "3"], "skatteprosent": [null, "25"]}, "rader": {"behandling": [{"begrunnelse": "Over 1 G.", "innvilget_fra": "2040-02-06", "journalnr": "40000001", "lonn_1": 163000, "skatteprosent": 2500}], "behandling_lov_2040": [{"journalnr": "40000001", "reisedager": 3}], "sak": [{"fodselsnr": "31815010364", "giro": "B", "journalnr": "40000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "2040-03-05T09:00:00", "signatur": "LHS", "tilstand": "under behandling", "versjon": 2}]}}','15f229a61aa6f68d197447bd3f520d702bc4a19a60fe0c982e5fc7958021f5e2','680b115f169a26da662447406fcb5493937d361fdd5200295739e87cc21e74cd');
INSERT INTO "logg" VALUES(13,'2040-03-05T09:00:00','LHS','innvilget','31815010364','40000001',3,'{"hash": "ef2bb8916b985fcf3e380ade5fa717b8e910250e0d60e5c8360932188529e20f", "rader": {"sak": [{"fodselsnr": "31815010364", "giro": "B", "journalnr": "40000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "2040-03-05T09:00:00", "signatur": "LHS", "tilstand": "innvilget", "versjon": 3}]}, "vedtak": 2}','680b115f169a26da662447406fcb5493937d361fdd5200295739e87cc21e74cd','682de7af80e7c100c7a1b62331134dc367c56eb01140bc3689c45f79b8f310c3');
CREATE TABLE meldekort (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        journalnr TEXT NOT NULL,
        meldedato TEXT NOT NULL,
        periode_fra TEXT NOT NULL,
        periode_til TEXT NOT NULL,
        arb_timer INTEGER,
        tapt_arbtid INTEGER,
        regler TEXT NOT NULL,
        grunn TEXT NOT NULL,
        kilde TEXT NOT NULL,
        linje INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        utfall TEXT,
        utfall_av TEXT,
        utfall_tidspunkt TEXT,
        utfall_grunn TEXT,
        PRIMARY KEY (id),
        CONSTRAINT til_etter_fra CHECK (periode_til >= periode_fra),
        CONSTRAINT ett_slag_timer CHECK (arb_timer IS NULL OR tapt_arbtid IS NULL),
        CONSTRAINT grunnen_er_skrevet CHECK (grunn <> ''),
        CONSTRAINT kjent_utfall CHECK (utfall IN ('anvist', 'lagt_bort')),
        CONSTRAINT utfall_av_noen CHECK (
            (utfall IS NULL) = (utfall_av IS NULL) AND (utfall IS NULL) = (utfall_tidspunkt IS NULL)
        ),
        CONSTRAINT bort_med_grunn CHECK ((coalesce(utfall, '') = 'lagt_bort') = (utfall_grunn IS NOT NULL)),
        CONSTRAINT utfallet_er_begrunnet CHECK (trim(utfall_grunn) <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    ;
CREATE TABLE navnedel (
        del TEXT NOT NULL,
        ord TEXT NOT NULL,
        PRIMARY KEY (del, ord)
    ) WITHOUT ROWID, STRICT
;
INSERT INTO "navnedel" VALUES('ansen','hansen');
INSERT INTO "navnedel" VALUES('en','hansen');
INSERT INTO "navnedel" VALUES('hansen','hansen');
INSERT INTO "navnedel" VALUES('n','hansen');
INSERT INTO "navnedel" VALUES('nsen','hansen');
INSERT INTO "navnedel" VALUES('sen','hansen');
INSERT INTO "navnedel" VALUES('a','ola');
INSERT INTO "navnedel" VALUES('la','ola');
INSERT INTO "navnedel" VALUES('ola','ola');
CREATE TABLE navneord (
            ord TEXT NOT NULL,
            fodselsnr TEXT NOT NULL,
            felt TEXT NOT NULL,
            sortering TEXT NOT NULL,
            PRIMARY KEY (ord, fodselsnr, felt),
            CONSTRAINT etternavn_eller_fornavn CHECK (felt IN ('E', 'F')),
            FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
        ) WITHOUT ROWID, STRICT
        ;
INSERT INTO "navneord" VALUES('hansen','31815010011','E','hansen!ola');
INSERT INTO "navneord" VALUES('hansen','31815010283','E','hansen!ola');
INSERT INTO "navneord" VALUES('hansen','31815010364','E','hansen!ola');
INSERT INTO "navneord" VALUES('hansen','31815010445','E','hansen!ola');
INSERT INTO "navneord" VALUES('ola','31815010011','F','hansen!ola');
INSERT INTO "navneord" VALUES('ola','31815010283','F','hansen!ola');
INSERT INTO "navneord" VALUES('ola','31815010364','F','hansen!ola');
INSERT INTO "navneord" VALUES('ola','31815010445','F','hansen!ola');
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
    ;
CREATE TABLE oppsett (
        id INTEGER NOT NULL,
        underskrift TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT bare_ett_oppsett CHECK (id = 1),
        CONSTRAINT kjent_underskrift CHECK (underskrift IN ('ingen', 'papir', 'skjerm'))
    ) STRICT
    ;
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
;
CREATE TABLE papirmottak (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        papirer TEXT NOT NULL,
        dato TEXT NOT NULL,
        siste_brev INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT noe_er_kommet CHECK (papirer <> ''),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    ;
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
        CONSTRAINT har_navn CHECK (etternavn <> '' OR fornavn <> '')
    ) STRICT
;
INSERT INTO "person" VALUES('31815010011','Hansen','Ola',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010283','Hansen','Ola',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010445','Hansen','Ola',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010364','Hansen','Ola',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
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
;
CREATE TABLE registeropplysning (
        id INTEGER NOT NULL,
        fodselsnr TEXT NOT NULL,
        slag TEXT NOT NULL,
        art TEXT NOT NULL,
        fra TEXT NOT NULL,
        til TEXT,
        verdi TEXT NOT NULL,
        kilde TEXT NOT NULL,
        linje INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_slag CHECK (slag IN ('inntekt', 'pensjon', 'skole', 'verneplikt', 'dod', 'flytting')),
        CONSTRAINT fra_er_dato CHECK (fra IS date(fra)),
        CONSTRAINT til_etter_fra CHECK (til IS date(til) AND (til IS NULL OR til >= fra)),
        CONSTRAINT verdi_naar_slaget_har_en CHECK ((slag IN ('inntekt', 'pensjon', 'flytting')) = (verdi <> '')),
        CONSTRAINT har_kilde CHECK (kilde <> ''),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
    ;
CREATE TABLE registersvar (
        id INTEGER NOT NULL,
        opplysning_id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        utfall TEXT NOT NULL,
        oppgitt TEXT NOT NULL,
        begrunnelse TEXT,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT kjent_utfall CHECK (utfall IN ('overtatt', 'beholdt')),
        CONSTRAINT beholdt_med_grunn CHECK ((utfall = 'beholdt') = (begrunnelse IS NOT NULL)),
        CONSTRAINT begrunnet CHECK (trim(begrunnelse) <> ''),
        FOREIGN KEY(opplysning_id) REFERENCES registeropplysning (id),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
    ;
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
            tilstand IN ('journalført', 'under behandling', 'innvilget', 'avslått', 'avsluttet', 'annullert')
        ),
        CONSTRAINT post_eller_bank CHECK (giro IN ('P', 'B')),
        CONSTRAINT giro_har_konto CHECK ((giro IS NULL) = (kontonr IS NULL)),
        CONSTRAINT mottatt_er_dato CHECK (mottatt_dato IS date(mottatt_dato)),
        FOREIGN KEY(fodselsnr) REFERENCES person (fodselsnr)
    ) STRICT
;
INSERT INTO "sak" VALUES('88000001','31815010011','1988-01-04','B','86011117947',NULL,NULL,'LHS','under behandling','1988-06-06T09:00:00',2);
INSERT INTO "sak" VALUES('88899999','31815010283','1988-01-04','B','86011117947',NULL,NULL,'LHS','journalført','1988-06-06T09:00:00',1);
INSERT INTO "sak" VALUES('78000001','31815010445','1978-06-01','B','86011117947',NULL,NULL,'LHS','avslått','1978-06-06T09:00:00',3);
INSERT INTO "sak" VALUES('40000001','31815010364','1988-01-04','B','86011117947',NULL,NULL,'LHS','innvilget','2040-03-05T09:00:00',3);
CREATE TABLE tilbaketaking (
        id INTEGER NOT NULL,
        journalnr TEXT NOT NULL,
        anvisning_id INTEGER NOT NULL,
        begrunnelse_kode TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        siste_anvisning INTEGER NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_grunn CHECK (begrunnelse <> ''),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr),
        FOREIGN KEY(anvisning_id) REFERENCES anvisning (id)
    ) STRICT
;
CREATE TABLE tolkningsvalg (
        id INTEGER NOT NULL,
        valg TEXT NOT NULL,
        alternativ TEXT NOT NULL,
        begrunnelse TEXT NOT NULL,
        signatur TEXT NOT NULL,
        tidspunkt TEXT NOT NULL,
        forrige TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT har_begrunnelse CHECK (trim(begrunnelse) <> '')
    ) STRICT
    ;
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
        omgjoring TEXT CONSTRAINT innvilgelse_gjores_om CHECK (omgjoring IS NULL OR type = 'innvilgelse'),
        PRIMARY KEY (id),
        CONSTRAINT kjent_type CHECK (
            type IN ('innvilgelse', 'avslag', 'avstengning', 'opphor', 'gjenopptak')
        ),
        CONSTRAINT innvilgelse_er_hel CHECK (
            type <> 'innvilgelse' OR (fakta IS NOT NULL AND tolkning IS NOT NULL AND innvilget_fra IS NOT NULL
            AND ukesats >= 0 AND maks_prosent IS NOT NULL AND antall_uker IS NOT NULL)
        ),
        CONSTRAINT avstengning_har_uker CHECK ((type = 'avstengning') = (uker IS NOT NULL)),
        CONSTRAINT dato_er_dato CHECK (dato IS date(dato)),
        FOREIGN KEY(journalnr) REFERENCES sak (journalnr)
    ) STRICT
;
INSERT INTO "vedtak" VALUES(1,'78000001','avslag','1978-06-06',NULL,'11','Vilkåret om minsteinntekt er ikke oppfylt',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'LHS','1978-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','6c2e2107865bde3dde95840147beb3d5d82124ac071f508b4d72e801204d1d07',NULL);
INSERT INTO "vedtak" VALUES(2,'40000001','innvilgelse','2040-03-05',NULL,NULL,'Over 1 G.','{"antall_uker": 60, "begrunnelse": "Over 1 G.", "innvilget_fra": "2040-02-06", "lonn_1": "163000", "maks_prosent": "100", "reisedager": 3, "skatteprosent": "25"}','{"T-TIER": "nei"}','2040-02-06',NULL,10000,60,0,163000,408,0,2100,2100,60,'LHS','2040-03-05T09:00:00','6c2e2107865bde3dde95840147beb3d5d82124ac071f508b4d72e801204d1d07','ef2bb8916b985fcf3e380ade5fa717b8e910250e0d60e5c8360932188529e20f',NULL);
CREATE INDEX ix_anvisning_journalnr ON anvisning (journalnr);
CREATE INDEX ix_anvisning_vedtak_id ON anvisning (vedtak_id);
CREATE INDEX ix_logg_fodselsnr ON logg (fodselsnr);
CREATE INDEX ix_logg_journalnr ON logg (journalnr, versjon);
CREATE TRIGGER anvisning_endres_ikke BEFORE UPDATE ON anvisning
        BEGIN SELECT RAISE(ABORT, 'anvisning endres ikke'); END;
CREATE TRIGGER anvisning_slettes_ikke BEFORE DELETE ON anvisning
        BEGIN SELECT RAISE(ABORT, 'anvisning slettes ikke'); END;
CREATE TRIGGER anvisning_neste_ledd BEFORE INSERT ON anvisning
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'anvisning' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'anvisning tar bare neste ledd'); END;
CREATE TRIGGER anvisning_nytt_hode AFTER INSERT ON anvisning
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'anvisning'; END;
CREATE TRIGGER logg_endres_ikke BEFORE UPDATE ON logg
        BEGIN SELECT RAISE(ABORT, 'logg endres ikke'); END;
CREATE TRIGGER logg_slettes_ikke BEFORE DELETE ON logg
        BEGIN SELECT RAISE(ABORT, 'logg slettes ikke'); END;
CREATE TRIGGER logg_neste_ledd BEFORE INSERT ON logg
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'logg' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'logg tar bare neste ledd'); END;
CREATE TRIGGER logg_nytt_hode AFTER INSERT ON logg
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'logg'; END;
CREATE INDEX ix_navneord_fodselsnr ON navneord (fodselsnr, ord);
CREATE TRIGGER tolkningsvalg_endres_ikke BEFORE UPDATE ON tolkningsvalg
        BEGIN SELECT RAISE(ABORT, 'tolkningsvalg endres ikke'); END;
CREATE TRIGGER tolkningsvalg_slettes_ikke BEFORE DELETE ON tolkningsvalg
        BEGIN SELECT RAISE(ABORT, 'tolkningsvalg slettes ikke'); END;
CREATE TRIGGER tolkningsvalg_neste_ledd BEFORE INSERT ON tolkningsvalg
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'tolkningsvalg' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'tolkningsvalg tar bare neste ledd'); END;
CREATE TRIGGER tolkningsvalg_nytt_hode AFTER INSERT ON tolkningsvalg
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'tolkningsvalg'; END;
CREATE INDEX ix_navnedel_ord ON navnedel (ord);
CREATE INDEX ix_bruker_stedfortreder ON bruker (stedfortreder);
CREATE UNIQUE INDEX ux_kjoring_mandag ON kjoring (mandag) WHERE slag = 'kjoring';
CREATE INDEX ix_kjoringspost_kjoring ON kjoringspost (kjoring_id, betaling);
CREATE INDEX ix_kjoringspost_anvisning ON kjoringspost (anvisning_id);
CREATE INDEX ix_kjoringspost_journalnr ON kjoringspost (journalnr);
CREATE INDEX ix_kjoringspost_holdt ON kjoringspost (id) WHERE grunn IS NOT NULL;
CREATE UNIQUE INDEX ux_kjoringsfil_en_av_hvert_slag ON kjoringsfil (kjoring_id, slag);
CREATE UNIQUE INDEX ux_kjoringssvar_ett_av_hvert_utfall ON kjoringssvar (kjoring_id, betaling, utfall);
CREATE TRIGGER kjoring_endres_ikke BEFORE UPDATE ON kjoring
        BEGIN SELECT RAISE(ABORT, 'kjoring endres ikke'); END;
CREATE TRIGGER kjoring_slettes_ikke BEFORE DELETE ON kjoring
        BEGIN SELECT RAISE(ABORT, 'kjoring slettes ikke'); END;
CREATE TRIGGER kjoring_neste_ledd BEFORE INSERT ON kjoring
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'kjoring' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'kjoring tar bare neste ledd'); END;
CREATE TRIGGER kjoring_nytt_hode AFTER INSERT ON kjoring
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'kjoring'; END;
CREATE TRIGGER kjoringspost_endres_ikke BEFORE UPDATE ON kjoringspost
        BEGIN SELECT RAISE(ABORT, 'kjoringspost endres ikke'); END;
CREATE TRIGGER kjoringspost_slettes_ikke BEFORE DELETE ON kjoringspost
        BEGIN SELECT RAISE(ABORT, 'kjoringspost slettes ikke'); END;
CREATE TRIGGER kjoringspost_neste_ledd BEFORE INSERT ON kjoringspost
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'kjoringspost' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'kjoringspost tar bare neste ledd'); END;
CREATE TRIGGER kjoringspost_nytt_hode AFTER INSERT ON kjoringspost
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'kjoringspost'; END;
CREATE TRIGGER kjoringsfil_endres_ikke BEFORE UPDATE ON kjoringsfil
        BEGIN SELECT RAISE(ABORT, 'kjoringsfil endres ikke'); END;
CREATE TRIGGER kjoringsfil_slettes_ikke BEFORE DELETE ON kjoringsfil
        BEGIN SELECT RAISE(ABORT, 'kjoringsfil slettes ikke'); END;
CREATE TRIGGER kjoringsfil_neste_ledd BEFORE INSERT ON kjoringsfil
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'kjoringsfil' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'kjoringsfil tar bare neste ledd'); END;
CREATE TRIGGER kjoringsfil_nytt_hode AFTER INSERT ON kjoringsfil
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'kjoringsfil'; END;
CREATE TRIGGER kjoringssvar_endres_ikke BEFORE UPDATE ON kjoringssvar
        BEGIN SELECT RAISE(ABORT, 'kjoringssvar endres ikke'); END;
CREATE TRIGGER kjoringssvar_slettes_ikke BEFORE DELETE ON kjoringssvar
        BEGIN SELECT RAISE(ABORT, 'kjoringssvar slettes ikke'); END;
CREATE TRIGGER kjoringssvar_neste_ledd BEFORE INSERT ON kjoringssvar
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'kjoringssvar' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'kjoringssvar tar bare neste ledd'); END;
CREATE TRIGGER kjoringssvar_nytt_hode AFTER INSERT ON kjoringssvar
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'kjoringssvar'; END;
CREATE TRIGGER driftsstans_endres_ikke BEFORE UPDATE ON driftsstans
        BEGIN SELECT RAISE(ABORT, 'driftsstans endres ikke'); END;
CREATE TRIGGER driftsstans_slettes_ikke BEFORE DELETE ON driftsstans
        BEGIN SELECT RAISE(ABORT, 'driftsstans slettes ikke'); END;
CREATE TRIGGER driftsstans_neste_ledd BEFORE INSERT ON driftsstans
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'driftsstans' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'driftsstans tar bare neste ledd'); END;
CREATE TRIGGER driftsstans_nytt_hode AFTER INSERT ON driftsstans
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'driftsstans'; END;
CREATE TRIGGER anvisning_ikke_i_lukket_kjoring BEFORE INSERT ON anvisning
    WHEN NEW.type NOT IN ('K', 'M') AND date(NEW.kjoredato, 'weekday 0', '-6 days')
    <= (SELECT mandag FROM kjoring WHERE slag = 'kjoring' ORDER BY id DESC LIMIT 1)
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END;
CREATE TRIGGER kjoringspost_bare_ved_lukking BEFORE INSERT ON kjoringspost
    WHEN NOT EXISTS (SELECT 1 FROM kjoring WHERE id = NEW.kjoring_id AND NEW.id BETWEEN forste_post AND siste_post)
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END;
CREATE TRIGGER kjoringspost_bare_en_gang BEFORE INSERT ON kjoringspost
    WHEN NEW.grunn IS NULL AND EXISTS (SELECT 1 FROM kjoringspost gitt WHERE gitt.anvisning_id = NEW.anvisning_id
    AND gitt.grunn IS NULL AND NOT EXISTS (SELECT 1 FROM kjoringssvar svar WHERE svar.kjoring_id = gitt.kjoring_id
    AND svar.betaling = gitt.betaling
    AND svar.utfall = 'avvist'))
    BEGIN SELECT RAISE(ABORT, 'anvisningen er i en kjoring'); END;
CREATE TRIGGER kjoringssvar_paa_en_betaling BEFORE INSERT ON kjoringssvar
    WHEN NOT EXISTS (SELECT 1 FROM kjoringspost WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling)
    BEGIN SELECT RAISE(ABORT, 'ingen slik betaling'); END;
CREATE TRIGGER kjoringssvar_avvist_staar BEFORE INSERT ON kjoringssvar
    WHEN EXISTS (SELECT 1 FROM kjoringssvar WHERE kjoring_id = NEW.kjoring_id AND betaling = NEW.betaling
    AND utfall = 'avvist')
    BEGIN SELECT RAISE(ABORT, 'betalingen er avvist'); END;
CREATE UNIQUE INDEX ux_aapning_en_i_saken ON aapning (journalnr);
CREATE INDEX ix_aapning_vedtak_id ON aapning (vedtak_id);
CREATE INDEX ix_justering_journalnr ON justering (journalnr);
CREATE INDEX ix_justering_vedtak_id ON justering (vedtak_id);
CREATE TRIGGER aapning_endres_ikke BEFORE UPDATE ON aapning
        BEGIN SELECT RAISE(ABORT, 'aapning endres ikke'); END;
CREATE TRIGGER aapning_slettes_ikke BEFORE DELETE ON aapning
        BEGIN SELECT RAISE(ABORT, 'aapning slettes ikke'); END;
CREATE TRIGGER aapning_neste_ledd BEFORE INSERT ON aapning
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'aapning' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'aapning tar bare neste ledd'); END;
CREATE TRIGGER aapning_nytt_hode AFTER INSERT ON aapning
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'aapning'; END;
CREATE TRIGGER justering_endres_ikke BEFORE UPDATE ON justering
        BEGIN SELECT RAISE(ABORT, 'justering endres ikke'); END;
CREATE TRIGGER justering_slettes_ikke BEFORE DELETE ON justering
        BEGIN SELECT RAISE(ABORT, 'justering slettes ikke'); END;
CREATE TRIGGER justering_neste_ledd BEFORE INSERT ON justering
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'justering' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'justering tar bare neste ledd'); END;
CREATE TRIGGER justering_nytt_hode AFTER INSERT ON justering
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'justering'; END;
CREATE TRIGGER aapning_for_forste_anvisning BEFORE INSERT ON aapning
    WHEN EXISTS (SELECT 1 FROM anvisning WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'saken har anvisninger'); END;
CREATE INDEX ix_arbeid_vises ON arbeid (vises_fra);
CREATE INDEX ix_arbeid_rolle ON arbeid (rolle, vises_fra);
CREATE INDEX ix_arbeid_tatt ON arbeid (tatt_av, vises_fra);
CREATE INDEX ix_arbeid_utsatt ON arbeid (utsatt_til) WHERE utsatt_til IS NOT NULL;
CREATE INDEX ix_arbeid_journalnr ON arbeid (journalnr);
CREATE INDEX ix_arbeid_fodselsnr ON arbeid (fodselsnr);
CREATE INDEX ix_meldekort_fodselsnr ON meldekort (fodselsnr);
CREATE INDEX ix_meldekort_journalnr ON meldekort (journalnr);
CREATE INDEX ix_paategning_forslag ON paategning (forslag_id);
CREATE INDEX ix_paategning_vedtak ON paategning (vedtak_id);
CREATE INDEX ix_paategning_justering ON paategning (justering_id);
CREATE INDEX ix_paategning_anvisning ON paategning (anvisning_id);
CREATE TRIGGER paategning_endres_ikke BEFORE UPDATE ON paategning
        BEGIN SELECT RAISE(ABORT, 'paategning endres ikke'); END;
CREATE TRIGGER paategning_slettes_ikke BEFORE DELETE ON paategning
        BEGIN SELECT RAISE(ABORT, 'paategning slettes ikke'); END;
CREATE TRIGGER paategning_neste_ledd BEFORE INSERT ON paategning
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'paategning' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'paategning tar bare neste ledd'); END;
CREATE TRIGGER paategning_nytt_hode AFTER INSERT ON paategning
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'paategning'; END;
CREATE TRIGGER paategning_i_orden BEFORE INSERT ON paategning
    WHEN (coalesce((SELECT slag FROM paategning WHERE forslag_id = NEW.forslag_id ORDER BY id DESC LIMIT 1), ''),
    NEW.slag) NOT IN (VALUES ('', 'underskrevet'), ('', 'kontrollert'),
    ('', 'sendt_tilbake'), ('', 'trukket'), ('underskrevet', 'kontrollert'), ('kontrollert', 'fattet'),
    ('kontrollert', 'sendt_tilbake'), ('kontrollert', 'trukket'), ('sendt_tilbake', 'trukket'))
    BEGIN SELECT RAISE(ABORT, 'forslaget er ikke der'); END;
CREATE TRIGGER paategning_av_en_annen BEFORE INSERT ON paategning
    WHEN NEW.navn IS NULL AND NEW.slag IN ('kontrollert', 'fattet') AND (EXISTS (SELECT 1 FROM forslag
    WHERE id = NEW.forslag_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)
    OR EXISTS (SELECT 1 FROM paategning WHERE forslag_id = NEW.forslag_id AND slag = 'kontrollert'
    AND person = NEW.person)) BEGIN SELECT RAISE(ABORT, 'en annen person'); END;
CREATE TRIGGER paategning_paa_papir BEFORE INSERT ON paategning
    WHEN NEW.navn IS NOT NULL AND (SELECT underskrift FROM oppsett) IS NOT 'papir'
    BEGIN SELECT RAISE(ABORT, 'underskrives paa skjermen'); END;
CREATE TRIGGER justering_etter_kontroll BEFORE INSERT ON justering
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND NOT EXISTS (SELECT 1
    FROM forslag WHERE journalnr = NEW.journalnr AND type = 'justering'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert') BEGIN SELECT RAISE(ABORT, 'justeringen er ikke kontrollert'); END;
CREATE INDEX ix_klage_journalnr ON klage (journalnr);
CREATE INDEX ix_klage_vedtak ON klage (vedtak_id);
CREATE INDEX ix_klagesteg_klage ON klagesteg (klage_id);
CREATE TRIGGER klage_endres_ikke BEFORE UPDATE ON klage
        BEGIN SELECT RAISE(ABORT, 'klage endres ikke'); END;
CREATE TRIGGER klage_slettes_ikke BEFORE DELETE ON klage
        BEGIN SELECT RAISE(ABORT, 'klage slettes ikke'); END;
CREATE TRIGGER klage_neste_ledd BEFORE INSERT ON klage
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'klage' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'klage tar bare neste ledd'); END;
CREATE TRIGGER klage_nytt_hode AFTER INSERT ON klage
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'klage'; END;
CREATE TRIGGER klagesteg_endres_ikke BEFORE UPDATE ON klagesteg
        BEGIN SELECT RAISE(ABORT, 'klagesteg endres ikke'); END;
CREATE TRIGGER klagesteg_slettes_ikke BEFORE DELETE ON klagesteg
        BEGIN SELECT RAISE(ABORT, 'klagesteg slettes ikke'); END;
CREATE TRIGGER klagesteg_neste_ledd BEFORE INSERT ON klagesteg
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'klagesteg' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'klagesteg tar bare neste ledd'); END;
CREATE TRIGGER klagesteg_nytt_hode AFTER INSERT ON klagesteg
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'klagesteg'; END;
CREATE TRIGGER klagesteg_i_orden BEFORE INSERT ON klagesteg
    WHEN (coalesce((SELECT slag FROM klagesteg WHERE klage_id = NEW.klage_id ORDER BY id DESC LIMIT 1), ''),
    NEW.slag) NOT IN (VALUES ('', 'avvist'), ('', 'oversendt'),
    ('', 'omgjort_helt'), ('', 'omgjort_delvis'), ('', 'trukket'), ('oversendt', 'stadfestet'),
    ('oversendt', 'omgjort'), ('oversendt', 'opphevet'), ('oversendt', 'trukket'))
    BEGIN SELECT RAISE(ABORT, 'klagen er ikke der'); END;
CREATE TRIGGER klagesteg_av_en_annen BEFORE INSERT ON klagesteg
    WHEN NEW.slag IN ('avvist', 'oversendt', 'omgjort_helt', 'omgjort_delvis')
    AND (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND EXISTS (SELECT 1 FROM klage
    WHERE id = NEW.klage_id AND instr(',' || personer || ',', ',' || NEW.person || ',') > 0)
    BEGIN SELECT RAISE(ABORT, 'en annen person'); END;
CREATE TRIGGER klagesteg_i_tide BEFORE INSERT ON klagesteg
    WHEN (NEW.slag = 'avvist' AND NOT (SELECT mottatt > frist FROM klage WHERE id = NEW.klage_id))
    OR (NEW.slag IN ('oversendt', 'omgjort_helt', 'omgjort_delvis') AND (NEW.likevel IS NOT NULL)
    IS NOT (SELECT mottatt > frist FROM klage WHERE id = NEW.klage_id))
    BEGIN SELECT RAISE(ABORT, 'fristen'); END;
CREATE INDEX ix_brev_journalnr ON brev (journalnr);
CREATE INDEX ix_brev_vedtak_id ON brev (vedtak_id);
CREATE INDEX ix_brev_anvisning_id ON brev (anvisning_id);
CREATE INDEX ix_papirmottak_journalnr ON papirmottak (journalnr);
CREATE TRIGGER brev_endres_ikke BEFORE UPDATE ON brev
        BEGIN SELECT RAISE(ABORT, 'brev endres ikke'); END;
CREATE TRIGGER brev_slettes_ikke BEFORE DELETE ON brev
        BEGIN SELECT RAISE(ABORT, 'brev slettes ikke'); END;
CREATE TRIGGER brev_neste_ledd BEFORE INSERT ON brev
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'brev' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'brev tar bare neste ledd'); END;
CREATE TRIGGER brev_nytt_hode AFTER INSERT ON brev
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'brev'; END;
CREATE TRIGGER papirmottak_endres_ikke BEFORE UPDATE ON papirmottak
        BEGIN SELECT RAISE(ABORT, 'papirmottak endres ikke'); END;
CREATE TRIGGER papirmottak_slettes_ikke BEFORE DELETE ON papirmottak
        BEGIN SELECT RAISE(ABORT, 'papirmottak slettes ikke'); END;
CREATE TRIGGER papirmottak_neste_ledd BEFORE INSERT ON papirmottak
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'papirmottak' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'papirmottak tar bare neste ledd'); END;
CREATE TRIGGER papirmottak_nytt_hode AFTER INSERT ON papirmottak
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'papirmottak'; END;
CREATE UNIQUE INDEX ux_omregning_en_gang ON omregning (vedtak_id, anvisning_id);
CREATE INDEX ix_omregning_journalnr ON omregning (journalnr);
CREATE INDEX ix_omregning_anvisning_id ON omregning (anvisning_id);
CREATE UNIQUE INDEX ux_omregning_etterbetaling ON omregning (etterbetaling_id);
CREATE UNIQUE INDEX ux_kravpost_en_gang ON kravpost (vedtak_id, anvisning_id, slag);
CREATE INDEX ix_kravpost_journalnr ON kravpost (journalnr);
CREATE INDEX ix_kravpost_anvisning_id ON kravpost (anvisning_id);
CREATE TRIGGER omregning_endres_ikke BEFORE UPDATE ON omregning
        BEGIN SELECT RAISE(ABORT, 'omregning endres ikke'); END;
CREATE TRIGGER omregning_slettes_ikke BEFORE DELETE ON omregning
        BEGIN SELECT RAISE(ABORT, 'omregning slettes ikke'); END;
CREATE TRIGGER omregning_neste_ledd BEFORE INSERT ON omregning
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'omregning' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'omregning tar bare neste ledd'); END;
CREATE TRIGGER omregning_nytt_hode AFTER INSERT ON omregning
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'omregning'; END;
CREATE TRIGGER kravpost_endres_ikke BEFORE UPDATE ON kravpost
        BEGIN SELECT RAISE(ABORT, 'kravpost endres ikke'); END;
CREATE TRIGGER kravpost_slettes_ikke BEFORE DELETE ON kravpost
        BEGIN SELECT RAISE(ABORT, 'kravpost slettes ikke'); END;
CREATE TRIGGER kravpost_neste_ledd BEFORE INSERT ON kravpost
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'kravpost' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'kravpost tar bare neste ledd'); END;
CREATE TRIGGER kravpost_nytt_hode AFTER INSERT ON kravpost
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'kravpost'; END;
CREATE TRIGGER anvisning_etter_kontroll BEFORE INSERT ON anvisning
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm')
    AND (NEW.type IN ('E', 'T') OR instr(coalesce(NEW.bekreftet, ''), '"over_grensen"') > 0)
    AND NOT (NEW.type = 'E' AND EXISTS (SELECT 1 FROM vedtak JOIN forslag USING (journalnr)
    WHERE vedtak.id = NEW.vedtak_id AND vedtak.omgjoring IS NOT NULL AND forslag.type = 'innvilgelse'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert')) AND NOT EXISTS (SELECT 1
    FROM forslag WHERE journalnr = NEW.journalnr AND type = 'anvisning'
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert') BEGIN SELECT RAISE(ABORT, 'anvisningen er ikke kontrollert'); END;
CREATE UNIQUE INDEX ux_tilbaketaking_anvisning ON tilbaketaking (anvisning_id);
CREATE INDEX ix_tilbaketaking_journalnr ON tilbaketaking (journalnr);
CREATE TRIGGER tilbaketaking_endres_ikke BEFORE UPDATE ON tilbaketaking
        BEGIN SELECT RAISE(ABORT, 'tilbaketaking endres ikke'); END;
CREATE TRIGGER tilbaketaking_slettes_ikke BEFORE DELETE ON tilbaketaking
        BEGIN SELECT RAISE(ABORT, 'tilbaketaking slettes ikke'); END;
CREATE TRIGGER tilbaketaking_neste_ledd BEFORE INSERT ON tilbaketaking
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'tilbaketaking' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'tilbaketaking tar bare neste ledd'); END;
CREATE TRIGGER tilbaketaking_nytt_hode AFTER INSERT ON tilbaketaking
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'tilbaketaking'; END;
CREATE TRIGGER kjoringspost_ikke_tilbaketatt BEFORE INSERT ON kjoringspost WHEN EXISTS (
    SELECT 1 FROM tilbaketaking WHERE anvisning_id = NEW.anvisning_id)
    BEGIN SELECT RAISE(ABORT, 'anvisningen er tatt tilbake'); END;
CREATE TRIGGER anvisning_ett_ferietillegg BEFORE INSERT ON anvisning
    WHEN NEW.slag = 'ferietillegg' AND EXISTS (SELECT 1 FROM anvisning gitt WHERE gitt.journalnr = NEW.journalnr
    AND gitt.slag = 'ferietillegg' AND gitt.ferieaar = NEW.ferieaar
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = gitt.id))
    BEGIN SELECT RAISE(ABORT, 'ferietillegget er anvist'); END;
CREATE INDEX ix_sak_fodselsnr ON sak (fodselsnr);
CREATE UNIQUE INDEX ux_sak_en_aapen ON sak (fodselsnr)
    WHERE tilstand IN ('journalført', 'under behandling', 'innvilget')
    ;
CREATE UNIQUE INDEX ux_annullering_journalnr ON annullering (journalnr);
CREATE TRIGGER annullering_endres_ikke BEFORE UPDATE ON annullering
        BEGIN SELECT RAISE(ABORT, 'annullering endres ikke'); END;
CREATE TRIGGER annullering_slettes_ikke BEFORE DELETE ON annullering
        BEGIN SELECT RAISE(ABORT, 'annullering slettes ikke'); END;
CREATE TRIGGER annullering_neste_ledd BEFORE INSERT ON annullering
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'annullering' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'annullering tar bare neste ledd'); END;
CREATE TRIGGER annullering_nytt_hode AFTER INSERT ON annullering
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'annullering'; END;
CREATE TRIGGER annullering_for_vedtak BEFORE INSERT ON annullering
    WHEN EXISTS (SELECT 1 FROM vedtak WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'saken har et vedtak'); END;
CREATE TRIGGER sak_forblir_annullert BEFORE UPDATE OF tilstand ON sak
    WHEN OLD.tilstand = 'annullert' AND NEW.tilstand <> 'annullert'
    BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END;
CREATE TRIGGER tilbaketaking_for_lukking BEFORE INSERT ON tilbaketaking
    WHEN NOT EXISTS (SELECT 1 FROM anvisning WHERE id = NEW.anvisning_id AND journalnr = NEW.journalnr
    AND type <> 'K' AND (date(kjoredato, 'weekday 0', '-6 days')
    > coalesce((SELECT mandag FROM kjoring ORDER BY id DESC LIMIT 1), '') OR type = 'T' AND (SELECT grunn
    FROM kjoringspost WHERE anvisning_id = NEW.anvisning_id ORDER BY id DESC LIMIT 1) IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'kjoringen er lukket'); END;
CREATE TRIGGER tilbaketaking_ikke_omgjort BEFORE INSERT ON tilbaketaking
    WHEN EXISTS (SELECT 1 FROM omregning WHERE anvisning_id = NEW.anvisning_id
    OR etterbetaling_id = NEW.anvisning_id)
    OR EXISTS (SELECT 1 FROM kravpost WHERE anvisning_id = NEW.anvisning_id AND slag <> 'trekk')
    BEGIN SELECT RAISE(ABORT, 'omgjoringen regner med den'); END;
CREATE TRIGGER kravpost_hoyst_kravet BEFORE INSERT ON kravpost WHEN NEW.belop +
    (SELECT coalesce(sum(belop), 0) FROM kravpost JOIN sak USING (journalnr)
    WHERE fodselsnr = (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)
    AND NOT EXISTS (SELECT 1 FROM tilbaketaking WHERE anvisning_id = kravpost.anvisning_id)) < 0
    BEGIN SELECT RAISE(ABORT, 'mer enn kravet'); END;
CREATE INDEX ix_adressesperre_fodselsnr ON adressesperre (fodselsnr);
CREATE TRIGGER adressesperre_endres_ikke BEFORE UPDATE ON adressesperre
        BEGIN SELECT RAISE(ABORT, 'adressesperre endres ikke'); END;
CREATE TRIGGER adressesperre_slettes_ikke BEFORE DELETE ON adressesperre
        BEGIN SELECT RAISE(ABORT, 'adressesperre slettes ikke'); END;
CREATE TRIGGER adressesperre_neste_ledd BEFORE INSERT ON adressesperre
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'adressesperre' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'adressesperre tar bare neste ledd'); END;
CREATE TRIGGER adressesperre_nytt_hode AFTER INSERT ON adressesperre
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'adressesperre'; END;
CREATE INDEX ix_registeropplysning_fodselsnr ON registeropplysning (fodselsnr);
CREATE INDEX ix_registersvar_opplysning ON registersvar (opplysning_id);
CREATE INDEX ix_registersvar_journalnr ON registersvar (journalnr);
CREATE TRIGGER registeropplysning_endres_ikke BEFORE UPDATE ON registeropplysning
        BEGIN SELECT RAISE(ABORT, 'registeropplysning endres ikke'); END;
CREATE TRIGGER registeropplysning_slettes_ikke BEFORE DELETE ON registeropplysning
        BEGIN SELECT RAISE(ABORT, 'registeropplysning slettes ikke'); END;
CREATE TRIGGER registeropplysning_neste_ledd BEFORE INSERT ON registeropplysning
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'registeropplysning' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'registeropplysning tar bare neste ledd'); END;
CREATE TRIGGER registeropplysning_nytt_hode AFTER INSERT ON registeropplysning
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'registeropplysning'; END;
CREATE TRIGGER registersvar_endres_ikke BEFORE UPDATE ON registersvar
        BEGIN SELECT RAISE(ABORT, 'registersvar endres ikke'); END;
CREATE TRIGGER registersvar_slettes_ikke BEFORE DELETE ON registersvar
        BEGIN SELECT RAISE(ABORT, 'registersvar slettes ikke'); END;
CREATE TRIGGER registersvar_neste_ledd BEFORE INSERT ON registersvar
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'registersvar' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'registersvar tar bare neste ledd'); END;
CREATE TRIGGER registersvar_nytt_hode AFTER INSERT ON registersvar
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'registersvar'; END;
CREATE UNIQUE INDEX ux_arkivering_journalnr ON arkivering (journalnr);
CREATE TRIGGER arkivering_endres_ikke BEFORE UPDATE ON arkivering
        BEGIN SELECT RAISE(ABORT, 'arkivering endres ikke'); END;
CREATE TRIGGER arkivering_slettes_ikke BEFORE DELETE ON arkivering
        BEGIN SELECT RAISE(ABORT, 'arkivering slettes ikke'); END;
CREATE TRIGGER arkivering_neste_ledd BEFORE INSERT ON arkivering
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'arkivering' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'arkivering tar bare neste ledd'); END;
CREATE TRIGGER arkivering_nytt_hode AFTER INSERT ON arkivering
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'arkivering'; END;
CREATE TRIGGER vedtak_endres_ikke BEFORE UPDATE ON vedtak
        BEGIN SELECT RAISE(ABORT, 'vedtak endres ikke'); END;
CREATE TRIGGER vedtak_slettes_ikke BEFORE DELETE ON vedtak
        BEGIN SELECT RAISE(ABORT, 'vedtak slettes ikke'); END;
CREATE TRIGGER vedtak_neste_ledd BEFORE INSERT ON vedtak
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'vedtak' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'vedtak tar bare neste ledd'); END;
CREATE TRIGGER vedtak_nytt_hode AFTER INSERT ON vedtak
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'vedtak'; END;
CREATE TRIGGER forslag_endres_ikke BEFORE UPDATE ON forslag
        BEGIN SELECT RAISE(ABORT, 'forslag endres ikke'); END;
CREATE TRIGGER forslag_slettes_ikke BEFORE DELETE ON forslag
        BEGIN SELECT RAISE(ABORT, 'forslag slettes ikke'); END;
CREATE TRIGGER forslag_neste_ledd BEFORE INSERT ON forslag
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'forslag' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'forslag tar bare neste ledd'); END;
CREATE TRIGGER forslag_nytt_hode AFTER INSERT ON forslag
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'forslag'; END;
CREATE INDEX ix_vedtak_journalnr ON vedtak (journalnr);
CREATE INDEX ix_forslag_journalnr ON forslag (journalnr);
CREATE TRIGGER vedtak_etter_kontroll BEFORE INSERT ON vedtak
    WHEN (SELECT underskrift FROM oppsett) IN ('papir', 'skjerm') AND NOT EXISTS (SELECT 1 FROM forslag
    WHERE journalnr = NEW.journalnr AND type = NEW.type
    AND coalesce((SELECT slag FROM paategning WHERE forslag_id = forslag.id ORDER BY id DESC LIMIT 1), '')
    = 'kontrollert')
    BEGIN SELECT RAISE(ABORT, 'vedtaket er ikke kontrollert'); END;
CREATE TRIGGER vedtak_ikke_annullert BEFORE INSERT ON vedtak
    WHEN EXISTS (SELECT 1 FROM annullering WHERE journalnr = NEW.journalnr)
    BEGIN SELECT RAISE(ABORT, 'journalforingen er annullert'); END;
CREATE TRIGGER sak_tas_opp_ved_vedtak BEFORE UPDATE OF tilstand ON sak
    WHEN OLD.tilstand = 'avsluttet' AND NEW.tilstand <> 'avsluttet' AND coalesce((SELECT type FROM vedtak
    WHERE journalnr = NEW.journalnr ORDER BY id DESC LIMIT 1), '') <> 'gjenopptak'
    BEGIN SELECT RAISE(ABORT, 'saken er avsluttet'); END;
CREATE UNIQUE INDEX ux_personkobling_fodselsnr ON personkobling (fodselsnr);
CREATE INDEX ix_personkobling_til_fodselsnr ON personkobling (til_fodselsnr);
CREATE TRIGGER personkobling_endres_ikke BEFORE UPDATE ON personkobling
        BEGIN SELECT RAISE(ABORT, 'personkobling endres ikke'); END;
CREATE TRIGGER personkobling_slettes_ikke BEFORE DELETE ON personkobling
        BEGIN SELECT RAISE(ABORT, 'personkobling slettes ikke'); END;
CREATE TRIGGER personkobling_neste_ledd BEFORE INSERT ON personkobling
        WHEN NOT EXISTS (
            SELECT 1 FROM kjedehode WHERE tabell = 'personkobling' AND antall + 1 = NEW.id AND hash = NEW.forrige
        )
        BEGIN SELECT RAISE(ABORT, 'personkobling tar bare neste ledd'); END;
CREATE TRIGGER personkobling_nytt_hode AFTER INSERT ON personkobling
        BEGIN UPDATE kjedehode SET antall = NEW.id, hash = NEW.hash WHERE tabell = 'personkobling'; END;
CREATE TRIGGER kjedehode_bare_fram BEFORE UPDATE ON kjedehode
    WHEN NEW.tabell <> OLD.tabell OR NEW.antall <> OLD.antall + 1
    BEGIN SELECT RAISE(ABORT, 'kjedehode gaar bare fram'); END;
CREATE TRIGGER kjedehode_slettes_ikke BEFORE DELETE ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode slettes ikke'); END;
CREATE TRIGGER kjedehode_ingen_nye BEFORE INSERT ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode faar ingen nye rader'); END;
CREATE TRIGGER registersvar_samme_person BEFORE INSERT ON registersvar
    WHEN (SELECT fodselsnr FROM registeropplysning WHERE id = NEW.opplysning_id)
    IS NOT (SELECT fodselsnr FROM sak WHERE journalnr = NEW.journalnr)
    AND NOT EXISTS (SELECT 1 FROM registeropplysning JOIN personkobling USING (fodselsnr)
    WHERE registeropplysning.id = NEW.opplysning_id)
    BEGIN SELECT RAISE(ABORT, 'en annen person'); END;
CREATE TRIGGER personkobling_til_en_som_staar BEFORE INSERT ON personkobling
    WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.til_fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END;
CREATE TRIGGER sak_fores_paa_en_som_staar BEFORE INSERT ON sak
    WHEN EXISTS (SELECT 1 FROM personkobling WHERE fodselsnr = NEW.fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'personen har et annet nummer'); END;
CREATE TRIGGER sak_flyttes_med_personen BEFORE UPDATE OF fodselsnr ON sak
    WHEN NEW.fodselsnr <> OLD.fodselsnr AND NOT EXISTS (SELECT 1 FROM personkobling
    WHERE fodselsnr = OLD.fodselsnr AND til_fodselsnr = NEW.fodselsnr)
    BEGIN SELECT RAISE(ABORT, 'saken er en annen persons'); END;
COMMIT;
