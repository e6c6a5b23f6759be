/**
 * A text of a conversation. WeChat reads `<a …>` in it as a link, so whatever is not a link of ours has to be escaped:
 * what is sent takes this type, and only `conversationText` of domain/conversation makes it.
 */
export type ConversationText = string & { readonly __conversationText: true };
