import { COLLECTIONS } from '../../cloudfunctions/_records/collections';
import { memberIdOf } from '../../cloudfunctions/_records/context';
import type { AuditLogDoc } from '../../cloudfunctions/_records/documents';
import { codeHash } from '../../cloudfunctions/_sdk/crypto';
import { type ActionSpec, contract, type Envelope } from '../../contract';
import { OPERATIONS, operationOf } from '../../domain/operations';
import { READY_RULES } from '../../domain/rules';
import { changeWords, fieldWords } from '../../src/records/operations/value-words';
import { merchantText } from '../../src/text/merchant';
import { describeCloud, type TestCloud, testStartAt } from '../cloud/describe-cloud';
import { atEveryRequest, BEFORE_AND_AFTER } from './at-every-request';
import { deskCloud, WITH_DESK_NOTICES } from './desk-cloud';
import { AGENT, CLAIM_CODE, DESK_WRITES, type DeskWrite, OWNER } from './desk-writes';
import { keepRecords } from './keep-records';
import { seedFaq } from './merchant/faq-desk';

const KEY = 'key-of-the-write';
const ROLES: Readonly<Record<string, string>> = merchantText.zh.roles;

const cases = DESK_WRITES.map((write): [string, DeskWrite] => [`${write.name}/${write.action}`, write]);

test('other writes: the list has every write of the contract that is not of one ticket', () => {
  const declared = Object.entries(contract).flatMap(([name, actions]) =>
    Object.entries<ActionSpec>(actions)
      .filter(([action, { kind }]) => kind === 'write' && !action.startsWith('ticket.'))
      .map(([action]) => `${name}/${action}`),
  );
  // Takes files, goes on by itself after its answer, and is crashed in its own tests.
  const elsewhere = ['exchange/faq.applyImport'];
  expect([...cases.map(([title]) => title), ...elsewhere].sort()).toEqual(declared.sort());
});

/** Everything stored, without what is drawn anew in every run. Counters of calls are left out: a repeat is a call too. */
function stored(cloud: TestCloud): string[] {
  return COLLECTIONS.filter(({ name }) => name !== 'rates').flatMap(({ name }) =>
    cloud.database
      .find(name)
      .map((document) => `${name} ${JSON.stringify(document)}`)
      .map((line) => line.replace(/k1\.[\w-]{16}\.[\w-]{22}\.[\w-]*/g, '(sealed)'))
      .map((line) => line.replace(/[0-9a-f]{24,64}/g, '(id)').replace(/"inputHash":"[\w-]+"/g, '(hash)'))
      .map((line) => line.replace(/^faq_days (.*)"_id":"(\d+)\.\d+"/, 'faq_days $1"_id":"$2"'))
      .sort(),
  );
}

/** One line for each operation of the log, with what it is about, who did it, and nothing that stayed as it was. */
function expectLine({ name, action }: DeskWrite, lines: readonly AuditLogDoc[]): void {
  const operation = operationOf(`${name}/${action}`);
  // One's own prepared replies are nobody else's to read.
  const isLogged = operation && !operation.startsWith('agent/cannedReply');
  expect(lines).toMatchObject(
    isLogged ? [{ action: operation, kind: OPERATIONS[operation], memberName: expect.stringMatching(/./) }] : [],
  );
  for (const { before, after } of lines[0]?.changes ?? []) expect(after).not.toEqual(before);
}

