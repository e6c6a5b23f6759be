import { agentText } from '../../../src/text/agent';
import { faqEditorText } from '../../../src/text/faq-editor';
import { hoursText } from '../../../src/text/hours';
import { merchantText } from '../../../src/text/merchant';

jest.mock('@tarojs/taro', () => jest.requireActual('../shopper/phone-storage').taro);

describe.each(['zh', 'en'] as const)('titles in %s: a page is called what led to it', (language) => {
  const { list, ...pages } = faqEditorText[language];
  const { home, members } = merchantText[language];

  test.each(Object.keys(list.menu) as (keyof typeof list.menu)[])('FAQ: %s', (name) => {
    expect(pages[name].title).toBe(list.menu[name]);
  });

  test('home', () => {
    const titles = [list.title, pages.exchange.title, members.title, hoursText[language].title];
    expect([agentText[language].queue.title, ...titles]).toEqual([
      home.queue,
      home.faq,
      home.exchange,
      home.members,
      home.hours,
    ]);
  });
});
