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
    for (const text of ['什么时候发货', '改一下地址']) await shopper('ticket.create', { text, topic: 'shipping' });
  });

  it('team: each queue and each colleague, in words; a tap leads to what they have', async () => {
    const phone = await launchInShop(LEAD);
    const page = await phone.open('agent/team/index');
    await page.until(() => page.texts('.board__row').length > 2);
    expect(page.text()).toContain(`待接 ${waiting().length}`);
    expect(page.text()).toContain('小林');
    expect(page.attributes('.board__row')).toMatchObject({ ariaRole: 'link' });
    page.leave();
  });

  it('held: chosen ones are passed on one after the other, and taken back', async () => {
    const [before, had] = [waiting().length, heldByYinuo()];
    expect(before).toBeGreaterThan(1);
    const phone = await launchInShop(LEAD);
    const page = await phone.open('agent/held/index', { team: TEAM, name: '售前物流组' });
    await page.until(() => page.texts('.queue-card').length === before);
    await page.tap('.wd-button', '选几条转给别人');
    await page.tap('.held-bar__all');
    await page.tap('.wd-page__bar .wd-button--primary');
    await page.until(() => page.texts('.receiver__name').includes('小林'));
    await page.tapNth('.receiver', page.texts('.receiver__name').indexOf('小林'));
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => page.texts('.wd-snackbar__text').some((words) => words === `${before} 条转给了小林`));
    expect([waiting().length, heldByYinuo()]).toEqual([0, had + before]);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.wd-snackbar__text').includes('转回来了'));
    expect([waiting().length, heldByYinuo()]).toEqual([before, had]);
    page.leave();
  });

  it('team: what is the lead’s is shut to an agent', async () => {
    const error = await colleague('yinuo').agent('team.board', {}).catch(String);
    expect(error).toContain('FORBIDDEN');
  });
});
