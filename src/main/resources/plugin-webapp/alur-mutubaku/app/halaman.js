/* The page "Mutu Baku". Everything it shows follows from its address, so that a link shows the same to a colleague. */

import { ask, count, el, href, params, problem, table, tell, url } from './dasar.js';
import { bars, ratio } from './grafik.js';
import { jejak } from './jejak.js';

export const PATH = '/mutu-baku';
export const PATH_JEJAK = '/mutu-baku/pelaksanaan/:id';

const FILTERS = ['kantor', 'sop', 'pelaksana', 'tahun', 'triwulan'];
const ROMAN = ['I', 'II', 'III', 'IV'];
const TABS = [
  ['terlambat', 'Terlambat sekarang'], ['hampir', 'Hampir terlambat'], ['selesai', 'Selesai terlambat'],
  ['langkah', 'Per langkah'], ['pelaksana', 'Per pelaksana'], ['sop', 'Per SOP'], ['pelaksanaan', 'Pelaksanaan']
];
const LISTS = ['terlambat', 'hampir', 'selesai'];

class Halaman {

  constructor() {
    this.filters = el('form', { class: 'mb-saringan', 'aria-label': 'Saringan', onsubmit: e => e.preventDefault() });
    this.tiles = el('div', { class: 'mb-kotak-kotak' });
    this.tabs = el('nav', { class: 'mb-tab', 'aria-label': 'Bagian halaman Mutu Baku' });
    this.content = el('div', { class: 'mb-isi' });
    this.live = el('div', { class: 'mb-tak-tampak', role: 'status', 'aria-live': 'polite' });
    this.root = el('div', { class: 'mb mb-halaman' },
      el('h1', {}, 'Mutu Baku'), this.filters, this.tiles, this.tabs, this.live, this.content);
  }

  /** The address as it is now, completed with what it leaves open. */
  state() {
    const now = this.konteks.sekarang;
    const given = params();
    return {
      tab: 'terlambat', halaman: '1', ...given,
      tahun: given.tahun || String(now.tahun),
      triwulan: given.triwulan || (given.tahun && given.tahun !== String(now.tahun) ? 'semua' : String(now.triwulan))
    };
  }

  question(state) {
    const asked = Object.fromEntries(FILTERS.map(name => [name, state[name]]));
    return { ...asked, triwulan: asked.triwulan === 'semua' ? '' : asked.triwulan };
  }

  /** Goes to another state of the page: the browser's back button returns. */
  go(changes) {
    window.location.hash = href(PATH, { ...params(), halaman: null, ...changes });
  }

  async show(node) {
    const focused = this.focused;
    node.append(this.root);
    const request = this.request = {};
    try {
      this.konteks = this.konteks || await ask('konteks');
      const state = this.state();
      this.drawFilters(state);
      this.drawTabs(state);
      this.focus(focused);
      this.live.textContent = 'Memuat …';
      this.content.setAttribute('aria-busy', 'true');
      const [figures, content] = await Promise.all([
        ask('ringkasan', this.question(state)), this.load(state)]);
      if (request !== this.request) {
        return; // Somebody has chosen something else meanwhile.
      }
      this.drawTiles(figures);
      this.content.replaceChildren(...this.draw(state, figures, content));
      this.content.removeAttribute('aria-busy');
      this.live.textContent = 'Sudah dimuat.';
      this.focus(focused);
    } catch (pesan) {
      this.konteks = null;
      this.tiles.replaceChildren();
      this.content.removeAttribute('aria-busy');
      this.content.replaceChildren(problem(pesan, () => this.show(node)));
    }
  }

  /** Redrawing takes the focus away from what was just used. */
  focus(key) {
    const again = key && this.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (again) {
      again.focus();
    }
  }

  leave() {
    this.focused = this.root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.root.remove();
  }

  load(state) {
    const asked = { ...this.question(state), halaman: state.halaman };
    if (LISTS.includes(state.tab)) {
      return ask(`daftar/${state.tab}`, { ...asked, ...this.order(state) });
    }
    return state.tab === 'pelaksanaan' ? ask('pelaksanaan', { ...asked, cari: state.cari }) : null;
  }

