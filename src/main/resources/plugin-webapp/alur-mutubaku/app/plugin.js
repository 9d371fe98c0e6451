/* "Mutu Baku" in Cockpit: which part stands where. */

import { diagram } from './diagram.js';
import { href } from './dasar.js';
import { halaman, halamanJejak, kartu, PATH, PATH_JEJAK, tabJejak, tabProses } from './halaman.js';

export default [
  { id: 'mutubaku-halaman', pluginPoint: 'cockpit.route', properties: { path: PATH }, ...halaman },
  { id: 'mutubaku-jejak', pluginPoint: 'cockpit.route', properties: { path: PATH_JEJAK }, ...halamanJejak },
  {
    id: 'mutubaku-menu', pluginPoint: 'cockpit.navigation', priority: 90, properties: { path: PATH },
    render: node => {
      const link = document.createElement('a');
      link.href = href(PATH);
      link.textContent = 'Mutu Baku';
      node.append(link);
    }
  },
  { id: 'mutubaku-kartu', pluginPoint: 'cockpit.dashboard', priority: 100, properties: { label: 'Mutu Baku' }, ...kartu },
  {
    id: 'mutubaku-proses', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 20,
    properties: { label: 'Mutu Baku' }, ...tabProses
  },
  { id: 'mutubaku-diagram', pluginPoint: 'cockpit.processDefinition.diagram.plugin', render: diagram },
  {
    id: 'mutubaku-instansi', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 30,
    properties: { label: 'Jejak Mutu Baku' }, ...tabJejak
  }
];
