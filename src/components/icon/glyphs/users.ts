export const users =
  '%3Cpath d=%27M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2%27/%3E%3Cpath d=%27M16 3.128a4 4 0 0 1 0 7.744%27/%3E%3Cpath d=%27M22 21v-2a4 4 0 0 0-3-3.87%27/%3E%3Ccircle cx=%279%27 cy=%277%27 r=%274%27/%3E';
