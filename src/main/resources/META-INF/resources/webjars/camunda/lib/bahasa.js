import speakIndonesian from './widget.js';

/**
 * The language the webapps offer, for the "locales" of their config.js.
 *
 * A webapp takes the browser's language whenever it is on offer, and most office PCs run an English browser. So exactly
 * one language is on offer: Indonesian, or English in a browser where a page was once opened with ?bahasa=en
 * (?bahasa=id switches back).
 */
export default async function locales() {
  const asked = new URLSearchParams(window.location.search).get('bahasa');
  if (asked === 'id' || asked === 'en') {
    window.localStorage.setItem('alur-bahasa', asked);
  }
  const language = window.localStorage.getItem('alur-bahasa') === 'en' ? 'en' : 'id';
  if (language === 'id') {
    speakIndonesian();
  }
  await keepLabels(language);
  return {availableLocales: [language], fallbackLocale: language};
}

/**
 * A webapp draws its first page while its labels are still on the way, and shows names such as DASHBOARD_DASHBOARD in
 * their place. It does not when they are in local storage, where it keeps them itself after that first page: so they go
 * there before it starts. If that fails, the webapp fetches them as it always did.
 */
async function keepLabels(language) {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const key = `${folder}_locales_data_${language}_${window.bust}`;
  const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
  if (kept[key] === undefined) {
    try {
      const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
      kept[key] = JSON.stringify(await answer.json());
      window.localStorage.setItem('camunda-web', JSON.stringify(kept));
    } catch (unreachable) {
      console.warn('Labels not fetched ahead', unreachable);
    }
  }
}
