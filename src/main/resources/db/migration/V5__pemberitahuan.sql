-- Spring Modulith's event publication registry: what was published and not every listener has dealt with yet.
create table event_publication (
    id               uuid                     not null primary key,
    listener_id      varchar(512)             not null,
    event_type       varchar(512)             not null,
    serialized_event varchar(8000)            not null,
    publication_date timestamp with time zone not null,
    completion_date  timestamp with time zone
);

create index event_publication_completion on event_publication (completion_date);

-- A delivery that leaves the house: an e-mail to a person, or a webhook call.
create table alur_kiriman (
    id        uuid                     not null primary key,
    jalur     varchar(16)              not null,
    instansi  varchar(64)              not null,
    penerima  varchar(64),
    dibuat    timestamp with time zone not null,
    percobaan integer                  not null,
    coba_lagi timestamp with time zone not null,
    -- Until when a node holds it for sending.
    dipegang  timestamp with time zone,
    -- How many attempts ended without our knowing whether the other side has it: a second one is the last.
    ragu      integer                  not null,
    -- TERKIRIM, DITOLAK or TIDAK_PASTI; null while it is still to be delivered.
    hasil     varchar(16),
    berakhir  timestamp with time zone,
    kesalahan varchar(500)
);

create index alur_kiriman_hasil on alur_kiriman (hasil, coba_lagi);

-- A breach that people are told of: once per task, and once more when it is escalated.
create table alur_pemberitahuan (
    tugas          varchar(64)              not null,
    tingkat        integer                  not null,
    instansi       varchar(64)              not null,
    pelaksanaan    varchar(64)              not null,
    nomor_agenda   varchar(255)             not null,
    sop            varchar(255)             not null,
    sop_nama       varchar(255)             not null,
    langkah        varchar(255)             not null,
    langkah_nomor  varchar(16)              not null,
    langkah_nama   varchar(255)             not null,
    jabatan        varchar(255)             not null,
    jabatan_atasan varchar(255),
    petugas        varchar(255),
    batas          timestamp with time zone not null,
    durasi         varchar(32),
    dicatat        timestamp with time zone not null,
    -- When to look whether the second period is over; null when it need not be looked at (any more).
    eskalasi       timestamp with time zone,
    webhook        uuid,
    primary key (tugas, tingkat)
);

create index alur_pemberitahuan_eskalasi on alur_pemberitahuan (eskalasi);
create index alur_pemberitahuan_webhook on alur_pemberitahuan (webhook);

-- Who is told of it, and with which e-mail; null while no e-mail has been made.
create table alur_pemberitahuan_penerima (
    tugas    varchar(64) not null,
    tingkat  integer     not null,
    penerima varchar(64) not null,
    peran    varchar(16) not null,
    instansi varchar(64) not null,
    kiriman  uuid,
    primary key (tugas, tingkat, penerima),
    foreign key (tugas, tingkat) references alur_pemberitahuan (tugas, tingkat)
);

create index alur_pemberitahuan_penerima_kiriman on alur_pemberitahuan_penerima (kiriman, instansi);
