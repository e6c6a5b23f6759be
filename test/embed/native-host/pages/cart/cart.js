const { goods } = require('../../data/shop');

Page({
  data: { goods: [] },
  onLoad() {
    this.setData({ goods: goods.slice(0, 1) });
  },
  onTapGoods({ currentTarget }) {
    wx.navigateTo({ url: `/pages/goods/goods?id=${currentTarget.dataset.id}` });
  },
});
