import fc from 'fast-check';
import type { Sealed } from '../../../cloudfunctions/_sdk/crypto';

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** The module as a new instance loads it, with these keys in its environment. */
function withKeys(keys: string, currentId: string): typeof import('../../../cloudfunctions/_sdk/crypto') {
  process.env.WARMDESK_KEYS = keys;
  process.env.WARMDESK_KEY_ID = currentId;
  jest.resetModules();
  return require('../../../cloudfunctions/_sdk/crypto');
}

describe('sealed texts', () => {
  const { seal, unseal } = withKeys(`k1:${keyOf(1)}`, 'k1');

  it('seal: opens at its place, nowhere else, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = seal(text, 'tickets/t1/phone');
        expect(unseal(sealed, 'tickets/t1/phone')).toBe(text);
        expect(() => unseal(sealed, 'tickets/t2/phone')).toThrow();
        expect(seal(text, 'tickets/t1/phone')).not.toBe(sealed);
      }),
      { numRuns: 50 },
    );
  });

  it('unseal: a changed text does not open', () => {
    const sealed = seal('13800138012', 'tickets/t1/phone');
    // The first character of the ciphertext: all of its bits count, while base64 ignores some of the last one's.
    const at = sealed.lastIndexOf('.') + 1;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(() => unseal(changed as Sealed, 'tickets/t1/phone')).toThrow();
  });

  it('keyed hashes: one for a purpose and a key, that of today first; no key, no hash', () => {
    const of = (keys: string, currentId: string) => withKeys(keys, currentId).keyedHashes('name', '林晓曼');
    const [first] = of(`k1:${keyOf(1)}`, 'k1');
    expect(of(`k1:${keyOf(1)},k2:${keyOf(2)}`, 'k2')).toEqual([expect.not.stringMatching(`^${first}$`), first]);
    expect(of(`k1:${keyOf(2)}`, 'k1')).not.toContain(first);
    expect(withKeys(`k1:${keyOf(1)}`, 'k1').keyedHashes('other', '林晓曼')).not.toContain(first);
  });

  it('rotation: new texts take the new key, old ones open as long as theirs is listed', () => {
    const old = seal('你好', 'x');
    const rotated = withKeys(`k1:${keyOf(1)},k2:${keyOf(2)}`, 'k2');
    expect(rotated.unseal(old, 'x')).toBe('你好');
    expect(rotated.seal('你好', 'x')).toMatch(/^k2\./);
    const forgotten = withKeys(`k2:${keyOf(2)}`, 'k2');
    expect(() => forgotten.unseal(old, 'x')).toThrow('cannot open');
  });

  it.each([
    ['no key', '', 'k1'],
    ['a key that is too short', 'k1:c2hvcnQ=', 'k1'],
    ['an id without its key', `k1:${keyOf(1)}`, 'k2'],
  ])('%s: refuses to seal', (_name, keys, id) => {
    expect(() => withKeys(keys, id).seal('x', 'y')).toThrow();
  });
});
