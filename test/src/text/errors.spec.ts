import { ClientError, type ClientErrorCode, toClientError } from '../../../src/cloud/client-error';
import { bringRefusals, errorText, wordsFor } from '../../../src/text/errors';
import { refusalText } from '../../../src/text/refusals';

jest.mock('@tarojs/taro', () => ({}));

describe('wordsFor', () => {
  it('a refusal: speaks of what was refused once its words are there, and of a trouble before', () => {
    const refused = new ClientError('TOO_LATE');
    expect(wordsFor(refused, 'zh')).toBe(wordsFor(new ClientError('INTERNAL'), 'zh'));
    bringRefusals(refusalText);
    expect(wordsFor(refused, 'zh')).toContain('另写一条留言');
    expect(wordsFor(refused, 'en')).toContain('leave a new message');
  });

  it('anything thrown: has words', () => {
    expect(wordsFor(toClientError('boom'), 'en')).toBe(wordsFor(new ClientError('INTERNAL'), 'en'));
  });

  it('reading: never says that something written is kept, nor that it is not done twice', () => {
    bringRefusals(refusalText);
    for (const code of Object.keys(errorText.zh) as ClientErrorCode[]) {
      const words = wordsFor(new ClientError(code), 'zh');
      expect(words).not.toMatch(/写好|写的|不会重复|发送/);
    }
  });

  it('changing something: says whether it may be tapped again, as a lost answer may have been a yes', () => {
    bringRefusals(refusalText);
    for (const code of ['OFFLINE', 'TIMEOUT'] as const) {
      expect(wordsFor(new ClientError(code).ofChange(), 'zh')).toContain('不会重复');
      expect(wordsFor(new ClientError(code).ofChange(), 'en')).toContain('not be done twice');
    }
  });

  it('a draft: is said to be kept where one is, and only when the same can be sent again', () => {
    bringRefusals(refusalText);
    expect(wordsFor(new ClientError('TRY_AGAIN').ofChange(), 'zh', true)).toBe(
      '刚才没成功，再试一次。写好的内容都在。',
    );
    expect(wordsFor(new ClientError('TRY_AGAIN').ofChange(), 'zh')).toBe('刚才没成功，再试一次。');
    expect(wordsFor(new ClientError('INVALID_STATE').ofChange(), 'zh', true)).not.toContain('写好');
  });

  it('many people: are blamed for what only many people cause', () => {
    bringRefusals(refusalText);
    const blaming = [...Object.entries(errorText.zh), ...Object.entries(refusalText.zh)].filter(([, words]) =>
      /人有点多|人多/.test(words),
    );
    expect(blaming.map(([code]) => code)).toEqual(['BUSY']);
  });
});
