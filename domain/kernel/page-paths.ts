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
  join: 'merchant/join/index',
});

/** A page with its query, as WeChat wants it: no leading slash. */
export function pagePath(page: keyof typeof PAGE_PATHS, query: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${PAGE_PATHS[page]}?${pairs.join('&')}` : PAGE_PATHS[page];
}
