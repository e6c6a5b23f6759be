import fc from 'fast-check';
import { bytesOfBase64 } from '../../../../src/shopper/faq/bytes-of-base64';

describe('bytes of base64', () => {
  it('any bytes: come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
      }),
    );
  });

  it('anything else: refused', () => {
    for (const text of ['*', 'ab c', 'YQ==YQ', '中文']) expect(() => bytesOfBase64(text)).toThrow('not base64');
  });
});
