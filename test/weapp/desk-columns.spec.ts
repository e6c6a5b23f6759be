import type { OutputOf, QueueItem, TicketForAgent } from '../../contract';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent'], teams: [] },
  may: ['agent/queue.list', 'agent/ticket.claim', 'agent/ticket.search'],
} satisfies OutputOf<'agent', 'session.get'>;
const ME = { presence: 'online', presenceAt: 0, wasSilent: false, load: { count: 1, isFull: false } };
const item = (nth: number): QueueItem => ({
  ...{ id: `k_${nth}`, number: `1120-0000${nth}`, status: 'new', topic: 'shipping', tier: 'none', headStartMillis: 0 },
  preview: `第 ${nth} 位说的`,
  waitingSinceAt: NOW,
  wantsCallback: false,
  lastAt: NOW,
});
const ticket = (id: string): TicketForAgent => ({
  ...{ id, number: `1120-0000${id.slice(2)}`, status: 'open', topic: 'shipping', tier: 'none', shopperName: '林**' },
  createdAt: NOW,
  teamId: 'after',
  packet: { read: [{ question: '什么时候发货？', helped: false }] },
  timeline: [{ id: `e_${id}`, at: NOW, kind: 'shopper', text: `${id} 的话`, pictures: [] }],
  may: ['reply', 'note', 'transfer', 'hold', 'resolve'],
  reach: { conversationLeft: 0, noticesLeft: 1 },
});

describeWeapp('the desk in a wide window, in the built mini program', () => {
  phoneStandsAt(() => NOW);
  const phone = launchApp((_name, { action, input }) => {
    const { ticketId, beside } = input as { ticketId: string; beside?: { ticketId: string } };
    if (action === 'session.get') return ok(SESSION);
    if (action === 'queue.list') {
      return ok({
        ...{ tickets: [item(1), item(2)], waitingCount: 2, mineCount: 0, me: ME },
        ...(beside && { beside: ticket(beside.ticketId) }),
      });
    }
    if (action === 'ticket.get') return ok(ticket(ticketId));
    return failed('UNKNOWN_ACTION');
  });
  let wechat: Wechat;
  beforeAll(async () => {
    ({ wechat } = await phone);
  });
  beforeEach(() => {
    wechat.calls.length = 0;
    wechat.storage.clear();
  });
  afterAll(() => wechat.setWidth(375));
  const open = async (width: number, path = 'agent/queue/index', options = {}) => {
    wechat.setWidth(width);
    const page = await (await phone).open(path, options);
    await page.until(() => page.texts('.queue-card').length === 2);
    return page;
  };
  const asked = (action: string) => wechat.calls.filter(({ name }) => name === `cloud:agent.${action}`);

  it('a row chosen: its talk and facts stand beside the list, and no page is opened; another one takes its place', async () => {
    const page = await open(1_440);
    expect([page.texts('.desk--3').length, page.texts('.desk__talk').length]).toEqual([1, 0]);
    await page.tapNth('.queue-card__body', 1);
    await page.until(() => page.texts('.desk__talk').join().includes('k_2 的话'));
    expect(page.texts('.desk__facts').join()).toContain('什么时候发货？');
    expect(page.texts('.queue-card--chosen').join()).toContain('第 2 位说的');
    await page.tapNth('.queue-card__body', 0);
    await page.until(() => page.texts('.desk__talk').join().includes('k_1 的话'));
    expect(page.texts('.queue-card')).toHaveLength(2);
    expect(wechat.calls.filter(({ name }) => name === 'navigateTo')).toEqual([]);
    page.leave();
  });

  it('two columns: the facts stand above the talk; a narrow window is a page for each, and wide again shows what was open', async () => {
    const page = await open(1_024);
    await page.tapNth('.queue-card__body', 0);
    await page.until(() => page.texts('.desk__talk .facts').length === 1);
    expect(page.texts('.desk__facts')).toEqual([]);
    wechat.setWidth(600);
    await page.until(() => page.texts('.desk').length === 0 && page.texts('.queue-card').length === 2);
    wechat.setWidth(1_440);
    await page.until(() => page.texts('.desk__talk').join().includes('k_1 的话'));
    page.leave();
  });

  it('one question for both: the list’s answer brings the ticket beside it', async () => {
    const page = await open(1_440, 'agent/ticket/index', { id: 'k_2' });
    await page.until(() => page.texts('.desk__talk').join().includes('k_2 的话'));
    wechat.calls.length = 0;
    await page.tap('.queue-head__refresh');
    await page.until(() => asked('queue.list').length === 1);
    expect(asked('queue.list')[0]?.args).toMatchObject({ input: { view: 'waiting', beside: { ticketId: 'k_2' } } });
    expect(asked('ticket.get')).toEqual([]);
    page.leave();
  });

  it('the talk is brought to its end in its own column, and the page stays where it is', async () => {
    // Taro measures once a tenth of a second has gone by the phone's clock.
    const began = performance.now();
    jest.spyOn(Date, 'now').mockImplementation(() => NOW + Math.round(performance.now() - began));
    const brought: number[] = [];
    wechat.answers.place = () => ({ top: 100, bottom: 900 });
    wechat.answers.scrolled = () => ({ scrollTop: 0 });
    wechat.answers.columnScrolled = () => ({ scrollTop: 0 });
    wechat.answers.column = () => ({ scrollTo: ({ top }: { top: number }) => brought.push(top) });
    const page = await open(1_440, 'agent/ticket/index', { id: 'k_1' });
    await page.until(() => brought.length > 0);
    expect(brought[0]).toBeGreaterThan(10_000);
    expect(wechat.calls.filter(({ name }) => name === 'pageScrollTo')).toEqual([]);
    page.leave();
    for (const name of ['place', 'scrolled', 'columnScrolled', 'column']) delete wechat.answers[name];
  });

  it('keys of a PC: down and up the list, / looks for a ticket, Escape leaves it', async () => {
    const page = await open(1_440);
    await wechat.press('j');
    await page.until(() => page.texts('.desk__talk').join().includes('k_1 的话'));
    await wechat.press('ArrowDown');
    await page.until(() => page.texts('.desk__talk').join().includes('k_2 的话'));
    await wechat.press('/');
    await page.until(() => page.texts('.desk__list .desk-search__field').length === 1);
    await wechat.press('Escape');
    await page.until(() => page.texts('.desk__list .queue-card').length === 2);
    await wechat.press('Escape');
    await page.until(() => page.texts('.desk__talk').length === 0);
    page.leave();
    await wechat.press('j');
    expect(asked('ticket.get')).toHaveLength(2);
  });
});
