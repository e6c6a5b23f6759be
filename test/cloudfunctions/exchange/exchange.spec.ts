import fc from 'fast-check';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import * as v from 'valibot';
import writeExcelFile from 'write-excel-file/node';
import { memberIdOf, uploadFolderOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { articleInput } from '../../../contract';
import { TITLE_ROW } from '../../../domain/faq/exchange';
import { DAY, MINUTE } from '../../../domain/kernel';
import { describeCloud } from '../../cloud/describe-cloud';
import { anyArticle } from '../../domain/faq/any-article';
import { atEveryRequest, BEFORE_AND_AFTER } from '../at-every-request';
import { call, callAction, deskCloud, FEW_TIMER_RUNS } from '../desk-cloud';
import { keepRecords } from '../keep-records';
import { EDITOR, faqDesk, key, OTHER, seedFaq } from '../merchant/faq-desk';

type File = Pick<InputOf<'exchange', 'faq.readImport'>, 'fileId' | 'format'>;

describeCloud('exchange: the FAQ as files', deskCloud(['exchange', 'merchant', 'chores'], FEW_TIMER_RUNS), (cloud) => {
  const { as, edit, get, idOf, publish, published } = faqDesk(cloud);
  beforeEach(() => seedFaq(cloud));

  const folder = uploadFolderOf(EDITOR);
  const upload = (content: string | Buffer, format: 'csv' | 'xlsx' = 'csv'): File => {
    const { fileId } = cloud.storage.put(`${folder}/imports/${key()}.${format}`, Buffer.from(content), 'text/csv');
    return { fileId, format };
  };
  const csv = (rows: readonly (readonly string[])[]) => upload(Papa.unparse(rows.map((row) => [...row])));
  const readImport = (file: File, more: object = {}) =>
    call(cloud, EDITOR, 'exchange', 'faq.readImport', { ...file, ...more });
  const apply = async (file: File, token?: string) => {
    const input = { key: key(), ...file, token: token ?? (await readImport(file)).token };
    return { input, answer: await callAction(cloud, EDITOR, 'exchange', 'faq.applyImport', input) };
  };
  const progress = (importId: string) => call(cloud, EDITOR, 'exchange', 'faq.importProgress', { importId });
  const finished = async (importId: string) => {
    for (let asked = 0; asked < 50; asked += 1) {
      const state = await progress(importId);
      if (state.isFinished) return state;
    }
    throw new Error('an import does not come to its end');
  };
  const importIdOf = (answer: Awaited<ReturnType<typeof apply>>['answer']) => {
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data.importId;
  };
  const exported = async (format: 'csv' | 'xlsx'): Promise<Buffer> => {
    const { url } = await call(cloud, EDITOR, 'exchange', 'faq.export', { format });
    const answer = await fetch(url);
    return Buffer.from(await answer.arrayBuffer());
  };
  const articles = () => cloud.database.find('faq_articles');
  const manyRows = (count: number) =>
    Array.from({ length: count }, (_, nth) => ['物流', `第 ${nth} 个问题是什么`, `第 ${nth} 个答案`]);
  const TITLES = ['分类', '问题', '答案'];

  test('English: a file without its columns leaves it alone; with them it comes in, whole or not at all', async () => {
    const id = idOf('common');
    const english = { question: 'Fresh?', similar: [], blocks: [{ type: 'text' as const, text: 'Yes.' }] };
    await edit(id, { english });
    const old = await apply(
      csv([
        ['编号', '答案'],
        [id, '改过的答案'],
      ]),
    );
    await finished(importIdOf(old.answer));
    expect(await get(id)).toMatchObject({ blocks: [{ type: 'text', text: '改过的答案' }], english });
    const rows = [
      ['编号', '英文问题', '英文答案'],
      [id, 'Fresh tea?', 'Of course.'],
    ];
    await finished(importIdOf((await apply(csv(rows))).answer));
    expect((await get(id)).english).toEqual({
      question: 'Fresh tea?',
      similar: [],
      blocks: [{ type: 'text', text: 'Of course.' }],
    });
    const half = await readImport(
      csv([
        ['编号', '英文问题', '英文答案'],
        [id, 'Fresh tea?', ''],
      ]),
    );
    expect(half.rows[0]).toMatchObject({ fate: 'error', column: 'englishAnswer', problem: 'missing' });
    await finished(
      importIdOf(
        (
          await apply(
            csv([
              ['编号', '英文问题', '英文答案'],
              [id, '', ''],
            ]),
          )
        ).answer,
      ),
    );
    expect(await get(id)).not.toHaveProperty('english');
  });

  describe('export', () => {
    test.each(['csv', 'xlsx'] as const)(
      '%s: everything that is saved, and importing it back changes nothing',
      async (format) => {
        await edit(idOf('common'), { similar: ['=HYPERLINK("http://evil")', '普通问法'] }, { isArchived: true });
        const file = await exported(format);
        const rows = format === 'csv' ? Papa.parse<string[]>(file.toString().slice(1)).data : await readSheet(file);
        expect(rows[0]).toEqual(TITLE_ROW);
        expect(rows).toHaveLength(articles().length + 1);
        const { counts } = await readImport(upload(file, format));
        expect(counts).toEqual({ create: 0, update: 0, same: articles().length, error: 0 });
      },
    );

    test.each(['csv', 'xlsx'] as const)(
      '%s: any articles come back as they were where they are not there any more',
      async (format) => {
        const seeded = articles().length;
        const ids = new Set<string>();
        const questions = new Set<string>();
        const written = fc.sample(anyArticle, { numRuns: 120, seed: 7 }).filter((article) => {
          const isNew = !ids.has(article.id) && !questions.has(article.question);
          ids.add(article.id);
          questions.add(article.question);
          return isNew && v.safeParse(articleInput, article).success;
        });
        expect(written.length).toBeGreaterThan(40);
        for (const [nth, article] of written.entries()) {
          const input = {
            article: article as unknown as InputOf<'merchant', 'faq.save'>['article'],
            isArchived: nth % 5 === 0,
          };
          await as(EDITOR, 'faq.save', { ...input, expectedVersion: 0 });
        }
        const { version } = await as(EDITOR, 'faq.synonyms', {});
        await as(EDITOR, 'faq.saveSynonyms', { groups: ['茶饼 圆茶', '1 =2'], expectedVersion: version });
        const kept = (list: ReturnType<typeof articles>) =>
          Object.fromEntries(list.map(({ _id, contentHash, isArchived }) => [_id, [contentHash, isArchived]]));
        const before = kept(articles());
        const file = await exported(format);

        cloud.reset();
        seedFaq(cloud);
        const { counts, synonyms } = await readImport(upload(file, format));
        expect(counts).toEqual({ create: written.length, update: 0, same: seeded, error: 0 });
        expect(synonyms).toEqual(format === 'csv' ? undefined : { added: ['茶饼 圆茶', '1 =2'], removed: [], bad: [] });
        await finished(importIdOf((await apply(upload(file, format))).answer));
        expect(kept(articles())).toEqual(before);
        expect((await as(EDITOR, 'faq.synonyms', {})).groups).toEqual(format === 'csv' ? [] : ['茶饼 圆茶', '1 =2']);
      },
    );

    test('csv: what a spreadsheet would run as a formula begins with a quote', async () => {
      await edit(idOf('common'), { similar: ['=1+1'] });
      const file = (await exported('csv')).toString();
      expect(file).toContain("'=1+1");
      expect(file.startsWith('\ufeff')).toBe(true);
    });
  });

  describe('dry run', () => {
    test('tells what each row would do, and changes nothing', async () => {
      const known = await get(idOf('common'));
      const file = csv([
        ['编号', '分类', '问题', '答案', '每月提问'],
        ['', '物流', '全新的问题？', '一个答案', '12'],
        [known.id, known.categoryId, '改过的问题？', '新的答案', String(known.demand)],
        ['', '不存在的分类', '放不进去？', '答案', ''],
        ['', '物流', '数不清？', '答案', '很多'],
        ['', '物流', '全新的问题？', '又来一次', ''],
        ['', '', '', '', ''],
      ]);
      const before = JSON.stringify(articles());
      const { rows, counts } = await readImport(file);
      expect(rows.map(({ row, fate, problem, column }) => [row, fate, problem, column])).toEqual([
        [2, 'create', undefined, undefined],
        [3, 'update', undefined, undefined],
        [4, 'error', 'unknown', 'category'],
        [5, 'error', 'unreadable', 'demand'],
        [6, 'error', 'twice', 'question'],
      ]);
      expect(rows[3]?.columnTitle).toBe('每月提问');
      expect(counts).toEqual({ create: 1, update: 1, same: 0, error: 3 });
      expect(JSON.stringify(articles())).toBe(before);
    });

    test('a long file comes in pages, and one fate alone when asked', async () => {
      const file = csv([TITLES, ...manyRows(1_203), ['物流', '', '没有问题']]);
      const first = await readImport(file);
      expect([first.rows.length, first.nextFrom]).toEqual([500, 500]);
      const last = await readImport(file, { from: 1_000 });
      expect([last.rows.length, last.nextFrom]).toEqual([204, undefined]);
      const bad = await readImport(file, { fate: 'error' });
      expect(bad.rows).toMatchObject([{ row: 1_205, problem: 'missing', column: 'question' }]);
    });

    test('only the columns a file has are changed', async () => {
      const known = await get(idOf('common'));
      const file = csv([
        ['编号', '每月提问'],
        [known.id, '4321'],
      ]);
      await finished(importIdOf((await apply(file)).answer));
      expect(await get(known.id)).toMatchObject({ demand: 4321, blocks: known.blocks, question: known.question });
    });

    test('CSV as Excel in China writes it (GB 18030), and an Excel file with numbers and dates', async () => {
      // 分类,问题,答案 and 物流,多久能到？,三天。 in GB 18030.
      const gb = Buffer.from('b7d6c0e02ccecacce22cb4f0b0b80aceefc1f72cb6e0bec3c4dcb5bda3bf2cc8fdcceca1a3', 'hex');
      expect((await readImport(upload(gb))).rows).toMatchObject([{ fate: 'create', question: '多久能到？' }]);
      const sheet = [
        ['分类', '问题', '答案', '每月提问', '开始时间'].map((value) => ({ value })),
        [
          { value: '物流' },
          { value: '双十二几点开始？' },
          { value: '零点。' },
          { value: 30 },
          { value: new Date(Date.UTC(2026, 11, 12)), format: 'yyyy-mm-dd' },
        ],
      ];
      const file = upload(await writeExcelFile(sheet as never).toBuffer(), 'xlsx');
      await finished(importIdOf((await apply(file)).answer));
      const article = articles().find(({ question }) => question === '双十二几点开始？');
      expect(article).toMatchObject({ demand: 30, conditions: { validFrom: Date.parse('2026-12-12T00:00:00+08:00') } });
    });

    test.each([
      ['a spreadsheet that is none', 'xlsx', Buffer.from('not a zip'), 'unreadable_file'],
      ['too large', 'csv', Buffer.alloc(5 * 1024 * 1024 + 1, 97), 'too_large'],
      ['too many rows', 'csv', Buffer.from(`问题\n${'a\n'.repeat(5_001)}`), 'too_many_rows'],
    ] as const)('refused whole: %s', async (_title, format, content, rule) => {
      const answer = await callAction(cloud, EDITOR, 'exchange', 'faq.readImport', upload(content, format));
      expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', details: { fields: [{ rule }] } } });
    });

    test('a file of elsewhere is refused, one that is gone is not found', async () => {
      const { fileId } = csv([TITLES]);
      const of = (id: string) => callAction(cloud, EDITOR, 'exchange', 'faq.readImport', { fileId: id, format: 'csv' });
      for (const elsewhere of ['cloud://other-env.abc/uploads/a.csv', fileId.replace(folder, uploadFolderOf(OTHER))]) {
        expect(await of(elsewhere)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
      }
      expect(await of(fileId.replace('.csv', '-gone.csv'))).toMatchObject({ error: { code: 'NOT_FOUND' } });
    });
  });

  describe('synonyms', () => {
    const sheets = (synonyms: readonly string[], rows: readonly (readonly string[])[] = [TITLES]) =>
      writeExcelFile([
        { sheet: 'FAQ', data: rows.map((row) => row.map((value) => ({ value }))) },
        { sheet: '同义词', data: ['同义词', ...synonyms].map((value) => [{ value }]) },
      ]).toBuffer();
    const known = async () => (await as(EDITOR, 'faq.synonyms', {})).groups;

    test('alone in a file: told, then written, and nobody else’s are lost', async () => {
      const { version } = await as(EDITOR, 'faq.synonyms', {});
      await as(EDITOR, 'faq.saveSynonyms', { groups: ['快递 包裹', '发票 小票'], expectedVersion: version });
      const file = upload(await sheets(['包裹 件儿']), 'xlsx');
      const { synonyms, token } = await readImport(file);
      expect(synonyms).toEqual({ added: ['包裹 件儿'], removed: ['快递 包裹'], bad: [] });
      expect(await known()).toEqual(['快递 包裹', '发票 小票']);
      const importId = importIdOf((await apply(file, token)).answer);
      expect(await progress(importId)).toMatchObject({ total: 0, isFinished: true });
      expect(await known()).toEqual(['发票 小票', '包裹 件儿']);
    });

    test('a lone word among them: nothing at all is written', async () => {
      const before = articles().length;
      const file = upload(await sheets(['包裹'], [TITLES, ...manyRows(1)]), 'xlsx');
      const { synonyms } = await readImport(file);
      expect(synonyms?.bad).toEqual([{ row: 2, text: '包裹', problem: 'missing' }]);
      expect((await apply(file)).answer).toMatchObject({
        error: { code: 'INVALID_INPUT', details: { synonymRows: [2] } },
      });
      expect([await known(), articles().length]).toEqual([[], before]);
    });

    test('changed by a colleague since the dry run: VERSION_CONFLICT, and theirs stay', async () => {
      const file = upload(await sheets(['包裹 件儿']), 'xlsx');
      const { token } = await readImport(file);
      const { version } = await as(EDITOR, 'faq.synonyms', {});
      await as(OTHER, 'faq.saveSynonyms', { groups: ['快递 包裹'], expectedVersion: version });
      expect((await apply(file, token)).answer).toMatchObject({ error: { code: 'VERSION_CONFLICT' } });
      expect(await known()).toEqual(['快递 包裹']);
    });
  });

  describe('import', () => {
    test('1,000 rows with three bad ones: refused whole and the three named; mended, all of it is there', async () => {
      const rows = manyRows(1_000);
      const broken = rows.map((row, nth) => (nth % 400 === 7 ? ['没有这个分类', ...row.slice(1)] : row));
      const before = articles().length;
      const { answer } = await apply(csv([TITLES, ...broken]));
      expect(answer).toMatchObject({
        error: {
          code: 'INVALID_INPUT',
          details: { rowCount: 3, rows: [9, 409, 809].map((row) => ({ row, column: 'category', problem: 'unknown' })) },
        },
      });
      expect(articles()).toHaveLength(before);
      expect(cloud.database.count('faq_imports')).toBe(0);

      const importId = importIdOf((await apply(csv([TITLES, ...rows]))).answer);
      expect(await progress(importId)).toMatchObject({ done: 400, total: 1_000, isFinished: false });
      expect(await finished(importId)).toMatchObject({ done: 1_000, skipped: 0 });
      expect(articles()).toHaveLength(before + 1_000);
      const [first] = articles().filter(({ question }) => question === '第 0 个问题是什么');
      expect(first).toMatchObject({
        stage: 'draft',
        updatedBy: '知夏',
        blocks: [{ type: 'text', text: '第 0 个答案' }],
      });
      const { versions } = await as(EDITOR, 'faq.versions', { articleId: String(first?._id) });
      expect(versions).toHaveLength(1);
    });

    test('what is imported are drafts: shoppers see nothing of them', async () => {
      await publish();
      await finished(importIdOf((await apply(csv([TITLES, ...manyRows(3)]))).answer));
      const { hash } = published();
      await publish();
      expect(published().hash).toBe(hash);
    });

    test('the FAQ changed since the dry run: VERSION_CONFLICT, nothing written', async () => {
      const known = await get(idOf('common'));
      const file = csv([
        ['编号', '每月提问'],
        [known.id, '4321'],
      ]);
      const { token } = await readImport(file);
      await edit(known.id, { question: '别人刚改的？' }, { openid: OTHER });
      expect((await apply(file, token)).answer).toMatchObject({ error: { code: 'VERSION_CONFLICT' } });
      expect(await get(known.id)).toMatchObject({ question: '别人刚改的？', demand: known.demand });
    });

    test('somebody saves an article while the import runs: theirs stays, the row counts as skipped', async () => {
      const id = idOf('common');
      const rows = [...manyRows(250).map((row) => ['', ...row]), [id, '', '', '']].map((row) => [...row, '99']);
      // The article's row is in the second part: its other columns are empty, so it comes with all its words.
      const known = await get(id);
      rows[250] = [id, known.categoryId, known.question, '导入的答案', '99'];
      const importId = importIdOf((await apply(csv([['编号', ...TITLES, '每月提问'], ...rows]))).answer);
      await edit(id, { question: '别人刚改的？' }, { openid: OTHER });
      expect(await finished(importId)).toMatchObject({ done: 251, skipped: 1 });
      expect((await get(id)).question).toBe('别人刚改的？');
    });

    test('nobody asks any more: the chores finish', async () => {
      const importId = importIdOf((await apply(csv([TITLES, ...manyRows(450)]))).answer);
      await cloud.clock.advance(MINUTE);
      await cloud.runTimer('chores');
      expect(cloud.database.find('faq_imports', { _id: importId })).toMatchObject([{ isFinished: true, done: 450 }]);
    });

    describe('its owner is shut out while it runs', () => {
      const OWNER = 'oDesk_Owner-0123456789abcdef';
      const shutOut = () =>
        call(cloud, OWNER, 'merchant', 'member.disable', { key: key(), memberId: memberIdOf(EDITOR) });
      const stored = (importId: string) => cloud.database.find('faq_imports', { _id: importId })[0];
      const begun = async (rows: number) => {
        const born = { createdAt: cloud.clock.now(), updatedAt: cloud.clock.now(), v: 1, status: 'active' };
        const owner = { ...born, openid: OWNER, name: '店主', roles: ['admin'], teamIds: [] };
        cloud.database.insert('members', [{ _id: memberIdOf(OWNER), ...owner }]);
        return importIdOf((await apply(csv([TITLES, ...manyRows(rows)]))).answer);
      };

      test('between two parts: not a row more, and the import ends there', async () => {
        const before = articles().length;
        const importId = await begun(450);
        await shutOut();
        await cloud.runTimer('chores');
        expect(stored(importId)).toMatchObject({ isFinished: true, done: 450, skipped: 250 });
        expect(articles()).toHaveLength(before + 200);
      });

      test('in the middle of a part: what was written is what is counted, in whole handfuls', async () => {
        const before = articles().length;
        const importId = await begun(400);
        await Promise.all([cloud.runTimer('chores'), shutOut()]);
        await cloud.runTimer('chores');
        const { done, skipped } = stored(importId) as unknown as { done: number; skipped: number };
        expect(stored(importId)).toMatchObject({ isFinished: true, done: 400 });
        expect(articles()).toHaveLength(before + done - skipped);
        expect((done - skipped) % 20).toBe(0);
      });
    });

    test('two who ask at once write every row once', async () => {
      const importId = importIdOf((await apply(csv([TITLES, ...manyRows(390)]))).answer);
      const before = articles().length;
      await Promise.all([progress(importId), progress(importId)]);
      expect(await finished(importId)).toMatchObject({ done: 390, skipped: 0 });
      expect(articles()).toHaveLength(before + 190);
    });

    test('the same call again answers the same, also when its file is another by then', async () => {
      const { input, answer } = await apply(csv([TITLES, ...manyRows(2)]));
      cloud.storage.put(input.fileId.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('别的文件'), 'text/csv');
      expect(await callAction(cloud, EDITOR, 'exchange', 'faq.applyImport', input)).toMatchObject({
        ...answer,
        at: expect.any(Number),
      });
      expect(cloud.database.count('faq_imports')).toBe(1);
    });

    test.each(BEFORE_AND_AFTER)(
      'crash %s any request of it: not begun or finished, never a part for good',
      async (when) => {
        const before = articles().length;
        const file = csv([TITLES, ...manyRows(4)]);
        const input = { key: key(), ...file, token: (await readImport(file)).token };
        const putBack = keepRecords(cloud);
        await atEveryRequest(cloud, { functionName: 'exchange', when }, async (crash) => {
          cloud.reset();
          putBack();
          crash();
          await callAction(cloud, EDITOR, 'exchange', 'faq.applyImport', input);
          if (cloud.database.count('faq_imports') === 0) expect(articles()).toHaveLength(before);
          const importId = importIdOf(await callAction(cloud, EDITOR, 'exchange', 'faq.applyImport', input));
          expect(await finished(importId)).toMatchObject({ done: 4, skipped: 0 });
          expect(articles()).toHaveLength(before + 4);
          expect(cloud.database.count('faq_versions')).toBe(4);
        });
      },
    );

    test('the good rows without the bad ones; the bad ones come back as a file, and go in once they are mended', async () => {
      const file = csv([
        ['', '我们的问答'],
        ['备注', '分类', '*问题', '答案', '每月提问'],
        ['甲', '物流', '好的一行？', '答案', '3'],
        [],
        ['=1+1', '没有这个分类', '坏的一行？', '要留着的\n答案', '4'],
        ['丙', '物流', '数不清？', '答案', '很多'],
      ]);
      const before = articles().length;
      const { token, titles, rows } = await readImport(file);
      expect(titles).toEqual({ near: [{ title: '*问题', column: 'question' }], unknown: ['备注'] });
      expect(rows.map(({ row, place }) => [row, place])).toEqual([
        [3, undefined],
        [5, 'B5'],
        [6, 'E6'],
      ]);
      const input = { key: key(), ...file, token, skipBad: true };
      const importId = importIdOf(await callAction(cloud, EDITOR, 'exchange', 'faq.applyImport', input));
      expect(await finished(importId)).toMatchObject({ done: 1, total: 1 });
      expect(articles()).toHaveLength(before + 1);

      const refused = await call(cloud, EDITOR, 'exchange', 'faq.exportRefusedRows', file);
      expect(refused.count).toBe(2);
      const mend = Buffer.from(await (await fetch(refused.url)).arrayBuffer()).toString();
      expect(Papa.parse<string[]>(mend.slice(1)).data).toEqual([
        ['备注', '分类', '*问题', '答案', '每月提问', '要改的地方'],
        ["'=1+1", '没有这个分类', '坏的一行？', '要留着的\n答案', '4', '第 5 行：分类：没有这个'],
        ['丙', '物流', '数不清？', '答案', '很多', '第 6 行：每月提问：格式不对'],
      ]);
      const mended = upload(mend.replace('没有这个分类', '物流').replace('很多', '5'));
      const again = await readImport(mended);
      expect([again.counts, again.titles.unknown]).toEqual([{ create: 2, update: 0, same: 0, error: 0 }, ['备注']]);
      expect(await finished(importIdOf((await apply(mended)).answer))).toMatchObject({ done: 2 });
    });

    test('refused rows of an Excel file come back as one, in English where that is read', async () => {
      const data = [TITLES, ['没有', '坏的一行？', '答案']].map((row) => row.map((value) => ({ value })));
      const file = upload(await writeExcelFile(data).toBuffer(), 'xlsx');
      const { url } = await call(cloud, EDITOR, 'exchange', 'faq.exportRefusedRows', { ...file, language: 'en' });
      expect(await readSheet(Buffer.from(await (await fetch(url)).arrayBuffer()))).toEqual([
        [...TITLES, 'What to mend'],
        ['没有', '坏的一行？', '答案', 'Row 2: 分类: does not exist'],
      ]);
    });

    test('no bad rows: there is no file of them', async () => {
      const answer = await callAction(
        cloud,
        EDITOR,
        'exchange',
        'faq.exportRefusedRows',
        csv([TITLES, ...manyRows(1)]),
      );
      expect(answer).toMatchObject({ error: { code: 'INVALID_STATE', details: { status: 'no_refused_rows' } } });
    });

    test('after 30 days only the articles are left of it', async () => {
      await finished(importIdOf((await apply(csv([TITLES, ...manyRows(2)]))).answer));
      await cloud.clock.advance(31 * DAY);
      await cloud.runTimer('chores');
      expect(cloud.database.count('faq_imports')).toBe(0);
      expect(cloud.database.count('faq_import_parts')).toBe(0);
    });
  });
});
