import fc from 'fast-check';
import { noticeData, noticeWords } from '../../../domain/notice';
import { NOTICE_CAUSES } from '../../../domain/notice/causes';
import { fieldValue, noticeTime } from '../../../domain/notice/fields';
import { TOPICS } from '../../../domain/ticket';
import { isFieldValue } from '../../../local-cloud/subscribe-message/field-rules';

describe('notice fields', () => {
  test('thing: 20 characters stay, the 21st becomes …; an emoji is one', () => {
    expect(fieldValue('thing1', '一'.repeat(20))).toBe('一'.repeat(20));
    expect(fieldValue('thing1', '一'.repeat(21))).toBe(`${'一'.repeat(19)}…`);
    expect(fieldValue('thing1', '😀'.repeat(21))).toBe(`${'😀'.repeat(19)}…`);
  });

  test('phrase: five Chinese characters, nothing else', () => {
    expect(fieldValue('phrase2', '已 解决!ok')).toBe('已解决');
    expect(fieldValue('phrase2', '正在等待仓库')).toBe('正在等待仓');
  });

  test('character_string: visible ASCII only', () => {
    expect(fieldValue('character_string3', '工单 1120-001')).toBe('1120-001');
  });

  test('name: ten Chinese characters or twenty letters, no digits', () => {
    expect(fieldValue('name4', '小林12')).toBe('小林');
    expect(fieldValue('name4', 'a'.repeat(30))).toBe('a'.repeat(20));
  });

  test('line breaks and control characters become a space', () => {
    expect(fieldValue('thing1', '第一行\r\n第二行\u0007')).toBe('第一行 第二行');
  });

  test('time: by the clock in China, whatever the machine’s', () => {
    expect(noticeTime(Date.parse('2026-11-20T06:05:00Z'))).toBe('2026年11月20日 14:05');
    expect(noticeTime(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027年1月1日 00:00');
  });

  test('any text under any key: WeChat takes it', () => {
    const keys = fc.constantFrom('thing1', 'phrase2', 'character_string3', 'name4');
    fc.assert(
      fc.property(keys, fc.string({ unit: 'binary', maxLength: 60 }), (key, text) => {
        expect(isFieldValue(key, fieldValue(key, text))).toBe(true);
      }),
    );
  });

  test('every cause and topic: the words fit whole, nothing is cut', () => {
    const keys = { title: 'thing1', state: 'phrase2', author: 'name3', hint: 'thing4', number: 'character_string5' };
    for (const cause of NOTICE_CAUSES) {
      for (const topic of TOPICS) {
        const words = noticeWords(cause, topic, '小林');
        const data = noticeData(keys, { words, ticketNumber: '1120-001', at: 0 });
        const values = Object.values(data).map(({ value }) => value);
        expect(values).toEqual([words.title, words.state, '小林', words.hint, '1120-001']);
        for (const [key, { value }] of Object.entries(data)) expect(isFieldValue(key, value)).toBe(true);
      }
    }
  });

  test('data: only the keywords that the template has', () => {
    const words = noticeWords('replied', 'other', null);
    expect(noticeData({ title: 'thing1' }, { words, ticketNumber: '1', at: 0 })).toEqual({
      thing1: { value: '你的留言' },
    });
  });
});
