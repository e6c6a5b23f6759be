import { answerReply } from '../../../src/agent/ticket/answer-reply';

describe('answerReply', () => {
  it("words only, steps numbered, the order's facts in place of their slots", () => {
    const reply = answerReply(
      [
        { type: 'text', text: '预计 {{order.expectedShipAt|尽快}} 发出。' },
        { type: 'image', fileId: 'cloud://e/uploads/a.png', alt: '图' },
        { type: 'steps', items: ['打开订单', '点“催发货”'] },
        { type: 'action', label: '催一催', action: 'urge_shipment' },
        { type: 'tip', text: '单号 {{order.trackingNumber|稍后可见}}' },
      ],
      { 'order.expectedShipAt': '11月22日' },
    );
    expect(reply).toBe('预计 11月22日 发出。\n1. 打开订单\n2. 点“催发货”\n单号稍后可见');
  });
});
