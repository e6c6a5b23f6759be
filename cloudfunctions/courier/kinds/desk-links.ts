import type { AlertContent } from '../../../domain/connections';
import { pagePath } from '../../../domain/kernel/page-paths';
import { describeError, log } from '../../_sdk';
import { makeUrlLink } from '../../_sdk/wechat';

/** As long as WeChat lets one live. */
const LINK_DAYS = 30;
/** A run makes no more than these: what is told of many tickets at once is opened at the desk anyway. */
const LINKS_A_RUN = 60;
/** A longer one would leave no room for what it is about. */
export const LINK_BYTES = 80;

type DeskPage = 'deskTicket' | 'deskIncidents' | 'deskReview';

/** Where something is opened, and with what; undefined: on no page that links lead to. */
function placeOf(content: AlertContent): readonly [DeskPage, string] | undefined {
  if (content.ticket) return ['deskTicket', `id=${content.ticket.id}`];
  const [reviewId] = content.events.flatMap((event) => ('reviewId' in event ? [event.reviewId] : []));
  if (reviewId !== undefined) return ['deskReview', `id=${reviewId}`];
  const isOfIncidents = content.events.some((event) => 'incidentId' in event || 'alarmId' in event);
  return isOfIncidents ? ['deskIncidents', ''] : undefined;
}

/** Addresses of the web that open something at the desk, each made once a run. Whoever may not read it there is told so there. */
export class DeskLinks {
  private readonly made = new Map<string, Promise<string | undefined>>();
  private areOff = false;

  /** Undefined where WeChat makes none: a mini program that was never released, or has no right to. What is told stands without it. */
  to(content: AlertContent): Promise<string | undefined> {
    const [page, query] = placeOf(content) ?? [];
    if (page === undefined) return Promise.resolve(undefined);
    const known = this.made.get(`${page} ${query}`);
    if (known) return known;
    if (this.areOff || this.made.size >= LINKS_A_RUN) return Promise.resolve(undefined);
    const making = this.make(page, query ?? '');
    this.made.set(`${page} ${query}`, making);
    return making;
  }

  private async make(page: DeskPage, query: string): Promise<string | undefined> {
    try {
      const link = await makeUrlLink(pagePath(page), query, LINK_DAYS);
      return link.length <= LINK_BYTES ? link : undefined;
    } catch (error) {
      // The next ones would fail alike.
      this.areOff = true;
      log('warn', 'link not made', describeError(error));
      return undefined;
    }
  }
}
