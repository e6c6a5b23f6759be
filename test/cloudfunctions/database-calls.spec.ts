import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationOf } from '../../cloudfunctions/_faq/faq-publication';
import { contract, type InputOf } from '../../contract';
import { encodeSessionFrom } from '../../domain/handoff';
import { MINUTE } from '../../domain/kernel';
import { USUAL_SHEET } from '../../domain/quality';
import { READY_FILTERS } from '../../domain/views';
import { enterSession, textMessage } from '../../local-cloud/message-push/events';
import { describeCloud, type TestCloud } from '../cloud/describe-cloud';
import { articleOf, snapshotOf } from '../domain/faq/article-of';
import { call, DESK, DESK_TEMPLATE, deskCloud, REPLY_TEMPLATE, STATUS_TEMPLATE, WITH_DESK_NOTICES } from './desk-cloud';
import { missedRow } from './missed-row';
import { seedPublished } from './published-faq';
import { FULL_POINTS, REVIEW, seedReview } from './seed-review';
import {
  ADMIN,
  AGENT,
  LEAD,
  message,
  newKey,
  ORDER,
  OTHER_SHOPPER,
  orderDoc,
  QA,
  SHOPPER,
  seedTicketDesk,
  ticketThatIs,
} from './ticket-desk';
import { WRITE_ACTIONS, type WriteAction } from './write-actions';

const FILE = join(__dirname, '../../docs/database-calls.md');
const HEAD = `# Database calls

What one call of an action asks of the database, in a warm instance (settings, and what is published, are read twice a minute,
a published FAQ once). CloudBase bills and limits by these. A transaction counts its start and its commit; an agent's action begins with
reading their place at the desk. A reply or a resolution that can be told to the shopper also puts a row into the outbox,
leased to the call itself, sends, and writes down that it went; so does what the machine says in a conversation. A list that may be longer than a hundred costs one call for each hundred and one that finds the end.
Kept by \`test/cloudfunctions/database-calls.spec.ts\`; \`UPDATE_TABLES=1\` writes it anew.

| action | database calls |
|---|---|
`;

/** A place in a timeline after which everything comes before. */
const EARLIER = Buffer.from(JSON.stringify([9e15, 'z'])).toString('base64url');

/** Reads, with what makes them do all they can. */
const READS: readonly (readonly [name: 'shopper' | 'agent', action: string, input: (ticketId: string) => object])[] = [
  ['shopper', 'order.list', () => ({})],
  ['shopper', 'order.get', () => ({ orderId: ORDER })],
  // By its number at last, where neither is an id.
  ['shopper', 'order.find', () => ({ transactionId: '42000', tradeNumber: 'nothing' })],
  ['shopper', 'ticket.list', () => ({})],
  ['shopper', 'ticket.get', (ticketId) => ({ ticketId })],
  ['shopper', 'hours.get', (ticketId) => ({ of: { kind: 'ticket', ticketId } })],
  ['shopper', 'ticket.waiting', (ticketId) => ({ ticketId })],
  ['shopper', 'ticket.earlier', (ticketId) => ({ ticketId, cursor: EARLIER })],
  ['shopper', 'inbox.head', () => ({})],
  ['shopper', 'data.get', () => ({})],
  ['agent', 'session.get', () => ({})],
  ['agent', 'queue.list', () => ({ view: 'waiting' })],
  // Words cost the most; a number or an order is found by what this asks first.
  ['agent', 'ticket.search', () => ({ text: '退款' })],
  ['agent', 'ticket.get', (ticketId) => ({ ticketId })],
  ['agent', 'ticket.readers', (ticketId) => ({ ticketId })],
  ['agent', 'ticket.others', (ticketId) => ({ ticketId })],
  ['agent', 'ticket.earlier', (ticketId) => ({ ticketId, cursor: EARLIER })],
  ['agent', 'colleague.list', () => ({})],
  ['agent', 'label.list', () => ({})],
  ['agent', 'incident.list', () => ({})],
  ['agent', 'team.board', () => ({})],
  ['agent', 'team.tickets', () => ({ of: { kind: 'team', teamId: 'aftersale' } })],
  ['agent', 'team.poor', () => ({})],
  ['agent', 'team.flagged', () => ({})],
  ['agent', 'cannedReply.list', () => ({})],
  ['agent', 'missed.list', () => ({})],
  ['agent', 'missed.count', () => ({})],
  ['agent', 'macro.list', () => ({})],
  ['agent', 'view.list', () => ({})],
  ['agent', 'view.tickets', () => ({ filter: READY_FILTERS.due })],
  ['agent', 'guide.search', () => ({ text: '什么时候发货' })],
];

