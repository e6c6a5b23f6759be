export const userRound =
  'data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 width=%2724%27 height=%2724%27 viewBox=%270 0 24 24%27 fill=%27none%27 stroke=%27black%27 stroke-width=%271.75%27 stroke-linecap=%27round%27 stroke-linejoin=%27round%27 %3E%3Ccircle cx=%2712%27 cy=%278%27 r=%275%27/%3E%3Cpath d=%27M20 21a8 8 0 0 0-16 0%27/%3E%3C/svg%3E';
