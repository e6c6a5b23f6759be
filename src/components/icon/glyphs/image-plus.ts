export const imagePlus =
  '%3Cpath d=%27M16 5h6%27/%3E%3Cpath d=%27M19 2v6%27/%3E%3Cpath d=%27M21 11.5V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7.5%27/%3E%3Cpath d=%27m21 15-3.086-3.086a2 2 0 0 0-2.828 0L6 21%27/%3E%3Ccircle cx=%279%27 cy=%279%27 r=%272%27/%3E';
