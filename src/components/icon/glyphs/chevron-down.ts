export const chevronDown = '%3Cpath d=%27m6 9 6 6 6-6%27/%3E';
