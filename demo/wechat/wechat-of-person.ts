import type { SentRecord, TemplateDeclaration } from '../../local-cloud';
import type { ChatLine } from './chat-log';
import type { ChatItem, ChatLink, NoticeCard, WechatOfPerson } from './types';

type Fields = Readonly<Record<string, unknown>>;

/** What one person sees in their WeChat: their own words and all that WeChat took from us for them, oldest first. */
export function wechatOfPerson(
  lines: readonly ChatLine[],
  sent: readonly SentRecord[],
  templates: readonly TemplateDeclaration[],
  typingUntilAt?: number,
): WechatOfPerson {
  const arrived = sent.filter(({ accepted }) => accepted);
  const conversation = [
    ...lines.map(({ openid: _openid, ...item }): ChatItem => item),
    ...arrived.filter(({ api }) => api === 'customerServiceMessage.send').map(serviceMessage),
  ].sort((a, b) => a.at - b.at);
  const notices = arrived
    .filter(({ api }) => api === 'subscribeMessage.send')
    .map((record) => noticeCard(record, templates))
    .sort((a, b) => a.at - b.at);
  return { conversation, notices, ...(typingUntilAt !== undefined && { typingUntilAt }) };
}

function serviceMessage({ id, at, payload }: SentRecord): ChatItem {
  const part = (name: string) => (payload[name] ?? {}) as Fields;
  switch (payload.msgtype) {
    case 'miniprogrampage': {
      const { title, pagepath } = part('miniprogrampage');
      return { id, at, kind: 'their-card', title: String(title), path: String(pagepath) };
    }
    case 'link': {
      const { title, description, url } = part('link');
      return { id, at, kind: 'theirs', text: `${title}\n${description}\n${url}`, links: [] };
    }
    case 'image':
      return { id, at, kind: 'their-picture', mediaId: String(part('image').media_id) };
    default:
      return { id, at, kind: 'theirs', ...readLinks(String(part('text').content ?? '')) };
  }
}

const LINK = /<a\b[^>]*\bdata-miniprogram-path="([^"]*)"[^>]*>([^<]*)<\/a>/g;

/** WeChat shows `<a data-miniprogram-path="…">words</a>` as words that open a page; everything else as it stands. */
function readLinks(content: string): { text: string; links: readonly ChatLink[] } {
  const links = [...content.matchAll(LINK)].map(([, path = '', words = '']) => ({ path, words }));
  return { text: content.replace(LINK, '$2'), links };
}

function noticeCard({ id, at, payload }: SentRecord, templates: readonly TemplateDeclaration[]): NoticeCard {
  const template = templates.find((one) => one.id === payload.template_id);
  const data = (payload.data ?? {}) as Readonly<Record<string, { readonly value?: unknown } | undefined>>;
  const rows = Object.entries(template?.keys ?? {}).flatMap(([key, label]) => {
    const value = data[key]?.value;
    return value === undefined ? [] : [{ label, value: String(value) }];
  });
  const path = typeof payload.page === 'string' && payload.page !== '' ? payload.page : undefined;
  return { id, at, title: template?.title ?? '', rows, ...(path ? { path } : {}) };
}
