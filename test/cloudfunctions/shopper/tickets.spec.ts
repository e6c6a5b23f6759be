import { describeCloud } from '../../cloud/describe-cloud';
import { call, deskCloud } from '../desk-cloud';
import { AGENT, message, newKey, ORDER, SHOPPER, seedTicketDesk, storedEntries, storedTicket } from '../ticket-desk';

describeCloud('tickets', deskCloud(['shopper', 'agent']), (cloud) => {
  beforeEach(() => seedTicketDesk(cloud));

  it('smoke', async () => {
    const ack = await call(
      cloud,
      SHOPPER,
      'shopper',
      'ticket.create',
      message({ orderId: ORDER, text: '我电话13812345678 退款呢' }),
    );
    console.log(ack, storedTicket(cloud, ack.ticketId), storedEntries(cloud, ack.ticketId));
    console.log(JSON.stringify(await call(cloud, AGENT, 'agent', 'queue.list', { view: 'waiting' }), null, 1));
    console.log(await call(cloud, AGENT, 'agent', 'ticket.claim', { key: newKey(), ticketId: ack.ticketId }));
    console.log(
      await call(cloud, AGENT, 'agent', 'ticket.reply', { key: newKey(), ticketId: ack.ticketId, text: '好' }),
    );
    console.log(JSON.stringify(await call(cloud, AGENT, 'agent', 'ticket.get', { ticketId: ack.ticketId }), null, 1));
    console.log(
      JSON.stringify(await call(cloud, SHOPPER, 'shopper', 'ticket.get', { ticketId: ack.ticketId }), null, 1),
    );
    console.log(JSON.stringify(await call(cloud, SHOPPER, 'shopper', 'ticket.list', {}), null, 1));
    console.log(JSON.stringify(await call(cloud, SHOPPER, 'shopper', 'order.list', {}), null, 1));
    console.log(JSON.stringify(await call(cloud, SHOPPER, 'shopper', 'order.get', { orderId: ORDER }), null, 1));
  });
});
