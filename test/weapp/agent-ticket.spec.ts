import type { OutputOf, TicketForAgent, TimelineEntry } from '../../contract';
import { HOUR } from '../../domain/kernel';
import { failed, NOW, ok } from './fixtures';
import { describeWeapp, launchApp, phoneStandsAt, type Wechat } from './mount-page';

const SESSION = {
  member: { id: 'm_1', name: '小林', roles: ['agent'], teams: [] },
  may: ['agent/queue.list', 'agent/ticket.others', 'agent/faq.propose', 'agent/faq.answer'],
} satisfies OutputOf<'agent', 'session.get'>;
const line = (id: string, kind: TimelineEntry['kind'], text: string): TimelineEntry => ({
  id,
  at: NOW,
  kind,
  text,
  pictures: [],
});
const ticket = {
  id: 'k_1',
  number: '1120-00001',
  status: 'open',
  topic: 'shipping',
  tier: 'none',
  shopperName: '林**',
  createdAt: NOW,
  teamId: 'after',
  assignee: { id: 'm_1', name: '小林', isMe: true },
  order: {
    id: 'o_1',
    number: '202611200001',
    state: 'awaiting_shipment',
    stateAt: NOW,
    title: '岩茶礼盒',
    amountFen: 128_000,
  },
  packet: { read: [{ question: '什么时候发货？', helped: false }] },
  timeline: [line('e_1', 'shopper', '付款三天了还没发货')],
  may: ['reply', 'note', 'transfer', 'hold', 'resolve'],
  reach: { conversationLeft: 0, noticesLeft: 1 },
} satisfies TicketForAgent;
const reply = (id: string, title: string, text: string, shortcut: string) => ({
  ...{ id, title, text, shortcut, of: 'shop' as const, mayEdit: false, version: 1 },
});
const REPLIES = [
  reply('c_1', '催发货：今天出库', '今天会交给快递。', '发货'),
  reply('c_2', '退款已退出', '退款刚刚退出。', '退款'),
];
const OTHERS = [
  {
    id: 'k_0',
    number: '1101-00002',
    status: 'closed',
    topic: 'refund',
    createdAt: 1,
    lastAt: 2,
    stars: 4,
    preview: '退款呢',
  },
  { number: '1101-00001', channel: 'conversation', status: 'open', topic: 'product', createdAt: 1, lastAt: 1 },
] satisfies OutputOf<'agent', 'ticket.others'>['tickets'];

const MACRO = {
  ...{ id: 'x_1', title: '退款已退', of: 'shop', mayEdit: false, version: 3, labelNames: ['加急'] },
  steps: {
    labelIds: ['l_1'],
    reply: { text: '{{shopper|你}}好，{{order.title|这单}}退好了。', asks: false },
    end: { do: 'resolve' },
  },
} satisfies OutputOf<'agent', 'macro.list'>['macros'][number];
/** Of who may say that it is urgent. */
const MAY_SET: TicketForAgent['may'] = [...ticket.may, 'setUrgent'];
const WAITING = ['k_7', 'k_8'].map((id) => ({
  ...{ id, number: `1120-${id}`, preview: '退款呢', headStartMillis: 0, wantsCallback: false, lastAt: NOW },
  ...{ status: 'new' as const, topic: 'refund' as const, tier: 'none' as const },
}));

const URGENCY = '.ticket-urgency';

