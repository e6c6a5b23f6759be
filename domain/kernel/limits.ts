import { DAY, HOUR, MINUTE, SECOND } from './clock';

/**
 * Every limit of WeChat that our rules must respect, unit in the name, the rule's origin beside it.
 * The local cloud has its own copy of what it enforces: it knows WeChat, and nothing of ours.
 */
export const WECHAT_LIMITS = /* @__PURE__ */ Object.freeze({
  /** wx.cloud.callFunction request data. 云开发能力 → 云函数. */
  callRequestBytes: 100 * 1024,
  /** Return value of a function to a client, else -604001. 参考信息. */
  callResponseBytes: 1024 * 1024,
  /** Template ids in one requestSubscribeMessage; 5 by today's document, 3 on older clients. */
  subscribeTemplatesPerCall: 3,
  /** Template field `thing`. 订阅消息参数值内容限制. */
  thingChars: 20,
  /** Template field `phrase`: Chinese characters only. */
  phraseChars: 5,
  /** Template field `character_string`. */
  characterStringChars: 32,
  /** Template field `name` with Chinese characters in it. */
  nameChars: 10,
  /** security.msgSecCheck content. */
  secCheckChars: 2500,
  /** Messages we may send after a shopper's message, and for how long. 客服消息使用指南. */
  replyWindowAfterMessage: Object.freeze({ count: 5, millis: 48 * HOUR }),
  /** Messages we may send after a shopper entered the conversation, and for how long. */
  replyWindowAfterEnter: Object.freeze({ count: 2, millis: 1 * MINUTE }),
  /** That somebody types shows for so long, unless a message ends it; and only to who acted within so long. 下发客服输入状态. */
  typingShowsMillis: 15 * SECOND,
  typingAfterActionMillis: 30 * SECOND,
  /** After this long without its agent closing it, WeChat gives a conversation back to the function. 转发消息. */
  agentSilenceMillis: 30 * MINUTE,
  /** Text of a customer-service message in UTF-8. Community figure, not confirmed by the platform's pages. */
  serviceTextBytes: 2048,
  /**
   * Records of one query, and values of one `in`. Collection.limit says 1,000 in functions, the guide on queries says 100:
   * where more come, nothing is lost by asking for fewer; where fewer come, what stops at a short answer loses the rest.
   */
  queryRecords: 100,
});

/** The limits we set ourselves. */
export const OUR_LIMITS = /* @__PURE__ */ Object.freeze({
  ticketTextChars: 2000,
  ticketImages: 6,
  imageBytes: 10 * 1024 * 1024,
  noteChars: 2000,
  rateCommentChars: 500,
  /** A resolved ticket may be reopened for this long, then it closes. */
  reopenWithinMillis: 7 * DAY,
  /** What was written in a ticket is kept for this long after it ended, then erased: what the privacy page promises. */
  keepTextsMillis: 30 * DAY,
  /** What ended by silence can still be read for this long. */
  eraseAfterEndMillis: 1 * DAY,
  /** Grants of one kind that a person can mean: more are a mistake or a program. */
  grantsPerKind: 20,
  /** Taps on 允许 that one person may tell of. */
  grantsPerShopper: Object.freeze({ count: 30, withinMillis: 10 * MINUTE }),
  /** Changes that one member of the desk may make: ten times what the quickest do. */
  writesPerMember: Object.freeze({ count: 600, withinMillis: 10 * MINUTE }),
  /** Times the desk may tell one ticket's shopper something: counted in the ticket, which is written anyway. */
  deskChangesPerTicket: Object.freeze({ count: 200, withinMillis: 10 * MINUTE }),
  /** Notices that an admin may send themselves to see one: WeChat’s own limits are for shoppers. */
  testNotices: Object.freeze({ count: 10, withinMillis: 10 * MINUTE }),
  /** Files that one person may put into storage. */
  uploadsPerPerson: Object.freeze({ count: 60, withinMillis: 10 * MINUTE }),
  /** A file that nothing names by then is removed. */
  keepUnusedFilesMillis: 7 * DAY,
  /** All that lets somebody stand earlier in the queue counts for no more than this together. */
  headStartMillis: 60 * MINUTE,
  /** A ticket may rest on hold for this long at most. */
  holdMaxMillis: 72 * HOUR,
  /** A ticket waiting for the shopper resolves after this long, without asking for stars. */
  waitingShopperMillis: 7 * DAY,
  /** Page size of lists a person scrolls. */
  listPage: 20,
  /** Words are looked for in so many of the newest tickets that somebody may read, and for so long. */
  searchedTickets: 200,
  searchMillis: 2 * SECOND,
  /** Tickets beside a list are counted up to here; a person sees 99+. */
  countedTickets: 100,
  /** Turns with the machine that go along with a handover: as many as whoever takes over reads before they answer. */
  handedTurns: 20,
  /** Lines of a timeline that come at once. */
  timelinePage: 50,
  /** What the records of one page may weigh as JSON in UTF-8: with all that is said around them it fits an answer. */
  pageBytes: 600 * 1024,
  /** A desk is small; whoever runs it sees all of it on one page. */
  members: 500,
  /** Answered tickets of one day that inspectors look at, at most. */
  sampledTickets: 500,
  /** Days that are drawn afterwards, where nobody drew them in time. */
  drawnDays: 7,
  /** An agent may disagree with a score for this long. */
  appealWithinMillis: 7 * DAY,
  /** What an inspector writes beside one item, and what an agent says against a score. */
  reviewCommentChars: 200,
  appealChars: 500,
  /** An invitation to join the desk lasts this long. */
  inviteMillis: 7 * DAY,
  /** Messages one person may leave, and changes they may make to one of them: far more than anybody types. */
  ticketsPerShopper: Object.freeze({ count: 30, withinMillis: 10 * MINUTE }),
  shopperChangesPerTicket: Object.freeze({ count: 30, withinMillis: 10 * MINUTE }),
});
