export const x = '%3Cpath d=%27M18 6 6 18%27/%3E%3Cpath d=%27m6 6 12 12%27/%3E';
