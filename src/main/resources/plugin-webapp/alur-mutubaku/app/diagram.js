/* The diagram of a process: late now, share past the standard, median and p90, on every step. */

import { ask, el } from './dasar.js';

/** From how many percent late on a step is drawn heavier; the line grows with it, so it shows in black and white too. */
const HEAT = [[50, 'mb-panas-3'], [25, 'mb-panas-2'], [1, 'mb-panas-1']];

function badge(a) {
  const words = [];
  if (a.terlambatSekarang) {
    words.push(el('strong', {}, `▲ ${a.terlambatSekarang} terlambat`));
  }
  if (a.persenLambat != null) {
    words.push(el('span', {}, `${a.persenLambat} % lewat`));
  }
  if (a.medianPersen != null) {
    words.push(el('span', {}, `med ${a.medianPersen} % · p90 ${a.p90Persen} %`));
  }
  return words.length && el('div', {
    class: 'mb-lencana' + (a.terlambatSekarang ? ' mb-lencana-lewat' : ''),
    title: `${a.nama}: ${a.jumlah} putaran selesai, ${a.lambat} lewat mutu baku (${a.waktu || 'tidak tercantum'}). `
      + `Median ${a.median || '–'}, p90 ${a.p90 || '–'} waktu kerja.`
  }, words);
}

export async function diagram(viewer, { processDefinitionId }) {
  let figures;
  try {
    const { sekarang } = await ask('konteks');
    figures = await ask(`proses/${encodeURIComponent(processDefinitionId)}`,
      { tahun: String(sekarang.tahun), triwulan: String(sekarang.triwulan) });
  } catch (noSopOrNoRight) {
    return; // The diagram is fine without.
  }
  const overlays = viewer.get('overlays');
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  for (const a of figures.langkah) {
    const shape = elements.get(a.id);
    const html = shape && badge(a);
    if (html) {
      overlays.add(a.id, 'mutu-baku', {
        // Readable also where the whole diagram fits the window.
        position: { top: -6, left: 0 }, scale: { min: 0.8, max: 1.1 }, html
      });
      const heat = HEAT.find(([from]) => a.persenLambat >= from);
      if (heat) {
        canvas.addMarker(a.id, heat[1]);
      }
    }
  }
}
