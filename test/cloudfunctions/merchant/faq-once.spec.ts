import { contract, type Envelope } from '../../../contract';
import { HOUR } from '../../../domain/kernel';
import { describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { EDITOR, faqDesk, key, OTHER, seedFaq } from './faq-desk';

const SHOPPER = 'oShopper_Lin-0123456789abcde';
const MISSED = '宠物能不能一起寄';

/** One write of the FAQ as an editor would make it. */
interface FaqWrite {
  readonly action: string;
  /** Brings the FAQ where the write is possible, and answers its input without the key. */
  readonly input: (cloud: TestCloud) => Promise<Record<string, unknown>>;
  /** The same key with something else. */
  readonly otherwise: Readonly<Record<string, unknown>>;
}

const onDraft = (more: object) => async (cloud: TestCloud) => {
  const { edit, idOf } = faqDesk(cloud);
  await edit(idOf('common'), { question: '改过的问题？' });
  return { articleIds: [idOf('common')], ...more };
};

async function missed(cloud: TestCloud): Promise<string[]> {
  const events = [{ type: 'miss' as const, text: MISSED, outcome: 'none' as const }];
  await call(cloud, SHOPPER, 'shopper', 'faq.report', { key: key(), events });
  const { groups } = await faqDesk(cloud).as(EDITOR, 'faq.misses', {});
  return groups[0]?.missIds ?? [];
}

const WRITES: readonly FaqWrite[] = [
  {
    action: 'faq.save',
    input: async (cloud) => {
      const { get, idOf } = faqDesk(cloud);
      const { version, ...article } = await get(idOf('common'));
      return { article: { ...article, question: '改过的问题？' }, expectedVersion: version };
    },
    otherwise: { expectedVersion: 7 },
  },
  {
    action: 'faq.saveSynonyms',
    input: async (cloud) => {
      const { version } = await faqDesk(cloud).as(EDITOR, 'faq.synonyms', {});
      return { groups: ['快递 件儿'], expectedVersion: version };
    },
    otherwise: { expectedVersion: 7 },
  },
  {
    action: 'faq.saveCategories',
    input: async (cloud) => {
      const { categories, categoriesVersion } = await faqDesk(cloud).list();
      return { categories: [...categories].reverse(), expectedVersion: categoriesVersion };
    },
    otherwise: { expectedVersion: 7 },
  },
  {
    action: 'faq.order',
    input: async (cloud) => ({ categoryId: 'shipping', articleIds: [faqDesk(cloud).idOf('common')] }),
    otherwise: { articleIds: [] },
  },
  { action: 'faq.submit', input: onDraft({}), otherwise: { articleIds: ['another'] } },
  {
    action: 'faq.review',
    input: async (cloud) => {
      const input = await onDraft({ verdict: 'return', comment: '少了运费' })(cloud);
      await faqDesk(cloud).as(EDITOR, 'faq.submit', { articleIds: input.articleIds });
      return input;
    },
    otherwise: { comment: '多了运费' },
  },
  { action: 'faq.publish', input: async () => ({}), otherwise: {} },
  {
    action: 'faq.schedule',
    input: async () => ({ publishAt: testStartAt + HOUR }),
    otherwise: { publishAt: testStartAt + 2 * HOUR },
  },
  {
    action: 'faq.rollBack',
    input: async (cloud) => {
      const { edit, idOf, publish, approve } = faqDesk(cloud);
      await publish();
      await edit(idOf('common'), { question: '改过的问题？' });
      await approve(idOf('common'));
      await publish();
      return { publicationId: 'p000001' };
    },
    otherwise: { publicationId: 'p000002' },
  },
  {
    action: 'faq.attachMiss',
    input: async (cloud) => {
      await faqDesk(cloud).publish();
      return { missIds: await missed(cloud), text: MISSED, articleId: faqDesk(cloud).idOf('common') };
    },
    otherwise: { text: '另一句话' },
  },
  {
    action: 'faq.detachMiss',
    input: async (cloud) => {
      const attached = { missIds: await missed(cloud), text: MISSED, articleId: faqDesk(cloud).idOf('common') };
      const { version } = await faqDesk(cloud).as(EDITOR, 'faq.attachMiss', attached);
      return { ...attached, expectedVersion: version };
    },
    otherwise: { text: '另一句话' },
  },
  {
    action: 'faq.dismissMiss',
    input: async (cloud) => ({ missIds: await missed(cloud) }),
    otherwise: { missIds: ['another'] },
  },
];

test('writes of the FAQ: the list has every one in the contract', () => {
  const declared = Object.entries(contract.merchant)
    .filter(([action, { kind }]) => kind === 'write' && action.startsWith('faq.'))
    .map(([action]) => action);
  expect(WRITES.map(({ action }) => action).sort()).toEqual(declared.sort());
});

// What a crash leaves is compared, record by record, in desk-writes.spec.ts.
describeCloud('merchant: writes of the FAQ, once', deskCloud(['merchant', 'shopper']), (cloud) => {
  beforeEach(() => seedFaq(cloud));

  const send = (action: string, input: object, openid = EDITOR): Promise<Envelope<unknown>> =>
    cloud.call(openid, 'merchant', { action, input });
  const linesOf = (action: string) => cloud.database.find('audit_log', { action: `merchant/${action}` });
  const cases = WRITES.map((write): [string, FaqWrite] => [write.action, write]);

  it.each(cases)(
    '%s: the same key twice, later or at once, gets the same answer and happens once',
    async (action, write) => {
      const input = { key: key(), ...(await write.input(cloud)) };
      const before = linesOf(action).length;
      const [first, second] = await Promise.all([send(action, input), send(action, input)]);
      expect(first).toMatchObject({ ok: true });
      expect(second).toEqual(first);
      await cloud.clock.advance(10_000);
      // The moment of the call is its own; the answer is the first one.
      expect({ ...(await send(action, input)), at: first?.at }).toEqual(first);
      expect(linesOf(action)).toHaveLength(before + 1);
    },
  );

  it.each(cases.filter(([, { otherwise }]) => Object.keys(otherwise).length > 0))(
    '%s: the same key with another input is refused; somebody else’s same key is another write',
    async (action, write) => {
      const input = { key: key(), ...(await write.input(cloud)) };
      await send(action, input);
      expect(await send(action, { ...input, ...write.otherwise })).toMatchObject({ error: { code: 'KEY_REUSED' } });
      expect(await send(action, input, OTHER)).not.toMatchObject({ error: { code: 'KEY_REUSED' } });
    },
  );
});
