const { goods, orders } = require('./data/shop');

App({
  onLaunch() {
    wx.cloud.init({ env: 'host-own-1', traceUser: true });
    this.globalData.orders = orders;
  },
  globalData: { goods, orders: [] },
});
