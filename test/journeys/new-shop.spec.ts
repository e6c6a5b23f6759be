import { TEMPLATE_SETTINGS } from '../../demo/cloud-of-shop';
import { requirePerson } from '../../demo/seed/find-person';
import { NOTICE_PARTS } from '../../domain/notice';
import { templatesText } from '../../src/text/templates';
import { describeShop } from './describe-shop';
import type { Phone } from './phone';
import { step } from './step';

const openid = (person: Parameters<typeof requirePerson>[0]) => requirePerson(person).openid;

const SHOP_NAME = '小满茶铺';
const QUESTION = '茶叶怎么保存？';
const ANSWER = '密封好，放阴凉的地方，开封后一个月内喝完。';
const ASKED = '春茶什么时候有？';
const REPLY = '三月底第一批，到了我告诉你。';
const { parts, kinds } = templatesText.zh;

/** From an empty environment to the first answered message, by the phones of those concerned and nothing else. */
describeShop(
  'a new shop is set up on the phone',
  (shop) => {
    let owner: Phone;
    let colleague: Phone;
    let shopper: Phone;

    const field = (phone: Phone, name: string | RegExp) => phone.front.getByRole('textbox', { name });
    const tap = (phone: Phone, name: string | RegExp) =>
      phone.front.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
    const reads = (phone: Phone, text: string | RegExp) => phone.front.getByText(text).first().waitFor();
    /** From the list of the first day to where a step is done. */
    const begin = (name: string) => owner.front.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    const left = async (steps: number): Promise<void> => {
      await owner.go('merchant/home/index');
      await reads(owner, `开张前，还有 ${steps} 步`);
    };

    beforeAll(async () => {
      [owner, shopper] = await Promise.all([
        shop.openPhone(openid('yeqingshan'), 'merchant/home/index', { width: 320, height: 568 }),
        shop.openPhone(openid('zhou'), 'shopper/help/index'),
      ]);
    });

    step('claim: the code of the deployment makes the first admin; the list says what is left', async () => {
      await field(owner, '认领码').fill(shop.claimCode);
      await field(owner, /^你的名字/).fill('老叶');
      await tap(owner, '成为管理员');
      await reads(owner, '开张前，还有 5 步');
    });

    step('name: as shoppers are greeted with it', async () => {
      await begin('写上店名');
      await tap(owner, /^店名/);
      await field(owner, '店名').fill(SHOP_NAME);
      await tap(owner, '保存');
      await reads(owner, /已保存/);
      await left(4);
    });

    step('hours: Sunday off, in words at once', async () => {
      await owner.go('merchant/settings/hours/index');
      await tap(owner, /^周日/);
      await tap(owner, /^删掉/);
      await reads(owner, '这天休息');
      await tap(owner, '关闭');
      await tap(owner, '保存');
      await reads(owner, '营业时间已保存');
      await owner.front
        .getByText(/周日休息/)
        .first()
        .waitFor();
    });

    step('templates: each kind that shoppers may be told of', async () => {
      await left(4);
      await begin('接上通知模板');
      for (const kind of ['reply', 'status'] as const) {
        const { templateId, keys } = TEMPLATE_SETTINGS[kind] ?? { templateId: '', keys: {} };
        await tap(owner, new RegExp(`^${kinds[kind]}`));
        await field(owner, '模板 ID').fill(templateId);
        for (const part of NOTICE_PARTS) {
          const keyword = Object.entries(keys).find(([name]) => name === part)?.[1];
          if (keyword) await field(owner, parts[part]).fill(`{{${keyword}.DATA}}`);
        }
        await tap(owner, '保存');
        await reads(owner, new RegExp(`“${kinds[kind]}”的模板已保存`));
      }
      await left(3);
    });

    step('answer: the first one is written, approved and published by the one who is there', async () => {
      await begin('发布常见问题');
      await reads(owner, '还没有问题');
      await tap(owner, '新问题');
      await field(owner, /^问题/).fill(QUESTION);
      await owner.front.getByRole('radio', { name: '商品', exact: true }).click();
      await field(owner, '写答案').fill(ANSWER);
      await tap(owner, '存草稿');
      await owner.isTold('草稿已存，发布后客人才看得到');
      await owner.go('merchant/faq/publish/index');
      await tap(owner, '提交并通过');
      await owner.isTold(/通过了/);
      await tap(owner, '发布');
      await owner.isTold(/已发布，共/);
      await left(2);
      await shopper.page.reload();
      await shopper.front.getByText(QUESTION).first().waitFor();
    });

    step('colleague: invited by name, in with the code', async () => {
      await begin('邀请一位同事');
      await tap(owner, '邀请同事');
      await field(owner, /^名字/).fill('小夏');
      await tap(owner, '生成邀请');
      const code = (await owner.front.locator('.members-sheet__code').textContent()) ?? '';
      colleague = await shop.openPhone(openid('yinuo'), `merchant/join/index?code=${code}`);
      await tap(colleague, '加入');
      await reads(colleague, '加入好了');
      await left(1);
    });

    step('first shopper: asks, is answered by the colleague, reads it; the list is done', async () => {
      await shopper.go('shopper/leave-message/index');
      await shopper.front.getByRole('radio', { name: '商品', exact: true }).click();
      await shopper.front.getByRole('textbox').first().fill(ASKED);
      await tap(shopper, '发送');
      await reads(shopper, '已收到');
      await colleague.go('agent/queue/index');
      await tap(colleague, `接：${ASKED}`);
      await colleague.front.getByRole('textbox').first().fill(REPLY);
      await tap(colleague, '发送');
      await shopper.go('shopper/messages/index');
      await shopper.front.getByText(ASKED).first().click();
      await reads(shopper, REPLY);
      await owner.page.reload();
      await reads(owner, '你好，老叶');
      await owner.front.getByText('开张前').waitFor({ state: 'detached' });
    });
  },
  { isNew: true },
);
