export { type Label, labelSaved, labelsAfter, standingLabels } from './labels';
