export const chartColumn =
  '%3Cpath d=%27M3 3v16a2 2 0 0 0 2 2h16%27/%3E%3Cpath d=%27M18 17V9%27/%3E%3Cpath d=%27M13 17V5%27/%3E%3Cpath d=%27M8 17v-3%27/%3E';
