Page({
  data: { address: '杭州市西湖区' },
  onInput({ detail }) {
    this.setData({ address: detail.value });
  },
});
