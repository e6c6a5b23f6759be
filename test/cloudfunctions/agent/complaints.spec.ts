import { memberIdOf } from '../../../cloudfunctions/_records/context';
import type { InputOf } from '../../../contract';
import { READY_FILTERS } from '../../../domain/views';
import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import {
  AGENT,
  COLLEAGUE,
  ELSEWHERE,
  LEAD,
  message,
  newKey,
  SHOPPER,
  seedTicketDesk,
  storedEntries,
  storedTicket,
  ticketThatIs,
} from '../ticket-desk';

const ANGRY = '再不退我就投诉你们';

describeCloud('complaints', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  const set = (ticketId: string, isComplaint: boolean, openid = AGENT) =>
    call(cloud, openid, 'agent', 'ticket.setComplaint', { key: newKey(), ticketId, isComplaint });
  const refused = (ticketId: string, isComplaint: boolean, openid = AGENT) =>
    refusal(cloud, openid, 'agent', 'ticket.setComplaint', { key: newKey(), ticketId, isComplaint });
  const write = (ticketId: string, text: string) =>
    call(cloud, SHOPPER, 'shopper', 'ticket.reply', { key: newKey(), ticketId, text });
  const read = (ticketId: string, openid = AGENT) => call(cloud, openid, 'agent', 'ticket.get', { ticketId });
  const reasons = (ticketId: string) => (storedTicket(cloud, ticketId).headStarts ?? []).map(({ reason }) => reason);
  const raises = (ticketId: string) =>
    storedEntries(cloud, ticketId).flatMap(({ happened = [] }) =>
      happened.flatMap(({ name }) => (name.startsWith('complaint') ? [name] : [])),
    );

  it('upset words raise it as a fact of their entry, which the desk sees and the shopper does not', async () => {
    const ticketId = await ticketThatIs(cloud, 'open');
    expect((await read(ticketId)).may).not.toContain('notComplaint');
    await write(ticketId, ANGRY);
    expect(storedEntries(cloud, ticketId).at(-1)).toMatchObject({
      kind: 'shopper',
      event: null,
      happened: [{ name: 'wrote' }, { name: 'complaint_raised', by: 'words' }],
    });
    const { timeline, may } = await read(ticketId);
    expect(timeline.filter(({ isComplaint }) => isComplaint).map(({ text }) => text)).toEqual([ANGRY]);
    expect(may).toContain('notComplaint');
    const theirs = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(JSON.stringify(theirs)).not.toMatch(/omplaint/);
  });

  it('with the first words as well', async () => {
    const { ticketId } = await call(cloud, SHOPPER, 'shopper', 'ticket.create', message({ text: ANGRY }));
    expect(raises(ticketId)).toEqual(['complaint_raised']);
    expect((await read(ticketId)).timeline).toMatchObject([{ text: ANGRY, isComplaint: true }]);
  });

  it('its holder takes it back: the head start goes in the same commit, and it says who did it; and puts it back', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: ANGRY });
    await set(ticketId, false);
    expect(reasons(ticketId)).toEqual([]);
    const taken = storedEntries(cloud, ticketId).at(-1);
    expect(taken).toMatchObject({ kind: 'event', event: 'complaint_taken_back', authorId: memberIdOf(AGENT) });
    expect(taken?.at).toBe(storedTicket(cloud, ticketId).updatedAt);
    expect((await read(ticketId)).may).not.toContain('notComplaint');
    const theirs = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(theirs.timeline.map(({ event }) => event)).not.toContain('complaint_taken_back');
    expect(await refused(ticketId, false)).toBe('ALREADY_DONE');
    await set(ticketId, true);
    expect(reasons(ticketId)).toEqual(['complaint']);
    expect(raises(ticketId)).toEqual(['complaint_raised', 'complaint_taken_back', 'complaint_put_back']);
  });

  it('a list of complaints has it no longer', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: ANGRY });
    const listed = async () => {
      const { tickets } = await call(cloud, LEAD, 'agent', 'view.tickets', {
        filter: READY_FILTERS.complaints as InputOf<'agent', 'view.tickets'>['filter'],
      });
      return tickets.map(({ id }) => id);
    };
    expect(await listed()).toEqual([ticketId]);
    await set(ticketId, false, LEAD);
    expect(await listed()).toEqual([]);
  });

  it('taken back, only a new message raises it again; split off, the words that did raise nothing', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: ANGRY });
    await write(ticketId, '另外发票也没给我');
    await set(ticketId, false);
    await write(ticketId, '好的，我等着');
    expect(reasons(ticketId)).toEqual([]);
    const [angry] = storedEntries(cloud, ticketId).filter(({ kind }) => kind === 'shopper');
    await call(cloud, AGENT, 'agent', 'ticket.split', {
      ...{ key: newKey(), ticketId, entryIds: [String(angry?._id)] },
      ...{ topic: 'refund', keepsOrder: false },
    });
    const [split] = storedTicket(cloud, ticketId).splits ?? [];
    expect(reasons(String(split?.id))).toEqual([]);
    await write(ticketId, ANGRY);
    expect(reasons(ticketId)).toEqual(['complaint']);
    expect(raises(ticketId)).toEqual(['complaint_raised', 'complaint_taken_back', 'complaint_raised']);
  });

  it('whoever may not answer it may not say so; where nothing was taken back, nothing is put back', async () => {
    const ticketId = await ticketThatIs(cloud, 'open', { text: ANGRY });
    expect(await refused(ticketId, false, COLLEAGUE)).toBe('FORBIDDEN');
    expect(await refused(ticketId, false, ELSEWHERE)).toBe('NOT_FOUND');
    const calm = await ticketThatIs(cloud, 'open');
    expect(await refused(calm, true)).toBe('INVALID_STATE');
    expect(await refused(await ticketThatIs(cloud, 'resolved', { text: ANGRY }), false)).toBe('INVALID_STATE');
  });
});
