/** Everything the platform itself remembers, by the kind it is kept under in its durable state. */
export const stateKinds = {
  sent: 'sent',
  grant: 'subscribe-grant',
  replyWindow: 'reply-window',
  temporaryMedia: 'temporary-media',
  deskMessage: 'desk-message',
  deskAccepted: 'desk-accepted',
  typingUntil: 'typing-until',
  lastVisit: 'last-visit',
} as const;
