import * as v from 'valibot';
import { type ActionSpec, contract, EDITS } from '../../contract';
import { ticketForAgent, ticketForShopper } from '../../contract/tickets';
import { WECHAT_LIMITS } from '../../domain/kernel';

const actions = Object.entries(contract).flatMap(([name, map]) =>
  Object.entries<ActionSpec>(map).map(([action, spec]) => ({ title: `${name}/${action}`, spec })),
);
const entriesOf = (schema: unknown) => Object.keys((schema as { entries?: object }).entries ?? {});

describe('actions', () => {
  it.each(actions)('$title: a write carries an idempotency key, a read carries none', ({ spec }) => {
    expect(entriesOf(spec.input).includes('key')).toBe(spec.kind === 'write');
  });

  it.each(actions)('$title: identity, role and priority are never an input', ({ spec }) => {
    const fields = entriesOf(spec.input);
    for (const field of ['openid', 'shopperId', 'role', 'tier', 'headStartMillis', 'templateId', 'now']) {
      expect(fields).not.toContain(field);
    }
  });

  it.each(actions.filter(({ spec }) => spec.kind === 'read'))(
    '$title: nothing is not an input of the wrong shape',
    ({ spec }) => {
      expect(() => v.safeParse(spec.input, null)).not.toThrow();
      expect(v.is(spec.input, null)).toBe(false);
    },
  );

  it('a field that is not named never leaves: what only the database knows is taken off', () => {
    const summary = v.parse(contract.shopper['ticket.list'].output, {
      tickets: [
        {
          id: 't1',
          number: '1120-00001',
          status: 'new',
          topic: 'refund',
          preview: '…',
          hasUnread: false,
          createdAt: 1,
          lastAt: 1,
          shopperId: 'oSecret',
          assigneeId: 'm1',
        },
      ],
    });
    expect(JSON.stringify(summary)).not.toMatch(/oSecret|m1/);
  });

  it.each([contract.merchant['faq.schedule'], contract.merchant['faq.review'], contract.exchange['faq.applyImport']])(
    'what is prepared and asked of again without the action: its own roles',
    ({ allow }) => {
      expect(allow).toBe(EDITS);
    },
  );

  it('the shopper’s ticket has no field of the desk’s', () => {
    const desk = [
      'packet',
      'reach',
      'assignee',
      'teamId',
      'teamName',
      'tier',
      'waitingSinceAt',
      'firstReplyAt',
      'shopperName',
    ];
    expect(entriesOf(ticketForShopper).filter((field) => desk.includes(field))).toEqual([]);
    expect(desk.every((field) => entriesOf(ticketForAgent).includes(field))).toBe(true);
  });

  it('ticket.create: the largest one fits a call', () => {
    const largest = {
      action: 'ticket.create',
      input: {
        key: 'k'.repeat(64),
        text: '汉'.repeat(2000),
        pictures: Array(6).fill(`cloud://${'e'.repeat(60)}/uploads/${'p'.repeat(200)}.jpg`),
        topic: 'promotion',
        orderId: 'o'.repeat(64),
        callback: { phone: '+8613800138000', wishedAt: 8_640_000_000_000_000 },
        read: Array(10).fill({ articleId: 'a'.repeat(64), helped: false }),
        searched: '汉'.repeat(100),
      },
    };
    expect(v.is(contract.shopper['ticket.create'].input, largest.input)).toBe(true);
    expect(Buffer.byteLength(JSON.stringify(largest))).toBeLessThan(WECHAT_LIMITS.callRequestBytes);
  });
});
