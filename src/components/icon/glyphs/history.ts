export const historyIcon =
  '%3Cpath d=%27M3 12a9 9 0 1 0 9-9 9.75 9.75 0 0 0-6.74 2.74L3 8%27/%3E%3Cpath d=%27M3 3v5h5%27/%3E%3Cpath d=%27M12 7v5l4 2%27/%3E';
