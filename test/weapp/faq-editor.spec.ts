/** @jest-environment ./test/weapp/shop-environment.ts */
import writeExcelFile from 'write-excel-file/node';
import { LIST_COUNTS } from '../../domain/kernel';
import { describeWeapp, type MountedPage, settle } from './mount-page';
import { colleague, launchInShop, phoneFollowsCloud, type ShopPhone, shopCloud } from './phone-in-shop';

const QUESTION = '快递能送上楼吗';

describeWeapp("the FAQ's editor in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();
  const launched = launchInShop('zhixia');
  const lin = colleague('lin');
  const zhixia = colleague('zhixia');
  let phone: ShopPhone;
  beforeAll(async () => {
    phone = await launched;
  });
  const open = async (name: string, ready: string, query = ''): Promise<MountedPage> => {
    const page = await phone.openUrl(`/merchant/${name}/index${query}`);
    await page.until(() => page.texts(ready).length > 0);
    return page;
  };

  it('faq: shows thirty questions, and more on demand', async () => {
    const page = await open('faq', '.faq-row');
    expect(page.texts('.faq-row')).toHaveLength(30);
    await page.tap('.wd-button', '再看一些（还有 121 条）');
    expect(page.texts('.faq-row')).toHaveLength(60);
    await page.tap('.faq-menu__one', '没答上');
    expect(phone.lastUrl()).toBe('/merchant/faq/misses/index');
    page.leave();
  });

  /** Asked so often in vain that it stands first. */
  const askInVain = (text: string) =>
    lin.shopper('faq.report', { events: Array.from({ length: 30 }, () => ({ type: 'miss', text, outcome: 'none' })) });

  it('misses: a tap puts the words into the draft of an answer, and can be taken back', async () => {
    await askInVain(QUESTION);
    const page = await open('faq/misses', '.miss');
    expect(page.texts('.miss__words')[0]).toBe(QUESTION);
    const [nearest = ''] = page.texts('.miss__question');
    await page.tap('.miss__near');
    await page.until(() => page.text().includes(`已补进「${nearest}」的草稿`));
    await page.until(() => page.texts('.miss__words')[0] !== QUESTION);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.miss__words')[0] === QUESTION);
    await page.tap('.miss__near');
    await page.until(() => page.texts('.miss__words')[0] !== QUESTION);
    page.leave();

    const { articles } = await zhixia.merchant('faq.list', {});
    const attached = articles.find(({ question }) => question === nearest);
    const { similar } = await zhixia.merchant('faq.get', { articleId: attached?.id ?? '' });
    expect(similar).toContain(QUESTION);
    expect(attached).toMatchObject({ stage: 'draft', isDraft: true });
  });

  it('misses: what needs no answer is told only once it can no longer be taken back', async () => {
    await askInVain('茶渣可以浇花吗');
    const page = await open('faq/misses', '.miss');
    await page.tap('.miss .wd-button', '不用答');
    await page.until(() => page.texts('.miss__words')[0] !== '茶渣可以浇花吗');
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.miss__words')[0] === '茶渣可以浇花吗');
    expect(phone.inputs('faq.dismissMiss')).toHaveLength(0);
    await page.tap('.miss .wd-button', '不用答');
    page.leave();
    await settle();
    expect(phone.inputs('faq.dismissMiss')).toHaveLength(1);
  });

  it('misses: become a new article with their words in it, and leave the list once it is saved', async () => {
    await askInVain('隔夜茶能不能喝');
    const page = await open('faq/misses', '.miss');
    await page.tap('.miss .wd-button', '写一条新的');
    page.leave();
    const editor = await phone.openUrl(phone.lastUrl());
    await editor.until(() => editor.texts('.editor__card .chips__one').length > 0);
    expect(editor.attributes('.editor__card .wd-field .wd-field__words').value).toBe('隔夜茶能不能喝');
    await editor.tap('.editor__card .chips__one', '商品');
    await editor.type('.block .wd-field .wd-field__words', '放了一夜的茶颜色会变深，常温下不建议再喝。');
    await editor.tap('.editor-bar__lead', '存草稿');
    await editor.until(() => phone.lastUrl().startsWith('/merchant/faq/article/index?id='));
    editor.leave();
    const { groups } = await zhixia.merchant('faq.misses', {});
    expect(groups.map(({ text }) => text)).not.toContain('隔夜茶能不能喝');
  });

  it('publish: what was written is submitted, approved and published, and the list says so', async () => {
    const page = await open('faq/publish', '.faq-publish__tick');
    expect(page.text()).toContain('隔夜茶能不能喝');
    await page.tap('.wd-button', '提交并通过');
    await page.until(() => page.text().includes('这次会发布'));
    await page.until(() => page.texts('.faq-publish__row .wd-chip').includes('新增'));
    await page.tap('.faq-publish__go');
    await page.until(() => page.texts('.wd-snackbar__text').some((words) => words.startsWith('已发布')));
    expect(page.texts('.wd-snackbar__text')).toEqual(['已发布，共 147 条。客人再打开就是新的。']);
    page.leave();
    expect((await zhixia.merchant('faq.list', {})).draftCount).toBe(0);
  });

  it('article: its days are picked by thumb; backwards is told in words; cleared, it always holds', async () => {
    const page = await open('faq/article', '.validity', '?id=product-crackle-glaze');
    const days = () => page.texts('.picked__value');
    expect(days()).toEqual(['发布就开始', '一直有效']);
    await page.send('.validity--first .validity__picker', 'change', { value: '2027-12-02' });
    await page.send('.validity--last .validity__picker', 'change', { value: '2027-12-01' });
    expect(days()).toEqual(['2027年12月2日', '2027年12月1日']);
    expect(page.text()).toContain('结束的日子不能早于开始的日子');
    // Kept as it is, and asked for when it is to go on.
    const submitted = phone.inputs('faq.submit').length;
    await page.tap('.editor-bar__lead', '存草稿');
    await page.until(() => page.text().includes('草稿已存'));
    await page.tap('.editor-bar__lead', '提交审核');
    await page.until(() => page.text().includes('还差几处'));
    expect(phone.inputs('faq.submit')).toHaveLength(submitted);
    await page.send('.validity--last .validity__picker', 'change', { value: '2027-12-02' });
    await page.until(() => page.text().includes('2027年12月2日起客人才看得到'));
    await page.tap('.editor-bar__lead', '存草稿');
    await page.until(() => page.texts('.stage .wd-chip').includes('2027年12月2日起'));
    expect(phone.inputs('faq.save').at(-1)).toMatchObject({
      article: {
        conditions: {
          validFrom: Date.parse('2027-12-02T00:00:00.000+08:00'),
          validTo: Date.parse('2027-12-02T23:59:59.999+08:00'),
        },
      },
    });
    await page.tap('.stage .wd-button', '看改了什么');
    await page.until(() => page.texts('.difference__values').length === 2);
    expect(page.texts('.difference__values')).toEqual(['不限 → 2027-12-02', '不限 → 2027-12-02']);
    await page.tap('.wd-sheet__close');
    await page.tap('.validity--first .editor__remove');
    await page.tap('.validity--last .editor__remove');
    expect(days()).toEqual(['发布就开始', '一直有效']);
    await page.tap('.editor-bar__lead', '存草稿');
    await page.until(() => page.text().includes('客人看到的就是这一版'));
    page.leave();
  });

  it('article: a keyword that was not confirmed is saved with the rest, and what is empty is kept', async () => {
    const page = await open('faq/article', '.editor__card', '?id=product-crackle-glaze');
    const before = await zhixia.merchant('faq.get', { articleId: 'product-crackle-glaze' });
    await page.type('.keywords__field .wd-field__words', '冰裂纹 开片');
    await page.tap('.block-types__one', '链接');
    await page.tap('.editor-bar__lead', '存草稿');
    await page.until(() => page.text().includes('草稿已存'));
    const saved = await zhixia.merchant('faq.get', { articleId: 'product-crackle-glaze' });
    expect(saved.keywords).toEqual(expect.arrayContaining([...before.keywords, '冰裂纹']));
    expect(saved.blocks.at(-1)).toEqual({ type: 'link', label: '', path: '' });
    await page.tap('.editor-bar__lead', '提交审核');
    await page.until(() => page.texts('.editor__wrong').some((words) => words.startsWith('链接要有字')));
    const { version } = saved;
    await zhixia.merchant('faq.save', { article: before, expectedVersion: version, isArchived: false });
    page.leave();
  });

  it('article: a picture that arrives late leaves what was typed beside it', async () => {
    let arrive: () => void = () => undefined;
    phone.wechat.answers.chooseMedia = () => ({ tempFiles: [{ tempFilePath: 'wxfile://a.jpg' }] });
    phone.wechat.answers['cloud.uploadFile'] = ({ cloudPath }) =>
      new Promise((resolve) => {
        arrive = () => resolve({ fileID: phone.putFile(String(cloudPath)) });
      });
    const page = await open('faq/article', '.editor__card', '?categoryId=product');
    await page.type('.editor__card .wd-field .wd-field__words', '新问题');
    await page.tap('.block-types__one', '图片');
    await page.tap('.block .wd-button', '选一张图片');
    await page.until(() => phone.wechat.calls.some(({ name }) => name === 'cloud.uploadFile'));
    await page.type('.editor__card .wd-field .wd-field__words', '边传边写的问题');
    arrive();
    await page.until(() => page.texts('.block__image').length === 1);
    expect(page.attributes('.editor__card .wd-field .wd-field__words').value).toBe('边传边写的问题');
    page.leave();
  });

  it('article: what was overwritten is brought back by a tap, and that can be undone', async () => {
    const article = await zhixia.merchant('faq.get', { articleId: 'product-crackle-glaze' });
    const overwritten = { ...article, question: '开片是瑕疵吗，不是' };
    await zhixia.merchant('faq.save', { article: overwritten, expectedVersion: article.version, isArchived: false });
    const page = await open('faq/article', '.stage', '?id=product-crackle-glaze');
    const question = () => page.attributes('.editor__card .wd-field .wd-field__words').value;
    await page.tap('.stage .wd-button', '以前的版本');
    await page.until(() => page.texts('.version').length > 0);
    // All of one minute, and yet told apart.
    const told = page.texts('.version__when');
    expect(told[0]).toMatch(/^第 \d+ 版 · /);
    expect(new Set(told).size).toBe(told.length);
    expect(page.texts('.version__question')).not.toContain('开片是瑕疵吗，不是');
    await page.tap('.version .wd-button');
    await page.until(() => question() === article.question);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => question() === '开片是瑕疵吗，不是');
    await page.tap('.stage .wd-button', '以前的版本');
    await page.tap('.version .wd-button');
    await page.tap('.editor-bar__lead', '存草稿');
    await page.until(() => page.text().includes('客人看到的就是这一版'));
    page.leave();
  });

  it('history: an older edition is a tap and a yes away, and so is the way back', async () => {
    phone.wechat.answers.showModal = () => ({ confirm: true, cancel: false });
    const page = await open('faq/history', '.faq-history__card');
    const editions = page.texts('.faq-history__card').length;
    await page.tap('.faq-history__steps .wd-button', '看改了什么');
    await page.until(() => page.texts('.difference__question').includes('隔夜茶能不能喝'));
    await page.tap('.wd-sheet__close');
    await page.tap('.wd-button', '回到这一版');
    await page.until(() => page.texts('.faq-history__card').length === editions + 1);
    await page.until(() => page.text().includes('已回退'));
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.faq-history__card').length === editions + 2);
    page.leave();
  });

  it('order: a question is moved up by a tap and stays there', async () => {
    const page = await open('faq/order', '.sortable__row', '?categoryId=shipping');
    const [first, second] = page.texts('.faq-order__question');
    await page.tapNth('.sortable__step', 2);
    expect(page.texts('.faq-order__question').slice(0, 2)).toEqual([second, first]);
    await page.tap('.faq-order__save');
    await page.until(() => page.text().includes('前 2 条按你排的来'));
    page.leave();
    const { articles } = await zhixia.merchant('faq.list', {});
    expect(articles.find(({ question }) => question === second)?.place).toBe(0);
  });

  it('order: dragged by its handle, a row lands where the finger lets go and the others make room', async () => {
    const page = await open('faq/order', '.sortable__row', '?categoryId=invoice');
    const before = page.texts('.faq-order__question');
    await page.touch('.sortable__handle', 'touchstart', 100);
    await page.touch('.sortable__handle', 'touchmove', 100 + 2 * 60);
    expect(page.transforms('.sortable__row').slice(0, 4)).toEqual([
      'translateY(200%)',
      'translateY(-100%)',
      'translateY(-100%)',
      'translateY(0%)',
    ]);
    await page.touch('.sortable__handle', 'touchend', 100 + 2 * 60);
    expect(page.texts('.faq-order__question').slice(0, 3)).toEqual([before[1], before[2], before[0]]);
    page.leave();
  });

  it('categories: one with questions cannot be removed; a new one is saved with the others', async () => {
    const page = await open('faq/categories', '.sortable__row');
    await page.tap('.faq-categories__remove');
    expect(page.text()).toContain('这个分类里还有问题');
    await page.tap('.wd-button', '加一个分类');
    await page.type('.wd-sheet .wd-field .wd-field__words', '礼品');
    await page.tap('.wd-sheet .wd-button', '保存');
    await page.until(() => page.texts('.sortable__row').length === 9);
    await page.tap('.wd-page__bar .wd-button', '保存');
    await page.until(() => page.text().includes('已保存'));
    page.leave();
    const { categories } = await zhixia.merchant('faq.list', {});
    expect(categories.at(-1)?.title).toBe('礼品');
  });

  it('categories: what a colleague saved meanwhile is not overwritten, however often one saves', async () => {
    const page = await open('faq/categories', '.sortable__row');
    const { categories, categoriesVersion } = await zhixia.merchant('faq.list', {});
    await page.tap('.wd-button', '加一个分类');
    await page.type('.wd-sheet .wd-field .wd-field__words', '我的');
    await page.tap('.wd-sheet .wd-button', '保存');
    const theirs = categories.map((one) => (one.id === 'product' ? { ...one, title: '好物' } : one));
    await zhixia.merchant('faq.saveCategories', { categories: theirs, expectedVersion: categoriesVersion });
    for (let tap = 0; tap < 2; tap += 1) {
      await page.tap('.wd-page__bar .wd-button', '保存');
      await page.until(() => page.text().includes('有人刚刚改过分类'));
      await settle();
    }
    expect((await zhixia.merchant('faq.list', {})).categories).toEqual(theirs);
    await page.tap('.conflict-notice');
    await page.until(() => page.text().includes('好物'));
    page.leave();
  });

  it('categories: no more are offered than the desk takes', async () => {
    const { categories, categoriesVersion } = await zhixia.merchant('faq.list', {});
    const spare = Array.from({ length: LIST_COUNTS.categories - categories.length }, (_, place) => ({
      id: `spare-${place}`,
      title: `备用${place}`,
      icon: 'truck',
    }));
    const { version } = await zhixia.merchant('faq.saveCategories', {
      categories: [...categories, ...spare],
      expectedVersion: categoriesVersion,
    });
    const page = await open('faq/categories', '.sortable__row');
    expect(page.texts('.wd-button')).not.toContain('加一个分类');
    expect(page.text()).toContain('已有 30 个分类');
    page.leave();
    await zhixia.merchant('faq.saveCategories', { categories, expectedVersion: version });
  });

  it('words: a group is added, removed and brought back, and saved', async () => {
    const page = await open('faq/words', '.wd-empty');
    await page.tap('.wd-button', '加一组');
    await page.type('.faq-words__field .wd-field__words', '茶饼');
    await page.tap('.wd-page__bar .wd-button', '保存');
    expect(page.text()).toContain('一组至少要有两个词');
    await page.type('.faq-words__field .wd-field__words', '茶饼 普洱圆片');
    await page.tap('.faq-words__remove');
    expect(page.texts('.faq-words__group')).toHaveLength(0);
    await page.tap('.wd-snackbar__undo');
    await page.until(() => page.texts('.faq-words__group').length === 1);
    await page.tap('.wd-page__bar .wd-button', '保存');
    await page.until(() => page.text().includes('已保存'));
    page.leave();
    expect((await zhixia.merchant('faq.synonyms', {})).groups).toEqual(['茶饼 普洱圆片']);
  });

  it('words: somebody else saved meanwhile: nothing of theirs is lost, and a tap shows it', async () => {
    const page = await open('faq/words', '.faq-words__group');
    const { version } = await zhixia.merchant('faq.synonyms', {});
    await zhixia.merchant('faq.saveSynonyms', { groups: ['茶饼 圆茶'], expectedVersion: version });
    await page.type('.faq-words__field .wd-field__words', '茶饼 饼茶');
    await page.tap('.wd-page__bar .wd-button', '保存');
    await page.until(() => page.texts('.conflict-notice').length === 1);
    await page.tap('.conflict-notice');
    await page.until(() => page.attributes('.faq-words__field .wd-field__words').value === '茶饼 圆茶');
    expect(page.texts('.conflict-notice')).toHaveLength(0);
    page.leave();
  });

  it('figures: who read what, whom it helped and who went on, without who it was', async () => {
    const articleId = 'product-crackle-glaze';
    const handoff = { type: 'handoff', articleId } as const;
    await lin.shopper('faq.report', { events: Array.from({ length: 30 }, () => handoff) });
    const { articles } = await zhixia.merchant('faq.figures', {});
    const row = articles.find((article) => article.articleId === articleId);
    const page = await open('faq/figures', '.faq-figures__row');
    expect(page.texts('.faq-figures__row')).toHaveLength(30);
    await page.tap('.chips__one', '看完转人工');
    const rows = page.texts('.faq-figures__row').filter((words) => words.startsWith(row?.question ?? 'none'));
    expect(rows).toEqual([expect.stringContaining(`${row?.handoffs} 次转人工`)]);
    page.leave();
  });

  describe('files', () => {
    const choose = (name: string, content: string | Buffer) => {
      phone.wechat.answers.chooseMessageFile = () => ({ tempFiles: [{ name, path: 'wxfile://chosen' }] });
      phone.wechat.answers['cloud.uploadFile'] = ({ cloudPath }) => ({
        fileID: shopCloud.storage.put(String(cloudPath), Buffer.from(content), 'text/csv').fileId,
      });
    };

    it('import: every row’s fate is told first; the good ones can go in, the bad ones are a file to mend', async () => {
      choose('改好的.csv', '问题,分类,答案\n可以自提吗,物流,可以到杭州门店自提\n没有分类的,不存在,答案\n');
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.texts('.faq-exchange__row').length === 2);
      expect(page.texts('.chips__one')).toEqual(['全部 2', '有错 1', '新增 1']);
      expect(page.text()).toContain('分类（B3）：没有这个');
      expect(page.texts('.faq-exchange__step')).toEqual(['换个文件', '先写入 1 条']);
      phone.wechat.answers.downloadFile = () => ({ statusCode: 200 });
      await page.tap('.faq-exchange__refused-rows', '下载要改的 1 行');
      await page.until(() => page.text().includes('共 1 条'));
      page.leave();
    });

    it('import: a good file is written to its end and leads on to the review', async () => {
      choose('改好的.csv', '问题,分类,答案\n可以自提吗,物流,可以到杭州门店自提\n');
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.texts('.faq-exchange__step').includes('写入 1 条'));
      await page.tap('.faq-exchange__step', '写入 1 条');
      await page.until(() => page.text().includes('写入了 1 条'));
      await page.tap('.faq-exchange__step', '去审核发布');
      expect(phone.lastUrl()).toBe('/merchant/faq/publish/index');
      page.leave();
      const { articles } = await zhixia.merchant('faq.list', {});
      expect(articles.find(({ question }) => question === '可以自提吗')).toMatchObject({ stage: 'draft' });
    });

    it('import: the sheet of synonyms is told and written with the articles', async () => {
      const { version } = await zhixia.merchant('faq.synonyms', {});
      await zhixia.merchant('faq.saveSynonyms', { groups: ['快件 包裹儿'], expectedVersion: version });
      const sheet = (name: string, rows: readonly string[]) => ({
        sheet: name,
        data: rows.map((value) => [{ value }]),
      });
      const file = await writeExcelFile([
        sheet('FAQ', ['问题']),
        sheet('同义词', ['同义词', '包裹儿 件儿']),
      ]).toBuffer();
      choose('同义词.xlsx', file);
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.texts('.gone-and-come').length === 2);
      expect(page.texts('.gone-and-come')).toEqual(['− 快件 包裹儿', '＋ 包裹儿 件儿']);
      await page.tap('.faq-exchange__step', '写入同义词');
      await page.until(() => page.text().includes('同义词已写入'));
      await page.tap('.faq-exchange__step', '好了');
      page.leave();
      expect((await zhixia.merchant('faq.synonyms', {})).groups).toEqual(['包裹儿 件儿']);
    });

    it('import: a title that is nearly ours is taken for it, another is named', async () => {
      choose('别处的.csv', '问题（必填）,所属分类,回答,负责人\n可以寄到海外吗,物流,可以,知夏\n');
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.texts('.faq-exchange__step').includes('写入 1 条'));
      expect(page.text()).toContain('“回答”当作“答案”');
      expect(page.text()).toContain('没有用到的列：负责人。');
      page.leave();
    });

    it('import: too many rows are refused in those words', async () => {
      choose('很多.csv', `问题,分类,答案\n${'一个问题,物流,答案\n'.repeat(5_001)}`);
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.text().includes('超过 5,000 行'));
      page.leave();
    });

    it('import: another kind of file is refused with what would be read', async () => {
      choose('合同.docx', '');
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '选一个文件');
      await page.until(() => page.text().includes('请用 Excel（.xlsx）或 CSV'));
      page.leave();
    });

    it('export: fetched into the mini program and sent on by a tap', async () => {
      const { answers, calls } = phone.wechat;
      answers.downloadFile = () => ({ statusCode: 200 });
      const page = await open('faq/exchange', '.faq-exchange__card');
      await page.tap('.faq-exchange__step', '导出 CSV');
      await page.until(() => page.text().includes('共 153 条'));
      await page.tap('.faq-exchange__done .wd-button', '发送文件');
      const sent = calls.find(({ name }) => name === 'shareFileMessage');
      expect(sent?.args.fileName).toMatch(/^faq-\d{8}\.csv$/);
      page.leave();
    });
  });
});
