import { DAY, HOUR } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, deskCloud, refusal } from '../desk-cloud';
import { AGENT, COLLEAGUE, newKey, SHOPPER, seedTicketDesk, storedTicket, ticketThatIs } from '../ticket-desk';

describeCloud('ticket.noteCall', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  const afternoon = testStartAt + 3 * HOUR;
  const tomorrow = testStartAt + DAY - HOUR;
  const wished = () => ticketThatIs(cloud, 'open', { callback: { phone: '13800138012', wishedAt: afternoon } });
  const note = (ticketId: string, outcome: 'reached' | 'missed' | 'undone', nextAt?: number) =>
    call(cloud, AGENT, 'agent', 'ticket.noteCall', { key: newKey(), ticketId, outcome, nextAt });
  const mine = async () => (await call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' })).tickets[0];
  const theirs = (ticketId: string) => call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });

  test('reached: due no more in 我的, told to the shopper; taken back it is due as before', async () => {
    const ticketId = await wished();
    await cloud.clock.advance(9 * HOUR);
    expect(await mine()).toMatchObject({ wantsCallback: true, callbackAt: afternoon });
    await note(ticketId, 'reached');
    expect(await mine()).toMatchObject({ wasCalled: true });
    const page = await theirs(ticketId);
    expect(page.callback).toMatchObject({ maskedPhone: '138****8012', calledAt: expect.any(Number) });
    expect(page.timeline.at(-1)).toMatchObject({ event: 'called_back', author: '小林' });
    await note(ticketId, 'undone');
    expect(await mine()).not.toHaveProperty('wasCalled');
    expect((await theirs(ticketId)).callback).toEqual({ maskedPhone: '138****8012', wishedAt: afternoon });
  });

  test('missed: another time, which the shopper finds and may change', async () => {
    const ticketId = await wished();
    await note(ticketId, 'missed', tomorrow);
    expect(await mine()).toMatchObject({ callbackAt: tomorrow });
    expect((await call(cloud, SHOPPER, 'shopper', 'inbox.head', {})).unreadIds).toEqual([ticketId]);
    const page = await theirs(ticketId);
    expect(page.timeline.at(-1)).toMatchObject({ event: 'call_missed' });
    expect(page.may).toContain('changeCallback');
    await note(ticketId, 'reached');
    // Another wish: they want to be called once more.
    const change = { key: newKey(), ticketId, wishedAt: tomorrow };
    await call(cloud, SHOPPER, 'shopper', 'ticket.changeCallback', change);
    expect(await mine()).not.toHaveProperty('wasCalled');
    expect(storedTicket(cloud, ticketId).callback).not.toHaveProperty('before');
  });

  test('only who has it, of whom a number is known, and not twice', async () => {
    const ticketId = await wished();
    const input = () => ({ key: newKey(), ticketId, outcome: 'reached' as const });
    expect(await refusal(cloud, COLLEAGUE, 'agent', 'ticket.noteCall', input())).not.toBeUndefined();
    const without = { ...input(), ticketId: await ticketThatIs(cloud, 'open') };
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.noteCall', without)).toBe('NOT_FOUND');
    await note(ticketId, 'reached');
    expect(await refusal(cloud, AGENT, 'agent', 'ticket.noteCall', input())).toBe('INVALID_STATE');
  });
});
