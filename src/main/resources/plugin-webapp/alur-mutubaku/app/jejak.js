/* The trail of a run: every pass, who, when, working time used, returns with their notes, documents. */

import { ask, el, problem, table } from './dasar.js';

function passes(jejak) {
  return table('Langkah-langkah pelaksanaan ini',
    [{ judul: 'Langkah' }, { judul: 'Pelaksana' }, { judul: 'Mulai' }, { judul: 'Selesai' },
      { judul: 'Waktu kerja terpakai' }, { judul: 'Mutu baku' }, { judul: 'Terhadap batas' }, { judul: 'Putusan' }],
    jejak.langkah.map(({ baris, akhir, putusan, alasan }) => ({
      gaya: baris.terlambat ? 'mb-lewat' : akhir === 'dibatalkan' ? 'mb-batal' : null,
      sel: [
        [el('strong', {}, baris.langkah), baris.putaran > 1 && el('span', { class: 'mb-cap' }, `putaran ${baris.putaran}`),
          baris.keterangan && el('span', { class: 'mb-kecil' }, baris.keterangan)],
        [baris.jabatan, baris.pelaku && el('span', { class: 'mb-kecil' }, baris.pelaku)],
        baris.mulai,
        baris.selesai || (akhir === 'terbuka' ? 'masih terbuka' : null),
        baris.terpakai,
        [baris.standar || 'tidak tercantum', baris.batas && el('span', { class: 'mb-kecil' }, `batas ${baris.batas}`)],
        [baris.terlambat ? el('strong', {}, '▲ ' + baris.sisa) : baris.sisa,
          baris.catatan.map(c => el('span', { class: 'mb-kecil' }, `${c.jenis} (${c.oleh}): ${c.isi || 'sudah diketahui'}`))],
        putusan && [putusan === 'Dikembalikan' ? el('strong', {}, '↩ Dikembalikan') : putusan,
          alasan && el('span', { class: 'mb-kecil' }, `“${alasan}”`)]
      ]
    })));
}

/** Draws the trail of a run into a node. */
export async function jejak(node, id) {
  node.replaceChildren(el('p', { class: 'mb-kecil', role: 'status' }, 'Memuat …'));
  try {
    const trail = await ask(`jejak/${encodeURIComponent(id)}`);
    const run = trail.pelaksanaan;
    node.replaceChildren(
      el('div', { class: 'mb-kepala-jejak' },
        el('h3', {}, run.agenda || 'Tanpa nomor agenda'),
        el('p', {}, `${run.sop} · ${run.kantor}`),
        el('p', {}, `Mulai ${run.mulai}` + (run.selesai ? `, ${run.keadaan} ${run.selesai}` : `, ${run.keadaan}`)
          + (run.lambat ? `. ${run.lambat} langkah diselesaikan lewat mutu baku.` : '.'))),
      passes(trail),
      ...(trail.jumlah.length ? [el('h4', {}, 'Jumlah semua putaran'), table('Jumlah semua putaran',
        [{ judul: 'Langkah' }, { judul: 'Putaran', angka: true }, { judul: 'Waktu kerja seluruhnya' }, { judul: 'Mutu baku sekali jalan' }],
        trail.jumlah.map(s => ({ sel: [s.langkah, s.putaran, s.terpakai, s.standar] })))] : []),
      ...(trail.dokumen.length ? [el('h4', {}, 'Dokumen'), table('Dokumen',
        [{ judul: 'Dokumen' }, { judul: 'Versi', angka: true }, { judul: 'Status' }, { judul: 'Dibuat pada' },
          { judul: 'Oleh' }, { judul: 'Waktu' }],
        trail.dokumen.map(d => ({
          sel: [[d.judul, el('span', { class: 'mb-kecil' }, d.namaBerkas)], d.versi, d.status, d.langkah, d.pembuat, d.dibuat]
        })))] : []));
  } catch (pesan) {
    node.replaceChildren(problem(pesan, () => jejak(node, id)));
  }
}
