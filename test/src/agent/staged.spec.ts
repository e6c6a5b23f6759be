import { OUR_LIMITS } from '../../../domain/kernel';
import {
  charsLeft,
  dropped,
  fitsOneMessage,
  isShort,
  keptBack,
  mergedText,
  takenUp,
} from '../../../src/agent/ticket/staged';

let kept: { text: string; staged?: readonly string[] } = { text: '' };
for (const text of [' 查到了 ', '今天 16:00 前发出', '到了短信通知你'])
  kept = keptBack({ staged: kept.staged ?? [], text });

describe('sentences kept back', () => {
  test('mergedText: all of them and what is typed, in the order they were said, as one message', () => {
    expect(mergedText({ ...kept, text: '久等了 ' })).toBe('查到了\n今天 16:00 前发出\n到了短信通知你\n久等了');
    expect(mergedText(kept)).toBe('查到了\n今天 16:00 前发出\n到了短信通知你');
    expect(mergedText({ text: ' 好 ' })).toBe('好');
  });

  test('takenUp, dropped: one leaves, the others stay; nothing that is being typed is lost', () => {
    expect(takenUp({ ...kept, text: '久等' }, 1)).toEqual({
      staged: ['查到了', '到了短信通知你'],
      text: '今天 16:00 前发出\n久等',
    });
    expect(dropped(kept, 0)).toEqual({ staged: ['今天 16:00 前发出', '到了短信通知你'], text: '' });
  });

  test('charsLeft: together they are no longer than a message may be', () => {
    const full = keptBack({ text: '长'.repeat(OUR_LIMITS.ticketTextChars - 10) });
    expect(mergedText({ ...full, text: 'x'.repeat(charsLeft(full)) })).toHaveLength(OUR_LIMITS.ticketTextChars);
  });

  test('fitsOneMessage: by bytes, as WeChat counts', () => {
    expect(fitsOneMessage(keptBack({ text: '长'.repeat(682) }))).toBe(true);
    expect(fitsOneMessage(keptBack({ text: '长'.repeat(683) }))).toBe(false);
  });

  test('isShort: a conversation that takes two more, or one', () => {
    expect([0, 1, 2, 3].map((left) => isShort({ by: 'conversation', left, untilAt: 1 }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([isShort({ by: 'notice', left: 1 }), isShort({ by: 'visit' })]).toEqual([false, false]);
  });
});
