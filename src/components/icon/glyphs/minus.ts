export const minus = '%3Cpath d=%27M5 12h14%27/%3E';
