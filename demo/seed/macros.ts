import type { MacroSteps } from '../../domain/macros';

interface MacroSeed extends Pick<MacroSteps, 'reply' | 'end'> {
  readonly title: string;
}

/** Steps that the shop takes with one tap. */
export const MACROS = [
  {
    title: '退款已退，办完',
    reply: {
      text: '{{shopper|你好}}，退款已经退回，到账后银行会有短信。还有别的，直接在这里说就好。',
      english:
        '{{shopper|Hello}}, your refund is on its way; your bank will text you when it arrives. For anything else, just write here.',
      asks: false,
    },
    end: { do: 'resolve' },
  },
  {
    title: '快递停了，明天再看',
    reply: {
      text: '已经催了快递，明天上午我再看一次物流，有动静马上告诉你。',
      english: 'I have chased the courier and look again tomorrow morning. As soon as it moves, you hear from me.',
      asks: false,
    },
    end: { do: 'hold', hours: 20, reason: '等快递动起来' },
  },
  {
    title: '要一张照片',
    reply: { text: '麻烦拍一张破损的地方和外箱面单，收到我就安排补发。', asks: true },
    end: null,
  },
] as const satisfies readonly MacroSeed[];
