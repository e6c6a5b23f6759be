import { goBack, openUrl } from '../phone/pages';

export const QUEUE = '/agent/queue/index';

/** Back to those who wait. */
export async function backToQueue(): Promise<void> {
  await goBack(QUEUE);
}

export function openSearch(): void {
  void openUrl('/agent/search/index');
}

export function openTicket(ticketId: string): void {
  void openUrl(`/agent/ticket/index?id=${encodeURIComponent(ticketId)}`);
}

export function openTeam(): void {
  void openUrl('/agent/team/index');
}

/** How a ticket was answered, as inspectors see it. */
export function openReview(reviewId: string): void {
  void openUrl(`/agent/qa-review/index?id=${encodeURIComponent(reviewId)}`);
}

/** What is scored. */
export function openSheet(): void {
  void openUrl('/agent/qa-sheet/index');
}

/** Few stars that somebody has to look after. */
export function openPoor(): void {
  void openUrl('/agent/poor/index');
}

/** What went out with words that are warned of. */
export function openFlagged(): void {
  void openUrl('/agent/flagged/index');
}

export function openIncidents(): void {
  void openUrl('/agent/incidents/index');
}

/** What somebody holds, or what waits for a team. */
export function openHeld(of: 'member' | 'team' | 'overdue', id: string, name: string): void {
  void openUrl(`/agent/held/index?${of}=${encodeURIComponent(id)}&name=${encodeURIComponent(name)}`);
}
