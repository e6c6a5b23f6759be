import type { OutputOf, TicketForAgent, TicketForShopper, TimelineEntry } from '../../contract';
import { failed, HEAD, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt } from './mount-page';

const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['lead'], teams: [] },
  may: ['agent/queue.list'],
} satisfies OutputOf<'agent', 'session.get'>;
const shared = { id: 'k_1', number: '1120-00001', topic: 'refund', createdAt: NOW } as const;
const said = { id: 'e_1', at: NOW, kind: 'shopper', text: '人工', pictures: [] } satisfies TimelineEntry;
const ticket = {
  ...{ ...shared, channel: 'conversation', status: 'open', tier: 'none', shopperName: '林**', teamId: 'after' },
  isElsewhere: true,
  packet: { read: [{ question: '退款多久到账？', helped: false }] },
  timeline: [said],
  may: ['claim', 'note', 'resolve'],
  reach: { conversationLeft: 4, conversationUntilAt: NOW + 1e6, noticesLeft: 0 },
} satisfies TicketForAgent;
const message = {
  ...{ ...shared, status: 'open', isElsewhere: true },
  timeline: [said],
  may: ['resolve', 'withdraw'],
} satisfies TicketForShopper;
const card = {
  ...{ ...shared, channel: 'conversation', status: 'open', tier: 'none' },
  ...{ isElsewhere: true, preview: '退款多久到账', headStartMillis: 0, wantsCallback: false, lastAt: NOW },
} satisfies OutputOf<'agent', 'queue.list'>['tickets'][number];
const place = { presence: 'online', presenceAt: NOW, wasSilent: false, load: { count: 0, isFull: false } } as const;

describeWeapp('what people answer in WeChat’s own tool, in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let hasElsewhere: boolean | undefined;
  const taken: string[] = [];
  const phone = launchApp((name, { action, input }) => {
    const { view } = input as { view?: string };
    if (action === 'session.get') return ok(SESSION);
    if (action === 'inbox.head') return ok({ ...HEAD, unreadIds: [] });
    if (action === 'ticket.get') return ok(name === 'agent' ? ticket : message);
    if (action === 'ticket.claim' || action === 'ticket.resolve') {
      taken.push(action);
      return ok({ ticketId: 'k_1', number: '1120-00001', status: 'open', at: NOW });
    }
    if (action === 'queue.list') {
      return ok({
        tickets: view === 'elsewhere' ? [card] : [],
        waitingCount: 0,
        mineCount: 0,
        hasElsewhere,
        me: place,
      });
    }
    return failed('UNKNOWN_ACTION');
  });
  beforeEach(() => {
    hasElsewhere = true;
    taken.length = 0;
  });

  it('queue: what is answered there is one tap from who waits, and is marked', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.side-row').length === 1);
    await page.tap('.side-row', '在微信客服里回复');
    await page.until(() => page.texts('.queue-card').length === 1);
    expect(page.texts('.queue-card__mark')).toEqual(['在微信客服里回复']);
    expect(page.texts('.queue-card__claim')).toEqual([]);
    await page.tap('.side-row', '回到待接');
    await page.until(() => page.text().includes('没有人在等'));
    page.leave();
  });

  it('queue: where the desk answers there is no such row', async () => {
    hasElsewhere = undefined;
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.text().includes('没有人在等'));
    expect(page.texts('.side-row')).toEqual([]);
    page.leave();
  });

  it.each([
    ['在这里回复', 'ticket.claim'],
    ['聊完了', 'ticket.resolve'],
  ])('ticket: says where it is answered, with what was read; 「%s」 is one tap', async (words, action) => {
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.ticket-bar').length === 1);
    expect(page.texts('.ticket-head__more')[0]).toContain('在微信客服里回复');
    expect(page.text()).toContain('退款多久到账？');
    expect(page.texts('.ticket-bar__hint')[0]).toContain('那边的回复这里看不到');
    expect(page.texts('.composer')).toEqual([]);
    await page.tap('.ticket-bar__step', words);
    await page.until(() => taken.includes(action));
    page.leave();
  });

  it('message: says that the talk goes on in WeChat and leads there; nothing is written here', async () => {
    const page = await (await phone).open('shopper/message/index', { id: 'k_1' });
    await page.until(() => page.texts('.message__elsewhere').length === 1);
    expect(page.text()).toContain('这件事在微信会话里聊');
    expect(page.texts('.wd-contact')).toEqual(['去微信里接着说']);
    expect(page.texts('.reply-bar')).toEqual([]);
    expect(page.text()).not.toContain('再写一条留言');
    page.leave();
  });
});
