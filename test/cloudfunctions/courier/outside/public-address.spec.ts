import fc from 'fast-check';
import { OUTSIDE } from '../../../../cloudfunctions/courier/outside/outside';
import { isPublicAddress } from '../../../../cloudfunctions/courier/outside/public-address';

describe('public address', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere in its network', '127.255.0.9'],
    ['nobody', '0.0.0.0'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carriers’', '100.64.0.1'],
    ['metadata of a cloud', '100.100.100.200'],
    ['metadata of clouds', '169.254.169.254'],
    ['metadata of Tencent’s cloud', '169.254.0.23'],
    ['several', '224.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['for documents', '203.0.113.7'],
    ['IPv6 loopback', '::1'],
    ['IPv6 nobody', '::'],
    ['IPv6 unique local', 'fd00::1'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['a public one with a zone', '2600::1%eth0'],
    ['IPv4 as IPv6', '::ffff:127.0.0.1'],
    ['IPv4 as IPv6, in digits', '::ffff:7f00:1'],
    ['a public IPv4 as IPv6', '::ffff:8.8.8.8'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['NAT64 of one’s own', '64:ff9b:1::1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['IPv6 for documents', '2001:db8::1'],
    ['several by IPv6', 'ff02::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s (%s): is none', (_what, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '119.29.29.29', '172.15.0.1', '172.32.0.1', '2400:da00::6666', '2606:4700:4700::1111'])(
    '%s: is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test('however a private IPv4 is written into IPv6, it is none', () => {
    const inner = fc.tuple(fc.constantFrom(10, 127, 0), fc.nat(255), fc.nat(255), fc.nat(255));
    const hex = (high: number, low: number) => ((high << 8) | low).toString(16);
    fc.assert(
      fc.property(inner, ([a, b, c, d]) => {
        const tail = `${hex(a, b)}:${hex(c, d)}`;
        for (const prefix of ['::ffff:', '::', '64:ff9b::', '64:ff9b:1::'])
          expect([prefix, isPublicAddress(`${prefix}${tail}`)]).toEqual([prefix, false]);
        expect(isPublicAddress(`2002:${tail}::`)).toBe(false);
      }),
    );
  });
});

describe('the outside', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', '[::ffff:10.0.0.1]', '169.254.169.254'])(
    '%s: is refused before anything is sent',
    async (host) => {
      await expect(OUTSIDE.find(host, 443)).rejects.toThrow('private_address');
    },
  );

  // As URLs have it: what looks like a name may be a number.
  test.each(['https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/'])(
    '%s: is read as the address it is',
    async (address) => {
      await expect(OUTSIDE.find(new URL(address).hostname, 443)).rejects.toThrow('private_address');
    },
  );

  test('a public address is itself', async () => {
    expect(await OUTSIDE.find('8.8.8.8', 443)).toEqual({ address: '8.8.8.8', port: 443 });
  });
});
