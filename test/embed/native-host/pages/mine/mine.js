Page({
  onOrders() {
    wx.navigateTo({ url: '/pages/order/list/list' });
  },
  onHelp() {
    wx.navigateTo({ url: '/warmdesk/shopper/help' });
  },
});
