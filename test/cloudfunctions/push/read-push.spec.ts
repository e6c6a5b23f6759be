import fc from 'fast-check';
import { readPush } from '../../../cloudfunctions/push/read-push';

const now = Date.parse('2026-11-28T02:00:00Z');
const head = { ToUserName: 'gh_1', FromUserName: 'oShopper_LinXiaoman-7Qe2pD4a', MsgType: 'text' };
const atOf = (CreateTime: unknown) => readPush({ ...head, CreateTime }, now)?.at;

describe('readPush', () => {
  it.each([
    ['a number of seconds', now / 1000 - 5, now - 5000],
    ['a text of seconds', String(now / 1000 - 5), now - 5000],
    ['the future', now / 1000 + 5, now],
    ['nothing', undefined, now],
    ['an object', { seconds: 1 }, now],
    ['an object that cannot be made a number', { valueOf: 1, toString: 1 }, now],
    ['a list', [1], now],
    ['words', 'soon', now],
    ['less than nothing', -5, now],
  ])('CreateTime that is %s', (_, createTime, at) => {
    expect(atOf(createTime)).toBe(at);
  });

  it.each(['', 'a b', 'x'.repeat(65), '../../x', { $ne: '' }, 5.5, null])(
    'a sender that is none (%j): no push',
    (sender) => {
      expect(readPush({ ...head, FromUserName: sender }, now)).toBeUndefined();
    },
  );

  it('a type with the name of a property is an unknown one', () => {
    expect(readPush({ ...head, MsgType: 'constructor' }, now)).toMatchObject({ type: 'message', kind: 'other' });
  });

  it('whatever stands in whichever field: a push or none, never an error, and nothing longer than WeChat writes', () => {
    const field = fc.constantFrom(
      'FromUserName',
      'ToUserName',
      'CreateTime',
      'MsgType',
      'MsgId',
      'Event',
      'List',
      'SessionFrom',
      'result',
    );
    const event = fc.constantFrom('text', 'event');
    fc.assert(
      fc.property(fc.dictionary(field, fc.jsonValue()), event, (fields, MsgType) => {
        for (const pushed of [
          fields,
          { ...head, MsgType, ...fields },
          { ...head, MsgType, CreateTime: fields.CreateTime },
        ]) {
          const push = readPush(pushed, now);
          if (!push) continue;
          expect(push.at).toBeLessThanOrEqual(now);
          expect(push.openid.length).toBeLessThanOrEqual(64);
          expect(push.addressee.length).toBeLessThanOrEqual(64);
        }
      }),
    );
  });
});
