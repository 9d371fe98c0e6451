/**
 * Texts the shipped scripts do not take from a locale file: those of the form and date widgets, and a few of the webapps.
 * {0} and {1} stand for whatever the widget puts there.
 */
const TEXTS = {
  'Field is required.': 'Wajib diisi.',
  'Field must match pattern {0}.': 'Isian tidak sesuai pola {0}.',
  'Field must have minimum value of {0}.': 'Nilai paling kecil {0}.',
  'Field must have maximum value of {0}.': 'Nilai paling besar {0}.',
  'Field must have minimum length of {0}.': 'Paling sedikit {0} karakter.',
  'Field must have maximum length of {0}.': 'Paling banyak {0} karakter.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Isi nomor telepon internasional yang sah, misalnya +6281234567890.',
  'Field must be a valid email.': 'Isi alamat surel yang sah.',
  'Value is not a number.': 'Isian harus berupa angka.',
  'Value is expected to be an integer.': 'Isian harus berupa bilangan bulat.',
  'Value is expected to have at most {0} decimal digit{1}.': 'Paling banyak {0} angka di belakang koma.',
  'Please select a valid value, the two nearest valid values are {0} and {1}.':
    'Nilai tidak sah; nilai terdekat yang sah adalah {0} dan {1}.',
  'dd/mm/yyyy': 'hh/bb/tttt',
  'hh:mm': 'jj:mm',
  'Search': 'Cari',
  'Select': 'Pilih',
  'No results': 'Tidak ditemukan',
  'All values selected': 'Semua sudah dipilih',
  'Skip to search': 'Lewati ke pencarian',
  'Remove tag': 'Hapus pilihan',
  'Increment': 'Tambah',
  'Decrement': 'Kurangi',
  'Nothing to show.': 'Tidak ada data.',
  'No content to show.': 'Tidak ada isi.',
  'External content couldn\'t be loaded.': 'Isi dari luar tidak dapat dimuat.',
  'Previous page': 'Halaman sebelumnya',
  'Next page': 'Halaman berikutnya',
  'of': 'dari',
  'Click to sort by {0} ascending': 'Klik untuk mengurutkan {0} naik',
  'Click to sort by {0} descending': 'Klik untuk mengurutkan {0} turun',
  'Click to remove sorting': 'Klik untuk menghapus urutan',
  'Add new': 'Tambah baris',
  'Expand all ({0})': 'Tampilkan semua ({0})',
  'Collapse': 'Ciutkan',
  'Remove list item {0}': 'Hapus baris {0}',
  'previous': 'sebelumnya',
  'next': 'berikutnya',
  'Toggle this section': 'Buka atau tutup bagian ini',
  'Failed Job': 'Pekerjaan sistem gagal',
  'Message is null.': 'Tidak ada pesan.'
};

/** Where those texts stand; elsewhere the same words may be somebody's data. */
const WIDGETS = '.fjs-container, .uib-datepicker, [uib-datepicker], .tooltip, incidents-tab';
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

const PATTERNS = Object.entries(TEXTS).map(([english, indonesian]) => [
  new RegExp('^' + english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\d}/g, '([^]*?)') + '$'),
  indonesian.replace(/\{(\d)}/g, (all, n) => '$' + (Number(n) + 1))
]);

/** Makes widgets speak Indonesian, whatever the browser speaks. Called once, before Angular starts. */
export default function speakIndonesian() {
  const names = (option, style, dates) =>
    dates.map(date => new Intl.DateTimeFormat('id-ID', {[option]: style, timeZone: 'UTC'}).format(date));
  const months = [...Array(12).keys()].map(month => new Date(Date.UTC(2026, month, 15)));
  const sundayToSaturday = [...Array(7).keys()].map(day => new Date(Date.UTC(2026, 1, 1 + day)));
  const dates = {
    MONTH: names('month', 'long', months),
    STANDALONEMONTH: names('month', 'long', months),
    SHORTMONTH: names('month', 'short', months),
    DAY: names('weekday', 'long', sundayToSaturday),
    SHORTDAY: names('weekday', 'short', sundayToSaturday),
    FIRSTDAYOFWEEK: 0 // Monday, in Angular's counting
  };
  useIndonesianDatesByDefault();
  whenLoaded('angular', angular => angular.module && angular.module('ngLocale').config(['$provide',
    provide => provide.decorator('$locale', ['$delegate', locale => {
      Object.assign(locale.DATETIME_FORMATS, dates);
      Object.assign(locale.NUMBER_FORMATS, {DECIMAL_SEP: ',', GROUP_SEP: '.'});
      return locale;
    }])]));
  whenLoaded('flatpickr', calendar => {
    calendar.localize({
      weekdays: {shorthand: dates.SHORTDAY, longhand: dates.DAY},
      months: {shorthand: dates.SHORTMONTH, longhand: dates.MONTH},
      firstDayOfWeek: 1,
      monthAriaLabel: 'Bulan',
      yearAriaLabel: 'Tahun',
      hourAriaLabel: 'Jam',
      minuteAriaLabel: 'Menit'
    });
    calendar.setDefaults({ariaDateFormat: 'j F Y'});
  });
  new MutationObserver(records => records.forEach(translateRecord)).observe(document.documentElement,
    {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES});
}

/** Date fields of forms ask the browser how a date is written; in an English one 5/6 would be the sixth of May. */
function useIndonesianDatesByDefault() {
  const indonesian = ([locales, ...rest]) => [locales === undefined || locales === 'default' ? 'id-ID' : locales, ...rest];
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, given, type) => Reflect.construct(format, indonesian(given), type),
    apply: (format, self, given) => Reflect.apply(format, self, indonesian(given))
  });
}

/** Hands over a global of the shipped scripts each time one of them sets it; Angular first sets an empty one. */
function whenLoaded(name, use) {
  let global = window[name];
  if (global) {
    use(global);
  }
  Object.defineProperty(window, name, {
    configurable: true,
    get: () => global,
    set: loaded => {
      global = loaded;
      use(loaded);
    }
  });
}

function translateRecord(record) {
  if (record.type === 'childList') {
    record.addedNodes.forEach(translateAll);
  } else {
    translateAll(record.target);
  }
}

function translateAll(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    if (node.parentElement && node.parentElement.closest(WIDGETS)) {
      translateText(node);
    }
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    (node.closest(WIDGETS) ? [node] : node.querySelectorAll(WIDGETS)).forEach(widget => {
      [widget, ...widget.querySelectorAll('*')].forEach(translateAttributes);
      const texts = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        translateText(texts.currentNode);
      }
    });
  }
}

function translateText(node) {
  const text = node.data.trim();
  const translated = translate(text);
  if (translated !== text) {
    node.data = node.data.replace(text, () => translated);
  }
}

function translateAttributes(element) {
  ATTRIBUTES.filter(name => element.hasAttribute(name)).forEach(name => {
    const text = element.getAttribute(name);
    const translated = translate(text);
    if (translated !== text) {
      element.setAttribute(name, translated);
    }
  });
}

function translate(text) {
  const found = PATTERNS.find(([english]) => english.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}
