PRAGMA application_id = 1146111793;
PRAGMA user_version = 1954063002;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
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
INSERT INTO "anvisning" VALUES(1,'88000001',1,'dagpenger','','1988-06-06','1988-01-04','1988-01-17',NULL,NULL,0,200,3816,1145,2671,1988,0,0,0,'1988-06-06',NULL,NULL,'på kortet','ABC','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','cd2e58006d34c4a3cd782158f38185f64c1aeb7986567d0800466aaa2249e35e','B','86011117947',NULL);
INSERT INTO "anvisning" VALUES(2,'88000001',1,'dagpenger','','1988-06-06','1988-01-18','1988-01-31',1250,NULL,NULL,169,3225,968,2257,1988,0,0,0,'1988-06-06',NULL,'noen timer',NULL,'ABC','1988-06-06T09:00:00','cd2e58006d34c4a3cd782158f38185f64c1aeb7986567d0800466aaa2249e35e','6e7509f6bb1406830472c98165ab5e462175b103f55ad092b4082a490a1fcb34','B','86011117947',NULL);
INSERT INTO "anvisning" VALUES(3,'88000001',1,'dagpenger','T','1988-06-06','1988-02-01','1988-02-14',NULL,NULL,NULL,0,-100,-30,-70,1988,0,0,0,'1988-06-06','for mye','for mye',NULL,'ABC','1988-06-06T09:00:00','6e7509f6bb1406830472c98165ab5e462175b103f55ad092b4082a490a1fcb34','f6256563c767187a811aff6f185f8b7a4808209cbd2e1fff85f69ca3e4e4f6ff','B','86011117947',NULL);
INSERT INTO "anvisning" VALUES(4,'88000001',1,'dagpenger','K','1988-06-06','1988-02-15','1988-02-28',NULL,NULL,NULL,200,3816,1145,2671,1988,0,0,0,'1988-06-06',NULL,NULL,NULL,'ABC','1988-06-06T09:00:00','f6256563c767187a811aff6f185f8b7a4808209cbd2e1fff85f69ca3e4e4f6ff','0cb2ab10f742b209d72a4e000e9114006dab0c732a123af85b0aa7506e15d469',NULL,NULL,NULL);
INSERT INTO "anvisning" VALUES(5,'88000001',1,'dagpenger','','1988-06-07','1988-02-29','1988-03-13',NULL,NULL,NULL,200,3816,1145,2671,1988,0,0,0,'1988-06-13',NULL,NULL,NULL,'ABC','1988-06-07T12:30:00','0cb2ab10f742b209d72a4e000e9114006dab0c732a123af85b0aa7506e15d469','a494eb445ea3e48d75afe03e74c6fffb9f612cf1c952f2ce2aad38616fbe73df','B','86011117947',NULL);
INSERT INTO "anvisning" VALUES(6,'88000002',2,'dagpenger','','1988-06-06','1988-01-04','1988-01-17',NULL,NULL,NULL,200,3816,1145,2671,1988,0,0,0,'1988-06-13',NULL,NULL,NULL,'ABC','1988-06-06T09:00:00','a494eb445ea3e48d75afe03e74c6fffb9f612cf1c952f2ce2aad38616fbe73df','f50e083e5d1484bb19be667a202d243bfd7b0c9ace210fa2daa437922b8433fb','B','86011117947',NULL);
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
INSERT INTO "behandling" VALUES('88000001',NULL,NULL,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04',NULL,NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "behandling" VALUES('88000002',NULL,NULL,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04',NULL,NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE bruker (
        signatur TEXT NOT NULL,
        navn TEXT NOT NULL,
        kontor TEXT NOT NULL,
        roller TEXT NOT NULL,
        passord TEXT,
        sperret TEXT,
        stedfortreder TEXT,
        stedfortreder_fra TEXT,
        stedfortreder_til TEXT,
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
INSERT INTO "driftsstans" VALUES(1,'1988-06-06T09:00:00',NULL,'ABC','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','2ebb5984ba0da579be8d6a0514a353d7e5ecf19a769b801522c91caaf1ef74f9');
INSERT INTO "driftsstans" VALUES(2,'1988-06-06T09:00:00','1988-06-06T10:00:00','ABC','1988-06-06T10:00:00','2ebb5984ba0da579be8d6a0514a353d7e5ecf19a769b801522c91caaf1ef74f9','5a9ebfacf03327f8da541e48802fdef35d0a4a8e5e1f3819c8d3c039878cd5a2');
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
;
INSERT INTO "kjedehode" VALUES('vedtak',2,'36126ea17fcaec18a27beffa52b4b1f4887c2a447414a851b33cc32d69149e4d');
INSERT INTO "kjedehode" VALUES('anvisning',6,'f50e083e5d1484bb19be667a202d243bfd7b0c9ace210fa2daa437922b8433fb');
INSERT INTO "kjedehode" VALUES('logg',22,'6dabad402e0fb12eef38be6ce4a93972ffa2b046279b239e752dab741bce32cc');
INSERT INTO "kjedehode" VALUES('tolkningsvalg',0,'0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO "kjedehode" VALUES('kjoring',2,'04820d4499580b0e1d18a07a5c20606c4e74fcb72d23a59a73fa35e989fe7ce1');
INSERT INTO "kjedehode" VALUES('kjoringspost',2,'6c8f8be2ab9604f6200fbebc1af501827b59850fee83a7b62cb765deb5438a76');
INSERT INTO "kjedehode" VALUES('kjoringsfil',2,'6dbb2a09ffbfd6c50da3324799275070c27b1efb4e5c0c786fa2c48be7b3c631');
INSERT INTO "kjedehode" VALUES('kjoringssvar',1,'39e252d6f22f5aed60982283bb63ec014c0984bd6e3f0a3bfcb8a9327216d9c3');
INSERT INTO "kjedehode" VALUES('driftsstans',2,'5a9ebfacf03327f8da541e48802fdef35d0a4a8e5e1f3819c8d3c039878cd5a2');
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
INSERT INTO "kjoring" VALUES(1,'opptatt','1988-06-06','1988-06-06T09:00:00',0,'1988-06-06T09:00:00',1,0,4,0,0,0,'ABC','0000000000000000000000000000000000000000000000000000000000000000','9c91041befbbb003e9249f9e2ba69aad1b2fdbcf8ee783f6f38bcb0799ef31b5');
INSERT INTO "kjoring" VALUES(2,'kjoring','1988-06-13','1988-06-14T12:00:00',0,'1988-06-14T13:00:00',1,2,6,2,5342,0,'ABC','9c91041befbbb003e9249f9e2ba69aad1b2fdbcf8ee783f6f38bcb0799ef31b5','04820d4499580b0e1d18a07a5c20606c4e74fcb72d23a59a73fa35e989fe7ce1');
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
INSERT INTO "kjoringsfil" VALUES(1,2,'txt',2,5342,'d694c016b697e44d816762e3e5f3b9a1c11a3aa02cd3e2934ff1a046564f9496','ABC','1988-06-14T13:00:00','0000000000000000000000000000000000000000000000000000000000000000','e17d50830051e519084d5a32984548c987a1fd96a6d033a46325160eefff9698');
INSERT INTO "kjoringsfil" VALUES(2,2,'xml',2,5342,'81113fc74123cb72ca1f1f3d068433c4ef7f80ec165d5f3cef5db357c800c7da','ABC','1988-06-14T13:00:00','e17d50830051e519084d5a32984548c987a1fd96a6d033a46325160eefff9698','6dbb2a09ffbfd6c50da3324799275070c27b1efb4e5c0c786fa2c48be7b3c631');
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
INSERT INTO "kjoringspost" VALUES(1,2,5,'88000001','31815010011','Hansen, Ola',NULL,'',3816,1145,2671,NULL,'B','86011117947',1,NULL,NULL,'0000000000000000000000000000000000000000000000000000000000000000','9078e0c27af41074265d3b090d08dc013d17356a6fa1a257db3acb279fe95872');
INSERT INTO "kjoringspost" VALUES(2,2,6,'88000002','31815010607','Lie, Åse',NULL,'',3816,1145,2671,NULL,'B','86011117947',2,NULL,NULL,'9078e0c27af41074265d3b090d08dc013d17356a6fa1a257db3acb279fe95872','6c8f8be2ab9604f6200fbebc1af501827b59850fee83a7b62cb765deb5438a76');
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
INSERT INTO "kjoringssvar" VALUES(1,2,1,'utbetalt','ACSC','Gjort opp',NULL,NULL,'ABC','1988-06-14T13:00:00','0000000000000000000000000000000000000000000000000000000000000000','39e252d6f22f5aed60982283bb63ec014c0984bd6e3f0a3bfcb8a9327216d9c3');
CREATE TABLE kontrollert (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell)
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
INSERT INTO "logg" VALUES(1,'1988-06-06T09:00:00','ABC','registrert person','31815010011',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola", "versjon": 1}]}}','0000000000000000000000000000000000000000000000000000000000000000','cc94f4ac2afcb28f9c8332d24b4229d1259caff8c09b2b25a4cd22c882392fee');
INSERT INTO "logg" VALUES(2,'1988-06-06T09:00:00','ABC','journalført','31815010011','88000001',1,'{"rader": {"sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "journalført", "versjon": 1}]}}','cc94f4ac2afcb28f9c8332d24b4229d1259caff8c09b2b25a4cd22c882392fee','fb9f918763ed1ccaf94ac4dd1e3f7258a0b9acd4ba10a92725c33e0a0651ff01');
INSERT INTO "logg" VALUES(3,'1988-06-06T09:00:00','ABC','lagret behandling','31815010011','88000001',2,'{"felt": {"innvilget_fra": [null, "1988-01-04"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}, "rader": {"behandling": [{"innvilget_fra": "1988-01-04", "journalnr": "88000001", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}], "sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "under behandling", "versjon": 2}]}}','fb9f918763ed1ccaf94ac4dd1e3f7258a0b9acd4ba10a92725c33e0a0651ff01','201c949bd04a5228ffa6c1abd5b48943189026ff45e23c8ea943160232c535ab');
INSERT INTO "logg" VALUES(4,'1988-06-06T09:00:00','ABC','innvilget','31815010011','88000001',3,'{"hash": "c4f48571ca0575d95f2f2fb06199b3a0288048ce2b29d2009723c4ca10739ad7", "rader": {"sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "innvilget", "versjon": 3}]}, "vedtak": 1}','201c949bd04a5228ffa6c1abd5b48943189026ff45e23c8ea943160232c535ab','4401399be70ca9ad1f45067bc7b7fecaca2069a1d3a8befb8668cee7a63b659c');
INSERT INTO "logg" VALUES(5,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',4,'{"anvisning": 1, "hash": "cd2e58006d34c4a3cd782158f38185f64c1aeb7986567d0800466aaa2249e35e"}','4401399be70ca9ad1f45067bc7b7fecaca2069a1d3a8befb8668cee7a63b659c','4547a5c2ce1d0da11b2209c30c28408ca9aa7687972b0666449f137965405f31');
INSERT INTO "logg" VALUES(6,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',5,'{"anvisning": 2, "hash": "6e7509f6bb1406830472c98165ab5e462175b103f55ad092b4082a490a1fcb34"}','4547a5c2ce1d0da11b2209c30c28408ca9aa7687972b0666449f137965405f31','1d2dab4ecf4b133619fa24125b9d2164ee51e479e498e0e5d03d741c983d4e16');
INSERT INTO "logg" VALUES(7,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',6,'{"anvisning": 3, "hash": "f6256563c767187a811aff6f185f8b7a4808209cbd2e1fff85f69ca3e4e4f6ff"}','1d2dab4ecf4b133619fa24125b9d2164ee51e479e498e0e5d03d741c983d4e16','27414efe4eed5439a8c346d3c7a8255b79be18299f1dd945f6258103d8cad4bb');
INSERT INTO "logg" VALUES(8,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',7,'{"anvisning": 4, "hash": "0cb2ab10f742b209d72a4e000e9114006dab0c732a123af85b0aa7506e15d469"}','27414efe4eed5439a8c346d3c7a8255b79be18299f1dd945f6258103d8cad4bb','1451dc17f1697d979f1736ca763206c4bd44c0c89e7501bb7b0db081b7518cab');
INSERT INTO "logg" VALUES(9,'1988-06-07T12:30:00','ABC','anvist','31815010011','88000001',8,'{"anvisning": 5, "hash": "a494eb445ea3e48d75afe03e74c6fffb9f612cf1c952f2ce2aad38616fbe73df"}','1451dc17f1697d979f1736ca763206c4bd44c0c89e7501bb7b0db081b7518cab','270e503c84295a017b0017b9edfc5ecd73076adec16bf47b98b991053830033f');
INSERT INTO "logg" VALUES(10,'1988-06-06T09:00:00','ABC','registrert person','31815010526',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "-", "fodselsnr": "31815010526", "fornavn": "-", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "-", "fodselsnr": "31815010526", "fornavn": "-", "versjon": 1}]}}','270e503c84295a017b0017b9edfc5ecd73076adec16bf47b98b991053830033f','e8b89436c75aa2db487c9e48c2a88a9def4b6bbb29b890a66bd3f48aa7ab8078');
INSERT INTO "logg" VALUES(11,'1988-06-06T09:00:00','ABC','opptatt',NULL,NULL,NULL,'{"hash": "9c91041befbbb003e9249f9e2ba69aad1b2fdbcf8ee783f6f38bcb0799ef31b5", "kjoring": 1}','e8b89436c75aa2db487c9e48c2a88a9def4b6bbb29b890a66bd3f48aa7ab8078','6e779ba315a8eaa19f7e6b1801de2286507287bd23cd20417c7c5f8a9cace5bc');
INSERT INTO "logg" VALUES(12,'1988-06-06T09:00:00','ABC','registrert person','31815010607',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Lie", "fodselsnr": "31815010607", "fornavn": "Åse", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Lie", "fodselsnr": "31815010607", "fornavn": "Åse", "versjon": 1}]}}','6e779ba315a8eaa19f7e6b1801de2286507287bd23cd20417c7c5f8a9cace5bc','761f0c9fe6dcc355d0156b68f22327d3e3a74d680590e3060fa461487857e224');
INSERT INTO "logg" VALUES(13,'1988-06-06T09:00:00','ABC','journalført','31815010607','88000002',1,'{"rader": {"sak": [{"fodselsnr": "31815010607", "giro": "B", "journalnr": "88000002", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "journalført", "versjon": 1}]}}','761f0c9fe6dcc355d0156b68f22327d3e3a74d680590e3060fa461487857e224','607a2b3c0f691df593d055ba605253ae37237b633ca15ceb1ef21a3d42fac20d');
INSERT INTO "logg" VALUES(14,'1988-06-06T09:00:00','ABC','lagret behandling','31815010607','88000002',2,'{"felt": {"innvilget_fra": [null, "1988-01-04"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}, "rader": {"behandling": [{"innvilget_fra": "1988-01-04", "journalnr": "88000002", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}], "sak": [{"fodselsnr": "31815010607", "giro": "B", "journalnr": "88000002", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "under behandling", "versjon": 2}]}}','607a2b3c0f691df593d055ba605253ae37237b633ca15ceb1ef21a3d42fac20d','f6cca47e08f397307bfad11afa0c1bb7d80037591ed0a00dcb1efd21f0670527');
INSERT INTO "logg" VALUES(15,'1988-06-06T09:00:00','ABC','innvilget','31815010607','88000002',3,'{"hash": "36126ea17fcaec18a27beffa52b4b1f4887c2a447414a851b33cc32d69149e4d", "rader": {"sak": [{"fodselsnr": "31815010607", "giro": "B", "journalnr": "88000002", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "innvilget", "versjon": 3}]}, "vedtak": 2}','f6cca47e08f397307bfad11afa0c1bb7d80037591ed0a00dcb1efd21f0670527','e5a1c38b5546db0a173d904c9ea5efd8c446fd904c37c3db3c38d7fd71d1ffd2');
INSERT INTO "logg" VALUES(16,'1988-06-06T09:00:00','ABC','anvist','31815010607','88000002',4,'{"anvisning": 6, "hash": "f50e083e5d1484bb19be667a202d243bfd7b0c9ace210fa2daa437922b8433fb"}','e5a1c38b5546db0a173d904c9ea5efd8c446fd904c37c3db3c38d7fd71d1ffd2','2fa71fc1f043260ac2c08b64e3175dc8d218c7ef02aa9b75b7eb6b2ad35ec6a8');
INSERT INTO "logg" VALUES(17,'1988-06-06T09:00:00','ABC','meldt sentralen nede',NULL,NULL,NULL,'{"driftsstans": 1, "hash": "2ebb5984ba0da579be8d6a0514a353d7e5ecf19a769b801522c91caaf1ef74f9"}','2fa71fc1f043260ac2c08b64e3175dc8d218c7ef02aa9b75b7eb6b2ad35ec6a8','2516815cfda113bf52dd52f5168d2c37d140680ee1b5a7eccab6ce6c37ea481b');
INSERT INTO "logg" VALUES(18,'1988-06-06T10:00:00','ABC','meldt sentralen oppe',NULL,NULL,NULL,'{"driftsstans": 2, "hash": "5a9ebfacf03327f8da541e48802fdef35d0a4a8e5e1f3819c8d3c039878cd5a2"}','2516815cfda113bf52dd52f5168d2c37d140680ee1b5a7eccab6ce6c37ea481b','27e763e644a3403c9c7aa50d62737a71eac2f1ac6b21048b4ad8507f4995ff11');
INSERT INTO "logg" VALUES(19,'1988-06-14T13:00:00','ABC','lukket kjøring',NULL,NULL,NULL,'{"hash": "04820d4499580b0e1d18a07a5c20606c4e74fcb72d23a59a73fa35e989fe7ce1", "kjoring": 2, "mandag": "1988-06-13", "mengder": {"kjoringspost": [1, 2, "6c8f8be2ab9604f6200fbebc1af501827b59850fee83a7b62cb765deb5438a76"]}}','27e763e644a3403c9c7aa50d62737a71eac2f1ac6b21048b4ad8507f4995ff11','3b64366750694c055c94625b7d36d93a7ae5640266c94576815401a062041274');
INSERT INTO "logg" VALUES(20,'1988-06-14T13:00:00','ABC','skrevet kjøring',NULL,NULL,NULL,'{"hash": "e17d50830051e519084d5a32984548c987a1fd96a6d033a46325160eefff9698", "kjoringen": 2, "kjoringsfil": 1, "sha256": "d694c016b697e44d816762e3e5f3b9a1c11a3aa02cd3e2934ff1a046564f9496", "slag": "txt"}','3b64366750694c055c94625b7d36d93a7ae5640266c94576815401a062041274','9b129fbb192112c7b64c47d7203d4113cbb234fbb7033530c88a6e5c136cfd14');
INSERT INTO "logg" VALUES(21,'1988-06-14T13:00:00','ABC','skrevet kjøring',NULL,NULL,NULL,'{"hash": "6dbb2a09ffbfd6c50da3324799275070c27b1efb4e5c0c786fa2c48be7b3c631", "kjoringen": 2, "kjoringsfil": 2, "sha256": "81113fc74123cb72ca1f1f3d068433c4ef7f80ec165d5f3cef5db357c800c7da", "slag": "xml"}','9b129fbb192112c7b64c47d7203d4113cbb234fbb7033530c88a6e5c136cfd14','711cb45ee8bd204b0338527171a8d7449bd0400ca8f8bdad8cf5f8c4ad003ee0');
INSERT INTO "logg" VALUES(22,'1988-06-14T13:00:00','ABC','lest svar på kjøring',NULL,NULL,NULL,'{"avviste": 0, "kilde": "", "kjoringen": 2, "mengder": {"kjoringssvar": [1, 1, "39e252d6f22f5aed60982283bb63ec014c0984bd6e3f0a3bfcb8a9327216d9c3"]}}','711cb45ee8bd204b0338527171a8d7449bd0400ca8f8bdad8cf5f8c4ad003ee0','6dabad402e0fb12eef38be6ce4a93972ffa2b046279b239e752dab741bce32cc');
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
INSERT INTO "navnedel" VALUES('e','lie');
INSERT INTO "navnedel" VALUES('ie','lie');
INSERT INTO "navnedel" VALUES('lie','lie');
INSERT INTO "navnedel" VALUES('a','ola');
INSERT INTO "navnedel" VALUES('la','ola');
INSERT INTO "navnedel" VALUES('ola','ola');
INSERT INTO "navnedel" VALUES('e','åse');
INSERT INTO "navnedel" VALUES('se','åse');
INSERT INTO "navnedel" VALUES('åse','åse');
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
INSERT INTO "navneord" VALUES('lie','31815010607','E','lie!}se');
INSERT INTO "navneord" VALUES('ola','31815010011','F','hansen!ola');
INSERT INTO "navneord" VALUES('åse','31815010607','F','lie!}se');
CREATE TABLE oppsett (
        id INTEGER NOT NULL,
        underskrift TEXT NOT NULL,
        PRIMARY KEY (id),
        CONSTRAINT bare_ett_oppsett CHECK (id = 1),
        CONSTRAINT kjent_underskrift CHECK (underskrift IN ('ingen', 'papir', 'skjerm'))
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
INSERT INTO "person" VALUES('31815010526','-','-',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010607','Lie','Åse',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
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
    ;
INSERT INTO "sak" VALUES('88000001','31815010011','1988-01-04','B','86011117947',NULL,NULL,'ABC','innvilget','1988-06-06T09:00:00',8);
INSERT INTO "sak" VALUES('88000002','31815010607','1988-01-04','B','86011117947',NULL,NULL,'ABC','innvilget','1988-06-06T09:00:00',4);
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
    ;
INSERT INTO "vedtak" VALUES(1,'88000001','innvilgelse','1988-06-06',NULL,NULL,NULL,'{"antall_uker": 80, "innvilget_fra": "1988-01-04", "lonn_1": "150000", "maks_prosent": "100", "normal_arbtid": "40", "skatteprosent": "30"}','{"T-90": "pa", "T-AAR": "beste", "T-AVR": "tusen", "T-FISK": "beste_av_tre", "T-JUST": "snitt", "T-SAMORD": "sum", "T-TAK": "etter", "T-TERSKEL": "40", "T-VERN": "3G"}','1988-01-04',NULL,10000,80,0,159000,318,0,1908,1908,80,'ABC','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','c4f48571ca0575d95f2f2fb06199b3a0288048ce2b29d2009723c4ca10739ad7');
INSERT INTO "vedtak" VALUES(2,'88000002','innvilgelse','1988-06-06',NULL,NULL,NULL,'{"antall_uker": 80, "innvilget_fra": "1988-01-04", "lonn_1": "150000", "maks_prosent": "100", "normal_arbtid": "40", "skatteprosent": "30"}','{"T-90": "pa", "T-AAR": "beste", "T-AVR": "tusen", "T-FISK": "beste_av_tre", "T-JUST": "snitt", "T-SAMORD": "sum", "T-TAK": "etter", "T-TERSKEL": "40", "T-VERN": "3G"}','1988-01-04',NULL,10000,80,0,159000,318,0,1908,1908,80,'ABC','1988-06-06T09:00:00','c4f48571ca0575d95f2f2fb06199b3a0288048ce2b29d2009723c4ca10739ad7','36126ea17fcaec18a27beffa52b4b1f4887c2a447414a851b33cc32d69149e4d');
CREATE INDEX ix_sak_fodselsnr ON sak (fodselsnr);
CREATE UNIQUE INDEX ux_sak_en_aapen ON sak (fodselsnr)
    WHERE tilstand IN ('journalført', 'under behandling', 'innvilget')
    ;
CREATE INDEX ix_vedtak_journalnr ON vedtak (journalnr);
CREATE INDEX ix_anvisning_journalnr ON anvisning (journalnr);
CREATE INDEX ix_anvisning_vedtak_id ON anvisning (vedtak_id);
CREATE UNIQUE INDEX ux_anvisning_ett_ferietillegg ON anvisning (journalnr, ferieaar) WHERE slag = 'ferietillegg';
CREATE INDEX ix_logg_fodselsnr ON logg (fodselsnr);
CREATE INDEX ix_logg_journalnr ON logg (journalnr, versjon);
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
CREATE TRIGGER kjedehode_bare_fram BEFORE UPDATE ON kjedehode
    WHEN NEW.tabell <> OLD.tabell OR NEW.antall <> OLD.antall + 1
    BEGIN SELECT RAISE(ABORT, 'kjedehode gaar bare fram'); END;
CREATE TRIGGER kjedehode_slettes_ikke BEFORE DELETE ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode slettes ikke'); END;
CREATE TRIGGER kjedehode_ingen_nye BEFORE INSERT ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode faar ingen nye rader'); END;
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
COMMIT;
