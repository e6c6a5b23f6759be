import type { OutputOf, QueueItem, TicketForAgent } from '../../contract';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

const MINUTE = 60_000;
const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent'], teams: [{ id: 't_1', name: '售前物流组' }] },
  may: ['agent/queue.list', 'agent/ticket.claim'],
} satisfies OutputOf<'agent', 'session.get'>;

const waiting = {
  id: 'k_1',
  number: '1120-00001',
  status: 'new',
  topic: 'shipping',
  preview: '付款三天了还没发货',
  tier: 'gold',
  headStartMillis: 900_000,
  headStarts: [{ reason: 'gold', millis: 900_000 }],
  orderTitle: '岩茶礼盒',
  orderState: 'awaiting_shipment',
  orderAmountFen: 128_000,
  readQuestion: '什么时候发货？',
  waitingSinceAt: NOW - 12.5 * MINUTE,
  wantsCallback: true,
  lastAt: NOW,
} satisfies QueueItem;
const NOTICE = { templateId: 'TemplateDesk00000', remaining: 2 };
const ME = { presence: 'offline', presenceAt: 0, wasSilent: false, load: { count: 3, isFull: false } };
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
  order: {
    id: 'o_1',
    number: '202611200001',
    state: 'awaiting_receipt',
    stateAt: NOW,
    title: '岩茶礼盒',
    amountFen: 128_000,
    carrier: '顺丰速运',
    trackingNumber: 'SF123',
  },
  packet: { read: [{ question: '什么时候发货？', helped: false }], searched: '催发货' },
  timeline: [{ id: 'e_1', at: NOW, kind: 'shopper', text: '付款三天了', pictures: [] }],
  may: ['reply', 'note', 'transfer', 'hold', 'resolve'],
  reach: { conversationLeft: 3, conversationUntilAt: NOW + 1000 * MINUTE, noticesLeft: 1 },
} satisfies TicketForAgent;

