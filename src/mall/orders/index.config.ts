export default { navigationBarTitleText: '我的订单', enablePullDownRefresh: true };
