import type { PlatformClock } from './clock';
import { createContentSecurity } from './content-security/checks';
import { openVisits, type Visits } from './content-security/visits';
import { openHumanDesk } from './customer-service/human-desk';
import { createUploadTempMedia, openTemporaryMedia } from './customer-service/media';
import { openReplyWindows } from './customer-service/reply-window';
import { createCustomerServiceSends } from './customer-service/send';
import type { PushEvent } from './message-push/events';
import { createMessagePush, type Push } from './message-push/message-push';
import { openSentLog, type SentLog } from './sent-log';
import { stateKinds } from './state-kinds';
import { subscribePopupEvent, subscribeSentEvent } from './subscribe-message/events';
import { openGrants } from './subscribe-message/grants';
import { createSubscribeSend } from './subscribe-message/send';
import type {
  CloudEvent,
  HumanDesk,
  InvocationOutcome,
  LocalCloud,
  LocalCloudOptions,
  OpenApiHandler,
  PlatformState,
} from './types';

/** When WeChat tells that a notice was delivered. Our model. */
const deliveryReportMillis = 1_000;

export interface WechatOptions
  extends Pick<LocalCloudOptions, 'templates' | 'pages' | 'pushRows' | 'pushAnswerMillis'> {
  readonly appId: string;
  readonly clock: PlatformClock;
  readonly state: PlatformState;
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
  readonly visits: Visits;
  readonly sent: SentLog['list'];
  readonly tapSubscribe: LocalCloud['tapSubscribe'];
  /** What `cloud.openapi` offers, by dotted name. */
  readonly openapi: Readonly<Record<string, OpenApiHandler>>;
  /** Forgets every person and message. */
  forget(): void;
}

export function openWechat(options: WechatOptions): Wechat {
  const { appId, clock, state, emit, receiver } = options;
  const { now } = clock;
  const grants = openGrants(state);
  const windows = openReplyWindows(state, now);
  const media = openTemporaryMedia(state, now);
  const desk = openHumanDesk(state, now);
  const visits = openVisits(state, now);
  const sent = openSentLog({ state, now, emit });

  const push = createMessagePush({
    answerMillis: options.pushAnswerMillis ?? 5_000,
    rows: options.pushRows,
    receiver,
    windows,
    media,
    desk,
    now,
    emit,
  });

  let noticeCount = 0;
  const reportDelivery = (openid: string, templateId: string) => {
    const messageId = String(now() * 1_000 + noticeCount++);
    clock.schedule(now() + deliveryReportMillis, async () => {
      await push(subscribeSentEvent({ toUserName: appId, openid, at: now(), templateId, messageId }));
    });
  };

  const tapSubscribe: Wechat['tapSubscribe'] = async (openid, choices) => {
    const unknown = Object.keys(choices).find((id) => !options.templates.some((template) => template.id === id));
    if (unknown !== undefined) throw new Error(`requestSubscribeMessage:fail 20001 no template data: ${unknown}`);
    visits.note(openid);
    for (const [id, choice] of Object.entries(choices)) if (choice === 'accept') grants.add(openid, id);
    await push(subscribePopupEvent({ toUserName: appId, openid, at: now(), choices }));
  };

  const customerService = createCustomerServiceSends({ windows, media, sent, state, now });
  const contentSecurity = createContentSecurity({ visits, clock, appId, push });
  return {
    push,
    humanDesk: desk,
    visits,
    sent: sent.list,
    tapSubscribe,
    openapi: {
      'subscribeMessage.send': createSubscribeSend({
        templates: options.templates,
        pages: options.pages,
        grants,
        sent,
        onAccepted: reportDelivery,
      }),
      'customerServiceMessage.send': customerService.send,
      'customerServiceMessage.setTyping': customerService.setTyping,
      'customerServiceMessage.uploadTempMedia': createUploadTempMedia(media, now),
      'security.msgSecCheck': contentSecurity.msgSecCheck,
      'security.mediaCheckAsync': contentSecurity.mediaCheckAsync,
    },
    forget: () => {
      for (const kind of Object.values(stateKinds)) for (const { id } of state.list(kind)) state.delete(kind, id);
    },
  };
}
