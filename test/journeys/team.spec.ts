import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { DAY, HOUR } from '../../domain/kernel';
import { FEW_RUNS } from '../cloud/few-runs';
import { describeShop } from './describe-shop';
import { fieldReads, type Phone } from './phone';
import { step } from './step';

const openid = (person: Parameters<typeof requirePerson>[0]) => requirePerson(person).openid;

const ASKED = '东西放在驿站了，能送上楼吗？';
const ASIDE = '客人腿脚不便，优先';
const HALF = '我先联系站点';
const PASSED_TO_TEAM = '要换货，请接着跟';
const PASSED_TO_LEAD = '客人想和组长说';

/** One message through many hands: passed on, rested, answered with pictures, resolved and reopened; and who may touch it. */
describeShop('the desk works together', (shop) => {
  let ticketId = '';
  /** The shopper has two phones. */
  let shopper: Phone;
  let tablet: Phone;
  let xiaolin: Phone;
  let fangqing: Phone;
  let owner: Phone;
  let newcomer: Phone;
  /** An invitation that nobody takes up in time. */
  let lateCode = '';

  const open = (person: Parameters<typeof requirePerson>[0], path: string) => shop.openPhone(openid(person), path);
  const ticketPage = () => `agent/ticket/index?id=${ticketId}`;
  const words = (phone: Phone) => phone.front.getByRole('textbox').first();
  const tap = (phone: Phone, name: string | RegExp) =>
    phone.front.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
  const reads = (phone: Phone, text: string | RegExp) => phone.front.getByText(text).first().waitFor();
  const entries = () => shop.demo.cloud.database.find('ticket_entries', { ticketId });

  beforeAll(async () => {
    const zhou = callAs(shop.demo.cloud, openid('zhou'), 'team');
    const admin = callAs(shop.demo.cloud, openid('yeqingshan'), 'team');
    ({ code: lateCode } = await admin.merchant('member.invite', { name: '迟到的人', roles: ['agent'] }));
    ({ ticketId } = await zhou.shopper('ticket.create', { topic: 'shipping', text: ASKED }));
    [shopper, tablet, xiaolin, fangqing, owner] = await Promise.all([
      open('zhou', 'mall/orders/index'),
      open('zhou', 'mall/orders/index'),
      open('yinuo', 'agent/queue/index'),
      open('fangqing', 'agent/queue/index'),
      open('yeqingshan', 'merchant/members/index'),
    ]);
  });

  step('note: stands at the desk and is nowhere on the shopper’s phone', async () => {
    await tap(xiaolin, `接：${ASKED}`);
    await xiaolin.front.getByRole('switch', { name: '备注' }).click();
    await words(xiaolin).fill(ASIDE);
    await tap(xiaolin, '存备注');
    await reads(xiaolin, ASIDE);
    await shopper.go(`shopper/message/index?id=${ticketId}`);
    await reads(shopper, /小林 开始处理/);
    expect(await shopper.front.getByText(ASIDE).count()).toBe(0);
  });

  step('draft: a half-typed reply is there again after leaving and after a reload', async () => {
    await words(xiaolin).fill(HALF);
    await xiaolin.page.goBack();
    await xiaolin.front.getByRole('tab', { name: '我的 1' }).click();
    await xiaolin.front.getByRole('link', { name: new RegExp(ASKED) }).click();
    await fieldReads(words(xiaolin), HALF);
    await xiaolin.page.reload();
    await fieldReads(words(xiaolin), HALF);
  });

  step(
    'prepared reply: put below the own words, edited, and sent once although the line was down at first',
    async () => {
      // Whoever looks at the message while the reply comes has read it.
      await shopper.go('shopper/privacy/index');
      await tap(xiaolin, '/ 快捷回复');
      const prepared = xiaolin.front.getByRole('option').first();
      const text = (await prepared.locator('.canned__text').textContent()) ?? '';
      await prepared.click();
      await fieldReads(words(xiaolin), `${HALF}\n${text}`);
      const edited = `${text}今天回复你。`;
      await words(xiaolin).fill(edited);
      await xiaolin.page.context().setOffline(true);
      await tap(xiaolin, '发送');
      await reads(xiaolin, /没连上网络/);
      await fieldReads(words(xiaolin), edited);
      await xiaolin.page.context().setOffline(false);
      await tap(xiaolin, '发送');
      await xiaolin.front.locator('.talk__entry--agent').filter({ hasText: edited }).waitFor();
      await fieldReads(words(xiaolin), '');
      expect(entries().filter(({ kind }) => kind === 'agent')).toHaveLength(1);
    },
  );

  step('badge: on both of the shopper’s phones until one of them has read it', async () => {
    for (const phone of [shopper, tablet]) {
      await phone.go('mall/order/index?orderId=order-zhou-cake-locker');
      await phone.front.getByRole('button', { name: '联系客服，有 1 条新回复' }).waitFor();
    }
    // By way of the page that was looked at meanwhile.
    await shopper.page.goBack();
    await shopper.page.goBack();
    await reads(shopper, '今天回复你。');
    await shopper.page.goBack();
    await tablet.page.goBack();
    for (const phone of [shopper, tablet])
      await phone.front.getByRole('button', { name: '联系客服', exact: true }).waitFor();
  });

  step('pictures: the agent sends two, the shopper opens them; the shopper sends one, the agent opens it', async () => {
    await words(xiaolin).fill('送货的样子像这样');
    await xiaolin.front.getByRole('switch', { name: '图片' }).click();
    await choosePictures(xiaolin, 2);
    await tap(xiaolin, '发送');
    await xiaolin.front.locator('.talk__entry--agent').filter({ hasText: '送货的样子' }).waitFor();
    await xiaolin.front.getByRole('button', { name: '图片', exact: true }).waitFor({ state: 'detached' });
    await shopper.go(`shopper/message/index?id=${ticketId}`);
    await openPicture(shopper, '送货的样子', 1);

    await words(shopper).fill('驿站门口长这样');
    await choosePictures(shopper, 1);
    await tap(shopper, '发送');
    await shopper.front.locator('.timeline__entry--mine').filter({ hasText: '驿站门口' }).waitFor();
    await xiaolin.page.reload();
    await openPicture(xiaolin, '驿站门口', 0);
  });

  step('hold: the shopper reads for what, and when its time is over it goes on by itself', async () => {
    await tap(xiaolin, '挂起…');
    await xiaolin.front.getByRole('radio', { name: '快递' }).click();
    await tap(xiaolin, '挂起');
    await reads(xiaolin, /已挂起 · 快递/);
    await shopper.page.reload();
    await reads(shopper, '处理中（等待快递）');
    await shop.demo.cloud.clock.advance(2 * DAY, FEW_RUNS);
    await xiaolin.page.reload();
    await reads(xiaolin, /继续处理/);
    await xiaolin.front.getByText(/已挂起 · 快递/).waitFor({ state: 'detached' });
    await shopper.page.reload();
    await reads(shopper, /继续处理/);
  });

  step('transfer to a team: stands in its queue with the words for it, and no longer in mine', async () => {
    await passOn(xiaolin, '售后组', PASSED_TO_TEAM);
    await tap(fangqing, '刷新');
    await reads(fangqing, `小林 转来：${PASSED_TO_TEAM}`);
    await tap(fangqing, /^接：/);
    await reads(fangqing, /小林 转给同事/);
    await fangqing.front.locator('.talk__entry--note').filter({ hasText: PASSED_TO_TEAM }).waitFor();
    await xiaolin.go(ticketPage());
    await reads(xiaolin, '这条不在你手上了');
  });

  step('transfer to a person: theirs at once; what the first had typed is not sent, and not lost', async () => {
    const lead = await open('qinlan', 'agent/queue/index');
    const sister = await open('fangqing', ticketPage());
    await words(sister).fill('稍等，我问一下');
    await passOn(fangqing, '秦岚', PASSED_TO_LEAD);
    await tap(sister, '发送');
    await reads(sister, '这条不在你手上了');
    await reads(sister, '稍等，我问一下');
    expect(entries().filter(({ kind }) => kind === 'agent')).toHaveLength(2);
    await lead.front.getByRole('tab', { name: /我的/ }).click();
    await tap(lead, '刷新');
    await reads(lead, `小方 转来：${PASSED_TO_LEAD}`);
    await lead.front.getByRole('link', { name: /驿站门口/ }).click();
    await lead.front.locator('.talk__entry--note').filter({ hasText: PASSED_TO_LEAD }).waitFor();
    await words(lead).fill('我是组长，这就处理。');
    await tap(lead, '发送');
    await lead.front.locator('.talk__entry--agent').filter({ hasText: '我是组长' }).waitFor();
    await Promise.all([lead.close(), sister.close()]);
  });

  step('reopen: within seven days it waits for whoever is there, with a line on both sides', async () => {
    const lead = await open('qinlan', ticketPage());
    await resolve(lead, '换好了，有事再找我');
    await shopper.page.reload();
    await reads(shopper, '换好了，有事再找我');
    await reads(shopper, /^已解决 ·/);
    await shop.demo.cloud.clock.advance(6 * DAY, FEW_RUNS);
    await tap(shopper, '还有问题');
    await reads(shopper, /重新打开了/);
    await words(shopper).waitFor();
    await lead.go(ticketPage());
    await lead.page.reload();
    await reads(lead, /客人重新打开/);
    await reads(lead, /还没人接/);
    await lead.front.locator('.ticket-bar__step--lead').click();
    await reads(lead, /我在跟/);
    await resolve(lead, '这回真的好了');
    await lead.close();
  });

  step('reopen: after seven days it is refused in words, and the way on is a new message', async () => {
    await shopper.page.reload();
    await reads(shopper, '这回真的好了');
    await shopper.front.getByRole('button', { name: '还有问题' }).waitFor();
    await shop.demo.cloud.clock.advance(7 * DAY + HOUR, FEW_RUNS);
    await tap(shopper, '还有问题');
    await reads(shopper, /已经超过可以继续反馈的时间/);
    await shopper.front.getByRole('button', { name: '还有问题' }).waitFor({ state: 'detached' });
    await reads(shopper, /^已完成 ·/);
    await tap(shopper, '再写一条留言');
    await shopper.front.getByRole('heading', { name: '留言' }).or(words(shopper)).first().waitFor();
    const lead = await open('qinlan', ticketPage());
    await reads(lead, /^已完成 ·/);
    expect(await lead.front.getByRole('textbox').count()).toBe(0);
    await lead.close();
  });

  step(
    'invitation: a wrong code, one that ran out and a used one each say what to do; the right one lets in',
    async () => {
      newcomer = await open('he', 'agent/queue/index');
      await tap(newcomer, '我有邀请码');
      await words(newcomer).fill('NOTACODE');
      await tap(newcomer, '加入');
      await reads(newcomer, /没有这个邀请码/);
      await words(newcomer).fill(lateCode);
      await tap(newcomer, '加入');
      await reads(newcomer, /这个邀请过期了/);
      const code = await invite(owner, '小满');
      // Closed by a slip of the thumb: the code is still to be had.
      await tap(owner, '好了');
      await tap(owner, '再看邀请码');
      await reads(owner, code);
      // As one copies it from a chat.
      await words(newcomer).fill(` ${code.slice(0, 10).toLowerCase()} ${code.slice(10)}`);
      await tap(newcomer, '加入');
      await reads(newcomer, '加入好了');
      const stranger = await open('sun', `merchant/join/index?code=${code}`);
      await tap(stranger, '加入');
      await reads(stranger, /这个邀请已经用过了/);
      await stranger.close();
      const again = await open('he', `merchant/join/index?code=${code}`);
      await tap(again, '加入');
      await reads(again, '加入好了');
      await again.close();
    },
  );

  step('roles: what the admin sets holds from the next step on', async () => {
    await newcomer.front.getByRole('button', { name: '看看能做什么' }).click();
    await reads(newcomer, '你好，小满');
    expect(await newcomer.front.getByRole('link', { name: /^常见问题/ }).count()).toBe(0);
    await tap(owner, '好了');
    await tap(owner, /^小满，客服/);
    await owner.front.getByRole('checkbox', { name: /^编辑/ }).click();
    await tap(owner, '保存');
    await owner.front.getByRole('button', { name: /^小满，客服，编辑/ }).waitFor();
    await newcomer.page.reload();
    await newcomer.front.getByRole('link', { name: /^常见问题/ }).waitFor();
  });

  step('shut out: the next tap is refused in words, the queue is gone, and what they held waits again', async () => {
    const sun = callAs(shop.demo.cloud, openid('sun'), 'team-sun');
    const first = await sun.shopper('ticket.create', { topic: 'shipping', text: '包裹拆过了' });
    await sun.shopper('ticket.create', { topic: 'shipping', text: '还少了一盒' });
    await newcomer.go('agent/queue/index');
    await tap(newcomer, '接：包裹拆过了');
    await words(newcomer).fill('我看看');
    const second = await open('he', 'agent/queue/index');
    await second.front.getByRole('button', { name: '接：还少了一盒' }).waitFor();
    // Their pages would find out by themselves.
    const letNewcomer = await newcomer.holdBack('ticket.get');
    const letSecond = await second.holdBack('inbox.head', 'queue.list');

    await tap(owner, /^小满，/);
    await tap(owner, '停用');
    await owner.front.getByText('停用 小满？').waitFor();
    await owner.front.getByText('停用', { exact: true }).last().click();
    await reads(owner, /^已停用$/);

    await tap(newcomer, '发送');
    await letNewcomer();
    await reads(newcomer, '你的客服账号已停用');
    await reads(newcomer, '我看看');
    expect(await newcomer.front.getByText('包裹拆过了').count()).toBe(0);
    await tap(second, '接：还少了一盒');
    await letSecond();
    await reads(second, '你的客服账号已停用');
    expect(await second.front.getByText('还少了一盒').count()).toBe(0);
    await second.page.reload();
    await reads(second, '你的客服账号已停用');

    await xiaolin.go('agent/queue/index');
    await xiaolin.front.getByRole('button', { name: '接：包裹拆过了' }).waitFor();
    const [released] = shop.demo.cloud.database.find('tickets', { _id: first.ticketId });
    expect(released).toMatchObject({ queue: 'waiting', assigneeId: null });

    await tap(owner, /^小满，/);
    await tap(owner, '重新启用');
    await owner.front.getByText(/^已停用$/).waitFor({ state: 'detached' });
    await tap(second, '已经恢复了，再试一次');
    await second.front.getByRole('button', { name: '接：还少了一盒' }).waitFor();
  });

  async function passOn(phone: Phone, to: string, note: string): Promise<void> {
    await tap(phone, '转给…');
    await phone.front.getByRole('radio', { name: new RegExp(`^${to}`) }).click();
    await phone.front.getByRole('textbox', { name: /交代一句/ }).fill(note);
    await tap(phone, `转给 ${to}`);
    // What is said of it is gone in a moment; the queue stays.
    await phone.front.getByRole('tablist').waitFor();
  }

  async function resolve(phone: Phone, lastWords: string): Promise<void> {
    await tap(phone, '解决');
    const sheet = phone.front.getByRole('dialog', { name: '标为已解决' });
    await sheet.getByRole('textbox').fill(lastWords);
    await sheet.getByRole('button', { name: '解决' }).click();
    await phone.front.getByRole('tablist').waitFor();
  }

  /** Answers the code that the admin is shown once. */
  async function invite(admin: Phone, name: string): Promise<string> {
    await tap(admin, '邀请同事');
    await admin.front.getByRole('textbox', { name: /^名字/ }).fill(name);
    await tap(admin, '生成邀请');
    await reads(admin, `给 ${name} 的邀请`);
    return (await admin.front.locator('.members-sheet__code').textContent()) ?? '';
  }
});

/** Chooses so many pictures and waits until each stands there, stored. */
async function choosePictures(phone: Phone, count: number): Promise<void> {
  const [chooser] = await Promise.all([
    phone.page.waitForEvent('filechooser'),
    phone.front.getByRole('button', { name: '图片', exact: true }).click(),
  ]);
  const buffer = await phone.page.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
  await chooser.setFiles(
    Array.from({ length: count }, (_, place) => ({ name: `p${place}.png`, mimeType: 'image/png', buffer })),
  );
  await phone.front
    .getByRole('button', { name: '删掉这张图片' })
    .nth(count - 1)
    .waitFor();
}

/** Taps a picture of the message that says so, sees it whole and loaded, and closes it. */
async function openPicture(phone: Phone, said: string, place: number): Promise<void> {
  const message = phone.front.locator('.talk__entry, .timeline__entry').filter({ hasText: said });
  await message.locator('.wd-pictures__one').nth(place).click();
  const whole = phone.page.locator('.preview-image');
  await whole.waitFor();
  await phone.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.preview-image img')].some((image) => image.naturalWidth > 0),
  );
  await whole.click();
  await whole.waitFor({ state: 'detached' });
}
