const HOUR = 3_600_000;
/** A Friday noon in China, where the phone's clock stands. */
export const NOW = Date.UTC(2026, 10, 20, 4);

const item = { title: '岩茶礼盒', spec: '250 克', quantity: 1, priceFen: 26_800, image: 'https://shop.test/tea.png' };

/** An order as the contract gives it, in any state. */
export const orderInState = (state: string, facts: object = {}) => ({
  id: `o_${state}`,
  number: '202611200001',
  state,
  stateAt: NOW - 30 * HOUR,
  title: item.title,
  items: [item],
  amountFen: 26_800,
  createdAt: NOW - 50 * HOUR,
  receiver: { name: '张**', phone: '138****5678', address: '浙江省杭州市' },
  tier: 'gold',
  ...facts,
});

export const HEAD = { unread: 2, entryOpens: 'help', notices: [], uploadFolder: 'uploads/0', isDeskMember: false };

export const ok = (data: unknown) => ({ ok: true, data });
export const failed = (code: string) => ({ ok: false, error: { code, message: code } });
