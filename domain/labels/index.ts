export { type Label, type LabelChange, labelSaved, labelsAfter, standingLabels } from './labels';
