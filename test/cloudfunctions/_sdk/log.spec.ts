import { describeError } from '../../../cloudfunctions/_sdk/log';

describe('describeError', () => {
  test('says where it arose and nothing of its words, however they are written', () => {
    const told = JSON.stringify(describeError(new Error('坏了\n    at 小李 (13800138012)\n  at home')));
    expect(told).toContain('log.spec.ts');
    for (const words of ['坏了', '小李', '13800138012', 'at home']) expect(told).not.toContain(words);
  });

  test('an error without words, and what is none', () => {
    expect(String(describeError(new Error()).at)).toContain('log.spec.ts');
    expect(describeError('13800138012')).toEqual({ error: 'string' });
  });
});
