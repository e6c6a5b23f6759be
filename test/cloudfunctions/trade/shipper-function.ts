import { get, transact } from '../../../cloudfunctions/_records';

/** The shop's own program as it ships an order: it reads where to, and says that it is on its way. Answers where it went. */
export async function main({ orderId }: { readonly orderId: string }): Promise<string> {
  await get('orders', orderId);
  return transact(async (transaction) => {
    const order = await transaction.get('orders', orderId);
    if (order?.state !== 'awaiting_shipment') return 'not shipped';
    await transaction.update('orders', orderId, { state: 'awaiting_receipt', title: order.receiver.address });
    return order.receiver.address;
  });
}