  order(state) {
    return {
      urut: state.urut || (state.tab === 'selesai' ? 'selesai' : 'batas'),
      arah: state.arah || (state.tab === 'selesai' && !state.urut ? 'turun' : 'naik')
    };
  }

  // ---- head ----

  drawFilters(state) {
    const here = choice => !state.kantor || choice.kantor.includes(state.kantor);
    const select = (name, label, choices, all) => el('label', {}, label, el('select', {
      class: 'form-control', 'data-key': 'saringan-' + name,
      onchange: e => this.go({ [name]: e.target.value, ...(name === 'kantor' ? { sop: null, pelaksana: null } : {}) })
    }, all && el('option', { value: '' }, all),
    choices.map(c => el('option', { value: c.id, selected: c.id === state[name] }, c.nama))));
    const k = this.konteks;
    this.filters.replaceChildren(...[
      k.kantor.length > 1 && select('kantor', 'Kantor', k.kantor, 'Semua kantor'),
      select('sop', 'SOP', k.sop.filter(here), 'Semua SOP'),
      select('pelaksana', 'Pelaksana', k.pelaksana.filter(here), 'Semua pelaksana'),
      select('tahun', 'Tahun', k.tahun.map(t => ({ id: String(t), nama: String(t) }))),
      select('triwulan', 'Triwulan', [{ id: 'semua', nama: 'Semua triwulan' },
        ...ROMAN.map((r, n) => ({ id: String(n + 1), nama: `Triwulan ${r}` }))]),
      el('a', {
        class: 'btn btn-default', 'data-key': 'laporan', href: url('laporan/xlsx', this.question(state)), download: true
      }, 'Laporan Kepatuhan (.xlsx)')
    ].filter(Boolean));
  }

  drawTiles(r) {
    const tile = (number, words, tab, style) => el('a', {
      class: 'mb-kotak ' + (style || ''), 'data-key': 'kotak-' + tab, href: href(PATH, { ...params(), tab, halaman: null, urut: null, arah: null })
    }, el('span', { class: 'mb-besar' }, number), el('span', {}, words));
    this.tiles.replaceChildren(
      tile(count(r.terlambat), 'terlambat sekarang', 'terlambat', r.terlambat ? 'mb-genting' : ''),
      tile(count(r.hampir), 'hampir terlambat', 'hampir', r.hampir ? 'mb-waspada' : ''),
      tile(count(r.lambat), `selesai terlambat, ${r.masa}`, 'selesai'),
      tile(r.persenTepat == null ? '–' : `${r.persenTepat} %`, `tepat waktu, ${r.masa}`, 'sop'));
  }

  drawTabs(state) {
    this.tabs.replaceChildren(...TABS.map(([tab, nama]) => el('a', {
      'data-key': 'tab-' + tab, 'aria-current': tab === state.tab ? 'page' : null,
      href: href(PATH, { ...params(), tab, halaman: null, urut: null, arah: null, cari: null })
    }, nama)));
  }

  // ---- content ----

  draw(state, figures, content) {
    switch (state.tab) {
      case 'langkah': return this.steps(figures);
      case 'pelaksana': return this.people(figures);
      case 'sop': return this.sops(figures);
      case 'pelaksanaan': return this.runs(state, content);
      default: return this.list(state, content);
    }
  }

