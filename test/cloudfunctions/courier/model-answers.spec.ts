import type { ModelEffect, OutboxDoc, TalkDoc, TurnDoc } from '../../../cloudfunctions/_records/documents';
import { stableId } from '../../../cloudfunctions/_sdk';
import { dropOf } from '../../../cloudfunctions/courier/model/question';
import { DAY, MINUTE, NEVER, SECOND } from '../../../domain/kernel';
import { MODEL_BOUNDS } from '../../../domain/model-answers';
import { textMessage } from '../../../local-cloud/message-push/events';
import { describeCloud } from '../../cloud/describe-cloud';
import { articleOf } from '../../domain/faq/article-of';
import { call, deskCloud, FEW_TIMER_RUNS } from '../desk-cloud';
import { seedPublished } from '../published-faq';
import { AGENT, OTHER_SHOPPER, SHOPPER, seedTicketDesk } from '../ticket-desk';

const storing = articleOf({
  id: 'storing',
  question: '红茶开封以后怎么存放？',
  categoryId: 'product',
  blocks: [
    { type: 'text', text: '开封后夹紧袋口，放在阴凉干燥的柜子里，三个月内喝完味道最好。不要放冰箱，会串味。' },
    { type: 'text', text: '受潮的茶叶有霉味就不要再喝了。' },
  ],
});
const gifts = articleOf({
  id: 'gifts',
  question: '送礼的礼盒有手提袋吗？',
  categoryId: 'product',
  blocks: [{ type: 'text', text: '礼盒都配手提袋，不另外收费。' }],
});
const edition = { categories: [{ id: 'product', title: '商品', icon: 'leaf' }], articles: [storing, gifts] };
const QUESTION = '拆了一半的茶叶放柜子里能喝几个月';

