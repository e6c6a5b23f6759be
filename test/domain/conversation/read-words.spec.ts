import fc from 'fast-check';
import { asksForPerson, chosenNumber, isQuestion } from '../../../domain/conversation';
import { isUpset } from '../../../domain/wording';

describe('words of a conversation', () => {
  it.each([
    ...['人工', '转人工', '人工客服', '我要人工', '找客服', '真人', '有人吗', '联系客服', '接人工客服', '客服在吗'],
    ...['转人工！！', '请帮我转接一下人工服务', '你好，找个真人', '能不能转人工客服呢', '叫个人来', '活人呢'],
    ...['human', 'Talk to a human please', 'customer service', 'I want to speak to an agent'],
  ])('person: %s asks for one', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });

  it.each([
    ...[
      '客服电话是多少',
      '人工费怎么算',
      '别人能代收吗',
      '什么时候发货',
      '收货人写错了',
      '',
      '人',
      '我的人参什么时候到',
    ],
    ...['机器人', '客服几点下班', 'is there a human error in my order'],
  ])('person: %s does not', (text) => {
    expect(asksForPerson(text)).toBe(false);
  });

  it.each([
    ['2', 2],
    ['２', 2],
    ['②', 2],
    ['2.', 2],
    ['2、', 2],
    ['（2）', 2],
    ['第2个', 2],
    ['第二个', 2],
    ['贰', 2],
    ['选2吧', 2],
    ['我选二', 2],
    ['十', 10],
    ['10', 10],
    ['第一条', 1],
    ['1️⃣', 1],
  ])('number: %s is %d', (text, number) => {
    expect(chosenNumber(text)).toBe(number);
  });

  it.each(['', '0', '11', '22', '2件', '1、2', '一样吗', '2号到吗', '三天了', '13800138012', '第'])(
    'number: %s is none',
    (text) => {
      expect(chosenNumber(text)).toBeUndefined();
    },
  );

  it.each(['我要投诉', '你们就是骗子', '气死我了', '12315见', '垃圾东西', '再不发货我就报警了', '这是什么破店'])(
    'upset: %s is',
    (text) => {
      expect(isUpset(text, undefined)).toBe(true);
    },
  );

  it.each(['垃圾袋有大号的吗', '报警器怎么装', '曝光度怎么调', '什么时候发货', '可以便宜点吗'])(
    'upset: %s is not',
    (text) => {
      expect(isUpset(text, undefined)).toBe(false);
    },
  );

  it.each([
    ['什么时候发货', true],
    ['2', false],
    ['人工', false],
    ['谢谢', false],
    ['你好', false],
    ['', false],
    ['👍', false],
  ])('question: %s → %s', (text, expected) => {
    expect(isQuestion(text)).toBe(expected);
  });

  it('whatever is sent, reading it ends quickly and throws nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        asksForPerson(text);
        isUpset(text, undefined);
        const number = chosenNumber(text);
        expect(number === undefined || (number >= 1 && number <= 10)).toBe(true);
      }),
    );
  });
});