const isTelling = ({ name, action }: WriteAction) =>
  name === 'agent' && (action === 'ticket.reply' || action === 'ticket.resolve');

/** How a shopper can be told, each brought about. */
type Tells = (cloud: TestCloud) => Promise<unknown>;
const TOLD: readonly (readonly [way: string, tells: Tells])[] = [
  [
    'by a notice',
    async (cloud) => {
      const choices = { [REPLY_TEMPLATE]: 'accept', [STATUS_TEMPLATE]: 'accept' } as const;
      await cloud.tapSubscribe(SHOPPER, choices);
      await call(cloud, SHOPPER, 'shopper', 'notice.grant', { key: newKey(), choices });
    },
  ],
  [
    'in the conversation',
    (cloud) => cloud.push(textMessage({ openid: SHOPPER, at: cloud.clock.now(), content: '在吗' })),
  ],
];

const edition = snapshotOf([articleOf({ id: 'ships-when' })]);

/** Their rows say what of them costs so much. */
const IN_PARTS = ['faq.read', 'data.delete'];

function expectEveryAction(listed: ReadonlySet<string>): void {
  for (const name of ['shopper', 'agent'] as const) {
    for (const action of Object.keys(contract[name])) {
      if (!IN_PARTS.includes(action)) expect(listed).toContain(`${name}/${action}`);
    }
  }
}

