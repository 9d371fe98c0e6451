-- What people say about late steps: why it was late, and that the supervisor has taken note. Rows are only added.
-- Whether a step was late stands in the engine's tables, whose indexes the engine's side adds once they exist
-- (MutuBakuEnginePlugin): this file may run before the engine has created them.
create table alur_mutubaku_catatan (
    urutan      bigint                   generated always as identity primary key,
    tugas       varchar(64)              not null,
    pelaksanaan varchar(64)              not null,
    instansi    varchar(64)              not null,
    jenis       varchar(16)              not null,
    isi         varchar(1000)            not null,
    oleh        varchar(255)             not null,
    dicatat     timestamp with time zone not null
);

create index alur_mutubaku_catatan_tugas on alur_mutubaku_catatan (tugas);
