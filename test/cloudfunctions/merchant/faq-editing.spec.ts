import { memberIdOf, uploadFolderOf } from '../../../cloudfunctions/_records/context';
import type { FaqCategory } from '../../../domain/faq';
import { DAY, HOUR, MINUTE, WECHAT_LIMITS } from '../../../domain/kernel';
import { describeCloud, type TestCloud, testStartAt } from '../../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, JOBS_WITHOUT_LEASE, refusal, sources } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { EDITOR, faqDesk, key, OTHER, PAGES, seedFaq } from './faq-desk';

/** Publishes, changes an article, and publishes an hour later. Answers which article. */
async function publishTwice(cloud: TestCloud): Promise<string> {
  const { approve, edit, idOf, publish } = faqDesk(cloud);
  await publish();
  const id = idOf('common');
  await edit(id, { question: '第二版的问题？', blocks: [{ type: 'text', text: '第二版' }] });
  await approve(id);
  await cloud.clock.advance(HOUR);
  await publish(OTHER);
  return id;
}

describeCloud(
  'merchant: editing the FAQ',
  deskCloud(['merchant', 'jobs'], { functions: { ...JOBS_WITHOUT_LEASE, ...sources(['merchant', 'jobs']) } }),
  (cloud) => {
    const { approve, as, edit, get, idOf, list, publish, published, question } = faqDesk(cloud);
    beforeEach(() => seedFaq(cloud));

    const ADMIN = 'oDesk_Admin-0123456789abcdef';
    const withAdmin = () =>
      cloud.database.insert('members', [
        { _id: memberIdOf(ADMIN), openid: ADMIN, name: '店主', roles: ['admin'], teamIds: [], status: 'active', v: 1 },
      ]);
    const review = (articleId: string, verdict: 'approve' | 'return', openid = OTHER, comment?: string) =>
      callAction(cloud, openid, 'merchant', 'faq.review', { key: key(), articleIds: [articleId], verdict, comment });

    describe('stages', () => {
      test('draft, review, ready: saving makes a draft again, whatever it was', async () => {
        const id = idOf('common');
        expect(await get(id)).toMatchObject({ stage: 'ready', isDraft: true, isPublished: false });
        await edit(id, { question: '新的问法？' });
        expect(await get(id)).toMatchObject({ stage: 'draft' });
        await as(EDITOR, 'faq.submit', { articleIds: [id] });
        expect(await get(id)).toMatchObject({ stage: 'review', submittedBy: '知夏' });
        await review(id, 'approve');
        expect(await get(id)).toMatchObject({ stage: 'ready' });
        await edit(id, { question: '又改了？' });
        expect((await list()).articles.find((row) => row.id === id)).toMatchObject({ stage: 'draft', isDraft: true });
      });

      test('only a draft is submitted, only what is under review is approved', async () => {
        const id = idOf('common');
        const submit = () => callAction(cloud, EDITOR, 'merchant', 'faq.submit', { key: key(), articleIds: [id] });
        const wrongStage = (status: string) => ({
          error: { code: 'INVALID_STATE', details: { articleId: id, status } },
        });
        expect(await submit()).toMatchObject(wrongStage('ready'));
        await edit(id, {});
        expect(await review(id, 'approve')).toMatchObject(wrongStage('draft'));
        await submit();
        expect(await submit()).toMatchObject(wrongStage('review'));
        expect(await review('made-up', 'approve')).toMatchObject({ error: { code: 'NOT_FOUND' } });
      });

      test('several at once: one that cannot keeps all where they are', async () => {
        const [first, second] = [idOf('common', 0), idOf('common', 1)];
        await edit(first, {});
        const both = { key: key(), articleIds: [first, second] };
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.submit', both)).toBe('INVALID_STATE');
        expect((await get(first)).stage).toBe('draft');
      });

      test('given back: a draft with a word why, which the next submission takes away; what is ready too', async () => {
        const id = idOf('common');
        await edit(id, {});
        await as(EDITOR, 'faq.submit', { articleIds: [id] });
        await review(id, 'return', OTHER, '少了运费的说明');
        expect(await get(id)).toMatchObject({
          stage: 'draft',
          returned: { comment: '少了运费的说明', by: '秦岚', at: testStartAt },
        });
        await as(EDITOR, 'faq.submit', { articleIds: [id] });
        expect((await get(id)).returned).toBeUndefined();
        await review(id, 'approve');
        await review(id, 'return');
        expect((await get(id)).stage).toBe('draft');
      });

      test('one’s own article: approved by oneself, but for a script for emergencies', async () => {
        const [common, script] = [idOf('common'), idOf('emergency')];
        for (const id of [common, script]) {
          await edit(id, { keywords: ['改过'] });
          await as(EDITOR, 'faq.submit', { articleIds: [id] });
        }
        expect((await get(common)).mayApprove).toBe(true);
        expect(await review(common, 'approve', EDITOR)).toMatchObject({ ok: true });
        expect((await get(script)).mayApprove).toBe(false);
        expect(await review(script, 'approve', EDITOR)).toMatchObject({
          error: { code: 'FORBIDDEN', details: { reason: 'second_person', articleId: script } },
        });
        expect(await review(script, 'approve', OTHER)).toMatchObject({ ok: true });
      });

      test('a script whose second person was shut out since: their word is void, one given anew lets it out', async () => {
        withAdmin();
        await publish();
        const [script, common] = [idOf('emergency'), idOf('common')];
        const before = question(script);
        for (const id of [script, common]) await edit(id, { question: `${id}改过？` });
        await as(EDITOR, 'faq.submit', { articleIds: [script, common] });
        await review(script, 'approve', OTHER);
        await review(common, 'approve', OTHER);
        const memberId = memberIdOf(OTHER);
        for (const action of ['member.disable', 'member.enable'] as const)
          await call(cloud, ADMIN, 'merchant', action, { key: key(), memberId });
        const { problems } = await as(EDITOR, 'faq.check', {});
        const voided = { kind: 'approval_void', severity: 'error', articleId: script };
        expect(problems.filter(({ kind }) => kind === 'approval_void')).toMatchObject([voided]);
        expect(await callAction(cloud, EDITOR, 'merchant', 'faq.publish', { key: key() })).toMatchObject({
          error: { code: 'NOT_PUBLISHABLE', details: { problems: [voided] } },
        });
        expect(question(script)).toBe(before);
        await review(script, 'return', EDITOR);
        await as(EDITOR, 'faq.submit', { articleIds: [script] });
        await review(script, 'approve', OTHER);
        await publish();
        expect(question(script)).toBe(`${script}改过？`);
      });

      test('saved again after it was looked at: not approved unseen', async () => {
        const id = idOf('common');
        const approveSeen = (version: number) => {
          const input = { key: key(), articleIds: [id], verdict: 'approve' as const, versions: { [id]: version } };
          return callAction(cloud, OTHER, 'merchant', 'faq.review', input);
        };
        await edit(id, { question: '看过的？' });
        await edit(id, { question: '没看过的？' });
        await as(EDITOR, 'faq.submit', { articleIds: [id] });
        expect(await approveSeen(2)).toMatchObject({
          error: { code: 'VERSION_CONFLICT', details: { articleId: id, currentVersion: 3 } },
        });
        expect(await approveSeen(3)).toMatchObject({ ok: true });
      });

      test('a published script cannot be made common, or be archived, by one person alone', async () => {
        await publish();
        const script = idOf('emergency');
        await edit(script, { tier: 'common' });
        await as(EDITOR, 'faq.submit', { articleIds: [script] });
        expect(await review(script, 'approve', EDITOR)).toMatchObject({ error: { code: 'FORBIDDEN' } });
        await edit(script, { tier: 'emergency' }, { isArchived: true });
        await as(EDITOR, 'faq.submit', { articleIds: [script] });
        expect(await review(script, 'approve', EDITOR)).toMatchObject({ error: { code: 'FORBIDDEN' } });
      });

      test('publish: takes what is ready and leaves a draft’s published words', async () => {
        await publish();
        const [ready, draft, fresh] = [idOf('common', 0), idOf('common', 1), 'brand-new'];
        const before = question(draft);
        await edit(ready, { question: '批准了的问题？' });
        await approve(ready);
        await edit(draft, { question: '没写完的问题？' });
        const { version: _version, ...article } = await get(draft);
        await as(EDITOR, 'faq.save', { article: { ...article, id: fresh, question: '新文章？' }, expectedVersion: 0 });
        await publish();
        expect(question(ready)).toBe('批准了的问题？');
        expect(question(draft)).toBe(before);
        expect(question(fresh)).toBeUndefined();
        expect(await get(draft)).toMatchObject({ isDraft: true, isPublished: true });
      });

      test('publish: the guide goes the same way, to agents only', async () => {
        await publish();
        const id = idOf('guide');
        await edit(id, { question: '赔付上限是多少？' });
        expect(published().guide.articles.map((article) => article.question)).not.toContain('赔付上限是多少？');
        await approve(id);
        await publish();
        expect(published().guide.articles.map((article) => article.question)).toContain('赔付上限是多少？');
        expect(question(id)).toBeUndefined();
        expect((await get(id)).isDraft).toBe(false);
      });
    });

    describe('versions', () => {
      test('what was overwritten is still there, newest first', async () => {
        const id = idOf('common');
        const { question: brought } = await get(id);
        await edit(id, { question: '第一稿？' });
        await edit(id, { question: '第二稿？' }, { openid: OTHER });
        const { versions } = await as(EDITOR, 'faq.versions', { articleId: id });
        expect(versions.map(({ version, by, article }) => [version, by, article.question])).toEqual([
          [3, '秦岚', '第二稿？'],
          [2, '知夏', '第一稿？'],
          // As the deployment brought it: by nobody.
          [1, undefined, brought],
        ]);
      });
    });

    describe('categories', () => {
      const save = async (categories: readonly { id: string; title: string; icon: string }[], version?: number) => {
        const expectedVersion = version ?? (await list()).categoriesVersion;
        const input = { key: key(), categories: [...categories], expectedVersion };
        return callAction(cloud, EDITOR, 'merchant', 'faq.saveCategories', input);
      };

      test('made, renamed and moved in one write; shoppers see it with the next publishing', async () => {
        await publish();
        const [first, second, ...rest] = (await list()).categories;
        if (!first || !second) throw new Error('the seed has categories');
        const fresh = { id: 'store', title: '门店', icon: 'package' };
        await save([second, { ...first, title: '物流配送' }, ...rest, fresh]);
        const titles = () => published().tree.categories.map(({ title }) => title);
        expect(titles()[0]).toBe(first.title);
        expect((await list()).hasCategoryChanges).toBe(true);
        await publish();
        expect(titles()).toEqual([second.title, '物流配送', ...rest.map(({ title }) => title), '门店']);
        expect((await list()).hasCategoryChanges).toBe(false);
      });

      test('dropped only when nothing is in it any more', async () => {
        const { categories } = await list();
        const without = categories.filter(({ id }) => id !== 'shipping');
        expect(await save(without)).toMatchObject({
          error: { code: 'INVALID_STATE', details: { status: 'not_empty', categoryId: 'shipping' } },
        });
        for (const { id, categoryId } of (await list()).articles) {
          if (categoryId === 'shipping') await edit(id, {}, { isArchived: true });
        }
        expect(await save(without)).toMatchObject({ ok: true });
      });

      test('a published article in a dropped category stands against publishing until its removal is approved', async () => {
        await publish();
        const inShipping = (await list()).articles.filter(({ categoryId }) => categoryId === 'shipping');
        for (const { id } of inShipping) await edit(id, {}, { isArchived: true });
        await save((await list()).categories.filter(({ id }) => id !== 'shipping'));
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.publish', { key: key() })).toBe('NOT_PUBLISHABLE');
        await approve(...inShipping.map(({ id }) => id));
        await publish();
        expect(published().tree.categories.map(({ id }) => id)).not.toContain('shipping');
      });

      test('two editors at once: the second is told; an id twice is refused', async () => {
        const { categories, categoriesVersion } = await list();
        expect(await save(categories, categoriesVersion)).toMatchObject({ ok: true });
        expect(await save(categories, categoriesVersion)).toMatchObject({
          error: { code: 'VERSION_CONFLICT', details: { currentVersion: categoriesVersion + 1 } },
        });
        expect(await save([...categories, ...categories.slice(0, 1)])).toMatchObject({
          error: { code: 'INVALID_INPUT' },
        });
      });
    });

    describe('synonyms', () => {
      const read = () => as(EDITOR, 'faq.synonyms', {});
      const save = async (...groups: string[]) => {
        const { version } = await read();
        return as(EDITOR, 'faq.saveSynonyms', { groups, expectedVersion: version });
      };

      test('shoppers have them with the next publishing; rolled back with the rest', async () => {
        await publish();
        expect(published().tree).not.toHaveProperty('synonyms');
        await save('快递、件儿　包裹 快递', '茶饼 普洱圆片', '茶饼，普洱圆片');
        expect((await read()).groups).toEqual(['快递 件儿 包裹', '茶饼 普洱圆片']);
        expect(published().tree).not.toHaveProperty('synonyms');
        expect((await list()).hasCategoryChanges).toBe(true);
        await publish();
        expect(published().tree.synonyms).toEqual(['快递 件儿 包裹', '茶饼 普洱圆片']);
        expect((await list()).hasCategoryChanges).toBe(false);
        await as(EDITOR, 'faq.rollBack', { publicationId: 'p000001' });
        expect(published().tree).not.toHaveProperty('synonyms');
        expect((await list()).hasCategoryChanges).toBe(true);
        await as(EDITOR, 'faq.rollBack', { publicationId: 'p000002' });
        expect(published().tree.synonyms).toEqual(['快递 件儿 包裹', '茶饼 普洱圆片']);
      });

      test('kept when categories and orders are saved; none saved, none published', async () => {
        await save('茶饼 普洱圆片');
        await as(EDITOR, 'faq.order', { categoryId: 'shipping', articleIds: [] });
        const { categories, categoriesVersion } = await list();
        await as(EDITOR, 'faq.saveCategories', { categories, expectedVersion: categoriesVersion });
        await publish();
        expect(published().tree.synonyms).toEqual(['茶饼 普洱圆片']);
        await save();
        await publish();
        expect(published().tree).not.toHaveProperty('synonyms');
      });

      test('two editors at once: the second is told; a word alone is refused', async () => {
        const { version } = await save('茶饼 普洱圆片');
        const input = { key: key(), groups: ['茶饼 圆茶'], expectedVersion: version - 1 };
        expect(await callAction(cloud, EDITOR, 'merchant', 'faq.saveSynonyms', input)).toMatchObject({
          error: { code: 'VERSION_CONFLICT', details: { currentVersion: version } },
        });
        const alone = { key: key(), groups: ['茶饼 茶饼'], expectedVersion: version };
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.saveSynonyms', alone)).toBe('INVALID_INPUT');
      });
    });

    describe('order', () => {
      test('by hand first, then by demand; kept when categories are saved, and no article becomes a draft by it', async () => {
        const inCategory = () =>
          published()
            .tree.articles.filter(({ categoryId }) => categoryId === 'shipping')
            .map(({ id }) => id);
        await publish();
        const byDemand = inCategory();
        const [last = '', beforeLast = ''] = [byDemand.at(-1), byDemand.at(-2)];
        await as(EDITOR, 'faq.order', { categoryId: 'shipping', articleIds: [last, beforeLast] });
        const { categories, categoriesVersion, draftCount } = await list();
        expect(draftCount).toBe(0);
        expect((await get(beforeLast)).place).toBe(1);
        await as(EDITOR, 'faq.saveCategories', { categories, expectedVersion: categoriesVersion });
        await publish();
        expect(inCategory()).toEqual([last, beforeLast, ...byDemand.slice(0, -2)]);
        const unknown = { key: key(), categoryId: 'nowhere', articleIds: [] };
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.order', unknown)).toBe('NOT_FOUND');
      });
    });

    describe('history, difference and roll back', () => {
      const history = async () => (await as(EDITOR, 'faq.history', {})).publications;
      const twoPublications = () => publishTwice(cloud);

      test('history: newest first, with who, why and how much', async () => {
        await twoPublications();
        const [second, first] = await history();
        expect(second).toMatchObject({
          by: '秦岚',
          cause: 'publish',
          isCurrent: true,
          added: 0,
          changed: 1,
          removed: 0,
        });
        expect(first).toMatchObject({ by: '知夏', isCurrent: false, at: testStartAt, changed: 0 });
        expect(first?.added).toBe(cloud.database.count('faq_articles'));
      });

      test('history: more than a page goes on where the page ended', async () => {
        for (let round = 0; round < 21; round += 1) await publish();
        const first = await as(EDITOR, 'faq.history', {});
        expect(first.publications).toHaveLength(20);
        const second = await as(EDITOR, 'faq.history', { cursor: first.nextCursor });
        expect(second.publications.map(({ id }) => id)).toEqual(['p000001']);
        expect(second.nextCursor).toBeUndefined();
      });

      test('difference: field by field, between publications and towards what is saved', async () => {
        const id = await twoPublications();
        const difference = (from: string, to: string, articleId?: string) =>
          as(EDITOR, 'faq.difference', { from, to, articleId });
        const { items, more } = await difference('p000001', 'p000002');
        expect([items.length, more]).toEqual([1, 0]);
        expect(items[0]).toMatchObject({ articleId: id, kind: 'changed' });
        expect(items[0]?.fields.map(({ name, after }) => [name, after])).toEqual([
          ['question', '第二版的问题？'],
          ['answer', '第二版'],
        ]);
        expect(items[0]?.fields[1]?.pieces?.at(-1)).toEqual({ kind: 'added', text: '第二版' });
        await edit(id, { demand: 7 });
        expect((await difference('published', 'next')).items).toEqual([]);
        expect((await difference('published', 'saved')).items[0]?.fields).toMatchObject([
          { name: 'demand', after: '7' },
        ]);
        expect((await difference('published', 'saved', 'another')).items).toEqual([]);
        const unknown = { from: 'p000009', to: 'next' };
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.difference', unknown)).toBe('NOT_FOUND');
      });

      test('difference: what changed around the articles, with the words for it', async () => {
        await publish();
        const { categories, categoriesVersion, articles } = await as(EDITOR, 'faq.list', {});
        const [first, second, ...rest] = categories as [FaqCategory, FaqCategory, ...FaqCategory[]];
        const renamed = { ...first, title: '新名字' };
        await as(EDITOR, 'faq.saveCategories', {
          categories: [second, renamed, ...rest],
          expectedVersion: categoriesVersion,
        });
        const inFirst = articles.filter(({ categoryId }) => categoryId === first.id).map(({ id }) => id);
        await as(EDITOR, 'faq.order', { categoryId: first.id, articleIds: inFirst.slice(0, 2) });
        const { version } = await as(EDITOR, 'faq.synonyms', {});
        await as(EDITOR, 'faq.saveSynonyms', { groups: ['茶饼 圆茶'], expectedVersion: version });
        const { structure } = await as(EDITOR, 'faq.difference', { from: 'published', to: 'next' });
        expect(structure?.categories).toMatchObject({
          renamed: [{ before: first.title, after: '新名字' }],
          moved: [{ from: 2, to: 1, text: second.title }],
        });
        expect(structure?.orders.map(({ category, isByDemand }) => [category, isByDemand])).toEqual([
          ['新名字', false],
        ]);
        expect(structure?.synonyms).toEqual({ added: ['茶饼 圆茶'], removed: [] });
        await publish();
        expect(await as(EDITOR, 'faq.difference', { from: 'published', to: 'next' })).toEqual({ items: [], more: 0 });
      });

      test('difference: a category by its title, before and after; long changes as many as an answer holds', async () => {
        await publish();
        const { categories, articles } = await as(EDITOR, 'faq.list', {});
        const one = articles.find(({ categoryId }) => categoryId !== categories[0]?.id);
        await edit(one?.id ?? '', { categoryId: categories[0]?.id });
        const { items } = await as(EDITOR, 'faq.difference', { from: 'published', to: 'saved', articleId: one?.id });
        const before = categories.find(({ id }) => id === one?.categoryId)?.title;
        expect(items[0]?.fields).toEqual([{ name: 'category', before, after: categories[0]?.title }]);

        const long = Array.from({ length: 15 }, () => ({ type: 'text' as const, text: '长'.repeat(2_000) }));
        for (const { id } of articles.slice(0, 5)) await edit(id, { blocks: long });
        const cut = await as(EDITOR, 'faq.difference', { from: 'published', to: 'saved' });
        expect(cut.items.length).toBeGreaterThan(0);
        expect(cut.more).toBeGreaterThan(0);
        expect(Buffer.byteLength(JSON.stringify(cut))).toBeLessThan(WECHAT_LIMITS.callResponseBytes);
      });

      test('roll back: the older tree whole, and what was approved since waits to be approved again', async () => {
        const id = await twoPublications();
        const [, first] = await history();
        await as(EDITOR, 'faq.rollBack', { publicationId: 'p000001' });
        expect(published().hash).toBe(first?.hash);
        expect(await get(id)).toMatchObject({ stage: 'draft', isDraft: true, question: '第二版的问题？' });
        expect((await history())[0]).toMatchObject({ cause: 'rollBack', rolledBackTo: 'p000001', changed: 1 });
        await publish();
        expect(published().hash).toBe(first?.hash);
        await cloud.clock.advance(MINUTE);
        await approve(id);
        await publish();
        expect(question(id)).toBe('第二版的问题？');
      });

      test('roll back: can itself be rolled back; not to what is current, not to what never was', async () => {
        const id = await twoPublications();
        await as(EDITOR, 'faq.rollBack', { publicationId: 'p000001' });
        await as(EDITOR, 'faq.rollBack', { publicationId: 'p000002' });
        expect(question(id)).toBe('第二版的问题？');
        const to = (publicationId: string) =>
          refusal(cloud, EDITOR, 'merchant', 'faq.rollBack', { key: key(), publicationId });
        expect(await to('p000004')).toBe('INVALID_STATE');
        expect(await to('p000009')).toBe('NOT_FOUND');
      });
    });

    describe('schedule', () => {
      beforeEach(withAdmin);
      const schedule = (publishAt: number | null) => as(EDITOR, 'faq.schedule', { publishAt });
      const prepared = async () => {
        await publish();
        const id = idOf('common');
        await edit(id, { question: '双十二怎么发货？' });
        await approve(id);
        return id;
      };

      test('the jobs publish when the time has come, once', async () => {
        const id = await prepared();
        const at = cloud.clock.now() + 2 * HOUR;
        await schedule(at);
        expect(await as(EDITOR, 'faq.history', {})).toMatchObject({ scheduledAt: at, scheduledBy: '知夏' });
        await cloud.clock.advance(HOUR);
        await cloud.runTimer('jobs');
        expect(question(id)).not.toBe('双十二怎么发货？');
        await cloud.clock.advance(HOUR);
        await Promise.all([cloud.runTimer('unleased'), cloud.runTimer('unleased')]);
        expect(question(id)).toBe('双十二怎么发货？');
        const { publications, scheduledAt } = await as(EDITOR, 'faq.history', {});
        expect(publications.map(({ cause, by }) => [cause, by])).toEqual([
          ['schedule', '知夏'],
          ['publish', '知夏'],
        ]);
        expect(scheduledAt).toBeUndefined();
      });

      test('taken back: nothing happens; a time that has passed is refused', async () => {
        const id = await prepared();
        await schedule(cloud.clock.now() + HOUR);
        await schedule(null);
        await cloud.clock.advance(2 * HOUR);
        await cloud.runTimer('jobs');
        expect(question(id)).not.toBe('双十二怎么发货？');
        const past = { key: key(), publishAt: cloud.clock.now() };
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.schedule', past)).toBe('INVALID_INPUT');
      });

      test.each([
        ['disabled', 'member.disable', {}],
        ['given other roles', 'member.setRoles', { roles: ['agent'] }],
      ] as const)('whoever set it is %s: it is planned no more, and does not happen', async (_, action, more) => {
        const id = await prepared();
        await schedule(cloud.clock.now() + HOUR);
        await cloud.clock.advance(MINUTE);
        const memberId = memberIdOf(EDITOR);
        await call(cloud, ADMIN, 'merchant', action, { key: key(), memberId, ...more } as never);
        expect((await as(ADMIN, 'faq.history', {})).scheduledAt).toBeUndefined();
        await cloud.clock.advance(MINUTE);
        // Back at the desk: what was void stays so.
        await call(cloud, ADMIN, 'merchant', 'member.enable', { key: key(), memberId });
        await call(cloud, ADMIN, 'merchant', 'member.setRoles', { key: key(), memberId, roles: ['editor'] });
        await cloud.clock.advance(HOUR);
        await Promise.all([cloud.runTimer('unleased'), cloud.runTimer('unleased')]);
        expect(question(id)).not.toBe('双十二怎么发货？');
        const { publications, scheduleFailed, scheduledAt } = await as(EDITOR, 'faq.history', {});
        expect([publications.length, scheduledAt]).toEqual([1, undefined]);
        expect(scheduleFailed).toMatchObject({ lacksRight: true });
      });

      test('what stands against it is told in the history, and nothing is published', async () => {
        const id = await prepared();
        await edit(id, { blocks: [{ type: 'text', text: '预计 {{order.nothing|很快}} 发出' }] });
        await approve(id);
        await schedule(cloud.clock.now() + HOUR);
        await cloud.clock.advance(HOUR);
        await cloud.runTimer('jobs');
        const { publications, scheduleFailed, scheduledAt } = await as(EDITOR, 'faq.history', {});
        expect(publications).toHaveLength(1);
        expect(scheduleFailed).toMatchObject({ problemCount: 1 });
        expect(scheduledAt).toBeUndefined();
      });
    });

    describe('check', () => {
      const check = (of: 'next' | 'saved' = 'saved') => as(EDITOR, 'faq.check', { of });
      const kinds = async () => (await check()).problems.map(({ kind, severity }) => `${severity} ${kind}`);

      test('a shop in order: nothing stands against it, and all of it is new', async () => {
        const { problems, changes } = await check('next');
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(changes.added).toHaveLength(cloud.database.count('faq_articles'));
      });

      test('links: a page that does not exist, and a picture whose file is gone', async () => {
        const { fileId } = cloud.storage.put(`${uploadFolderOf(EDITOR)}/a.jpg`, Buffer.from('jpg'), 'image/jpeg');
        const link = (path: string) => ({ type: 'link', label: '去看看', path });
        const image = (file: string) => ({ type: 'image', fileId: file, alt: '示意' });
        await edit(idOf('common', 0), { blocks: [image(fileId), link(`/${PAGES[0]}?from=faq`)] });
        expect(await kinds()).not.toContain('error dead_link');
        await edit(idOf('common', 1), { blocks: [image(`${fileId}x`), link('mall/gone/index')] });
        const dead = (await check()).problems.filter(({ kind }) => kind === 'dead_link');
        expect(dead.map(({ text }) => text)).toEqual([`${fileId}x`, 'mall/gone/index']);
        await approve(idOf('common', 1));
        expect(await refusal(cloud, EDITOR, 'merchant', 'faq.publish', { key: key() })).toBe('NOT_PUBLISHABLE');
      });

      test('pictures: only of the desk’s own folders, of this environment, of the web or the package', async () => {
        const { version, ...article } = await get(idOf('common'));
        const put = (path: string) => cloud.storage.put(path, Buffer.from('jpg'), 'image/jpeg').fileId;
        const save = (fileId: string) =>
          refusal(cloud, EDITOR, 'merchant', 'faq.save', {
            key: key(),
            expectedVersion: version,
            article: { ...article, blocks: [{ type: 'image', fileId, alt: '示意' }] },
          });
        const refused = [
          'javascript:alert(1)',
          'data:image/png;base64,iVBORw0KGgo=',
          'http://shop.example/a.png',
          ' https://shop.example/a.png',
          'cloud://another-env.6162-another-env-1/goods/a.jpg',
          put(`${uploadFolderOf('oShopper_LinXiaoman-7Qe2pD4a')}/private.jpg`),
          put('exports/m1/faq.png'),
          '/../secrets/a.png',
        ];
        for (const address of refused) expect([address, await save(address)]).toEqual([address, 'INVALID_INPUT']);
        const taken = [
          put('goods/a.jpg'),
          put(`${uploadFolderOf(OTHER)}/a.jpg`),
          'https://shop.example/a.png',
          '/pictures/tea.svg',
        ];
        for (const fileId of taken) await edit(idOf('common'), { blocks: [{ type: 'image', fileId, alt: '示意' }] });
      });

      test.each(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'])(
        'an article called %s: not made, and one that is there is approved like any other',
        async (id) => {
          const { version: _version, ...article } = await get(idOf('common'));
          const fresh = { key: key(), expectedVersion: 0, article: { ...article, id, question: '叫什么都行吗？' } };
          expect(await refusal(cloud, EDITOR, 'merchant', 'faq.save', fresh)).toBe('INVALID_INPUT');
          const [stored] = cloud.database.find('faq_articles', { _id: idOf('common') });
          cloud.database.insert('faq_articles', [
            { ...stored, _id: id, question: '叫什么都行吗？', similar: [], keywords: [], english: undefined },
          ]);
          await edit(id, { question: '叫什么都可以吗？' });
          await as(EDITOR, 'faq.submit', { articleIds: [id] });
          const { version } = await get(id);
          await as(OTHER, 'faq.review', { articleIds: [id], verdict: 'approve', versions: { [id]: version } });
          expect(await get(id)).toMatchObject({ stage: 'ready', isDraft: true, isPublished: false });
          await publish();
          expect(await get(id)).toMatchObject({ isDraft: false, isPublished: true });
        },
      );

      test('a category is not called what every object has', async () => {
        const { categories, categoriesVersion } = await as(EDITOR, 'faq.list', {});
        const save = (id: string) =>
          callAction(cloud, EDITOR, 'merchant', 'faq.saveCategories', {
            key: key(),
            categories: [...categories, { id, title: '售后', icon: 'truck' }],
            expectedVersion: categoriesVersion,
          });
        expect(await save('constructor')).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
        expect(await save('constructors')).toMatchObject({ ok: true });
      });

      test('duplicates: the very same wording stands against publishing, named with both questions', async () => {
        const [one, other] = [idOf('common', 0), idOf('common', 1)];
        const { question: words, conditions } = await get(one);
        await edit(other, { similar: [words], conditions });
        const found = (await check()).problems.find(({ kind }) => kind === 'duplicate');
        expect(found).toMatchObject({ severity: 'error', text: words });
        expect([found?.articleId, found?.otherId].sort()).toEqual([one, other].sort());
        expect(found?.question).toBeDefined();
      });

      test('coverage: below 80 % it says so, with the worst questions and moves that mend it', async () => {
        const { version: _version, ...article } = await get(idOf('common'));
        const words = '山东河北辽宁吉林江苏浙江安徽福建江西河南湖北湖南广东海南四川';
        for (let nth = 0; nth < 14; nth += 1) {
          const fresh = {
            ...article,
            id: `new-${nth}`,
            question: `${words.slice(nth * 2, nth * 2 + 2)}的朋友问什么`,
            similar: [],
            conditions: {},
            demand: 2_000 + nth,
          };
          await as(EDITOR, 'faq.save', { article: fresh, expectedVersion: 0 });
        }
        const { problems, coverage } = await check();
        expect(problems.map(({ kind }) => kind)).toContain('coverage');
        expect(coverage.share).toBeLessThan(0.8);
        expect(coverage.missed[0]?.demand).toBeGreaterThan(1_999);
        expect(coverage.proposal.length).toBeGreaterThan(0);
        expect(coverage.shareAfter).toBeGreaterThanOrEqual(0.8);
      });
    });

    test('a day later, everything of the above is still one whole tree', async () => {
      await publish();
      await cloud.clock.advance(DAY);
      expect(published().tree.articles.length).toBe(
        (await list()).articles.filter(({ tier }) => tier !== 'guide').length,
      );
    });

    describe('a draft that lacks something', () => {
      const half = {
        question: '',
        categoryId: '',
        blocks: [
          { type: 'text', text: '' },
          { type: 'steps', items: [] },
          { type: 'link', label: '', path: '写到一半' },
          { type: 'image', fileId: '', alt: '' },
        ],
      };

      test('is saved as it is, and read back the same', async () => {
        const articleId = idOf('common');
        await edit(articleId, half);
        expect(await get(articleId)).toMatchObject({ ...half, isDraft: true });
      });

      test('goes no further: neither submitted nor, should it lie there, approved', async () => {
        const articleId = idOf('common');
        await edit(articleId, half);
        const lacking = {
          error: {
            code: 'INVALID_STATE',
            details: { status: 'incomplete', articleId, missing: ['question', 'category', 'blocks', 'link', 'image'] },
          },
        };
        const submitted = { key: key(), articleIds: [articleId] };
        expect(await callAction(cloud, EDITOR, 'merchant', 'faq.submit', submitted)).toMatchObject(lacking);
        // As an earlier build may have left one.
        const [stored] = cloud.database.find('faq_articles', { _id: articleId });
        cloud.database.insert('faq_articles', [{ ...stored, _id: 'half', stage: 'review' }]);
        const approval = { key: key(), articleIds: ['half'], verdict: 'approve' as const };
        expect(await callAction(cloud, OTHER, 'merchant', 'faq.review', approval)).toMatchObject({
          error: { ...lacking.error, details: { ...lacking.error.details, articleId: 'half' } },
        });
      });

      test('a path that is no page of a mini program: kept, and never published', async () => {
        const articleId = idOf('common');
        for (const path of ['javascript:alert(1)', 'data:text/html,x', 'https://example.com']) {
          await edit(articleId, { blocks: [{ type: 'link', label: '看', path }] });
          const submitted = { key: key(), articleIds: [articleId] };
          expect(await callAction(cloud, EDITOR, 'merchant', 'faq.submit', submitted)).toMatchObject({
            error: { details: { status: 'incomplete', missing: ['link'] } },
          });
        }
      });
    });
  },
);

// Without the jobs, so that an hour costs nothing.
describeCloud('merchant: rolling back', deskCloud(['merchant']), (cloud) => {
  const { as, published } = faqDesk(cloud);

  test.each(BEFORE_AND_AFTER)('a crash %s any request, then again: done once', async (when) => {
    seedFaq(cloud);
    await publishTwice(cloud);
    const putBack = keepRecords(cloud);
    await atEveryRequest(cloud, { functionName: 'merchant', when }, async (crash) => {
      cloud.reset();
      await cloud.clock.advance(HOUR);
      putBack();
      const input = { key: key(), publicationId: 'p000001' };
      crash();
      await callAction(cloud, EDITOR, 'merchant', 'faq.rollBack', input);
      const { tree } = published();
      expect(tree.articles.length).toBeGreaterThan(0);
      await as(EDITOR, 'faq.rollBack', input);
      expect(cloud.database.count('faq_publications')).toBe(3);
      expect(published().publicationId).toBe('p000003');
    });
  });
});
