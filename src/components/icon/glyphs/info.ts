export const info =
  '%3Ccircle cx=%2712%27 cy=%2712%27 r=%2710%27/%3E%3Cpath d=%27M12 16v-4%27/%3E%3Cpath d=%27M12 8h.01%27/%3E';
