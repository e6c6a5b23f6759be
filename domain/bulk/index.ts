export { BULK_PART, BULK_TICKETS, type BulkReceiver, type BulkStep, canBeTakenBack, type WayBack } from './steps';
export { wayBack } from './way-back';
