import fc from 'fast-check';
import * as v from 'valibot';
import {
  cursor,
  id,
  idempotencyKey,
  millis,
  phone,
  pictureFileIds,
  text,
  textOrNone,
  uploadedFileId,
} from '../../contract/fields';
import { charCount, fitted } from '../../domain/kernel';

const accepts = (schema: v.GenericSchema, value: unknown) => v.is(schema, value);

describe('text', () => {
  const ten = text(10);

  it('takes out control characters but keeps line breaks and tabs, and trims', () => {
    expect(v.parse(ten, ' \u0000你\u0007好\r\n\t。\u007f ')).toBe('你好\n\t。');
  });

  it('what is left is never empty, never too long, never has a control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
        const parsed = v.safeParse(ten, value);
        if (!parsed.success) return;
        expect(parsed.output.length).toBeGreaterThan(0);
        expect(charCount(parsed.output)).toBeLessThanOrEqual(10);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
        expect(parsed.output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
        expect(v.parse(ten, parsed.output)).toBe(parsed.output);
      }),
    );
  });

  it('takes whatever a field of the same bound takes, and an emoji is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
        const taken = fitted('', typed, 10);
        expect(v.safeParse(textOrNone(10), taken).success).toBe(true);
      }),
    );
    expect(accepts(text(2_000), '😀'.repeat(2_000))).toBe(true);
    const { issues } = v.safeParse(text(2_000), '😀'.repeat(2_001));
    expect(issues).toMatchObject([{ type: 'max_length', requirement: 2_000 }]);
  });

  it('measures what is left, not what was typed', () => {
    expect(accepts(ten, `${' '.repeat(50)}${'a'.repeat(10)}`)).toBe(true);
    expect(accepts(ten, 'a'.repeat(11))).toBe(false);
    expect(accepts(ten, '\u0000 \n')).toBe(false);
    expect(accepts(ten, 5)).toBe(false);
  });
});

describe('ids and keys', () => {
  it.each(['', 'a b', '../x', '$where', 'a'.repeat(65), '中文', 'a\n', { $gt: '' }])('id: %p is none', (value) => {
    expect(accepts(id, value)).toBe(false);
  });

  it('idempotencyKey: long enough not to be met by chance', () => {
    expect([7, 8, 64, 65].map((length) => accepts(idempotencyKey, 'k'.repeat(length)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('cursor: a text of bounded length', () => {
    expect(accepts(cursor, undefined)).toBe(true);
    expect(accepts(cursor, { $gt: 0 })).toBe(false);
    expect(accepts(cursor, 'x'.repeat(121))).toBe(false);
  });
});

describe('millis', () => {
  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_000_001, '1'])('%p is no moment', (value) => {
    expect(accepts(millis, value)).toBe(false);
  });
});

describe('phone', () => {
  it.each([
    ['138 0013-8000', '13800138000'],
    ['+86 13800138000', '+8613800138000'],
    ['0571-87654321', '057187654321'],
  ])('%s → %s', (value, parsed) => expect(v.parse(phone, value)).toBe(parsed));

  it.each(['12345', '23800138000', '1380013800', '138001380001', 'abc'])('%s is none', (value) => {
    expect(accepts(phone, value)).toBe(false);
  });
});

describe('pictures', () => {
  const picture = 'cloud://env-1.656e-env-1-125/uploads/2026/a_1.jpg';

  it('only files below uploads', () => {
    expect(accepts(uploadedFileId, picture)).toBe(true);
    for (const other of [
      picture.replace('uploads', 'goods'),
      picture.replace('2026', '..'),
      picture.replace('2026/', '/'),
      picture.replace('cloud:', 'https:'),
      `${picture}?x=1`,
      `x${picture}`,
      'cloud://env/uploads/',
    ]) {
      expect([other, accepts(uploadedFileId, other)]).toEqual([other, false]);
    }
  });

  it('at most six, none unless given', () => {
    expect(v.parse(pictureFileIds, undefined)).toEqual([]);
    expect(accepts(pictureFileIds, Array(6).fill(picture))).toBe(true);
    expect(accepts(pictureFileIds, Array(7).fill(picture))).toBe(false);
  });
});
