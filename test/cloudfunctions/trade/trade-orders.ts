import type { TestCloud } from '../../cloud/describe-cloud';

const DAY_SECONDS = 86_400;

/** An order of WeChat's order centre, the nth: paid an hour apart, newest first. `state`: 1 to be shipped, 2 on its way, … */
export function paidOrder(nth: number, now: number, more: Readonly<Record<string, unknown>> = {}) {
  const paidAt = Math.floor(now / 1000) - nth * 60 - 60;
  return {
    transaction_id: `42000${String(nth).padStart(9, '0')}`,
    merchant_id: '1900000001',
    merchant_trade_no: `SY${String(nth).padStart(6, '0')}`,
    description: '岩茶礼盒',
    paid_amount: 26_800,
    openid: `oShopper${nth % 7}`,
    trade_create_time: paidAt - 30,
    pay_time: paidAt,
    order_state: 1,
    in_complaint: false,
    ...more,
  };
}

export const shipping = (at: number) => ({
  order_state: 2,
  shipping: {
    finish_shipping: true,
    shipping_list: [{ tracking_no: 'SF1400000001', express_company: 'SF', upload_time: Math.floor(at / 1000) }],
  },
});

/** An order of a 微信小店, the nth. */
export function storeOrder(nth: number, now: number, more: Readonly<Record<string, unknown>> = {}) {
  const madeAt = Math.floor(now / 1000) - (nth % 40) * DAY_SECONDS - 3600;
  return {
    order_id: `37240000000${String(nth).padStart(6, '0')}`,
    openid: `oShopper${nth % 7}`,
    create_time: madeAt,
    update_time: madeAt,
    status: 20,
    order_detail: {
      product_infos: [
        {
          title: '山野白茶',
          sku_cnt: 2,
          sale_price: 9_900,
          thumb_img: 'https://store.example/tea.jpg',
          sku_attrs: [{ attr_key: '规格', attr_value: '100 克' }],
        },
      ],
      price_info: { order_price: 19_800 },
      pay_info: { pay_time: madeAt + 60 },
      delivery_info: {
        address_info: {
          user_name: '王小雨',
          province_name: '浙江省',
          city_name: '杭州市',
          county_name: '西湖区',
          detail_info: '文三路 1 号',
          tel_number: '13800005678',
        },
        delivery_product_info: [],
      },
    },
    aftersale_detail: { on_aftersale_order_cnt: 0, aftersale_order_list: [] },
    ...more,
  };
}

export const ordersIn = (cloud: TestCloud) =>
  cloud.database
    .find('orders')
    .map((order) => order as Record<string, unknown> & { _id: string })
    .sort((a, b) => (a._id < b._id ? -1 : 1));
