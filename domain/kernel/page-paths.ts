/**
 * The pages that are opened from outside the mini program: by a notice, a link in the conversation, an invitation.
 * WeChat keeps such links for weeks, so these paths stay once released.
 */
export const PAGE_PATHS = Object.freeze({
  ticket: 'shopper/message/index',
  article: 'shopper/article/index',
  help: 'shopper/help/index',
  deskTicket: 'agent/ticket/index',
  deskIncidents: 'agent/incidents/index',
  deskReview: 'agent/qa-review/index',
  join: 'merchant/join/index',
});

/** The folder that a host has for our pages (`embed/`); none in a mini program of our own. */
let under = '';
const FOLDER = /^[a-z][a-z0-9-]{0,30}$/;

/**
 * Says once, as a function starts, which folder of a host our pages lie in. What is no folder's name is as good as none: a
 * notice that leads nowhere is worse than one that was made for a mini program of our own.
 */
export function layPagesUnder(folder: string | undefined): void {
  under = folder !== undefined && FOLDER.test(folder) ? folder : '';
}

/** A page with its query, as WeChat wants it: no leading slash. In a host, where it lies there (`embed/doorway/paths.ts`). */
export function pagePath(page: keyof typeof PAGE_PATHS, query: Readonly<Record<string, string>> = {}): string {
  const ours = PAGE_PATHS[page];
  // What is read beside figures lies in their package there.
  const path = under ? `${under}/${ours.replace(/\/index$/, '').replace('agent/qa', 'figures/qa')}` : ours;
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}
