export const chevronRight = '%3Cpath d=%27m9 18 6-6-6-6%27/%3E';
