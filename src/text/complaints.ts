import { defineText } from './define-text';

/** Of somebody upset: what the desk reads; and why phrases for emergencies stand first. */
export const complaintText = defineText(
  {
    urgent: { upset: '客人着急，先安抚', incident: '这是突发事件，先用应急话术' },
    is: '算投诉，往前排了',
    raised: '从这里起算投诉',
    not: '不是投诉',
    taken: '不算投诉了',
    putBack: '改回投诉了',
  },
  {
    urgent: { upset: 'The shopper is upset: soothe first', incident: 'Part of an incident: emergency phrases first' },
    is: 'A complaint: goes ahead in the queue',
    raised: 'A complaint from here on',
    not: 'Not a complaint',
    taken: 'No longer a complaint',
    putBack: 'A complaint again',
  },
);