  list(state, list) {
    const order = this.order(state);
    const head = (kolom, judul) => {
      const active = order.urut === kolom;
      const next = active && order.arah === 'naik' ? 'turun' : 'naik';
      return {
        arah: active ? (order.arah === 'naik' ? 'ascending' : 'descending') : 'none',
        judul: el('button', {
          type: 'button', class: 'mb-urut', 'data-key': 'urut-' + kolom, onclick: () => this.go({ urut: kolom, arah: next })
        }, judul, el('span', { 'aria-hidden': 'true' }, active ? (order.arah === 'naik' ? ' ▲' : ' ▼') : ' ↕'))
      };
    };
    const ended = state.tab === 'selesai';
    const nothing = {
      terlambat: 'Tidak ada langkah yang terlambat sekarang.', hampir: 'Tidak ada langkah yang hampir terlambat.',
      selesai: 'Tidak ada langkah yang diselesaikan terlambat pada masa ini.'
    }[state.tab];
    if (!list.baris.length) {
      return [el('p', { class: 'mb-kosong' }, nothing)];
    }
    const columns = [head('agenda', 'Pelaksanaan'), head('langkah', 'Langkah'), head('pelaku', 'Siapa'),
      head('batas', 'Batas waktu'), ended ? head('selesai', 'Selesai') : head('mulai', 'Mulai'),
      { judul: ended ? 'Lewat' : 'Sisa / lewat' }, { judul: 'Catatan' }];
    return [
      table(TABS.find(([tab]) => tab === state.tab)[1], columns, list.baris.map(b => ({
        sel: [
          [el('a', { href: href(`/mutu-baku/pelaksanaan/${b.pelaksanaan}`), 'data-key': 'jejak-' + b.tugas }, b.agenda || 'Tanpa nomor'),
            el('span', { class: 'mb-kecil' }, b.sop), this.konteks.kantor.length > 1 && el('span', { class: 'mb-kecil' }, b.kantor)],
          [b.langkah, b.putaran > 1 && el('span', { class: 'mb-cap' }, `putaran ${b.putaran}`),
            el('span', { class: 'mb-kecil' }, `mutu baku ${b.standar || 'tidak tercantum'}, terpakai ${b.terpakai}`)],
          [b.pelaku || el('em', {}, 'belum diambil'), el('span', { class: 'mb-kecil' }, b.jabatan),
            b.keterangan && b.keterangan !== 'belum diambil' && el('span', { class: 'mb-kecil' }, b.keterangan)],
          b.batas, ended ? b.selesai : b.mulai,
          el('strong', { class: b.terlambat ? 'mb-merah' : '' }, (b.terlambat ? '▲ ' : '') + b.sisa),
          this.notes(b)
        ]
      }))),
      this.pages(state, list, url(`daftar/${state.tab}/xlsx`, { ...this.question(state), ...order }))
    ];
  }

  notes(b) {
    const said = b.catatan.map(c => el('span', { class: 'mb-kecil' },
      el('strong', {}, `${c.jenis} `), `${c.oleh}: ${c.isi || 'sudah diketahui'}`));
    if (!b.terlambat) {
      return said;
    }
    const box = el('div', {});
    const open = el('button', {
      type: 'button', class: 'btn btn-default btn-xs', 'data-key': 'tanggapi-' + b.tugas, 'aria-expanded': 'false',
      onclick: () => {
        const input = el('input', {
          type: 'text', class: 'form-control input-sm', maxlength: '1000', 'aria-label': 'Tanggapan Anda (boleh kosong)',
          placeholder: 'Tanggapan (boleh kosong)'
        });
        const refused = el('div', { role: 'alert' });
        box.replaceChildren(el('form', {
          class: 'mb-tanggapan',
          onsubmit: async e => {
            e.preventDefault();
            try {
              b.catatan.push(await tell(`tanggapan/${encodeURIComponent(b.tugas)}`, { isi: input.value }));
              box.parentNode.replaceChildren(...[this.notes(b)].flat());
              this.live.textContent = 'Tanggapan tersimpan.';
            } catch (pesan) {
              refused.replaceChildren(problem(pesan));
            }
          }
        }, input, el('button', { type: 'submit', class: 'btn btn-primary btn-xs' }, 'Simpan'), refused));
        input.focus();
      }
    }, 'Tanggapi');
    box.append(open);
    return [...said, box];
  }

  pages(state, list, download) {
    const last = Math.max(1, Math.ceil(list.jumlah / list.perHalaman));
    const step = (n, words, key) => el('button', {
      type: 'button', class: 'btn btn-default btn-sm', 'data-key': key, disabled: n < 1 || n > last,
      onclick: () => this.go({ halaman: String(n) })
    }, words);
    const first = (list.halaman - 1) * list.perHalaman;
    return el('div', { class: 'mb-halaman-halaman' },
      step(list.halaman - 1, '‹ Sebelumnya', 'sebelumnya'),
      el('span', {}, `${count(first + 1)}–${count(Math.min(first + list.perHalaman, list.jumlah))} dari ${count(list.jumlah)}`),
      step(list.halaman + 1, 'Berikutnya ›', 'berikutnya'),
      download && el('a', { class: 'btn btn-default btn-sm', href: download, download: true, 'data-key': 'unduh' }, 'Unduh .xlsx'));
  }