describeCloud(
  'courier: answers of a model',
  deskCloud(['push', 'courier', 'agent', 'jobs'], FEW_TIMER_RUNS),
  (cloud) => {
    const begin = (settings: object = {}) => {
      seedTicketDesk(cloud, { conversationWay: 'desk', modelAnswers: 'on', ...settings });
      seedPublished(cloud, edition);
    };
    /** What `push` wakes is done: whether it waited for that or not. */
    const say = async (content: string, openid = SHOPPER) => {
      await cloud.push(textMessage({ openid, at: cloud.clock.now(), content }));
    };
    const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
    const untilDone = async () => {
      for (let tries = 0; tries < 200 && rows().some(({ nextAt }) => nextAt < NEVER); tries += 1) await pause();
    };
    const ask = async (content = QUESTION) => {
      await say(content);
      await untilDone();
    };
    const rows = () => cloud.database.find('outbox') as unknown as OutboxDoc[];
    const questions = () => rows().filter(({ effects }) => effects[0]?.type === 'model');
    const reasons = () => questions().map(({ effects }) => effects[0]?.reason);
    const facts = () =>
      (cloud.database.find('turns') as unknown as TurnDoc[])
        .filter(({ kind }) => kind === 'model')
        .flatMap((turn) => turn.facts);
    const heard = () =>
      cloud
        .sent(SHOPPER)
        .filter(({ accepted }) => accepted)
        .map(({ payload }) => payload);
    const words = () => heard().map(({ text }) => String((text as { content?: string }).content));
    const wake = (question: unknown, caller = 'wx_unknown,scf') =>
      cloud.callFunction('courier', { question }, { openid: SHOPPER, source: caller });

    test('unsure: the machine’s words at once, then a model’s, marked, with the article to open, kept for whoever takes over', async () => {
      begin();
      const calls = new Map<string, number>();
      const stop = cloud.onEvent((event) => {
        if (event.type === 'function') calls.set(event.functionName, event.outcome.databaseCalls);
      });
      await ask();
      for (let tries = 0; tries < 200 && calls.size < 2; tries += 1) await pause();
      stop();
      expect(Object.fromEntries(calls)).toEqual({ push: 20, courier: 25 });
      const [first = '', second = ''] = words();
      expect(first).not.toContain('AI');
      expect(second).toMatch(/^【AI 生成】开封后夹紧袋口/);
      expect(second).toContain('依据：<a ');
      expect(second).toContain('id=storing');
      expect(second).toContain('回复「人工」');
      expect(heard().map(({ aimsgcontext }) => aimsgcontext)).toEqual([undefined, { is_ai_msg: 1 }]);
      expect(facts()).toEqual([{ name: 'model.answered', outcome: 'said', wasAsked: true, articleId: 'storing' }]);
      const [talk] = cloud.database.find('talks') as unknown as TalkDoc[];
      expect(talk).toMatchObject({ turns: 2 });
      expect(talk?.recent).toHaveLength(2);
      await say('人工');
      const ticketId = String(cloud.database.find('tickets')[0]?._id);
      const { timeline } = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
      expect(timeline.some(({ kind, text }) => kind === 'machine' && text?.startsWith('【AI 生成】'))).toBe(true);
    });

    test('what leaves: published articles and the question, without numbers and names, no order', async () => {
      begin();
      await ask('我叫王芳，13812345678，拆了一半的茶叶放柜子里能喝几个月');
      const [{ messages, model } = { messages: [], model: '' }] = cloud.models.asked();
      const all = messages.map(({ content }) => content).join('\n');
      expect(model).toBe('hy3-preview');
      expect(all).toContain('三个月内喝完');
      for (const personal of ['王芳', '13812345678', '林晓曼', SHOPPER]) expect(all).not.toContain(personal);
    });

    test.each([
      ['invents', 'fact_not_there'],
      ['names_none', 'names_none'],
      ['turns_round', 'turned_round'],
    ] as const)('%s: nothing is said, and why is written', async (manner, why) => {
      begin();
      cloud.models.behave(manner);
      await ask(manner === 'turns_round' ? '茶叶能不能放冰箱会不会串味' : QUESTION);
      expect(words()).toHaveLength(1);
      expect(facts()).toEqual([{ name: 'model.answered', outcome: 'refused', wasAsked: true, why }]);
    });

    test.each([
      ['busy', 'busy'],
      ['fails', 'broken'],
      ['breaks_off', 'broken'],
    ] as const)('%s: as if nobody had asked', async (manner, why) => {
      begin();
      cloud.models.behave(manner);
      await ask();
      expect(words()).toHaveLength(1);
      expect(facts()).toEqual([{ name: 'model.answered', outcome: 'failed', wasAsked: true, why }]);
    });

    test('off, as it comes; a wish to have something done; a sure answer; a person: no model is asked', async () => {
      begin({ modelAnswers: 'off' });
      // What an instance keeps of its settings is not theirs of the test before.
      await cloud.clock.advance(31 * SECOND);
      await ask();
      expect(questions()).toEqual([]);
      cloud.reset();
      begin();
      await ask('帮我取消订单谢谢');
      await ask('礼盒有手提袋吗');
      await ask('人工');
      await ask(QUESTION);
      expect(questions()).toEqual([]);
      expect(cloud.models.asked()).toEqual([]);
    });

    test('nothing that is published comes near: no model is asked', async () => {
      begin();
      await ask('隔壁王大爷姓什么');
      expect(questions()).toEqual([]);
      expect(cloud.models.asked()).toEqual([]);
    });

    test('caps: of a person and of the shop, counted as it is asked; what is refused costs nothing', async () => {
      begin({ modelAsksPerShopper: 1 });
      await ask();
      await cloud.clock.advance(31 * MINUTE);
      await ask();
      expect(reasons()).toEqual([null, 'shopper_cap']);
      expect(cloud.models.asked()).toHaveLength(1);
      await cloud.clock.advance(DAY);
      await ask();
      expect(cloud.models.asked()).toHaveLength(2);
    });

    test('the shop’s cap is over all its people', async () => {
      begin({ modelAsksPerDay: 10 });
      const now = cloud.clock.now();
      cloud.database.insert('rates', [
        { _id: stableId('model', 'shop'), createdAt: now, updatedAt: now, count: 9, v: 9 },
      ]);
      await ask();
      await say(QUESTION, OTHER_SHOPPER);
      await untilDone();
      expect(reasons().filter((reason) => reason !== null)).toEqual(['shop_cap']);
      expect(cloud.models.asked()).toHaveLength(1);
      // What is refused costs nothing, of whoever asked as little as of the shop.
      expect(cloud.database.find('rates', { _id: stableId('model', OTHER_SHOPPER) })).toEqual([]);
    });

    test.each([
      ['人工', 'taken_over'],
      ['礼盒有手提袋吗', 'newer_message'],
    ] as const)(
      'waiting to be asked while 「%s」 was said: dropped as %s, and no model is asked',
      async (meanwhile, why) => {
        begin();
        await ask();
        const [row] = questions();
        await say(meanwhile);
        await untilDone();
        const effects = row?.effects.map((effect) => ({ ...effect, status: 'queued' }));
        cloud.database.insert('outbox', [{ ...row, _id: 'oWaited', effects, attempts: 0, v: 1 }]);
        await wake('oWaited');
        expect(reasons()).toContain(why);
        expect(facts()).toContainEqual({ name: 'model.answered', outcome: 'dropped', wasAsked: false, why });
        expect(cloud.models.asked()).toHaveLength(1);
      },
    );

    test.each([
      ['nothing happened', {}, 0, undefined],
      ['a moment too late', {}, 1, 'late'],
      ['a person has them', { isWithPerson: true }, 0, 'taken_over'],
      ['they wrote again', { turns: 4 }, 0, 'newer_message'],
    ] as const)('answered, and meanwhile %s', (_title, talk, after, why) => {
      const effect = { number: 3, untilAt: 1_000 } as ModelEffect;
      expect(dropOf(effect, { turns: 3, isWithPerson: false, ...talk } as TalkDoc, 1_000 + after)).toBe(why);
    });

    test('a row twice, at the same time and later, is one question and one answer; a client wakes nobody', async () => {
      begin();
      cloud.models.behave('fails');
      await ask();
      const [row] = questions();
      cloud.models.behave('answers');
      await Promise.all([wake(row?._id), wake(row?._id)]);
      expect(words()).toHaveLength(1);
      expect(cloud.models.asked()).toHaveLength(1);
      const answered = await wake(row?._id, 'wx_client');
      expect(answered.result).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
      await wake('nothing');
      await wake(17);
    });

    /** The question that was asked, as if nobody had come to it yet; `forMillis`: how long it may still be answered. */
    const askedAgain = (forMillis: number) => {
      const [row] = questions();
      const untilAt = cloud.clock.now() + forMillis;
      const effects = row?.effects.map((effect) => ({ ...effect, status: 'queued', untilAt }));
      cloud.database.insert('outbox', [{ ...row, _id: 'oAgain', effects, attempts: 0, nextAt: NEVER - 1, v: 1 }]);
    };

    test('slow: given up when its time is over, and the person hears the machine’s own words alone', async () => {
      begin();
      cloud.models.behave('fails');
      await ask();
      cloud.models.behave('slow');
      // Of its twenty seconds as many are gone that a tenth of one is left.
      askedAgain(MODEL_BOUNDS.sendMillis + SECOND / 10);
      await wake('oAgain');
      expect(words()).toHaveLength(1);
      expect(reasons()).toEqual(['broken', 'timed_out']);
      expect(facts()).toContainEqual({
        ...{ name: 'model.answered', outcome: 'failed' },
        ...{ wasAsked: true, why: 'timed_out' },
      });
    });

    test('no window: what WeChat would not take any more is not said', async () => {
      begin();
      cloud.models.behave('fails');
      await ask();
      cloud.models.behave('answers');
      await cloud.clock.advance(2 * DAY + MINUTE);
      askedAgain(MODEL_BOUNDS.withinMillis);
      await wake('oAgain');
      expect(words()).toHaveLength(1);
      expect(reasons()).toEqual(['broken', 'no_window']);
      expect(facts()).toContainEqual({
        ...{ name: 'model.answered', outcome: 'dropped' },
        ...{ wasAsked: true, why: 'no_window' },
      });
    });

    test('crash: whichever request of the answer breaks, it is said once or not at all, and ends', async () => {
      for (const when of ['before', 'after'] as const) {
        for (let nth = 1; nth <= 4; nth += 1) {
          cloud.reset();
          begin();
          const fault = cloud.failNext({ nth, when, functionName: 'courier', of: 'lasting' });
          await say(QUESTION);
          await cloud.clock.advance(3 * MINUTE);
          const said = words().filter((one) => one.includes('AI 生成'));
          expect(said.length).toBeLessThanOrEqual(1);
          expect(rows().every(({ nextAt }) => nextAt === NEVER)).toBe(true);
          if (!fault.hasStruck) break;
        }
      }
    });

    test('late: what nobody came to in time is written down by `jobs`, and not asked', async () => {
      begin();
      await ask();
      const [row] = questions();
      const untilAt = cloud.clock.now() + MODEL_BOUNDS.withinMillis;
      const effects = row?.effects.map((effect) => ({ ...effect, status: 'queued', untilAt }));
      cloud.database.insert('outbox', [{ ...row, _id: 'oLost', effects, attempts: 0, nextAt: untilAt, v: 1 }]);
      await cloud.clock.advance(MODEL_BOUNDS.withinMillis + MINUTE);
      expect(reasons().sort()).toEqual(['late', null]);
      expect(facts()).toContainEqual({ name: 'model.answered', outcome: 'dropped', wasAsked: false, why: 'late' });
      expect(rows().every(({ nextAt, failedAt }) => nextAt === NEVER && failedAt === undefined)).toBe(true);
      await wake('oLost');
      expect(cloud.models.asked()).toHaveLength(1);
    });
  },
);
