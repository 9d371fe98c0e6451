/*
 * Charts as inline SVG. They are told apart by pattern and by words, never by colour alone, so that they can be read
 * on a black-and-white print.
 */

import { el, svg } from './dasar.js';

let drawn = 0;

/** Late parts are hatched. Each drawing has its own pattern: ids are global to the page. */
function hatch() {
  const id = `mb-arsir-${++drawn}`;
  return [id, svg('defs', {}, svg('pattern', {
    id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'
  }, svg('rect', { width: 6, height: 6, fill: '#fff' }), svg('rect', { width: 3, height: 6, fill: '#8b1a1a' })))];
}

function text(x, y, words, anchor) {
  return svg('text', { x, y, 'text-anchor': anchor || 'start', class: 'mb-teks' }, words);
}

/** Per group a bar of on-time and late passes. */
export function bars(title, rows) {
  const [pattern, defs] = hatch();
  const most = Math.max(1, ...rows.map(r => r.tepat + r.lambat));
  const label = 270, width = 450, line = 30;
  const scale = (width - 150) / most;
  return el('figure', { class: 'mb-grafik' },
    el('figcaption', {}, title),
    svg('svg', {
      viewBox: `0 0 ${label + width} ${rows.length * line + 26}`, role: 'img',
      'aria-label': `${title}. ` + rows.map(r => `${r.nama}: ${r.tepat} tepat waktu, ${r.lambat} terlambat`).join('; ')
    }, defs,
      rows.map((r, n) => {
        const y = n * line + 4;
        return [
          text(label - 8, y + 15, r.nama, 'end'),
          svg('rect', { x: label, y, width: r.tepat * scale, height: 20, fill: '#cfd8dc', stroke: '#333' }),
          svg('rect', {
            x: label + r.tepat * scale, y, width: r.lambat * scale, height: 20,
            fill: `url(#${pattern})`, stroke: '#333'
          }),
          text(label + (r.tepat + r.lambat) * scale + 6, y + 15,
            r.tepat + r.lambat ? `${r.tepat} tepat, ${r.lambat} lewat` : 'belum ada')
        ];
      }),
      svg('rect', { x: label, y: rows.length * line + 6, width: 14, height: 12, fill: '#cfd8dc', stroke: '#333' }),
      text(label + 20, rows.length * line + 17, 'tepat waktu'),
      svg('rect', { x: label + 110, y: rows.length * line + 6, width: 14, height: 12, fill: `url(#${pattern})`, stroke: '#333' }),
      text(label + 130, rows.length * line + 17, 'lewat mutu baku')));
}

/** Working time used against the standard: a bar to the median, a mark at p90, a line at 100 %. */
export function ratio(a) {
  if (a.medianPersen == null) {
    return null;
  }
  const [pattern, defs] = hatch();
  const most = 200, width = 160;
  const x = percent => Math.min(percent, most) / most * width;
  const beyond = Math.max(0, x(a.medianPersen) - x(100));
  return svg('svg', {
    viewBox: `0 0 ${width + 10} 22`, class: 'mb-rasio', role: 'img',
    'aria-label': `median ${a.medianPersen} %, p90 ${a.p90Persen} % dari mutu baku`
  }, defs,
    svg('rect', { x: 0, y: 6, width: x(Math.min(a.medianPersen, 100)), height: 10, fill: '#cfd8dc', stroke: '#333' }),
    beyond > 0 && svg('rect', { x: x(100), y: 6, width: beyond, height: 10, fill: `url(#${pattern})`, stroke: '#333' }),
    svg('line', { x1: x(100), x2: x(100), y1: 0, y2: 22, stroke: '#000', 'stroke-width': 2 }),
    svg('path', { d: `M${x(a.p90Persen)} 3 l4 8 l-4 8 l-4 -8 z`, fill: '#fff', stroke: '#000', 'stroke-width': 1.5 }));
}
