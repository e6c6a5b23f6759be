export { type ConversationText, conversationLink, conversationText } from './markup';
export { afterSend, CLOSED_WINDOW, isInTalk, messagesLeft, openedWindow, type ReplyWindow } from './reply-window';
export { type Suggestion, WELCOME_SUGGESTIONS, welcomeText } from './welcome';
