-- Documents: one row per version. A row is added once and never changed, but for its status.
create table alur_dokumen (
    id          uuid                     not null primary key,
    -- Order of storing: two versions may carry the same moment.
    urutan      bigint                   generated always as identity,
    instansi    varchar(64)              not null,
    tahun       integer                  not null,
    -- Process instance; empty for a document of the office itself. Not null, which no unique constraint compares.
    pelaksanaan varchar(64)              not null,
    kunci       varchar(64)              not null,
    unit        varchar(64)              not null,
    versi       integer                  not null,
    status      varchar(16)              not null,
    judul       varchar(255)             not null,
    nama_berkas varchar(255)             not null,
    media_type  varchar(128)             not null,
    ukuran      bigint                   not null,
    sha256      char(64)                 not null,
    pembuat     varchar(64)              not null,
    langkah     varchar(128)             not null,
    dibuat      timestamp with time zone not null,
    isi         bytea                    not null,
    constraint alur_dokumen_sekali unique (pelaksanaan, instansi, tahun, kunci, unit, versi)
);

create index alur_dokumen_kantor on alur_dokumen (instansi, tahun, kunci, urutan);
