export const gripVertical =
  '%3Ccircle cx=%279%27 cy=%2712%27 r=%271%27/%3E%3Ccircle cx=%279%27 cy=%275%27 r=%271%27/%3E%3Ccircle cx=%279%27 cy=%2719%27 r=%271%27/%3E%3Ccircle cx=%2715%27 cy=%2712%27 r=%271%27/%3E%3Ccircle cx=%2715%27 cy=%275%27 r=%271%27/%3E%3Ccircle cx=%2715%27 cy=%2719%27 r=%271%27/%3E';
