import { openUrl } from '../phone/pages';

/** What was told to one connection, and what became of it. */
export function openSent(connectionId: string): void {
  void openUrl(`/connections/sent/index?id=${encodeURIComponent(connectionId)}`);
}
