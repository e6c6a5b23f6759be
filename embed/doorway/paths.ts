/**
 * Where our pages lie in a host, below its folder for us, by how their own paths begin. What is opened from outside (notices,
 * cards, links: `domain/kernel/page-paths.ts`) keeps its path; the rest is put together so that each package stays small.
 * The first that fits holds.
 */
const FOLDERS: readonly (readonly [ours: string, there: string])[] = [
  ['shopper/', 'shopper/'],
  ['agent/qa', 'figures/qa'],
  ['agent/', 'agent/'],
  ['merchant/settings/', 'settings/'],
  ['merchant/', 'merchant/'],
  ['automation/', 'settings/automation/'],
  ['figures/', 'figures/'],
  ['charts/', 'figures/charts/'],
  ['records/', 'figures/records/'],
];
/** The other way round the longer ones come first, as some lie within others. */
const BACK = [...FOLDERS].sort(([, one], [, other]) => other.length - one.length);

/** The packages of a host that carry our pages. */
export const PACKAGES = ['shopper', 'agent', 'merchant', 'settings', 'figures'] as const;
export type Package = (typeof PACKAGES)[number];

/** Every page of ours is a folder's `index`, which a host need not list. */
const INDEX = /\/index(?=$|\?)/;

/** Where a page of ours lies below the host's folder for us; undefined for a page that is not embedded. */
export function placeOf(page: string): string | undefined {
  const folder = FOLDERS.find(([ours]) => page.startsWith(ours));
  return (
    folder &&
    `${folder[1]}${page.slice(folder[0].length)}`.replace(INDEX, '').replace(/^settings(?=$|\?)/, 'settings/index')
  );
}

/** Where an address leads in the host; every address that is not ours stays as it is. `/shopper/help/index?orderId=1` → `/warmdesk/shopper/help?orderId=1` */
export function outward(url: string, prefix: string): string {
  const place = placeOf(url.replace(/^\//, ''));
  return place === undefined ? url : `${url.startsWith('/') ? '/' : ''}${prefix}/${place}`;
}

/** What we call a page, by where it is in the host. `warmdesk/shopper/help` → `shopper/help/index` */
export function inward(route: string, prefix: string): string {
  if (!route.startsWith(`${prefix}/`)) return route;
  const place = route.slice(prefix.length + 1).replace(/\/index$/, '/');
  const folder = BACK.find(([, there]) => place.startsWith(there));
  return folder ? `${folder[0]}${place.slice(folder[1].length)}/index`.replace('//', '/') : route;
}
