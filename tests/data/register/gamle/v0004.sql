PRAGMA application_id = 1146111793;
PRAGMA user_version = 1954063001;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
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
INSERT INTO "anvisning" VALUES(1,'88000001',1,'dagpenger','','1988-06-06','1988-01-04','1988-01-17',NULL,NULL,NULL,200,3986,1196,2790,1988,0,0,0,'1988-06-06',NULL,'første',NULL,'ABC','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','1658589a4047bccddadec7c669965eb5052f786a101d601f94fc5d980b639d92',NULL,NULL,NULL);
INSERT INTO "anvisning" VALUES(2,'88000001',1,'dagpenger','','1988-06-06','1988-01-18','1988-01-31',1250,NULL,NULL,169,3368,1010,2358,1988,0,0,0,'1988-06-06',NULL,NULL,NULL,'ABC','1988-06-06T09:00:00','1658589a4047bccddadec7c669965eb5052f786a101d601f94fc5d980b639d92','c2f5999bff564333a4ce5854786d80af9d7c0f7c7828997601fc4d93a8ac8029',NULL,NULL,NULL);
INSERT INTO "anvisning" VALUES(3,'88000001',1,'dagpenger','E','1988-06-06','1988-01-18','1988-01-31',NULL,NULL,NULL,200,3986,1196,2790,1988,0,0,0,'1988-06-06','for lite sist','for lite sist',NULL,'ABC','1988-06-06T09:00:00','c2f5999bff564333a4ce5854786d80af9d7c0f7c7828997601fc4d93a8ac8029','d851d7f7d4f9b0f08eeb77b1a49a32a2cff3c643b2b66fef057afa923d792094',NULL,NULL,NULL);
INSERT INTO "anvisning" VALUES(4,'88000001',1,'dagpenger','T','1988-06-06','1988-02-01','1988-02-14',NULL,NULL,NULL,0,-100,-30,-70,1988,0,0,0,'1988-06-06',NULL,NULL,NULL,'ABC','1988-06-06T09:00:00','d851d7f7d4f9b0f08eeb77b1a49a32a2cff3c643b2b66fef057afa923d792094','35f9aa5a46846ee1a83e0f8fa03f523aaf04c0800cc83912255f99c87d7b3e95',NULL,NULL,NULL);
INSERT INTO "anvisning" VALUES(5,'88000004',5,'dagpenger','','1988-06-27','1988-01-04','1988-01-17',NULL,NULL,NULL,200,3816,1145,2671,1988,0,0,0,'1988-06-27',NULL,'Prøvd og funnet i orden.',NULL,'DEF','1988-06-27T08:30:00','35f9aa5a46846ee1a83e0f8fa03f523aaf04c0800cc83912255f99c87d7b3e95','7e3441cca900dc0cb77bc73942bfee28b50b9d8bfa952afcc4a84de9a25d3eef','B','86011117947',NULL);
INSERT INTO "anvisning" VALUES(6,'88000004',5,'dagpenger','','1988-06-27','1988-01-18','1988-01-31',1250,NULL,NULL,169,3225,968,2257,1988,0,0,0,'1988-06-27',NULL,'Prøvd og funnet i orden.',NULL,'DEF','1988-06-27T08:30:00','7e3441cca900dc0cb77bc73942bfee28b50b9d8bfa952afcc4a84de9a25d3eef','84d494f8dfeb43774f55fe8ba61a0462f3a763f6f7eedcd818e501a54fba5f12','B','86011117947',NULL);
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
INSERT INTO "behandling" VALUES('88000001',NULL,1,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04',NULL,NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Ringte 3/6',NULL,NULL,NULL,'1980-05-01',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "behandling" VALUES('88000002',NULL,NULL,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04',NULL,NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "behandling" VALUES('88000004',NULL,NULL,NULL,NULL,NULL,NULL,3000,NULL,4000,NULL,NULL,'1988-01-04',NULL,NULL,NULL,150000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE kjedehode (
        tabell TEXT NOT NULL,
        antall INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (tabell),
        CONSTRAINT kjent_tabell CHECK (tabell IN ('vedtak', 'anvisning', 'logg', 'tolkningsvalg')),
        CONSTRAINT antall_positivt CHECK (antall >= 0)
    ) STRICT
    ;
INSERT INTO "kjedehode" VALUES('vedtak',5,'bee1b14afb25df0acbf0e8df2142f533a8aa6b70fdaa43194874c96445e5b223');
INSERT INTO "kjedehode" VALUES('anvisning',6,'84d494f8dfeb43774f55fe8ba61a0462f3a763f6f7eedcd818e501a54fba5f12');
INSERT INTO "kjedehode" VALUES('logg',28,'420a9f06f0e36d87ae947162206cb5e5e7d4c7331dd7a7d8e4d61845dcffbc50');
INSERT INTO "kjedehode" VALUES('tolkningsvalg',1,'1a10a9a8758b87ef8f8b48e21ead1a8fbed61cb83645db86c9dfbed2457b6d3a');
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
INSERT INTO "logg" VALUES(1,'1988-06-06T09:00:00','ABC','registrert person','31815010011',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": "Storgata 1", "bo_post": "0155 OSLO", "ektefelle_navn": null, "etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola Åge", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}}','0000000000000000000000000000000000000000000000000000000000000000','81ac71e9944c665c8e740a8c1501d1afb732d98ea806a701ff48d33c67151700');
INSERT INTO "logg" VALUES(2,'1988-06-06T09:00:00','ABC','journalført','31815010011','88000001',1,'{"felt": {"bo_gate": ["Storgata 1", null], "bo_post": ["0155 OSLO", null]}}','81ac71e9944c665c8e740a8c1501d1afb732d98ea806a701ff48d33c67151700','b788289a95b0f426bffe8c9c352319784ade86a5d17af520c3286f5a1925fcb9');
INSERT INTO "logg" VALUES(3,'1988-06-06T09:00:00','ABC','lagret behandling','31815010011','88000001',2,'{"felt": {"barn": [null, "1"], "barn1_fodt": [null, "1980-05-01"], "innvilget_fra": [null, "1988-01-04"], "internt": [null, "Ringte 3/6"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}}','b788289a95b0f426bffe8c9c352319784ade86a5d17af520c3286f5a1925fcb9','d5f7a3b3f8af834b3954ce392d13cb140fb7ae7d66ea3226cbb1323edb147966');
INSERT INTO "logg" VALUES(4,'1988-06-06T09:00:00','ABC','innvilget','31815010011','88000001',3,'{"hash": "a1ff8efe90a2f618e4236e0b679f5b67d9d0db5f4785c48cabd38ba8f1c95d29", "vedtak": 1}','d5f7a3b3f8af834b3954ce392d13cb140fb7ae7d66ea3226cbb1323edb147966','742130c410cd4e313f36fce11c17802c6a8ee0cf9e6a317013c3f52069de68b6');
INSERT INTO "logg" VALUES(5,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',4,'{"anvisning": 1, "hash": "1658589a4047bccddadec7c669965eb5052f786a101d601f94fc5d980b639d92"}','742130c410cd4e313f36fce11c17802c6a8ee0cf9e6a317013c3f52069de68b6','e4eefd41f27b3a80acf35d63165492d3a2bddc364e7901509aa6a0e18b4734e6');
INSERT INTO "logg" VALUES(6,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',5,'{"anvisning": 2, "hash": "c2f5999bff564333a4ce5854786d80af9d7c0f7c7828997601fc4d93a8ac8029"}','e4eefd41f27b3a80acf35d63165492d3a2bddc364e7901509aa6a0e18b4734e6','79f5aee1e6567359e7cf4d4f314003b5488e7eb62323525b257d8cca6db30976');
INSERT INTO "logg" VALUES(7,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',6,'{"anvisning": 3, "hash": "d851d7f7d4f9b0f08eeb77b1a49a32a2cff3c643b2b66fef057afa923d792094"}','79f5aee1e6567359e7cf4d4f314003b5488e7eb62323525b257d8cca6db30976','6ea4743ea0459fc97f00b0ff0f3ed300807ee65508ecab552e0aa61c95d818b7');
INSERT INTO "logg" VALUES(8,'1988-06-06T09:00:00','ABC','anvist','31815010011','88000001',7,'{"anvisning": 4, "hash": "35f9aa5a46846ee1a83e0f8fa03f523aaf04c0800cc83912255f99c87d7b3e95"}','6ea4743ea0459fc97f00b0ff0f3ed300807ee65508ecab552e0aa61c95d818b7','8beb738a1bbe5882152c7e0bc0ad9de2c07ec680686ef2b7125d356169ebecce');
INSERT INTO "logg" VALUES(9,'1988-06-06T09:00:00','ABC','sett på kontrollkort','31815010011','88000001',NULL,'{}','8beb738a1bbe5882152c7e0bc0ad9de2c07ec680686ef2b7125d356169ebecce','a8cf330f8257566a32ac24e246ef346aff5cc3126490ade42847354ee53e655b');
INSERT INTO "logg" VALUES(10,'1988-06-20T10:15:00','ABC','avsluttet','31815010011','88000001',8,'{"hash": "a0a6c1dfda2c2f9be806c1fe6b23a2c28850b0bd84082d44d6e060975bd4d5fe", "vedtak": 2}','a8cf330f8257566a32ac24e246ef346aff5cc3126490ade42847354ee53e655b','793d48a1a8afcb8d8fa97516293196dbce7d3de9652adf3dd4e5d007aefb93de');
INSERT INTO "logg" VALUES(11,'1988-06-20T10:15:00','ABC','registrert person','31815010283',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Østby-Ånsen", "fodselsnr": "31815010283", "fornavn": "Kari José", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}}','793d48a1a8afcb8d8fa97516293196dbce7d3de9652adf3dd4e5d007aefb93de','c79dd93c049a2272e7718d1d5900d22cd4b042640debc0149a1883e30d2abdee');
INSERT INTO "logg" VALUES(12,'1988-06-20T10:15:00','ABC','journalført','31815010283','88000002',1,'{}','c79dd93c049a2272e7718d1d5900d22cd4b042640debc0149a1883e30d2abdee','4c71ead3ff97ddb85b98c412f516919553403b44ba32e6202be205757208754e');
INSERT INTO "logg" VALUES(13,'1988-06-20T10:15:00','ABC','lagret behandling','31815010283','88000002',2,'{"felt": {"innvilget_fra": [null, "1988-01-04"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}}','4c71ead3ff97ddb85b98c412f516919553403b44ba32e6202be205757208754e','06efcbd50bcfcb1d543478ebf2b73cb81e0ec3c14f75ecc05cd3882f6844c6ec');
INSERT INTO "logg" VALUES(14,'1988-06-20T10:15:00','ABC','avstengt','31815010283','88000002',3,'{"hash": "a2a2bf8fb3f025f67c5061334e87e31f0d6771f7d28d806987af63d9fcf2973a", "vedtak": 3}','06efcbd50bcfcb1d543478ebf2b73cb81e0ec3c14f75ecc05cd3882f6844c6ec','1c352f6dc83519ce0d364c355716ada812d2d39b77dc4c6b340bbc434320e4d0');
INSERT INTO "logg" VALUES(15,'1988-06-20T10:15:00','ABC','registrert person','31815010364',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "D''Artagnan", "fodselsnr": "31815010364", "fornavn": "Per", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}}','1c352f6dc83519ce0d364c355716ada812d2d39b77dc4c6b340bbc434320e4d0','16f3d89c9afa9cf4fcd5d913154653ca3bc2e0bab80bf293628ccaaee626ac33');
INSERT INTO "logg" VALUES(16,'1988-06-20T10:15:00','ABC','journalført','31815010364','88000003',1,'{}','16f3d89c9afa9cf4fcd5d913154653ca3bc2e0bab80bf293628ccaaee626ac33','84e508ef26d2ca16f3eeba5724a0dd7dadd1036b8aecf3c66a340ffc0f9c7c24');
INSERT INTO "logg" VALUES(17,'1988-06-20T10:15:00','ABC','avslått','31815010364','88000003',2,'{"hash": "fbb5d340f17a9995b63a3642daf14d5505cdc9b3f11d90b3690d26656ed3ef23", "vedtak": 4}','84e508ef26d2ca16f3eeba5724a0dd7dadd1036b8aecf3c66a340ffc0f9c7c24','980cc4705404bb4b9e10bfad71d59104dd0106c1af38b962f5d4a9886cd42db7');
INSERT INTO "logg" VALUES(18,'1988-06-20T10:15:00','ABC','valgt tolkning',NULL,NULL,NULL,'{"begrunnelse": "Rundskriv om tolkning", "fra": "etter", "hash": "1a10a9a8758b87ef8f8b48e21ead1a8fbed61cb83645db86c9dfbed2457b6d3a", "til": "per_ar", "tolkningsvalg": 1, "valg": "T-TAK"}','980cc4705404bb4b9e10bfad71d59104dd0106c1af38b962f5d4a9886cd42db7','d7379b9c7b1c9ab6ba432352032a9b527eaad174a8c2f34c3b57cfa63e868855');
INSERT INTO "logg" VALUES(19,'1988-06-20T10:15:00','ABC','registrert person','31815010445',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Uten", "fodselsnr": "31815010445", "fornavn": "Sak", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}}','d7379b9c7b1c9ab6ba432352032a9b527eaad174a8c2f34c3b57cfa63e868855','7974d6931cbcf9924e61582702c25a6d91a27af8dda02ea73a369bad054ecc3c');
INSERT INTO "logg" VALUES(20,'1988-06-27T08:30:00','DEF','opptatt',NULL,NULL,NULL,'{"rader": {"person": [{"etternavn": "Hansen", "fodselsnr": "31815010011", "fornavn": "Ola Åge", "versjon": 2}, {"etternavn": "Østby-Ånsen", "fodselsnr": "31815010283", "fornavn": "Kari José", "versjon": 1}, {"etternavn": "D''Artagnan", "fodselsnr": "31815010364", "fornavn": "Per", "versjon": 1}, {"etternavn": "Uten", "fodselsnr": "31815010445", "fornavn": "Sak", "versjon": 1}, {"etternavn": "-", "fodselsnr": "31815010526", "fornavn": "-", "versjon": 1}]}}','7974d6931cbcf9924e61582702c25a6d91a27af8dda02ea73a369bad054ecc3c','28319ebf0e84a8442416666939e1e918c7e126fd8f75c40ac989966878c05f73');
INSERT INTO "logg" VALUES(21,'1988-06-27T08:30:00','DEF','opptatt',NULL,NULL,NULL,'{"rader": {"sak": [{"fodselsnr": "31815010011", "giro": "B", "journalnr": "88000001", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-06T09:00:00", "signatur": "ABC", "tilstand": "avsluttet", "versjon": 8}, {"fodselsnr": "31815010283", "giro": "B", "journalnr": "88000002", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-20T10:15:00", "signatur": "ABC", "tilstand": "under behandling", "versjon": 3}, {"fodselsnr": "31815010364", "giro": "B", "journalnr": "88000003", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-20T10:15:00", "signatur": "ABC", "tilstand": "avslått", "versjon": 2}]}}','28319ebf0e84a8442416666939e1e918c7e126fd8f75c40ac989966878c05f73','f11169a6073119c82a0a64737bca84ef8c734c27604649fefd619204f8e0a8f6');
INSERT INTO "logg" VALUES(22,'1988-06-27T08:30:00','DEF','opptatt',NULL,NULL,NULL,'{"rader": {"behandling": [{"barn": 1, "barn1_fodt": "1980-05-01", "innvilget_fra": "1988-01-04", "internt": "Ringte 3/6", "journalnr": "88000001", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}, {"innvilget_fra": "1988-01-04", "journalnr": "88000002", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}]}}','f11169a6073119c82a0a64737bca84ef8c734c27604649fefd619204f8e0a8f6','b88fbe087d2934f5fce9f88dd799910d2fe5a1536d9a6c7bf1ad4df9231e5554');
INSERT INTO "logg" VALUES(23,'1988-06-27T08:30:00','DEF','registrert person','31815010798',NULL,NULL,'{"felt": {"bo_co": null, "bo_gate": null, "bo_post": null, "ektefelle_navn": null, "etternavn": "Berg", "fodselsnr": "31815010798", "fornavn": "Åse", "nyk": null, "opph_co": null, "opph_gate": null, "opph_post": null}, "rader": {"person": [{"etternavn": "Berg", "fodselsnr": "31815010798", "fornavn": "Åse", "versjon": 1}]}}','b88fbe087d2934f5fce9f88dd799910d2fe5a1536d9a6c7bf1ad4df9231e5554','67934671880d9bcee802885204c20127c5d4662ee81fc8e6ba786ac226655dac');
INSERT INTO "logg" VALUES(24,'1988-06-27T08:30:00','DEF','journalført','31815010798','88000004',1,'{"rader": {"sak": [{"fodselsnr": "31815010798", "giro": "B", "journalnr": "88000004", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-27T08:30:00", "signatur": "DEF", "tilstand": "journalført", "versjon": 1}]}}','67934671880d9bcee802885204c20127c5d4662ee81fc8e6ba786ac226655dac','dad6a4ba023db4ba2c26d029f39d30b1b15522f0fd2c5672c37d54fa87cf3bc4');
INSERT INTO "logg" VALUES(25,'1988-06-27T08:30:00','DEF','lagret behandling','31815010798','88000004',2,'{"felt": {"innvilget_fra": [null, "1988-01-04"], "lonn_1": [null, "150000"], "normal_arbtid": [null, "40"], "skatteprosent": [null, "30"]}, "rader": {"behandling": [{"innvilget_fra": "1988-01-04", "journalnr": "88000004", "lonn_1": 150000, "normal_arbtid": 4000, "skatteprosent": 3000}], "sak": [{"fodselsnr": "31815010798", "giro": "B", "journalnr": "88000004", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-27T08:30:00", "signatur": "DEF", "tilstand": "under behandling", "versjon": 2}]}}','dad6a4ba023db4ba2c26d029f39d30b1b15522f0fd2c5672c37d54fa87cf3bc4','d9c5e90bfc209a3c36fb5f437cbcbb98847103e1a83d4062377264f8b42219c6');
INSERT INTO "logg" VALUES(26,'1988-06-27T08:30:00','DEF','innvilget','31815010798','88000004',3,'{"hash": "bee1b14afb25df0acbf0e8df2142f533a8aa6b70fdaa43194874c96445e5b223", "rader": {"sak": [{"fodselsnr": "31815010798", "giro": "B", "journalnr": "88000004", "kontonr": "86011117947", "mottatt_dato": "1988-01-04", "opprettet": "1988-06-27T08:30:00", "signatur": "DEF", "tilstand": "innvilget", "versjon": 3}]}, "vedtak": 5}','d9c5e90bfc209a3c36fb5f437cbcbb98847103e1a83d4062377264f8b42219c6','cfe42ce6fea1da79b196951eb9a78f28c555017fa4b89134ce8e181695d74030');
INSERT INTO "logg" VALUES(27,'1988-06-27T08:30:00','DEF','anvist','31815010798','88000004',4,'{"anvisning": 5, "hash": "7e3441cca900dc0cb77bc73942bfee28b50b9d8bfa952afcc4a84de9a25d3eef"}','cfe42ce6fea1da79b196951eb9a78f28c555017fa4b89134ce8e181695d74030','2ce99cec41d47fe5c2cd053d03980a925046e2e9f46ddbcb38fc70efb04edb09');
INSERT INTO "logg" VALUES(28,'1988-06-27T08:30:00','DEF','anvist','31815010798','88000004',5,'{"anvisning": 6, "hash": "84d494f8dfeb43774f55fe8ba61a0462f3a763f6f7eedcd818e501a54fba5f12"}','2ce99cec41d47fe5c2cd053d03980a925046e2e9f46ddbcb38fc70efb04edb09','420a9f06f0e36d87ae947162206cb5e5e7d4c7331dd7a7d8e4d61845dcffbc50');
CREATE TABLE navnedel (
        del TEXT NOT NULL,
        ord TEXT NOT NULL,
        PRIMARY KEY (del, ord)
    ) WITHOUT ROWID, STRICT
;
INSERT INTO "navnedel" VALUES('agnan','artagnan');
INSERT INTO "navnedel" VALUES('an','artagnan');
INSERT INTO "navnedel" VALUES('artagnan','artagnan');
INSERT INTO "navnedel" VALUES('gnan','artagnan');
INSERT INTO "navnedel" VALUES('n','artagnan');
INSERT INTO "navnedel" VALUES('nan','artagnan');
INSERT INTO "navnedel" VALUES('rtagnan','artagnan');
INSERT INTO "navnedel" VALUES('tagnan','artagnan');
INSERT INTO "navnedel" VALUES('berg','berg');
INSERT INTO "navnedel" VALUES('erg','berg');
INSERT INTO "navnedel" VALUES('g','berg');
INSERT INTO "navnedel" VALUES('rg','berg');
INSERT INTO "navnedel" VALUES('d','d');
INSERT INTO "navnedel" VALUES('agnan','dartagnan');
INSERT INTO "navnedel" VALUES('an','dartagnan');
INSERT INTO "navnedel" VALUES('artagnan','dartagnan');
INSERT INTO "navnedel" VALUES('dartagnan','dartagnan');
INSERT INTO "navnedel" VALUES('gnan','dartagnan');
INSERT INTO "navnedel" VALUES('n','dartagnan');
INSERT INTO "navnedel" VALUES('nan','dartagnan');
INSERT INTO "navnedel" VALUES('rtagnan','dartagnan');
INSERT INTO "navnedel" VALUES('tagnan','dartagnan');
INSERT INTO "navnedel" VALUES('ansen','hansen');
INSERT INTO "navnedel" VALUES('en','hansen');
INSERT INTO "navnedel" VALUES('hansen','hansen');
INSERT INTO "navnedel" VALUES('n','hansen');
INSERT INTO "navnedel" VALUES('nsen','hansen');
INSERT INTO "navnedel" VALUES('sen','hansen');
INSERT INTO "navnedel" VALUES('e','jose');
INSERT INTO "navnedel" VALUES('jose','jose');
INSERT INTO "navnedel" VALUES('ose','jose');
INSERT INTO "navnedel" VALUES('se','jose');
INSERT INTO "navnedel" VALUES('ari','kari');
INSERT INTO "navnedel" VALUES('i','kari');
INSERT INTO "navnedel" VALUES('kari','kari');
INSERT INTO "navnedel" VALUES('ri','kari');
INSERT INTO "navnedel" VALUES('arijose','karijose');
INSERT INTO "navnedel" VALUES('e','karijose');
INSERT INTO "navnedel" VALUES('ijose','karijose');
INSERT INTO "navnedel" VALUES('jose','karijose');
INSERT INTO "navnedel" VALUES('karijose','karijose');
INSERT INTO "navnedel" VALUES('ose','karijose');
INSERT INTO "navnedel" VALUES('rijose','karijose');
INSERT INTO "navnedel" VALUES('se','karijose');
INSERT INTO "navnedel" VALUES('a','ola');
INSERT INTO "navnedel" VALUES('la','ola');
INSERT INTO "navnedel" VALUES('ola','ola');
INSERT INTO "navnedel" VALUES('aåge','olaåge');
INSERT INTO "navnedel" VALUES('e','olaåge');
INSERT INTO "navnedel" VALUES('ge','olaåge');
INSERT INTO "navnedel" VALUES('laåge','olaåge');
INSERT INTO "navnedel" VALUES('olaåge','olaåge');
INSERT INTO "navnedel" VALUES('åge','olaåge');
INSERT INTO "navnedel" VALUES('er','per');
INSERT INTO "navnedel" VALUES('per','per');
INSERT INTO "navnedel" VALUES('r','per');
INSERT INTO "navnedel" VALUES('ak','sak');
INSERT INTO "navnedel" VALUES('k','sak');
INSERT INTO "navnedel" VALUES('sak','sak');
INSERT INTO "navnedel" VALUES('en','uten');
INSERT INTO "navnedel" VALUES('n','uten');
INSERT INTO "navnedel" VALUES('ten','uten');
INSERT INTO "navnedel" VALUES('uten','uten');
INSERT INTO "navnedel" VALUES('e','åge');
INSERT INTO "navnedel" VALUES('ge','åge');
INSERT INTO "navnedel" VALUES('åge','åge');
INSERT INTO "navnedel" VALUES('en','ånsen');
INSERT INTO "navnedel" VALUES('n','ånsen');
INSERT INTO "navnedel" VALUES('nsen','ånsen');
INSERT INTO "navnedel" VALUES('sen','ånsen');
INSERT INTO "navnedel" VALUES('ånsen','ånsen');
INSERT INTO "navnedel" VALUES('e','åse');
INSERT INTO "navnedel" VALUES('se','åse');
INSERT INTO "navnedel" VALUES('åse','åse');
INSERT INTO "navnedel" VALUES('by','østby');
INSERT INTO "navnedel" VALUES('stby','østby');
INSERT INTO "navnedel" VALUES('tby','østby');
INSERT INTO "navnedel" VALUES('y','østby');
INSERT INTO "navnedel" VALUES('østby','østby');
INSERT INTO "navnedel" VALUES('byånsen','østbyånsen');
INSERT INTO "navnedel" VALUES('en','østbyånsen');
INSERT INTO "navnedel" VALUES('n','østbyånsen');
INSERT INTO "navnedel" VALUES('nsen','østbyånsen');
INSERT INTO "navnedel" VALUES('sen','østbyånsen');
INSERT INTO "navnedel" VALUES('stbyånsen','østbyånsen');
INSERT INTO "navnedel" VALUES('tbyånsen','østbyånsen');
INSERT INTO "navnedel" VALUES('yånsen','østbyånsen');
INSERT INTO "navnedel" VALUES('ånsen','østbyånsen');
INSERT INTO "navnedel" VALUES('østbyånsen','østbyånsen');
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
INSERT INTO "navneord" VALUES('artagnan','31815010364','E','d artagnan!per');
INSERT INTO "navneord" VALUES('berg','31815010798','E','berg!}se');
INSERT INTO "navneord" VALUES('d','31815010364','E','d artagnan!per');
INSERT INTO "navneord" VALUES('dartagnan','31815010364','E','d artagnan!per');
INSERT INTO "navneord" VALUES('hansen','31815010011','E','hansen!ola }ge');
INSERT INTO "navneord" VALUES('jose','31815010283','F','|stby }nsen!kari jose');
INSERT INTO "navneord" VALUES('kari','31815010283','F','|stby }nsen!kari jose');
INSERT INTO "navneord" VALUES('karijose','31815010283','F','|stby }nsen!kari jose');
INSERT INTO "navneord" VALUES('ola','31815010011','F','hansen!ola }ge');
INSERT INTO "navneord" VALUES('olaåge','31815010011','F','hansen!ola }ge');
INSERT INTO "navneord" VALUES('per','31815010364','F','d artagnan!per');
INSERT INTO "navneord" VALUES('sak','31815010445','F','uten!sak');
INSERT INTO "navneord" VALUES('uten','31815010445','E','uten!sak');
INSERT INTO "navneord" VALUES('åge','31815010011','F','hansen!ola }ge');
INSERT INTO "navneord" VALUES('ånsen','31815010283','E','|stby }nsen!kari jose');
INSERT INTO "navneord" VALUES('åse','31815010798','F','berg!}se');
INSERT INTO "navneord" VALUES('østby','31815010283','E','|stby }nsen!kari jose');
INSERT INTO "navneord" VALUES('østbyånsen','31815010283','E','|stby }nsen!kari jose');
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
INSERT INTO "person" VALUES('31815010011','Hansen','Ola Åge',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,2);
INSERT INTO "person" VALUES('31815010283','Østby-Ånsen','Kari José',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010364','D''Artagnan','Per',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010445','Uten','Sak',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010526','-','-',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "person" VALUES('31815010798','Berg','Åse',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
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
INSERT INTO "sak" VALUES('88000001','31815010011','1988-01-04','B','86011117947',NULL,NULL,'ABC','avsluttet','1988-06-06T09:00:00',8);
INSERT INTO "sak" VALUES('88000002','31815010283','1988-01-04','B','86011117947',NULL,NULL,'ABC','under behandling','1988-06-20T10:15:00',3);
INSERT INTO "sak" VALUES('88000003','31815010364','1988-01-04','B','86011117947',NULL,NULL,'ABC','avslått','1988-06-20T10:15:00',2);
INSERT INTO "sak" VALUES('88000004','31815010798','1988-01-04','B','86011117947',NULL,NULL,'DEF','innvilget','1988-06-27T08:30:00',5);
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
INSERT INTO "tolkningsvalg" VALUES(1,'T-TAK','per_ar','Rundskriv om tolkning','DAS','1988-06-20T10:15:00','0000000000000000000000000000000000000000000000000000000000000000','1a10a9a8758b87ef8f8b48e21ead1a8fbed61cb83645db86c9dfbed2457b6d3a');
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
INSERT INTO "vedtak" VALUES(1,'88000001','innvilgelse','1988-06-06',NULL,NULL,NULL,'{"antall_uker": 80, "barn": 1, "barn1_fodt": "1980-05-01", "innvilget_fra": "1988-01-04", "internt": "Ringte 3/6", "lonn_1": "150000", "maks_prosent": "100", "normal_arbtid": "40", "skatteprosent": "30"}','{"T-90": "pa", "T-AAR": "beste", "T-AVR": "tusen", "T-FISK": "beste_av_tre", "T-JUST": "snitt", "T-SAMORD": "sum", "T-TAK": "etter", "T-TERSKEL": "40", "T-VERN": "3G"}','1988-01-04',NULL,10000,80,0,159000,318,85,1993,1993,80,'ABC','1988-06-06T09:00:00','0000000000000000000000000000000000000000000000000000000000000000','a1ff8efe90a2f618e4236e0b679f5b67d9d0db5f4785c48cabd38ba8f1c95d29');
INSERT INTO "vedtak" VALUES(2,'88000001','opphor','1988-06-13',NULL,'31','Kommet i arbeid',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'ABC','1988-06-20T10:15:00','a1ff8efe90a2f618e4236e0b679f5b67d9d0db5f4785c48cabd38ba8f1c95d29','a0a6c1dfda2c2f9be806c1fe6b23a2c28850b0bd84082d44d6e060975bd4d5fe');
INSERT INTO "vedtak" VALUES(3,'88000002','avstengning','1988-06-06',8,'21','Sluttet uten rimelig grunn',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'ABC','1988-06-20T10:15:00','a0a6c1dfda2c2f9be806c1fe6b23a2c28850b0bd84082d44d6e060975bd4d5fe','a2a2bf8fb3f025f67c5061334e87e31f0d6771f7d28d806987af63d9fcf2973a');
INSERT INTO "vedtak" VALUES(4,'88000003','avslag','1988-06-06',NULL,'11','Vilkåret om minsteinntekt er ikke oppfylt',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'ABC','1988-06-20T10:15:00','a2a2bf8fb3f025f67c5061334e87e31f0d6771f7d28d806987af63d9fcf2973a','fbb5d340f17a9995b63a3642daf14d5505cdc9b3f11d90b3690d26656ed3ef23');
INSERT INTO "vedtak" VALUES(5,'88000004','innvilgelse','1988-06-27',NULL,NULL,NULL,'{"antall_uker": 80, "innvilget_fra": "1988-01-04", "lonn_1": "150000", "maks_prosent": "100", "normal_arbtid": "40", "skatteprosent": "30"}','{"T-90": "pa", "T-AAR": "beste", "T-AVR": "tusen", "T-FISK": "beste_av_tre", "T-JUST": "snitt", "T-SAMORD": "sum", "T-TAK": "per_ar", "T-TERSKEL": "40", "T-VERN": "3G"}','1988-01-04',NULL,10000,80,0,159000,318,0,1908,1908,80,'DEF','1988-06-27T08:30:00','fbb5d340f17a9995b63a3642daf14d5505cdc9b3f11d90b3690d26656ed3ef23','bee1b14afb25df0acbf0e8df2142f533a8aa6b70fdaa43194874c96445e5b223');
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
COMMIT;