describeWeapp('the desk in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let session: object = ok(SESSION);
  let queue: QueueItem[] = [waiting];
  let me = ME;
  let mineCount = 4;
  let claim: object = ok({ ticketId: 'k_1', number: '1120-00001', status: 'open', at: NOW });
  let left = 0;
  let mentionsCount = 0;
  let reply: object = claim;
  let shown: object = ok(ticket);
  const phone = launchApp((_name, { action }) => {
    if (action === 'session.get') return session;
    if (action === 'queue.list') {
      return ok({ tickets: queue, waitingCount: 7, mineCount, mentionsCount, me });
    }
    if (action === 'ticket.claim' || action === 'ticket.next') return claim;
    if (action === 'notice.grant') {
      left += 1;
      return ok({ notices: [{ templateId: NOTICE.templateId, remaining: left }] });
    }
    if (action === 'presence.set') return ok({ presence: 'online', at: NOW });
    if (action === 'ticket.get') return shown;
    if (action === 'ticket.reply') return reply;
    return failed('UNKNOWN_ACTION');
  });
  let wechat: Wechat;
  const callsOf = (name: string) => wechat.calls.filter((call) => call.name === name);
  beforeAll(async () => {
    ({ wechat } = await phone);
  });

  beforeEach(() => {
    session = ok(SESSION);
    queue = [waiting];
    me = ME;
    mineCount = 4;
    mentionsCount = 0;
    claim = ok({ ticketId: 'k_1', number: '1120-00001', status: 'open', at: NOW });
    reply = claim;
    shown = ok(ticket);
    wechat.calls.length = 0;
    wechat.storage.clear();
  });

  it('queue: says how many wait, who waits how long and about what, and shakes once for more than five', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-card').length === 1);
    for (const words of [
      '待接 7',
      '我的 4',
      '小林',
      '12 分钟',
      '金卡',
      '岩茶礼盒 · ¥1,280 · 等待发货',
      '看过：什么时候发货？',
      '要回电',
    ]) {
      expect(page.text()).toContain(words);
    }
    await page.until(() => callsOf('vibrateLong').length > 0);
    expect(callsOf('vibrateLong')).toHaveLength(1);
    page.leave();
  });

  it('queue: shakes for what one is given; whoever is on a break is left alone', async () => {
    me = { ...ME, presence: 'break' };
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-card').length === 1);
    mineCount = 5;
    await page.comeBack();
    await page.until(() => page.text().includes('我的 5'));
    expect(callsOf('vibrateLong')).toEqual([]);
    me = { ...ME, presence: 'online' };
    await page.comeBack();
    await page.until(() => page.texts('.duty__state')[0] === '在线');
    wechat.calls.length = 0;
    mineCount = 6;
    await page.comeBack();
    await page.until(() => callsOf('vibrateLong').length === 1);
    page.leave();
  });

  it('queue: a card is one link that says all of it, and follows what changes', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-card').length === 1);
    expect(page.attributes('.queue-card__body')).toMatchObject({
      ariaRole: 'link',
      ariaLabel: '等了 12 分钟，金卡，要回电，付款三天了还没发货，岩茶礼盒 · ¥1,280 · 等待发货，靠前：金卡 +15 分',
    });
    expect(page.attributes('.queue-card__read')).toMatchObject({ ariaLabel: '看过：什么时候发货？ 没解决' });
    expect(page.attributes('.queue-card__mark .wd-icon')).toMatchObject({ ariaHidden: 'true' });
    expect(page.attributes('.queue-card__claim')).toMatchObject({ ariaRole: 'button' });

    const { readQuestion: _read, ...unread } = waiting;
    queue = [
      {
        ...unread,
        tier: 'none',
        wantsCallback: false,
        channel: 'conversation',
        handover: { by: '小方', words: '要查快递' },
      },
    ];
    await page.comeBack();
    await page.until(() => page.texts('.queue-card__handover').length === 1);
    expect(page.texts('.queue-card__handover')[0]).toContain('要查快递');
    expect(page.texts('.queue-card__mark')).toEqual(['微信会话']);
    for (const gone of ['.queue-card__read', '.wd-chip']) expect(page.texts(gone)).toEqual([]);
    expect(page.attributes('.queue-card__body').ariaLabel).toContain('要查快递');

    queue = [waiting];
    await page.comeBack();
    await page.until(() => page.texts('.queue-card__handover').length === 0);
    expect(page.texts('.queue-card__mark')).toEqual(['要回电']);
    for (const [callbackAt, words, mark] of [
      [NOW + 24 * 60 * MINUTE, '回电 明天', ''],
      [NOW, '该回电了，约在今天下午', '--due'],
      [NOW - 24 * 60 * MINUTE, '回电过时了，约在昨天', '--overdue'],
    ] as const) {
      queue = [{ ...waiting, callbackAt }];
      await page.comeBack();
      await page.until(() => page.texts(`.queue-card__mark${mark}`)[0]?.includes(words) === true);
    }
    queue = [waiting];
    await page.comeBack();
    await page.tap('.queue-card__body');
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/agent/ticket/index?id=k_1');
    page.leave();
  });

  it('queue: one tap takes a ticket and opens it', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-card').length === 1);
    await page.tap('.queue-card__claim');
    await page.until(() => callsOf('navigateTo').length > 0);
    const [call] = callsOf('cloud:agent.ticket.claim');
    expect(call?.args.input).toMatchObject({ ticketId: 'k_1' });
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/agent/ticket/index?id=k_1');
    page.leave();
  });

  it('queue: a ticket somebody else took leaves with their name, and nothing opens', async () => {
    claim = { ok: false, error: { code: 'ALREADY_CLAIMED', message: '', details: { assignee: '小方' } } };
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-card').length === 1);
    queue = [];
    await page.tap('.queue-card__claim');
    // The list without it is here first, and who took it is said all the same.
    await page.until(() => page.texts('.queue-card').length === 0);
    await page.until(() => page.text().includes('小方 刚接走了'));
    expect(callsOf('navigateTo')).toEqual([]);
    page.leave();
  });

  it('queue: where a note names me is marked on the card and beside what is mine, and said', async () => {
    queue = [{ ...waiting, mentionsMe: true }];
    mentionsCount = 2;
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.queue-head__at').join() === '@2');
    expect(page.texts('.queue-card__earlier')).toEqual(['@你 · 靠前：金卡 +15 分']);
    expect(page.attributes('.queue-card__body').ariaLabel).toContain('@你');
    page.leave();
  });

  it('queue: whether one takes what comes, how much one has; a tap changes it', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.duty__state').length === 1);
    expect(page.attributes('.duty__me').ariaLabel).toBe('我的状态：离线，在办 3。点一下换状态');
    await page.tap('.duty__me');
    await page.until(() => page.texts('.duty-state__name').length === 4);
    me = { ...ME, presence: 'online' };
    await page.tapNth('.duty-state', 0);
    await page.until(() => page.texts('.duty__state')[0] === '在线');
    expect(callsOf('cloud:agent.presence.set')[0]?.args.input).toMatchObject({ to: 'online' });
    expect(page.texts('.wd-sheet')).toEqual([]);
    page.leave();
  });

  it('queue: the next in line at one tap; nobody there any more is said', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.duty__next').length === 1);
    await page.tap('.duty__next');
    await page.until(() => callsOf('navigateTo').length > 0);
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/agent/ticket/index?id=k_1');
    claim = failed('NOT_FOUND');
    await page.tap('.duty__next');
    await page.until(() => page.text().includes('现在没有人在等'));
    page.leave();
  });

  it('my status: how this phone tells of something new is chosen there, and heard at once', async () => {
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.texts('.duty__state').length === 1);
    await page.tap('.duty__me');
    await page.until(() => page.texts('.duty-alert__ways').length === 1);
    wechat.calls.length = 0;
    await page.tapNth('.duty-alert__way', 1);
    await page.until(() => callsOf('createWebAudioContext').length === 1);
    expect(callsOf('vibrateLong')).toEqual([]);
    expect(wechat.storage.get('deskAlert')).toBe('sound');
    page.leave();
  });

  describe('notices of work', () => {
    const answerWith = (answer: string) => {
      wechat.answers.requestSubscribeMessage = ({ tmplIds }) => ({ [String((tmplIds as string[])[0])]: answer });
    };
    const grantsTold = () => callsOf('cloud:agent.notice.grant');
    const openQueue = async (remaining: number) => {
      left = remaining;
      session = ok({ ...SESSION, notice: { ...NOTICE, remaining } });
      const page = await (await phone).open('agent/queue/index');
      await page.until(() => page.texts('.duty__bell').length === 1 && page.texts('.duty__next').length === 1);
      return page;
    };

    it('next in line: while fewer than three are left WeChat asks, before anything else, and the desk is told', async () => {
      answerWith('accept');
      const page = await openQueue(2);
      expect(page.attributes('.duty__me').ariaLabel).toContain('还能提醒你 2 次');
      const before = wechat.calls.length;
      await page.tap('.duty__next');
      expect(wechat.calls[before]).toMatchObject({
        name: 'requestSubscribeMessage',
        args: { tmplIds: [NOTICE.templateId] },
      });
      await page.until(() => grantsTold().length === 1 && callsOf('navigateTo').length === 1);
      expect(grantsTold()[0]?.args.input).toMatchObject({ choices: { [NOTICE.templateId]: 'accept' } });
      // Three are enough.
      await page.tap('.duty__next');
      await page.until(() => callsOf('navigateTo').length === 2);
      expect(callsOf('requestSubscribeMessage')).toHaveLength(1);
      page.leave();
    });

    it('send: asks first, and the words go out whatever is answered; who said no is left alone', async () => {
      answerWith('reject');
      (await openQueue(0)).leave();
      const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
      await page.until(() => page.texts('.composer').length === 1);
      await page.type('.composer__text .wd-field__words', '今天到账');
      const before = wechat.calls.length;
      await page.tap('.composer__send');
      expect(wechat.calls[before]?.name).toBe('requestSubscribeMessage');
      await page.until(() => callsOf('cloud:agent.ticket.reply').length === 1);
      await page.type('.composer__text .wd-field__words', '还有一句');
      await page.tap('.composer__send');
      await page.until(() => callsOf('cloud:agent.ticket.reply').length === 2);
      expect(callsOf('requestSubscribeMessage')).toHaveLength(1);
      expect(grantsTold()).toEqual([]);
      page.leave();
    });

    it('my status: says how many are left, and one more is one tap', async () => {
      answerWith('accept');
      const page = await openQueue(3);
      await page.tap('.duty__me');
      await page.until(() => page.texts('.duty-notices__left').join().includes('还能提醒你 3 次'));
      const before = wechat.calls.length;
      await page.tap('.duty-notices__more');
      expect(wechat.calls[before]?.name).toBe('requestSubscribeMessage');
      await page.until(() => grantsTold().length === 1);
      page.leave();
    });
  });

  it('queue: who was silent is told so, and is back with one tap', async () => {
    me = { ...ME, presence: 'busy', wasSilent: true };
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.text().includes('先帮你设成了忙碌'));
    me = { ...ME, presence: 'online' };
    await page.tap('.duty-silent__go');
    await page.until(() => !page.text().includes('先帮你设成了忙碌'));
    page.leave();
  });

  it('queue: who has no place at the desk learns how to get one', async () => {
    session = failed('FORBIDDEN');
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.text().includes('你还没有加入接待'));
    await page.tap('.wd-button', '我有邀请码');
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/merchant/join/index');
    page.leave();
  });

  it('queue: who was shut out reads that, and not how to join', async () => {
    session = { ok: false, error: { code: 'FORBIDDEN', message: '', details: { reason: 'disabled' } } };
    const page = await (await phone).open('agent/queue/index');
    await page.until(() => page.text().includes('你的客服账号已停用'));
    expect(page.texts('.queue-card')).toEqual([]);
    expect(page.text()).not.toContain('邀请码');
    session = ok(SESSION);
    await page.tap('.wd-button', '已经恢复了，再试一次');
    await page.until(() => page.texts('.queue-card').length === 1);
    page.leave();
  });

  it('ticket: passed on while a reply is written: it is shown no more, and the words can be copied', async () => {
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.composer').length === 1);
    await page.type('.composer__text .wd-field__words', '查到了，今天发');
    reply = failed('NOT_FOUND');
    shown = failed('NOT_FOUND');
    await page.tap('.composer__send');
    await page.until(() => page.text().includes('这条不在你手上了'));
    expect(page.text()).not.toContain('林**');
    await page.tap('.ticket-kept .wd-button');
    expect(callsOf('setClipboardData')[0]?.args.data).toBe('查到了，今天发');
    page.leave();
  });

  it('ticket: an address that names none leads back to the queue', async () => {
    const page = await (await phone).open('agent/ticket/index');
    await page.until(() => page.texts('.wd-empty .wd-button').length > 0);
    expect(page.texts('.wd-skeleton')).toEqual([]);
    page.leave();
  });

  it('ticket: facts, what was read in vain, and how a reply will reach stand there before typing', async () => {
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.talk__bubble').length === 1);
    for (const words of ['林**', '顺丰速运 SF123', '什么时候发货？', '没解决', '催发货', '会话窗口还能发 3 条']) {
      expect(page.text()).toContain(words);
    }
    expect(page.texts('.ticket-bar__step')).toEqual(['转给…', '挂起…', '解决']);
    await page.tap('.facts__copy');
    expect(callsOf('setClipboardData')[0]?.args.data).toBe('SF123');
    page.leave();
  });

  it('ticket: a reply that asks is sent as one; refused, its words stay', async () => {
    reply = failed('INVALID_STATE');
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.composer').length === 1);
    await page.type('.composer__text .wd-field__words', '方便说下收件人吗');
    await page.tap('.composer__tool', '需要对方回复');
    await page.until(() => page.texts('.composer__tool--on').length === 1);
    await page.tap('.composer__send');
    await page.until(() => callsOf('cloud:agent.ticket.reply').length > 0);
    const [call] = callsOf('cloud:agent.ticket.reply');
    expect(call?.args.input).toMatchObject({ ticketId: 'k_1', text: '方便说下收件人吗', asks: true, pictures: [] });
    await page.until(() => page.text().includes('状态刚刚变了'));
    expect(page.attributes('.composer__text .wd-field__words').value).toBe('方便说下收件人吗');
    page.leave();
    const again = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await again.until(() => again.texts('.composer').length === 1);
    expect(again.attributes('.composer__text .wd-field__words').value).toBe('方便说下收件人吗');
    again.leave();
  });
});