describeWeapp('a ticket at the desk in the built mini program', () => {
  phoneStandsAt(() => NOW);
  let shown: TicketForAgent;
  let answer: string;
  let hasEnglish: boolean;
  let macro: OutputOf<'agent', 'macro.list'>['macros'][number];
  let others: OutputOf<'agent', 'ticket.others'>['tickets'];
  let replies: OutputOf<'agent', 'cannedReply.list'>['replies'];
  const answers: Readonly<Record<string, () => object>> = {
    'session.get': () => ok(SESSION),
    'ticket.get': () => ok(shown),
    'ticket.others': () => ok({ tickets: others }),
    'cannedReply.list': () => ok({ replies }),
    'ticket.merge': () => {
      shown = { ...ticket, merged: [{ id: 'k_3', number: '1120-00003' }] };
      return ok({ ticketId: 'k_3', number: '1120-00003', status: 'cancelled', at: NOW });
    },
    'bulk.take': () => {
      shown = { ...ticket, may: MAY_SET, isUrgent: true };
      return ok({ results: [{ ticketId: 'k_1' }] });
    },
    'bulk.undo': () => ok({ results: [{ ticketId: 'k_1', refused: 'VERSION_CONFLICT' }] }),
    'ticket.merged': () => ok({ entries: [line('e_9', 'shopper', '还是那件衣服')] }),
    'ticket.faqDraft': () => ok({ answer: '【金额】三天内到账' }),
    'faq.propose': () => ok({ articleId: 'a_1', at: NOW }),
    'faq.waiting': () => ok({ question: '多久到账？', answer, hasEnglish, tickets: WAITING }),
    'faq.answer': () => ok({ count: 1, at: NOW }),
    'macro.list': () => ok({ macros: [macro] }),
    'macro.save': () => ok({ macroId: 'x_2', version: 1, at: NOW }),
    'ticket.runMacro': () => ok({ ticketId: 'k_1', number: '1120-00001', status: 'resolved', at: NOW }),
    'label.list': () => ok({ labels: [{ id: 'l_1', name: '加急', isArchived: false }], version: 1 }),
    'colleague.list': () => ok({ teams: [{ id: 'after', name: '售后组' }], members: [] }),
    'ticket.setComplaint': () => ok({ ticketId: 'k_1', number: '1120-00001', status: 'open', at: NOW }),
    'ticket.answerRequest': () =>
      ok({ ticketId: 'k_1', number: '1120-00001', status: 'open', at: NOW, request: 'done' }),
    'ticket.reply': () => failed('UNAVAILABLE'),
    'ticket.resolve': () => ok({ ticketId: 'k_1', number: '1120-00001', status: 'resolved', at: NOW }),
  };
  const phone = launchApp((_name, { action }) => answers[action]?.() ?? failed('UNKNOWN_ACTION'));
  let wechat: Wechat;
  beforeAll(async () => {
    ({ wechat } = await phone);
  });
  beforeEach(() => {
    shown = ticket;
    others = [];
    replies = REPLIES;
    answer = '三天内到账';
    hasEnglish = false;
    macro = MACRO;
    wechat.calls.length = 0;
    wechat.storage.clear();
  });
  const open = async () => {
    const queue = await (await phone).open('agent/queue/index');
    await queue.until(() => queue.texts('.queue-head').length === 1);
    queue.leave();
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.composer').length === 1);
    return page;
  };
  const callsOf = (name: string) => wechat.calls.filter((call) => call.name === name);

  it('facts: in full at first; talk that comes while they are read folds nothing', async () => {
    const page = await open();
    expect([page.texts('.facts__order').length, page.texts('.facts__line')]).toEqual([1, []]);
    shown = { ...ticket, timeline: [...ticket.timeline, line('e_2', 'agent', '查一下')] };
    await page.comeBack();
    await page.until(() => page.text().includes('查一下'));
    expect(page.texts('.facts__order')).toHaveLength(1);
    page.leave();
  });

  it('facts: one line where there is talk, in full by a tap, and so for as long as the page lives', async () => {
    shown = { ...ticket, timeline: [...ticket.timeline, line('e_2', 'agent', '查一下')] };
    const page = await open();
    expect(page.texts('.facts__line')).toEqual(['岩茶礼盒 · 等待发货 · ¥1,280 · 看过 1 条']);
    expect(page.texts('.facts__order')).toEqual([]);
    expect(page.attributes('.facts__line')).toMatchObject({ ariaRole: 'button' });
    await page.tap('.facts__line');
    expect([page.texts('.facts__order').length, page.texts('.facts__line')]).toEqual([1, []]);
    await page.comeBack();
    expect(page.texts('.facts__order')).toHaveLength(1);
    await page.tap('.facts__toggle--all');
    expect(page.texts('.facts__line')).toHaveLength(1);
    page.leave();
  });

  it('phrases: those that fit the shopper’s words stand above the field until somebody writes', async () => {
    const page = await open();
    await page.until(() => page.texts('.offered__one').length > 0);
    expect(page.texts('.offered__one')).toEqual(['催发货：今天出库']);
    await page.tap('.offered__one');
    expect(page.attributes('.composer__text .wd-field__words').value).toBe('今天会交给快递。');
    expect(page.texts('.offered__one')).toEqual([]);
    expect(callsOf('cloud:agent.cannedReply.list').length).toBeLessThanOrEqual(1);
    page.leave();
  });

  it('complaint: marked at the words, what soothes stands first; taken back by one tap, and put back', async () => {
    replies = [...REPLIES, { ...reply('c_3', '先安抚', '真对不起，让你久等了。', '抱歉'), purpose: 'emergency' }];
    const upset = { ...line('e_1', 'shopper', '再不发我就投诉'), isComplaint: true };
    const event = (event: TimelineEntry['event']) => ({ ...line(`e_${event}`, 'event', ''), event, author: '小林' });
    shown = { ...ticket, timeline: [upset], may: [...ticket.may, 'notComplaint'] };
    const page = await open();
    await page.until(() => page.texts('.offered__one').includes('先安抚'));
    expect(page.texts('.offered__why')).toEqual(['客人着急，先安抚']);
    expect(page.text()).toContain('从这里起算投诉');
    shown = { ...ticket, timeline: [upset, event('complaint_taken_back')] };
    await page.tap('.complaint-line .wd-button', '不是投诉');
    await page.until(() => page.texts('.wd-snackbar__text').includes('不算投诉了'));
    await page.until(() => page.texts('.complaint-line').length === 0);
    expect(page.texts('.offered__why')).toEqual([]);
    expect(page.texts('.offered__one')).not.toContain('先安抚');
    shown = { ...ticket, timeline: [upset, event('complaint_put_back')], may: [...ticket.may, 'notComplaint'] };
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.wd-snackbar__text').includes('改回投诉了'));
    await page.until(() => page.texts('.complaint-line').length === 1);
    expect(callsOf('cloud:agent.ticket.setComplaint').map(({ args }) => args.input)).toMatchObject([
      { ticketId: 'k_1', isComplaint: false },
      { ticketId: 'k_1', isComplaint: true },
    ]);
    page.leave();
  });

  it('phrases: in an incident that goes on those for emergencies stand first, above the field and in the list', async () => {
    replies = [...REPLIES, { ...reply('c_3', '快递停运', '快递停运了，恢复就告诉你。', '停运'), purpose: 'emergency' }];
    shown = { ...ticket, isInIncident: true };
    const page = await open();
    await page.until(() => page.texts('.offered__one').length === 2);
    expect(page.texts('.offered__one')).toEqual(['快递停运', '催发货：今天出库']);
    expect(page.texts('.offered__why')).toEqual(['这是突发事件，先用应急话术']);
    await page.tap('.composer__tool', '/ 快捷回复');
    await page.until(() => page.texts('.wd-sheet .canned__one').join().includes('快递停运'));
    expect(page.texts('.wd-sheet .canned__one').join()).not.toContain('催发货');
    page.leave();
  });

  it('a request: what a yes does, above the ceiling by two, and how it ended; who said yes first waits', async () => {
    const request = { kind: 'return', status: 'open', amountFen: 88_000, isWritten: false } as const;
    const shows = async (part: object): Promise<readonly string[]> => {
      shown = { ...ticket, request: { ...request, ...part } };
      const page = await open();
      const words = [...page.texts('.request-card__line'), ...page.texts('.request-card .wd-button')];
      page.leave();
      return words;
    };
    const byHand = '微信没有这个接口：先在商城后台办好，再点同意。';
    expect(await shows({})).toEqual(['同意就退 ¥880', byHand, '不同意', '同意']);
    expect(await shows({ kind: 'trace', amountFen: 0 })).toEqual(['先查清楚，再答复客人。', '不同意', '同意']);
    const second = { status: 'second', firstByName: '小方' } as const;
    expect((await shows(second)).slice(1)).toEqual([
      '小方 同意了，超过一个人能定的金额，要另一位主管确认。',
      '不同意',
      '确认同意',
    ]);
    expect((await shows({ ...second, isFirstMe: true })).slice(1)).toEqual(['你同意了，等另一位主管确认', '不同意']);
    expect(await shows({ status: 'overtaken' })).toEqual(['订单有变化，没办成']);
    shown = { ...ticket, request };
    const page = await open();
    await page.tap('.request-card .wd-button', '同意');
    await page.until(() => page.text().includes('同意了'));
    expect(callsOf('cloud:agent.ticket.answerRequest').at(-1)?.args.input).toMatchObject({
      ...{ ticketId: 'k_1', isYes: true },
    });
    page.leave();
  });

  it('phrases: nothing is offered once the words are answered, nor for a note', async () => {
    shown = { ...ticket, timeline: [...ticket.timeline, line('e_2', 'agent', '今天发')] };
    const page = await open();
    expect(page.texts('.offered__one')).toEqual([]);
    page.leave();
  });

  it('words: a promise is warned of; as it is by one tap more, with the reason; better ones by a tap', async () => {
    const field = '.composer__text .wd-field__words';
    const replies = () => callsOf('cloud:agent.ticket.reply').map(({ args }) => args.input);
    const page = await open();
    await page.type(field, '保证今天到');
    await page.until(() => page.texts('.word-check__word').length === 1);
    expect(page.texts('.word-check__word')[0]).toContain('保证');
    await page.tap('.composer__send');
    await page.until(() => page.texts('.word-check__ask').length === 1);
    expect(replies()).toEqual([]);
    await page.tap('.word-check__reasons .wd-button', '确实如此');
    await page.until(() => replies().length === 1);
    expect(replies()[0]).toMatchObject({ text: '保证今天到', anyway: 'confirmed' });
    await page.until(() => page.text().includes('过一会儿再试一次'));
    await page.tap('.word-check__line .wd-button', '改成“争取”');
    expect(page.attributes(field).value).toBe('争取今天到');
    await page.until(() => page.texts('.word-check').length === 0);
    await page.tap('.composer__send');
    await page.until(() => replies().length === 2);
    expect(replies()[1]).toMatchObject({ text: '争取今天到' });
    expect(replies()[1]).not.toHaveProperty('anyway', 'confirmed');
    page.leave();
  });

  it('few replies left: short sentences are kept back, outlive the page and a refusal, and go out as one', async () => {
    const reach = { conversationLeft: 2, conversationUntilAt: NOW + HOUR, noticesLeft: 0 };
    shown = { ...ticket, channel: 'conversation', reach };
    const field = '.composer__text .wd-field__words';
    const page = await open();
    for (const words of ['查到了', '今天发']) {
      await page.type(field, words);
      await page.tap('.composer__tool', '先攒着');
    }
    expect(page.attributes(field).value).toBe('');
    page.leave();
    const again = await open();
    expect(again.texts('.staged__words')).toEqual(['查到了', '今天发']);
    expect(again.texts('.staged__hint')).toEqual(['攒了 2 句，发送时合成一条']);
    await again.tap('.staged__words', '查到了');
    expect(again.attributes(field).value).toBe('查到了');
    await again.type(field, '久等了');
    await again.tap('.composer__send');
    await again.until(() => callsOf('cloud:agent.ticket.reply').length === 1);
    expect(callsOf('cloud:agent.ticket.reply')[0]).toMatchObject({ args: { input: { text: '今天发\n久等了' } } });
    await again.until(() => again.text().includes('你写的还在这里') || again.texts('.staged__words').length === 1);
    expect([again.texts('.staged__words'), again.attributes(field).value]).toEqual([['今天发'], '久等了']);
    again.leave();
  });

  it('enough replies left: nothing is kept back', async () => {
    const page = await open();
    expect(page.texts('.composer__tool')).not.toContain('先攒着');
    page.leave();
  });

  it('resolve: closing words take a phrase, by its shortcut or from the list', async () => {
    const page = await open();
    await page.tap('.ticket-bar__step', '解决');
    const field = '.wd-sheet .wd-field__words';
    await page.type(field, '/退');
    await page.until(() => page.texts('.wd-sheet .canned__one').length === 1);
    expect(page.texts('.wd-sheet__foot .wd-button--off')).toHaveLength(1);
    await page.tap('.wd-sheet .canned__one');
    expect(page.attributes(field).value).toBe('退款刚刚退出。');
    await page.tap('.wd-sheet__body .wd-button', '/ 快捷回复');
    await page.until(() => page.texts('.wd-sheet .canned__one').length === 2);
    await page.tapNth('.wd-sheet .canned__one', 0);
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => callsOf('cloud:agent.ticket.resolve').length > 0);
    expect(callsOf('cloud:agent.ticket.resolve')[0]?.args.input).toMatchObject({
      text: '退款刚刚退出。\n今天会交给快递。',
    });
    page.leave();
  });

  it('others: what came before is a line, then a list; what is not mine to read has no words and does not open', async () => {
    others = OTHERS;
    const page = await open();
    await page.until(() => page.texts('.others-line').length === 1);
    expect(page.texts('.others-line')).toEqual(['之前还有 2 条']);
    await page.tap('.others-line');
    expect(page.texts('.wd-sheet .other')).toHaveLength(2);
    expect(page.texts('.wd-sheet .other')[0]).toMatch(/1101-00002.*已完成.*退款呢.*4 星/s);
    expect(page.texts('.wd-sheet .other')[1]).toMatch(/1101-00001.*内容只有接待的同事看得到.*微信会话/s);
    await page.tapNth('.wd-sheet .other', 1);
    expect(callsOf('navigateTo')).toEqual([]);
    await page.tapNth('.wd-sheet .other', 0);
    expect(callsOf('navigateTo')[0]?.args.url).toBe('/agent/ticket/index?id=k_0');
    page.leave();
  });

  it('urgent: one tap says so and how to take it back; what somebody did since is said, and it stays', async () => {
    shown = { ...ticket, may: MAY_SET };
    const page = await open();
    expect(page.attributes(URGENCY)).toMatchObject({ ariaRole: 'button', ariaLabel: '标为紧急' });
    await page.tap(URGENCY, '标为紧急');
    await page.until(() => page.texts('.wd-snackbar__text').includes('标了紧急，排队时往前 30 分钟'));
    await page.until(() => page.attributes(URGENCY).ariaLabel === '紧急，取消');
    const [taken] = callsOf('cloud:agent.bulk.take');
    expect(taken?.args.input).toMatchObject({ step: { do: 'urgent', isUrgent: true }, ticketIds: ['k_1'] });
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.ticket-bar__error').length === 1);
    const bulkKey = (taken?.args.input as { key: string } | undefined)?.key;
    expect(callsOf('cloud:agent.bulk.undo')[0]?.args.input).toMatchObject({ bulkKey, ticketIds: ['k_1'] });
    expect(page.texts(URGENCY)).toEqual(['紧急']);
    page.leave();
  });

  it('urgent: who may not say so reads it, and has nothing to tap', async () => {
    shown = { ...ticket, isUrgent: true };
    const page = await open();
    expect(page.text()).toContain('紧急');
    expect(page.texts(URGENCY)).toEqual([]);
    page.leave();
  });

  it('merge: what is open beside it is merged after a question, and what was said there is read here', async () => {
    const duplicate = { id: 'k_3', number: '1120-00003', preview: '还是那件衣服' };
    others = [{ ...duplicate, status: 'open', topic: 'refund', createdAt: 1, lastAt: 1, merge: 'in' }];
    const page = await open();
    await page.until(() => page.texts('.others-line').length === 1);
    await page.tap('.others-line');
    await page.tap('.wd-sheet .wd-button', '并到这条');
    expect(page.text()).toContain('1120-00003 并到 1120-00001，以后都在 1120-00001 里接着说。');
    await page.tap('.wd-sheet__foot .wd-button', '并到 1120-00001');
    await page.until(() => page.texts('.merged-line').length === 1);
    expect(callsOf('cloud:agent.ticket.merge')[0]?.args.input).toMatchObject({ ticketId: 'k_3', intoId: 'k_1' });
    expect(page.text()).toContain('1120-00003 已并到 1120-00001');
    await page.tap('.merged-line');
    await page.until(() => page.text().includes('还是那件衣服'));
    page.leave();
  });

  it('macro: what it would do here is shown in words, its reply can be changed, and one tap does all of it', async () => {
    const page = await open();
    await page.tap('.composer__tool', '/ 快捷回复');
    await page.until(() => page.texts('.wd-sheet .canned__one').includes('退款已退'));
    await page.tap('.wd-sheet .canned__one', '退款已退');
    expect(page.texts('.macro-line')).toEqual(['贴标签：加急', '标为已解决，客人会收到并可以评价']);
    expect(page.attributes('.wd-sheet .wd-field__words').value).toBe('你好，岩茶礼盒退好了。');
    await page.type('.wd-sheet .wd-field__words', '退好了。');
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => callsOf('cloud:agent.ticket.runMacro').length === 1);
    expect(callsOf('cloud:agent.ticket.runMacro')[0]?.args.input).toMatchObject({
      ...{ ticketId: 'k_1', macroId: 'x_1', expectedVersion: 3, text: '退好了。' },
    });
    page.leave();
  });

  it('macro: whoever reads English is written to in it; where it has none that is said beside the Chinese', async () => {
    shown = { ...ticket, packet: { ...ticket.packet, language: 'en' } };
    const words = async () => {
      const page = await open();
      await page.tap('.composer__tool', '/ 快捷回复');
      await page.until(() => page.texts('.wd-sheet .canned__one').includes('退款已退'));
      await page.tap('.wd-sheet .canned__one', '退款已退');
      const { value } = page.attributes('.wd-sheet .wd-field__words');
      const isSaid = page.text().includes('对方看英文，这段没有写英文');
      page.leave();
      return [value, isSaid];
    };
    expect(await words()).toEqual(['你好，岩茶礼盒退好了。', true]);
    const reply = { ...MACRO.steps.reply, english: 'Hi {{shopper}}, it is refunded.' };
    macro = { ...MACRO, steps: { ...MACRO.steps, reply } };
    expect(await words()).toEqual(['Hi you, it is refunded.', false]);
  });

  it('macro: prepared on its page; one that lacks something is not saved', async () => {
    const page = await (await phone).open('merchant/settings/macros/index');
    await page.until(() => page.texts('.settings__title').includes('退款已退'));
    expect(page.texts('.settings__hint')).toContain('全店 · 贴标签 → 回复 → 解决');
    await page.tap('.wd-page__bar .wd-button');
    await page.type('.wd-sheet .wd-field__words', '等仓库');
    await page.tap('.wd-sheet .chips__one', '挂起');
    expect(page.texts('.wd-sheet__foot .wd-button--off')).toHaveLength(1);
    await page.tap('.wd-sheet .chips__one', '标为已解决');
    await page.tap('.setting__save');
    await page.until(() => callsOf('cloud:agent.macro.save').length === 1);
    expect(callsOf('cloud:agent.macro.save')[0]?.args.input).toMatchObject({
      ...{ title: '等仓库', of: 'own', steps: { labelIds: [], reply: null, end: { do: 'resolve' } } },
    });
    page.leave();
  });

  it('faq: what was said in a ticket that is done is handed to the editors, with what is left blank named', async () => {
    // What one may do, the list has brought.
    const queue = await (await phone).open('agent/queue/index');
    await queue.until(() => queue.texts('.queue-head').length === 1);
    queue.leave();
    shown = { ...ticket, status: 'resolved', may: [] };
    const page = await (await phone).open('agent/ticket/index', { id: 'k_1' });
    await page.until(() => page.texts('.faq-draft').length === 1);
    await page.tap('.faq-draft .wd-button');
    await page.until(() => page.text().includes('还有要改的：【金额】'));
    expect(page.texts('.wd-sheet__foot .wd-button--off')).toHaveLength(1);
    await page.type('.wd-sheet .wd-field__words', '多久到账？');
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => callsOf('cloud:agent.faq.propose').length === 1);
    expect(callsOf('cloud:agent.faq.propose')[0]?.args.input).toMatchObject({
      ...{ ticketId: 'k_1', question: '多久到账？', answer: '【金额】三天内到账' },
    });
    page.leave();
  });

  it('faq: who waits for an answer is looked through and answered by one tap', async () => {
    const page = await (await phone).open('agent/answering/index', { article: 'a_1' });
    await page.until(() => page.texts('.queue-card').length === 2);
    expect(page.text()).toContain('三天内到账');
    expect(page.text()).toContain('看英文的客人也会收到中文');
    expect(page.texts('.wd-page__bar .wd-button--off')).toEqual(['勾选要回复的']);
    await page.tap('.bulk-bar__all');
    await page.tap('.wd-page__bar .wd-button--primary', '回复这 2 位');
    await page.until(() => callsOf('cloud:agent.faq.answer').length === 1);
    expect(callsOf('cloud:agent.faq.answer')[0]?.args.input).toMatchObject({
      articleId: 'a_1',
      ticketIds: ['k_7', 'k_8'],
    });
    page.leave();
  });

  it('faq: an answer with words that are warned of goes to nobody before it was asked why', async () => {
    answer = '保证三天内到账';
    hasEnglish = true;
    const page = await (await phone).open('agent/answering/index', { article: 'a_1' });
    await page.until(() => page.texts('.word-check__word').length === 1);
    expect(page.text()).toContain('看英文的客人会收到这条的英文');
    // The article is written elsewhere: better words are read here.
    expect(page.texts('.word-check__line .wd-button')).toEqual([]);
    await page.tap('.bulk-bar__all');
    await page.tap('.wd-page__bar .wd-button--primary', '回复这 2 位');
    await page.until(() => page.texts('.word-check__ask').length === 1);
    expect(callsOf('cloud:agent.faq.answer')).toEqual([]);
    await page.tap('.word-check__reasons .wd-button', '确实如此');
    await page.until(() => callsOf('cloud:agent.faq.answer').length === 1);
    expect(callsOf('cloud:agent.faq.answer')[0]?.args.input).toMatchObject({
      ...{ ticketIds: ['k_7', 'k_8'], anyway: 'confirmed' },
    });
    page.leave();
  });

  it('others: nobody came before, and nothing is said', async () => {
    const page = await open();
    await page.until(() => callsOf('cloud:agent.ticket.others').length === 1);
    expect(page.texts('.others-line')).toEqual([]);
    page.leave();
  });
});
