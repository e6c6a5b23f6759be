import { encodeOrigin } from '../../domain/handoff';
import { BEYOND, BY_FINGER, roomOn, WECHAT_SLOP_PX } from '../../src/contact-entry/draggable/props';
import { FIRST_POSITION, type Point, type Position, pointOf, positionAt } from '../../src/contact-entry/position';
import { type EntryHead, faceOf } from '../../src/contact-entry/use-entry';
import { cardUrl } from '../../src/phone/pages';
import { screenFrom } from '../../src/phone/screen';
import { entryText } from '../../src/text/entry';
import type { Language } from '../../src/text/language';
import { storedAs } from '../doorway/stored';
import { type Embedding, openOwnCloud } from '../doorway/wechat';
import type { Component as DefineComponent, Entry, HostWechat } from './native';

declare const wx: HostWechat;
declare const Component: DefineComponent;
/** Written in when it is embedded. */
declare const EMBEDDING: Embedding;

const cloud = openOwnCloud(wx);

const kept = <T>(key: string): T | undefined => (wx.getStorageSync(storedAs(key)) as T) || undefined;
const keep = (key: string, value: unknown): void => wx.setStorageSync(storedAs(key), value);

function languageOf(entry: Entry): Language {
  const chosen = entry.data.language || kept<Language>('language');
  return chosen || (/^en/i.test(wx.getAppBaseInfo().language ?? '') ? 'en' : 'zh');
}

const roomOf = ({ data }: Entry) => roomOn(screenFrom(wx.getWindowInfo()), data.bottom);

/** Ten pages lie on each other at most. */
const open = (url: string): void => wx.navigateTo({ url, fail: () => wx.redirectTo({ url }) });

/** Draws all that the entry knows. */
function draw(entry: Entry): void {
  const { orderId, page, card } = entry.data;
  const language = languageOf(entry);
  const words = entryText[language];
  const { unread, known, badge, opens } = faceOf(entry.head, language);
  const room = roomOf(entry);
  const beyond = room.sizePx * BEYOND;
  const at = entry.lifted ?? pointOf(entry.position, room);
  entry.setData({
    area: `left:${-beyond}px;width:${room.width + 2 * beyond}px;height:${room.height}px`,
    size: `width:${room.sizePx}px;height:${room.sizePx}px`,
    x: at.x + beyond,
    y: at.y,
    position: entry.position,
    badge,
    opens: opens === 'conversation' ? 'contact' : '',
    label: unread > 0 ? words.unread(unread) : (known ?? words.label),
    unfold: words.folded,
    sessionFrom: encodeOrigin({ page: page || 'order', orderId: orderId || undefined, language }),
    hasCard: Boolean(card),
  });
}

/** Asks what is new. Without an answer the entry shows what it last heard. */
async function ask(entry: Entry): Promise<void> {
  try {
    const own = await cloud();
    const { result } = await own.callFunction({ name: 'shopper', data: { action: 'inbox.head', input: {} } });
    const { data } = result as { readonly data?: EntryHead };
    if (!data) return;
    const isOther = data.unread !== entry.head?.unread;
    entry.head = data;
    keep('seen:inbox.head', data);
    draw(entry);
    if (isOther) entry.triggerEvent('unread', { count: data.unread });
  } catch {
    // No connection: asked again when the page comes back.
  }
}

function move(entry: Entry, position: Position): void {
  entry.position = position;
  keep('entryPlace', position);
  entry.triggerEvent('move', position);
}

Component({
  properties: { orderId: String, page: String, bottom: Number, card: Object, language: String },
  observers: {
    'orderId, page, bottom, card, language': function (this: Entry) {
      if (this.position) draw(this);
    },
  },
  lifetimes: {
    attached(this: Entry) {
      this.position = kept<Position>('entryPlace') ?? FIRST_POSITION;
      this.head = kept<EntryHead>('seen:inbox.head');
      draw(this);
      void ask(this);
    },
  },
  pageLifetimes: {
    show(this: Entry) {
      void ask(this);
    },
  },
  methods: {
    onChange(this: Entry, { detail }: { readonly detail: Point & { readonly source?: string } }) {
      if (BY_FINGER.includes(detail.source ?? '')) {
        this.now = { x: detail.x - roomOf(this).sizePx * BEYOND, y: detail.y };
      }
    },
    onLift(this: Entry) {
      const end = this.now;
      this.now = undefined;
      if (!end) return;
      const room = roomOf(this);
      const rest = pointOf(this.position, room);
      const isDrag = Math.hypot(end.x - rest.x, end.y - rest.y) >= WECHAT_SLOP_PX;
      // Where the finger left it, for a moment: a rest at the same place as before would otherwise be no change to the view.
      this.lifted = end;
      draw(this);
      wx.nextTick(() => {
        if (isDrag) move(this, positionAt(end, room));
        this.lifted = undefined;
        draw(this);
      });
    },
    onUnfold(this: Entry) {
      move(this, { ...this.position, isFolded: false });
      draw(this);
    },
    onTap(this: Entry) {
      // WeChat's own button does the rest.
      if (this.data.opens === 'contact') return;
      const { orderId } = this.data;
      const url = `/${EMBEDDING.prefix}/shopper/help${orderId ? `?orderId=${encodeURIComponent(orderId)}` : ''}`;
      this.triggerEvent('open', { url });
      open(url);
    },
    onContact(this: Entry, { detail }: { readonly detail: { readonly path?: string; readonly query?: unknown } }) {
      this.triggerEvent('contact', detail);
      // A card tapped inside the conversation does not navigate by itself.
      if (detail.path) open(cardUrl(detail.path, detail.query));
    },
  },
});
