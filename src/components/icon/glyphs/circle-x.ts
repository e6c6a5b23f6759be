export const circleX =
  '%3Ccircle cx=%2712%27 cy=%2712%27 r=%2710%27/%3E%3Cpath d=%27m15 9-6 6%27/%3E%3Cpath d=%27m9 9 6 6%27/%3E';
