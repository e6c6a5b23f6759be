import { createMatcher } from '../../../domain/faq/matching';
import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, FEW_TIMER_RUNS, refusal } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { EDITOR, faqDesk, key, seedFaq } from './faq-desk';

const SHOPPER = 'oShopper_Lin-0123456789abcde';
const MISSED = '宠物能不能一起寄';

describeCloud(
  'merchant: what the FAQ teaches',
  deskCloud(['merchant', 'shopper', 'jobs', 'chores', 'agent'], FEW_TIMER_RUNS),
  (cloud) => {
    const { approve, as, edit, get, idOf, publish, published } = faqDesk(cloud);
    beforeEach(async () => {
      seedFaq(cloud);
      await publish();
    });

    type Events = Parameters<typeof report>[0];
    const report = (events: readonly object[], openid = SHOPPER) =>
      call(cloud, openid, 'shopper', 'faq.report', { key: key(), events: events as never });
    const miss = (text: string, outcome: 'none' | 'refused' | 'not_helped' = 'none') => ({
      type: 'miss',
      text,
      outcome,
    });
    const times = (count: number, event: object): Events => Array.from({ length: count }, () => event);
    const groups = async () => (await as(EDITOR, 'faq.misses', {})).groups;
    const missIdsOf = async (text: string) => (await groups()).find((group) => group.text === text)?.missIds ?? [];

    describe('report', () => {
      test('counts by article over the day’s records; unknown articles only in the totals', async () => {
        const articleId = idOf('common');
        const batch = [
          { type: 'view', articleId },
          { type: 'view', articleId },
          { type: 'helped', articleId },
          { type: 'not_helped', articleId, reason: 'unclear' },
          { type: 'handoff', articleId },
          { type: 'handoff' },
          { type: 'view', articleId: 'made-up' },
        ];
        for (let round = 0; round < 6; round += 1) await report(batch);
        const figures = await as(EDITOR, 'faq.figures', {});
        expect(figures.articles).toEqual([
          expect.objectContaining({ articleId, views: 12, helped: 6, notHelped: 6, handoffs: 6 }),
        ]);
        expect(figures.selfService).toEqual({ helped: 6, handoffs: 12, misses: 0 });
      });

      test('holds nobody: no record of the FAQ has an openid, texts are sealed, numbers masked', async () => {
        await report([{ type: 'view', articleId: idOf('common') }, miss('我的电话13800138012怎么改绑')]);
        const stored = JSON.stringify([...cloud.database.find('faq_days'), ...cloud.database.find('faq_misses')]);
        expect(stored).not.toContain(SHOPPER);
        expect(stored).not.toContain('怎么改绑');
        expect((await groups())[0]?.text).toBe('我的电话138****8012怎么改绑');
      });

      test('the same batch again counts once; another batch with its key is refused', async () => {
        const input = { key: key(), events: [{ type: 'handoff' as const }, miss(MISSED) as never] };
        const first = await call(cloud, SHOPPER, 'shopper', 'faq.report', input);
        expect(await call(cloud, SHOPPER, 'shopper', 'faq.report', input)).toEqual(first);
        expect((await as(EDITOR, 'faq.figures', {})).selfService).toEqual({ helped: 0, handoffs: 1, misses: 1 });
        expect((await groups())[0]?.count).toBe(1);
        const other = { ...input, events: [{ type: 'handoff' as const }] };
        expect(await refusal(cloud, SHOPPER, 'shopper', 'faq.report', other)).toBe('KEY_REUSED');
      });

      test('a crash at any request of it, then again: counted once', async () => {
        const putBack = keepRecords(cloud);
        for (const when of BEFORE_AND_AFTER) {
          await atEveryRequest(cloud, { functionName: 'shopper', when }, async (crash) => {
            cloud.reset();
            putBack();
            const input = { key: key(), events: [{ type: 'handoff' as const }, miss(MISSED) as never] };
            crash();
            await callAction(cloud, SHOPPER, 'shopper', 'faq.report', input);
            await call(cloud, SHOPPER, 'shopper', 'faq.report', input);
            expect(cloud.database.find('faq_days').map(({ totals }) => totals)).toEqual([{ handoffs: 1, misses: 1 }]);
            expect(cloud.database.find('faq_misses').map(({ count }) => count)).toEqual([1]);
          });
        }
      });

      test('too many batches in a short time are refused, and welcome again later', async () => {
        for (let round = 0; round < 60; round += 1) await report([{ type: 'handoff' }]);
        const again = { key: key(), events: [{ type: 'handoff' as const }] };
        expect(await refusal(cloud, SHOPPER, 'shopper', 'faq.report', again)).toBe('RATE_LIMITED');
        await cloud.clock.advance(10 * MINUTE);
        expect(await refusal(cloud, SHOPPER, 'shopper', 'faq.report', again)).toBeUndefined();
      });

      test('after 90 days nothing of it is left', async () => {
        await report([{ type: 'handoff' }, miss(MISSED)]);
        await cloud.clock.advance(91 * DAY);
        await cloud.runTimer('chores');
        expect(cloud.database.count('faq_days')).toBe(0);
        expect(cloud.database.count('faq_misses')).toBe(0);
      });
    });

    describe('misses', () => {
      test('alike wordings stand together, the most asked first, each with the nearest articles', async () => {
        await report([...times(3, miss('可以送到国外吗')), miss('能不能送到国外', 'refused'), miss('可以送到国外么')]);
        await report([miss('有没有实体店')]);
        const found = await groups();
        expect(found.map(({ text, count }) => ({ text, count }))).toEqual([
          { text: '可以送到国外吗', count: 5 },
          { text: '有没有实体店', count: 1 },
        ]);
        expect(found[0]?.examples).toContain('能不能送到国外');
        const ids = new Set(published().tree.articles.map(({ id }) => id));
        for (const { nearest } of found) {
          expect(nearest.length).toBeLessThanOrEqual(3);
          expect(nearest.every(({ articleId }) => ids.has(articleId))).toBe(true);
        }
      });

      test('what is typed differently but says the same is one wording; what says nothing is none', async () => {
        await report([miss('请问有没有实体店？'), miss('有沒有實體店'), miss('？？？')]);
        expect((await groups()).map(({ count }) => count)).toEqual([2]);
        expect(cloud.database.count('faq_misses')).toBe(1);
      });

      test('dismissed: off the list, also when it is typed again', async () => {
        await report([miss(MISSED)]);
        await as(EDITOR, 'faq.dismissMiss', { missIds: await missIdsOf(MISSED) });
        await report([miss(MISSED)]);
        expect(await groups()).toEqual([]);
      });
    });

    describe('attach', () => {
      const attach = async (articleId: string, text = MISSED) => {
        const input = { key: key(), missIds: await missIdsOf(text), text, articleId };
        return { input, answer: await callAction(cloud, EDITOR, 'merchant', 'faq.attachMiss', input) };
      };
      beforeEach(async () => {
        await report([miss(MISSED)]);
      });

      test('goes into the draft: shoppers find nothing new before it has been looked at and published', async () => {
        const articleId = idOf('common');
        const before = published().hash;
        const { answer } = await attach(articleId);
        expect(answer).toMatchObject({ ok: true, data: { version: 2 } });
        expect(await get(articleId)).toMatchObject({ isDraft: true, stage: 'draft', version: 2 });
        expect(published().hash).toBe(before);
        expect(await groups()).toEqual([]);
        await approve(articleId);
        await publish();
        expect(createMatcher(published().tree.articles)(MISSED)).toMatchObject({
          outcome: 'answer',
          answer: { id: articleId },
        });
      });

      test('what is half written stays as it is, with the wording in it; a script for emergencies too', async () => {
        const draft = idOf('common', 1);
        await edit(draft, { question: '还没写完的问题？' });
        await attach(draft);
        const { similar, question } = await get(draft);
        expect([question, similar.includes(MISSED)]).toEqual(['还没写完的问题？', true]);
        await report([miss('活的植物能寄吗')]);
        await attach(idOf('emergency'), '活的植物能寄吗');
        expect(await get(idOf('emergency'))).toMatchObject({ isDraft: true, stage: 'draft' });
      });

      test('taken back: the article is as it was, and the words stand in the list again', async () => {
        const articleId = idOf('common');
        const { similar } = await get(articleId);
        const { input, answer } = await attach(articleId);
        const { version } = (answer as { data: { version: number } }).data;
        const { key: _attached, ...same } = input;
        await as(EDITOR, 'faq.detachMiss', { ...same, expectedVersion: version });
        expect(await get(articleId)).toMatchObject({ similar, isDraft: false });
        expect((await groups()).map(({ text }) => text)).toEqual([MISSED]);
      });

      test('not taken back once somebody has saved the article since', async () => {
        const articleId = idOf('common');
        const { input } = await attach(articleId);
        await edit(articleId, { question: '别人刚刚改过？' });
        const late = await callAction(cloud, EDITOR, 'merchant', 'faq.detachMiss', {
          ...input,
          key: key(),
          expectedVersion: 2,
        });
        expect(late).toMatchObject({ error: { code: 'VERSION_CONFLICT', details: { currentVersion: 3 } } });
        expect((await get(articleId)).similar).toContain(MISSED);
      });

      test('offered: no answer whose days are over', async () => {
        const articleId = idOf('common');
        const { question } = await get(articleId);
        await report([miss(`${question}呢`)]);
        const offered = async () => (await groups()).flatMap(({ nearest }) => nearest.map((near) => near.articleId));
        expect(await offered()).toContain(articleId);
        await edit(articleId, { conditions: { validTo: cloud.clock.now() + DAY } });
        await approve(articleId);
        await publish();
        await cloud.clock.advance(2 * DAY);
        expect(await offered()).not.toContain(articleId);
      });

      test('refused: an article that is not there, one that was taken down, a full one', async () => {
        const answerOf = async (articleId: string) => (await attach(articleId)).answer;
        const state = (status: string) => ({ error: { code: 'INVALID_STATE', details: { status } } });
        expect(await answerOf('made-up')).toMatchObject({ error: { code: 'NOT_FOUND' } });
        await edit(idOf('common', 2), {}, { isArchived: true });
        expect(await answerOf(idOf('common', 2))).toMatchObject(state('archived'));
        const similar = Array.from({ length: 20 }, (_, place) => `第 ${place} 种问法`);
        await edit(idOf('common'), { similar });
        expect(await answerOf(idOf('common'))).toMatchObject(state('full'));
        expect((await groups()).map(({ text }) => text)).toEqual([MISSED]);
      });
    });

    describe('figures', () => {
      test('a fresh shop has nothing untouched; 90 days later all of it, but for what was edited', async () => {
        const before = await as(EDITOR, 'faq.figures', {});
        expect(before).toMatchObject({ days: 30, untouched: [], refreshedAim: 0.15, coverage: { aim: 0.8 } });
        await report([{ type: 'view', articleId: idOf('common') }]);
        await cloud.clock.advance(151 * DAY);
        const after = await as(EDITOR, 'faq.figures', {});
        const total = published().tree.articles.length + published().guide.articles.length;
        expect(after).toMatchObject({ articles: [], refreshedShare: 0, untouchedCount: total });
        const demands = after.untouched.map(({ demand }) => demand);
        expect(demands).toEqual([...demands].sort((a, b) => b - a));
      });
    });
  },
);
