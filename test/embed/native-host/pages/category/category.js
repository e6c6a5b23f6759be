const { goods } = require('../../data/shop');

Page({
  data: { goods: [] },
  onLoad() {
    this.setData({ goods: goods.filter(({ id }) => id === 'g2') });
  },
  onTapGoods({ currentTarget }) {
    wx.navigateTo({ url: `/pages/goods/goods?id=${currentTarget.dataset.id}` });
  },
});
