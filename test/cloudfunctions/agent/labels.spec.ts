import { describeCloud } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import {
  ADMIN,
  AGENT,
  COLLEAGUE,
  LEAD,
  newKey,
  QA,
  SHOPPER,
  seedLabels,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

describeCloud('labels', deskCloud(['shopper', 'agent', 'merchant']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const save = (name: string, expectedVersion: number, more: object = {}, openid = LEAD) =>
    call(cloud, openid, 'merchant', 'label.save', { key: newKey(), name, expectedVersion, ...more });
  const list = (openid = AGENT) => call(cloud, openid, 'agent', 'label.list', {});
  const label = (ticketId: string, change: { add?: string[]; remove?: string[] }, openid = AGENT) =>
    callAction(cloud, openid, 'agent', 'ticket.label', { key: newKey(), ticketId, ...change });

  it('label.save: made, renamed, archived and taken up again by a lead, and written down', async () => {
    const { labelId, version } = await save('易碎', 0);
    expect(await list()).toEqual({ labels: [{ id: labelId, name: '易碎', isArchived: false }], version: 1 });
    await save('很易碎', version, { labelId });
    await save('很易碎', 2, { labelId, isArchived: true }, ADMIN);
    expect(await list(QA)).toMatchObject({ labels: [{ name: '很易碎', isArchived: true }], version: 3 });
    await save('易碎', 3, { labelId });
    expect((await list()).labels).toEqual([{ id: labelId, name: '易碎', isArchived: false }]);
    const written = cloud.database.find('audit_log', { action: 'merchant/label.save' });
    expect(written.map(({ targetId }) => targetId)).toEqual(Array(4).fill(labelId));
  });

  it('label.save: an old version, one that is not there, a name too long, and an agent', async () => {
    const { labelId } = await save('易碎', 0);
    const refused = (more: object, openid = LEAD) =>
      refusal(cloud, openid, 'merchant', 'label.save', { key: newKey(), name: '加急', expectedVersion: 1, ...more });
    expect(await refused({ expectedVersion: 0, labelId })).toBe('VERSION_CONFLICT');
    expect(await refused({ labelId: 'nowhere' })).toBe('NOT_FOUND');
    expect(await refused({ name: '九个字的标签太长了' })).toBe('INVALID_INPUT');
    expect(await refused({ name: '易碎' })).toBe('INVALID_INPUT');
    expect(await refused({}, AGENT)).toBe('FORBIDDEN');
  });

  it('ticket.label: on the card and the ticket at once, an event for the desk alone', async () => {
    const { labelId } = await save('易碎', 0);
    const ticketId = await ticketThatIs(cloud, 'open');
    const { lastAt, hasUnread } = storedTicket(cloud, ticketId);
    await cloud.clock.advance(1000);
    expect(await label(ticketId, { add: [labelId] })).toMatchObject({ ok: true });
    const shown = [{ id: labelId, name: '易碎' }];
    expect(await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).toMatchObject({ labels: shown });
    const { tickets } = await call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' });
    expect(tickets).toMatchObject([{ labels: shown }]);
    expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({
      event: 'labelled',
      happened: [{ name: 'labelled', added: [labelId], removed: [] }],
    });
    // Its shopper reads nothing of it, and nothing is new to them.
    expect(storedTicket(cloud, ticketId)).toMatchObject({ lastAt, hasUnread });
    const { timeline } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(JSON.stringify(timeline)).not.toContain('labelled');
    await label(ticketId, { remove: [labelId] });
    expect((await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).labels).toEqual([]);
  });

  it('ticket.label: what stands no longer is not put on, and stays where it is; five at most', async () => {
    const ids = [...seedLabels(cloud, ['一', '二', '三', '四', '五', '六'])];
    const ticketId = await ticketThatIs(cloud, 'open');
    await label(ticketId, { add: ids.slice(0, 5) });
    expect(await label(ticketId, { add: ids.slice(5) })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    await save('一', 1, { labelId: ids[0], isArchived: true });
    expect((await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId })).labels).toHaveLength(5);
    await label(ticketId, { remove: ids.slice(0, 1) });
    expect(await label(ticketId, { add: ids.slice(0, 1) })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await label(ticketId, { add: ['nowhere'] })).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  it('ticket.label: who may note it, while it is unfinished', async () => {
    const [labelId = ''] = seedLabels(cloud, ['易碎']);
    const change = { add: [labelId] };
    const ticketId = await ticketThatIs(cloud, 'open');
    const codeOf = async (openid: string, id = ticketId) => {
      const envelope = await label(id, change, openid);
      return envelope.ok ? undefined : envelope.error.code;
    };
    // One may know of a colleague's, as whoever claims it is told.
    expect(await Promise.all([AGENT, LEAD, COLLEAGUE, QA].map((one) => codeOf(one)))).toEqual([
      undefined,
      undefined,
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
    expect(await codeOf(AGENT, await ticketThatIs(cloud, 'resolved'))).toBe('INVALID_STATE');
  });

  it('ticket.search: of a label, alone or with words, and no further than one may read', async () => {
    const [fragile = '', urgent = ''] = seedLabels(cloud, ['易碎', '加急']);
    const [first, second] = [
      await ticketThatIs(cloud, 'open', { text: '珐琅杯' }),
      await ticketThatIs(cloud, 'open', { text: '茶壶' }),
    ];
    for (const ticketId of [first, second]) await label(ticketId, { add: [fragile] });
    const search = async (input: { text?: string; labelId?: string }, openid = AGENT) =>
      (await call(cloud, openid, 'agent', 'ticket.search', input)).tickets.map(({ id }) => id).sort();
    expect(await search({ labelId: fragile })).toEqual([first, second].sort());
    expect(await search({ labelId: fragile, text: '茶壶' })).toEqual([second]);
    expect(await search({ labelId: fragile, text: storedTicket(cloud, first).number })).toEqual([first]);
    expect(await search({ labelId: urgent, text: '茶壶' })).toEqual([]);
    expect(await search({ labelId: fragile }, COLLEAGUE)).toEqual([]);
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.search', {})).toBe('INVALID_INPUT');
  });
});
