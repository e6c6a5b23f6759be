/** What the shop sells, and what was ordered. */
exports.goods = [
  { id: 'g1', name: '龙井 100 g', priceFen: 12800 },
  { id: 'g2', name: '白瓷盖碗', priceFen: 8600 },
];
exports.orders = [{ id: 'order-lin-gift-waiting', goodsId: 'g1', state: '等待发货' }];
