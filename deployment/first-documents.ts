import { randomBytes } from 'node:crypto';
import { categoriesDoc } from '../cloudfunctions/_faq/faq-docs';
import type { DeskSettings, FaqCategories, HoursSettings, LiveSettings } from '../cloudfunctions/_records/documents';
import { codeHash, newCode } from '../cloudfunctions/_sdk/crypto';
import { FIRST_CALENDAR } from '../domain/calendar';
import { comingHours } from '../domain/calendar/zoned';
import { TOPICS, type Topic } from '../domain/ticket';
import { type Keys, variablesOfKeys } from './environment/keys';

/** What a new environment needs before its first call. */
export interface FirstDocuments {
  /** For collection `settings`: the desk, the FAQ's categories, and when somebody is there. */
  readonly desk: DeskSettings;
  readonly categories: FaqCategories;
  readonly hours: HoursSettings;
  readonly live: LiveSettings;
  /** Makes its finder the first admin. Only its hash is in `desk`, so it is shown once and nowhere else. */
  readonly claimCode: string;
  /** For the functions' environment: `WARMDESK_KEYS`, `WARMDESK_KEY_ID`. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A first key. Its id is drawn too, so that keys of two environments can stand side by side when one is restored into the other. */
export function newKeys(): Keys {
  const keyId = `k${randomBytes(3).toString('hex')}`;
  return { keyId, keys: { [keyId]: randomBytes(32).toString('base64') } };
}

/** A category to begin with for each topic; an editor's FAQ grows in them. Icons by their name in `src/components/icon`. */
const CATEGORIES: readonly (readonly [id: Topic, title: string, icon: string])[] = [
  ['shipping', '物流', 'truck'],
  ['refund', '退款售后', 'rotate-ccw'],
  ['invoice', '发票', 'receipt-text'],
  ['promotion', '优惠活动', 'ticket-percent'],
  ['account', '账号', 'user-round'],
  ['product', '商品', 'package'],
  ['payment', '支付', 'credit-card'],
  ['other', '其他', 'circle-question-mark'],
];

/**
 * One team that answers everything; templates are filled in once the account has them (docs/DEPLOY.md).
 *
 * @param claimCode one that was kept before; another is made unless given
 */
export function firstDocuments(now: number, claimCode = newCode()): FirstDocuments {
  return {
    desk: {
      _id: 'desk',
      teams: [{ id: 'desk', name: '客服组', topics: TOPICS }],
      defaultTeamId: 'desk',
      entryOpens: 'help',
      conversationWay: 'desk',
      templates: {},
      miniprogramState: 'formal',
      adminClaimHash: codeHash(claimCode),
      v: 1,
    },
    categories: categoriesDoc(
      CATEGORIES.map(([id, title, icon]) => ({ id, title, icon })),
      now,
    ),
    ...firstHours(now),
    claimCode,
    environment: variablesOfKeys(newKeys()),
  };
}

/** A new shop is there every day, and says so; an admin sets its own hours. */
export function firstHours(now: number): Pick<FirstDocuments, 'hours' | 'live'> {
  return {
    hours: { _id: 'hours', shop: { ...FIRST_CALENDAR, v: 1 }, teams: {}, v: 1 },
    live: { _id: 'live', hours: comingHours(FIRST_CALENDAR, now), v: 1 },
  };
}
