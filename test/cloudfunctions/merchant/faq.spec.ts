import { setTimeout as pause } from 'node:timers/promises';
import { FAQ_CATEGORIES } from '../../../demo/seed/faq';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { EDITOR, faqDesk, key, OTHER, seedFaq } from './faq-desk';

const functions = {
  merchant: 'cloudfunctions/merchant/index.ts',
  'slow-merchant': 'test/cloudfunctions/merchant/slow-merchant.ts',
};

describeCloud('merchant: FAQ', deskCloud([], { functions }), (cloud) => {
  beforeEach(() => seedFaq(cloud));
  const { approve, as, edit, get, list, publish, published, question, idOf } = faqDesk(cloud);
  const anArticle = () => idOf('common');

  test('publish: the tree holds every article that is in force, the guide left out', async () => {
    const ack = await publish();
    const { hash, tree } = published();
    const common = cloud.database.find('faq_articles').filter(({ tier }) => tier !== 'guide');
    expect(ack).toEqual({ publicationId: 'p000001', hash, articleCount: common.length, at: testStartAt });
    expect(tree.articles).toHaveLength(common.length);
    expect(tree.categories.map(({ id }) => id)).toEqual(FAQ_CATEGORIES.map(({ id }) => id));
  });

  test('publish: nothing changed, so the hash is the same and no part is added', async () => {
    const one = await publish();
    expect((await publish(OTHER)).hash).toBe(one.hash);
    // One part of what shoppers read, one of the guide.
    expect(cloud.database.count('faq_snapshots')).toBe(2);
  });

  test('draft: saved but not published is not read by shoppers; publishing clears the mark', async () => {
    await publish();
    const id = anArticle();
    await edit(id, { question: '改过的问题？' });
    expect(await get(id)).toMatchObject({ isDraft: true, version: 2, updatedBy: '知夏' });
    expect((await list()).draftCount).toBe(1);
    await publish();
    expect(question(id)).not.toBe('改过的问题？');
    await approve(id);
    await publish();
    expect(question(id)).toBe('改过的问题？');
    expect((await list()).draftCount).toBe(0);
  });

  test('archived: is gone with the next publishing, and a draft until then', async () => {
    await publish();
    const id = anArticle();
    await edit(id, {}, { isArchived: true });
    expect(await get(id)).toMatchObject({ isArchived: true, isDraft: true });
    await approve(id);
    await publish();
    expect(question(id)).toBeUndefined();
    expect(await get(id)).toMatchObject({ isArchived: true, isDraft: false });
  });

  test('save: of two editors who read one version, the second is refused and told the version now', async () => {
    const id = anArticle();
    const { input, ack } = await edit(id, { question: '先保存的？' });
    const late = { ...input, key: key(), article: { ...input.article, question: '后保存的？' } };
    const answer = await callAction(cloud, OTHER, 'merchant', 'faq.save', late);
    expect(answer).toMatchObject({ error: { code: 'VERSION_CONFLICT', details: { currentVersion: ack.version } } });
    expect((await get(id)).question).toBe('先保存的？');
  });

  test('save: the same call again answers the same and saves nothing', async () => {
    const { input, ack } = await edit(anArticle(), { question: '只保存一次？' });
    expect(await call(cloud, EDITOR, 'merchant', 'faq.save', input)).toEqual(ack);
    expect((await get(input.article.id)).version).toBe(ack.version);
  });

  test('save: a new article has expected version 0; an unknown category is refused', async () => {
    const fresh = { key: key(), article: { ...(await get(anArticle())), id: 'brand-new' }, expectedVersion: 0 };
    expect(await call(cloud, EDITOR, 'merchant', 'faq.save', fresh)).toMatchObject({ version: 1 });
    const lost = { ...fresh, key: key(), article: { ...fresh.article, id: 'lost', categoryId: 'nowhere' } };
    expect(await refusal(cloud, EDITOR, 'merchant', 'faq.save', lost)).toBe('INVALID_INPUT');
  });

  test('English: saved, approved and published with the article, told as a change, and taken off again', async () => {
    const id = anArticle();
    await edit(id, { english: { question: '', similar: [], blocks: [] } });
    expect(await get(id)).not.toHaveProperty('english');
    await approve(id);
    await publish();
    const hashes = () => cloud.database.find('settings', { _id: 'faq_contents' })[0]?.contents;
    const before = hashes();
    const english = {
      question: 'Is it fresh?',
      similar: ['How fresh'],
      blocks: [{ type: 'text' as const, text: 'Picked this spring.' }],
    };
    await edit(id, { english: { ...english, blocks: [] } });
    expect(await refusal(cloud, EDITOR, 'merchant', 'faq.submit', { key: key(), articleIds: [id] })).toBe(
      'INVALID_STATE',
    );
    await edit(id, { english });
    await approve(id);
    const { items } = await as(EDITOR, 'faq.difference', { from: 'published', to: 'next' });
    expect(items[0]?.fields.map(({ name, after }) => [name, after])).toContainEqual([
      'englishQuestion',
      'Is it fresh?',
    ]);
    await publish();
    expect(published().tree.articles.find((one) => one.id === id)?.english).toEqual(english);
    const { versions } = await as(EDITOR, 'faq.versions', { articleId: id });
    expect(versions[0]?.article.english).toEqual(english);
    const { english: _gone, ...chinese } = await get(id);
    await as(EDITOR, 'faq.save', { article: chinese, expectedVersion: chinese.version });
    await approve(id);
    await publish();
    expect(hashes()).toEqual(before);
  });

  test('English: a category has a name in it, which is a change to be published', async () => {
    await publish();
    const { categories, categoriesVersion } = await list();
    const renamed = categories.map((one) => (one.id === 'invoice' ? { ...one, english: 'Fapiao' } : one));
    await as(EDITOR, 'faq.saveCategories', { categories: renamed, expectedVersion: categoriesVersion });
    expect((await list()).hasCategoryChanges).toBe(true);
    const { structure } = await as(EDITOR, 'faq.difference', { from: 'published', to: 'next' });
    expect(structure?.categories.renamed).toEqual([{ before: 'Invoices', after: 'Fapiao' }]);
    await publish();
    expect(published().tree.categories.find(({ id }) => id === 'invoice')?.english).toBe('Fapiao');
  });

  test('publish: an article that cannot be published is named, and nothing changes for shoppers', async () => {
    await publish();
    const before = published().hash;
    const id = anArticle();
    await edit(id, { blocks: [{ type: 'text', text: '预计 {{order.expectedShipDay|尽快}} 发出' }] });
    await approve(id);
    const answer = await callAction(cloud, EDITOR, 'merchant', 'faq.publish', { key: key() });
    expect(answer).toMatchObject({
      error: {
        code: 'NOT_PUBLISHABLE',
        details: { problems: [{ articleId: id, kind: 'unknown_slot', text: 'order.expectedShipDay' }] },
      },
    });
    expect(published().hash).toBe(before);
  });

  test('publish: one that began before a save never takes away what a later one has shown', async () => {
    await publish();
    const id = anArticle();
    await edit(id, { question: '第一次修改？' });
    await approve(id);
    // Awake already, so that it reads before the second change and is still writing after it.
    await cloud.call(EDITOR, 'slow-merchant', { action: 'faq.list', input: {} });
    const early = cloud.call(EDITOR, 'slow-merchant', { action: 'faq.publish', input: { key: key() } });
    await pause(250);
    await edit(id, { question: '第二次修改？' });
    await approve(id);
    await publish(OTHER);
    expect(await early).toMatchObject({ ok: true });
    expect(question(id)).toBe('第二次修改？');
    expect((await list()).draftCount).toBe(0);
  });

  test('publish: two at once leave one whole tree', async () => {
    const [one, two] = await Promise.all([publish(), publish(OTHER)]);
    expect(one.hash).toBe(two.hash);
    expect(published()).toMatchObject({ hash: one.hash });
    expect(published().tree.articles).toHaveLength(one.articleCount);
  });

  test.each(BEFORE_AND_AFTER)(
    'crash %s any request of a publish: a whole tree stays, and a repeat finishes',
    async (when) => {
      const first = await publish();
      const id = anArticle();
      await edit(id, { question: '改过的问题？' });
      await approve(id);
      const putBack = keepRecords(cloud);
      const usedKey = key();
      await atEveryRequest(cloud, { functionName: 'merchant', when }, async (crash) => {
        cloud.reset();
        putBack();
        crash();
        await callAction(cloud, EDITOR, 'merchant', 'faq.publish', { key: usedKey });
        expect(published().tree.articles).toHaveLength(first.articleCount);
        const { hash } = await call(cloud, EDITOR, 'merchant', 'faq.publish', { key: usedKey });
        expect(published().hash).toBe(hash);
        expect(hash).not.toBe(first.hash);
        expect(cloud.database.find('audit_log', { action: 'merchant/faq.publish' })).toHaveLength(2);
      });
    },
  );
});
