import { DAY, HOUR } from '../../../domain/kernel';
import { describeCloud, testStartAt } from '../../cloud/describe-cloud';
import { call, callAction, deskCloud, refusal } from '../desk-cloud';
import { AGENT, newKey, OTHER_SHOPPER, SHOPPER, seedTicketDesk, storedEntries, ticketThatIs } from '../ticket-desk';

describeCloud('shopper: another time to be called', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));
  // The clock stands at ten in the morning in China.
  const afternoon = testStartAt + 3 * HOUR;
  const tomorrow = testStartAt + DAY - HOUR;
  const wished = () => ticketThatIs(cloud, 'open', { callback: { phone: '13800138012', wishedAt: afternoon } });
  const change = (ticketId: string, wishedAt: number | undefined, key = newKey()) =>
    call(cloud, SHOPPER, 'shopper', 'ticket.changeCallback', { key, ticketId, wishedAt });
  const refused = (ticketId: string, openid = SHOPPER) =>
    refusal(cloud, openid, 'shopper', 'ticket.changeCallback', { key: newKey(), ticketId, wishedAt: tomorrow });

  test('both sides read the new time, and that it was changed; the number stays', async () => {
    const ticketId = await wished();
    await change(ticketId, tomorrow);
    const mine = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(mine).toMatchObject({ callback: { maskedPhone: '138****8012', wishedAt: tomorrow } });
    expect(mine.may).toContain('changeCallback');
    const theirs = await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId });
    expect(theirs.callback).toEqual(mine.callback);
    for (const { timeline } of [mine, theirs]) expect(timeline.at(-1)).toMatchObject({ event: 'callback_changed' });
    const { tickets } = await call(cloud, AGENT, 'agent', 'queue.list', { view: 'mine' });
    expect(tickets[0]).toMatchObject({ wantsCallback: true, callbackAt: tomorrow });
    await change(ticketId, undefined);
    const { callback } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(callback).toEqual({ maskedPhone: '138****8012' });
  });

  test('a number that was not left before: asked for instead of waiting, sealed as ever', async () => {
    const ticketId = await ticketThatIs(cloud, 'new');
    await call(cloud, SHOPPER, 'shopper', 'ticket.changeCallback', {
      key: newKey(),
      ticketId,
      phone: '13800138012',
      wishedAt: tomorrow,
    });
    const { callback } = await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId });
    expect(callback).toEqual({ maskedPhone: '138****8012', wishedAt: tomorrow });
    expect(JSON.stringify(cloud.database.find('tickets'))).not.toContain('13800138012');
    await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId });
    const reveal = { key: newKey(), ticketId, reason: 'callback' as const };
    expect(await call(cloud, AGENT, 'agent', 'ticket.revealPhone', reveal)).toMatchObject({ phone: '13800138012' });
  });

  test('the same once: sent again it changes nothing more', async () => {
    const ticketId = await wished();
    const key = newKey();
    const before = storedEntries(cloud, ticketId).length;
    expect(await change(ticketId, tomorrow, key)).toEqual(await change(ticketId, tomorrow, key));
    expect(storedEntries(cloud, ticketId)).toHaveLength(before + 1);
  });

  test('only one’s own, with a number, unfinished, and when the shop is open', async () => {
    expect(await refused(await wished(), OTHER_SHOPPER)).toBe('NOT_FOUND');
    expect(await refused(await ticketThatIs(cloud, 'open'))).toBe('INVALID_STATE');
    expect(await refused(await ticketThatIs(cloud, 'resolved', { callback: { phone: '13800138012' } }))).toBe(
      'INVALID_STATE',
    );
    const ticketId = await wished();
    cloud.database.insert('settings', [
      {
        _id: 'live',
        hours: [
          [testStartAt, afternoon + HOUR],
          [tomorrow + 8 * HOUR, tomorrow + 9 * HOUR],
        ],
        v: 1,
      },
    ]);
    await cloud.clock.advance(HOUR);
    const answer = await callAction(cloud, SHOPPER, 'shopper', 'ticket.changeCallback', {
      key: newKey(),
      ticketId,
      wishedAt: tomorrow,
    });
    expect(answer).toMatchObject({
      error: { code: 'INVALID_INPUT', details: { fields: [{ path: 'wishedAt', rule: 'open_hours' }] } },
    });
  });
});
