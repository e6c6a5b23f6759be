export const circleQuestionMark =
  '%3Ccircle cx=%2712%27 cy=%2712%27 r=%2710%27/%3E%3Cpath d=%27M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3%27/%3E%3Cpath d=%27M12 17h.01%27/%3E';