describeCloud(
  'database calls',
  deskCloud(['shopper', 'agent', 'jobs', 'chores', 'courier', 'push'], { poolSize: 1 }),
  (cloud) => {
    const seed = () => {
      cloud.reset();
      seedTicketDesk(cloud);
      seedPublished(cloud, edition);
    };
    /** The least of two runs: the first of an instance also reads the settings. */
    const fewest = async (run: () => Promise<number>) => {
      const counts: number[] = [];
      for (let round = 0; round < 2; round += 1) {
        seed();
        counts.push(await run());
      }
      return Math.min(...counts);
    };

    const callsOf = async (name: string, action: string, input: object, openid: string) => {
      const { result, databaseCalls } = await cloud.callFunction(name, { action, input }, { openid });
      expect(result).toMatchObject({ ok: true });
      return databaseCalls;
    };

    const callsToldBy = ({ name, action, input, openid }: WriteAction, tells: Tells) =>
      fewest(async () => {
        await tells(cloud);
        const used = await callsOf(name, action, await input(cloud), openid);
        expect(cloud.sent(SHOPPER).at(-1)).toMatchObject({ accepted: true });
        return used;
      });

    /** What a push costs, and a reply that is said where they wrote. Anew for each: a talk remembers. */
    const conversationRows = async (): Promise<[title: string, calls: number][]> => {
      const said = (content: string, openid = SHOPPER) => textMessage({ openid, at: cloud.clock.now(), content });
      // As WeChat pushes it: only then does it take an answer.
      const pushed = async (event: Readonly<Record<string, unknown>>) => {
        let calls = 0;
        const stop = cloud.onEvent((told) => {
          if (told.type === 'function' && told.functionName === 'push') calls += told.outcome.databaseCalls;
        });
        await cloud.push(event);
        stop();
        expect(cloud.sent(SHOPPER).filter(({ accepted }) => !accepted)).toEqual([]);
        return calls;
      };
      const sessionFrom = encodeSessionFrom({ page: 'order', orderId: ORDER });
      const entered = () => enterSession({ openid: SHOPPER, at: cloud.clock.now(), sessionFrom });
      const afterEntering = (words: string) =>
        atDesk(async () => {
          await cloud.push(entered());
          return pushed(said(words));
        });
      const atDesk = (run: () => Promise<number>) =>
        fewest(async () => {
          cloud.reset();
          seedTicketDesk(cloud, { conversationWay: 'desk' });
          seedPublished(cloud, edition);
          // Past what an instance keeps of the settings before; somebody else's turn reads the new ones.
          await cloud.clock.advance(MINUTE);
          await cloud.push(said('你好', OTHER_SHOPPER));
          return run();
        });
      const replied = async () => {
        await cloud.push(said('人工'));
        const ticketId = String(cloud.database.find('tickets', { shopperId: SHOPPER })[0]?._id);
        await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
        return callsOf('agent', 'ticket.reply', { key: newKey(), ticketId, text: '今天到账' }, AGENT);
      };
      return [
        ['push, somebody enters and is welcomed', await atDesk(() => pushed(entered()))],
        ['push, the machine answers', await afterEntering('你好')],
        ['push, the machine hands over', await afterEntering('人工')],
        [
          'push, a message to a person',
          await atDesk(async () => {
            await cloud.push(said('人工'));
            return pushed(said('在吗，快点'));
          }),
        ],
        ['agent/ticket.reply, to a conversation', await atDesk(replied)],
      ];
    };

    const whileItWaits = (action: string) =>
      fewest(async () => callsOf('shopper', action, { ticketId: await ticketThatIs(cloud, 'new') }, SHOPPER));

    /** In a team that is given its work: who comes goes to somebody in the same call, and who has room again gets the next. */
    const givenRows = async (): Promise<[title: string, calls: number][]> => {
      const teams = DESK.teams.map((team) => ({ ...team, routing: { mode: 'given', way: 'least_load' } as const }));
      const given = async (run: () => Promise<number>) => {
        cloud.reset();
        seedTicketDesk(cloud, { teams, capUnits: 1, messagesPerUnit: 1 });
        // Past what an instance keeps of the settings before.
        await cloud.clock.advance(MINUTE);
        await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
        return run();
      };
      const leave = () => callsOf('shopper', 'ticket.create', message(), SHOPPER);
      const created = await given(leave);
      const solved = await given(async () => {
        await leave();
        await leave();
        const [held] = cloud.database.find('tickets', { queue: 'held' });
        const solve = { key: newKey(), ticketId: String(held?._id), text: '好了' };
        return callsOf('agent', 'ticket.resolve', solve, AGENT);
      });
      return [
        ['shopper/ticket.create, given to somebody', created],
        ['agent/ticket.resolve, and the next is given', solved],
      ];
    };

    /** In a shop that tells its agents: whether who has it granted a notice, and what that costs whoever wrote. */
    const heldRows = async (): Promise<[title: string, calls: number][]> => {
      const wrote = async (grants: number) => {
        cloud.reset();
        seedTicketDesk(cloud, WITH_DESK_NOTICES);
        // Past what an instance keeps of the settings before.
        await cloud.clock.advance(MINUTE * (3 + grants));
        const choices = { [DESK_TEMPLATE]: 'accept' } as const;
        for (let tap = 0; tap < grants; tap += 1)
          await call(cloud, AGENT, 'agent', 'notice.grant', { key: newKey(), choices });
        const ticketId = await ticketThatIs(cloud, 'answered');
        return callsOf('shopper', 'ticket.reply', { key: newKey(), ticketId, text: '还没到', pictures: [] }, SHOPPER);
      };
      return [
        ['shopper/ticket.reply, whose holder granted no notice', await wrote(0)],
        ['shopper/ticket.reply, whose holder may be told', await wrote(1)],
      ];
    };

    /** Tickets one after the other: what one costs, and what each more does. */
    const bulkRows = async (): Promise<[title: string, calls: number][]> => {
      const step = { do: 'urgent', isUrgent: true } as const;
      const taking = (count: number, run: (ticketIds: string[]) => Promise<number>) =>
        fewest(async () => {
          const ticketIds: string[] = [];
          while (ticketIds.length < count) ticketIds.push(await ticketThatIs(cloud, 'new'));
          return run(ticketIds);
        });
      const take = (ticketIds: string[]) => callsOf('agent', 'bulk.take', { key: newKey(), step, ticketIds }, AGENT);
      const undo = async (ticketIds: string[]) => {
        const bulkKey = newKey();
        await call(cloud, AGENT, 'agent', 'bulk.take', { key: bulkKey, step, ticketIds });
        return callsOf('agent', 'bulk.undo', { key: newKey(), bulkKey, ticketIds }, AGENT);
      };
      return [
        ['agent/bulk.take', await taking(1, take)],
        ['agent/bulk.take, of three', await taking(3, take)],
        ['agent/bulk.undo', await taking(1, undo)],
        ['agent/bulk.undo, of three', await taking(3, undo)],
      ];
    };

    const reviewRows = async (): Promise<[title: string, calls: number][]> => {
      const onReview = { key: newKey(), reviewId: REVIEW };
      const said = { ...onReview, text: '开头问过好了' };
      const sheet = { key: newKey(), items: USUAL_SHEET, expectedVersion: 1 };
      const raise = { ...said, kind: 'faq' } as const;
      const steps = [
        ['qa.list', { view: 'mine' }, AGENT, 'scored'],
        ['qa.get', { reviewId: REVIEW }, AGENT, 'scored'],
        ['qa.score', { ...onReview, points: FULL_POINTS }, QA, 'open'],
        ['qa.appeal', said, AGENT, 'scored'],
        ['qa.answer', said, QA, 'appealed'],
        ['qa.sheet', {}, QA, 'open'],
        ['qa.saveSheet', sheet, ADMIN, 'open'],
        ['qa.raiseTask', raise, QA, 'open'],
        ['qa.tasks', {}, QA, 'open'],
      ] as const;
      const rows: [title: string, calls: number][] = [];
      for (const [action, input, openid, state] of steps) {
        const calls = await fewest(() => {
          seedReview(cloud, state);
          return callsOf('agent', action, input, openid);
        });
        rows.push([`agent/${action}`, calls]);
      }
      const closed = await fewest(async () => {
        seedReview(cloud);
        const { taskId } = await call(cloud, QA, 'agent', 'qa.raiseTask', { ...raise, key: newKey() });
        return callsOf('agent', 'qa.closeTask', { key: newKey(), taskId, as: 'done' }, QA);
      });
      return [...rows, ['agent/qa.closeTask', closed]];
    };
    /** What is said to all; what `jobs` does of it is counted with each ticket. */
    async function incidentRows(): Promise<[title: string, calls: number][]> {
      const open = { topic: 'shipping', words: '快递停运了' } as const;
      const opened = async () => {
        seed();
        return (await call(cloud, LEAD, 'agent', 'incident.open', { key: newKey(), ...open })).incidentId;
      };
      const said =
        (action: string, more: object = {}) =>
        async () => {
          const incidentId = await opened();
          if (action === 'incident.takeBack')
            await call(cloud, LEAD, 'agent', 'incident.mend', { key: newKey(), incidentId, text: '好了' });
          return callsOf('agent', action, { key: newKey(), incidentId, ...more }, LEAD);
        };
      const setAside = () => {
        seed();
        const at = cloud.clock.now();
        const alarm = { id: 'alarm-1', topic: 'shipping', count: 23, minutes: 10, usual: 4, at };
        const raised = { createdAt: at, updatedAt: at, v: 1, kind: 'raised', alarm, status: 'raised', by: null };
        cloud.database.insert('alarms', [{ _id: 'alarm-1', ...raised }]);
        return callsOf('agent', 'alarm.setAside', { key: newKey(), alarmId: 'alarm-1' }, LEAD);
      };
      return [
        [
          'agent/incident.open',
          await fewest(async () => {
            seed();
            return callsOf('agent', 'incident.open', { key: newKey(), ...open }, LEAD);
          }),
        ],
        ['agent/incident.reword', await fewest(said('incident.reword', { words: '明天恢复' }))],
        ['agent/incident.announce', await fewest(said('incident.announce', { text: '明天恢复' }))],
        ['agent/incident.mend', await fewest(said('incident.mend', { text: '恢复了' }))],
        ['agent/incident.takeBack', await fewest(said('incident.takeBack'))],
        ['agent/alarm.setAside', await fewest(setAside)],
      ];
    }

    it('are as many as the table says', async () => {
      const rows: [title: string, calls: number][] = [];
      for (const [name, action, input] of READS) {
        const openid = name === 'shopper' ? SHOPPER : /^(team|missed|incident)\./.test(action) ? LEAD : AGENT;
        const calls = await fewest(async () => {
          const ticketId = await ticketThatIs(cloud, 'answered', { orderId: ORDER });
          return callsOf(name, action, input(ticketId), openid);
        });
        rows.push([`${name}/${action}`, calls]);
      }
      for (const { name, action, input, openid } of WRITE_ACTIONS) {
        const calls = await fewest(async () => callsOf(name, action, await input(cloud), openid));
        rows.push([`${name}/${action}`, calls]);
      }
      for (const write of WRITE_ACTIONS.filter(isTelling)) {
        for (const [way, tells] of TOLD)
          rows.push([`agent/${write.action}, told ${way}`, await callsToldBy(write, tells)]);
      }
      const merged = await fewest(async () => {
        const [mergedId, ticketId] = [await ticketThatIs(cloud, 'open'), await ticketThatIs(cloud, 'open')];
        await call(cloud, AGENT, 'agent', 'ticket.merge', { key: newKey(), ticketId: mergedId, intoId: ticketId });
        return callsOf('agent', 'ticket.merged', { ticketId, mergedId }, AGENT);
      });
      rows.push(['agent/ticket.merged', merged]);
      const drafted = await fewest(async () =>
        callsOf(
          'agent',
          'ticket.faqDraft',
          { ticketId: await ticketThatIs(cloud, 'resolved', { orderId: ORDER }) },
          AGENT,
        ),
      );
      rows.push(['agent/ticket.faqDraft', drafted]);
      const proposed = await fewest(async () => {
        const ticketId = await ticketThatIs(cloud, 'resolved');
        const input = { key: newKey(), ticketId, question: '退款多久到账？', answer: '三天内' };
        return callsOf('agent', 'faq.propose', input, AGENT);
      });
      rows.push(['agent/faq.propose', proposed]);
      const ofArticle = { articleId: 'ships-when' };
      rows.push(['agent/faq.waiting', await fewest(() => callsOf('agent', 'faq.waiting', ofArticle, AGENT))]);
      const answer = async () => {
        const ticketIds = [await ticketThatIs(cloud, 'new')];
        return callsOf('agent', 'faq.answer', { key: newKey(), ...ofArticle, ticketIds }, AGENT);
      };
      rows.push(['agent/faq.answer', await fewest(answer)]);
      const afterANotice = await fewest(async () => {
        await TOLD[0]?.[1](cloud);
        return callsOf('agent', 'ticket.get', { ticketId: await ticketThatIs(cloud, 'answered') }, AGENT);
      });
      rows.push(['agent/ticket.get, where a notice was sent', afterANotice]);
      rows.push(['shopper/ticket.get, while it waits', await whileItWaits('ticket.get')]);
      rows.push(['shopper/ticket.waiting, while it waits', await whileItWaits('ticket.waiting')]);
      const ordered = { ...message(), orderId: ORDER };
      const withOrder = await fewest(async () =>
        callsOf('shopper', 'ticket.create', { ...ordered, key: newKey() }, SHOPPER),
      );
      rows.push(['shopper/ticket.create, of an order', withOrder]);
      const again = await fewest(async () => {
        const input = { ...message(), orderId: ORDER };
        await call(cloud, SHOPPER, 'shopper', 'ticket.create', input);
        return callsOf('shopper', 'ticket.create', input, SHOPPER);
      });
      rows.push(['shopper/ticket.create, sent again', again]);
      rows.push(...(await givenRows()), ...(await heldRows()));
      const looking = await fewest(async () =>
        callsOf('shopper', 'inbox.head', { ticketId: await ticketThatIs(cloud, 'open') }, SHOPPER),
      );
      rows.push(['shopper/inbox.head, from a message', looking]);
      const watched = await fewest(async () =>
        callsOf('shopper', 'inbox.head', { ticketId: await ticketThatIs(cloud, 'open'), isWatched: true }, SHOPPER),
      );
      rows.push(['shopper/inbox.head, from a message, twice a minute', watched]);
      const lost = await fewest(async () => {
        const ticketId = await ticketThatIs(cloud, 'open');
        const input = { key: newKey(), ticketId };
        const { databaseCalls } = await cloud.callFunction(
          'agent',
          { action: 'ticket.claim', input },
          { openid: AGENT },
        );
        return databaseCalls;
      });
      rows.push(['agent/ticket.claim, when it is held', lost]);

      const grant = { key: newKey(), choices: { [REPLY_TEMPLATE]: 'accept' } };
      rows.push(['agent/notice.grant', await fewest(() => callsOf('agent', 'notice.grant', grant, AGENT))]);
      const forget = async () => {
        const ticketId = await ticketThatIs(cloud, 'cancelled');
        expect(ticketId).toBeDefined();
        return callsOf('shopper', 'data.delete', { key: newKey() }, SHOPPER);
      };
      rows.push(['shopper/data.delete, one message that is over', await fewest(forget)]);
      rows.push(['shopper/notice.grant', await fewest(() => callsOf('shopper', 'notice.grant', grant, SHOPPER))]);
      const canned = { title: '问好', text: '我是{{agent}}。', shortcut: 'nh', of: 'own', expectedVersion: 0 };
      const saveCanned = () => callsOf('agent', 'cannedReply.save', { key: newKey(), ...canned }, AGENT);
      const online = () => callsOf('agent', 'presence.set', { key: newKey(), to: 'online' }, AGENT);
      rows.push(['agent/presence.set', await fewest(online)]);
      rows.push(['agent/cannedReply.save', await fewest(saveCanned)]);
      const removeCanned = async () => {
        const saved = { key: newKey(), ...canned, of: 'own' as const };
        const { replyId } = await call(cloud, AGENT, 'agent', 'cannedReply.save', saved);
        return callsOf('agent', 'cannedReply.remove', { key: newKey(), replyId, expectedVersion: 1 }, AGENT);
      };
      rows.push(['agent/cannedReply.remove', await fewest(removeCanned)]);
      const macro = {
        ...{ title: '退好了', of: 'own' as const, expectedVersion: 0 },
        steps: { labelIds: [], reply: { text: '退好了', asks: false }, end: { do: 'resolve' as const } },
      };
      const saveMacro = () => callsOf('agent', 'macro.save', { key: newKey(), ...macro }, AGENT);
      rows.push(['agent/macro.save', await fewest(saveMacro)]);
      const removeMacro = async () => {
        const { macroId } = await call(cloud, AGENT, 'agent', 'macro.save', { key: newKey(), ...macro });
        return callsOf('agent', 'macro.remove', { key: newKey(), macroId, expectedVersion: 1 }, AGENT);
      };
      rows.push(['agent/macro.remove', await fewest(removeMacro)]);
      const view = { title: '投诉', filter: READY_FILTERS.complaints, of: 'own', expectedVersion: 0 };
      rows.push([
        'agent/view.save',
        await fewest(() => callsOf('agent', 'view.save', { key: newKey(), ...view }, AGENT)),
      ]);
      const removeView = async () => {
        const saved = { key: newKey(), ...view } as InputOf<'agent', 'view.save'>;
        const { viewId } = await call(cloud, AGENT, 'agent', 'view.save', saved);
        return callsOf('agent', 'view.remove', { key: newKey(), viewId, expectedVersion: 1 }, AGENT);
      };
      rows.push(['agent/view.remove', await fewest(removeView)]);
      rows.push(...(await bulkRows()));
      const retryMissed = async () => {
        cloud.database.insert('outbox', [missedRow('o-missed')]);
        return callsOf('agent', 'missed.retry', { key: newKey(), id: 'o-missed' }, LEAD);
      };
      rows.push(['agent/missed.retry', await fewest(retryMissed)]);
      rows.push(...(await reviewRows()));
      const wish = () => {
        const input = { key: newKey(), orderId: 'order-coming', choices: { [STATUS_TEMPLATE]: 'accept' } };
        cloud.database.insert('orders', [orderDoc('order-coming', SHOPPER, { state: 'awaiting_receipt' }) as never]);
        return callsOf('shopper', 'care.wish', input, SHOPPER);
      };
      rows.push(['shopper/care.wish', await fewest(wish)]);
      const ask = () => {
        cloud.database.insert('orders', [orderDoc('order-asked', SHOPPER) as never]);
        const input = { key: newKey(), orderId: 'order-asked', kind: 'cancel', reason: 'mistake' };
        return callsOf('shopper', 'order.ask', input, SHOPPER);
      };
      rows.push(['shopper/order.ask', await fewest(ask)]);
      rows.push(...(await incidentRows()));
      const upload = { key: newKey(), extensions: ['jpg', 'jpg'] };
      rows.push(['shopper/upload.prepare', await fewest(() => callsOf('shopper', 'upload.prepare', upload, SHOPPER))]);
      const report = async (events: object[]) => {
        seed();
        const send = () => callsOf('shopper', 'faq.report', { key: newKey(), events }, SHOPPER);
        const counts: number[] = [];
        // Eight records share a day: at most as many calls make one, the next counts in one of them.
        for (let times = 0; times < 9; times += 1) counts.push(await send());
        return Math.min(...counts);
      };
      rows.push(['shopper/faq.report', await report([{ type: 'view', articleId: 'ships-when' }])]);
      const missed = { type: 'miss', text: '有没有实体店', outcome: 'none' };
      rows.push(['shopper/faq.report, with missed words', await report([missed])]);
      const read = (input: object) => fewest(() => callsOf('shopper', 'faq.read', input, SHOPPER));
      rows.push(['shopper/faq.read, when the phone has it', await read({ hash: publicationOf(edition).trees.hash })]);
      rows.push(['shopper/faq.read, a part', await read({})]);
      rows.push(...(await conversationRows()));
      const busyDesk = async () => {
        await call(cloud, AGENT, 'agent', 'presence.set', { key: newKey(), to: 'online' });
        for (const state of ['new', 'open', 'on_hold', 'asked'] as const) await ticketThatIs(cloud, state);
        await cloud.clock.advance(2 * MINUTE);
        return (await cloud.runTimer('jobs')).databaseCalls;
      };
      rows.push(['jobs, a minute in which nothing is due while the desk works', await fewest(busyDesk)]);
      for (const [name, title] of [
        ['jobs', 'jobs, a minute with nothing to do'],
        ['chores', 'chores, a run with nothing to do'],
        ['courier', 'courier, a minute of a shop that tells nothing outside'],
      ] as const) {
        const idle = await fewest(async () => {
          await cloud.clock.advance(11 * MINUTE);
          return (await cloud.runTimer(name)).databaseCalls;
        });
        rows.push([title, idle]);
      }

      expectEveryAction(new Set(rows.map(([title]) => title)));
      const table = HEAD + rows.map(([title, calls]) => `| ${title} | ${calls} |\n`).join('');
      if (process.env.UPDATE_TABLES) writeFileSync(FILE, table);
      expect(readFileSync(FILE, 'utf8')).toBe(table);
    });
  },
);
