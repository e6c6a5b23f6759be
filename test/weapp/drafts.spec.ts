import type { OutputOf, TicketForAgent } from '../../contract';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, type MountedPage, phoneStandsAt, type Wechat } from './mount-page';

const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent', 'editor'], teams: [{ id: 't_1', name: '售前物流组' }] },
  may: ['agent/queue.list', 'merchant/faq.list'],
} satisfies OutputOf<'agent', 'session.get'>;
const ticket = {
  id: 'k_1',
  number: '1120-00001',
  status: 'open',
  topic: 'shipping',
  tier: 'gold',
  shopperName: '林**',
  createdAt: NOW,
  teamId: 'after',
  teamName: '售后组',
  assignee: { id: 'm_1', name: '小林', isMe: true },
  packet: { read: [] },
  callback: { maskedPhone: '138****5678' },
  timeline: [
    { id: 'e_1', at: NOW, kind: 'shopper', text: '另一个号 139****0001', pictures: [], isMasked: true },
    { id: 'e_2', at: NOW, kind: 'shopper', text: '还有 139****0002', pictures: [], isMasked: true },
  ],
  may: ['reply', 'hold', 'revealPhone'],
  reach: { conversationLeft: 0, noticesLeft: 1 },
} satisfies TicketForAgent;
const SHEET_FIELD = '.wd-sheet .wd-field__words';

describeWeapp('what is typed in a sheet', () => {
  phoneStandsAt(() => NOW);
  let refused = true;
  const done = (answer: object) => (refused ? failed('UNAVAILABLE') : ok(answer));
  const phone = launchApp((_name, { action, input }) => {
    const { ticketId } = input as { ticketId?: string };
    if (action === 'session.get') return ok(SESSION);
    if (action === 'ticket.get') return ok({ ...ticket, id: ticketId });
    if (action === 'ticket.hold') return done({ ticketId, number: '1120-00001', status: 'on_hold', at: NOW });
    if (action === 'ticket.revealText') return done({ text: '另一个号 13900000001' });
    if (action === 'member.rename') return done({ memberId: 'm_1', at: NOW });
    if (action === 'faq.synonyms') return ok({ groups: ['茶饼 圆茶'], version: 2 });
    return failed('UNKNOWN_ACTION');
  });
  let wechat: Wechat;
  beforeAll(async () => {
    ({ wechat } = await phone);
  });
  beforeEach(() => {
    refused = true;
    wechat.calls.length = 0;
    wechat.storage.clear();
  });

  const openTicket = async (id: string): Promise<MountedPage> => {
    const page = await (await phone).open('agent/ticket/index', { id });
    await page.until(() => page.texts('.composer').length === 1);
    return page;
  };
  const typed = (page: MountedPage) => page.attributes(SHEET_FIELD).value;
  const close = (page: MountedPage) => page.tap('.wd-sheet__close');

  const openHold = async (page: MountedPage) => {
    await page.tap('.ticket-bar__step', '挂起…');
    await page.until(() => page.texts('.wd-sheet').length === 1);
  };
  it('hold: the reason outlives closing, leaving and a refusal, is of this ticket alone, and goes once it is said', async () => {
    const page = await openTicket('k_1');
    await openHold(page);
    await page.tap('.chips__one', '其他');
    await page.until(() => page.texts(SHEET_FIELD).length === 1);
    await page.type(SHEET_FIELD, '等供应商寄样');
    await close(page);
    page.leave();

    const other = await openTicket('k_2');
    await openHold(other);
    expect(other.texts(SHEET_FIELD)).toHaveLength(0);
    other.leave();

    const again = await openTicket('k_1');
    await openHold(again);
    expect(typed(again)).toBe('等供应商寄样');
    await again.tap('.wd-sheet__foot .wd-button');
    await again.until(() => again.texts('.wd-sheet__foot .wd-error').length === 1);
    expect(typed(again)).toBe('等供应商寄样');
    refused = false;
    await again.tap('.wd-sheet__foot .wd-button');
    await again.until(() => again.texts('.wd-sheet').length === 0);
    await openHold(again);
    expect(again.texts(SHEET_FIELD)).toHaveLength(0);
    again.leave();
  });

  const openReveal = async (page: MountedPage, place: number) => {
    await page.tapNth('.talk__entry .wd-button', place);
    await page.until(() => page.texts('.wd-sheet').length === 1);
  };
  it('reveal: a reason is kept for what it was typed about, chosen and typed words go together, and leave nothing', async () => {
    const page = await openTicket('k_1');
    await openReveal(page, 0);
    await page.type(SHEET_FIELD, '客人换了号码');
    await page.tap('.chips__one', '核对信息');
    expect(typed(page)).toBe('客人换了号码');
    await close(page);
    await openReveal(page, 1);
    expect(typed(page)).toBe('');
    await close(page);
    await openReveal(page, 0);
    refused = false;
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => page.text().includes('13900000001'));
    const [call] = wechat.calls.filter(({ name }) => name === 'cloud:agent.ticket.revealText');
    expect(call?.args.input).toMatchObject({ entryId: 'e_1', reason: '核对信息 · 客人换了号码' });
    expect([...wechat.storage.keys()].filter((key) => key.includes('reveal'))).toEqual([]);
    page.leave();
  });

  it('rename: a name that was not saved stands there again, and is forgotten once it is', async () => {
    const open = async () => {
      const page = await (await phone).open('merchant/home/index');
      await page.until(() => page.texts('.home__rename').length > 0);
      await page.tap('.home__rename');
      await page.until(() => page.texts('.wd-sheet').length === 1);
      return page;
    };
    const page = await open();
    await page.type(SHEET_FIELD, '林林');
    page.leave();
    const again = await open();
    expect(typed(again)).toBe('林林');
    refused = false;
    await again.tap('.wd-sheet__foot .wd-button');
    await again.until(() => again.texts('.wd-sheet').length === 0);
    expect(wechat.storage.has('draft:desk.rename.m_1')).toBe(false);
    again.leave();
  });

  it('words: a group that was not saved stands there again; one that others changed since says so', async () => {
    const open = async () => {
      const page = await (await phone).open('merchant/faq/words/index');
      await page.until(() => page.texts('.faq-words__group').length === 1);
      return page;
    };
    const page = await open();
    await page.type('.faq-words__field .wd-field__words', '茶饼 圆茶 饼茶');
    page.leave();
    const again = await open();
    expect(again.attributes('.faq-words__field .wd-field__words').value).toBe('茶饼 圆茶 饼茶');
    expect(again.texts('.conflict-notice')).toHaveLength(0);
    again.leave();
    const kept = wechat.storage.get('draft:faq.synonyms') as object;
    wechat.storage.set('draft:faq.synonyms', { ...kept, version: 1 });
    const late = await open();
    await late.until(() => late.texts('.conflict-notice').length === 1);
    late.leave();
  });
});
