import { firstLanguage } from '../../../demo/stage/stage-language';

describe('the stage', () => {
  it.each([
    [null, 'zh-CN', 'zh'],
    [null, 'zh', 'zh'],
    [null, 'en-US', 'en'],
    [null, 'de-DE', 'en'],
    ['zh', 'en-US', 'zh'],
    ['en', 'zh-CN', 'en'],
    ['made up', 'zh-TW', 'zh'],
  ] as const)('language: kept %s, in a browser that speaks %s: %s', (kept, browser, language) => {
    expect(firstLanguage(kept, browser)).toBe(language);
  });
});
