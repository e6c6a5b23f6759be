import { type ActionSpec, contract, type Envelope } from '../../contract';
import { WECHAT_LIMITS } from '../../domain/kernel';
import { describeCloud } from '../cloud/describe-cloud';
import { deskCloud } from './desk-cloud';
import { FULL_READS } from './full-reads';
import { seedTicketDesk } from './ticket-desk';

/** What the next page is asked with, by what this one says; undefined when it was the last. */
function inputOfNext(input: object, data: Readonly<Record<string, unknown>>): object | undefined {
  const cursor = data.nextCursor ?? ('cursor' in input ? data.earlierCursor : undefined);
  if (cursor !== undefined) return { ...input, cursor };
  if (data.nextFrom !== undefined) return { ...input, from: data.nextFrom };
  if ('part' in data && Number(data.part) + 1 < Number(data.parts)) return { ...input, part: Number(data.part) + 1 };
  return undefined;
}

test('every action that reads has its line in the table', () => {
  const reads = Object.entries(contract).flatMap(([name, actions]) =>
    Object.entries<ActionSpec>(actions)
      .filter(([, { kind }]) => kind === 'read')
      .map(([action]) => `${name}/${action}`),
  );
  expect(Object.keys(FULL_READS).sort()).toEqual(reads.sort());
});

describeCloud('every answer', deskCloud(['shopper', 'agent', 'merchant', 'exchange', 'figures']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  test.each(Object.entries(FULL_READS))(
    '%s: filled to its limits, each page is let through by WeChat',
    async (name, read) => {
      const [functionName = '', action = ''] = name.split('/');
      let input: object | undefined = await read.fill(cloud);
      for (let pages = 0; input && pages < 200; pages += 1) {
        const answer: Envelope<Record<string, unknown>> = await cloud.call(read.openid, functionName, {
          action,
          input,
        });
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
        expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(WECHAT_LIMITS.callResponseBytes);
        input = inputOfNext(input, answer.data);
      }
      expect(input).toBeUndefined();
    },
  );
});
