import type { PlatformClock } from './clock';
import { openHumanDesk } from './customer-service/human-desk';
import { openTemporaryMedia } from './customer-service/temporary-media';
import { openTyping } from './customer-service/typing';
import { openKeptFiles } from './kept-files';
import { openKeptState } from './kept-state';
import type { PushEvent } from './message-push/events';
import { createMessagePush, type Push } from './message-push/message-push';
import { asWechatAnswerOf } from './refusals';
import { openSentLog, type SentLog } from './sent-log';
import type { Platform } from './service';
import { SERVICES } from './services';
import { createSubscribeDialog } from './subscribe-message/dialog';
import { openTradeDesk, type TradeDesk } from './trade/trade-desk';
import type {
  CloudEvent,
  HumanDesk,
  InvocationOutcome,
  LocalCloud,
  LocalCloudOptions,
  OpenApiHandler,
  PlatformState,
  TemporaryPictures,
} from './types';

export interface WechatOptions
  extends Pick<LocalCloudOptions, 'templates' | 'pages' | 'pushRows' | 'pushAnswerMillis'> {
  readonly appId: string;
  readonly clock: PlatformClock;
  readonly state: PlatformState;
  /** Where the pictures of conversations lie. */
  readonly filesDir: string;
  /** Where these can be seen from. */
  readonly publicUrl: () => string;
  readonly emit: (event: CloudEvent) => void;
  /** The function that receives message push. */
  readonly receiver: {
    isDeployed(): boolean;
    call(event: PushEvent, openid: string | undefined): Promise<InvocationOutcome>;
  };
}

/** WeChat's servers as a mini program meets them: messages both ways, and the checks of content. */
export interface Wechat {
  readonly push: Push;
  readonly humanDesk: HumanDesk;
  readonly sent: SentLog['list'];
  readonly typingUntil: LocalCloud['typingUntil'];
  readonly tapSubscribe: LocalCloud['tapSubscribe'];
  readonly pictures: TemporaryPictures;
  readonly trade: TradeDesk;
  /** A person uses the mini program now. */
  noteVisit(openid: string): void;
  /** What `cloud.openapi` offers, by dotted name. */
  readonly openapi: Readonly<Record<string, OpenApiHandler>>;
  /** Forgets every person, message and picture. */
  forget(): void;
}

export function openWechat(options: WechatOptions): Wechat {
  const { appId, clock, emit } = options;
  const { now } = clock;
  const state = openKeptState(options.state, now);
  const files = openKeptFiles(options.filesDir);
  const sent = openSentLog({ keep: state.keep, now, emit });
  const platform: Platform = {
    appId,
    account: options,
    clock,
    now,
    keep: state.keep,
    files,
    sent,
    emit,
    push: (event) => push(event),
  };
  const services = Object.values(SERVICES).flatMap((inFolder) => inFolder.map((service) => service.open(platform)));

  const humanDesk = openHumanDesk(platform);
  const push = createMessagePush({
    answerMillis: options.pushAnswerMillis ?? 5_000,
    rows: options.pushRows,
    receiver: options.receiver,
    onPush: (event, openid) => {
      for (const service of services) service.onPush?.(event, openid);
    },
    desk: humanDesk,
    now,
    emit,
  });
  const noteVisit = (openid: string) => {
    for (const service of services) service.onVisit?.(openid);
  };
  const media = openTemporaryMedia(platform);
  const typing = openTyping(platform);

  return {
    push,
    humanDesk,
    sent: sent.list,
    typingUntil: typing.findUntil,
    noteVisit,
    tapSubscribe: createSubscribeDialog(platform, noteVisit),
    pictures: {
      put: (content) => {
        const mediaId = media.add(content);
        return { mediaId, picUrl: `${options.publicUrl()}/media/${mediaId}` };
      },
      get: media.find,
    },
    trade: openTradeDesk(platform),
    openapi: openApis(services.map(({ openapi = {} }) => openapi)),
    forget: () => {
      state.forget();
      files.forget();
    },
  };
}

/** The APIs of all services in one table, each answering with WeChat's JSON where it refuses. */
function openApis(
  ofServices: readonly Readonly<Record<string, OpenApiHandler>>[],
): Readonly<Record<string, OpenApiHandler>> {
  const apis: Record<string, OpenApiHandler> = {};
  for (const [name, answer] of ofServices.flatMap((one) => Object.entries(one))) {
    if (Object.hasOwn(apis, name)) throw new Error(`two services answer openapi.${name}`);
    apis[name] = (params, caller) => asWechatAnswerOf((async () => answer(params, caller))());
  }
  return apis;
}
