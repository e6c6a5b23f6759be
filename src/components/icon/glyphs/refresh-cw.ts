export const refreshCw =
  '%3Cpath d=%27M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8%27/%3E%3Cpath d=%27M21 3v5h-5%27/%3E%3Cpath d=%27M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16%27/%3E%3Cpath d=%27M8 16H3v5%27/%3E';
