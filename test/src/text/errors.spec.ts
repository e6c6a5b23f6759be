import { ClientError } from '../../../src/cloud/client-error';
import { bringRefusals, wordsFor } from '../../../src/text/errors';
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
    expect(wordsFor('boom', 'en')).toBe(wordsFor(new ClientError('INTERNAL'), 'en'));
  });
});
