/*
 * What all parts of "Mutu Baku" share: elements, requests, the filters in the address.
 * Plain DOM. Whatever comes from the server is written with textContent, never as HTML.
 */

const SESSION_ENDED = 'Sesi Anda telah berakhir. Muat ulang halaman, masuk lagi, lalu ulangi.';
const NO_CONNECTION = 'Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.';
const SVG = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value === true) {
      node.setAttribute(name, '');
    } else if (value !== false && value != null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat(3).filter(child => child != null && child !== false));
  return node;
}

/** An element with attributes and children; a child that is null or false is left out. */
export function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same within a drawing. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Cockpit hands the engine's name over wrongly on diagrams; it always stands in the address. */
function base() {
  const [, root, engine] = window.location.pathname.match(/^(.*)\/app\/cockpit\/([^/]+)/);
  return `${root}/api/cockpit/plugin/alur-mutubaku/${engine}`;
}

/** The address of an answer, with those parameters that have a value. */
export function url(path, params) {
  const query = new URLSearchParams(Object.entries(params || {}).filter(([, value]) => value));
  return `${base()}/${path}` + (query.size ? `?${query}` : '');
}

async function answer(response) {
  const text = await response.text();
  if (response.ok) {
    return JSON.parse(text);
  }
  let pesan;
  try {
    pesan = JSON.parse(text).pesan;
  } catch (notOurs) {
    // A filter before us answered.
  }
  throw pesan || [response.status === 401 || response.status === 403 ? SESSION_ENDED
    : `Server menolak permintaan ini (kode ${response.status}). Coba lagi; bila terulang, hubungi pengelola aplikasi.`];
}

async function send(path, params, options) {
  let response;
  try {
    response = await fetch(url(path, params), { credentials: 'same-origin', ...options });
  } catch (offline) {
    throw [NO_CONNECTION];
  }
  return answer(response);
}

/** Asks the server; rejects with sentences for the user. */
export function ask(path, params) {
  return send(path, params, { headers: { Accept: 'application/json' } });
}

/** Tells the server something; rejects with sentences for the user. */
export function tell(path, body) {
  const token = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN=')) || '=';
  return send(path, {}, {
    method: 'POST',
    headers: {
      Accept: 'application/json', 'Content-Type': 'application/json',
      'X-XSRF-TOKEN': decodeURIComponent(token.slice(token.indexOf('=') + 1))
    },
    body: JSON.stringify(body)
  });
}

/** The parameters behind the # of the address. */
export function params() {
  return Object.fromEntries(new URLSearchParams(window.location.hash.split('?')[1] || ''));
}

/** The address of a page of ours with these parameters. */
export function href(path, values) {
  const query = new URLSearchParams(Object.entries(values || {}).filter(([, value]) => value));
  return `#${path}` + (query.size ? `?${query}` : '');
}

/** What went wrong, with a way to try again. */
export function problem(pesan, retry) {
  const sentences = Array.isArray(pesan) ? pesan : ['Terjadi kesalahan pada halaman ini. Muat ulang halaman.'];
  return el('div', { class: 'mb-masalah', role: 'alert' },
    sentences.map(sentence => el('p', {}, sentence)),
    retry && el('button', { type: 'button', class: 'btn btn-default btn-sm', onclick: retry }, 'Coba lagi'));
}

/** "1.234" */
export function count(n) {
  return n.toLocaleString('id-ID');
}

/** A table that a screen reader can announce; cells may be nodes or text, empty ones show a dash. */
export function table(caption, columns, rows) {
  return el('div', { class: 'mb-gulir', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', { class: 'mb-tabel' },
      el('caption', { class: 'mb-tak-tampak' }, caption),
      el('thead', {}, el('tr', {}, columns.map(c => el('th', {
        scope: 'col', class: c.angka ? 'mb-angka' : null, 'aria-sort': c.arah
      }, c.judul)))),
      el('tbody', {}, rows.map(row => el('tr', { class: row.gaya }, row.sel.map((cell, n) =>
        el('td', { class: columns[n].angka ? 'mb-angka' : null },
          cell == null || cell === '' ? '–' : typeof cell === 'number' ? count(cell) : cell)))))));
}
