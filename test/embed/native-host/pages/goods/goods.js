const { goods } = require('../../data/shop');

Page({
  data: { goods: {} },
  onLoad({ id }) {
    this.setData({ goods: goods.find((one) => one.id === id) });
  },
});
