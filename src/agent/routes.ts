import { goBack, openUrl } from '../phone/pages';

/** Back to those who wait. */
export async function backToQueue(): Promise<void> {
  await goBack('/agent/queue/index');
}

export function openSearch(): void {
  void openUrl('/agent/search/index');
}

export function openTicket(ticketId: string): void {
  void openUrl(`/agent/ticket/index?id=${encodeURIComponent(ticketId)}`);
}
