import { agentText } from '../../../src/text/agent';

jest.mock('../../../src/text/language', () => ({ useLanguage: () => 'zh' }));

test.each([
  [0, '待接 0', 'Mine 0'],
  [99, '待接 99', 'Mine 99'],
  [100, '待接 99+', 'Mine 99+'],
])('counts of the queue: %i', (count, waiting, mine) => {
  expect([agentText.zh.queue.waiting(count), agentText.en.queue.mine(count)]).toEqual([waiting, mine]);
});
