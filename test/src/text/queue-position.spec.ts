import { MINUTE } from '../../../domain/kernel';
import { formatPosition } from '../../../src/text/queue-position';

const range = { fromMillis: 5 * MINUTE, untilMillis: 15 * MINUTE };

test.each([
  [{ ahead: 3, isMore: false, range }, '前面还有 3 位，大约 5–15 分钟', '3 people ahead of you, about 5–15 minutes'],
  [
    { ahead: 1, isMore: false, range: { fromMillis: 0, untilMillis: MINUTE } },
    '前面还有 1 位，大约 1 分钟内',
    '1 person ahead of you, within about 1 minute',
  ],
  [
    { ahead: 0, isMore: false, range: { fromMillis: 45 * MINUTE, untilMillis: 120 * MINUTE } },
    '前面没有人排队，大约 45 分钟–2 小时',
    'You are next, about 45 minutes–2 hours',
  ],
  [{ ahead: 99, isMore: true }, '前面还有 99+ 位，客服按先后回复', '99+ people ahead of you, answered in turn'],
])('formatPosition: %j', (position, zh, en) => {
  expect(formatPosition(position, 'zh')).toBe(zh);
  expect(formatPosition(position, 'en')).toBe(en);
});
