export {
  CAMPAIGN_RULES,
  type Campaign,
  type CampaignPhase,
  type CampaignProblem,
  type CampaignRule,
  campaignFor,
  campaignPhase,
  campaignProblems,
  campaignsOf,
  tidyKeywords,
} from './campaign';
export {
  decideTurn,
  type HandoverReason,
  MENU_LENGTH,
  type Reply,
  type Said,
  type TurnContext,
  type TurnDecision,
} from './decide';
export { cutBeside, firstThatFits, fits } from './fit';
export { handoverText } from './handover-text';
export {
  type ConversationLink,
  type ConversationText,
  conversationLines,
  conversationLink,
  conversationText,
  withoutLinks,
} from './markup';
export { stuckParcelText } from './parcel-text';
export { placeText } from './place-text';
export { asksForPerson, chosenNumber, isQuestion } from './read-words';
export { campaignReply, type ReplyContext, replyBelow, replyText } from './reply-text';
export {
  afterSend,
  CLOSED_WINDOW,
  canShowTyping,
  isInTalk,
  KEPT_FOR_A_PERSON,
  messagesLeft,
  openedWindow,
  type ReplyOccasion,
  type ReplyWindow,
} from './reply-window';
export { type MenuItem, NEW_TALK, type Talk } from './talk';
export { type Suggestion, WELCOME_SUGGESTIONS, welcomeText } from './welcome';
