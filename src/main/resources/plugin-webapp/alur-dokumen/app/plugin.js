/*
 * The tab "Dokumen" of a task in Tasklist: what the run has produced, and the files this step asks for.
 * Plain DOM. Whatever comes from the server is written with textContent, never as HTML.
 */

const SESSION_ENDED = 'Sesi Anda telah berakhir. Muat ulang halaman, masuk lagi, lalu ulangi.';
const NO_CONNECTION = 'Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.';

/** An element with attributes and children; a child that is null or false is left out. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value != null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat().filter(child => child != null && child !== false));
  return node;
}

function xsrfToken(api) {
  const cookie = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : api.CSRFToken;
}

/** The sentences of an answer, whoever gave it: the tab's own server side, a filter before it, or nobody. */
function sentences(status, text) {
  try {
    const { pesan } = JSON.parse(text);
    if (Array.isArray(pesan) && pesan.length) {
      return pesan;
    }
  } catch (notOurs) {
    // Falls through to the sentence for the status.
  }
  if (status === 0) {
    return [NO_CONNECTION];
  }
  return [status === 401 || status === 403 ? SESSION_ENDED
    : 'Server menolak permintaan ini (kode ' + status + '). Coba lagi; bila terulang, hubungi pengelola aplikasi.'];
}

/** Sends one file; rejects with the sentences of the refusal. */
function send(url, token, file, onProgress) {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('berkas', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.upload.addEventListener('progress', e => e.lengthComputable && onProgress(e.loaded / e.total));
    request.addEventListener('load', () => {
      const answer = sentences(request.status, request.responseText);
      request.status === 200 ? resolve(answer) : reject(answer);
    });
    request.addEventListener('error', () => reject([NO_CONNECTION]));
    request.send(form);
  });
}

/** One open tab. Lives in `node` until closed. */
class DokumenTab {

  constructor(node, api, taskId) {
    this.url = `${api.tasklistApi}/plugin/alur-dokumen/${api.engine}/task/${encodeURIComponent(taskId)}`;
    this.api = api;
    this.slots = new Map();       // per slot: {refused: [{file, sentences}], done: [sentence], upload: {name, part}}
    this.unfolded = new Set();    // documents whose older versions are shown
    this.content = el('div', {});
    this.live = el('div', { class: 'ad-offscreen', role: 'status', 'aria-live': 'polite' });
    this.root = el('section', { class: 'ad', 'aria-label': 'Dokumen' }, this.live, this.content);
    node.append(this.root);
    // A file dropped beside its place would make the browser leave the page, and with it what was typed.
    this.keepPage = e => e.preventDefault();
    window.addEventListener('dragover', this.keepPage);
    window.addEventListener('drop', this.keepPage);
    this.reload();
  }

  close() {
    this.closed = true;
    window.removeEventListener('dragover', this.keepPage);
    window.removeEventListener('drop', this.keepPage);
    this.root.remove();
  }