describeCloud('other writes, once', deskCloud(['shopper', 'agent', 'merchant', 'exchange']), (cloud) => {
  const seed = () => {
    cloud.reset();
    seedFaq(cloud, { ...WITH_DESK_NOTICES, careAfterDays: 3, adminClaimHash: codeHash(CLAIM_CODE) });
    const born = { createdAt: testStartAt, updatedAt: testStartAt, v: 1, status: 'active', teamIds: [] };
    cloud.database.insert('members', [
      { _id: memberIdOf(OWNER), ...born, openid: OWNER, name: '店主', roles: ['admin'] },
      { _id: memberIdOf(AGENT), ...born, openid: AGENT, name: '小林', roles: ['agent'] },
    ]);
  };
  /**
   * Brings the desk where the write is possible. Answers its input, and how to bring the desk there again: the same way
   * the first time, as records put back have their fields in another order.
   */
  const prepare = async ({ input, atWechat }: DeskWrite) => {
    seed();
    await atWechat?.(cloud);
    const prepared = { key: KEY, ...(await input(cloud)) };
    const putBack = keepRecords(cloud);
    const again = async () => {
      cloud.reset();
      await atWechat?.(cloud);
      putBack();
    };
    await again();
    return { input: prepared, again };
  };
  const send = ({ name, action, openid }: DeskWrite, input: object): Promise<Envelope<unknown>> =>
    cloud.call(openid, name, { action, input });
  const dataOf = (envelope: Envelope<unknown>) => {
    if (!envelope.ok) throw new Error(`${envelope.error.code} ${JSON.stringify(envelope.error.details)}`);
    return envelope.data;
  };

  it.each(cases)(
    '%s: crashed at any request and sent again, all is as if it had been sent once',
    async (_title, write) => {
      const { input, again } = await prepare(write);
      const before = stored(cloud);
      dataOf(await send(write, input));
      const after = stored(cloud);
      expect(after).not.toEqual(before);
      for (const when of BEFORE_AND_AFTER) {
        await atEveryRequest(cloud, { functionName: write.name, when }, async (crash) => {
          await again();
          crash();
          const first = await send(write, input);
          const second = dataOf(await send(write, input));
          if (first.ok) expect(second).toEqual(first.data);
          expect(stored(cloud)).toEqual(after);
        });
      }
    },
  );

  /** What lines of the log were read as, of all writes so far. */
  const readLines: string[] = [];
  const read = ({ changes = [] }: AuditLogDoc): string[] =>
    changes.flatMap((change) => {
      if (!('field' in change)) return [];
      const { field } = change;
      const [before, after] = [JSON.stringify(change.before), JSON.stringify(change.after)];
      const reading = { language: 'zh', now: testStartAt, names: ROLES } as const;
      const { before: was, after: is } = changeWords({ field, before, after }, reading);
      return [fieldWords(field, 'zh'), was, is];
    });

  it.each(cases)('%s: the same key twice at the same time happens once', async (_title, write) => {
    const { input, again } = await prepare(write);
    const answers = await Promise.all([send(write, input), send(write, input)]);
    const [first, second] = answers.map(dataOf);
    expect(second).toEqual(first);
    const twice = stored(cloud);
    await again();
    const lines = () => cloud.database.find('audit_log') as unknown as AuditLogDoc[];
    const before = new Set(lines().map(({ _id }) => _id));
    dataOf(await send(write, input));
    expect(twice).toEqual(stored(cloud));
    const written = lines().filter(({ _id }) => !before.has(_id));
    expectLine(write, written);
    readLines.push(...written.flatMap(read));
  });

  it('every line of the log reads in Chinese: no name and no code of ours is left as it is', () => {
    // Paths of pages, templates and their fields, a file's kind, a host of the web are what they are.
    const asTheyAre = /[\w/]+\/[\w/?={}]+|Template\w+\**\d*|[a-z_]+\d|CSV|[\w-]+(?:\.[\w-]+)+/g;
    // What the shop itself says in English stands as it is said.
    const inEnglish = READY_RULES.flatMap(({ steps }) => steps.english ?? []);
    const withoutIt = (line: string) => inEnglish.reduce((rest, said) => rest.replace(said, ''), line);
    const left = readLines.filter((line) => /[A-Za-z]{2,}/.test(withoutIt(line).replace(asTheyAre, '')));
    expect(left).toEqual([]);
  });
});
