const { goods } = require('../../data/shop');

Page({
  data: { found: [] },
  onInput({ detail }) {
    this.setData({ found: goods.filter(({ name }) => name.includes(detail.value)) });
  },
});
