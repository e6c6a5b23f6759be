import { defineText } from './define-text';

export const merchantText = defineText({}, {});
