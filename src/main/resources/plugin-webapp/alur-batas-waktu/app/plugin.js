/*
 * Deadlines in Tasklist: on each task how long it still has in working time, and a tab in which a late person says why.
 * Plain DOM. Whatever comes from the server is written with textContent, never as HTML.
 */

const FAILED = ['Server tidak dapat dihubungi. Periksa jaringan, lalu coba lagi.'];

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value != null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat().filter(child => child != null && child !== false));
  return node;
}

async function ask(api, path, body) {
  const token = document.cookie.split('; ').find(c => c.startsWith('XSRF-TOKEN=')) || '=';
  let response;
  try {
    response = await fetch(`${api.tasklistApi}/plugin/alur-batas-waktu/${api.engine}/${path}`, {
      method: body ? 'POST' : 'GET', credentials: 'same-origin', body: body && JSON.stringify(body),
      headers: {
        Accept: 'application/json', 'Content-Type': 'application/json',
        'X-XSRF-TOKEN': decodeURIComponent(token.slice(token.indexOf('=') + 1))
      }
    });
  } catch (offline) {
    throw FAILED;
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw answer.pesan || ['Sesi Anda telah berakhir. Muat ulang halaman, masuk lagi, lalu ulangi.'];
  }
  return answer;
}

function words(sisa) {
  return (sisa.terlambat ? '▲ ' : '') + sisa.kata;
}

/** The cards of a list come one by one; one request asks for all of them. */
let waiting = null;

function timeLeft(api, taskId) {
  if (!waiting) {
    const ids = [];
    waiting = {
      ids, answer: new Promise(resolve => setTimeout(resolve, 30)).then(() => {
        waiting = null;
        return ask(api, 'sisa?' + ids.map(id => `tugas=${encodeURIComponent(id)}`).join('&'));
      })
    };
  }
  waiting.ids.push(taskId);
  return waiting.answer.then(all => all.find(sisa => sisa.tugas === taskId));
}

const card = {
  id: 'batas-waktu-kartu',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { api, taskId }) => {
    try {
      const sisa = await timeLeft(api, taskId);
      if (sisa) {
        node.append(el('div', { class: sisa.terlambat ? 'abw abw-lewat' : 'abw' }, words(sisa)));
      }
    } catch (withoutWords) {
      // The list is fine without.
    }
  }
};

class Tab {

  constructor(node, api, taskId) {
    this.api = api;
    this.path = `tugas/${encodeURIComponent(taskId)}`;
    this.root = el('section', { class: 'abw-tab', 'aria-label': 'Batas waktu' });
    node.append(this.root);
    this.reload();
  }

  async reload() {
    try {
      this.draw(await ask(this.api, this.path));
    } catch (pesan) {
      this.root.replaceChildren(...pesan.map(sentence => el('p', { role: 'alert' }, sentence)));
    }
  }

  draw(rincian) {
    if (!rincian.sisa) {
      this.root.replaceChildren(el('p', {}, 'SOP tidak mencantumkan batas waktu untuk langkah ini.'));
      return;
    }
    this.root.replaceChildren(...[
      el('p', { class: rincian.sisa.terlambat ? 'abw-besar abw-lewat' : 'abw-besar' }, words(rincian.sisa)),
      el('p', {}, `Batas waktu: ${rincian.batas}`),
      rincian.catatan.length > 0 && el('ul', {}, rincian.catatan.map(c => el('li', {}, c))),
      rincian.bolehAlasan && this.form()
    ].filter(Boolean));
  }

  form() {
    const text = el('textarea', { class: 'form-control', id: 'abw-alasan', rows: '3', maxlength: '1000' });
    const refused = el('div', { role: 'alert' });
    return el('form', {
      onsubmit: async e => {
        e.preventDefault();
        try {
          this.draw(await ask(this.api, `${this.path}/alasan`, { isi: text.value }));
        } catch (pesan) {
          refused.replaceChildren(...pesan.map(sentence => el('p', { class: 'abw-lewat' }, sentence)));
        }
      }
    }, el('label', { for: 'abw-alasan' }, 'Alasan keterlambatan'), text, refused,
    el('button', { type: 'submit', class: 'btn btn-primary' }, 'Simpan alasan'));
  }
}

const tab = {
  id: 'batas-waktu-tab',
  pluginPoint: 'tasklist.task.detail',
  // After "Dokumen" (900), before "History" (800).
  priority: 850,
  properties: { label: 'Batas Waktu' },
  render(node, { api, taskId }, scope) {
    const open = new Tab(node, api, taskId);
    // Tasklist draws the next tab before it takes down the last, so each goes with its own scope, not with unmount.
    scope.$on('$destroy', () => open.root.remove());
    scope.$watch('task.assignee', (now, before) => now !== before && open.reload());
  }
};

export default [card, tab];
