package id.alursop.mutubaku.pemberitahuan;

/** By which way a delivery leaves the house. */
enum Jalur {
    SUREL, WEBHOOK
}
