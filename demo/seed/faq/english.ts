import type { EnglishArticle } from '../../../domain/faq';
import { button, steps, text, tip } from './article-seed';

/** What the shop's editor has written in English so far, by the article's id: what visitors ask most. */
export const ENGLISH_ARTICLES: Readonly<Record<string, EnglishArticle>> = {
  'shipping-when-ships': {
    question: 'When will my order ship?',
    similar: ['How soon do you ship', 'Will it go out today'],
    blocks: [
      text('Your order leaves {{order.expectedShipAt|within 48 hours of payment}}.'),
      text(
        'What is in stock and paid before 16:00 mostly leaves the same day. Pre-orders leave on the date on their page; engraved and made-to-order pieces within 5 days of your approving the proof.',
      ),
      button('Urge shipment', 'urge_shipment'),
    ],
  },
  'shipping-where-is-it': {
    question: 'Where is my parcel?',
    similar: ['Track my order', 'Where do I find the tracking number'],
    blocks: [
      text(
        'It travels with {{order.carrier|the carrier}}, tracking number {{order.trackingNumber|as on the tracking page}}, and should arrive {{order.expectedArriveAt|2–5 days after shipping}}.',
      ),
      text(
        'Once a parcel has left us, its first record appears when the carrier picks it up, usually a few hours later.',
      ),
      button('Track parcel', 'view_logistics'),
    ],
  },
  'returns-refund-when': {
    question: 'When will I get my refund?',
    similar: ['How long does a refund take', 'Where does the refund go'],
    blocks: [
      text(
        '{{order.refundAmount|Your refund}} should arrive {{order.refundExpectedAt|1–3 working days after it is made}}, where the payment came from.',
      ),
      text(
        'WeChat Balance gets it the same day; bank and credit cards in 1–3 working days. What somebody else paid for you goes back to them.',
      ),
      tip('In WeChat, look under Services → Wallet → Transactions for “Refund”.'),
    ],
  },
  'returns-cancel-before-ship': {
    question: 'How do I cancel my order?',
    similar: ['I ordered by mistake', 'Cancel before it ships'],
    blocks: [
      text(
        'Before it ships you can cancel at once, with no approval needed. {{order.amount|What you paid}} goes back the way it came: WeChat Balance the same day, bank cards in 1–3 working days.',
      ),
      steps('Tap “Cancel order” below', 'Choose a reason', 'Confirm: the refund starts right away'),
      tip('Coupons and points you used come back too.'),
      button('Cancel order', 'cancel_order'),
    ],
  },
  'shipping-change-address': {
    question: 'Can I change the delivery address?',
    similar: ['I entered the wrong address', 'Change the phone number on my order'],
    blocks: [
      text('Before it ships you can change it once yourself: name, phone and address. It takes effect at once.'),
      steps(
        'Open the order and tap “Change address”',
        'Choose an address you have, or add a new one',
        'Confirm: the warehouse ships to the new one',
      ),
      tip('If shipping costs differ for the new address, you pay the rest, or we return it.'),
      button('Change address', 'change_address'),
    ],
  },
  'shipping-overdue': {
    question: 'Paid two days ago and still not shipped?',
    similar: ['Why has my order not shipped yet', 'My order is late'],
    blocks: [
      text(
        'What is in stock should leave within 48 hours; beyond that we are late. Tap “Urge shipment”: the warehouse takes this order first, and you hear from us as soon as it moves.',
      ),
      text(
        'The day after, a late order earns you a ¥5 coupon with no minimum, good for 30 days. No need to ask for it.',
      ),
      tip(
        'Would you rather not wait? Cancel, and the money goes back the way it came: balance the same day, cards in 1–3 working days.',
      ),
      button('Urge shipment', 'urge_shipment'),
      button('Cancel order', 'cancel_order'),
    ],
  },
  'returns-seven-days': {
    question: 'Can I return something I do not like?',
    similar: ['How does the 7-day return work', 'I changed my mind'],
    blocks: [
      text(
        'Yes, within 7 days of delivery. Tea and snacks have to be unopened, teaware unused and in its packaging; please send any gifts back with it.',
      ),
      steps(
        'Tap “Return goods” and choose what goes back',
        'Once approved, send it to the address given and enter the tracking number',
        'We check it within 2 working days of arrival, then refund you',
      ),
      tip(
        'You pay the return shipping first; shipping insurance covers up to ¥12. With a gold card we pick it up free of charge.',
      ),
      button('Return goods', 'apply_return'),
    ],
  },
  'promo-coupon-unusable': {
    question: 'Why can’t I use my coupon?',
    similar: ['My coupon is greyed out', 'The coupon was not applied'],
    blocks: [
      text('Tap the greyed-out coupon: the reason stands below it. Mostly it is one of these:'),
      steps(
        'Below the minimum: it counts after the member discount, without shipping',
        'Not for these goods: flash sales, group buys, gift cards and membership fees take no coupons',
        'For one kind only: a teaware coupon does not buy snacks, for example',
        'Its first day is still to come, or it has expired',
      ),
      button('Coupons', 'view_coupons'),
    ],
  },
  'shipping-how-long': {
    question: 'How long does delivery take?',
    similar: ['How many days to arrive', 'Delivery time to Beijing'],
    blocks: [
      text('It should arrive {{order.expectedArriveAt|2–5 days after shipping}}.'),
      text(
        'From Fujian: 2–3 days to Jiangsu, Zhejiang, Shanghai, Fujian and Guangdong, 3–5 days to other provinces, 5–8 days to Xinjiang and Tibet. SF Express is usually a day faster.',
      ),
    ],
  },
  'invoice-how': {
    question: 'How do I get an invoice (fapiao)?',
    similar: ['Request an invoice', 'Where is my fapiao'],
    blocks: [
      text(
        'Once it has shipped you can issue it yourself, for 180 days. An ordinary invoice is ready within 1 working day and comes to WeChat Cards and the email you enter.',
      ),
      steps(
        'Open the order and tap “Get an invoice”',
        'Choose personal or company and enter the name',
        'For a company add its tax number, then submit',
      ),
      button('Get an invoice', 'apply_invoice'),
    ],
  },
  'shipping-fee': {
    question: 'How much is shipping?',
    similar: ['Is shipping free', 'Minimum for free shipping'],
    blocks: [
      text(
        'Free from ¥99 paid, otherwise ¥10. For Xinjiang, Tibet, Inner Mongolia, Qinghai and Ningxia free from ¥199, otherwise ¥20.',
      ),
      text('With a gold card every order ships free.'),
      tip('It counts what you pay after discounts and coupons; checkout shows how much is missing.'),
    ],
  },
  'returns-broken': {
    question: 'It arrived broken. What now?',
    similar: ['My cup is cracked', 'The tin is dented', 'Damaged in transit'],
    blocks: [
      text(
        'Send us photos within 48 hours of delivery. A replacement or a refund, as you like; the broken piece need not come back.',
      ),
      steps(
        'Take three photos: the outer box, the damage, the whole piece',
        'Tap “Send photos” and attach them',
        'We usually reply within 2 hours and arrange it the same day',
      ),
      tip('Mind the shards. Once photographed, they can be thrown away.'),
      button('Send photos', 'leave_message'),
    ],
  },
};
