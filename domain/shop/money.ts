/** ¥1,280 or ¥12.50 from fen, 1/100 yuan. Whole amounts carry no decimals. */
export function formatYuan(fen: number): string {
  const sign = fen < 0 ? '-' : '';
  const whole = Math.floor(Math.abs(fen) / 100);
  const cents = Math.abs(fen) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${sign}¥${grouped}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
}
