Page({
  data: { isPaid: false },
  onPay() {
    this.setData({ isPaid: true });
  },
});