  steps(r) {
    const worst = [...r.langkah].sort((a, b) => (b.persenLambat ?? -1) - (a.persenLambat ?? -1) || b.lambat - a.lambat);
    return [
      el('p', { class: 'mb-kecil' }, 'Langkah yang paling sering lewat mutu baku di atas. Pada bagan: garis tegak = mutu baku '
        + '(100 %), batang = median, ◇ = 90 % putaran selesai sampai di sini; arsir = bagian di atas mutu baku.'),
      table('Angka per langkah', [{ judul: 'Langkah' }, { judul: 'Mutu baku' }, { judul: 'Terlambat sekarang', angka: true },
        { judul: 'Selesai', angka: true }, { judul: 'Lewat', angka: true }, { judul: '% lewat', angka: true },
        { judul: 'Waktu kerja terhadap mutu baku' }, { judul: 'Median' }, { judul: 'P90' },
        { judul: 'Dikembalikan', angka: true }, { judul: 'Diulang' }],
      worst.map(a => ({
        sel: [[a.nama, el('span', { class: 'mb-kecil' }, a.induk + (this.konteks.kantor.length > 1 ? ` · ${a.kantor}` : ''))],
          a.waktu || 'tidak tercantum', a.terlambatSekarang, a.jumlah, a.lambat,
          a.persenLambat == null ? null : `${a.persenLambat} %`,
          a.medianPersen == null ? null : [ratio(a), el('span', { class: 'mb-kecil' }, `median ${a.medianPersen} %, p90 ${a.p90Persen} %`)],
          a.median, a.p90, a.pengembalian,
          a.diulang ? [`${a.diulang} kali`, el('span', { class: 'mb-kecil' }, `median jumlah ${a.kumulatif}`)] : null]
      })))];
  }

  people(r) {
    return [table('Angka per pelaksana', [{ judul: 'Pelaksana' }, { judul: 'Selesai', angka: true },
      { judul: 'Tepat waktu', angka: true }, { judul: 'Lewat', angka: true }, { judul: '% lewat', angka: true },
      { judul: 'Waktu kerja terhadap mutu baku' }],
    r.pelaksana.map(a => ({
      gaya: a.induk ? 'mb-anak' : null,
      sel: [a.induk ? a.nama : [el('strong', {}, a.nama), this.konteks.kantor.length > 1 && el('span', { class: 'mb-kecil' }, a.kantor)],
        a.jumlah, a.tepat, a.lambat, a.persenLambat == null ? null : `${a.persenLambat} %`,
        a.medianPersen == null ? null : [ratio(a), el('span', { class: 'mb-kecil' }, `median ${a.medianPersen} %, p90 ${a.p90Persen} %`)]]
    })))];
  }

  sops(r) {
    return [
      el('div', { class: 'mb-grafik-grafik' },
        bars(`Langkah selesai per SOP, ${r.masa}`, r.sop.map(a => ({ ...a, nama: shorten(a.nama) }))),
        bars('Langkah selesai per triwulan', r.triwulan)),
      table('Angka per SOP', [{ judul: 'SOP' }, { judul: 'Terbuka', angka: true }, { judul: 'Terlambat sekarang', angka: true },
        { judul: 'Selesai', angka: true }, { judul: 'Lewat', angka: true }, { judul: '% lewat', angka: true },
        { judul: 'Dikembalikan', angka: true }],
      r.sop.map(a => ({
        sel: [[a.nama, el('span', { class: 'mb-kecil' }, a.kantor)], a.terbuka, a.terlambatSekarang, a.jumlah, a.lambat,
          a.persenLambat == null ? null : `${a.persenLambat} %`, a.pengembalian]
      })))];
  }

