-- The agenda book: one number per office and year, without gaps, and one entry per run of an SOP.
create table alur_agenda_nomor (
    instansi varchar(64) not null,
    tahun    integer     not null,
    terakhir integer     not null,
    primary key (instansi, tahun)
);

create table alur_agenda (
    instansi     varchar(64)              not null,
    tahun_agenda integer                  not null,
    nomor        integer                  not null,
    nomor_agenda varchar(160)             not null,
    sop          varchar(128)             not null,
    tahun        integer                  not null,
    triwulan     integer                  not null,
    ulangan      integer                  not null,
    pelaksanaan  varchar(64)              not null unique,
    pemulai      varchar(64),
    dicatat      timestamp with time zone not null,
    primary key (instansi, tahun_agenda, nomor),
    constraint alur_agenda_sekali unique (instansi, sop, tahun, triwulan, ulangan)
);
