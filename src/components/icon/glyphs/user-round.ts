export const userRound = '%3Ccircle cx=%2712%27 cy=%278%27 r=%275%27/%3E%3Cpath d=%27M20 21a8 8 0 0 0-16 0%27/%3E';
