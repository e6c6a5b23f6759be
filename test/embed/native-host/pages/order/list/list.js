const { orders } = require('../../../data/shop');

Page({
  data: { orders: [] },
  onLoad() {
    this.setData({ orders });
  },
  onOpen({ currentTarget }) {
    wx.navigateTo({ url: `/pages/order/detail/detail?id=${currentTarget.dataset.id}` });
  },
});
