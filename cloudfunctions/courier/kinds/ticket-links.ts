import { PAGE_PATHS } from '../../../domain/kernel/page-paths';
import { describeError, log } from '../../_sdk';
import { makeUrlLink } from '../../_sdk/wechat';

/** As long as WeChat lets one live. */
const LINK_DAYS = 30;
/** A run makes no more than these: what is told of many tickets at once is opened at the desk anyway. */
const LINKS_A_RUN = 60;
/** A longer one would leave no room for what it is about. */
export const LINK_BYTES = 80;

/** Addresses of the web that open a ticket at the desk, each made once a run. Whoever may not read it there is told so there. */
export class TicketLinks {
  private readonly made = new Map<string, Promise<string | undefined>>();
  private areOff = false;

  /** Undefined where WeChat makes none: a mini program that was never released, or has no right to. What is told stands without it. */
  to(ticketId: string): Promise<string | undefined> {
    const known = this.made.get(ticketId);
    if (known) return known;
    if (this.areOff || this.made.size >= LINKS_A_RUN) return Promise.resolve(undefined);
    const making = this.make(ticketId);
    this.made.set(ticketId, making);
    return making;
  }

  private async make(ticketId: string): Promise<string | undefined> {
    try {
      const link = await makeUrlLink(PAGE_PATHS.deskTicket, `id=${ticketId}`, LINK_DAYS);
      return link.length <= LINK_BYTES ? link : undefined;
    } catch (error) {
      // The next ones would fail alike.
      this.areOff = true;
      log('warn', 'link not made', describeError(error));
      return undefined;
    }
  }
}
