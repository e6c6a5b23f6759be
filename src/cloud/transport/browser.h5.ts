/** Where the browser build finds its cloud, and who it speaks as. Only the local demonstration has either. */
const AS_KEY = 'warmdesk.as';

export const originOfCloud = (): string => window.location.origin;

/** The person whose phone this browser page plays: `?as=` of the page's address, remembered for the tab. */
export function openidOfPage(): string {
  const asked = new URLSearchParams(window.location.search).get('as');
  if (asked) window.sessionStorage.setItem(AS_KEY, asked);
  return asked ?? window.sessionStorage.getItem(AS_KEY) ?? '';
}

export function authorization(): Record<string, string> {
  const openid = openidOfPage();
  return openid ? { Authorization: `Bearer ${openid}` } : {};
}
