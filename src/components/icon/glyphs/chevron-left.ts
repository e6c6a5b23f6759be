export const chevronLeft = '%3Cpath d=%27m15 18-6-6 6-6%27/%3E';