  async reload() {
    let status = 0;
    let text = '';
    try {
      const response = await fetch(this.url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      status = response.status;
      text = await response.text();
    } catch (offline) {
      // Status 0 says it.
    }
    if (this.closed) {
      return;
    }
    if (status === 200) {
      this.list = JSON.parse(text);
    }
    this.draw(status === 200 ? null : sentences(status, text));
  }

  /**
   * Draws everything anew and gives the focus back to the element that had it. When the server did not answer, what
   * it said last stays, below the reason.
   */
  draw(trouble) {
    const focused = this.root.contains(document.activeElement) && document.activeElement.dataset.key;
    this.content.replaceChildren(...[trouble && this.problem(trouble), this.list && this.uploads(),
      this.list && this.documents()].filter(Boolean));
    const again = focused && this.content.querySelector(`[data-key="${CSS.escape(focused)}"]`);
    if (again) {
      again.focus();
    }
  }

  problem(pesan) {
    return el('div', { class: 'ad-refused ad-trouble', role: 'alert' },
      el('ul', {}, pesan.map(sentence => el('li', {}, sentence))),
      el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: () => this.reload() }, 'Coba lagi'));
  }

  say(sentence) {
    this.live.textContent = sentence;
  }

  // ---- files this step asks for ----

  uploads() {
    if (!this.list.slot.length) {
      return null;
    }
    return el('div', { class: 'ad-part' },
      el('h4', {}, 'Unggah untuk langkah ini'),
      this.list.alasan && el('p', { class: 'ad-hint' }, this.list.alasan),
      this.list.slot.map(slot => this.card(slot)));
  }

  card(slot) {
    const state = this.state(slot);
    const filled = slot.isi.filter(isi => isi.versi).length;
    return el('div', { class: 'ad-card', 'data-slot': slot.kunci },
      el('div', { class: 'ad-card-head' },
        el('strong', {}, slot.judul),
        el('span', { class: 'ad-badge ' + (slot.wajib ? 'ad-required' : 'ad-optional') },
          slot.wajib ? 'Wajib' : 'Opsional'),
        slot.perUnit && el('span', { class: 'ad-muted' }, `${filled} dari ${slot.isi.length} unit`)),
      el('p', { class: 'ad-muted' }, slot.petunjuk),
      slot.perUnit ? this.units(slot) : this.present(slot.isi[0]),
      this.list.bolehUnggah && this.dropZone(slot, state),
      state.done.length > 0 && el('ul', { class: 'ad-done' }, state.done.map(s => el('li', {}, s))),
      state.refused.length > 0 && this.refused(slot, state));
  }

  units(slot) {
    return el('ul', { class: 'ad-units' }, slot.isi.map(isi =>
      el('li', { class: isi.versi ? 'ad-there' : 'ad-missing' },
        el('span', {}, isi.unit),
        isi.versi ? this.fileLine(isi.versi) : el('span', { class: 'ad-muted' }, 'belum ada'))));
  }

  present(isi) {
    if (!isi.versi) {
      return el('p', { class: 'ad-muted' }, 'Belum ada berkas.');
    }
    return el('p', { class: 'ad-there' },
      isi.dariTahunan && el('span', { class: 'ad-block' },
        'Memakai berkas terakhir kantor untuk tahun ini. Unggah hanya bila ada perubahan.'),
      this.fileLine(isi.versi));
  }

  fileLine(versi) {
    return el('span', {},
      el('a', { href: this.fileUrl(versi), download: versi.namaBerkas, 'data-key': 'isi-' + versi.id }, versi.namaBerkas),
      el('span', { class: 'ad-muted' }, ` versi ${versi.nomor} · ${versi.pembuat} · ${versi.dibuat}`));
  }

  dropZone(slot, state) {
    const busy = state.upload != null;
    const input = el('input', {
      type: 'file', class: 'ad-offscreen', id: 'ad-file-' + slot.kunci, accept: slot.akhiran.join(','),
      multiple: slot.perUnit, disabled: busy, 'data-key': 'file-' + slot.kunci,
      onchange: e => this.upload(slot, [...e.target.files])
    });
    const zone = el('div', { class: 'ad-zone' + (busy ? ' ad-busy' : '') },
      input,
      el('label', { class: 'btn btn-default btn-sm', for: input.id },
        slot.perUnit ? 'Pilih berkas (boleh beberapa)' : 'Pilih berkas'),
      el('span', { class: 'ad-muted' },
        `atau seret ke sini. ${slot.jenis}, paling besar ${this.list.batasUkuran}.`),
      busy && this.progress(state.upload));
    zone.addEventListener('dragover', () => zone.classList.toggle('ad-over', !busy));
    zone.addEventListener('dragleave', e => zone.contains(e.relatedTarget) || zone.classList.remove('ad-over'));
    zone.addEventListener('drop', e => {
      zone.classList.remove('ad-over');
      if (!busy) {
        this.upload(slot, [...e.dataTransfer.files]);
      }
    });
    return zone;
  }

  progress(upload) {
    const percent = Math.round(upload.part * 100);
    const bar = el('span', { class: 'ad-bar' + (percent === 100 ? ' ad-checking' : '') });
    bar.style.width = percent + '%';
    return el('div', { class: 'ad-progress' },
      el('span', {}, percent === 100 ? `Memeriksa ${upload.name} …` : `Mengunggah ${upload.name} … ${percent}%`),
      el('span', { class: 'ad-track', role: 'progressbar', 'aria-label': 'Kemajuan unggahan', 'aria-valuemin': 0,
        'aria-valuemax': 100, 'aria-valuenow': percent }, bar));
  }

  refused(slot, state) {
    return el('div', { class: 'ad-refused', role: 'alert' },
      el('button', {
        type: 'button', class: 'ad-close', 'aria-label': 'Tutup pesan',
        onclick: () => {
          state.refused = [];
          this.draw();
          this.root.querySelector('#ad-file-' + CSS.escape(slot.kunci))?.focus();
        }
      }, '×'),
      state.refused.map(r => el('div', {},
        el('strong', {}, `${r.file} belum terunggah:`),
        el('ul', {}, r.sentences.map(s => el('li', {}, s))))));
  }

  state(slot) {
    if (!this.slots.has(slot.kunci)) {
      this.slots.set(slot.kunci, { refused: [], done: [], upload: null });
    }
    return this.slots.get(slot.kunci);
  }

  /** One file after the other; a refused one does not hold up the next. */
  async upload(slot, files) {
    const state = this.state(slot);
    state.done = [];
    if (!files.length || state.upload) {
      return;
    }
    if (!slot.perUnit && files.length > 1) {
      state.refused = [{ file: `${files.length} berkas`, sentences: [`Unggah satu berkas saja untuk ${slot.judul}.`] }];
      this.draw();
      return;
    }
    state.refused = [];
    for (const file of files) {
      state.upload = { name: file.name, part: 0 };
      this.draw();
      this.say(`Mengunggah ${file.name}`);
      try {
        state.done.push(...await this.sendChecked(slot, file, state));
      } catch (pesan) {
        state.refused.push({ file: file.name, sentences: pesan });
      }
    }
    state.upload = null;
    this.say(state.done.join(' '));
    await this.reload();
  }

  sendChecked(slot, file, state) {
    if (file.size > this.list.ukuranMaksimum) {
      const megabytes = (file.size / 1024 / 1024).toLocaleString('id-ID', { maximumFractionDigits: 1 });
      return Promise.reject([`Berkas berukuran ${megabytes} MB, sedangkan batasnya ${this.list.batasUkuran}. Perkecil `
        + 'berkas itu, misalnya dengan memindai ulang pada resolusi lebih rendah, lalu unggah lagi.']);
    }
    return send(`${this.url}/slot/${encodeURIComponent(slot.kunci)}`, xsrfToken(this.api), file, part => {
      state.upload.part = part;
      const old = this.content.querySelector(`[data-slot="${CSS.escape(slot.kunci)}"] .ad-progress`);
      old?.replaceWith(this.progress(state.upload));
    });
  }

  // ---- documents of the run ----

  documents() {
    return el('div', { class: 'ad-part' },
      el('div', { class: 'ad-heading' },
        el('h4', {}, 'Dokumen pelaksanaan ini'),
        el('span', {},
          this.list.dokumen.length > 0
            && el('a', { class: 'btn btn-default btn-sm', href: this.url + '/zip', download: true, 'data-key': 'zip' },
              'Unduh semua (.zip)'),
          ' ',
          el('button', { type: 'button', class: 'btn btn-default btn-sm', 'data-key': 'reload',
            onclick: () => this.reload() }, 'Muat ulang'))),
      this.list.dokumen.length ? this.table() : el('p', { class: 'ad-muted' }, 'Belum ada dokumen.'));
  }

  table() {
    const columns = ['Dokumen', 'Versi', 'Status', 'Pembuat', 'Waktu', 'Unduh'];
    return el('table', { class: 'ad-table' },
      el('thead', {}, el('tr', {}, columns.map(column => el('th', { scope: 'col' }, column)))),
      el('tbody', {}, this.list.dokumen.flatMap(dokumen => this.rows(dokumen))));
  }

  rows(dokumen) {
    const [newest, ...older] = dokumen.versi;
    const key = dokumen.judul + '|' + dokumen.unit;
    const open = this.unfolded.has(key);
    const fold = older.length > 0 && el('button', {
      type: 'button', class: 'ad-fold', 'aria-expanded': String(open), 'data-key': 'fold-' + key,
      onclick: () => {
        open ? this.unfolded.delete(key) : this.unfolded.add(key);
        this.draw();
      }
    }, open ? 'Sembunyikan versi sebelumnya' : `${older.length} versi sebelumnya`);
    const title = [el('span', { class: 'ad-title' }, dokumen.judul),
      dokumen.unit && el('span', { class: 'ad-block' }, dokumen.unit)];
    return [this.row(newest, title, fold, ''), ...(open ? older : []).map(v => this.row(v, [], null, 'ad-older'))];
  }

  row(versi, title, fold, style) {
    return el('tr', { class: style },
      el('td', {}, title, el('span', { class: 'ad-muted ad-block' }, `${versi.namaBerkas} · ${versi.ukuran}`), fold),
      el('td', { 'data-label': 'Versi' }, String(versi.nomor)),
      el('td', {}, el('span', { class: 'ad-badge ad-' + versi.status.toLowerCase() }, versi.label)),
      el('td', { 'data-label': 'Pembuat' }, versi.pembuat),
      el('td', { 'data-label': 'Waktu' }, versi.dibuat),
      el('td', {}, el('a', {
        class: 'btn btn-default btn-sm', href: this.fileUrl(versi), download: versi.namaBerkas,
        'aria-label': `Unduh ${versi.namaBerkas}, versi ${versi.nomor}`, 'data-key': 'unduh-' + versi.id
      }, 'Unduh')));
  }

  fileUrl(versi) {
    return `${this.url}/dokumen/${versi.id}`;
  }
}

/**
 * Tasklist throws away what was typed into a form when its tab is left, which everybody who uploads must do. Its own
 * "Save" keeps a draft until the task is completed: pressed here for the user on the way to another tab or task.
 */
function keepDraft(event) {
  if (event.target.closest('.nav-tabs a, .tasks-list .task')) {
    document.querySelector('.form-actions [ng-click="save($event)"]:enabled')?.click();
  }
}

document.addEventListener('click', keepDraft, true);

export default {
  id: 'dokumen-tab',
  pluginPoint: 'tasklist.task.detail',
  // After "Form" (1000), before "History" (800).
  priority: 900,
  properties: { label: 'Dokumen' },

  render(node, { api, taskId }, scope) {
    const tab = new DokumenTab(node, api, taskId);
    // Tasklist draws the next tab before it takes down the last, so each goes with its own scope, not with unmount.
    scope.$on('$destroy', () => tab.close());
    scope.$watch('task.assignee', (now, before) => now !== before && tab.reload());
  }
};
