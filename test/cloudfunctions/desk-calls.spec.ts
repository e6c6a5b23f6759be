import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberIdOf } from '../../cloudfunctions/_records/context';
import { codeHash } from '../../cloudfunctions/_sdk/crypto';
import { type ActionSpec, contract } from '../../contract';
import { describeCloud, type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { deskCloud } from './desk-cloud';
import { AGENT, CLAIM_CODE, DESK_WRITES, OWNER } from './desk-writes';
import { FULL_READS } from './full-reads';
import { seedFaq } from './merchant/faq-desk';
import { newKey, seedTicketDesk } from './ticket-desk';

const FILE = join(__dirname, '../../docs/database-calls-of-merchants.md');
const HEAD = `# Database calls of the merchant's pages

As [database-calls.md](database-calls.md), for what a shop's own people do a few times a day. Reads as costly as they can be: with
thousands of articles, hundreds of members, lists that are full. An import writes on in steps of 200 rows, twenty to a transaction: three calls a row and a fifth.
Kept by \`test/cloudfunctions/desk-calls.spec.ts\`; \`UPDATE_TABLES=1\` writes it anew.

| action | database calls |
|---|---|
`;

const isOfMerchants = (name: string) => /^(?:merchant|exchange|figures)\//.test(name);
const reads = Object.entries(FULL_READS).filter(([name]) => isOfMerchants(name));
const writes = DESK_WRITES.filter(({ name }) => name === 'merchant' || name === 'exchange');
/** Goes on by itself after its answer, for as long as the file is: said above the table. */
const ELSEWHERE = ['exchange/faq.applyImport'];

test('every action of the merchant’s functions has its line', () => {
  const declared = (['merchant', 'exchange', 'figures'] as const).flatMap((name) =>
    Object.keys(contract[name] as Readonly<Record<string, ActionSpec>>).map((action) => `${name}/${action}`),
  );
  const listed = [
    ...reads.map(([name]) => name),
    ...writes.map(({ name, action }) => `${name}/${action}`),
    ...ELSEWHERE,
  ];
  expect(listed.sort()).toEqual(declared.sort());
});

describeCloud(
  'database calls of merchants',
  deskCloud(['shopper', 'merchant', 'exchange', 'figures'], { poolSize: 1 }),
  (cloud) => {
    /** The least of two runs: the first of an instance also reads the settings. */
    const fewest = async (prepare: () => unknown, run: () => Promise<number>) => {
      const counts: number[] = [];
      for (let round = 0; round < 2; round += 1) {
        await prepare();
        counts.push(await run());
      }
      return Math.min(...counts);
    };
    const callsOf = async (name: string, action: string, input: object, openid: string) => {
      const { result, databaseCalls } = await cloud.callFunction(name, { action, input }, { openid });
      expect([action, result]).toEqual([action, expect.objectContaining({ ok: true })]);
      return databaseCalls;
    };

    test('are as many as the table says', async () => {
      const rows: [title: string, calls: number][] = [];
      for (const [title, read] of reads) {
        const [name = '', action = ''] = title.split('/');
        cloud.reset();
        seedTicketDesk(cloud);
        const input = await read.fill(cloud);
        // A read changes nothing: the second finds what the first found.
        const run = () => callsOf(name, action, input, read.openid);
        rows.push([title, await fewest(() => undefined, run)]);
      }
      for (const { name, action, openid, input, atWechat } of writes) {
        const run = async () => callsOf(name, action, { key: newKey(), ...(await input(cloud)) }, openid);
        const prepare = async () => {
          cloud.reset();
          seedOwners(cloud);
          await atWechat?.(cloud);
        };
        rows.push([`${name}/${action}`, await fewest(prepare, run)]);
      }
      const table = HEAD + rows.map(([title, calls]) => `| ${title} | ${calls} |\n`).join('');
      if (process.env.UPDATE_TABLES) writeFileSync(FILE, table);
      expect(readFileSync(FILE, 'utf8')).toBe(table);
    });
  },
);

function seedOwners(cloud: TestCloud): void {
  seedFaq(cloud, { adminClaimHash: codeHash(CLAIM_CODE) });
  const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, status: 'active', teamIds: [] };
  cloud.database.insert('members', [
    { _id: memberIdOf(OWNER), ...born, openid: OWNER, name: '店主', roles: ['admin'] },
    { _id: memberIdOf(AGENT), ...born, openid: AGENT, name: '小林', roles: ['agent'] },
  ]);
}
