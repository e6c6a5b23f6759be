export const chevronUp = '%3Cpath d=%27m18 15-6-6-6 6%27/%3E';
