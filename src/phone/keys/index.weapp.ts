import Taro from '@tarojs/taro';
import { safely } from '../safely';
import type { HearKey } from './pressed';

type Listener = (pressed: { key: string }) => void;
/** Of base library 3.6, and of WeChat on a PC alone; Taro has no type for it. */
type WithKeys = Record<'onKeyDown' | 'offKeyDown', (listen: Listener) => void>;

/** Hears what is pressed on a page. WeChat tells it on a PC, and never from within a field; whether Ctrl is held it does not tell. */
export function onKey(hear: HearKey): () => void {
  const { onKeyDown, offKeyDown } = Taro as unknown as Partial<WithKeys>;
  const listen: Listener = ({ key }) => void hear({ key, isCommand: false, isTyping: false });
  void safely(() => onKeyDown?.(listen));
  return () => void safely(() => offKeyDown?.(listen));
}
