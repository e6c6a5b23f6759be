import { memberIdOf } from '../../cloudfunctions/_records/context';
import { callAs } from '../../demo/call-as';
import { requirePerson } from '../../demo/seed/find-person';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

const OWNER = requirePerson('yeqingshan').openid;
const OTHER = requirePerson('qinlan').openid;

/** A file of shoppers' tickets takes two admins; what they did stands in the log, and a look at a phone on its shopper's receipt. */
describeShop('admins export, and a shopper sees who looked', (shop) => {
  let owner: Phone;
  const button = (phone: Phone, name: string) => phone.front.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    const { cloud } = shop.demo;
    const { shopper } = callAs(cloud, requirePerson('lin').openid, 'trust-lin');
    const { agent } = callAs(cloud, requirePerson('yinuo').openid, 'trust-yinuo');
    const { merchant } = callAs(cloud, OWNER, 'trust-owner');
    const { ticketId } = await shopper('ticket.create', { text: '打 13800138012 找我', topic: 'shipping' });
    await agent('ticket.claim', { ticketId });
    const { timeline } = await agent('ticket.get', { ticketId });
    const entryId = String(timeline.find(({ kind }) => kind === 'shopper')?.id);
    await agent('ticket.revealText', { ticketId, entryId, why: 'delivery', reason: '要打电话说明' });
    await merchant('member.setRoles', { memberId: memberIdOf(OTHER), roles: ['admin'], teamIds: [] });
    owner = await shop.openPhone(OWNER, 'records/exports/index');
  });

  step('ask: it waits for another admin', async () => {
    await button(owner, '申请导出').click();
    await button(owner, '提交申请').click();
    await owner.front.getByText('等另一位管理员').waitFor();
    expect(await button(owner, '拿文件').count()).toBe(0);
  });

  step('agree: the other admin says yes, and the file is there', async () => {
    const other = await shop.openPhone(OTHER, 'records/exports/index');
    await button(other, '同意').click();
    await other.front.getByText('可以拿了').waitFor();
    await other.close();
    await owner.open(OWNER, 'records/exports/index');
    await button(owner, '拿文件').click();
    await owner.front.getByText(/^好了：.*1 条$/).waitFor();
  });

  step('log: who asked, who agreed, who fetched, newest first', async () => {
    await owner.open(OWNER, 'records/operations/index');
    await owner.front.getByRole('radio', { name: '导出', exact: true }).click();
    const lines = owner.front.locator('.operations__what');
    await owner.front.getByText('取走导出文件').waitFor();
    expect((await lines.allTextContents()).map((line) => line.split(' · ')[0])).toEqual([
      '取走导出文件',
      '审批导出申请',
      '申请导出工单',
    ]);
  });

  step('receipt: the shopper reads who looked at the number, and why', async () => {
    const lin = await shop.openPhone(requirePerson('lin').openid, 'shopper/my-data/index');
    await lin.front.getByText('小林 看了你写的号码').waitFor();
    await lin.front.getByText(/联系配送/).waitFor();
    await lin.close();
  });
});
