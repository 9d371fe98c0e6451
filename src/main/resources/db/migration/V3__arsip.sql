-- The archive: append-only; every row carries the hash of the row before it in the same office.
create table alur_arsip_kepala (
    instansi varchar(64) not null primary key,
    nomor    integer     not null,
    hash     char(64)    not null
);

create table alur_arsip (
    instansi         varchar(64)              not null,
    nomor            integer                  not null,
    pelaksanaan      varchar(64)              not null,
    nomor_agenda     varchar(160)             not null,
    sop              varchar(128)             not null,
    tahun            integer                  not null,
    triwulan         integer                  not null,
    kunci            varchar(64)              not null,
    unit             varchar(64)              not null,
    judul            varchar(255)             not null,
    nama_berkas      varchar(255)             not null,
    media_type       varchar(128)             not null,
    ukuran           bigint                   not null,
    sha256           char(64)                 not null,
    kode_klasifikasi varchar(32)              not null,
    lokasi_box       varchar(128)             not null,
    retensi_aktif    integer                  not null,
    retensi_inaktif  integer                  not null,
    nasib_akhir      varchar(32)              not null,
    diarsipkan       timestamp with time zone not null,
    oleh             varchar(64)              not null,
    hash_sebelumnya  char(64)                 not null,
    hash             char(64)                 not null,
    isi              bytea                    not null,
    primary key (instansi, nomor),
    constraint alur_arsip_sekali unique (pelaksanaan, kunci, unit)
);
