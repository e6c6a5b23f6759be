import { isFieldValue } from '../../../local-cloud/subscribe-message/field-rules';

describe('a value of a notice', () => {
  it.each([
    ['thing1', '您的退款已到账，请查收', true],
    ['thing1', '汉'.repeat(20), true],
    ['thing1', '汉'.repeat(21), false],
    ['thing1', '😀'.repeat(20), true],
    ['thing1', '', false],
    ['thing1', '   ', false],
    ['thing1', '第一行\n第二行', false],
    ['thing1', '带\t制表', false],
    ['thing1', 12, true],
    ['thing1', null, false],
    ['thing1', { text: 'x' }, false],
    ['number2', '12.50', true],
    ['number2', '9'.repeat(32), true],
    ['number2', '9'.repeat(33), false],
    ['number2', '12件', false],
    ['letter1', 'abcXYZ', true],
    ['letter1', 'abc1', false],
    ['symbol1', '***', true],
    ['symbol1', '******', false],
    ['symbol1', 'a', false],
    ['character_string4', 'WD-20261120-0007', true],
    ['character_string4', 'x'.repeat(33), false],
    ['character_string4', '工单7', false],
    ['time3', '15:01', true],
    ['time3', '2019年10月1日 15:01', true],
    ['time3', '2026-11-20 10:00', true],
    ['time3', '2026-11-20 10:00~2026-11-20 12:00', true],
    ['time3', '09:00~18:00', true],
    ['time3', '25:00', false],
    ['time3', '2019年10月1日', false],
    ['time3', '2026-11-20T10:00', false],
    ['time3', '明天下午', false],
    ['date3', '2019年10月1日', true],
    ['date3', '2019年10月1日 15:01', true],
    ['date3', '2026/11/20', true],
    ['date3', '2026.11.20', true],
    ['date3', '2026-11/20', false],
    ['date3', '15:01', false],
    ['date3', '2026-13-01', false],
    ['amount1', '¥12.50', true],
    ['amount1', '100元', true],
    ['amount1', '12345678901', false],
    ['amount1', '约一百', false],
    ['phone_number1', '+86-0766-66888866', true],
    ['phone_number1', '1'.repeat(18), false],
    ['car_number1', '粤A8Z888挂', true],
    ['car_number1', '粤A8Z888挂挂挂', false],
    ['name1', '欧阳暖心', true],
    ['name1', '汉'.repeat(11), false],
    ['name1', 'Anna Lindqvist', true],
    ['name1', 'x'.repeat(21), false],
    ['phrase1', '处理中', true],
    ['phrase1', '已经处理完了', false],
    ['phrase1', 'Done', false],
    ['phrase1', '完成1', false],
  ])('%s: %j is taken: %s', (key, value, expected) => {
    expect(isFieldValue(key, value)).toBe(expected);
  });

  it('enum: only what the template lists', () => {
    expect(isFieldValue('enum1', '快递', ['快递', '自提'])).toBe(true);
    expect(isFieldValue('enum1', '飞', ['快递', '自提'])).toBe(false);
  });
});
