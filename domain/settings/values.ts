import type { CheckedList, Topic } from '../events';
import type { HostPages, NamedPage } from '../host';
import type { Millis } from '../kernel';
import type { OrderSource } from '../orders';
import type { Promises } from '../service-level';
import type { MemberTier } from '../shop';

/** Names for some of our words; the others keep theirs. */
export type Names<W extends string> = Readonly<Partial<Record<W, string>>>;

/** What a shop can set about its desk, each a field of `settings/desk`. */
export interface SettingValues {
  readonly shopName: string;
  readonly shopNameEnglish: string;
  readonly welcomeGreeting: string;
  readonly welcomeGreetingEnglish: string;
  readonly licenceText: string;
  readonly licenceTextEnglish: string;
  readonly soothingText: string;
  readonly soothingTextEnglish: string;
  readonly conversationWay: 'desk' | 'wechat';
  readonly modelAnswers: 'off' | 'on';
  readonly modelName: string;
  readonly modelAsksPerShopper: number;
  readonly modelAsksPerDay: number;
  readonly campaigns: readonly SavedCampaign[];
  readonly vipTiers: readonly MemberTier[];
  readonly tierNames: Names<MemberTier>;
  readonly tierNamesEnglish: Names<MemberTier>;
  readonly headStartGold: number;
  readonly headStartSilver: number;
  readonly headStartPaidMember: number;
  readonly headStartLargeOrder: number;
  readonly largeOrderYuan: number;
  readonly headStartComplaint: number;
  readonly headStartPromiseBroken: number;
  readonly promises: Promises;
  readonly brokenPromise: 'silent' | 'apologise';
  readonly capUnits: number;
  readonly messagesPerUnit: number;
  readonly silentMinutes: number;
  readonly ownAgentAway: 'others' | 'wait';
  readonly ownAgentMinutes: number;
  readonly qaSheet: readonly SavedSheetItem[];
  readonly holdReasons: readonly string[];
  readonly holdReasonsEnglish: readonly string[];
  readonly wordLists: SavedWordLists;
  readonly topicNames: Names<Topic>;
  readonly topicNamesEnglish: Names<Topic>;
  readonly quietFromHour: number;
  readonly quietUntilHour: number;
  readonly noticesPerDay: number;
  readonly noticeGatherMinutes: number;
  readonly careAfterDays: number;
  readonly entryOpens: 'help' | 'conversation';
  readonly orderSource: OrderSource;
  readonly orderFunction: string;
  readonly wechatFeedback: 'off' | 'on';
  readonly orderChanges: 'ask' | 'write';
  readonly refundCeilingYuan: number;
  readonly hostPages: Partial<HostPages>;
  readonly namedPages: readonly NamedPage[];
  readonly keepTextsDays: number;
  readonly watchReveals: number;
  readonly watchExports: number;
  readonly watchNightReads: number;
}

/** A line of the score sheet as a shop keeps it. */
export interface SavedSheetItem {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly isFatal: boolean;
}

/** A campaign as a shop keeps it: what is answered to any of its words between two moments. */
export interface SavedCampaign {
  readonly keywords: readonly string[];
  readonly text: string;
  /** The same for who reads English; absent: in Chinese to them, too. */
  readonly english?: string;
  readonly fromAt: Millis;
  readonly untilAt: Millis;
}

/** Words that the desk's are looked through for, and those that say that a shopper is upset. */
export type WordListName = CheckedList | 'upset';

/** Those that a shop has made its own; a list that is not there is as it comes. */
export type SavedWordLists = Readonly<Partial<Record<WordListName, readonly SavedWord[]>>>;

/** A word as a shop keeps it. */
export interface SavedWord {
  readonly word: string;
  /** What is said in its place; absent: nothing in particular. */
  readonly better?: string;
  /** Longer words that hold it and mean no harm. */
  readonly except?: readonly string[];
  /** Written with other characters of the same sound it counts as well. */
  readonly sounds?: boolean;
}
