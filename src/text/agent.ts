import { defineText } from './define-text';

export const agentText = defineText({}, {});
