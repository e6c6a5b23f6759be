import { agentActions } from '../../contract';
import { defineFunction } from '../_entry';
import { answerRequest } from './answer-request';
import { answerWaiting } from './answering/answer-waiting';
import { draftFromTicket } from './answering/draft-from-ticket';
import { listWaitingFor } from './answering/list-waiting-for';
import { proposeArticle } from './answering/propose-article';
import { bulkTickets } from './bulk/bulk-tickets';
import { undoBulk } from './bulk/undo-bulk';
import { listCannedReplies } from './canned/list-canned-replies';
import { removeCannedReply } from './canned/remove-canned-reply';
import { saveCannedReply } from './canned/save-canned-reply';
import { claimTicket } from './claim-ticket';
import { listFlagged } from './flagged/list-flagged';
import { getBoard } from './get-board';
import { getEarlierEntries } from './get-earlier-entries';
import { getMergedEntries } from './get-merged-entries';
import { getSession } from './get-session';
import { getTicket } from './get-ticket';
import { grantNotice } from './grant-notice';
import { holdTicket } from './hold-ticket';
import { listIncidents } from './incidents/list-incidents';
import { openIncident } from './incidents/open-incident';
import { setAlarmAside } from './incidents/set-alarm-aside';
import { announceIncident, mendIncident, rewordIncident, takeBackTelling } from './incidents/tell-incident';
import { labelTicket } from './label-ticket';
import { listColleagues } from './list-colleagues';
import { listLabels } from './list-labels';
import { listOfTeam } from './list-of-team';
import { listOtherTickets } from './list-other-tickets';
import { listQueue } from './list-queue';
import { listReaders } from './list-readers';
import { listMacros } from './macros/list-macros';
import { removeMacro } from './macros/remove-macro';
import { runMacro } from './macros/run-macro';
import { saveMacro } from './macros/save-macro';
import { mergeTicket } from './merge-ticket';
import { countMissed } from './missed/count-missed';
import { listMissed } from './missed/list-missed';
import { retryMissed } from './missed/retry-missed';
import { noteCall } from './note-call';
import { noteTicket } from './note-ticket';
import { listPoor } from './poor/list-poor';
import { lookAfter } from './poor/look-after';
import { answerAppeal } from './qa/answer-appeal';
import { appealReview } from './qa/appeal-review';
import { getReview } from './qa/get-review';
import { listReviews } from './qa/list-reviews';
import { scoreReview } from './qa/score-review';
import { getSheet, saveSheet } from './qa/sheet';
import { closeTask, listTasks, raiseTask } from './qa/tasks';
import { replyToTicket } from './reply-to-ticket';
import { resolveTicket } from './resolve-ticket';
import { resumeTicket } from './resume-ticket';
import { revealPhone } from './reveal-phone';
import { revealText } from './reveal-text';
import { searchGuide } from './search-guide';
import { searchTickets } from './search-tickets';
import { setComplaint } from './set-complaint';
import { setOwnAgent } from './set-own-agent';
import { setPresence } from './set-presence';
import { splitTicket } from './split-ticket';
import { takeNext } from './take-next';
import { transferTicket } from './transfer-ticket';

import { listViews } from './views/list-views';
import { removeView } from './views/remove-view';
import { saveView } from './views/save-view';
import { ticketsOfView } from './views/tickets-of-view';

/** The desk's work with tickets. */
export const main = defineFunction('agent', agentActions, {
  'session.get': getSession,
  'queue.list': listQueue,
  'ticket.search': searchTickets,
  'presence.set': setPresence,
  'notice.grant': grantNotice,
  'ticket.next': takeNext,
  'ticket.get': getTicket,
  'ticket.earlier': getEarlierEntries,
  'ticket.readers': listReaders,
  'ticket.others': listOtherTickets,
  'ticket.claim': claimTicket,
  'ticket.reply': replyToTicket,
  'ticket.note': noteTicket,
  'ticket.label': labelTicket,
  'ticket.setComplaint': setComplaint,
  'ticket.answerRequest': answerRequest,
  'ticket.setOwnAgent': setOwnAgent,
  'ticket.merge': mergeTicket,
  'ticket.merged': getMergedEntries,
  'ticket.split': splitTicket,
  'ticket.transfer': transferTicket,
  'ticket.hold': holdTicket,
  'ticket.resume': resumeTicket,
  'ticket.resolve': resolveTicket,
  'ticket.revealPhone': revealPhone,
  'ticket.revealText': revealText,
  'ticket.noteCall': noteCall,
  'colleague.list': listColleagues,
  'label.list': listLabels,
  'team.board': getBoard,
  'team.tickets': listOfTeam,
  'missed.list': listMissed,
  'missed.count': countMissed,
  'missed.retry': retryMissed,
  'team.poor': listPoor,
  'ticket.lookAfter': lookAfter,
  'team.flagged': listFlagged,
  'qa.list': listReviews,
  'qa.get': getReview,
  'qa.score': scoreReview,
  'qa.appeal': appealReview,
  'qa.answer': answerAppeal,
  'qa.sheet': getSheet,
  'qa.saveSheet': saveSheet,
  'qa.raiseTask': raiseTask,
  'qa.tasks': listTasks,
  'qa.closeTask': closeTask,
  'ticket.faqDraft': draftFromTicket,
  'faq.propose': proposeArticle,
  'faq.waiting': listWaitingFor,
  'faq.answer': answerWaiting,
  'macro.list': listMacros,
  'macro.save': saveMacro,
  'macro.remove': removeMacro,
  'ticket.runMacro': runMacro,
  'bulk.take': bulkTickets,
  'bulk.undo': undoBulk,
  'view.list': listViews,
  'view.tickets': ticketsOfView,
  'view.save': saveView,
  'view.remove': removeView,
  'guide.search': searchGuide,
  'incident.list': listIncidents,
  'incident.open': openIncident,
  'incident.reword': rewordIncident,
  'incident.announce': announceIncident,
  'incident.mend': mendIncident,
  'incident.takeBack': takeBackTelling,
  'alarm.setAside': setAlarmAside,
  'cannedReply.list': listCannedReplies,
  'cannedReply.save': saveCannedReply,
  'cannedReply.remove': removeCannedReply,
});
