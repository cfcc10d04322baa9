PRAGMA application_id = 1146111793;
PRAGMA user_version = 1954063002;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
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
CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg')),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
    ;
INSERT INTO "kjedehode" VALUES('vedtak',1,'c4f48571ca0575d95f2f2fb06199b3a0288048ce2b29d2009723c4ca10739ad7');
INSERT INTO "kjedehode" VALUES('anvisning',5,'a494eb445ea3e48d75afe03e74c6fffb9f612cf1c952f2ce2aad38616fbe73df');
INSERT INTO "kjedehode" VALUES('logg',10,'e8b89436c75aa2db487c9e48c2a88a9def4b6bbb29b890a66bd3f48aa7ab8078');
INSERT INTO "kjedehode" VALUES('tolkningsvalg',0,'0000000000000000000000000000000000000000000000000000000000000000');
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
INSERT INTO "navneord" VALUES('ola','31815010011','F','hansen!ola');
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
CREATE TRIGGER kjedehode_bare_fram BEFORE UPDATE ON kjedehode
    WHEN NEW.tabell <> OLD.tabell OR NEW.antall <> OLD.antall + 1
    BEGIN SELECT RAISE(ABORT, 'kjedehode gaar bare fram'); END;
CREATE TRIGGER kjedehode_slettes_ikke BEFORE DELETE ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode slettes ikke'); END;
CREATE TRIGGER kjedehode_ingen_nye BEFORE INSERT ON kjedehode
    BEGIN SELECT RAISE(ABORT, 'kjedehode faar ingen nye rader'); END;
CREATE INDEX ix_navnedel_ord ON navnedel (ord);
CREATE INDEX ix_bruker_stedfortreder ON bruker (stedfortreder);
COMMIT;
