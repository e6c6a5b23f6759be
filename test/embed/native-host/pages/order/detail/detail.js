const { goods, orders } = require('../../../data/shop');

Page({
  data: { order: {}, card: null, heard: [] },
  onLoad({ id }) {
    const order = orders.find((one) => one.id === id);
    const { name } = goods.find((one) => one.id === order.goodsId);
    this.setData({ order, card: { title: name, path: `pages/order/detail/detail?id=${id}`, img: '' } });
  },
  onEntry({ type, detail }) {
    this.setData({ heard: [...this.data.heard, { type, detail }] });
  },
});