  runs(state, list) {
    const input = el('input', {
      type: 'search', class: 'form-control', value: state.cari || '', 'data-key': 'cari', placeholder: 'Nomor agenda',
      'aria-label': 'Cari nomor agenda'
    });
    return [
      el('form', {
        class: 'mb-cari', onsubmit: e => {
          e.preventDefault();
          this.go({ cari: input.value });
        }
      }, input, el('button', { type: 'submit', class: 'btn btn-default' }, 'Cari')),
      list.baris.length ? table('Pelaksanaan', [{ judul: 'Nomor agenda' }, { judul: 'SOP' }, { judul: 'Mulai' }, { judul: 'Selesai' },
        { judul: 'Keadaan' }, { judul: 'Langkah lewat', angka: true }],
      list.baris.map(r => ({
        sel: [el('a', { href: href(`/mutu-baku/pelaksanaan/${r.id}`), 'data-key': 'jalan-' + r.id }, r.agenda || 'Tanpa nomor'),
          [r.sop, this.konteks.kantor.length > 1 && el('span', { class: 'mb-kecil' }, r.kantor)], r.mulai, r.selesai, r.keadaan, r.lambat]
      }))) : el('p', { class: 'mb-kosong' }, 'Tidak ada pelaksanaan pada masa ini.'),
      this.pages(state, list)];
  }
}

function shorten(nama) {
  return nama.length > 38 ? nama.slice(0, 37) + '…' : nama;
}

const page = new Halaman();

/** The page; one for all visits, as every change of the address takes it down and puts it up again. */
export const halaman = {
  render: node => page.show(node),
  unmount: () => page.leave()
};

/** The trail of one run as a page of its own, also after the run has ended. */
export const halamanJejak = {
  render: node => {
    const body = el('div', {});
    node.append(el('div', { class: 'mb mb-halaman' }, el('p', {}, el('a', { href: href(PATH, { tab: 'pelaksanaan' }) }, '‹ Mutu Baku')), body));
    jejak(body, decodeURIComponent(window.location.hash.split('?')[0].split('/').pop()));
  }
};

/** The card on the dashboard. */
export const kartu = {
  render: async node => {
    const body = el('div', { class: 'mb-kotak-kotak' });
    node.append(el('section', { class: 'mb mb-kartu', 'aria-label': 'Mutu Baku' },
      el('h3', {}, el('a', { href: href(PATH) }, 'Mutu Baku')), body));
    try {
      const r = await ask('ringkasan', quarter(await ask('konteks')));
      const tile = (n, words, tab, style) => el('a', { class: 'mb-kotak ' + style, href: href(PATH, { tab }) },
        el('span', { class: 'mb-besar' }, n), el('span', {}, words));
      body.append(tile(count(r.terlambat), 'terlambat sekarang', 'terlambat', r.terlambat ? 'mb-genting' : ''),
        tile(count(r.hampir), 'hampir terlambat', 'hampir', r.hampir ? 'mb-waspada' : ''),
        tile(r.persenTepat == null ? '–' : `${r.persenTepat} %`, `tepat waktu, ${r.masa}`, 'sop', ''));
    } catch (pesan) {
      body.append(problem(pesan));
    }
  }
};

function quarter(konteks) {
  return { tahun: String(konteks.sekarang.tahun), triwulan: String(konteks.sekarang.triwulan) };
}

/** The tab of a process: its steps, all versions of the SOP. */
export const tabProses = {
  render: async (node, { processDefinitionId }) => {
    const body = el('div', { class: 'mb mb-tab-isi' });
    node.append(body);
    try {
      const konteks = await ask('konteks');
      const r = await ask(`proses/${encodeURIComponent(processDefinitionId)}`, quarter(konteks));
      page.konteks = page.konteks || konteks;
      body.append(
        el('p', {}, `${r.masa}, semua versi SOP ini: ${r.terlambat} terlambat sekarang, ${r.hampir} hampir terlambat, `
          + `${r.tepat} langkah selesai tepat waktu, ${r.lambat} lewat. `,
        r.sop[0] && el('a', { href: href(PATH, { kantor: r.sop[0].instansi, sop: r.sop[0].id, tab: 'terlambat' }) }, 'Lihat daftarnya')),
        ...page.steps(r));
    } catch (pesan) {
      body.append(problem(pesan));
    }
  }
};

/** The tab of a running instance. */
export const tabJejak = {
  render: (node, { processInstanceId }) => {
    const body = el('div', { class: 'mb mb-tab-isi' });
    node.append(body);
    jejak(body, processInstanceId);
  }
};
