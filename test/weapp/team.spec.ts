/** @jest-environment ./test/weapp/shop-environment.ts */
import { memberIdOf } from '../../cloudfunctions/_records/context';
import { requirePerson } from '../../demo/seed/find-person';
import { describeWeapp } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const LEAD = 'qinlan';
const TEAM = 'team-presale-logistics';
const yinuo = memberIdOf(requirePerson('yinuo').openid);
const waiting = () => shopCloud.database.find('tickets', { queue: 'waiting', teamId: TEAM });
const heldByYinuo = () => shopCloud.database.find('tickets', { queue: 'held', assigneeId: yinuo }).length;

describeWeapp("the team at a glance in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  beforeAll(async () => {
    const shopper = colleague('lin').shopper;
    for (const text of ['什么时候发货', '改一下地址', '你们这是欺骗消费者，我要投诉！'])
      await shopper('ticket.create', { text, topic: 'shipping' });
  });

  /** As a lead comes to it: from the queue, which tells the phone what they may. */
  const openTicket = async (id: string) => {
    const phone = await launchInShop(LEAD);
    const queue = await phone.open('agent/queue/index');
    await queue.until(() => queue.texts('.queue-head').length === 1);
    queue.leave();
    return phone.open('agent/ticket/index', { id });
  };

  it('team: each queue and each colleague, in words; a tap leads to what they have', async () => {
    const phone = await launchInShop(LEAD);
    const page = await phone.open('agent/team/index');
    await page.until(() => page.texts('.board__row').length > 2);
    expect(page.text()).toContain(`待接 ${waiting().length}`);
    expect(page.text()).toContain('小林');
    expect(page.attributes('.board__row')).toMatchObject({ ariaRole: 'link' });
    page.leave();
  });

  it('held: chosen ones are passed on, and taken back', async () => {
    const [before, had] = [waiting().length, heldByYinuo()];
    expect(before).toBeGreaterThan(1);
    const phone = await launchInShop(LEAD);
    const page = await phone.open('agent/held/index', { team: TEAM, name: '售前物流组' });
    await page.until(() => page.texts('.queue-card').length === before);
    await page.tap('.wd-button', '选几条一起处理');
    await page.tap('.bulk-bar__all');
    await page.tap('.wd-page__bar .wd-button--primary');
    await page.until(() => page.texts('.receiver__name').includes('小林'));
    await page.tapNth('.receiver', page.texts('.receiver__name').indexOf('小林'));
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => page.texts('.wd-snackbar__text').some((words) => words === `${before} 条转给了小林`));
    expect([waiting().length, heldByYinuo()]).toEqual([0, had + before]);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.wd-snackbar__text').includes('都改回来了'));
    expect([waiting().length, heldByYinuo()]).toEqual([before, had]);
    page.leave();
  });

  it('held: chosen ones are called urgent; what somebody did something with since is not taken back', async () => {
    const urgent = () => waiting().filter(({ headStarts }) => JSON.stringify(headStarts).includes('"urgent"'));
    const all = waiting().length;
    const phone = await launchInShop(LEAD);
    const page = await phone.open('agent/held/index', { team: TEAM, name: '售前物流组' });
    await page.until(() => page.texts('.queue-card').length === all);
    await page.tap('.wd-button', '选几条一起处理');
    await page.tap('.bulk-bar__all');
    await page.tap('.wd-page__bar .wd-button--primary');
    await page.tap('.wd-sheet .chips__one', '紧急');
    await page.tap('.wd-sheet__foot .wd-button', '标为紧急');
    await page.until(() => page.texts('.wd-snackbar__text').includes(`${all} 条标了紧急`));
    expect(urgent()).toHaveLength(all);
    expect(page.text()).toContain('标了紧急 +30 分');
    const [touched] = urgent();
    await colleague('yinuo').agent('ticket.note', { ticketId: String(touched?._id), text: '我来' });
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.wd-snackbar__text').includes(`${all - 1} 条已改回，1 条有人动过，没有改`));
    expect(urgent().map(({ _id }) => _id)).toEqual([touched?._id]);
    page.leave();
  });

  it('queue: choosing several begins at the end of the filters’ line, whose place is kept before there is anything', async () => {
    const choose = '.view-line .view-line__choose';
    const phone = await launchInShop('yinuo');
    phone.failNext('offline', 100, 'queue.list');
    const page = await phone.open('agent/queue/index');
    await page.until(() => page.texts('.wd-error').length === 1);
    expect(page.texts('.view-line__kept')).toEqual(['选几条']);
    expect(page.texts('.duty--coming')).toHaveLength(1);
    phone.failNext('offline', 0);
    await page.tap('.queue-head__refresh');
    await page.until(() => page.texts('.queue-card').length > 1);
    expect([...page.texts('.view-line__kept'), ...page.texts('.duty--coming')]).toEqual([]);
    expect(page.attributes(choose)).toMatchObject({ ariaRole: 'button', ariaLabel: '选几条一起处理' });
    await page.tap(choose);
    expect(page.texts('.queue-bulk')).toHaveLength(1);
    await page.tap(choose, '不选了');
    expect(page.texts('.queue-bulk')).toEqual([]);
    page.leave();
  });

  it('queue: a ready-made filter shows those alone; one that is saved stands beside it, and comes back when it is removed', async () => {
    const page = await (await launchInShop('yinuo')).open('agent/queue/index');
    await page.until(() => page.texts('.view-chips .chips__one').length === 3 && page.texts('.queue-card').length > 1);
    await page.tap('.view-chips .chips__one', '投诉');
    await page.until(
      () => page.texts('.queue-card').length > 0 && page.texts('.queue-card').every((one) => one.includes('投诉')),
    );
    await page.tap('.view-chips__add');
    await page.type('.wd-sheet .wd-field__words', '急的');
    await page.tap('.wd-sheet .chips__one', '标了紧急');
    await page.tap('.wd-sheet__foot .wd-button', '存下');
    await page.until(() => page.texts('.view-chips .chips__one').includes('急的'));
    await page.tap('.view-chips .chips__one', '急的');
    await page.until(() => page.texts('.queue .wd-button').includes('改这个筛选'));
    await page.tap('.queue .wd-button', '改这个筛选');
    await page.tap('.wd-sheet .wd-button', '删掉这个筛选');
    await page.until(() => !page.texts('.view-chips .chips__one').includes('急的'));
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.view-chips .chips__one').includes('急的'));
    page.leave();
  });

  it('ticket: a lead says whose shopper this is, colleagues read it, and it is taken back', async () => {
    const { ticketId } = await colleague('zhou').shopper('ticket.create', { text: '到哪了', topic: 'shipping' });
    const page = await openTicket(ticketId);
    await page.until(() => page.texts('.others-line').includes('设专属客服'));
    await page.tap('.others-line', '设专属客服');
    await page.until(() => page.texts('.receiver__name').includes('小林'));
    await page.tapNth('.receiver', page.texts('.receiver__name').indexOf('小林'));
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => page.texts('.wd-snackbar__text').includes('小林是这位客人的专属客服了'));
    await page.until(() => page.texts('.others-line').includes('专属客服：小林'));
    expect(await colleague('yinuo').agent('ticket.others', { ticketId })).toMatchObject({ ownAgent: { id: yinuo } });
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.others-line').includes('设专属客服'));
    page.leave();
  });

  it('ticket: a call that nobody answered moves on, one that was is met, and the shopper reads both', async () => {
    const callback = { phone: '13800138012', wishedAt: shopCloud.clock.now() };
    const input = { text: '打给我', topic: 'shipping' as const, callback };
    const sun = colleague('sun');
    const { ticketId } = await sun.shopper('ticket.create', input);
    const page = await openTicket(ticketId);
    await page.until(() => page.texts('.facts__calls').length === 1);
    await page.tap('.facts__calls .wd-button', '没接通');
    await page.until(() => page.texts('.wd-sheet .chips__one').length > 0);
    const [next = ''] = page.texts('.wd-sheet .chips__one');
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => page.texts('.facts__when').some((words) => words.includes(next)));
    await page.tap('.facts__calls .wd-button', '已回电');
    await page.until(() => page.texts('.facts__calls').length === 0);
    const { timeline } = await sun.shopper('ticket.get', { ticketId });
    expect(timeline.map(({ event }) => event).slice(-2)).toEqual(['call_missed', 'called_back']);
    page.leave();
  });

  it('team: what is the lead’s is shut to an agent', async () => {
    const error = await colleague('yinuo').agent('team.board', {}).catch(String);
    expect(error).toContain('FORBIDDEN');
  });
});
