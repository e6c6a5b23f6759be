import type { Point, Position } from '../../src/contact-entry/position';
import type { EntryHead } from '../../src/contact-entry/use-entry';
import type { Wechat } from '../doorway/wechat';

/** The entry as WeChat holds it: its attributes, and what it keeps beside what is drawn. */
export interface Entry {
  readonly data: {
    readonly orderId: string;
    readonly page: string;
    /** Height of the page's own bottom bar in px at 375, without the safe area. */
    readonly bottom: number;
    /** The card offered in the conversation: `{ title, path, img }`. */
    readonly card: object | null;
    readonly language: '' | 'zh' | 'en';
    readonly opens: '' | 'contact';
  };
  position: Position;
  head: EntryHead | undefined;
  lifted: Point | undefined;
  now: Point | undefined;
  setData(data: Record<string, unknown>): void;
  triggerEvent(name: string, detail: object): void;
}

export type Component = (definition: object) => void;

interface Opening {
  readonly url: string;
  readonly fail?: () => void;
}

/** What the entry asks of WeChat. */
export interface HostWechat extends Wechat {
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: unknown): void;
  getAppBaseInfo(): { readonly language?: string };
  getWindowInfo(): { windowWidth: number; windowHeight: number; screenHeight: number; safeArea?: { bottom: number } };
  nextTick(then: () => void): void;
  navigateTo(page: Opening): void;
  redirectTo(page: Opening): void;
}
