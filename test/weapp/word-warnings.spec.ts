/** @jest-environment ./test/weapp/shop-environment.ts */
import type { IncidentDoc, MacroDoc } from '../../cloudfunctions/_records/documents';
import type { KeptRule } from '../../domain/rules';
import { describeWeapp, type MountedPage } from './mount-page';
import { launchInShop, phoneFollowsCloud, shopCloud } from './phone-in-shop';

const OWNER = 'yeqingshan';
const PROMISED = '我保证明天到';
const BETTERED = /^我(?!保证).+明天到$/;
const words = '.wd-sheet .wd-field--lines .wd-field__words';

const macro = (title: string) =>
  (shopCloud.database.find('macros') as unknown as MacroDoc[]).find((one) => one.title === title);
const rules = () => {
  const [desk] = shopCloud.database.find('settings', { _id: 'desk' }) as unknown as { rules?: readonly KeptRule[] }[];
  return desk?.rules ?? [];
};
const incident = () => shopCloud.database.find('incidents')[0] as unknown as IncidentDoc | undefined;

/** It is warned of while one types, and asked why before it goes. */
async function warnedOf(page: MountedPage, go: () => Promise<void>): Promise<void> {
  await page.until(() => page.texts('.word-check__word').length === 1);
  expect(page.texts('.word-check__ask')).toEqual([]);
  await go();
  await page.until(() => page.texts('.word-check__ask').length === 1);
}

describeWeapp("words warned of before they go, in the built mini program, with the shop's cloud", () => {
  phoneFollowsCloud();

  it('a macro: kept with the reason, which other words take away again', async () => {
    const page = await (await launchInShop(OWNER)).open('merchant/settings/macros/index');
    await page.until(() => page.texts('.wd-page__bar .wd-button').includes('新建快捷操作'));
    await page.tap('.wd-page__bar .wd-button', '新建快捷操作');
    await page.type('.wd-sheet .wd-field__words', '明天到');
    await page.type(words, PROMISED);
    await warnedOf(page, () => page.tap('.setting__save'));
    expect(page.texts('.word-check__ask').join()).toContain('照原话存？');
    expect(macro('明天到')).toBeUndefined();
    await page.tap('.word-check__reasons .wd-button', '确实如此');
    await page.until(() => macro('明天到') !== undefined);
    expect(macro('明天到')?.steps.reply).toEqual({ text: PROMISED, asks: false, anyway: 'confirmed' });
    await page.until(() => page.texts('.wd-sheet').length === 0);
    const place = page.texts('.settings__title').findIndex((line) => line.startsWith('明天到'));
    await page.tapNth('.settings__row', place);
    await page.until(() => page.texts('.word-check__line .wd-button').length === 1);
    await page.tap('.word-check__line .wd-button');
    await page.tap('.setting__save');
    await page.until(() => macro('明天到')?.steps.reply?.anyway === undefined);
    expect(macro('明天到')?.steps.reply?.text).toMatch(BETTERED);
    page.leave();
  });

  it('a rule: the same for what it says by itself, and nothing for a note', async () => {
    const page = await (await launchInShop(OWNER)).open('automation/rules/index');
    await page.until(() => page.texts('.wd-button').includes('加一条'));
    await page.tap('.wd-button', '加一条');
    await page.type('.wd-sheet .wd-field__words', '先说一声');
    await page.tap('.chips__one', '写备注给同事');
    await page.type(words, PROMISED);
    expect(page.texts('.word-check')).toEqual([]);
    await page.tap('.chips__one', '自动回客人');
    await warnedOf(page, () => page.tap('.rule__save'));
    expect(rules()).toEqual([]);
    await page.tap('.word-check__reasons .wd-button', '不是这个意思');
    await page.until(() => rules().length === 1);
    expect(rules()[0]?.steps).toMatchObject({ reply: PROMISED, anyway: 'other_meaning' });
    page.leave();
  });

  it('an incident: warned of above all, asked before everyone is answered', async () => {
    const page = await (await launchInShop(OWNER)).open('agent/incidents/index');
    await page.until(() => page.texts('.wd-button').includes('发布一件突发事件'));
    await page.tap('.wd-button', '发布一件突发事件');
    await page.type(words, PROMISED);
    await page.until(() => page.texts('.word-check__word').length === 1);
    await page.tap('.word-check__line .wd-button');
    await page.tap('.wd-sheet__foot .wd-button');
    await page.until(() => incident() !== undefined);
    expect(incident()?.words).toMatch(BETTERED);
    await page.until(() => page.texts('.incident__bar .wd-button').includes('统一回复'));
    await page.tap('.incident__bar .wd-button', '统一回复');
    await page.type(words, PROMISED);
    await warnedOf(page, () => page.tap('.wd-sheet__foot .wd-button'));
    expect(page.texts('.word-check__ask').join()).toContain('照原话发？');
    await page.tap('.word-check__reasons .wd-button', '引用客人的话');
    await page.until(() => Boolean(incident()?.told));
    expect(incident()?.told).toMatchObject({ text: PROMISED, anyway: 'quoted' });
    page.leave();
  });
});
